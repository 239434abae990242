// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/outboxpanel.h"

#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "platform/paths.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/messages/messagesource.h"
#include "ui/questions.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using models::OutboxAction;

namespace {
/// Only pages of the web are opened, whatever a service answers.
bool isPage(const QString &link) {
  const QUrl url(link, QUrl::StrictMode);
  return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
}
}  // namespace

OutboxPanel::OutboxPanel(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_problem(new Banner(this, u"outboxProblem"_s)),
      m_lead(makeWrappedLabel(u"outboxLead"_s, this)),
      m_table(new TableView(this)),
      m_empty(makeWrappedLabel(u"outboxEmpty"_s, this)),
      m_write(makeButton(u"outboxWrite"_s, u"mail-message-new"_s, this)),
      m_preview(new MessagePreviewView(this)),
      m_buttons(new QWidget(this)),
      m_again(addAction(u"outbox.sendAgain"_s, u"mail-send"_s, {}, &OutboxPanel::sendAgain)),
      m_mark(addAction(u"outbox.markSent"_s, u"dialog-ok-apply"_s, {}, &OutboxPanel::markSent)),
      m_cancel(addAction(u"outbox.cancel"_s, u"dialog-cancel"_s, QKeySequence(Qt::Key_Delete), &OutboxPanel::cancel)),
      m_open(addAction(u"outbox.open"_s, u"internet-services"_s, {}, &OutboxPanel::openLink)) {
  setObjectName(u"outbox"_s);
  build();
  connect(&workspace, &Workspace::journalChanged, this, [this](const QSet<QString> &ids) {
    if (ids.contains(m_id))
      load();
  });
  retranslate();
  showMessages({});
}

void OutboxPanel::build() {
  m_table->setObjectName(u"outboxTable"_s);
  m_table->setLines(2);
  m_table->showInOrder(m_model, {12, 12, 30, 9}, TableView::Choose::One);
  m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // what is elided stands in the tooltip
  m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
  m_table->addActions({m_again, m_mark, m_cancel, m_open});
  const auto buttonOf = [this](QAction *action) {
    QToolButton *button = makeToolButton(action->objectName() + u".button"_s, {}, m_buttons);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
  };
  const auto pair = [&buttonOf](QAction *first, QAction *second) {
    QToolButton *one = buttonOf(first);
    return makeRow(grid / 2, {one, buttonOf(second), BoxPart::room(1)});
  };
  makeColumn(0, {pair(m_again, m_mark), pair(m_cancel, m_open)}, m_buttons);  // as wide as a dock is
  makeColumn(grid / 2,
             {m_problem, m_lead, m_empty, {m_write, 0, Qt::AlignLeft}, {m_table, 2}, m_buttons, {m_preview, 2}, BoxPart::room()},
             this);
  connect(m_table, &TableView::currentObjectChanged, this, &OutboxPanel::showCurrent);
  connect(m_table, &QAbstractItemView::activated, this, &OutboxPanel::openLink);
  connect(m_write, &QPushButton::clicked, this, &OutboxPanel::messageRequested);
}

QAction *OutboxPanel::addAction(const QString &name, const QString &icon, const QKeySequence &keys, void (OutboxPanel::*act)()) {
  auto *action = new QAction(QIcon::fromTheme(icon), QString(), this);
  action->setObjectName(name);
  action->setShortcut(keys);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, act);
  return action;
}

notify::OutboxSender *OutboxPanel::sender() {
  const auto found = m_workspace.sender();
  if (found)
    return *found;
  say(found.error());
  return nullptr;
}

/// From when there is something to look at: the journal is opened by who asks for it first.
void OutboxPanel::follow() {
  notify::OutboxSender *all = m_follows ? nullptr : sender();
  if (!all)
    return;
  m_follows = true;
  connect(all, &notify::OutboxSender::changed, this, [this](const OutboxMessage &message) {
    if (message.incidentId == m_id)
      load();
  });
}

void OutboxPanel::showIncident(const QString &incidentId, bool rehearsal) {
  m_isRehearsal = rehearsal;
  if (incidentId != m_id)
    showMessages({});
  m_id = incidentId;
  m_problem->say(Mark::Good, {});
  retranslate();
  load();
}

void OutboxPanel::load() {
  if (m_id.isEmpty())
    return;
  follow();
  if (notify::OutboxSender *all = sender())
    all->messages(m_id, this)->then([this, id = m_id](const Result<QList<OutboxMessage>> &messages) {
      if (!messages)
        say(messages.error());
      else if (id == m_id)
        showMessages(*messages);
    });
}

