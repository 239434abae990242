// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"

#include <QCoreApplication>
#include <QList>
#include <QWidget>

namespace sternway::ui {

/// One page of the rollback wizard. GUI thread; the context lives longer.
class WizardPage : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit WizardPage(WizardContext &context, QWidget *parent = nullptr);

  [[nodiscard]] virtual QString title() const = 0;
  /// What the default button says; empty: there is nothing to go on to.
  [[nodiscard]] virtual QString nextText() const { return tr("&Next"); }
  [[nodiscard]] virtual bool isComplete() const { return true; }
  [[nodiscard]] virtual bool mayGoBack() const { return true; }
  /// The default button changes something: Enter in a field of the page goes to the button and does not press it.
  [[nodiscard]] virtual bool isIrrevocable() const { return false; }
  /// Whether the runbook gives it anything to show; a page that is not needed is left out of the order.
  [[nodiscard]] virtual bool isNeeded() const { return true; }
  /// What the runbook has for this page's part of the rollback is current while it is shown.
  [[nodiscard]] virtual RollbackMoment moment() const { return RollbackMoment::Before; }
  /// It becomes the current one: shows what is known now.
  virtual void enter() {}
  /// The default button was pressed; true: the next page follows, false: this page says why not, or goes on later.
  virtual bool leave() { return true; }
  /// Items of its lists, or steps, that nobody has answered for.
  [[nodiscard]] virtual bool hasOpenWork() const { return false; }
  /// Where the keyboard begins.
  [[nodiscard]] virtual QWidget *firstFocus() { return m_first; }

Q_SIGNALS:
  void completeChanged();                     ///< or the text of the default button
  void againRequested();                      ///< to begin anew
  void stopRequested();                       ///< the operator wants to stop; to be asked about
  void incidentRequested(const QString &id);  ///< to show it in the dock

protected:
  void setFirstFocus(QWidget *first) { m_first = first; }
  [[nodiscard]] WizardContext &context() const { return m_context; }

private:
  WizardContext &m_context;
  QWidget *m_first = nullptr;
};

// The pages in their order, each in the file of its name, or of the panel that it shows.
[[nodiscard]] WizardPage *makeMethodPage(WizardContext &context, QWidget *parent);
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

/// Tells assistive technology at once: \a text becomes the accessible name of \a widget.
void announce(QWidget &widget, const QString &text);
/// The same of a panel that begins to ask: the keyboard goes to \a text, so that a key that is held down answers nothing.
void beginAsking(QWidget &panel, QWidget &text, const QString &said);

/// The order of the wizard's pages. Pages that the runbook gives nothing to show are left out. Does not own them.
class WizardFlow final {
  Q_DECLARE_TR_FUNCTIONS(sternway::ui::WizardFlow)
public:
  void append(WizardPage *page) { m_pages.append(page); }
  /// Those that are needed now.
  [[nodiscard]] QList<WizardPage *> pages() const;
  [[nodiscard]] WizardPage *first() const { return pages().first(); }
  /// Null after the last one, before the first one, and for a page that is beside the order.
  [[nodiscard]] WizardPage *after(const WizardPage *page) const;
  [[nodiscard]] WizardPage *before(const WizardPage *page) const;
  /// "Step 2 of 7: Changes", or the title alone beside the order.
  [[nodiscard]] QString announcement(WizardPage *page) const;
  /// The list at the side: done, under way, to come.
  [[nodiscard]] QList<models::WizardStepRow> rows(const WizardPage *current) const;

private:
  QList<WizardPage *> m_pages;
};

}  // namespace sternway::ui
