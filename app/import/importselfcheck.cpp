// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/yaml.h"
#include "import/importparts.h"
#include "import/runbooklists.h"
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

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

namespace {
constexpr int mostRounds = 12;
constexpr int gentleRounds = 6;  ///< single elements leave; after that, whole parts

QStringList errorPaths(const runbook::LoadedRunbook &loaded, QHash<QString, QString> &messages) {
  QStringList paths;
  for (const Problem &problem : loaded.problems)
    if (problem.isError && !paths.contains(problem.path)) {
      paths.append(problem.path);
      messages.insert(problem.path, problem.message);
    }
  return paths;
}

/// One element may have several problems: it is demoted once a round. From the end, so that the indices before stay right.
QStringList onePerElement(const QStringList &paths) {
  QStringList kept;
  QStringList elements;
  for (const QString &path : paths) {
    const QString element = path.left(path.lastIndexOf(u']') + 1);
    if (element.isEmpty() || !elements.contains(element))
      kept.prepend(path);
    elements.append(element);
  }
  return kept;
}

void collect(const YamlNode &node, QString &text) {
  text += node.text + u'\n';
  for (const YamlNode &item : node.items)
    collect(item, text);
  for (const auto &[key, value] : node.entries) {
    collect(key, text);
    collect(value, text);
  }
}

class SelfCheck {
  Q_DECLARE_TR_FUNCTIONS(sternway::importer::SelfCheck)
public:
  SelfCheck(ImportDraft &draft, const QString &fileName) : m_draft(draft), m_runbook(draft.runbook), m_fileName(fileName) {}

  MarkdownImport check() {
    for (int round = 0; round < mostRounds; ++round) {
      m_yaml = runbook::writeRunbook(m_draft.kinds, m_runbook);
      const runbook::LoadedRunbook loaded = runbook::readRunbook(m_draft.kinds, m_yaml, m_fileName);
      if (!loaded.hasErrors())
        return {.runbook = loaded.runbook, .yaml = m_yaml, .report = {}};
      mend(loaded, round);
      dropLoose();
    }
    return bare();
  }

private:
  void left(int line, const QString &why) {
    if (line < 1)
      return;
    m_draft.ledger.release(line, m_draft.lastLine(line));
    m_draft.ledger.leave(line, why);
  }

  void mend(const runbook::LoadedRunbook &loaded, int round) {
    QHash<QString, QString> messages;
    for (const QString &path : onePerElement(errorPaths(loaded, messages))) {
      const auto demoted = [&](int line) { left(line, messages.value(path)); };
      const QString part = path.section(QRegularExpression(u"[.\\[]"_s), 0, 0);
      if (path.isEmpty() || round >= gentleRounds || !demote(m_draft.kinds, m_runbook, path, demoted))
        dropPart(m_runbook, path.isEmpty() ? largest(round) : part, demoted);
    }
  }

  /// Where the file as a whole is at fault, it is too large: the parts go, notes first.
  static QString largest(int round) {
    static const QStringList order{u"notes"_s,      u"checklists"_s, u"followUps"_s,     u"methods"_s,   u"procedure"_s,
                                   u"prevention"_s, u"matrix"_s,     u"communication"_s, u"scenarios"_s, u"troubleshooting"_s};
    return order.value(round, u"services"_s);
  }

  /// What points at something that has left, and lists that are empty now.
  void dropLoose() {
    QStringList methods;
    m_runbook.methods.removeIf([](const Method &method) { return method.steps.isEmpty(); });
    m_runbook.migrations.methods.removeIf([](const Method &method) { return method.steps.isEmpty(); });
    m_runbook.checklists.removeIf([](const Checklist &list) { return list.items.isEmpty(); });
    m_runbook.followUps.removeIf([](const Checklist &list) { return list.items.isEmpty(); });
    for (const Method &method : std::as_const(m_runbook.methods))
      methods.append(method.id);
    for (Phase &phase : m_runbook.procedure) {
      phase.methods.removeIf([&](const QString &id) { return !methods.contains(id); });
      phase.checklists.removeIf([this](const QString &id) {
        return std::ranges::none_of(m_runbook.checklists, [&id](const auto &list) { return list.id == id; });
      });
    }
  }

