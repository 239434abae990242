// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importparts.h"
#include "import/runbooklists.h"

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

/// The lines of an element and of what it holds.
template <typename T>
void tell(const T &element, const DemotedElement &demoted) {
  if constexpr (requires { element.steps; })
    for (const Step &step : element.steps)
      demoted(step.line);
  if constexpr (std::is_same_v<T, Checklist>)
    for (const ChecklistItem &item : element.items)
      demoted(item.line);
  if constexpr (std::is_same_v<T, RunbookService>)
    for (const ServiceNote &note : element.notes)
      demoted(note.line);
  demoted(element.line);
}

/// Calls \a visit with the list of that name: "migrations" for those methods. \return false where there is none.
template <typename Visit>
bool visitList(Runbook &runbook, const QString &name, Visit visit) {
  bool found = false;
  visitLists(runbook, [&](const QString &path, auto &list) {
    if (path.section(u'.', 0, 0) != name)
      return;
    found = true;
    visit(list);
  });
  return found;
}

/// Walks one path down from the runbook.
class Demoter {
public:
  Demoter(const StepKinds &kinds, Runbook &runbook, const DemotedElement &demoted)
      : m_kinds(kinds), m_runbook(runbook), m_demoted(demoted) {}

  bool demote(const QList<PathPart> &path) {
    const PathPart top = path.value(0);
    if (top.name == u"matrix" || top.name == u"triggers")
      return row(top.index, top.name == u"triggers");
    if (top.name == u"metadata")
      return metadata(path.value(1));
    if (top.name == u"checklists")
      return list(path.value(1), path.value(2), path.value(3));
    const bool isNested = top.name == u"migrations" || top.name == u"postMortem";
    const PathPart below = path.value(isNested ? 2 : 1);
    bool done = false;
    (void)visitList(m_runbook, top.name, [&](auto &all) {
      const qsizetype index = isNested ? path.value(1).index : top.index;
      done = index >= 0 && index < all.size() && (soften(all[index], below, path.value(2)) || remove(all, index));
    });
    return done;
  }

private:
  template <typename T>
  bool remove(QList<T> &all, qsizetype index) {
    if (index < 0 || index >= all.size())
      return false;
    tell(all.at(index), m_demoted);
    all.removeAt(index);
    return true;
  }

  /// Takes out less than the whole element.
  template <typename T>
  bool soften(T &one, const PathPart &below, const PathPart &field) {
    if constexpr (std::is_same_v<T, Troubleshooting>)
      if (below.name == u"detect") {
        one.detect.clear();
        return true;
      }
    if constexpr (requires { one.steps; })
      return below.name == u"steps" && below.index >= 0 && below.index < one.steps.size() && step(one.steps, below.index);
    if constexpr (std::is_same_v<T, Checklist>)
      return item(one, below.index, field);
    if constexpr (std::is_same_v<T, RunbookVariable>)
      return variable(one);
    if constexpr (std::is_same_v<T, RunbookService>)
      return service(one, below);
    return false;
  }

  bool row(qsizetype index, bool isTrigger) {
    qsizetype at = -1;
    for (qsizetype i = 0; i < m_runbook.matrix.rows.size(); ++i)
      if (m_runbook.matrix.rows.at(i).trigger == isTrigger && ++at == index)
        return remove(m_runbook.matrix.rows, i);
    return false;
  }

  bool step(QList<Step> &steps, qsizetype index) {
    Step &one = steps[index];
    if (m_kinds.form(one) == StepForm::Instruction)
      return remove(steps, index);
    const Step byHand = m_kinds.stepOf(StepForm::Instruction, one.command.isEmpty() ? one.title : one.command);
    one.kind = byHand.kind;
    one.args = byHand.args;
    one.target = {};
    return true;
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
    return remove(of.items, index);
  }

  static bool variable(RunbookVariable &one) {
    if (one.type == VariableType::Text && one.defaultValue.isEmpty())
      return false;
    one.type = VariableType::Text;
    one.defaultValue.clear();
    return true;
  }

  bool service(RunbookService &one, const PathPart &below) {
    if (below.name == u"health" && !one.health.isEmpty()) {
      one.health.clear();
      return true;
    }
    return below.name == u"notes" && remove(one.notes, below.index);
  }

  bool metadata(const PathPart &field) {
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

  const StepKinds &m_kinds;
  Runbook &m_runbook;
  const DemotedElement &m_demoted;
};
}  // namespace

bool demote(const StepKinds &kinds, Runbook &runbook, const QString &path, const DemotedElement &demoted) {
  return Demoter(kinds, runbook, demoted).demote(partsOf(path));
}

void dropPart(Runbook &runbook, const QString &part, const DemotedElement &demoted) {
  const auto drop = [&demoted](auto &all) {
    for (const auto &each : std::as_const(all))
      tell(each, demoted);
    all.clear();
  };
  if (part == u"matrix" || part == u"triggers")
    drop(runbook.matrix.rows);
  else
    (void)visitList(runbook, part, drop);
}

}  // namespace sternway
