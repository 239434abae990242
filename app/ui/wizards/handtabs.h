// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/procedure.h"
#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"

#include <QTabWidget>

namespace sternway::ui {

class ChecklistPanel;
class ProcedurePanel;

/// What is left to be done by hand during and after the rollback: lists, and the steps that follow it; before them what a page
/// has to show beside. Hidden while there is nothing. GUI thread; the context lives longer.
class HandTabs final : public Retranslated<QTabWidget> {
  Q_OBJECT
public:
  HandTabs(WizardContext &context, QWidget *parent = nullptr);
  /// \a since: what deadlines count from; \a steps: with those of the procedure that come after the rollback.
  void showWork(const QList<Checklist> &lists, const QDateTime &since, bool steps);
  /// Puts \a first before the work, under its window title.
  void begin(QWidget *first);
  /// Whether nothing is to be done.
  [[nodiscard]] bool isEmpty() const;
  /// Items and steps that are neither done nor skipped.
  [[nodiscard]] int openWork() const;
  [[nodiscard]] QWidget *firstFocus() const;

private:
  void retranslate() override;

  QWidget *m_first = nullptr;
  ChecklistPanel *m_lists;
  ProcedurePanel *m_steps;
};

}  // namespace sternway::ui
