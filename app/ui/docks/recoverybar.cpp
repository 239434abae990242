// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/recoverybar.h"

#include "core/planjson.h"
#include "ui/banner.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RecoveryBar::RecoveryBar(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_column(new QVBoxLayout(this)) {
  setObjectName(u"recoveryBar"_s);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  hide();
  m_reload.setSingleShot(true);
  m_reload.setInterval(leaseTime / 3);
  connect(&m_reload, &QTimer::timeout, this, &RecoveryBar::refresh);
  connect(&workspace, &Workspace::journalChanged, this, [this] {
    if (!m_records.isEmpty())
      refresh();
  });
  QMetaObject::invokeMethod(this, &RecoveryBar::refresh, Qt::QueuedConnection);
}

void RecoveryBar::refresh() {
  const auto journal = m_workspace.journal();
  if (!journal) {
    m_error = journal.error();
    return keep({});
  }
  (*journal)->unfinished(this)->then([this](const Result<QList<OperationRecord>> &records) {
    m_error = records ? Error() : records.error();
    keep(records ? *records : QList<OperationRecord>());
  });
}

void RecoveryBar::keep(const QList<OperationRecord> &records) {
  m_records.clear();
  for (const OperationRecord &record : records)
    if (record.leaseState != LeaseState::Mine)  // those are under way in this window
      m_records.append(record);
  // A lease runs out without an event.
  if (std::any_of(m_records.cbegin(), m_records.cend(),
                  [](const OperationRecord &record) { return record.leaseState == LeaseState::Held; }))
    m_reload.start();
  retranslate();
}

void RecoveryBar::clear() {
  while (QLayoutItem *item = m_column->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
}

void RecoveryBar::retranslate() {
  clear();
  if (!m_error.message.isEmpty()) {
    auto *banner = new Banner(this);
    m_column->addWidget(banner);
    banner->say(Mark::Critical, tr("The journal cannot be read: %1 Nothing can be rolled back until it can. %2")
                                    .arg(m_error.message, m_error.detail)
                                    .trimmed());
  }
  for (const OperationRecord &record : std::as_const(m_records))
    add(record);
  setVisible(m_column->count() > 0);
}

void RecoveryBar::add(const OperationRecord &record) {
  const auto plan = planFromJson(record.plan);
  const QString service = plan ? undoOf(*plan).workload.name : record.incidentId;
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

void RecoveryBar::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

}  // namespace sternway
