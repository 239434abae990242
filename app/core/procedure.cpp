// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/procedure.h"

#include "core/format.h"
#include "core/incident.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString tail(const QString &workload) {
  return workload.section(u'/', -1);
}

bool holdsAny(const QStringList &lists, const QStringList &wanted) {
  return std::ranges::any_of(wanted, [&lists](const QString &list) { return lists.contains(list); });
}

/// The place of the chosen way among the phases: that of the first phase that names methods, else before the first one that
/// verifies, else at the end.
qsizetype placeOfWay(const QList<Phase> &phases) {
  for (qsizetype index = 0; index < phases.size(); ++index)
    if (!phases.at(index).methods.isEmpty())
      return index;
  for (qsizetype index = 0; index < phases.size(); ++index)
    if (holdsAny(phases.at(index).checklists, {u"verification"_s, u"postRollback"_s}))
      return index;
  return phases.size();
}

RollbackMoment momentOf(const QList<Phase> &phases, qsizetype index) {
  const qsizetype way = placeOfWay(phases);
  if (index < way)
    return RollbackMoment::Before;
  if (index == way && !phases.at(index).methods.isEmpty())
    return RollbackMoment::During;
  for (qsizetype each = way; each <= index; ++each)
    if (phases.at(each).checklists.contains(u"postRollback"_s))
      return RollbackMoment::After;
  return RollbackMoment::Verifying;
}

RollbackMoment momentOf(const Runbook &runbook, const Checklist &list) {
  if (list.id == u"prerequisites"_s || list.id == u"preRollback"_s)
    return RollbackMoment::Before;
  if (list.id == u"verification"_s)
    return RollbackMoment::Verifying;
  if (list.id == u"postRollback"_s)
    return RollbackMoment::After;
  for (qsizetype index = 0; index < runbook.procedure.size(); ++index)
    if (runbook.procedure.at(index).checklists.contains(list.id))
      return momentOf(runbook.procedure, index);
  return RollbackMoment::Before;
}

QString migrationTitle(const Method &method) {
  return tr("Database migrations: %1").arg(method.title);
}

GuidedStep noteStep(const ServiceNote &note, const QString &service) {
  GuidedStep guided;
  guided.part = note.stage == ServiceNote::Stage::Before ? tr("Before %1 is rolled back").arg(service)
                                                         : tr("After %1 was rolled back").arg(service);
  guided.step.title = note.topic.isEmpty() ? note.text : note.topic;
  guided.step.expect = note.topic.isEmpty() ? QString() : note.text;
  guided.command = note.command;
  guided.step.line = note.line;
  return guided;
}

/// Brings another version of a service into the cluster, or waits for it.
bool rolls(StepRole role) {
  return role == StepRole::WayBack || role == StepRole::Rolls || role == StepRole::Waits;
}

class Guide {
public:
  Guide(const StepKinds &kinds, const Runbook &runbook, QString service, CarriedOut carriedOut)
      : m_kinds(kinds), m_runbook(runbook), m_service(std::move(service)), m_carriedOut(carriedOut) {}

  QList<GuidedStep> take(const ChosenWay &way) {
    const QList<Phase> &phases = m_runbook.procedure;
    const qsizetype place = placeOfWay(phases);
    for (qsizetype index = 0; index <= phases.size(); ++index) {
      if (index == place) {
        addWay(way);
        m_wayEnd = m_steps.size();
      }
      if (index < phases.size())
        add(phases.at(index).id, phases.at(index).title, phases.at(index).steps, Part::Phase);
    }
    if (!m_rolledBack)  // nothing that Sternway carries out: all of it is a person's
      leaveToPerson(way);
    for (const RunbookService &service : m_runbook.services)
      addNotes(service);
    return m_steps;
  }

private:
  enum class Part {
    Phase,
    Remedy,  ///< one of several for one thing: nobody has chosen it
    Way
  };

