// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepanel.h"

#include "core/claims.h"
#include "core/messagetext.h"
#include "core/variables.h"
#include "notify/channel.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "platform/languages.h"
#include "platform/paths.h"
#include "runbook/messages.h"
#include "ui/banner.h"
#include "ui/docks/updatesbar.h"
#include "ui/labels.h"
#include "ui/messages/channelpicker.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/missingvalues.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTextEdit>
#include <QUuid>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

QString stageTitle(const QString &stage) {
  if (stage == u"before"_s)
    return MessagePanel::tr("Before the rollback");
  if (stage == u"during"_s)
    return MessagePanel::tr("During the rollback");
  if (stage == u"after"_s)
    return MessagePanel::tr("After the rollback");
  return MessagePanel::tr("Resolved");
}

QString templateTitle(const MessageTemplate &message) {
  const QString title = message.title.isEmpty() ? message.id : message.title;
  return message.channel.isEmpty() ? title : MessagePanel::tr("%1 · %2").arg(title, message.channel);
}

/// Each once.
QStringList openPlaceholders(const QString &text) {
  QStringList names;
  for (const Placeholder &each : placeholdersIn(text))
    if (!names.contains(each.name))
      names << each.name;
  return names;
}

QString newDraft() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}  // namespace

MessagePanel::MessagePanel(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_stageLabel(new QLabel(this)),
      m_stage(new QComboBox(this)),
      m_audience(new QComboBox(this)),
      m_templateLabel(new QLabel(this)),
      m_template(new QComboBox(this)),
      m_rehearsal(new Banner(this, u"messageRehearsal"_s)),
      m_missing(new MissingValues(this)),
      m_subjectLabel(new QLabel(this)),
      m_subject(new QLineEdit(this)),
      m_bodyLabel(new QLabel(this)),
      m_body(new QPlainTextEdit(this)),
      m_claims(new Banner(this, u"messageClaims"_s)),
      m_channels(new ChannelPicker(this)),
      m_preview(new MessagePreviewView(this)),
      m_said(new Banner(this, u"messageSaid"_s)),
      m_why(makeWrappedLabel(u"messageWhyNot"_s, this)),
      m_copy(makeButton(u"copyMessage"_s, u"edit-copy"_s, this)),
      m_send(makeButton(u"sendMessage"_s, u"mail-send"_s, this)) {
  setObjectName(u"messagePanel"_s);
  build();
  wire();
  retranslate();
}

void MessagePanel::build() {
  m_stage->setObjectName(u"messageStage"_s);
  m_audience->setObjectName(u"messageAudience"_s);
  m_template->setObjectName(u"messageTemplate"_s);
  m_subject->setObjectName(u"messageSubject"_s);
  m_body->setObjectName(u"messageBody"_s);
  m_body->setTabChangesFocus(true);
  m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_copy->setAutoDefault(false);
  m_send->setAutoDefault(false);
  const std::initializer_list<std::pair<QLabel *, QWidget *>> named{
      {m_stageLabel, m_stage}, {m_templateLabel, m_template}, {m_subjectLabel, m_subject}, {m_bodyLabel, m_body}};
  for (const auto &[label, field] : named)
    label->setBuddy(field);
  for (QComboBox *box : {m_stage, m_audience, m_template})
    keepFromWheel(*box);
  for (const QString &stage : runbook::messageStages())
    m_stage->addItem(QString(), stage);
  for (const Audience audience : {Audience::Internal, Audience::External})
    m_audience->addItem(QString(), static_cast<int>(audience));
  auto *writing = new QWidget(this);
  makeColumn(grid / 2, {m_missing, m_subjectLabel, m_subject, m_bodyLabel, {m_body, 1}, m_claims}, writing);
  auto *reading = new QWidget(this);
  makeColumn(grid / 2, {m_channels, {m_preview, 1}}, reading);
  auto *split = new QSplitter(Qt::Horizontal, this);
  split->setChildrenCollapsible(false);
  split->addWidget(writing);
  split->addWidget(reading);
  makeColumn(grid,
             {makeRow(grid, {m_stageLabel, m_stage, m_audience, m_templateLabel, {m_template, 1}}), m_rehearsal, {split, 1}, m_said,
              makeRow(grid, {{m_why, 1}, m_copy, m_send})},
             this);
}

void MessagePanel::wire() {
  const auto other = [this] {
    m_scope.stage = m_stage->currentData().toString();
    m_scope.templateId.clear();
    listMessages();
  };
  connect(m_stage, &QComboBox::activated, this, other);
  connect(m_audience, &QComboBox::activated, this, other);
  connect(m_template, &QComboBox::activated, this, &MessagePanel::choose);
  connect(m_missing, &MissingValues::changed, this, &MessagePanel::refill);
  connect(m_subject, &QLineEdit::textEdited, this, &MessagePanel::edited);
  connect(m_body, &QPlainTextEdit::textChanged, this, &MessagePanel::edited);
  connect(m_channels, &ChannelPicker::changed, this, &MessagePanel::showState);
  connect(m_channels, &ChannelPicker::setUpRequested, this, &MessagePanel::channelsRequested);
  connect(m_copy, &QPushButton::clicked, this, &MessagePanel::copy);
  connect(m_send, &QPushButton::clicked, this, &MessagePanel::send);
  connect(&m_workspace.channels(), &platform::ChannelBook::changed, this, &MessagePanel::showChannels);
  connect(&m_workspace, &Workspace::journalChanged, this, [this](const QSet<QString> &ids) {
    if (ids.contains(m_scope.incidentId))
      load();
  });
}

void MessagePanel::begin(const MessageScope &scope) {
  m_scope = scope;
  m_record = {};
  m_record.incident.service = scope.service;
  if (const auto runbook = m_workspace.runbook(scope.service))
    m_runbook = *runbook;
  m_chosen = {};
  m_edited = false;
  m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(scope.audience)));
  m_said->say(Mark::Good, {});
  showChannels();
  listMessages();
  load();
}

