// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway::runbook {

/// A row of the matrix, or a trigger, that was added (\c before is empty), taken away (\c after is empty) or changed. In the
/// runbook's own words where it has some: "Error rate above 5 %: prepare (error_rate > 5% for 2 min: prepare)".
struct RowChange {
  QString before;
  QString after;

  friend bool operator==(const RowChange &, const RowChange &) = default;
};

/// What happened to a file of runbooks.
struct RunbookChange {
  enum class Kind {
    Added,
    Edited,  ///< also: mended after it was broken; compared with the last version that could be used
    Broken,  ///< it cannot be used as it is now; what was used before is used further
    Removed
  };
  Kind kind = Kind::Edited;
  QString path;
  QString name;          ///< of the runbook; empty where there never was a good version
  QStringList sections;  ///< top-level keys whose content is other than before: "matrix", "contacts"
  QList<RowChange> rows;
};

/// "The runbook orders.yaml has changed: matrix", and a line for each row. Translated.
[[nodiscard]] QString changeText(const RunbookChange &change);
/// The row for people, as RowChange has it. Translated.
[[nodiscard]] QString rowText(const MatrixRow &row);
/// Rows are told apart by what they say, not by their place: one that only moved has not changed.
[[nodiscard]] QList<RowChange> rowChanges(const Matrix &before, const Matrix &after);
/// The top-level keys of two documents whose content differs, in the order of \a after, then those that are gone. Comments and
/// layout do not count. A document that is no YAML has no keys.
[[nodiscard]] QStringList changedSections(const QByteArray &before, const QByteArray &after);

}  // namespace sternway::runbook
