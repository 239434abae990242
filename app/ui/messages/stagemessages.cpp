// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/stagemessages.h"

#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "runbook/messages.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/messages/messagedialog.h"
#include "ui/messages/messagesource.h"
#include "ui/questions.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QSplitter>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using models::MessageColumns;
using models::MessageRow;

StageMessages::StageMessages(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_fold(makeToolButton(u"stageMessagesFold"_s, {}, this)),
      m_waiting(new Banner(this, u"stageMessagesWaiting"_s)),
      m_content(new QWidget(this)),
      m_table(new TableView(this)),
      m_preview(new MessagePreviewView(this)),
      m_problem(new Banner(this, u"stageMessagesProblem"_s)),
      m_why(makeWrappedLabel(u"stageMessagesWhyNot"_s, this)),
      m_write(makeButton(u"stageMessagesWrite"_s, u"mail-message-new"_s, this)),
      m_send(makeButton(u"stageMessagesSend"_s, u"mail-send"_s, this)) {
  setObjectName(u"stageMessages"_s);
  build();
  connect(m_fold, &QToolButton::toggled, this, &StageMessages::setUnfolded);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StageMessages::showCurrent);
  connect(m_table, &QAbstractItemView::activated, this, &StageMessages::write);
  connect(m_write, &QPushButton::clicked, this, &StageMessages::write);
  connect(m_send, &QPushButton::clicked, this, &StageMessages::send);
  connect(&workspace.channels(), &platform::ChannelBook::changed, this, &StageMessages::showCurrent);
  connect(&workspace, &Workspace::journalChanged, this, [this](const QSet<QString> &ids) {
    if (ids.contains(m_scope.incidentId))
      load();
  });
  setUnfolded(false);
  retranslate();
  hide();
}

void StageMessages::build() {
  m_fold->setCheckable(true);
  m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_waiting->makeBadge();
  m_table->setObjectName(u"stageMessagesTable"_s);
  m_table->showInOrder(m_model, {9, 8, 16, 14, 8}, TableView::Choose::One);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what is elided stands in the tooltip
  auto *split = new QSplitter(Qt::Horizontal, m_content);
  split->setChildrenCollapsible(false);
  split->addWidget(m_table);
  split->addWidget(m_preview);
  split->setSizes({320, 190});  // all columns but the last in a window of 1280 pixels
  makeColumn(grid, {{split, 1}, m_problem, makeRow(grid, {{m_why, 1}, BoxPart::room(), m_write, m_send})}, m_content);
  makeColumn(grid / 2, {makeRow(grid, {m_fold, m_waiting, BoxPart::room(1)}), {m_content, 1}}, this);
  setTabOrder(m_fold, m_table);
}

void StageMessages::showStages(const MessageScope &scope, const QStringList &stages) {
  const bool isOther = scope.incidentId != m_scope.incidentId || scope.service != m_scope.service;
  m_scope = scope;
  m_stages = stages;
  setVisible(!stages.isEmpty());
  if (stages.isEmpty())
    return;
  if (isOther) {
    m_record = {};
    m_record.incident.service = scope.service;
    m_runbook = std::make_shared<Runbook>();
    m_outbox.clear();
    m_problem->say(Mark::Good, {});
  }
  if (const auto runbook = m_workspace.runbook(scope.service))
    m_runbook = *runbook;
  m_table->setColumnHidden(MessageColumns::Stage, stages.size() == 1);
  showRows();
  load();
}

void StageMessages::setUnfolded(bool unfolded) {
  const QSignalBlocker quiet(m_fold);
  m_fold->setChecked(unfolded);
  m_fold->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
  m_content->setVisible(unfolded);
}

/// From when there is something to look at: the journal is opened by who asks for it first.
void StageMessages::follow() {
  const auto sender = m_workspace.sender();
  if (!sender || std::exchange(m_follows, true))
    return;
  connect(*sender, &notify::OutboxSender::changed, this, [this](const OutboxMessage &message) {
    if (isAbout(message.incidentId))
      readOutbox(message.incidentId);
  });
}

