// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wizardmodel.h"

#include <QCoreApplication>
#include <QList>

namespace sternway {

class WizardPage;

/// The order of the wizard's pages. Pages that the runbook gives nothing to show are left out. Does not own them.
class WizardFlow final {
  Q_DECLARE_TR_FUNCTIONS(sternway::WizardFlow)
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
  [[nodiscard]] QList<WizardStepRow> rows(const WizardPage *current) const;

private:
  QList<WizardPage *> m_pages;
};

}  // namespace sternway