void MessagePanel::setKnown(const QHash<QString, QString> &known) {
  m_scope.known = known;
  refill();
}

void MessagePanel::load() {
  const auto journal = m_scope.incidentId.isEmpty() ? Result<Journal *>(nullptr) : m_workspace.journal();
  if (!journal || !*journal)
    return showState();
  (*journal)->load(m_scope.incidentId, this)->then([this, id = m_scope.incidentId](const Result<IncidentRecord> &record) {
    if (!record)
      m_said->say(Mark::Critical, record.error().message);
    else if (id == m_scope.incidentId)
      take(*record);
  });
}

void MessagePanel::take(const IncidentRecord &record) {
  const bool first = m_record.incident.id.isEmpty();
  m_record = record;
  m_rehearsal->say(Mark::Notice, record.incident.rehearsal
                                     ? tr("Rehearsal: nothing leaves this computer. The outbox shows what would have been sent.")
                                     : QString());
  if (first && m_scope.stage.isEmpty() && !m_edited) {
    m_scope.stage = stageOf(record);
    showChannels();
    return listMessages();
  }
  if (first)
    showChannels();
  refill();
}

/// Those of the stage for the audience; a message that was asked for by its name is chosen, and its stage with it.
void MessagePanel::listMessages() {
  const auto named = std::ranges::find(runbook().communication, m_scope.templateId, &MessageTemplate::id);
  if (!m_scope.templateId.isEmpty() && named != runbook().communication.end()) {
    m_scope.stage = named->stage;
    m_audience->setCurrentIndex(m_audience->findData(static_cast<int>(named->audience)));
  }
  const QString stage = m_scope.stage.isEmpty() ? runbook::messageStages().first() : m_scope.stage;
  m_stage->setCurrentIndex(m_stage->findData(stage));
  const QString language = m_workspace.settings().get(platform::setting::language);
  m_messages = runbook::messagesFor(runbook(), stage, static_cast<Audience>(m_audience->currentData().toInt()),
                                    language.isEmpty() ? platform::systemLanguage() : language);
  m_template->clear();
  for (const MessageTemplate &each : std::as_const(m_messages))
    m_template->addItem(templateTitle(each), each.id);
  m_template->addItem(tr("Without a template"), QString());
  const bool isGiven = !m_scope.body.isEmpty() || !m_scope.subject.isEmpty();
  const int chosen = isGiven ? m_template->count() - 1 : std::max(0, m_template->findData(m_scope.templateId));
  m_template->setCurrentIndex(m_scope.templateId.isEmpty() && !isGiven ? 0 : chosen);
  choose(m_template->currentIndex());
}