  void addWay(const ChosenWay &way) {
    for (const Method &method : m_runbook.migrations.methods)
      add(method.id, migrationTitle(method), method.steps, Part::Remedy);
    for (const Method &method : m_runbook.methods)
      if (!way.scenario && method.id == way.id)
        addWay(method);
    for (const RunbookScenario &scenario : m_runbook.scenarios)
      if (way.scenario && scenario.id == way.id)
        addWay(scenario);
  }
  template <typename Way>
  void addWay(const Way &way) {
    m_actIsWayBack = std::ranges::none_of(
        way.steps, [this](const Step &step) { return m_kinds.role(step) == StepRole::WayBack && m_kinds.runner(step); });
    add(way.id, way.title, way.steps, Part::Way);
  }

  /// What follows the last step of the way that rolls something back comes after the rollback, as it would by Sternway; without
  /// such a step, what follows the first that changes something.
  void leaveToPerson(const ChosenWay &way) {
    qsizetype rolled = 0;
    qsizetype acted = 0;
    for (qsizetype index = 0; index < m_wayEnd; ++index) {
      const Step &step = m_steps.at(index).step;
      const StepDescriptor *kind = m_kinds.find(step.kind);
      if (!kind || !m_steps.at(index).key.startsWith(way.id + u'/'))
        continue;
      if (rolls(kind->role))
        rolled = index + 1;
      if (acted == 0 && kind->effect != StepEffect::Reads && !isPersons(step))
        acted = index + 1;
    }
    const qsizetype end = rolled > 0 ? rolled : acted > 0 ? acted : m_wayEnd;
    for (qsizetype index = 0; index < m_steps.size(); ++index) {
      GuidedStep &step = m_steps[index];
      step.byWizard = step.asks = false;
      step.afterRollback = !way.id.isEmpty() && index >= end;
    }
  }

  void add(const QString &owner, const QString &part, const QList<Step> &steps, Part kind) {
    for (qsizetype index = 0; index < steps.size(); ++index) {
      GuidedStep guided;
      guided.key = owner + u'/' + (steps.at(index).id.isEmpty() ? QString::number(index + 1) : steps.at(index).id);
      guided.part = part;
      guided.step = steps.at(index);
      guided.step.title = m_kinds.title(guided.step);
      guided.command = m_kinds.shownCommand(guided.step, m_runbook);
      guided.changes = m_kinds.changes(guided.step);
      guided.danger = m_kinds.danger(guided.step);
      guided.service = serviceOf(guided.step, m_runbook);
      guided.byWizard = isWizards(guided.step, kind);
      guided.asks = guided.byWizard && isPersons(guided.step);
      guided.afterRollback = m_rolledBack && !guided.byWizard;
      if (guided.byWizard && goesBack(guided.step, kind)) {
        m_rolledBack = true;
        m_undone = !m_kinds.runner(guided.step)->runsAsWritten;
      }
      m_steps << guided;
    }
  }

  /// Around the steps that roll the service back. The one that the rollback is about has its notes in any case; another one only
  /// where the way rolls it back too.
  void addNotes(const RunbookService &service) {
    const bool here = service.name == m_service || tail(service.workload) == m_service;
    auto [first, last] = stepsOf(service, here);
    if (first < 0 && !here)
      return;
    if (first < 0) {
      first = 0;
      last = m_steps.size() - 1;
    }
    const bool after = here || m_steps.value(last).afterRollback;
    insertNotes(service, ServiceNote::Stage::After, last + 1, after);
    insertNotes(service, ServiceNote::Stage::Before, first, !here && m_steps.value(first).afterRollback);
  }

  /// The first and the last step that roll it back: the wizard's own, else those by hand; -1: there is none.
  [[nodiscard]] std::pair<qsizetype, qsizetype> stepsOf(const RunbookService &service, bool here) const {
    const bool byWizard = std::ranges::any_of(m_steps, &GuidedStep::byWizard);
    std::pair<qsizetype, qsizetype> found{-1, -1};
    for (qsizetype index = 0; index < m_steps.size(); ++index) {
      const GuidedStep &guided = m_steps.at(index);
      const QString of = serviceNameOf(guided.step);
      const bool named = !of.isEmpty() && (of == service.name || of == tail(service.workload));
      const bool its = !here ? named : byWizard ? guided.byWizard : isHere(guided.step);
      if (guided.isNote() || !its || !rolls(m_kinds.role(guided.step)))
        continue;
      if (found.first < 0)
        found.first = index;
      found.second = index;
    }
    return found;
  }

