// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"
#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include "ui_wizardframe.h"

#include <QCoreApplication>
#include <QDialog>
#include <QMessageBox>
#include <QPointer>
#include <QWidget>

namespace sternway::ui {

class StageMessages;

/// One page of a wizard. GUI thread.
class FramePage : public Retranslated<QWidget> {
  Q_OBJECT
public:
  using Retranslated::Retranslated;

  [[nodiscard]] virtual QString title() const = 0;
  /// What the default button says; empty: there is nothing to go on to.
  [[nodiscard]] virtual QString nextText() const { return tr("&Next"); }
  [[nodiscard]] virtual bool isComplete() const { return true; }
  [[nodiscard]] virtual bool mayGoBack() const { return true; }
  /// The default button changes something: Enter in a field of the page goes to the button and does not press it.
  [[nodiscard]] virtual bool isIrrevocable() const { return false; }
  /// Enter in its tables opens what is selected, and does not go on.
  [[nodiscard]] virtual bool keepsEnter() const { return false; }
  /// Whether there is anything to show; a page that is not needed is left out of the order.
  [[nodiscard]] virtual bool isNeeded() const { return true; }
  /// Stages of messages that are offered beside it; none: none are.
  [[nodiscard]] virtual QStringList messageStages() const { return {}; }
  /// It becomes the current one: shows what is known now.
  virtual void enter() {}
  /// The default button was pressed; true: the next page follows, false: this page says why not, or goes on later.
  virtual bool leave() { return true; }
  /// Where the keyboard begins.
  [[nodiscard]] virtual QWidget *firstFocus() { return m_first; }

Q_SIGNALS:
  void completeChanged();  ///< or the text of the default button
  void againRequested();   ///< to begin anew
  void stopRequested();    ///< the operator wants to stop; to be asked about

protected:
  void setFirstFocus(QWidget *first) { m_first = first; }

private:
  QWidget *m_first = nullptr;
};

/// The order of a wizard's pages. Those that are not needed are left out. Does not own them.
class WizardFlow final {
  Q_DECLARE_TR_FUNCTIONS(sternway::ui::WizardFlow)
public:
  void append(FramePage *page) { m_pages.append(page); }
  /// Those that are needed now.
  [[nodiscard]] QList<FramePage *> pages() const;
  [[nodiscard]] FramePage *first() const { return pages().first(); }
  [[nodiscard]] FramePage *last() const { return m_pages.last(); }
  /// Null after the last one, before the first one, and for a page that is beside the order.
  [[nodiscard]] FramePage *after(const FramePage *page) const;
  [[nodiscard]] FramePage *before(const FramePage *page) const;
  /// "Step 2 of 7: Changes", or the title alone beside the order.
  [[nodiscard]] QString announcement(const FramePage *page) const;
  /// The list at the side: done, under way, to come.
  [[nodiscard]] QList<models::WizardStepRow> rows(const FramePage *current) const;

private:
  QList<FramePage *> m_pages;
};

/// Tells assistive technology at once: \a text becomes the accessible name of \a widget.
void announce(QWidget &widget, const QString &text);
/// The same of a panel that begins to ask: the keyboard goes to \a text, so that a key that is held down answers nothing.
void beginAsking(QWidget &panel, QWidget &text, const QString &said);

/// What the wizards have in common: the heading, the pages and the list of them, the buttons, and that something runs on when the
/// window is closed. Not modal. Its session closed, it dies at once. Workspace and session live longer. GUI thread.
class WizardFrame : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// The wizard, shown and in front of the others.
  template <typename Wizard>
  static Wizard *raised(Wizard *wizard) {
    wizard->show();
    wizard->raise();
    wizard->activateWindow();
    return wizard;
  }

protected:
  WizardFrame(Workspace &workspace, ClusterSession &session, QWidget *parent);

  /// In the order in which they are added.
  void addPage(FramePage *page);
  /// Beside the order.
  void addSidePage(FramePage *page);
  /// After the last one: below the pages stand the messages that they offer.
  void addMessages();
  /// As they stand now; where the incident is another one.
  void showMessages();
  /// For the beginning of a destructor: the pages look at what it has to their end.
  void dropPages() { qDeleteAll(findChildren<FramePage *>()); }
  virtual void showPage(FramePage *page);
  void showButtons();
  void showSteps();
  [[nodiscard]] FramePage *currentPage() const { return static_cast<FramePage *>(m_ui.pages->currentWidget()); }
  [[nodiscard]] const WizardFlow &flow() const { return m_flow; }

  /// There is something to show on the pages.
  [[nodiscard]] virtual bool isReady() const { return true; }
  [[nodiscard]] virtual bool isAtWork() const = 0;
  [[nodiscard]] virtual QString name() const = 0;   ///< of the window
  [[nodiscard]] virtual QString place() const = 0;  ///< where it is about
  /// What the messages are about.
  [[nodiscard]] virtual MessageScope messageScope() const = 0;
  /// Anew, or what has begun.
  virtual void begin() = 0;
  virtual void askAboutStopping() = 0;
  virtual void cancelWork() = 0;
  /// The mark of a page in the list at the side.
  [[nodiscard]] virtual Mark stepMark(const FramePage *page, Mark usual) const;

  // One question at a time, beside the work, which goes on.
  void askToStop(const QString &text, const QString &detail);
  /// The window is to be closed while something is under way.
  void askToKeepRunning(const QString &text, const QString &detail);
  void closeQuestion();

  bool eventFilter(QObject *watched, QEvent *event) override;
  void retranslate() override;

  Ui::WizardFrame m_ui;

private:
  void next();
  void back();
  QMessageBox *askWhetherToStop(const QString &text, const QString &detail, const QString &no);

  Workspace &m_workspace;
  ClusterSession &m_session;
  models::WizardStepModel m_steps;
  WizardFlow m_flow;
  QPointer<QMessageBox> m_question;
  StageMessages *m_messages = nullptr;
};

}  // namespace sternway::ui