void MessagePanel::choose(int index) {
  const bool isTemplate = index >= 0 && index < m_messages.size();
  m_chosen = isTemplate ? m_messages.at(index) : MessageTemplate();
  if (!isTemplate)
    m_chosen.stage = m_scope.stage;
  m_edited = false;
  m_channels->tick(m_scope.channels.isEmpty() ? channelsMeant(m_chosen, channels()) : m_scope.channels);
  if (isTemplate)
    setText(m_chosen.subject, m_chosen.body);
  else
    setText(m_scope.subject, m_scope.body);
}

void MessagePanel::setText(const QString &subject, const QString &body) {
  m_source = {};
  m_source.subject = subject;
  m_source.body = body;
  m_draft = newDraft();
  m_queuedTo.clear();
  m_said->say(Mark::Good, {});
  refill();
}

void MessagePanel::refill() {
  QHash<QString, QString> values = knownValues();
  values.insert(m_missing->values());
  const FilledMessage filled = filledMessage(m_source, values);
  if (filled.subject != m_subject->text() || filled.body != m_body->toPlainText()) {
    const QScopedValueRollback filling(m_filling, true);
    m_subject->setText(filled.subject);
    m_body->setPlainText(filled.body);
    m_draft = newDraft();
    m_queuedTo.clear();
  }
  showState();
}

/// What a person has written stays: only what is still open is filled from then on.
void MessagePanel::edited() {
  if (m_filling)
    return;
  m_source.subject = m_subject->text();
  m_source.body = m_body->toPlainText();
  m_edited = true;
  m_draft = newDraft();
  m_queuedTo.clear();
  m_said->say(Mark::Good, {});
  showState();
}

/// A rehearsal has a channel of its own where the user has set up none.
QList<ChannelSetting> MessagePanel::channels() const {
  QList<ChannelSetting> all = m_workspace.channels().all();
  if (all.isEmpty() && m_record.incident.rehearsal)
    all << ChannelSetting{.name = u"rehearsal"_s, .type = u"rehearsal"_s};
  return all;
}

void MessagePanel::showChannels() {
  m_channels->setChannels(channels());
}

QDateTime MessagePanel::now() const {
  const ClusterSession *session = m_workspace.session(m_scope.service.context);
  return session ? session->clock().now() : QDateTime::currentDateTimeUtc();
}

CapturedFacts MessagePanel::facts() const {
  CapturedFacts facts = capturedFacts(m_record, m_runbook, now());
  facts.updateEvery = updateInterval(runbook(), m_workspace.settings());
  facts.sender = platform::loginName();
  return facts;
}

QHash<QString, QString> MessagePanel::knownValues() const {
  QHash<QString, QString> all = messageValues(facts());
  all.insert(m_scope.known);
  return all;
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
  if (m_scope.incidentId.isEmpty())
    return tr("No incident is open. Copy the message, or declare an incident to send it.");
  if (m_channels->ticked().isEmpty())
    return m_channels->isEmpty() ? QString() : tr("Choose a channel to send to.");
  return {};
}

void MessagePanel::showState() {
  QStringList names = filledMessage(m_source, knownValues()).missing;
  const QStringList hidden = secrets(names);
  names.removeIf([&hidden](const QString &name) { return hidden.contains(name); });
  m_missing->ask(names, runbook().variables);
  const QString why = whyNot();
  sayOn(*m_why, why);
  const auto count = static_cast<int>(toSend().size());
  m_send->setText(count > 1 ? tr("&Send to %n channel(s)", nullptr, count) : tr("&Send"));
  m_send->setEnabled(why.isEmpty() && count > 0 && m_queueing == 0);
  m_send->setAccessibleDescription(why);
  m_copy->setEnabled(!m_body->toPlainText().trimmed().isEmpty());
  markClaims();
  showPreviews();
}