void OutboxPanel::showMessages(const QList<OutboxMessage> &messages) {
  QList<models::OutboxRow> rows;
  for (const OutboxMessage &message : messages)
    rows << models::OutboxRow{message};
  m_model.setValues(rows);
  for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_buttons, m_preview})
    part->setVisible(!rows.isEmpty());
  m_empty->setVisible(rows.isEmpty());
  m_write->setVisible(rows.isEmpty());
  m_lead->setVisible(!rows.isEmpty() && m_isRehearsal);
  if (!m_table->currentIndex().isValid() && !rows.isEmpty())
    m_table->selectRow(static_cast<int>(rows.size()) - 1);
  showCurrent();
  Q_EMIT changed();
}

int OutboxPanel::waiting() const {
  return static_cast<int>(std::ranges::count_if(m_model.values(), [](const models::OutboxRow &row) {
    return row.message.state == MessageState::Refused || row.message.state == MessageState::Unknown;
  }));
}

QList<OutboxMessage> OutboxPanel::messages() const {
  QList<OutboxMessage> all;
  for (const models::OutboxRow &row : m_model.values())
    all << row.message;
  return all;
}

void OutboxPanel::takeKeyboard() {
  load();  // what other processes have done to it is told nowhere
  if (m_table->isHidden())
    m_write->setFocus(Qt::ShortcutFocusReason);
  else
    m_table->setFocus(Qt::ShortcutFocusReason);
}

const OutboxMessage *OutboxPanel::current() const {
  const models::OutboxRow *row = m_table->currentOf(m_model);
  return row ? &row->message : nullptr;
}

void OutboxPanel::showCurrent() {
  showActions();
  const OutboxMessage *message = current();
  if (!message)
    return m_preview->setPreviews({});
  m_preview->setPreviews({previewOf(*message, m_workspace.channels())});
}

void OutboxPanel::showActions() {
  const OutboxMessage *message = current();
  const auto offered = [message](OutboxAction action) { return message && models::isOffered(action, message->state); };
  m_again->setEnabled(offered(OutboxAction::SendAgain));
  m_again->setText(message && message->state == MessageState::Queued ? tr("Send now") : tr("Send again"));
  m_mark->setEnabled(offered(OutboxAction::MarkSent));
  m_cancel->setEnabled(offered(OutboxAction::Cancel));
  m_open->setEnabled(message && isPage(message->link));
}

void OutboxPanel::settle(Call<OutboxMessage> *call) {
  call->then([this](const Result<OutboxMessage> &settled) {
    if (!settled)
      say(settled.error());
    else
      m_problem->say(Mark::Good, {});
    load();
  });
}

/// One that may have arrived is sent twice only by who was asked.
void OutboxPanel::sendAgain() {
  const OutboxMessage *message = current();
  notify::OutboxSender *all = message ? sender() : nullptr;
  if (!all)
    return;
  const auto go = [this, all, id = message->id] { settle(all->sendAgain(id, platform::loginName(), this)); };
  if (message->state != MessageState::Unknown)
    return go();
  ask(this,
      {.name = u"sendAgainQuestion"_s,
       .title = tr("Send again"),
       .text = tr("This message may have arrived at %1 already.").arg(message->channel),
       .detail = tr("Look there first. If it is there, mark it as sent instead."),
       .yes = tr("&Send again"),
       .no = tr("&Not now")},
      go);
}

void OutboxPanel::markSent() {
  if (const OutboxMessage *message = current())
    if (notify::OutboxSender *all = sender())
      settle(all->markSent(message->id, platform::loginName(), this));
}

void OutboxPanel::cancel() {
  if (const OutboxMessage *message = current())
    if (notify::OutboxSender *all = sender())
      settle(all->cancel(message->id, platform::loginName(), this));
}

void OutboxPanel::openLink() {
  if (const OutboxMessage *message = current(); message && isPage(message->link))
    QDesktopServices::openUrl(QUrl(message->link));
}

void OutboxPanel::say(const Error &error) {
  m_problem->sayError(Mark::Critical, error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail, error);
}

void OutboxPanel::retranslate() {
  m_table->setAccessibleName(tr("Messages of the incident"));
  m_table->setAccessibleDescription(tr("Delete cancels one, Enter opens it in the browser; the context menu has the rest"));
  m_lead->setText(tr("Rehearsal: nothing was sent. This is what would have gone out."));
  m_empty->setText(tr("No messages yet. Messages to your team and your users appear here with their delivery status."));
  m_write->setText(tr("Write a message…"));
  m_mark->setText(tr("Mark as sent"));
  m_cancel->setText(tr("Cancel message"));
  m_open->setText(tr("Open in &browser"));
  showActions();
}

}  // namespace sternway::ui

#include "moc_outboxpanel.cpp"
