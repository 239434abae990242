// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trustdialog.h"

#include "platform/runbooktrust.h"
#include "runbook/proposals.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "ui/banner.h"
#include "ui/dialogs/proposedrules.h"
#include "ui/labels.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

QList<models::PermissionRow> permissionRows(const runbook::RunbookPowers &powers) {
  QList<models::PermissionRow> rows;
  for (const runbook::RunbookCommand &each : powers.commands)
    rows.append({.kind = each.isShell ? models::PermissionRow::Kind::Shell : models::PermissionRow::Kind::Command,
                 .what = each.text,
                 .where = each.isInPod ? TrustDialog::tr("in a container of the cluster") : TrustDialog::tr("on this computer"),
                 .danger = each.danger,
                 .line = each.line});
  for (const runbook::RunbookWrite &each : powers.writes)
    rows.append({.kind = models::PermissionRow::Kind::Write,
                 .what = u"%1 (%2)"_s.arg(each.what, each.step),
                 .where = each.where,
                 .danger = each.danger,
                 .line = each.line});
  for (const QString &host : powers.hosts)
    rows.append({.kind = models::PermissionRow::Kind::Host, .what = host, .where = {}, .danger = {}, .line = 0});
  for (const QString &channel : powers.channels)
    rows.append({.kind = models::PermissionRow::Kind::Message, .what = channel, .where = {}, .danger = {}, .line = 0});
  for (const QString &secret : powers.secrets)
    rows.append({.kind = models::PermissionRow::Kind::Secret, .what = secret, .where = {}, .danger = {}, .line = 0});
  return rows;
}

QString summary(const runbook::RunbookPowers &powers) {
  if (powers.isEmpty())
    return TrustDialog::tr("It runs nothing, changes nothing and contacts no one.");
  const auto dangers = static_cast<int>(powers.dangers());
  return TrustDialog::tr(
             "A runbook is code. Its steps run only what is listed here, and only when somebody starts them; its health "
             "endpoints are contacted as soon as you accept it. When the file changes you are asked again.") +
         (dangers > 0 ? u"\n\n"_s + TrustDialog::tr("%n dangerous item(s) first.", nullptr, dangers) : QString());
}

}  // namespace

bool asksForTrust(const Runbook &runbook, platform::Settings &settings) {
  return !isAccepted(runbook, settings) && !runbook::powersOf(steps::stepKinds(), runbook).isEmpty();
}

int proposedRules(const Runbook &runbook) {
  return static_cast<int>(std::ranges::count_if(runbook.matrix.rows, &MatrixRow::proposed));
}

TrustDialog::TrustDialog(Workspace &workspace, const ObjectRef &service, RunbookPtr runbook, QWidget *parent)
    : QDialog(parent),
      m_runbook(std::move(runbook)),
      m_settings(workspace.settings()),
      m_rules(new ProposedRules(m_runbook->matrix, runbook::proposalsOf(*m_runbook), this)),
      m_table(new TableView(this)),
      m_problem(new Banner(this)) {
  setObjectName(u"trustDialog"_s);
  setWindowTitle(tr("Review runbook"));
  m_table->setObjectName(u"powers"_s);
  m_table->setAccessibleName(tr("Review of the runbook"));
  m_table->setLines(2);
  m_table->setSourceModel(&m_model);
  m_table->setColumnDigits({18, 52, 28, 6});
  m_model.setValues(permissionRows(runbook::powersOf(steps::stepKinds(), *m_runbook)));
  m_table->sortByColumn(models::PermissionColumns::KindColumn, Qt::AscendingOrder);
  build();
  if (m_rules->count() > 0)
    followValues(workspace, service);
  resize(120 * grid, 80 * grid);
}

void TrustDialog::build() {
  QLabel *heading = makeWrappedLabel({}, this, u"%1 · %2"_s.arg(runbookTitle(*m_runbook), m_runbook->path));
  QLabel *text = makeWrappedLabel(u"trustSummary"_s, this, summary(runbook::powersOf(steps::stepKinds(), *m_runbook)));
  makeHeading(*heading);
  auto *buttons = new QDialogButtonBox(this);
  QPushButton *later = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
  QPushButton *accept = buttons->addButton(tr("&Accept runbook"), QDialogButtonBox::AcceptRole);
  later->setObjectName(u"notNow"_s);
  accept->setObjectName(u"acceptRunbook"_s);
  later->setDefault(true);
  accept->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &TrustDialog::acceptRunbook);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  makeColumn(grid, {heading, text, makeProposed(), {m_rules, 2}, {m_table, 1}, m_problem, buttons}, this,
             {2 * grid, 2 * grid, 2 * grid, 2 * grid});
}

/// What stands above the proposed rules; hidden with them where there are none.
QLayout *TrustDialog::makeProposed() {
  QLabel *proposed =
      makeWrappedLabel(u"proposedSummary"_s, this,
                       tr("%n imported rule(s) are not in effect yet. Select the ones to accept.", nullptr, m_rules->count()));
  QPushButton *trial = makeButton(u"tryOnHistory"_s, u"view-history"_s, this);
  trial->setText(tr("&Try on history…"));
  trial->setToolTip(tr("When each rule would have matched"));
  trial->setAutoDefault(false);
  connect(trial, &QPushButton::clicked, this, &TrustDialog::trialRequested);
  for (QWidget *part : QList<QWidget *>{proposed, trial, m_rules})
    part->setVisible(m_rules->count() > 0);
  return makeRow(grid, {{proposed, 1}, trial});
}

void TrustDialog::followValues(Workspace &workspace, const ObjectRef &service) {
  ClusterSession *session = workspace.session(service.context);
  if (!session)
    return m_rules->setUnknown(tr("%1 is not open.").arg(service.context));
  m_monitor = workspace.monitors(*session).monitor(service);
  connect(m_monitor.get(), &assess::ServiceMonitor::changed, this, &TrustDialog::showValues);
  m_monitor->follow(this);
  showValues();
}

/// Values of another version of the runbook are not those of these rules.
void TrustDialog::showValues() {
  const auto &latest = m_monitor->latest();
  if (latest && latest->runbook->digest == m_runbook->digest)
    m_rules->setVerdict(latest->verdict, latest->at);
  else
    m_rules->setUnknown(m_monitor->problem() ? m_monitor->problem()->message : tr("Not evaluated yet."));
}

/// \return the digest of the file then.
Result<QByteArray> TrustDialog::acceptTicked() const {
  const QList<runbook::AcceptedRule> rules = m_rules->accepted();
  if (rules.isEmpty())
    return m_runbook->digest;
  TRY(runbook::acceptRules(steps::stepKinds(), *m_runbook, rules));
  return runbook::loadRunbook(steps::stepKinds(), m_runbook->path).map([](const Runbook &now) { return now.digest; });
}

void TrustDialog::acceptRunbook() {
  const auto done =
      acceptTicked().and_then([this](const QByteArray &digest) { return platform::RunbookTrust(m_settings).accept(digest); });
  if (!done) {
    m_problem->sayError(Mark::Critical,
                        tr("The runbook could not be accepted: %1 %2").arg(done.error().message, done.error().detail).trimmed(),
                        done.error());
    return;
  }
  accept();
}

}  // namespace sternway::ui

#include "moc_trustdialog.cpp"
