// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runbookdialog.h"

#include "core/captured.h"
#include "core/format.h"
#include "core/messagetext.h"
#include "core/shell.h"
#include "ui/commandlist.h"
#include "ui/labels.h"
#include "ui/pages/verdictbanner.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QTabWidget>

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
  fillMessages(*runbook);
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

/// Filled for the service's open incident, where there is one; what is missing is named.
void RunbookDialog::fillMessages(const RunbookPtr &runbook) {
  if (runbook->communication.isEmpty())
    m_messages->addText(tr("The runbook has no message templates."));
  const ClusterSession *session = m_workspace.session(m_service.context);
  const auto incidents = m_workspace.incidents();
  const IncidentRecord *open =
      incidents && session ? (*incidents)->store().openFor(targetOf(m_service), session->isRehearsal()) : nullptr;
  const QHash<QString, QString> values =
      open ? messageValues(capturedFacts(*open, runbook, session->clock().now())) : QHash<QString, QString>();
  for (const MessageTemplate &each : runbook->communication) {
    const FilledMessage filled = filledMessage(each, values);
    const QString missing = open && !filled.missing.isEmpty() ? tr("missing: %1").arg(filled.missing.join(u", "_s)) : QString();
    m_messages->addEntry({.title = each.title.isEmpty() ? each.id : each.title,
                          .detail = joined({each.channel, stageWords(each.stage), open ? filled.subject : each.subject, missing}),
                          .text = open ? messageText(filled.body, TextFormat::Plain) : each.body,
                          .url = {}});
  }
}

}  // namespace sternway::ui

#include "moc_runbookdialog.cpp"
