// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kubernetesundo.h"
#include "core/runbook.h"
#include "core/variables.h"
#include "operate/checklistrun.h"

#include <QObject>
#include <QPointer>

namespace sternway::ui {

/// The values of a runbook's variables while a rollback is looked at: what is typed counts at once, keep() writes what may be
/// written into the incident. What must not be written stays here, and dies with it. GUI thread.
class VariableValues final : public QObject {
  Q_OBJECT
public:
  explicit VariableValues(QObject *parent = nullptr);

  /// From now on the values are those of this run's incident; what was typed in this window stays.
  void follow(operate::ChecklistRun &checks, const RunbookPtr &runbook);

  [[nodiscard]] const QList<RunbookVariable> &declared() const { return m_runbook->variables; }
  /// As it stands in its field: what was typed, else what the incident has, else the default, else what is known of the rollback
  /// or was suggested; perhaps no possible value.
  [[nodiscard]] QString text(const RunbookVariable &variable) const;
  /// The target of the undo, for variables that ask for a revision or a version; they stand there until somebody types another.
  void setUndo(const KubernetesUndo &undo);
  /// Stands in the field of the text variable of that name until somebody types another; the first suggestion stays.
  void suggest(const QString &name, const QString &text);
  /// Of the variable of that name; empty where the runbook declares none.
  [[nodiscard]] QString textOf(const QString &name) const;
  /// Why that is no value; empty: it is one, or there is none and none is needed.
  [[nodiscard]] QString problem(const RunbookVariable &variable) const;
  /// It is needed, and there is no possible value.
  [[nodiscard]] bool isMissing(const RunbookVariable &variable) const {
    return variable.required && !problem(variable).isEmpty();
  }
  [[nodiscard]] int missing() const;
  /// Somebody has typed something in this window.
  [[nodiscard]] bool isTouched(const RunbookVariable &variable) const { return m_typed.contains(variable.name); }

  /// Keeps the secret of an undeclared {{secret:NAME}} as well.
  void type(const RunbookVariable &variable, const QString &text);
  /// Writes what was typed, is possible and may be written.
  void keep();

  enum class Secrets { Hidden, Plain, Left };  ///< Left: they have no value
  /// Name of the placeholder → value, of those that are possible.
  [[nodiscard]] QHash<QString, QString> values(Secrets secrets) const;

Q_SIGNALS:
  void changed();

private:
  void write(const RunbookVariable &variable, const QString &text);

  RunbookPtr m_runbook;
  QPointer<operate::ChecklistRun> m_checks;
  QHash<QString, QString> m_entered;  ///< in the incident
  KubernetesUndo m_undo;
  QHash<QString, QString> m_typed;      ///< by name
  QHash<QString, QString> m_suggested;  ///< by name
  QList<RunbookVariable> m_undeclared;  ///< secrets
  QHash<QString, QString> m_written;    ///< by this window
};

}  // namespace sternway::ui
