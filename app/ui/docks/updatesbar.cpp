// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/updatesbar.h"

#include "core/format.h"
#include "core/timebox.h"
#include "models/cells.h"
#include "notify/channel.h"
#include "platform/channelbook.h"
#include "platform/settings.h"
#include "ui/banner.h"
#include "ui/docks/contactways.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// Enough to write a message.
constexpr std::chrono::milliseconds noticeOfEnding = std::chrono::minutes(10);
}  // namespace

std::chrono::milliseconds updateInterval(const Runbook &runbook, const platform::Settings &settings) {
  return runbook.updateEvery.count() > 0 ? runbook.updateEvery
                                         : std::chrono::minutes(settings.get(platform::setting::updateMinutes));
}

UpdatesBar::UpdatesBar(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_next(makePlainLabel(u"nextUpdate"_s, this)),
      m_due(new Banner(this, u"updateDue"_s)),
      m_ending(new Banner(this, u"threadEnding"_s)),
      m_overrun(new Banner(this, u"escalation"_s)),
      m_message(makeButton(u"writeMessage"_s, u"mail-message-new"_s, this)),
      m_contacts(makeButton(u"contacts"_s, u"view-pim-contacts"_s, this)),
      m_menu(new QMenu(this)) {
  setObjectName(u"updatesBar"_s);
  m_contacts->setMenu(m_menu);
  makeColumn(grid / 2, {m_next, m_due, m_ending, m_overrun, makeRow(grid, {m_message, m_contacts, BoxPart::room(1)})}, this);
  connect(m_message, &QPushButton::clicked, this, [this] { Q_EMIT messageRequested(scope()); });
  connect(m_due, &Banner::triggered, this, [this] { Q_EMIT messageRequested(scope()); });
  connect(m_ending, &Banner::triggered, this, [this] {
    MessageScope again = scope();
    again.channels = m_endingChannels;
    Q_EMIT messageRequested(again);
  });
  connect(m_overrun, &Banner::triggered, this, &UpdatesBar::tellNext);
  retranslate();
  clear();
}

void UpdatesBar::clear() {
  m_record = {};
  m_messages.clear();
  hide();
}

void UpdatesBar::showRecord(const IncidentRecord &record, const RunbookPtr &runbook, const QList<OutboxMessage> &messages) {
  const bool sameContacts = m_runbook == runbook && m_record.incident.id == record.incident.id;
  m_record = record;
  m_runbook = runbook;
  m_messages = messages;
  if (!sameContacts)
    fillContacts();
  showEscalation();
  show();
}

void UpdatesBar::look(const QDateTime &now) {
  if (m_runbook && !m_record.incident.id.isEmpty())
    showNext(now);
  if (!m_record.incident.id.isEmpty())
    showEnding(now);
}

void UpdatesBar::showNext(const QDateTime &now) {
  const auto next = nextUpdateDue(m_record.incident, m_messages, updateInterval(*m_runbook, m_workspace.settings()));
  const bool isOver = next && next->isOverdue(now);
  const QString at = next ? models::clockTime(next->due).left(5) : QString();
  sayOn(*m_next, next && !isOver ? tr("Next update due at %1").arg(at) : QString());
  m_due->say(Mark::Warning,
             !isOver ? QString()
             : next->last.isValid()
                 ? tr("An update was due at %1. The last one went out at %2.").arg(at, models::clockTime(next->last).left(5))
                 : tr("An update was due at %1. Nobody has been told yet.").arg(at));
  m_due->setAction(isOver ? tr("Write update…") : QString());
}

/// A silence that ends before the incident does, or leaves one of its services out, would page people in the middle of it.
/// Another message on its channel prolongs and extends it.
void UpdatesBar::showEnding(const QDateTime &now) {
  const auto typeOf = [this](const QString &channel) {
    const auto setting = m_workspace.channels().find(channel);
    const notify::ChannelDescriptor *type = setting ? notify::channelType(setting->type) : nullptr;
    return std::pair(type, setting.value_or(ChannelSetting()));
  };
  const auto opens = [&typeOf](const OutboxMessage &message) {
    const notify::ChannelDescriptor *type = typeOf(message.channel).first;
    return type && type->lasts;
  };
  const auto closes = [](const OutboxMessage &message) { return notify::isClosing(notify::outgoingFrom(message.content)); };
  QStringList endings;
  QStringList gaps;
  m_endingChannels.clear();
  if (m_record.incident.isOpen() && !m_record.incident.rehearsal)
    for (const OpenThread &thread : openThreads(m_messages, opens, closes)) {
      if (!thread.renewedAt.isValid() || thread.isClosing)
        continue;
      const auto [type, setting] = typeOf(thread.channel);
      const QDateTime end = thread.renewedAt.addMSecs(type->lasts(setting).count());
      const QStringList joined = uncovered(thread);
      if (now >= end.addMSecs(-noticeOfEnding.count()))
        endings << (now < end ? tr("%1 (%2) ends at %3 by itself, and the incident is open.")
                              : tr("%1 (%2) ended at %3 by itself, and the incident is open."))
                       .arg(type->title(), thread.channel, models::clockTime(end).left(5));
      else if (!joined.isEmpty())
        gaps << tr("%1 (%2) is not for %3, which joined the incident later.")
                    .arg(type->title(), thread.channel, joined.join(u", "_s));
      else
        continue;
      m_endingChannels << thread.channel;
    }
  m_ending->say(Mark::Warning, (endings + gaps).join(u'\n'));
  m_ending->setAction(!endings.isEmpty() ? tr("Prolong…") : gaps.isEmpty() ? QString() : tr("Extend…"));
}

/// The incident's services that its last message did not name; none where it does not say any.
QStringList UpdatesBar::uncovered(const OpenThread &thread) const {
  QStringList covered;
  for (const OutboxMessage &message : m_messages)
    if (message.channel == thread.channel && message.state == MessageState::Sent && message.changedAt == thread.renewedAt)
      covered = notify::outgoingFrom(message.content).services;
  QStringList missing;
  for (const TargetRef &target : targetsOf(m_record.incident))
    if (!covered.isEmpty() && !covered.contains(target.name))
      missing << target.name;
  return missing;
}

void UpdatesBar::showEscalation() {
  m_escalation = dueEscalation(m_record.incident, *m_runbook, m_record.events, m_messages);
  const QString contact = m_escalation ? contactText(m_escalation->level) : QString();
  m_overrun->say(Mark::Warning, m_escalation ? tr("%1. Notify %2.").arg(m_escalation->title, contact) : QString());
  m_overrun->setAction(m_escalation ? tr("Write to next level…") : QString());
}

MessageScope UpdatesBar::scope() const {
  return {.service = m_record.incident.service, .incidentId = m_record.incident.id};
}

/// The next level by the channels that page somebody, where there are any; by any other on request.
void UpdatesBar::tellNext() {
  if (!m_escalation)
    return;
  MessageScope scope = this->scope();
  scope.stage = escalationStage;
  scope.subject = tr("%1: help needed").arg(m_record.incident.title);
  scope.body = tr("%1\n\nTo: %2\nIncident: %3, open since %4")
                   .arg(m_escalation->title, contactText(m_escalation->level), m_record.incident.title,
                        models::clockTime(m_record.incident.openedAt));
  const QList<ChannelSetting> channels = m_workspace.channels().all();
  for (const ChannelSetting &each : channels)
    if (each.type == u"pagerduty"_s)
      scope.channels << each.name;
  Q_EMIT messageRequested(scope);
}

void UpdatesBar::fillContacts() {
  m_menu->clear();
  for (const Contact &each : m_runbook->contacts)
    addContact(each.role, each.contact);
  if (!m_runbook->contacts.isEmpty() && !m_runbook->escalation.isEmpty())
    m_menu->addSeparator();
  int number = 0;
  for (EscalationLevel level : m_runbook->escalation) {
    const auto known = std::ranges::find(m_runbook->contacts, level.role, &Contact::role);
    if (level.contact.isEmpty() && known != m_runbook->contacts.end())
      level.contact = known->contact;
    addContact(tr("%1. %2").arg(++number).arg(level.role), level.contact);
  }
  m_contacts->setVisible(!m_menu->isEmpty());
}

void UpdatesBar::addContact(const QString &title, const QString &contact) {
  if (contact.isEmpty())
    return;
  const auto plain = [](QString text) { return text.replace(u'&', u"&&"_s); };  // nothing in it is a mnemonic
  QMenu *menu = m_menu->addMenu(plain(tr("%1: %2").arg(title, contact)));
  const ContactWays ways = contactWays(contact);
  const auto addUrl = [menu](const QString &text, const QUrl &url) {
    if (url.isValid() && !url.isEmpty())
      menu->addAction(text, [url] { QDesktopServices::openUrl(url); });
  };
  addUrl(tr("&Call %1").arg(plain(ways.call.path())), ways.call);
  addUrl(tr("&Write to %1").arg(plain(ways.write.path())), ways.write);
  addUrl(tr("&Open %1").arg(plain(ways.open.toString())), ways.open);
  menu->addAction(tr("C&opy"), [contact] { QGuiApplication::clipboard()->setText(contact); });
}

void UpdatesBar::retranslate() {
  m_message->setText(tr("Message…"));
  m_message->setAccessibleDescription(tr("Writes an update from the runbook's templates"));
  m_contacts->setText(tr("Contacts"));
  m_contacts->setAccessibleDescription(tr("Call, write to or copy a contact of the runbook"));
  if (m_runbook && !m_record.incident.id.isEmpty()) {
    fillContacts();
    showEscalation();
  }
}

}  // namespace sternway::ui

#include "moc_updatesbar.cpp"
