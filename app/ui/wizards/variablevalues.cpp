// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/variablevalues.h"

#include "core/captured.h"
#include "core/declarations.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
const QString hiddenSecret = u"••••••••"_s;

bool isEnd(const JournalEvent &event) {
  static const QStringList ends{eventtype::operationSucceeded, eventtype::operationFailed, eventtype::operationCancelled,
                                eventtype::operationUnknown};
  return ends.contains(event.type);
}

/// The reason of a rollback that has ended is not that of the next one.
QHash<QString, QString> valuesForNext(const QList<JournalEvent> &events) {
  QHash<QString, QString> values = enteredValues(events);
  const auto end = std::find_if(events.crbegin(), events.crend(), isEnd);
  if (end != events.crend() && !enteredValues(events.mid(events.crend() - end)).contains(reasonVariable))
    values.remove(reasonVariable);
  return values;
}
}  // namespace

VariableValues::VariableValues(QObject *parent) : QObject(parent), m_runbook(std::make_shared<Runbook>()) {}

void VariableValues::follow(operate::ChecklistRun &checks, const RunbookPtr &runbook) {
  m_checks = &checks;
  m_runbook = runbook;
  m_entered.clear();
  m_written.clear();
  connect(&checks, &operate::ChecklistRun::changed, this, [this, &checks] {
    if (auto entered = valuesForNext(checks.events()); entered != m_entered) {
      m_entered = std::move(entered);
      Q_EMIT changed();
    }
  });
  Q_EMIT changed();
}

QString VariableValues::text(const RunbookVariable &variable) const {
  const QString given = m_typed.value(variable.name, m_entered.value(variable.name, variable.defaultValue));
  if (!given.isEmpty() || m_typed.contains(variable.name))
    return given;
  const QString known = valueOfUndo(variable, m_undo);
  return known.isEmpty() && variable.type == VariableType::Text ? m_suggested.value(variable.name) : known;
}

void VariableValues::suggest(const QString &name, const QString &text) {
  if (text.isEmpty() || m_suggested.contains(name))
    return;
  m_suggested.insert(name, text);
  Q_EMIT changed();
}

void VariableValues::setUndo(const KubernetesUndo &undo) {
  m_undo = undo;
  Q_EMIT changed();
}

QString VariableValues::textOf(const QString &name) const {
  for (const RunbookVariable &variable : declared())
    if (variable.name == name)
      return text(variable);
  return {};
}

QString VariableValues::problem(const RunbookVariable &variable) const {
  const QString value = text(variable);
  if (!value.isEmpty())
    return valueProblem(variable, value);
  return variable.required ? tr("Enter a value.") : QString();
}

int VariableValues::missing() const {
  return static_cast<int>(std::count_if(declared().cbegin(), declared().cend(),
                                        [this](const RunbookVariable &variable) { return isMissing(variable); }));
}

void VariableValues::type(const RunbookVariable &variable, const QString &text) {
  if (text == this->text(variable))
    return;
  if (!declared().contains(variable) && !m_undeclared.contains(variable))
    m_undeclared << variable;
  m_typed.insert(variable.name, text);
  Q_EMIT changed();
}

void VariableValues::keep() {
  if (!m_checks)
    return;
  for (const RunbookVariable &variable : declared())
    if (const QString value = text(variable); isTouched(variable) && (value.isEmpty() || problem(variable).isEmpty()))
      write(variable, mayBeWritten(variable, value) ? value : QString());
}

/// What must not be written takes out what stood there before.
void VariableValues::write(const RunbookVariable &variable, const QString &text) {
  const bool silent = text.isEmpty() && !m_entered.contains(variable.name) && variable.defaultValue.isEmpty();
  if (silent || variable.type == VariableType::Secret ||
      m_written.value(variable.name, m_entered.value(variable.name, variable.defaultValue)) == text)
    return;
  m_written.insert(variable.name, text);
  m_checks->record(valueEntered(variable, text, m_checks->who()));
}

QHash<QString, QString> VariableValues::values(Secrets secrets) const {
  QHash<QString, QString> values;
  for (const RunbookVariable &variable : declared() + m_undeclared) {
    const QString value = text(variable);
    const bool isSecret = variable.type == VariableType::Secret;
    if (value.isEmpty() || !problem(variable).isEmpty() || (isSecret && secrets == Secrets::Left))
      continue;
    const bool hide = isSecret && secrets == Secrets::Hidden;
    for (const QString &name : placeholderNames(variable))
      values.insert(name, hide ? hiddenSecret : value);
  }
  return values;
}

}  // namespace sternway::ui

#include "moc_variablevalues.cpp"
