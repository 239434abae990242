// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineactions.h"

#include "core/corrections.h"
#include "core/journal.h"
#include "platform/paths.h"
#include "ui/questions.h"
#include "ui/timeline/entrydialog.h"
#include "ui/timeline/timelineattachments.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array settableMilestones{Milestone::ImpactStart, Milestone::Detected, Milestone::Declared, Milestone::Mitigated,
                                        Milestone::Resolved};

QAction *makeAction(const QString &name, const QString &icon, const QKeySequence &key, QObject *parent) {
  auto *action = new QAction(QIcon::fromTheme(icon), QString(), parent);
  action->setObjectName(name);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  return action;
}
}  // namespace

TimelineActions::TimelineActions(Workspace &workspace, Clock now, QWidget *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_now(std::move(now)),
      m_parent(parent),
      m_attachments(new TimelineAttachments(
          [this](const QString &incident, const EventDraft &event) { write(incident, event, nullptr); }, parent)),
      m_menu(new QMenu(parent)),
      m_milestoneMenu(new QMenu(m_menu)),
      m_add(makeAction(u"addEntry"_s, u"list-add"_s, Qt::Key_Insert, this)),
      m_pin(makeAction(u"pinEvent"_s, u"window-pin"_s, Qt::CTRL | Qt::Key_P, this)),
      m_correct(makeAction(u"correctEvent"_s, u"document-edit"_s, Qt::Key_F2, this)),
      m_copy(makeAction(u"copyEvent"_s, u"edit-copy"_s, QKeySequence::Copy, this)) {
  build();
  retranslate();
  enable();
}

void TimelineActions::build() {
  m_menu->setObjectName(u"timelineMenu"_s);
  m_milestoneMenu->setObjectName(u"milestoneMenu"_s);
  for (const Milestone milestone : settableMilestones) {
    auto *action = new QAction(this);
    action->setObjectName(milestoneName(milestone));
    connect(action, &QAction::triggered, this, [this, milestone] { chooseMilestone(milestone); });
    m_milestoneMenu->addAction(action);
    m_milestoneActions.emplace(milestone, action);
  }
  m_menu->addActions({m_add, m_pin, m_correct});
  m_menu->addMenu(m_milestoneMenu);
  m_menu->addSeparator();
  m_menu->addActions(m_attachments->actions());
  m_menu->addSeparator();
  m_menu->addAction(m_copy);
  connect(m_attachments, &TimelineAttachments::failed, this, &TimelineActions::failed);
  connect(m_add, &QAction::triggered, this, &TimelineActions::addEntry);
  connect(m_pin, &QAction::triggered, this, &TimelineActions::pin);
  connect(m_correct, &QAction::triggered, this, &TimelineActions::correct);
  connect(m_copy, &QAction::triggered, this, &TimelineActions::copy);
}

QList<QAction *> TimelineActions::actions() const {
  return {m_add, m_pin, m_correct, m_copy};
}

void TimelineActions::setIncident(const QString &id, const QList<MilestoneTime> &times) {
  m_incident = id;
  m_milestones = times;
  m_attachments->setIncident(id);
  enable();
}

void TimelineActions::setCurrent(const std::optional<models::TimelineRow> &row) {
  m_row = m_incident.isEmpty() ? std::nullopt : row;
  m_attachments->setCurrent(m_row ? attachmentOf(m_row->event) : std::nullopt);
  enable();
}

void TimelineActions::enable() {
  m_add->setEnabled(!m_incident.isEmpty());
  m_milestoneMenu->setEnabled(!m_incident.isEmpty());
  m_pin->setEnabled(m_row.has_value());
  m_copy->setEnabled(m_row.has_value());
  m_correct->setEnabled(m_row && isCorrectable(m_row->event));
  m_pin->setText(m_row && m_row->pinned ? tr("Un&pin") : tr("&Pin"));
}

void TimelineActions::pin() {
  write(m_incident, pinEvent(m_row->event.sequence, !m_row->pinned, platform::loginName()), nullptr);
}

void TimelineActions::copy() {
  QGuiApplication::clipboard()->setText(m_row->time + u' ' + eventTypeTitle(m_row->event.type) + u": "_s + m_row->event.summary);
}

EntryDialog *TimelineActions::askForEntry(const EntryQuestion &question) {
  auto *dialog = new EntryDialog(question, m_parent);
  dialog->open();
  return dialog;
}

void TimelineActions::addEntry() {
  const QDateTime now = m_now();
  EntryDialog *dialog = askForEntry({.name = u"entryDialog"_s,
                                     .title = tr("Add to the timeline"),
                                     .text = {},
                                     .at = m_row ? m_row->event.at : now,
                                     .now = now,
                                     .note = tr("The timeline shows when it happened and when it was written down.")});
  connect(dialog, &EntryDialog::given, this, [this, dialog, incident = m_incident](const QString &text, const QDateTime &at) {
    write(incident, {.type = eventtype::note, .summary = text, .data = {{u"who"_s, platform::loginName()}}, .at = at}, dialog);
  });
}

void TimelineActions::correct() {
  const JournalEvent event = m_row->event;
  EntryDialog *dialog = askForEntry({.name = u"correctionDialog"_s,
                                     .title = tr("Correct event %1").arg(event.sequence),
                                     .text = event.summary,
                                     .at = event.at,
                                     .now = m_now(),
                                     .note = tr("What was recorded first stays in the record; the correction is added to it.")});
  connect(dialog, &EntryDialog::given, this,
          [this, dialog, event, incident = m_incident](const QString &text, const QDateTime &at) {
            if (text == event.summary && at == event.at)
              return dialog->settle(std::nullopt);
            write(incident, correctionEvent(event, text, at, platform::loginName()), dialog);
          });
}

/// It begins with the time of the event that is looked at; without one with what counts now.
void TimelineActions::chooseMilestone(Milestone milestone) {
  const auto known = std::ranges::find(m_milestones, milestone, &MilestoneTime::milestone);
  const QDateTime current = known == m_milestones.cend() ? QDateTime() : known->at;
  const QDateTime at = m_row ? m_row->event.at : current;
  EntryDialog *dialog =
      askForEntry({.name = u"milestoneDialog"_s,
                   .title = tr("Set milestone: %1").arg(milestoneTitle(milestone)),
                   .text = {},
                   .at = at.isValid() ? at : m_now(),
                   .now = m_now(),
                   .asksText = false,
                   .note = current.isValid() ? tr("Until now it is %1. Durations and reports take the new time.")
                                                   .arg(current.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s))
                                             : tr("Durations and reports take this time.")});
  connect(dialog, &EntryDialog::given, this,
          [this, dialog, milestone, incident = m_incident](const QString &, const QDateTime &time) {
            write(incident, milestoneEvent(milestone, time, platform::loginName()), dialog);
          });
}

