// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sternway {

/// Something wrong in a runbook file, and where.
struct Problem {
  int line = 0;    ///< from 1; 0: the file as a whole
  int column = 0;  ///< from 1, in characters
  QString path;    ///< for example "matrix[2].when"; empty: the file as a whole
  QString message;
  bool isError = true;  ///< false: the runbook can be used all the same

  friend bool operator==(const Problem &, const Problem &) = default;
};

/// "FILE:LINE:COLUMN: PATH: MESSAGE", as compilers write it; "warning: " before the path of what is no error.
[[nodiscard]] QString problemText(const QString &file, const Problem &problem);

/// The known word that \a word was probably meant to be; empty when none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &known);
/// " (did you mean \"WORD\"?)", or nothing.
[[nodiscard]] QString suggestion(const QString &word, const QStringList &known);

}  // namespace sternway