notify::Outgoing MessagePanel::message() const {
  notify::Outgoing message = outgoingOf(m_record);
  message.id = m_draft;
  message.templateId = m_chosen.id;
  message.stage = m_chosen.stage;
  message.subject = m_subject->text().trimmed();
  message.body = m_body->toPlainText();
  return message;
}

void MessagePanel::showPreviews() {
  const notify::Outgoing shown = message();
  const QStringList ticked = m_channels->ticked();
  QList<ChannelPreview> previews;
  for (const ChannelSetting &each : channels())
    if (ticked.contains(each.name))
      previews << ChannelPreview{.channel = each.name, .preview = notify::previewOf(shown, each)};
  if (previews.isEmpty())
    previews << ChannelPreview{.channel = tr("Copy"),
                               .preview = {.format = notify::MessageFormat::Plain, .subject = shown.subject, .text = shown.body}};
  m_preview->setPreviews(previews);
}

/// What the incident does not bear out is underlined and said; it stops nobody.
void MessagePanel::markClaims() {
  QList<QTextEdit::ExtraSelection> marks;
  QStringList why;
  for (const ClaimProblem &claim : claimProblems(m_body->toPlainText(), facts())) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = m_body->textCursor();
    mark.cursor.setPosition(static_cast<int>(claim.offset));
    mark.cursor.setPosition(static_cast<int>(claim.offset + claim.length), QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(markColor(Mark::Warning, palette()));
    mark.format.setBackground(markTint(Mark::Warning, palette()));
    marks << mark;
    why << claim.why;
  }
  why.removeDuplicates();
  m_body->setExtraSelections(marks);
  m_claims->say(Mark::Warning, why.join(u'\n'));
}

void MessagePanel::copy() {
  const QString subject = m_subject->text().trimmed();
  QGuiApplication::clipboard()->setText(subject.isEmpty() ? m_preview->text() : subject + u"\n\n"_s + m_preview->text());
  m_said->say(Mark::Good, tr("Copied."));
}

void MessagePanel::send() {
  const auto sender = m_workspace.sender();
  if (!sender)
    return m_said->say(Mark::Critical, sender.error().message);
  const QStringList names = toSend();
  if (names.isEmpty() || m_queueing > 0)
    return;
  keepValues();
  m_failures.clear();
  m_queueing = static_cast<int>(names.size());
  const notify::Outgoing outgoing = message();
  for (const QString &name : names)
    (*sender)->queue(name, outgoing, this)->then([this, name, draft = m_draft](const Result<QList<OutboxMessage>> &queued) {
      --m_queueing;
      if (queued && draft == m_draft)
        m_queuedTo.insert(name);
      took(name, queued);
    });
  showState();
}

void MessagePanel::took(const QString &channel, const Result<QList<OutboxMessage>> &queued) {
  if (!queued)
    m_failures << tr("%1: %2").arg(channel, QStringList{queued.error().message, queued.error().detail}.join(u' ').trimmed());
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
      m_said->say(Mark::Critical, done.error().message);
  });
}

QWidget *MessagePanel::firstFocus() const {
  QWidget *field = m_missing->firstFocus();
  return field ? field : m_body;
}

void MessagePanel::retranslate() {
  m_stageLabel->setText(tr("St&age:"));
  m_templateLabel->setText(tr("Te&mplate:"));
  m_subjectLabel->setText(tr("Sub&ject"));
  m_bodyLabel->setText(tr("Te&xt"));
  m_stage->setAccessibleName(tr("Stage of the incident"));
  m_audience->setAccessibleName(tr("Audience"));
  m_template->setAccessibleName(tr("Message template"));
  m_audience->setItemText(0, tr("Internal"));
  m_audience->setItemText(1, tr("External"));
  m_subject->setAccessibleName(tr("Subject of the message"));
  m_body->setAccessibleName(tr("Text of the message"));
  for (int index = 0; index < m_stage->count(); ++index)
    m_stage->setItemText(index, stageTitle(m_stage->itemData(index).toString()));
  if (m_template->count() > 0)
    m_template->setItemText(m_template->count() - 1, tr("Without a template"));
  m_copy->setText(tr("&Copy"));
  showState();
}

}  // namespace sternway::ui
