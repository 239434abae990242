// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sternway::steps {

/// A statement of a text for psql, parted as psql does it: quotes, dollar quotes, nested comments, parentheses, BEGIN ATOMIC.
struct SqlStatement {
  QString text;           ///< as it stands, without its semicolon
  QStringList words;      ///< those outside of quotes and comments, in capitals: ["DELETE", "FROM", "ORDERS", ...]
  QStringList calls;      ///< what it calls that is not known to leave the world outside a transaction alone, as it stands
  bool usesPsql = false;  ///< a command of psql stands in it

  [[nodiscard]] QString verb() const { return words.value(0); }
  /// Its rows are all that it gives.
  [[nodiscard]] bool reads() const;
};

/// What a text holds. Placeholders ({{NAME}}) may stand in it.
struct SqlText {
  QList<SqlStatement> statements;
  QString problem;  ///< why it must not be given to psql (a quote that never ends, a command of psql that leaves the database);
                    ///< or empty

  /// How it treats transactions itself.
  enum class Transactions {
    None,     ///< it leaves them to others
    Whole,    ///< all of it is one
    Several,  ///< some of it is in one, or in several
    Open      ///< it begins one that it never ends: nothing of that would be kept
  };
  [[nodiscard]] Transactions transactions() const;
  [[nodiscard]] bool reads() const;
  /// Why it cannot be tried in a transaction that is rolled back; empty: it can.
  [[nodiscard]] QString whyNotTried() const;
};

/// Follows PostgreSQL 15's psqlscan and scan, with standard_conforming_strings on. Pure.
[[nodiscard]] SqlText parseSql(const QString &text);

/// The text with a literal for each placeholder, so that no value can end what it stands in: within '' and "" its text, doubled;
/// in comments none at all. ErrorKind::Input: a value is missing, or stands where it cannot be written safely ($$ … $$, U&'…',
/// COPY's data, a command of psql). Values by name, secrets by "secret:NAME". Pure.
[[nodiscard]] Result<QString> boundSql(const QString &text, const QHash<QString, QString> &values);

}  // namespace sternway::steps
