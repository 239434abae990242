// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardcontext.h"
#include "ui/wizards/wizardframe.h"

namespace sternway::ui {

/// One page of the rollback wizard. GUI thread; the context lives longer.
class WizardPage : public FramePage {
  Q_OBJECT
public:
  explicit WizardPage(WizardContext &context, QWidget *parent = nullptr) : FramePage(parent), m_context(context) {}

  /// What the runbook has for this page's part of the rollback is current while it is shown.
  [[nodiscard]] virtual RollbackMoment moment() const { return RollbackMoment::Before; }
  /// Before the rollback there is a page for them. They tell of a rollback: of going forward again they would say the opposite.
  [[nodiscard]] QStringList messageStages() const override {
    using namespace Qt::StringLiterals;
    if (m_context.goesForward())
      return {};
    switch (moment()) {
      case RollbackMoment::Before: return {};
      case RollbackMoment::During:
      case RollbackMoment::Verifying: return {u"during"_s};
      case RollbackMoment::After: return {u"after"_s, u"resolved"_s};
    }
    return {};
  }
  /// Items of its lists, or steps, that nobody has answered for.
  [[nodiscard]] virtual bool hasOpenWork() const { return false; }

Q_SIGNALS:
  void incidentRequested(const QString &id);  ///< to show it in the dock
  void allServicesRequested();                ///< to roll all services of the runbook back together, instead
  void forwardRequested();                    ///< to what this rollback has left

protected:
  [[nodiscard]] WizardContext &context() const { return m_context; }

private:
  WizardContext &m_context;
};

// The pages in their order, each in the file of its name, or of the panel that it shows.
[[nodiscard]] WizardPage *makeMethodPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeMigrationsPage(WizardContext &context, QWidget *parent);
/// \a wished (the uid of a revision) is chosen at first; empty: the last known good one.
[[nodiscard]] WizardPage *makeTargetPage(WizardContext &context, const QString &wished, QWidget *parent);
[[nodiscard]] WizardPage *makeChangesPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makePlanPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makePreflightPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeChecklistPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeVariablesPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeProcedurePage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeMessagesPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeConfirmPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeProgressPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeVerifyPage(WizardContext &context, QWidget *parent);
[[nodiscard]] WizardPage *makeDonePage(WizardContext &context, QWidget *parent);

/// A page that is made of a form: \a Form is what uic makes of forms/NAME.ui.
template <typename Form>
class FormPage : public WizardPage {
protected:
  explicit FormPage(WizardContext &context, QWidget *parent) : WizardPage(context, parent) { m_ui.setupUi(this); }
  void retranslate() override {
    m_ui.retranslateUi(this);
    if (context().hasRun())
      enter();
  }

  Form m_ui;
};

}  // namespace sternway::ui
