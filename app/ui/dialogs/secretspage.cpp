// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretspage.h"

#include "notify/channel.h"
#include "notify/outboxsender.h"
#include "platform/channelbook.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "ui/dialogs/secretspanel.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using models::SecretRow;

namespace {

void addUse(QList<SecretRow> &rows, const QString &name, const QStringList &users) {
  const auto known = std::ranges::find(rows, name, &SecretRow::name);
  if (known == rows.end())
    rows.append({.name = name, .users = users});
  else
    known->users += users;
}

/// On a thread of the pool. What cannot be read has no secrets that anybody uses.
void readSecretsOfRunbooks(QPromise<QList<SecretRow>> &promise, const QString &folder) {
  QList<SecretRow> rows;
  const QStringList paths = runbook::runbookFiles(folder);
  for (const QString &path : paths) {
    if (promise.isCanceled())
      return;
    const auto loaded = runbook::loadRunbook(steps::stepKinds(), path);
    if (!loaded)
      continue;
    const QString title = loaded->title.isEmpty() ? QFileInfo(path).fileName() : loaded->title;
    for (const runbook::SecretUse &use : runbook::secretsOf(*loaded))
      addUse(rows, use.name, {title});
  }
  promise.addResult(rows);
}

}  // namespace

SecretsPage::SecretsPage(Workspace &workspace, QWidget *parent)
    : Retranslated(parent), m_workspace(workspace), m_panel(new SecretsPanel(workspace.secrets(), this)) {
  setObjectName(u"secretsPage"_s);
  makeColumn(grid, {{m_panel, 1}}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  connect(&workspace.channels(), &platform::ChannelBook::changed, this, &SecretsPage::showSecrets);
  connect(&workspace, &Workspace::runbooksChanged, this, &SecretsPage::gather);
  connect(m_panel, &SecretsPanel::testRequested, this, &SecretsPage::test);
  showSecrets();
  gather();
}

void SecretsPage::gather() {
  const QString folder = m_workspace.runbookFolder();
  m_job.start([folder](QPromise<QList<SecretRow>> &promise) { readSecretsOfRunbooks(promise, folder); },
              [this](const QList<SecretRow> &rows) {
                m_ofRunbooks = rows;
                showSecrets();
              });
}

void SecretsPage::showSecrets() {
  QList<SecretRow> rows;
  QStringList testable;
  const QList<ChannelSetting> channels = m_workspace.channels().all();
  for (const ChannelSetting &channel : channels)
    for (const QString &name : channel.secrets) {
      addUse(rows, name, {tr("channel %1").arg(channel.name)});
      testable << name;
    }
  for (const SecretRow &row : std::as_const(m_ofRunbooks))
    addUse(rows, row.name, row.users);
  for (const ClusterSession *session : m_workspace.sessions())
    if (m_workspace.settings().get(platform::setting::prometheusLogin, session->context()) != u"none"_s)
      rows.append({.name = tr("Prometheus of %1").arg(session->context()),
                   .users = {tr("cluster %1").arg(session->context())},
                   .key = platform::prometheusSecretKey(session->context())});
  m_panel->setSecrets(rows, tr("No secrets are needed: no channel or runbook names one."));
  m_panel->setTestable(testable);
}

/// By the first channel that uses it.
void SecretsPage::test(const QString &name) {
  const auto sender = m_workspace.sender();
  if (!sender)
    return m_panel->say(Mark::Critical, sender.error().message);
  const QList<ChannelSetting> channels = m_workspace.channels().all();
  const auto user =
      std::ranges::find_if(channels, [&name](const ChannelSetting &channel) { return channel.secrets.values().contains(name); });
  if (user == channels.end())
    return;
  m_panel->say(Mark::Progress, tr("Testing %1…").arg(user->name));
  (*sender)->test(*user, this)->then([this, channel = user->name](const Result<notify::Delivery> &delivery) {
    if (!delivery)
      return m_panel->say(Mark::Critical, tr("%1: %2 %3").arg(channel, delivery.error().message, delivery.error().detail));
    const bool isFine = delivery->state == notify::Delivery::State::Sent;
    m_panel->say(isFine ? Mark::Good : Mark::Warning,
                 tr("%1: %2").arg(channel, delivery->detail.isEmpty() && isFine ? tr("It works.") : delivery->detail));
  });
}

}  // namespace sternway::ui

#include "moc_secretspage.cpp"