void TimelineActions::proposeMilestone(Milestone milestone, const QDateTime &at, std::function<void()> declined) {
  if (m_incident.isEmpty() || at > m_now())
    return declined ? declined() : void();
  QMessageBox *box =
      ask(m_parent,
          {.name = u"milestoneQuestion"_s,
           .title = tr("Set milestone"),
           .text = tr("Set \"%1\" to %2?").arg(milestoneTitle(milestone), at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)),
           .detail = tr("%1. Durations and reports take the new time.").arg(at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s)),
           .yes = tr("&Set"),
           .no = tr("&Cancel"),
           .role = QMessageBox::AcceptRole},
          [this, milestone, at, incident = m_incident] {
            write(incident, milestoneEvent(milestone, at, platform::loginName()), nullptr);
          });
  if (declined)
    connect(box, &QDialog::finished, this, [box, declined = std::move(declined)] {
      if (box->buttonRole(box->clickedButton()) != QMessageBox::AcceptRole)
        declined();
    });
}

void TimelineActions::write(const QString &incident, const EventDraft &event, EntryDialog *dialog) {
  const auto settle = [this, dialog = QPointer(dialog)](const std::optional<Error> &error) {
    if (dialog)
      dialog->settle(error);
    else if (error)
      Q_EMIT failed(*error);
  };
  const auto journal = m_workspace.journal();
  if (!journal)
    return settle(journal.error());
  (*journal)->append(incident, event, this)->then([settle](const Result<JournalEvent> &appended) {
    settle(appended ? std::nullopt : std::optional(appended.error()));
  });
}

void TimelineActions::retranslate() {
  m_add->setText(tr("&Add entry with its time…"));
  m_correct->setText(tr("&Correct…"));
  m_copy->setText(tr("C&opy"));
  m_milestoneMenu->setTitle(tr("Set &milestone"));
  for (const auto &[milestone, action] : m_milestoneActions)
    action->setText(milestoneTitle(milestone) + u'…');
  m_attachments->retranslate();
  enable();
}

}  // namespace sternway::ui

#include "moc_timelineactions.cpp"
