// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/channelspage.h"

#include "core/journal.h"
#include "models/outboxmodel.h"
#include "notify/channel.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "ui/banner.h"
#include "ui/dialogs/channeldialog.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using notify::Delivery;

namespace {

Mark markOfDelivery(Delivery::State state) {
  switch (state) {
    case Delivery::State::Sent: return Mark::Good;
    case Delivery::State::RetryAfter: return Mark::Warning;
    case Delivery::State::NotSent:
    case Delivery::State::Refused: return Mark::Critical;
    case Delivery::State::Unknown: break;
  }
  return Mark::Unknown;
}

QString wordsOfDelivery(const Delivery &delivery) {
  QStringList parts{delivery.detail, delivery.link};
  parts.removeAll(QString());
  if (!parts.isEmpty())
    return parts.join(u' ');
  switch (delivery.state) {
    case Delivery::State::Sent: return ChannelsPage::tr("It works.");
    case Delivery::State::RetryAfter: return ChannelsPage::tr("It is busy. Try again later.");
    case Delivery::State::NotSent: return ChannelsPage::tr("It cannot be reached.");
    case Delivery::State::Refused: return ChannelsPage::tr("It refused the message.");
    case Delivery::State::Unknown: break;
  }
  return ChannelsPage::tr("It is not known whether the message arrived.");
}

/// Without the time, which stands before it.
QString resultOf(const OutboxMessage &message) {
  if (message.state != MessageState::Sent)
    return models::outboxSentence(message);
  return message.link.isEmpty() ? ChannelsPage::tr("Sent") : ChannelsPage::tr("Sent: %1").arg(message.link);
}

}  // namespace

