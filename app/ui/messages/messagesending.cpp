// SPDX-License-Identifier: GPL-3.0-or-later

// What a message panel sends, and when it may.
#include "core/variables.h"
#include "models/outboxmodel.h"
#include "notify/outboxsender.h"
#include "platform/paths.h"
#include "ui/banner.h"
#include "ui/messages/channeloptions.h"
#include "ui/messages/channelpicker.h"
#include "ui/messages/messagepanel.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/missingvalues.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// Each once.
QStringList openPlaceholders(const QString &text) {
  QStringList names;
  for (const Placeholder &each : placeholdersIn(text))
    if (!names.contains(each.name))
      names << each.name;
  return names;
}

QString idOfOptions(const QJsonObject &options) {
  const QByteArray json = QJsonDocument(options).toJson(QJsonDocument::Compact);
  return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(8));
}
}  // namespace

notify::Draft MessagePanel::draft() const {
  const CapturedFacts known = facts();
  notify::Draft draft =
      notify::edited(notify::drafted(m_chosen, known, {}), m_subject->text().trimmed(), m_body->toPlainText(), known);
  draft.message.options = m_options->values();
  if (!draft.message.options.isEmpty())  // another status makes another message of the same text
    draft.message.id += u'/' + idOfOptions(draft.message.options);
  return draft;
}

QStringList MessagePanel::secrets(const QStringList &names) const {
  QStringList found;
  std::ranges::copy_if(names, std::back_inserter(found), [this](const QString &name) {
    const auto variable = std::ranges::find(runbook().variables, name, &RunbookVariable::name);
    return name.startsWith(u"secret:") || (variable != runbook().variables.end() && variable->type == VariableType::Secret);
  });
  return found;
}

QStringList MessagePanel::toSend() const {
  QStringList names = m_channels->ticked();
  names.removeIf([this](const QString &name) { return m_queuedTo.contains(name); });
  return names;
}

QString MessagePanel::whyNot() const {
  const QStringList open = openPlaceholders(m_subject->text() + u'\n' + m_body->toPlainText());
  if (const QStringList hidden = secrets(open); !hidden.isEmpty())
    return tr("A message must not contain a secret. Remove %1.").arg(hidden.join(u", "_s));
  if (!open.isEmpty())
    return tr("Enter %1 to complete the message.").arg(open.join(u", "_s));
  if (m_body->toPlainText().trimmed().isEmpty())
    return tr("The message has no text yet.");
  if (m_record.incident.id.isEmpty())
    return tr("No incident is open. Copy the message, or declare an incident to send it.");
  if (m_channels->ticked().isEmpty())
    return m_channels->isEmpty() ? QString() : tr("Choose a channel to send to.");
  return {};
}

void MessagePanel::copy() {
  const QString subject = m_subject->text().trimmed();
  QGuiApplication::clipboard()->setText(subject.isEmpty() ? m_preview->text() : subject + u"\n\n"_s + m_preview->text());
  m_said->say(Mark::Good, tr("Copied."));
}

void MessagePanel::send() {
  const auto sender = m_workspace.sender();
  if (!sender)
    return m_said->sayError(Mark::Critical, sender.error().message, sender.error());
  const QStringList names = toSend();
  if (names.isEmpty() || m_queueing > 0)
    return;
  keepValues();
  m_failures.clear();
  m_queueing = static_cast<int>(names.size());
  const notify::Outgoing outgoing = draft().message;
  for (const QString &name : names)
    (*sender)->queue(name, outgoing, this)->then([this, name, id = outgoing.id](const Result<QList<OutboxMessage>> &queued) {
      --m_queueing;
      if (queued && id == draft().message.id)
        m_queuedTo.insert(name);
      took(name, queued);
    });
  showState();
}

void MessagePanel::took(const QString &channel, const Result<QList<OutboxMessage>> &queued) {
  if (!queued)
    m_failures << tr("%1: %2").arg(channel, QStringList{queued.error().message, queued.error().detail}.join(u' ').trimmed());
  for (const OutboxMessage &row : queued ? *queued : QList<OutboxMessage>())
    if (row.state == MessageState::Cancelled || row.state == MessageState::Refused)
      m_failures << tr("%1: this message is in the outbox already (%2). Send it again there.")
                        .arg(channel, models::outboxStateTitle(row));
  if (m_queueing == 0) {
    if (m_failures.isEmpty())
      m_said->say(Mark::Good, tr("In the outbox, which shows when it was sent."));
    else
      m_said->say(Mark::Critical, m_failures.join(u'\n'));
    if (m_failures.isEmpty())
      Q_EMIT sent();
  }
  showState();
}

/// What was typed for a variable of the runbook is a value of the incident from now on.
void MessagePanel::keepValues() {
  const QHash<QString, QString> typed = m_missing->values();
  QList<EventDraft> events;
  for (const RunbookVariable &variable : runbook().variables)
    if (const QString value = typed.value(variable.name); !value.isEmpty() && mayBeWritten(variable, value))
      events << valueEntered(variable, value, platform::loginName());
  const auto journal = m_workspace.journal();
  if (events.isEmpty() || !journal)
    return;
  (*journal)->appendAll(m_scope.incidentId, events, this)->then([this](const auto &done) {
    if (!done)
      m_said->sayError(Mark::Critical, done.error().message, done.error());
  });
}

}  // namespace sternway::ui