  void insertNotes(const RunbookService &service, ServiceNote::Stage stage, qsizetype at, bool afterRollback) {
    for (const ServiceNote &note : service.notes)
      if (note.stage == stage) {
        GuidedStep guided = noteStep(note, service.name);
        guided.afterRollback = afterRollback;
        m_steps.insert(at++, guided);
      }
  }

  [[nodiscard]] bool isHere(const Step &step) const {
    const QString workload = tail(step.args.value(u"workload"_s).toString());
    const QString name = serviceNameOf(step);
    bool here = name.isEmpty() || name == m_service;
    for (const RunbookService &service : m_runbook.services)
      here |= service.name == name && tail(service.workload) == m_service;
    return here && (workload.isEmpty() || workload == m_service);
  }

  /// In a way without a step that goes back by itself (a ConfigMap is restored, an environment set), the first that changes
  /// something does.
  [[nodiscard]] bool goesBack(const Step &step, Part part) const {
    const StepDescriptor *kind = m_kinds.runner(step);
    return kind->role == StepRole::WayBack ||
           (part == Part::Way && m_actIsWayBack && kind->effect != StepEffect::Reads && !isPersons(step));
  }

  [[nodiscard]] bool isPersons(const Step &step) const { return m_kinds.form(step) == StepForm::Instruction; }

  /// There is one way back in a procedure. An undo is planned with all that follows it, so that what waits for its rollout is in
  /// the plan already.
  [[nodiscard]] bool isWizards(const Step &step, Part part) const {
    const StepDescriptor *kind = m_kinds.runner(step);
    if (!kind || part == Part::Remedy)
      return false;
    const bool here = isHere(step);
    if (!kind->runsAsWritten || (kind->role == StepRole::Waits && m_undone))
      return here && (kind->role == StepRole::WayBack ? !m_rolledBack : kind->role == StepRole::Waits && m_rolledBack);
    if (m_carriedOut == CarriedOut::Undo || !step.when.isEmpty())
      return false;
    const bool isWay = m_carriedOut == CarriedOut::Way && part == Part::Way;
    if (kind->role == StepRole::WayBack)
      return isWay && !m_rolledBack;
    return isWay || (here && !step.confirm && kind->effect == StepEffect::Reads);
  }

  const StepKinds &m_kinds;
  const Runbook &m_runbook;
  const QString m_service;
  const CarriedOut m_carriedOut;
  QList<GuidedStep> m_steps;
  qsizetype m_wayEnd = 0;  ///< the first step after the chosen way
  bool m_rolledBack = false;
  bool m_actIsWayBack = false;
  bool m_undone = false;  ///< by an undo, whose stages have all that follows it
};

}  // namespace

ChosenWay chosenWay(const QList<JournalEvent> &events) {
  ChosenWay way;
  for (const JournalEvent &event : events)
    if (event.type == eventtype::methodChosen) {
      way.scenario = event.data.contains(u"scenario"_s);
      way.id = event.data.value(way.scenario ? u"scenario"_s : u"method"_s).toString();
    }
  return way;
}

EventDraft methodChosenEvent(const ChosenWay &way, const QString &title, const QString &who) {
  return {.type = eventtype::methodChosen,
          .summary = tr("Chosen: %1 (%2)").arg(title, who),
          .data = QJsonObject{{way.scenario ? u"scenario"_s : u"method"_s, way.id}, {u"title"_s, title}, {u"who"_s, who}}};
}

std::optional<QString> chosenMigration(const QList<JournalEvent> &events) {
  std::optional<QString> id;
  for (const JournalEvent &event : events)
    if (event.type == eventtype::migrationChosen)
      id = event.data.value(u"method"_s).toString();
  return id;
}