ChannelsPage::ChannelsPage(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_lead(makeWrappedLabel(u"channelsLead"_s, this)),
      m_table(new TableView(this)),
      m_empty(makeWrappedLabel(u"channelsEmpty"_s, this)),
      m_add(makeButton(u"addChannel"_s, u"list-add"_s, this)),
      m_types(new QMenu(this)),
      m_edit(makeButton(u"editChannel"_s, u"document-edit"_s, this)),
      m_test(makeButton(u"testChannel"_s, u"mail-send"_s, this)),
      m_remove(makeButton(u"removeChannel"_s, u"edit-delete"_s, this)),
      m_answer(new Banner(this, u"channelAnswer"_s)),
      m_remindLabel(new QLabel(this)),
      m_remind(new QSpinBox(this)) {
  setObjectName(u"channelsPage"_s);
  build();
  wire();
  retranslate();
  readResults();
}

void ChannelsPage::build() {
  m_table->setObjectName(u"channelsTable"_s);
  m_table->showInOrder(m_model, {18, 18, 24}, TableView::Choose::One);
  m_add->setMenu(m_types);
  m_remind->setObjectName(u"updateMinutes"_s);
  m_remind->setRange(0, 24 * 60);
  m_remind->setValue(m_workspace.settings().get(platform::setting::updateMinutes));
  m_remindLabel->setBuddy(m_remind);
  for (QPushButton *button : {m_add, m_edit, m_test, m_remove})
    button->setAutoDefault(false);
  makeColumn(grid,
             {m_lead,
              m_empty,
              {m_table, 1},
              makeRow(grid, {m_add, m_edit, m_test, m_remove, BoxPart::room(1)}),
              m_answer,
              makeRow(grid, {m_remindLabel, m_remind, BoxPart::room(1)}),
              BoxPart::room()},
             this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
}

void ChannelsPage::wire() {
  connect(&m_workspace.channels(), &platform::ChannelBook::changed, this, &ChannelsPage::showChannels);
  connect(m_table, &TableView::currentObjectChanged, this, &ChannelsPage::showButtons);
  connect(m_table, &QAbstractItemView::activated, this, &ChannelsPage::edit);
  connect(m_edit, &QPushButton::clicked, this, &ChannelsPage::edit);
  connect(m_test, &QPushButton::clicked, this, &ChannelsPage::test);
  connect(m_remove, &QPushButton::clicked, this, &ChannelsPage::remove);
  connect(m_remind, &QSpinBox::valueChanged, this, [this](int minutes) {
    if (const auto done = m_workspace.settings().set(platform::setting::updateMinutes, minutes); !done)
      m_answer->sayError(Mark::Critical, done.error().message, done.error());
  });
}

void ChannelsPage::fillTypes() {
  m_types->clear();
  for (const notify::ChannelDescriptor &type : notify::channelTypes())
    m_types->addAction(type.title(), this, [this, id = type.type] { add(id); })->setObjectName(u"add-"_s + type.type);
}

/// What came of the newest message that each one had.
void ChannelsPage::readResults() {
  const auto sender = m_workspace.sender();
  if (!sender)
    return m_answer->sayError(Mark::Warning, sender.error().message, sender.error());
  (*sender)->messages({}, this)->then([this](const Result<QList<OutboxMessage>> &messages) {
    if (!messages)
      return m_answer->sayError(Mark::Warning, messages.error().message, messages.error());
    for (const OutboxMessage &message : *messages)
      if (LastResult &last = m_results[message.channel]; !last.at.isValid() || last.at <= message.changedAt)
        last = {.mark = models::markOf(message), .text = resultOf(message), .at = message.changedAt};
    showChannels();
  });
}

void ChannelsPage::showChannels() {
  QList<models::ChannelRow> rows;
  const QList<ChannelSetting> channels = m_workspace.channels().all();
  for (const ChannelSetting &each : channels) {
    const notify::ChannelDescriptor *type = notify::channelType(each.type);
    const LastResult last = m_results.value(each.name);
    rows << models::ChannelRow{.name = each.name,
                               .type = type ? type->title() : each.type,
                               .mark = last.mark,
                               .result = last.text,
                               .at = last.at,
                               .problems = notify::settingProblems(each)};
  }
  m_model.setValues(rows);
  m_table->setVisible(!rows.isEmpty());
  m_empty->setVisible(rows.isEmpty());
  if (!m_table->currentIndex().isValid() && !rows.isEmpty())
    m_table->selectRow(0);
  showButtons();
}

QString ChannelsPage::current() const {
  const models::ChannelRow *row = m_table->currentOf(m_model);
  return row ? row->name : QString();
}

void ChannelsPage::showButtons() {
  const models::ChannelRow *row = m_table->currentOf(m_model);
  m_edit->setEnabled(row);
  m_remove->setEnabled(row);
  m_test->setEnabled(row && row->problems.isEmpty() && m_testing.isEmpty());
}

void ChannelsPage::add(const QString &type) {
  open({.name = {}, .type = type});
}

void ChannelsPage::edit() {
  if (const auto setting = m_workspace.channels().find(current()); setting && notify::channelType(setting->type))
    open(*setting);
}

void ChannelsPage::open(const ChannelSetting &setting) {
  auto *dialog = makeWindow<ChannelDialog>(m_workspace.channels(), m_workspace.secrets(), setting, this);
  connect(dialog, &ChannelDialog::saved, this, [this](const QString &name) {
    for (int row = 0; row < m_model.rowCount(); ++row)
      if (m_model.at(row).name == name)
        m_table->selectRow(row);
    m_answer->say(Mark::Notice, tr("Saved. Test the channel to see whether messages arrive."));
    m_table->setFocus();
  });
  dialog->open();
}

void ChannelsPage::test() {
  const auto setting = m_workspace.channels().find(current());
  const auto sender = m_workspace.sender();
  if (!sender)
    return m_answer->sayError(Mark::Critical, sender.error().message, sender.error());
  if (!setting || !m_testing.isEmpty())
    return;
  m_testing = setting->name;
  m_answer->say(Mark::Progress, tr("Testing %1…").arg(m_testing));
  showButtons();
  (*sender)->test(*setting, this)->then([this, name = setting->name](const Result<Delivery> &delivery) {
    tested(name, delivery);
  });
}

void ChannelsPage::tested(const QString &name, const Result<Delivery> &delivery) {
  m_testing.clear();
  const Mark mark = delivery ? markOfDelivery(delivery->state) : Mark::Critical;
  const QString words =
      delivery ? wordsOfDelivery(*delivery) : QStringList{delivery.error().message, delivery.error().detail}.join(u' ').trimmed();
  m_results.insert(name, {.mark = mark, .text = words, .at = {}});
  m_answer->say(mark, tr("%1: %2").arg(name, words));
  showChannels();
}

void ChannelsPage::remove() {
  const QString name = current();
  if (name.isEmpty())
    return;
  ask(this,
      {.name = u"removeQuestion"_s,
       .title = tr("Remove channel"),
       .text = tr("Remove the channel %1?").arg(name),
       .detail = tr("Messages that still wait for it are not sent. Its secrets stay in the keychain."),
       .yes = tr("&Remove"),
       .no = tr("&Keep")},
      [this, name] {
        if (const auto done = m_workspace.channels().remove(name); !done)
          m_answer->sayError(Mark::Critical, done.error().message, done.error());
      });
}

void ChannelsPage::retranslate() {
  m_lead->setText(tr("Messages about incidents are sent to these channels. Changes here apply immediately."));
  m_empty->setText(tr("No channels are set up yet. Add one to send messages; until then you can copy them."));
  m_table->setAccessibleName(tr("Channels"));
  m_table->setAccessibleDescription(tr("Enter edits one"));
  m_add->setText(tr("&Add"));
  m_edit->setText(tr("&Edit…"));
  m_test->setText(tr("&Test"));
  m_test->setAccessibleDescription(tr("Asks the service, or sends it a test message, and says what happened"));
  m_remove->setText(tr("Re&move…"));
  m_remindLabel->setText(tr("Re&mind of an incident without an update for:"));
  m_remind->setSuffix(tr(" min"));
  m_remind->setSpecialValueText(tr("never"));
  m_remind->setAccessibleName(tr("Minutes without an update; 0: never"));
  fillTypes();
  showChannels();
}

}  // namespace sternway::ui

#include "moc_channelspage.cpp"
