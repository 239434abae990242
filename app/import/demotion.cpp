// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/demotion.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
struct PathPart {
  QString name;
  qsizetype index = -1;
};

QList<PathPart> partsOf(const QString &path) {
  static const QRegularExpression part(u"([^.\\[\\]]+)|\\[(\\d+)\\]"_s);
  QList<PathPart> parts;
  for (auto i = part.globalMatch(path); i.hasNext();) {
    const auto match = i.next();
    if (!match.captured(1).isEmpty())
      parts.append({.name = match.captured(1)});
    else if (!parts.isEmpty())
      parts.last().index = match.captured(2).toLongLong();
  }
  return parts;
}

/// Walks one path down from the runbook.
class Demoter {
public:
  Demoter(Runbook &runbook, const DemotedElement &demoted) : m_runbook(runbook), m_demoted(demoted) {}

  bool demote(const QList<PathPart> &path) {
    const PathPart top = path.value(0);
    const PathPart second = path.value(1);
    const PathPart third = path.value(2);
    if (top.name == u"matrix" || top.name == u"triggers")
      return row(top.index, top.name == u"triggers");
    if (top.name == u"procedure")
      return withSteps(m_runbook.procedure, top.index, second, &Phase::title);
    if (top.name == u"methods")
      return withSteps(m_runbook.methods, top.index, second, &Method::title);
    if (top.name == u"migrations")
      return withSteps(m_runbook.migrations.methods, second.index, third, &Method::title);
    if (top.name == u"scenarios")
      return withSteps(m_runbook.scenarios, top.index, second, &RunbookScenario::title);
    if (top.name == u"troubleshooting")
      return trouble(top.index, second);
    if (top.name == u"checklists")
      return list(second, third, path.value(3));
    if (top.name == u"followUps")
      return top.index < 0 || top.index >= m_runbook.followUps.size() ? false
                                                                      : item(m_runbook.followUps[top.index], second.index, third);
    return simple(top, second);
  }

private:
  template <typename T>
  bool remove(QList<T> &all, qsizetype index, const QString &text) {
    if (index < 0 || index >= all.size())
      return false;
    m_demoted(all.at(index).line, text);
    all.removeAt(index);
    return true;
  }