void StageMessages::load() {
  const auto journal = m_scope.incidentId.isEmpty() ? Result<Journal *>(nullptr) : m_workspace.journal();
  if (!journal)
    return say(journal.error());
  if (!*journal)
    return;
  follow();
  (*journal)->load(m_scope.incidentId, this)->then([this, id = m_scope.incidentId](const Result<IncidentRecord> &record) {
    if (!isAbout(id))
      return;
    if (!record)
      return say(record.error());
    readOutbox(id, *record);
  });
}

/// The record counts from when it is known what was sent: before that nothing can be sent from here.
void StageMessages::readOutbox(const QString &incidentId, const std::optional<IncidentRecord> &record) {
  const auto sender = m_workspace.sender();
  if (!sender)
    return say(sender.error());
  (*sender)->messages(incidentId, this)->then([this, incidentId, record](const Result<QList<OutboxMessage>> &messages) {
    if (!isAbout(incidentId))
      return;
    if (!messages)
      return say(messages.error());
    m_outbox = *messages;
    m_record = record.value_or(m_record);
    showRows();
  });
}

void StageMessages::showRows() {
  QList<MessageRow> rows;
  const QString language = messageLanguage(m_workspace);
  for (const QString &stage : std::as_const(m_stages))
    for (const Audience audience : {Audience::Internal, Audience::External})
      for (const MessageTemplate &message : runbook::messagesFor(*m_runbook, stage, audience, language)) {
        MessageRow row{.message = message};
        std::ranges::copy_if(m_outbox, std::back_inserter(row.sent),
                             [&message](const OutboxMessage &each) { return each.templateId == message.id; });
        rows << row;
      }
  m_model.setValues(rows);
  if (!m_table->currentIndex().isValid() && !rows.isEmpty())
    m_table->selectRow(0);
  showSummary();
  showCurrent();
}

int StageMessages::unsent() const {
  return static_cast<int>(
      std::ranges::count_if(m_model.values(), [](const MessageRow &row) { return !models::tellingOf(row.sent); }));
}

void StageMessages::showSummary() {
  const auto count = [this](std::initializer_list<MessageState> states) {
    return static_cast<int>(std::ranges::count_if(m_model.values(), [&states](const MessageRow &row) {
      const OutboxMessage *telling = models::tellingOf(row.sent);
      return telling && std::ranges::find(states, telling->state) != states.end();
    }));
  };
  QStringList parts;
  if (const int sent = count({MessageState::Sent}); sent > 0)
    parts << tr("%n sent", nullptr, sent);
  if (const int queued = count({MessageState::Queued, MessageState::Sending}); queued > 0)
    parts << tr("%n on the way", nullptr, queued);
  if (const int open = unsent(); open > 0)
    parts << tr("%n not sent", nullptr, open);
  m_fold->setText(parts.isEmpty() ? tr("Messa&ges") : tr("Messa&ges: %1").arg(parts.join(u" · "_s)));
  const int failed = count({MessageState::Refused});
  const int unknown = count({MessageState::Unknown});
  m_waiting->say(failed > 0 ? Mark::Critical : Mark::Unknown, failed > 0    ? tr("%n failed", nullptr, failed)
                                                              : unknown > 0 ? tr("%n unknown", nullptr, unknown)
                                                                            : QString());
}

const MessageRow *StageMessages::current() const {
  return m_table->currentOf(m_model);
}

notify::Draft StageMessages::draftOf(const MessageTemplate &message) const {
  const CapturedFacts facts = messageFacts(m_workspace, m_record, m_runbook);
  QHash<QString, QString> values = messageValues(facts);
  values.insert(m_scope.known);
  return notify::drafted(message, facts, values);
}

QStringList StageMessages::channelsFor(const MessageTemplate &message) const {
  return notify::channelsOf(message, m_workspace.channels().all(), m_record.incident.rehearsal);
}

