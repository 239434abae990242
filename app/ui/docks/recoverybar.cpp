// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/recoverybar.h"

#include "core/plan.h"
#include "ui/banner.h"
#include "ui/labels.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

RecoveryBar::RecoveryBar(Workspace &workspace, QWidget *parent)
    : Retranslated(parent), m_operations(workspace.operations()), m_column(makeColumn(0, {}, this)) {
  setObjectName(u"recoveryBar"_s);
  hide();
  connect(&m_operations, &operate::Operations::leftChanged, this, &RecoveryBar::retranslate);
  QMetaObject::invokeMethod(&m_operations, &operate::Operations::look, Qt::QueuedConnection);
}

void RecoveryBar::clear() {
  while (QLayoutItem *item = m_column->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
}

void RecoveryBar::retranslate() {
  clear();
  if (const auto &problem = m_operations.problem()) {
    auto *banner = new Banner(this);
    m_column->addWidget(banner);
    banner->say(Mark::Critical, tr("The journal cannot be read: %1 Nothing can be rolled back until it can. %2")
                                    .arg(problem->message, problem->detail)
                                    .trimmed());
  }
  for (const OperationRecord &record : m_operations.left())
    add(record);
  setVisible(m_column->count() > 0);
}

void RecoveryBar::add(const OperationRecord &record) {
  const auto plan = planFromJson(record.plan);
  const QString service = plan ? plan->service().name : record.incidentId;
  const QString began = record.startedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  auto *banner = new Banner(this);
  m_column->addWidget(banner);
  if (record.leaseState == LeaseState::Held) {
    banner->say(Mark::Notice, tr("A rollback of %1 is being run %2.").arg(service, holderText(record.lease)));
    banner->setAction(tr("Look…"));
  } else {
    banner->say(Mark::Warning,
                tr("The rollback of %1 that began at %2 was interrupted; its outcome is unknown.").arg(service, began));
    banner->setAction(tr("Decide…"));
  }
  banner->setToolTip(record.startedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s));
  connect(banner, &Banner::triggered, this, [this, record] { Q_EMIT decideRequested(record); });
}

}  // namespace sternway::ui

#include "moc_recoverybar.cpp"
