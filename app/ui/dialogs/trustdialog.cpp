// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trustdialog.h"

#include "platform/runbooktrust.h"
#include "runbook/trust.h"
#include "steps/registry.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QList<PermissionRow> permissionRows(const RunbookPowers &powers) {
  QList<PermissionRow> rows;
  for (const RunbookCommand &each : powers.commands)
    rows.append({.kind = each.isShell ? PermissionRow::Kind::Shell : PermissionRow::Kind::Command,
                 .what = each.text,
                 .where = each.isInPod ? TrustDialog::tr("in a container of the cluster") : TrustDialog::tr("on this computer"),
                 .danger = each.danger,
                 .line = each.line});
  for (const RunbookWrite &each : powers.writes)
    rows.append({.kind = PermissionRow::Kind::Write,
                 .what = u"%1 (%2)"_s.arg(each.what, each.step),
                 .where = each.where,
                 .danger = each.danger,
                 .line = each.line});
  for (const QString &host : powers.hosts)
    rows.append({.kind = PermissionRow::Kind::Host, .what = host, .where = {}, .danger = {}, .line = 0});
  for (const QString &channel : powers.channels)
    rows.append({.kind = PermissionRow::Kind::Message, .what = channel, .where = {}, .danger = {}, .line = 0});
  for (const QString &secret : powers.secrets)
    rows.append({.kind = PermissionRow::Kind::Secret, .what = secret, .where = {}, .danger = {}, .line = 0});
  return rows;
}

QString summary(const RunbookPowers &powers) {
  if (powers.isEmpty())
    return TrustDialog::tr("It runs nothing, changes nothing and contacts no one.");
  const auto dangers = static_cast<int>(powers.dangers());
  return TrustDialog::tr(
             "A runbook is code. Its steps run only what is listed here, and only when somebody starts them; its health "
             "endpoints are contacted as soon as you accept it. When the file changes you are asked again.") +
         (dangers > 0 ? u"\n\n"_s + TrustDialog::tr("%n dangerous item(s) first.", nullptr, dangers) : QString());
}

}  // namespace

bool asksForTrust(const Runbook &runbook, Settings &settings) {
  return !isAccepted(runbook, settings) && !powersOf(stepKinds(), runbook).isEmpty();
}

TrustDialog::TrustDialog(RunbookPtr runbook, Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_runbook(std::move(runbook)),
      m_settings(settings),
      m_table(new TableView(this)),
      m_problem(new Banner(this)) {
  setObjectName(u"trustDialog"_s);
  setWindowTitle(tr("Review runbook"));
  m_table->setObjectName(u"powers"_s);
  m_table->setAccessibleName(tr("Review of the runbook"));
  m_table->setLines(2);
  m_table->setSourceModel(&m_model);
  m_table->setColumnDigits({18, 52, 28, 6});
  m_model.setValues(permissionRows(powersOf(stepKinds(), *m_runbook)));
  m_table->sortByColumn(PermissionColumns::KindColumn, Qt::AscendingOrder);
  build();
  resize(120 * grid, 72 * grid);
}

void TrustDialog::build() {
  QLabel *heading = makeWrappedLabel({}, this, u"%1 · %2"_s.arg(runbookTitle(*m_runbook), m_runbook->path));
  QLabel *text = makeWrappedLabel(u"trustSummary"_s, this, summary(powersOf(stepKinds(), *m_runbook)));
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
  makeColumn(grid, {heading, text, {m_table, 1}, m_problem, buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
}

void TrustDialog::acceptRunbook() {
  if (const auto done = RunbookTrust(m_settings).accept(m_runbook->digest); !done) {
    m_problem->say(Mark::Critical,
                   tr("The runbook could not be accepted: %1 %2").arg(done.error().message, done.error().detail).trimmed());
    return;
  }
  accept();
}

}  // namespace sternway
