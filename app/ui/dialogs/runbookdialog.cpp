// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runbookdialog.h"

#include "core/format.h"
#include "core/shell.h"
#include "platform/runbooktrust.h"
#include "runbook/proposals.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "ui/banner.h"
#include "ui/commandlist.h"
#include "ui/labels.h"
#include "ui/pages/verdictbanner.h"
#include "ui/tableview.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QStringList &parts) {
  QStringList given = parts;
  given.removeAll(QString());
  return given.join(u" · "_s);
}

}  // namespace

RunbookDialog::RunbookDialog(Workspace &workspace, const ObjectRef &service, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_service(service),
      m_heading(new QLabel(this)),
      m_origin(new QLabel(this)),
      m_tabs(new QTabWidget(this)),
      m_said(new QLabel(this)),
      m_contacts(new CopyList),
      m_links(new CopyList),
      m_notes(new CopyList),
      m_messages(new CopyList) {
  setObjectName(u"runbookDialog"_s);
  build();
  connect(&workspace, &Workspace::runbooksChanged, this, &RunbookDialog::retranslate);
  retranslate();
  resize(80 * grid, 72 * grid);
}

void RunbookDialog::build() {
  m_heading->setObjectName(u"runbookTitle"_s);
  m_origin->setObjectName(u"runbookOrigin"_s);
  m_said->setObjectName(u"runbookCopied"_s);
  m_tabs->setObjectName(u"runbookTabs"_s);
  makeHeading(*m_heading, 1.3);
  for (QLabel *label : {m_heading, m_origin, m_said}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
  }
  m_tabs->setDocumentMode(true);
  for (CopyList *list : {m_contacts, m_links, m_notes, m_messages}) {
    m_tabs->addTab(list, {});
    connect(list, &CopyList::copied, this, [this](const QString &title) { m_said->setText(tr("Copied: %1").arg(title)); });
  }
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  makeColumn(grid, {m_heading, m_origin, {m_tabs, 1}, makeRow(-1, {{m_said, 1}, buttons})}, this,
             {2 * grid, 2 * grid, 2 * grid, 2 * grid});
}

void RunbookDialog::retranslate() {
  const auto runbook = m_workspace.runbook(m_service);
  for (CopyList *list : {m_contacts, m_links, m_notes, m_messages})
    list->clear();
  setWindowTitle(tr("Contacts and escalation: %1").arg(m_service.name));
  m_tabs->setAccessibleName(tr("Parts of the runbook"));
  const QStringList titles{tr("&Contacts"), tr("&Links"), tr("&Notes"), tr("&Messages")};
  for (int i = 0; i < titles.size(); ++i) {
    m_tabs->setTabText(i, titles.at(i));
    m_tabs->widget(i)->setAccessibleName(QString(titles.at(i)).remove(u'&'));
  }
  if (!runbook) {
    m_heading->setText(runbook.error().message);
    m_origin->setText(runbook.error().detail);
    return;
  }
  m_heading->setText(runbookTitle(**runbook));
  m_origin->setText(runbookOrigin(**runbook, QDate::currentDate()));
  fillContacts(**runbook);
  fillLinks(**runbook);
  fillNotes(**runbook);
  fillMessages(**runbook);
}

void RunbookDialog::fillContacts(const Runbook &runbook) {
  if (runbook.contacts.isEmpty() && runbook.escalation.isEmpty())
    m_contacts->addText(tr("The runbook has no contacts. Add “contacts” and “escalation” to it."));
  if (!runbook.contacts.isEmpty())
    m_contacts->addHeading(tr("Contacts"));
  for (const Contact &each : runbook.contacts)
    m_contacts->addEntry({.title = each.role, .detail = each.when, .text = each.contact, .url = each.contact});
  if (!runbook.escalation.isEmpty())
    m_contacts->addHeading(tr("Escalation, in this order"));
  int number = 0;
  for (const EscalationLevel &each : runbook.escalation)
    m_contacts->addEntry(
        {.title = u"%1. %2"_s.arg(++number).arg(each.role),
         .detail = joined({each.after.count() > 0 ? tr("after %1").arg(formatDuration(each.after)) : QString(), each.when}),
         .text = each.contact,
         .url = each.contact});
}

void RunbookDialog::fillLinks(const Runbook &runbook) {
  if (runbook.links.isEmpty())
    m_links->addText(tr("The runbook has no links."));
  for (const RunbookLink &each : runbook.links)
    m_links->addEntry({.title = each.title, .detail = {}, .text = each.url, .url = each.url});
}

void RunbookDialog::fillNotes(const Runbook &runbook) {
  const ClusterSession *session = m_workspace.session(m_service.context);
  const QString kubeconfig = session ? session->kubeconfig() : QString();
  for (const RunbookService &service : runbook.services) {
    if (service.notes.isEmpty() || (runbook.services.size() > 1 && service.name != m_service.name))
      continue;
    m_notes->addHeading(service.name);
    for (const ServiceNote &note : service.notes) {
      const QString stage = note.stage == ServiceNote::Stage::Before ? tr("before the rollback") : tr("after the rollback");
      m_notes->addEntry(
          {.title = note.topic.isEmpty() ? stage : note.topic,
           .detail = joined({note.topic.isEmpty() ? QString() : stage, note.command.isEmpty() ? QString() : note.text}),
           .text = note.command.isEmpty() ? note.text : inCluster(note.command, m_service.context, kubeconfig),
           .url = {},
           .code = !note.command.isEmpty()});
    }
  }
  if (!runbook.notes.isEmpty())
    m_notes->addHeading(tr("The runbook"));
  for (const RunbookNote &note : runbook.notes)
    m_notes->addEntry({.title = note.title, .detail = {}, .text = note.text, .url = {}});
  for (const PreventionTopic &topic : runbook.prevention)
    m_notes->addEntry({.title = tr("Prevention: %1").arg(topic.title), .detail = {}, .text = topic.items.join(u'\n'), .url = {}});
  if (runbook.notes.isEmpty() && runbook.prevention.isEmpty())
    m_notes->addText(tr("The runbook has no notes of its own."));
}

void RunbookDialog::fillMessages(const Runbook &runbook) {
  if (runbook.communication.isEmpty())
    m_messages->addText(tr("The runbook has no message templates."));
  for (const MessageTemplate &each : runbook.communication)
    m_messages->addEntry({.title = each.title.isEmpty() ? each.id : each.title,
                          .detail = joined({each.channel, stageWords(each.stage), each.subject}),
                          .text = each.body,
                          .url = {}});
}

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

TrustDialog::TrustDialog(RunbookPtr runbook, platform::Settings &settings, QWidget *parent)
    : QDialog(parent),
      m_runbook(std::move(runbook)),
      m_settings(settings),
      m_rules(new QListWidget(this)),
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
  fillRules();
  build();
  resize(120 * grid, 72 * grid);
}

