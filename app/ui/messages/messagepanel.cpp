// SPDX-License-Identifier: GPL-3.0-or-later
// What a message panel shows; what it sends, and when it may, stands in messagesending.cpp.
#include "ui/messages/messagepanel.h"

#include "core/messagetext.h"
#include "core/variables.h"
#include "models/messagemodel.h"
#include "platform/channelbook.h"
#include "runbook/messages.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/messages/channeloptions.h"
#include "ui/messages/channelpicker.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/messagesource.h"
#include "ui/messages/missingvalues.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QTextEdit>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

QString templateTitle(const MessageTemplate &message) {
  const QString title = message.title.isEmpty() ? message.id : message.title;
  return message.channel.isEmpty() ? title : MessagePanel::tr("%1 · %2").arg(title, message.channel);
}

}  // namespace

MessagePanel::MessagePanel(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_stageLabel(new QLabel(this)),
      m_stage(new QComboBox(this)),
      m_audienceLabel(new QLabel(this)),
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
      m_options(new ChannelOptions(this)),
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
  const std::initializer_list<std::pair<QLabel *, QWidget *>> named{{m_stageLabel, m_stage},
                                                                    {m_audienceLabel, m_audience},
                                                                    {m_templateLabel, m_template},
                                                                    {m_subjectLabel, m_subject},
                                                                    {m_bodyLabel, m_body}};
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
  makeColumn(grid / 2, {m_channels, m_options, {m_preview, 1}}, reading);
  auto *split = new QSplitter(Qt::Horizontal, this);
  split->setChildrenCollapsible(false);
  split->addWidget(writing);
  split->addWidget(reading);
  makeColumn(grid,
             {makeRow(grid, {m_stageLabel, m_stage, m_audienceLabel, m_audience, m_templateLabel, {m_template, 1}}),
              m_rehearsal,
              {split, 1},
              m_said,
              makeRow(grid, {{m_why, 1}, BoxPart::room(), m_copy, m_send})},
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
  connect(m_missing, &MissingValues::changed, this, [this] {
    m_queuedTo.clear();
    refill();
  });
  connect(m_subject, &QLineEdit::textEdited, this, &MessagePanel::edited);
  connect(m_body, &QPlainTextEdit::textChanged, this, &MessagePanel::edited);
  connect(m_channels, &ChannelPicker::changed, this, &MessagePanel::showState);
  connect(m_options, &ChannelOptions::changed, this, [this] {
    m_queuedTo.clear();
    showState();
  });
  connect(m_channels, &ChannelPicker::setUpRequested, this, &MessagePanel::channelsRequested);
  connect(m_copy, &QPushButton::clicked, this, &MessagePanel::copy);
  connect(m_send, &QPushButton::clicked, this, &MessagePanel::send);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    connect(new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_send, &QPushButton::click);
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

void MessagePanel::goOn(const QString &incidentId, const QHash<QString, QString> &known) {
  m_scope.incidentId = incidentId;
  m_scope.known = known;
  refill();
  load();
}

void MessagePanel::load() {
  const auto journal = m_scope.incidentId.isEmpty() ? Result<Journal *>(nullptr) : m_workspace.journal();
  if (!journal || !*journal)
    return showState();
  (*journal)->load(m_scope.incidentId, this)->then([this, id = m_scope.incidentId](const Result<IncidentRecord> &record) {
    if (!record)
      m_said->sayError(Mark::Critical, record.error().message, record.error());
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
  m_messages = runbook::messagesFor(runbook(), stage, static_cast<Audience>(m_audience->currentData().toInt()),
                                    messageLanguage(m_workspace));
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
  m_channels->tick(m_scope.channels.isEmpty() ? notify::channelsOf(m_chosen, channels(), m_record.incident.rehearsal)
                                              : m_scope.channels);
  if (isTemplate)
    setText(m_chosen.subject, m_chosen.body);
  else
    setText(m_scope.subject, m_scope.body);
}

void MessagePanel::setText(const QString &subject, const QString &body) {
  m_source = {};
  m_source.subject = subject;
  m_source.body = body;
  m_queuedTo.clear();
  m_said->say(Mark::Good, {});
  refill();
}

/// What has gone out stays as it went, whatever happens meanwhile.
void MessagePanel::refill() {
  if (m_queueing > 0 || !m_queuedTo.isEmpty())
    return showState();
  QHash<QString, QString> values = knownValues();
  values.insert(m_missing->values());
  const FilledMessage filled = filledMessage(m_source, values);
  if (filled.subject != m_subject->text() || filled.body != m_body->toPlainText()) {
    const QScopedValueRollback filling(m_filling, true);
    m_subject->setText(filled.subject);
    m_body->setPlainText(filled.body);
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
  m_queuedTo.clear();
  m_said->say(Mark::Good, {});
  showState();
}

QList<ChannelSetting> MessagePanel::channels() const {
  return messageChannels(m_workspace, m_record.incident);
}

QList<ChannelSetting> MessagePanel::tickedChannels() const {
  const QStringList names = m_channels->ticked();
  QList<ChannelSetting> ticked = channels();
  ticked.removeIf([&names](const ChannelSetting &each) { return !names.contains(each.name); });
  return ticked;
}

void MessagePanel::showChannels() {
  m_channels->setChannels(channels());
}

CapturedFacts MessagePanel::facts() const {
  return messageFacts(m_workspace, m_record, m_runbook);
}

QHash<QString, QString> MessagePanel::knownValues() const {
  QHash<QString, QString> all = messageValues(facts());
  all.insert(m_scope.known);
  return all;
}

void MessagePanel::showState() {
  QStringList names = filledMessage(m_source, knownValues()).missing;
  const QStringList hidden = secrets(names);
  names.removeIf([&hidden](const QString &name) { return hidden.contains(name); });
  m_missing->ask(names, runbook().variables);
  m_options->setChannels(tickedChannels());
  const QString why = whyNot();
  sayOn(*m_why, why);
  const auto count = static_cast<int>(toSend().size());
  m_send->setText(count > 1 ? tr("&Send to %n channel(s)", nullptr, count) : tr("&Send"));
  m_send->setEnabled(why.isEmpty() && count > 0 && m_queueing == 0);
  m_send->setAccessibleDescription(why);
  m_copy->setEnabled(!m_body->toPlainText().trimmed().isEmpty());
  const notify::Draft shown = draft();
  markClaims(shown);
  m_preview->setPreviews(previewsOf(shown.message, tickedChannels()));
}

/// What the incident does not bear out is underlined and said; it stops nobody.
void MessagePanel::markClaims(const notify::Draft &draft) {
  QList<QTextEdit::ExtraSelection> marks;
  QStringList why;
  for (const ClaimProblem &claim : draft.subjectClaims)
    why << claim.why;
  for (const ClaimProblem &claim : draft.bodyClaims) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_body->document());
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

QWidget *MessagePanel::firstFocus() const {
  QWidget *field = m_missing->firstFocus();
  return field ? field : m_body;
}

void MessagePanel::retranslate() {
  m_stageLabel->setText(tr("St&age:"));
  m_audienceLabel->setText(tr("&For:"));
  m_templateLabel->setText(tr("Te&mplate:"));
  m_subjectLabel->setText(tr("Sub&ject"));
  m_bodyLabel->setText(tr("Te&xt"));
  m_stage->setAccessibleName(tr("Stage of the incident"));
  m_audience->setAccessibleName(tr("Audience"));
  m_template->setAccessibleName(tr("Message template"));
  for (int index = 0; index < m_audience->count(); ++index)
    m_audience->setItemText(index, models::audienceTitle(static_cast<Audience>(m_audience->itemData(index).toInt())));
  m_subject->setAccessibleName(tr("Subject of the message"));
  m_body->setAccessibleName(tr("Text of the message"));
  for (int index = 0; index < m_stage->count(); ++index)
    m_stage->setItemText(index, models::messageStageTitle(m_stage->itemData(index).toString()));
  if (m_template->count() > 0)
    m_template->setItemText(m_template->count() - 1, tr("Without a template"));
  m_copy->setText(tr("&Copy"));
  m_send->setToolTip(tr("Ctrl+Enter"));
  showState();
}

}  // namespace sternway::ui

#include "moc_messagepanel.cpp"
