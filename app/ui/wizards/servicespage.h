// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/servicescontext.h"
#include "ui/wizards/wizardframe.h"

namespace sternway::ui {

/// One page of the wizard for several services. GUI thread; the context lives longer.
class ServicesPage : public FramePage {
  Q_OBJECT
public:
  explicit ServicesPage(ServicesContext &context, QWidget *parent = nullptr) : FramePage(parent), m_context(context) {}

Q_SIGNALS:
  void incidentRequested();                                   ///< to show it in the dock
  void serviceRequested(const sternway::ObjectRef &service);  ///< to show its page

protected:
  [[nodiscard]] ServicesContext &context() const { return m_context; }

private:
  ServicesContext &m_context;
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