EventDraft migrationChosenEvent(const QString &id, const QString &title, const QString &who) {
  return {.type = eventtype::migrationChosen,
          .summary = id.isEmpty() ? tr("No database migration is taken back (%1)").arg(who)
                                  : tr("Database migrations go back: %1 (%2)").arg(title, who),
          .data = QJsonObject{{u"method"_s, id}, {u"title"_s, title}, {u"who"_s, who}}};
}

QList<GuidedStep> guidedSteps(const StepKinds &kinds, const Runbook &runbook, const ChosenWay &way, const QString &service,
                              CarriedOut carriedOut) {
  return Guide(kinds, runbook, service, carriedOut).take(way);
}

bool rollsBackByItself(const QList<GuidedStep> &steps) {
  return std::ranges::all_of(steps, &GuidedStep::isNote) || std::ranges::any_of(steps, &GuidedStep::byWizard);
}

QList<MomentBox> momentBoxes(const Runbook &runbook) {
  QList<MomentBox> boxes;
  for (qsizetype index = 0; index < runbook.procedure.size(); ++index)
    if (const Phase &phase = runbook.procedure.at(index); phase.timeBox.count() > 0)
      boxes.append({.moment = momentOf(runbook.procedure, index),
                    .id = phase.id,
                    .title = phase.title.isEmpty() ? phase.id : phase.title,
                    .limit = phase.timeBox,
                    .checklists = phase.checklists});
  for (const Checklist &list : runbook.checklists)
    if (list.timeBox.count() > 0)
      boxes.append({.moment = momentOf(runbook, list),
                    .id = list.id,
                    .title = list.title.isEmpty() ? list.id : list.title,
                    .limit = list.timeBox,
                    .checklists = {list.id}});
  return boxes;
}

QList<Checklist> checklistsAt(const Runbook &runbook, RollbackMoment moment) {
  QList<Checklist> lists;
  for (const Checklist &list : runbook.checklists)
    if (const RollbackMoment at = momentOf(runbook, list);
        at == moment || (at == RollbackMoment::During && moment == RollbackMoment::Before))
      lists << list;
  return lists;
}

QHash<QString, StepTick> stepTicks(const QList<JournalEvent> &events) {
  QHash<QString, StepTick> ticks;
  for (const JournalEvent &event : events) {
    if (event.type != eventtype::procedureStep)
      continue;
    const QString state = event.data.value(u"state"_s).toString();
    StepTick tick;
    tick.state = state == u"done"_s      ? StepTick::State::Done
                 : state == u"skipped"_s ? StepTick::State::Skipped
                                         : StepTick::State::Open;
    tick.who = event.data.value(u"who"_s).toString();
    tick.at = event.at;
    tick.reason = event.data.value(u"reason"_s).toString();
    ticks.insert(event.data.value(u"step"_s).toString(), tick);
  }
  return ticks;
}

EventDraft procedureStepEvent(const GuidedStep &step, StepTick::State state, const QString &who, const QString &reason) {
  const QString &title = step.step.title;
  QString summary;
  QString name;
  switch (state) {
    case StepTick::State::Done:
      name = u"done"_s;
      summary = tr("Done by hand: %1 (%2)").arg(title, who);
      break;
    case StepTick::State::Skipped:
      name = u"skipped"_s;
      summary = tr("Skipped: %1 (%2). Reason: %3").arg(title, who, reason);
      break;
    case StepTick::State::Open:
      name = u"open"_s;
      summary = tr("Taken back: %1 (%2)").arg(title, who);
      break;
  }
  return {.type = eventtype::procedureStep,
          .summary = summary,
          .data = QJsonObject{{u"step"_s, step.key},
                              {u"title"_s, title},
                              {u"part"_s, step.part},
                              {u"state"_s, name},
                              {u"who"_s, who},
                              {u"reason"_s, reason}}};
}

}  // namespace sternway
