// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/sections.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Adds what is named anywhere and not there yet.
class Named {
public:
  explicit Named(QList<Symptom> &symptoms) : m_symptoms(symptoms) {}

  void add(const QString &id, int line) {
    if (!id.isEmpty() && !m_known.contains(id)) {
      m_known.append(id);
      m_symptoms.append({.id = id, .title = titleOfId(id), .line = line});
    }
  }
  void add(const ConditionNode &condition, int line) {
    for (const QString &id : inputsOf(condition).symptoms)
      add(id, line);
  }
  void add(const QList<Method> &methods) {
    for (const Method &method : methods)
      for (const QString &id : method.symptoms)
        add(id, method.line);
  }

private:
  QList<Symptom> &m_symptoms;
  QStringList m_known;
};
}  // namespace

void readSymptoms(SectionReader &reader, const Field &root, Runbook &runbook) {
  QHash<QString, int> taken;
  for (const Field &item : reader.items(root, u"symptoms"_s, tr("a list of symptoms")))
    if (reader.isMap(item, {u"id"_s, u"title"_s}))
      runbook.symptoms.append(
          {.id = reader.ownId(item, taken), .title = reader.text(item, u"title"_s, Need::Required), .line = item.node->line});
}

void addNamedSymptoms(const SectionReader &reader, Runbook &runbook) {
  if (reader.known.symptoms)
    return;
  Named named(runbook.symptoms);
  for (const MatrixRow &row : runbook.matrix.rows)
    named.add(row.condition, row.line);
  for (const Checklist &list : runbook.checklists + runbook.followUps)
    for (const ChecklistItem &item : list.items)
      named.add(item.check.condition, item.line);
  named.add(runbook.methods);
  named.add(runbook.migrations.methods);
  for (const RunbookScenario &scenario : runbook.scenarios)
    for (const QString &id : scenario.symptoms)
      named.add(id, scenario.line);
  named.add(runbook.guard.check.condition, runbook.guard.line);
}

}  // namespace sternway
