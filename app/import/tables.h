// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/markdownblock.h"

namespace sternway::importer {

/// What the columns of a table say.
struct TableColumns {
  QStringList headers;
  /// A key of "columns" in resources/import/words.yaml; "metric:NAME" for a header that is a metric itself, "action:NAME" for one
  /// that is an action; empty where nothing is known.
  QStringList roles;

  /// The cell of the column of that role; empty where there is none.
  [[nodiscard]] QString cell(const MarkdownBlock &row, const QString &role) const {
    const qsizetype index = roles.indexOf(role);
    return index < 0 ? QString() : row.cells.value(index).simplified();
  }
  [[nodiscard]] bool has(const QString &role) const { return roles.contains(role); }
};
[[nodiscard]] TableColumns tableColumns(const MarkdownBlock &table);

}  // namespace sternway::importer