  /// Only the title; everything else is left over.
  MarkdownImport bare() {
    Runbook runbook;
    runbook.name = u"runbook"_s;
    runbook.title = tr("Rollback runbook");
    m_runbook = runbook;
    m_draft.ledger.release(1, m_draft.ledger.size());
    m_yaml = runbook::writeRunbook(m_draft.kinds, m_runbook);
    return {.runbook = runbook::readRunbook(m_draft.kinds, m_yaml, m_fileName).runbook, .yaml = m_yaml, .report = {}};
  }

  ImportDraft &m_draft;
  Runbook &m_runbook;
  const QString m_fileName;
  QByteArray m_yaml;
};

/// Everything that the runbook says; the commands of its steps are said where the file leaves them out too.
QString saidBy(const StepKinds &kinds, const QByteArray &yaml, const Runbook &runbook) {
  QList<Problem> problems;
  QString text;
  if (const auto root = parseYaml(yaml, problems))
    collect(*root, text);
  for (const Step &step : runbook::allSteps(runbook))
    text += kinds.shownCommand(step, runbook) + u'\n';
  return text;
}

ImportCounts countsOf(const StepKinds &kinds, const Runbook &runbook) {
  ImportCounts counts;
  for (const MatrixRow &row : runbook.matrix.rows)
    ++(row.trigger ? counts.triggers : counts.matrixRows);
  const auto countLists = [&counts](const QList<Checklist> &lists) {
    for (const Checklist &list : lists) {
      counts.checklistItems += list.items.size();
      counts.timeBoxes += list.timeBox.count() > 0 ? 1 : 0;
      counts.timeBoxes += std::ranges::count_if(list.items, [](const auto &item) { return item.within.count() > 0; });
    }
  };
  countLists(runbook.checklists);
  countLists(runbook.followUps);
  const QList<Step> steps = runbook::allSteps(runbook);
  counts.steps = steps.size();
  counts.commands = std::ranges::count_if(steps, [&](const Step &step) { return !kinds.shownCommand(step, runbook).isEmpty(); });
  for (const RunbookService &service : runbook.services)
    counts.commands += std::ranges::count_if(service.notes, [](const auto &note) { return !note.command.isEmpty(); });
  const auto isTimed = [](const Method &method) { return method.estimateMax.count() > 0; };
  counts.timeBoxes += std::ranges::count_if(runbook.procedure, [](const auto &phase) { return phase.timeBox.count() > 0; }) +
                      std::ranges::count_if(runbook.methods, isTimed) +
                      std::ranges::count_if(runbook.migrations.methods, isTimed);
  counts.templates = runbook.communication.size();
  counts.contacts = runbook.contacts.size() + runbook.escalation.size();
  counts.variables = runbook.variables.size();
  return counts;
}

QList<ImportedElement> elementsOf(const ImportDraft &draft) {
  QList<ImportedElement> elements;
  const auto add = [&](const QString &path, int line) {
    if (line > 0)
      elements.append({.path = path, .firstLine = line, .lastLine = draft.lastLine(line)});
  };
  const auto addAll = [&add](const QString &name, const auto &all) {
    for (qsizetype i = 0; i < all.size(); ++i)
      add(u"%1[%2]"_s.arg(name).arg(i), all.at(i).line);
  };
  qsizetype rows = 0;
  qsizetype triggers = 0;
  for (const MatrixRow &row : draft.runbook.matrix.rows)
    add(row.trigger ? u"triggers[%1]"_s.arg(triggers++) : u"matrix[%1]"_s.arg(rows++), row.line);
  visitLists(draft.runbook, [&](const QString &name, const auto &all) {
    for (qsizetype i = 0; i < all.size(); ++i) {
      const auto &each = all.at(i);
      const QString path = u"%1[%2]"_s.arg(name).arg(i);
      if constexpr (requires { each.items.front().check; }) {  // checklists go by their ids
        addAll((name == u"checklists" ? name + u'.' + each.id : path) + u".items"_s, each.items);
      } else {
        add(path, each.line);
        if constexpr (requires { each.steps; })
          addAll(path + u".steps"_s, each.steps);
      }
    }
  });
  return elements;
}
}  // namespace

MarkdownImport checkedImport(ImportDraft &draft, const QString &fileName) {
  MarkdownImport import = SelfCheck(draft, fileName).check();
  import.report.understood = countsOf(draft.kinds, draft.runbook);
  import.report.elements = elementsOf(draft);
  import.report.leftOver = draft.ledger.leftOver(saidBy(draft.kinds, import.yaml, import.runbook));
  import.report.lines = draft.ledger.lines();
  import.report.ambiguous = draft.ledger.doubts();
  return import;
}

}  // namespace sternway::importer
