// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/servicescontext.h"

#include "assess/verdictlog.h"
#include "core/captured.h"
#include "core/variables.h"
#include "models/fleetmodel.h"
#include "models/wizardmodel.h"
#include "operate/guardconsent.h"
#include "operate/writtenplan.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "runbook/library.h"
#include "steps/gitops/gitops.h"
#include "steps/registry.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

using operate::ServicePart;
using PartState = operate::ServicePart::State;

ServicesContext::ServicesContext(Workspace &workspace, ClusterSession &session, ServicesScope scope, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_session(session), m_scope(std::move(scope)) {}

ServicesContext::~ServicesContext() = default;

Result<Done> ServicesContext::begin() {
  m_journal = TRY(m_workspace.journal());
  m_chosen.clear();
  m_suspendsGitOps = false;
  m_run = m_workspace.operations().runningTogether(m_session.context());
  if (m_run) {
    follow();
    return Done{};
  }
  const QList<Wanted> all = wanted();
  if (all.isEmpty())
    return fail(ErrorKind::Input, tr("The runbook %1 names no services").arg(m_scope.title),
                tr("Select several services in the fleet instead."));
  m_finding = std::make_unique<QObject>();
  m_found = QList<ServicePart>(all.size());
  m_missing = all.size();
  for (qsizetype index = 0; index < all.size(); ++index) {
    namePart(index, all);
    if (all.at(index).ref)
      look(index, *all.at(index).ref);
    else
      find(index, all.at(index).entry);
  }
  Q_EMIT changed();
  return Done{};
}

QList<ServicesContext::Wanted> ServicesContext::wanted() const {
  QList<Wanted> all;
  if (m_scope.runbook) {
    for (const RunbookService &service : m_scope.runbook->services)
      all.append({.entry = service, .ref = std::nullopt, .runbook = m_scope.runbook->source});
    return all;
  }
  for (const ObjectRef &ref : m_scope.services) {
    RunbookService entry;
    entry.name = ref.name;
    const auto runbook = m_workspace.runbook(ref);
    if (const auto claims = runbook ? runbook::claimsOn({*runbook}, ref) : QList<runbook::RunbookClaim>(); !claims.isEmpty())
      entry = claims.constFirst().service;
    all.append({.entry = entry, .ref = ref, .runbook = runbook ? (*runbook)->source : QString()});
  }
  return all;
}

/// The same service may have been selected in several namespaces: then each goes after all of those that it depends on.
void ServicesContext::namePart(qsizetype index, const QList<Wanted> &all) {
  const auto nameOf = [&all](const Wanted &one) {
    const auto same = std::ranges::count_if(all, [&one](const Wanted &other) { return other.entry.name == one.entry.name; });
    return same > 1 && one.ref ? u"%1/%2"_s.arg(one.ref->nameSpace, one.entry.name) : one.entry.name;
  };
  const Wanted &own = all.at(index);
  ServicePart &part = m_found[index];
  part.name = nameOf(own);
  for (const Wanted &other : all)
    if (other.runbook == own.runbook && own.entry.dependsOn.contains(other.entry.name))
      part.dependsOn << nameOf(other);
}

void ServicesContext::find(qsizetype index, const RunbookService &entry) {
  const bool isObject =
      entry.workload.contains(u'/') && !entry.workload.startsWith(u"helm/") && !entry.workload.startsWith(u"compose/");
  const QString name = isObject ? entry.workload.section(u'/', -1) : entry.name;
  m_session.cluster().findWorkloads(name, entry.nameSpace, m_finding.get())->then([this, index, entry](const auto &found) {
    ServicePart &part = m_found[index];
    if (!found) {
      part.state = PartState::Refused;
      part.sentence = found.error().message;
      return settled();
    }
    QList<ObjectRef> refs;
    QStringList names;
    for (const Workload &workload : *found)
      if (runbook::bindsTo(entry, workload.ref)) {
        refs << workload.ref;
        names << display(workload.ref);
      }
    if (refs.size() == 1)
      return look(index, refs.constFirst());
    if (refs.isEmpty()) {
      part.sentence = tr("Not found in %1").arg(m_session.context());
    } else {
      part.state = PartState::Refused;
      part.sentence = tr("Ambiguous: %1").arg(names.join(u", "_s));
    }
    settled();
  });
}

/// An interrupted rollback of it is decided alone, with what was seen of it.
void ServicesContext::look(qsizetype index, const ObjectRef &ref) {
  m_found[index].service = ref;
  m_workspace.operations().leftOf(ref, m_finding.get())->then([this, index, ref](const auto &left) {
    ServicePart &part = m_found[index];
    if (!left || *left || m_workspace.operations().running(ref)) {
      part.state = PartState::Refused;
      part.sentence =
          left ? tr("A rollback of it is running or was interrupted. Decide that one first: open the service and roll it back.")
               : left.error().message;
      return settled();
    }
    part.run = std::make_shared<operate::RollbackRun>(m_workspace.monitors(m_session).monitor(ref), *m_journal,
                                                      operate::RunRequest{.author = platform::loginName(),
                                                                          .rehearsal = m_session.isRehearsal(),
                                                                          .kubeconfig = m_session.kubeconfig(),
                                                                          .messages = m_workspace.messages()});
    settled();
  });
}

void ServicesContext::settled() {
  if (--m_missing > 0)
    return;
  m_run = std::make_shared<operate::ServicesRun>(m_found, *m_journal, m_workspace.operations());
  follow();
  m_run->assess();
  Q_EMIT changed();
}

void ServicesContext::follow() {
  operate::ServicesRun *run = m_run.get();
  connect(run, &operate::ServicesRun::changed, this, &ServicesContext::changed);
  connect(run, &operate::ServicesRun::assessed, this, [this] {
    chooseRecommended();
    Q_EMIT assessed();
  });
  connect(run, &operate::ServicesRun::prepared, this, &ServicesContext::prepared);
  connect(run, &operate::ServicesRun::failed, this, &ServicesContext::failed);
  connect(run, &operate::ServicesRun::finished, this, &ServicesContext::finished);
  for (int index = 0; index < run->parts().size(); ++index)
    if (const auto &one = run->parts().at(index).run)
      connect(one.get(), &operate::RollbackRun::progress, this,
              [this, index](const QString &text) { Q_EMIT progress(index, text); });
}

bool ServicesContext::isReading() const {
  return !m_run || m_run->count(PartState::Preparing) > 0;
}

QList<models::ServiceChoice> ServicesContext::choices() const {
  const qsizetype count = m_run ? m_run->parts().size() : m_found.size();
  QList<models::ServiceChoice> all;
  for (qsizetype index = 0; index < count; ++index)
    all << choice(index);
  return all;
}

models::ServiceChoice ServicesContext::choice(qsizetype index) const {
  const ServicePart &part = m_run ? m_run->parts().at(index) : m_found.at(index);
  models::ServiceChoice row;
  row.service = part.name;
  row.ref = part.service;
  row.dependsOn = part.dependsOn;
  row.isChosen = m_chosen.contains(static_cast<int>(index));
  row.problem = part.state == PartState::Refused || part.service.name.isEmpty() ? part.sentence : QString();
  const assess::Assessment *seen = part.run ? &part.run->assessment() : nullptr;
  if (!seen || !seen->at.isValid()) {
    const bool reading = !m_run || part.state == PartState::Preparing;
    row.verdict = reading ? tr("reading…") : part.service.name.isEmpty() ? tr("not found") : tr("not evaluated");
    row.mark = reading ? Mark::Progress : Mark::Unknown;
    return row;
  }
  ServiceStatus status;
  status.verdict = seen->verdict;
  status.sentence = sentence(seen->verdict, seen->matrix, seen->at);
  const QString outlook = models::outlookInShort(seen->verdict);
  row.verdict = outlook.isEmpty() ? models::shortSentence(status) : tr("%1, %2").arg(models::shortSentence(status), outlook);
  row.mark = sternway::markOf(seen->verdict);
  if (const Revision *current = seen->history.current()) {
    row.fromNumber = current->number;
    row.fromImage = current->images.join(u", "_s);
  }
  addTarget(row, part);
  return row;
}

/// Where it goes: by the undo to a revision, by another method as that says it.
void ServicesContext::addTarget(models::ServiceChoice &row, const ServicePart &part) const {
  const QList<GuidedStep> procedure = procedureOf(part.service);
  const auto alone = operate::needsNobody(m_method, procedure, valuesOf(part.service));
  if (!m_method.isEmpty() && (!alone || !rollsBackByItself(procedure))) {
    row.problem = alone ? tr("This method has no step that rolls it back") : alone.error().message;
    return;
  }
  const auto target = part.run->mayTarget({}, false);
  row.mayChoose = target.has_value() || operate::goesBackAsWritten(procedure);
  if (operate::goesBackAsWritten(procedure))
    return;
  if (target) {
    row.targetNumber = target->revision.number;
    row.targetImage = target->revision.images.join(u", "_s);
    row.targetReason = target->why;
  } else if (row.problem.isEmpty()) {
    row.problem = target.error().message;
  }
}

QList<Method> ServicesContext::methods() const {
  return m_scope.runbook && platform::isAccepted(*m_scope.runbook, m_workspace.settings()) ? m_scope.runbook->methods
                                                                                           : QList<Method>();
}

void ServicesContext::chooseMethod(const QString &id) {
  if (std::exchange(m_method, id) == id)
    return;
  for (const int part : QSet<int>(m_chosen))
    if (!choice(part).mayChoose)
      m_chosen.remove(part);
  Q_EMIT changed();
}

/// Without a method a plan is the undo alone.
QList<GuidedStep> ServicesContext::procedureOf(const ObjectRef &service) const {
  return m_method.isEmpty() ? QList<GuidedStep>()
                            : guidedSteps(steps::stepKinds(), *m_scope.runbook, {.id = m_method}, service.name, CarriedOut::Way);
}

QHash<QString, QString> ServicesContext::valuesOf(const ObjectRef &service) const {
  QHash<QString, QString> values = capturedValues({.service = service, .undo = {}, .events = {}, .now = m_session.clock().now()});
  if (m_scope.runbook)
    values.insert(defaultValues(m_scope.runbook->variables));
  return values;
}

QString ServicesContext::gitOpsOwners() const {
  QStringList titles;
  for (const int index : m_chosen)
    if (const auto &run = parts().value(index).run)
      for (const Step &step : steps::suspendSteps(run->assessment().workload))
        titles << step.title;
  titles.sort();
  titles.removeDuplicates();
  return titles.join(u'\n');
}

void ServicesContext::setSuspendsGitOps(bool suspends) {
  if (std::exchange(m_suspendsGitOps, suspends) != suspends)
    check();
}

void ServicesContext::choose(int part, bool chosen) {
  if (chosen)
    m_chosen.insert(part);
  else
    m_chosen.remove(part);
  Q_EMIT changed();
}

void ServicesContext::chooseRecommended() {
  m_chosen.clear();
  for (int index = 0; index < parts().size(); ++index) {
    const ServicePart &part = m_run->parts().at(index);
    if (!part.run || !choice(index).mayChoose)
      continue;
    const Verdict &verdict = part.run->assessment().verdict;
    if (verdict.action == Action::Rollback && !verdict.unknown)
      m_chosen.insert(index);
  }
  Q_EMIT changed();
}

void ServicesContext::check() {
  for (const ServicePart &part : parts())
    if (part.run) {
      part.run->setProcedure(procedureOf(part.service), valuesOf(part.service));
      part.run->setSuspendsGitOps(m_suspendsGitOps);
    }
  m_run->check(m_chosen);
}

bool ServicesContext::needsReason() const {
  return std::ranges::any_of(parts(), [](const ServicePart &part) {
    return part.state == PartState::Ready && !assess::callsForRollback(part.run->assessment().verdict);
  });
}

Result<Done> ServicesContext::execute(const QString &reason, OnFailure onFailure) {
  if (!reason.isEmpty())
    std::ignore = TRY(m_run->setReason(reason));
  const auto ready = static_cast<int>(m_run->count(PartState::Ready));
  const QString title = tr("%1: %n service(s)", nullptr, ready).arg(m_scope.title);
  m_workspace.operations().execute(m_run, {.title = reason.isEmpty() ? title : u"%1: %2"_s.arg(title, reason),
                                           .rehearsal = m_session.isRehearsal(),
                                           .onFailure = onFailure});
  return Done{};
}

QList<models::BoardRow> ServicesContext::board() const {
  const QDateTime now = m_session.clock().now();
  QList<models::BoardRow> rows;
  for (const ServicePart &part : parts()) {
    models::BoardRow row{.service = part.name, .ref = part.service, .state = stateTitle(part), .mark = markOf(part)};
    row.muted = part.state == PartState::LeftOut || part.state == PartState::Refused;
    row.sentence = part.sentence;
    const operate::Operation *operation = part.run ? part.run->operation() : nullptr;
    const OperationRecord record = operation ? operation->record() : OperationRecord();
    if (!row.muted && part.run)
      row.cells = models::boardCells(steps::stepKinds(), operation ? operation->plan() : part.run->plan(), record, now);
    if (part.state == PartState::Skipped)
      for (models::BoardCell &cell : row.cells)
        cell.isOver = true;
    if (record.startedAt.isValid())
      row.took = std::chrono::milliseconds(record.startedAt.msecsTo(record.endedAt.isValid() ? record.endedAt : now));
    rows << row;
  }
  return rows;
}

QString stateTitle(const ServicePart &part) {
  switch (part.state) {
    case PartState::Preparing: return ServicesContext::tr("checking");
    case PartState::Assessed: return ServicesContext::tr("evaluated");
    case PartState::LeftOut:
      return part.service.name.isEmpty() ? ServicesContext::tr("not found") : ServicesContext::tr("left out");
    case PartState::Refused: return ServicesContext::tr("refused");
    case PartState::Ready: return ServicesContext::tr("waiting");
    case PartState::Running: return ServicesContext::tr("running");
    case PartState::Succeeded: return ServicesContext::tr("rolled back");
    case PartState::Failed:
      return part.run && part.run->operation() ? models::stateTitle(part.run->operation()->state())
                                               : ServicesContext::tr("failed");
    case PartState::Skipped: return ServicesContext::tr("skipped");
  }
  return {};
}

Mark markOf(const ServicePart &part) {
  switch (part.state) {
    case PartState::Preparing:
    case PartState::Running: return Mark::Progress;
    case PartState::Assessed:
    case PartState::Ready: return Mark::Stale;
    case PartState::LeftOut: return part.service.name.isEmpty() ? Mark::Unknown : Mark::Stale;
    case PartState::Refused:
    case PartState::Skipped: return Mark::Warning;
    case PartState::Succeeded: return Mark::Good;
    case PartState::Failed:
      return part.run && part.run->operation() ? models::markOf(part.run->operation()->state()) : Mark::Critical;
  }
  return Mark::Unknown;
}

}  // namespace sternway::ui

#include "moc_servicescontext.cpp"
