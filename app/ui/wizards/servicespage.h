// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/wizards/servicescontext.h"

#include <QWidget>

namespace sternway::ui {

/// One page of the wizard for several services. GUI thread; the context lives longer.
class ServicesPage : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ServicesPage(ServicesContext &context, QWidget *parent = nullptr) : Retranslated(parent), m_context(context) {}

  [[nodiscard]] virtual QString title() const = 0;
  /// What the default button says; empty: there is nothing to go on to.
  [[nodiscard]] virtual QString nextText() const { return tr("&Next"); }
  [[nodiscard]] virtual bool isComplete() const { return true; }
  [[nodiscard]] virtual bool mayGoBack() const { return true; }
  /// The default button changes something: Enter in a field of the page goes to the button and does not press it.
  [[nodiscard]] virtual bool isIrrevocable() const { return false; }
  /// It becomes the current one, or what it shows has changed.
  virtual void enter() = 0;
  /// The default button was pressed; false: this page says why it does not go on.
  virtual bool leave() { return true; }
  /// Where the keyboard begins.
  [[nodiscard]] QWidget *firstFocus() const { return m_first; }

Q_SIGNALS:
  void completeChanged();                                     ///< or the text of the default button
  void againRequested();                                      ///< to find and look at all of them anew
  void stopRequested();                                       ///< to be asked about
  void incidentRequested();                                   ///< to show it in the dock
  void serviceRequested(const sternway::ObjectRef &service);  ///< to show its page

protected:
  void setFirstFocus(QWidget *first) { m_first = first; }
  [[nodiscard]] ServicesContext &context() const { return m_context; }

private:
  ServicesContext &m_context;
  QWidget *m_first = nullptr;
};

/// A page that is made of a form: \a Form is what uic makes of forms/NAME.ui.
template <typename Form>
class ServicesFormPage : public ServicesPage {
protected:
  ServicesFormPage(ServicesContext &context, QWidget *parent) : ServicesPage(context, parent) { m_ui.setupUi(this); }
  void retranslate() override {
    m_ui.retranslateUi(this);
    enter();
  }

  Form m_ui;
};

// The pages in their order, each in the file of its name.
[[nodiscard]] ServicesPage *makeServicesChoicePage(ServicesContext &context, QWidget *parent);
[[nodiscard]] ServicesPage *makeServicesPreflightPage(ServicesContext &context, QWidget *parent);
[[nodiscard]] ServicesPage *makeServicesConfirmPage(ServicesContext &context, QWidget *parent);
[[nodiscard]] ServicesPage *makeServicesBoardPage(ServicesContext &context, QWidget *parent);
[[nodiscard]] ServicesPage *makeServicesDonePage(ServicesContext &context, QWidget *parent);

}  // namespace sternway::ui