void StageMessages::showCurrent() {
  const MessageRow *row = current();
  m_write->setEnabled(row);
  m_send->setEnabled(false);
  sayOn(*m_why, {});
  if (!row)
    return m_preview->setPreviews({});
  QList<ChannelPreview> previews;
  for (const OutboxMessage &each : row->sent)
    previews << previewOf(each, m_workspace.channels());
  const notify::Draft draft = draftOf(row->message);
  const QStringList names = channelsFor(row->message);
  QList<ChannelSetting> settings = messageChannels(m_workspace, m_record.incident);
  settings.removeIf([&names](const ChannelSetting &each) { return !names.contains(each.name); });
  m_preview->setPreviews(previews.isEmpty() ? previewsOf(draft.message, settings) : previews);
  const QString why = whyNot(*row, draft);
  sayOn(*m_why, why);
  m_send->setEnabled(why.isEmpty() && m_queueing == 0);
  m_send->setAccessibleDescription(why);
}

QString StageMessages::whyNot(const MessageRow &row, const notify::Draft &draft) const {
  if (models::tellingOf(row.sent))
    return tr("It is in the outbox. Write another one where there is more to tell.");
  if (!draft.missing.isEmpty())
    return tr("Not known yet: %1. Open the message to enter it.").arg(draft.missing.join(u", "_s));
  if (const QList<ClaimProblem> claims = draft.subjectClaims + draft.bodyClaims; !claims.isEmpty())
    return tr("%1 Open the message to change it.").arg(claims.constFirst().why);
  if (m_record.incident.id.isEmpty())
    return tr("No incident is open. Open the message to copy it.");
  if (channelsFor(row.message).isEmpty())
    return tr("No channel is set up for it. Open the message to choose one, or to copy it.");
  return {};
}

/// What is shown goes out, to each channel once.
void StageMessages::send() {
  const auto sender = m_workspace.sender();
  if (!sender)
    return say(sender.error());
  const MessageRow *row = current();
  if (!row || m_queueing > 0)
    return;
  const notify::Draft draft = draftOf(row->message);
  if (!whyNot(*row, draft).isEmpty())
    return showCurrent();
  m_problem->say(Mark::Good, {});
  const QStringList names = channelsFor(row->message);
  m_queueing = static_cast<int>(names.size());
  showCurrent();
  for (const QString &name : names)
    (*sender)->queue(name, draft.message, this)->then([this](const Result<QList<OutboxMessage>> &queued) { took(queued); });
}

void StageMessages::took(const Result<QList<OutboxMessage>> &queued) {
  --m_queueing;
  if (!queued)
    say(queued.error());
  for (const OutboxMessage &each : queued.value_or(QList<OutboxMessage>()))
    if (isAbout(each.incidentId) && std::ranges::find(m_outbox, each.id, &OutboxMessage::id) == m_outbox.cend())
      m_outbox << each;  // it must not go out again before the outbox is read anew
  if (m_queueing > 0)
    return;
  showRows();
  load();
}

void StageMessages::write() {
  const MessageRow *row = current();
  if (!row)
    return;
  MessageScope scope = m_scope;
  scope.stage = row->message.stage;
  scope.audience = row->message.audience;
  scope.templateId = row->message.id;
  QWidget *beside = window()->parentWidget();  // what is being written does not go with the wizard
  auto *dialog = makeWindow<MessageDialog>(m_workspace, scope, beside ? beside : this);
  connect(dialog, &MessageDialog::channelsRequested, &m_workspace, &Workspace::channelsRequested);
  dialog->show();
}

void StageMessages::say(const Error &error) {
  m_problem->sayError(Mark::Critical, error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail, error);
}

/// Enter in here never presses the default button of the wizard around it, which may roll back.
void StageMessages::keyPressEvent(QKeyEvent *event) {
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
    return Retranslated::keyPressEvent(event);
  if (m_fold->hasFocus() && !event->isAutoRepeat())
    m_fold->click();
  event->accept();
}

void StageMessages::retranslate() {
  m_fold->setAccessibleDescription(tr("Shows or hides the messages for this part of the rollback"));
  m_table->setAccessibleName(tr("Messages for this part of the rollback"));
  m_table->setAccessibleDescription(tr("Enter opens the selected one to be written and sent"));
  m_write->setText(tr("Write…"));
  m_write->setAccessibleDescription(tr("Opens the selected message beside the rollback"));
  m_send->setText(tr("Send as shown"));
  showSummary();
  showCurrent();
}

}  // namespace sternway::ui

#include "moc_stagemessages.cpp"