void TrustDialog::build() {
  QLabel *heading = makeWrappedLabel({}, this, u"%1 · %2"_s.arg(runbookTitle(*m_runbook), m_runbook->path));
  QLabel *text = makeWrappedLabel(u"trustSummary"_s, this, summary(runbook::powersOf(steps::stepKinds(), *m_runbook)));
  makeHeading(*heading);
  QLabel *proposed =
      makeWrappedLabel(u"proposedSummary"_s, this,
                       tr("%n imported rule(s) are not in effect yet. Select the ones to accept.", nullptr, m_rules->count()));
  proposed->setVisible(m_rules->count() > 0);
  auto *buttons = new QDialogButtonBox(this);
  QPushButton *later = buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
  QPushButton *accept = buttons->addButton(tr("&Accept runbook"), QDialogButtonBox::AcceptRole);
  later->setObjectName(u"notNow"_s);
  accept->setObjectName(u"acceptRunbook"_s);
  later->setDefault(true);
  accept->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::accepted, this, &TrustDialog::acceptRunbook);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  makeColumn(grid, {heading, text, proposed, {m_rules, 1}, {m_table, 1}, m_problem, buttons}, this,
             {2 * grid, 2 * grid, 2 * grid, 2 * grid});
}

/// One without an action cannot be ticked: the file has to say what is to be done.
void TrustDialog::fillRules() {
  m_rules->setObjectName(u"proposedRules"_s);
  m_rules->setAccessibleName(tr("Proposed rules"));
  m_rules->setWordWrap(true);
  for (const runbook::Proposal &each : runbook::proposalsOf(*m_runbook)) {
    QStringList lines{tr("Line %1: %2").arg(each.line).arg(each.sentence)};
    if (!each.source.isEmpty())
      lines.append(each.source);
    for (const QString &question : each.questions)
      lines.append(u"? "_s + question);
    if (each.lacksAction)
      lines.append(tr("Write the action into the file, or run: sternway accept --rules %1=ACTION").arg(each.line));
    auto *item = new QListWidgetItem(lines.join(u'\n'), m_rules);
    item->setData(Qt::UserRole, static_cast<int>(each.row));
    item->setFlags(each.lacksAction ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    if (!each.lacksAction)
      item->setCheckState(Qt::Unchecked);
  }
  m_rules->setVisible(m_rules->count() > 0);
}

/// \return the digest of the file then.
Result<QByteArray> TrustDialog::acceptTicked() const {
  QList<runbook::AcceptedRule> rules;
  for (int i = 0; i < m_rules->count(); ++i)
    if (m_rules->item(i)->checkState() == Qt::Checked)
      rules.append(runbook::AcceptedRule{.row = m_rules->item(i)->data(Qt::UserRole).toInt()});
  if (rules.isEmpty())
    return m_runbook->digest;
  TRY(runbook::acceptRules(steps::stepKinds(), *m_runbook, rules));
  return runbook::loadRunbook(steps::stepKinds(), m_runbook->path).map([](const Runbook &now) { return now.digest; });
}

void TrustDialog::acceptRunbook() {
  const auto done =
      acceptTicked().and_then([this](const QByteArray &digest) { return platform::RunbookTrust(m_settings).accept(digest); });
  if (!done) {
    m_problem->say(Mark::Critical,
                   tr("The runbook could not be accepted: %1 %2").arg(done.error().message, done.error().detail).trimmed());
    return;
  }
  accept();
}

}  // namespace sternway::ui