  bool row(qsizetype index, bool isTrigger) {
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_runbook.matrix.rows.size(); ++i)
      if (m_runbook.matrix.rows.at(i).trigger == isTrigger && ++at == index)
        return remove(m_runbook.matrix.rows, i, m_runbook.matrix.rows.at(i).text);
    return false;
  }

  template <typename T>
  bool withSteps(QList<T> &all, qsizetype index, const PathPart &below, QString T::*title) {
    if (index < 0 || index >= all.size())
      return false;
    T &one = all[index];
    if (below.name == u"steps" && below.index >= 0 && below.index < one.steps.size())
      return step(one.steps, below.index);
    for (const ProcedureStep &each : one.steps)
      m_demoted(each.line, each.command);
    return remove(all, index, one.*title);
  }

  bool step(QList<ProcedureStep> &steps, qsizetype index) {
    ProcedureStep &one = steps[index];
    if (one.kind == u"manual")
      return remove(steps, index, one.title);
    const QString text = one.command.isEmpty() ? one.title : one.command;
    one.kind = u"manual"_s;
    one.arguments = QJsonObject{{u"text"_s, text}};
    one.service.clear();
    return true;
  }

  bool trouble(qsizetype index, const PathPart &below) {
    if (below.name == u"detect" && index >= 0 && index < m_runbook.troubleshooting.size()) {
      m_runbook.troubleshooting[index].detect.clear();
      return true;
    }
    return withSteps(m_runbook.troubleshooting, index, below, &Troubleshooting::problem);
  }

  /// "checklists.verification[2].auto" or "checklists.verification.items[2].auto".
  bool list(const PathPart &id, const PathPart &next, const PathPart &last) {
    for (Checklist &each : m_runbook.checklists)
      if (each.id == id.name)
        return next.name == u"items" ? item(each, next.index, last) : item(each, id.index, next);
    return false;
  }

  bool item(Checklist &of, qsizetype index, const PathPart &field) {
    if (index < 0 || index >= of.items.size())
      return false;
    if ((field.name == u"auto" || field.name == u"for") && !of.items.at(index).check.text.isEmpty()) {
      of.items[index].check = {};
      return true;
    }
    return remove(of.items, index, of.items.at(index).text);
  }

  bool simple(const PathPart &top, const PathPart &second) {
    if (top.name == u"communication")
      return remove(m_runbook.communication, top.index, {});
    if (top.name == u"contacts")
      return remove(m_runbook.contacts, top.index, {});
    if (top.name == u"escalation")
      return remove(m_runbook.escalation, top.index, {});
    if (top.name == u"links")
      return remove(m_runbook.links, top.index, {});
    if (top.name == u"prevention")
      return remove(m_runbook.prevention, top.index, {});
    if (top.name == u"notes")
      return remove(m_runbook.notes, top.index, {});
    if (top.name == u"symptoms")
      return remove(m_runbook.symptoms, top.index, {});
    if (top.name == u"postMortem")
      return remove(m_runbook.postMortem.sections, second.index, {});
    if (top.name == u"variables")
      return variable(top.index);
    if (top.name == u"services")
      return service(top.index, second);
    return metadata(top, second);
  }

  bool variable(qsizetype index) {
    if (index < 0 || index >= m_runbook.variables.size())
      return false;
    RunbookVariable &one = m_runbook.variables[index];
    if (one.type == VariableType::Text && one.defaultValue.isEmpty())
      return remove(m_runbook.variables, index, {});
    one.type = VariableType::Text;
    one.defaultValue.clear();
    return true;
  }

  bool service(qsizetype index, const PathPart &below) {
    if (index < 0 || index >= m_runbook.services.size())
      return false;
    RunbookService &one = m_runbook.services[index];
    if (below.name == u"health" && !one.health.isEmpty()) {
      one.health.clear();
      return true;
    }
    if (below.name == u"notes")
      return remove(one.notes, below.index, {});
    for (const ServiceNote &note : std::as_const(one.notes))
      m_demoted(note.line, note.text);
    return remove(m_runbook.services, index, one.name);
  }

  bool metadata(const PathPart &top, const PathPart &field) {
    if (top.name != u"metadata")
      return false;
    if (field.name == u"name")
      m_runbook.name = u"runbook"_s;
    else if (field.name == u"title")
      m_runbook.title = u"Runbook"_s;
    else
      m_runbook.owner.clear();
    m_runbook.reviewed = {};
    m_runbook.nextReview = {};
    return true;
  }

  Runbook &m_runbook;
  const DemotedElement &m_demoted;
};

template <typename T>
void drop(QList<T> &all, const DemotedElement &demoted) {
  for (const T &each : std::as_const(all))
    demoted(each.line, {});
  all.clear();
}

template <typename T>
void dropWithSteps(QList<T> &all, const DemotedElement &demoted) {
  for (const T &each : std::as_const(all))
    for (const ProcedureStep &step : each.steps)
      demoted(step.line, step.command);
  drop(all, demoted);
}

void dropLists(QList<Checklist> &lists, const DemotedElement &demoted) {
  for (const Checklist &list : std::as_const(lists))
    for (const ChecklistItem &item : list.items)
      demoted(item.line, item.text);
  lists.clear();
}
}  // namespace

bool demote(Runbook &runbook, const QString &path, const DemotedElement &demoted) {
  return Demoter(runbook, demoted).demote(partsOf(path));
}

void dropPart(Runbook &runbook, const QString &part, const DemotedElement &demoted) {
  if (part == u"matrix" || part == u"triggers")
    drop(runbook.matrix.rows, demoted);
  else if (part == u"procedure")
    dropWithSteps(runbook.procedure, demoted);
  else if (part == u"methods")
    dropWithSteps(runbook.methods, demoted);
  else if (part == u"migrations")
    dropWithSteps(runbook.migrations.methods, demoted);
  else if (part == u"scenarios")
    dropWithSteps(runbook.scenarios, demoted);
  else if (part == u"troubleshooting")
    dropWithSteps(runbook.troubleshooting, demoted);
  else if (part == u"checklists")
    dropLists(runbook.checklists, demoted);
  else if (part == u"followUps")
    dropLists(runbook.followUps, demoted);
  else if (part == u"communication")
    drop(runbook.communication, demoted);
  else if (part == u"services")
    drop(runbook.services, demoted);
  else if (part == u"variables")
    drop(runbook.variables, demoted);
  else if (part == u"notes")
    drop(runbook.notes, demoted);
  else if (part == u"prevention")
    drop(runbook.prevention, demoted);
}

}  // namespace sternway
