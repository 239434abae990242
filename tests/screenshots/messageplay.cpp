// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/messageplay.h"

#include "notify/outgoing.h"
#include "ui/mainwindow.h"
#include "ui/messages/messagedialog.h"
#include "ui/messages/stagemessages.h"

#include <QJsonArray>
#include <QListWidget>
#include <QTabBar>
#include <QTableView>

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;

void setUpChannels(platform::ChannelBook &channels) {
  const QList<ChannelSetting> all{
      {.name = u"incidents"_s, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"incidents-url"_s}}},
      {.name = u"status-page"_s,
       .type = u"statuspage"_s,
       .fields = {{u"page"_s, u"kctbh9vrtdwd"_s}},
       .secrets = {{u"key"_s, u"status-page-key"_s}}},
      {.name = u"stakeholders"_s,
       .type = u"mail"_s,
       .fields = {{u"host"_s, u"mail.example.com"_s},
                  {u"sender"_s, u"sternway@example.com"_s},
                  {u"recipients"_s, QJsonArray{u"product@example.com"_s}}}},
      {.name = u"issue"_s,
       .type = u"github"_s,
       .fields = {{u"repository"_s, u"example/shop"_s}, {u"issue"_s, u"4711"_s}},
       .secrets = {{u"token"_s, u"issue-token"_s}}},
      {.name = u"team"_s, .type = u"teams"_s, .fields = {}, .secrets = {{u"url"_s, u"team-url"_s}}},
      {.name = u"pager"_s, .type = u"pagerduty"_s, .fields = {}, .secrets = {{u"key"_s, u"pager-key"_s}}},
      {.name = u"tickets"_s,
       .type = u"jira"_s,
       .fields = {{u"address"_s, u"https://jira.example.com"_s}, {u"project"_s, u"OPS"_s}},
       .secrets = {{u"token"_s, u"tickets-token"_s}}},
      {.name = u"hook"_s, .type = u"webhook"_s, .fields = {{u"address"_s, u"https://hooks.example.com/sternway"_s}}},
      {.name = u"own-status"_s,
       .type = u"statusapi"_s,
       .fields = {{u"address"_s, u"https://status.example.com/api/incidents"_s}},
       .secrets = {{u"token"_s, u"own-status-token"_s}}},
      {.name = u"dashboards"_s,
       .type = u"grafana"_s,
       .fields = {{u"address"_s, u"https://grafana.example.com"_s}},
       .secrets = {{u"token"_s, u"dashboards-token"_s}}},
      {.name = u"silence"_s, .type = u"alertmanager"_s, .fields = {{u"address"_s, u"https://alerts.example.com"_s}}}};
  for (const ChannelSetting &each : all)
    std::ignore = channels.save(each);
}

MessageProps::MessageProps(ui::MainWindow &window, Outbox &outbox, QObject *parent)
    : QObject(parent), m_window(window), m_outbox(outbox) {}

void MessageProps::unfoldStage() {
  m_window.findChild<ui::StageMessages *>()->setUnfolded(true);
}

void MessageProps::openMessage() {
  m_window.actions().at(u"service.message"_s).trigger();
}

bool MessageProps::showPreview(const QString &channel, int nth) {
  const auto *dialog = m_window.findChild<ui::MessageDialog *>();
  auto *channels = dialog ? dialog->findChild<QListWidget *>(u"channels"_s) : nullptr;
  if (!channels)
    return false;
  for (int row = 0; row < channels->count(); ++row)
    channels->item(row)->setCheckState(Qt::Checked);
  auto *tabs = dialog->findChild<QTabBar *>(u"previewTabs"_s);
  for (int index = 0; index < tabs->count(); ++index)
    if (tabs->tabText(index).startsWith(channel) && nth-- == 0) {
      tabs->setCurrentIndex(index);
      return true;
    }
  return false;
}

void MessageProps::closeMessage() {
  m_window.findChild<ui::MessageDialog *>()->reject();
}

void MessageProps::fillOutbox(const QString &incidentId) {
  const QDateTime now = QDateTime::currentDateTimeUtc();
  const auto put = [&](const QString &channel, MessageState state, const QString &subject, const QString &detail) {
    OutboxMessage row{.id = u"picture-"_s + channel, .incidentId = incidentId, .channel = channel};
    row.idempotencyKey = row.id;
    row.content = notify::toJson({.id = row.id,
                                  .incidentId = incidentId,
                                  .stage = u"during"_s,
                                  .subject = subject,
                                  .body = u"**order-service** is being rolled back to v1.2.3."_s});
    m_outbox.queue(row, {}, this)->then([this, state, detail, now](const Result<OutboxMessage> &queued) {
      if (!queued)
        return;
      OutboxMessage settled = *queued;
      settled.state = state;
      settled.detail = detail;
      settled.link = state == MessageState::Sent ? u"https://status.example.com/incidents/1"_s : QString();
      settled.retryAt = state == MessageState::Queued ? now.addSecs(90) : QDateTime();
      std::ignore = m_outbox.settle(settled, MessageState::Queued, {}, this);
    });
  };
  put(u"status-page"_s, MessageState::Sent, u"Investigating failed payments"_s, {});
  put(u"stakeholders"_s, MessageState::Refused, u"Rollback of order-service"_s, u"550 5.1.1 no such recipient"_s);
  put(u"incidents"_s, MessageState::Unknown, u"Rolling back order-service"_s, u"No answer within 30 s"_s);
}

bool MessageProps::isOutboxShown() const {
  const auto *table = m_window.findChild<QTableView *>(u"outboxTable"_s);
  return table->isVisible() && table->model()->rowCount() >= 3;
}

}  // namespace sternway

#include "moc_messageplay.cpp"
