// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// One page of a wizard, as the list at its side shows it.
struct WizardStepRow {
  QString title;
  Mark mark = Mark::Stale;
  bool current = false;

  friend bool operator==(const WizardStepRow &, const WizardStepRow &) = default;
};

struct WizardStepColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::WizardStepColumns)
public:
  using Value = WizardStepRow;
  enum Column { Title, count };
  static QString title(int) { return {}; }
  static Cell cell(const Value &value, int) { return {value.title, value.title}; }
  static QVariant extra(const Value &value, int, int role) {
    if (role == MarkRole)
      return static_cast<int>(value.mark);
    if (role == MutedRole)
      return value.mark == Mark::Stale;
    if (role == Qt::AccessibleTextRole)
      return QString(value.title + QStringLiteral(", ") + stateName(value.mark));
    return {};
  }
  static QString stateName(Mark mark) {
    switch (mark) {
      case Mark::Stale: return tr("to come");
      case Mark::Good: return tr("done");
      default: return markName(mark);
    }
  }
};

using WizardStepModel = ValueTableModel<WizardStepColumns>;

}  // namespace sternway
