// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/timeboxstrip.h"

#include "core/format.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TimeBoxStrip::TimeBoxStrip(WizardContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_left(new QLabel(this)), m_overrun(new Banner(this, u"overrun"_s)) {
  setObjectName(u"timeBoxes"_s);
  m_left->setObjectName(u"timeLeft"_s);
  makeColumn(grid, {m_left, m_overrun}, this);
  connect(m_overrun, &Banner::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_contact); });
  connect(&context, &WizardContext::checksChanged, this, &TimeBoxStrip::look);
  connect(&context.workspace(), &Workspace::journalChanged, this, &TimeBoxStrip::look);
  hide();
}

void TimeBoxStrip::setMoment(RollbackMoment moment) {
  m_moment = moment;
  look();
}

void TimeBoxStrip::look() {
  incident::TimeBoxes *owner = m_context.workspace().timeBoxes();
  if (!m_context.hasRun() || !owner || !m_context.checks().isLoaded())
    return;
  delete m_timer.data();
  owner->reach(m_context.checks().incidentId(), m_moment, m_context.checks().readings());
  const QDateTime now = m_context.session().clock().now();
  const QList<TimeBox> boxes = owner->running(m_context.checks().incidentId());
  QStringList left;
  QStringList overrun;
  m_contact.clear();
  for (const TimeBox &box : boxes) {
    const auto rest = box.left(now);
    if (rest >= 0ms) {
      left << tr("%1: %2 left of %3").arg(box.title, formatDuration(rest), formatDuration(box.limit));
      continue;
    }
    if (!box.contact.isEmpty())
      m_contact = box.contact;
    overrun << tr("“%1” is over its %2.").arg(box.title, formatDuration(box.limit));
  }
  if (!m_contact.isEmpty())
    overrun << tr("Notify: %1").arg(m_contact);
  m_left->setText(left.join(u" · "_s));
  m_left->setVisible(!left.isEmpty());
  m_overrun->say(Mark::Warning, overrun.join(u' '));
  m_overrun->setAction(m_contact.isEmpty() ? QString() : tr("Copy contact"));
  setVisible(!boxes.isEmpty());
  if (!boxes.isEmpty())
    m_timer = m_context.session().clock().after(1s, this, [this] { look(); });
}

}  // namespace sternway::ui

#include "moc_timeboxstrip.cpp"
