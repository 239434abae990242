// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/timeboxstrip.h"

#include "core/eventtypes.h"
#include "core/format.h"
#include "ui/banner.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TimeBoxStrip::TimeBoxStrip(WizardContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_left(new QLabel(this)), m_overrun(new Banner(this)) {
  setObjectName(u"timeBoxes"_s);
  m_left->setObjectName(u"timeLeft"_s);
  m_overrun->setObjectName(u"overrun"_s);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(grid);
  column->addWidget(m_left);
  column->addWidget(m_overrun);
  connect(m_overrun, &Banner::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_contact); });
  connect(&context, &WizardContext::checksChanged, this, &TimeBoxStrip::look);
  hide();
}

void TimeBoxStrip::setMoment(RollbackMoment moment) {
  m_moment = moment;
  look();
}

bool TimeBoxStrip::isOver(const MomentBox &box) const {
  QList<Checklist> lists;
  for (const Checklist &list : m_context.runbook().checklists)
    if (box.checklists.contains(list.id))
      lists << list;
  return !lists.isEmpty() && m_context.checks().openItems(lists) == 0;
}

/// Phases follow each other: a later one begins when the lists of the one before are done. Lists of their own run beside them.
QList<TimeBox> TimeBoxStrip::currentBoxes() const {
  QList<TimeBox> boxes;
  bool phase = false;
  for (const MomentBox &box : momentBoxes(m_context.runbook())) {
    const bool isList = box.checklists == QStringList{box.id};
    if (box.moment != m_moment || isOver(box) || (!isList && phase))
      continue;
    phase |= !isList;
    boxes << asRecorded({.id = box.id, .title = box.title, .limit = box.limit, .began = {}, .overrunRecorded = false},
                        m_context.checks().events());
  }
  return boxes;
}

void TimeBoxStrip::look() {
  if (!m_context.hasRun() || !m_context.checks().isLoaded())
    return;
  const QDateTime now = m_context.session().clock().now();
  const QList<TimeBox> boxes = currentBoxes();
  QStringList left;
  QStringList overrun;
  for (const TimeBox &box : boxes) {
    begin(box);
    const auto rest = box.left(now);
    if (rest >= 0ms) {
      left << tr("%1: %2 left of %3").arg(box.title, formatDuration(rest), formatDuration(box.limit));
      continue;
    }
    sayOverrun(box);
    overrun << tr("“%1” is over its %2.").arg(box.title, formatDuration(box.limit));
  }
  if (!overrun.isEmpty() && !m_contact.isEmpty())
    overrun << tr("Notify: %1").arg(m_contact);
  m_left->setText(left.join(u" · "_s));
  m_left->setVisible(!left.isEmpty());
  m_overrun->say(Mark::Warning, overrun.join(u' '));
  m_overrun->setAction(overrun.isEmpty() || m_contact.isEmpty() ? QString() : tr("Copy contact"));
  setVisible(!boxes.isEmpty());
  if (!boxes.isEmpty())
    later();
}

void TimeBoxStrip::begin(const TimeBox &box) {
  if (box.began.isValid() || m_said.contains(u"began "_s + box.id))
    return;
  m_said.insert(u"began "_s + box.id);
  EventDraft event = timeBoxStartedEvent(box);
  event.at = m_context.session().clock().now();
  m_context.checks().record(event);
}

/// Once into the journal, by whichever window sees it first; the contact that it names is the one that is shown.
void TimeBoxStrip::sayOverrun(const TimeBox &box) {
  const QList<JournalEvent> &events = m_context.checks().events();
  if (box.overrunRecorded) {
    const auto recorded = std::find_if(events.crbegin(), events.crend(), [&box](const JournalEvent &event) {
      return event.type == eventtype::timeBoxOverrun && event.data.value(u"phase"_s).toString() == box.id;
    });
    m_contact = recorded->data.value(u"contact"_s).toString();
    return;
  }
  if (m_said.contains(u"overrun "_s + box.id))
    return;
  m_said.insert(u"overrun "_s + box.id);
  const auto contact = nextContact(m_context.runbook(), events);
  m_contact = contact ? contactText(*contact) : QString();
  m_context.checks().record(overrunEvent(box, contact));
}

void TimeBoxStrip::later() {
  delete m_timer.data();
  m_timer = m_context.session().clock().after(1s, this, [this] {
    m_timer.clear();
    look();
  });
}

}  // namespace sternway
