// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "import/importparts.h"
#include "import/runbooklists.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
template <typename Visit>
void visitSteps(Runbook &runbook, Visit visit) {
  visitLists(runbook, [&visit](const QString &, auto &all) {
    if constexpr (requires { all.front().steps; })
      for (auto &each : all)
        std::ranges::for_each(each.steps, visit);
  });
}

/// The services that the steps name, and those that a list names.
class ServiceFinder {
public:
  explicit ServiceFinder(ImportDraft &draft) : m_draft(draft) {}

  void find() {
    visitSteps(m_draft.runbook, [this](Step &step) { look(step); });
    for (const QString &name : std::as_const(m_draft.serviceNames))
      add(name, u"deployment/"_s + name, m_namespace, 0);
    for (auto notes = m_draft.serviceNotes.cbegin(); notes != m_draft.serviceNotes.cend(); ++notes)
      for (RunbookService &service : m_draft.runbook.services)
        if (service.name == notes.key())
          service.notes += notes.value();
    if (m_draft.runbook.services.isEmpty())
      m_draft.ledger.doubt(1, importer::tr("no workload is named: which service is this runbook for?"));
    shorten();
    addHealth();
  }

private:
  void look(const Step &step) {
    const QString nameSpace = step.args.value(u"namespace"_s).toString();
    if (m_namespace.isEmpty() && isName(nameSpace))
      m_namespace = nameSpace;
    const QString workload = m_draft.kinds.workload(step);
    if (isName(workload.section(u'/', 1)))
      add(workload.section(u'/', 1), workload, isName(nameSpace) ? nameSpace : QString(), step.line);
  }

  static bool isName(const QString &text) {
    static const QRegularExpression name(u"^[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?$"_s);
    return text.contains(name);
  }

  /// One service of a name: a Deployment before a release, the first namespace that is named.
  void add(const QString &name, const QString &workload, const QString &nameSpace, int line) {
    for (RunbookService &service : m_draft.runbook.services)
      if (service.name == name || service.workload == workload) {
        if (service.nameSpace.isEmpty())
          service.nameSpace = nameSpace;
        if (workload.startsWith(u"deployment/"_s) &&
            (service.workload.startsWith(u"helm/"_s) || service.workload.startsWith(u"compose/"_s)))
          service.workload = workload;
        return;
      }
    RunbookService service;
    service.name = name;
    service.workload = workload;
    service.nameSpace = nameSpace;
    service.line = line;
    m_draft.runbook.services.append(service);
  }

  /// What is the service's own need not be said at every step.
  void shorten() {
    const QList<RunbookService> services = m_draft.runbook.services;
    if (services.isEmpty())
      return;
    const bool isOne = services.size() == 1;
    visitSteps(m_draft.runbook, [&](Step &step) {
      const StepDescriptor *kind = m_draft.kinds.find(step.kind);
      if (!kind || !kind->find(u"workload"_s))
        return;
      const QString workload = step.args.value(u"workload"_s).toString();
      for (const RunbookService &service : services) {
        if (!isOne && service.workload != workload)
          continue;
        if (!isOne)
          step.target = serviceTarget(service.name);
        if (service.workload == workload)
          step.args.remove(u"workload"_s);
        if (step.args.value(u"namespace"_s).toString() == service.nameSpace)
          step.args.remove(u"namespace"_s);
      }
    });
  }

  /// Health endpoints that are called with the service's name in them are the service's.
  void addHealth() {
    visitSteps(m_draft.runbook, [this](Step &step) {
      const QString url = step.args.value(u"url"_s).toString();
      static const QRegularExpression health(lexicon().any(u"healthPaths"_s));
      if (url.isEmpty() || !m_draft.kinds.shows(step) || url.contains(u"{{"_s) || !health.match(QUrl(url).path()).hasMatch())
        return;
      for (RunbookService &service : m_draft.runbook.services)
        if ((url.contains(service.name) || m_draft.runbook.services.size() == 1) && !service.health.contains(url) &&
            !QUrl(url).host().isEmpty())
          service.health.append(url);
    });
  }

  ImportDraft &m_draft;
  QString m_namespace;
};

QString migrationTool(const MigrationGuide &guide, const StepKinds &kinds) {
  for (const Method &method : guide.methods)
    for (const Step &step : method.steps) {
      if (step.args.contains(u"tool"_s))
        return step.args.value(u"tool"_s).toString();
      if (step.command.contains(u"prisma"_s))
        return u"prisma"_s;
      if (step.command.contains(u"EFMigrations"_s) || step.command.contains(u"dotnet ef"_s))
        return u"ef"_s;
    }
  for (const Method &method : guide.methods)
    for (const Step &step : method.steps)
      if (kinds.form(step) == StepForm::Statement)
        return u"sql"_s;
  return u"command"_s;
}

/// A step of "service notes" that has no service: kept as notes of the runbook.
void keepNotes(ImportDraft &draft) {
  for (auto notes = draft.serviceNotes.cbegin(); notes != draft.serviceNotes.cend(); ++notes) {
    const bool isKnown = std::ranges::any_of(draft.runbook.services, [&](const auto &each) { return each.name == notes.key(); });
    for (const ServiceNote &note : isKnown ? QList<ServiceNote>{} : notes.value())
      draft.note(notes.key(), QStringList{note.topic, note.text, note.command}.join(u' ').simplified(), note.line, note.line);
  }
}
}  // namespace

void concludeProcedure(ImportDraft &draft) {
  ServiceFinder(draft).find();
  keepNotes(draft);
  Runbook &runbook = draft.runbook;
  MigrationGuide &guide = runbook.migrations;
  if (guide.methods.isEmpty() && guide.gate.isEmpty() && guide.caution.isEmpty())
    guide = {};
  else
    guide.tool = migrationTool(guide, draft.kinds);
  runbook.variables = draft.variables.all();
}

}  // namespace sternway::importer
