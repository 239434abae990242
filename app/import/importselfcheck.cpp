// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/yaml.h"
#include "import/importparts.h"
#include "import/runbooklists.h"
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "runbook/trust.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRounds = 12;
constexpr int gentleRounds = 6;  ///< single elements leave; after that, whole parts

QStringList errorPaths(const LoadedRunbook &loaded, QHash<QString, QString> &messages) {
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
  Q_DECLARE_TR_FUNCTIONS(sternway::SelfCheck)
public:
  SelfCheck(ImportDraft &draft, const QString &fileName) : m_draft(draft), m_runbook(draft.runbook), m_fileName(fileName) {}

  MarkdownImport check() {
    for (int round = 0; round < mostRounds; ++round) {
      m_yaml = writeRunbook(m_draft.kinds, m_runbook);
      const LoadedRunbook loaded = readRunbook(m_draft.kinds, m_yaml, m_fileName);
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

  void mend(const LoadedRunbook &loaded, int round) {
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
    m_yaml = writeRunbook(m_draft.kinds, m_runbook);
    return {.runbook = readRunbook(m_draft.kinds, m_yaml, m_fileName).runbook, .yaml = m_yaml, .report = {}};
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
  for (const Step &step : allSteps(runbook))
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
  const QList<Step> steps = allSteps(runbook);
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
  std::ranges::stable_sort(import.report.ambiguous, {}, &ImportEntry::line);
  return import;
}

}  // namespace sternway
