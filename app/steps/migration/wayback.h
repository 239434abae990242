// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sternway::steps {

/// The part of a migration's source that takes it back, as it is written; empty: none is found. The markers are those of dbmate,
/// goose and node-pg-migrate for SQL, and the functions "down", "Down" and "downgrade" of the tools whose migrations are
/// programs. \a file: its name, which may say that all of it goes back ("X.down.sql"). Pure.
[[nodiscard]] QString wayBackIn(const QString &source, const QString &file);

/// Whether such a part only refuses, or does nothing, so that the tool would note the migration as taken back while the schema
/// stays as it is; see also isIrreversible(). Pure.
[[nodiscard]] bool leadsNowhere(const QString &wayBack);

/// What goes with a migration.
struct Loss {
  enum class What {
    Table,
    Column,
    Rows  ///< of a table that stays; which of them is not told
  };
  What what = What::Table;
  QString table = {};   ///< "orders", or with its schema "shop.orders"
  QString column = {};  ///< of a Column

  friend bool operator==(const Loss &, const Loss &) = default;
};
/// What the text of a way back drops and deletes: by SQL, and by the calls of knex, Sequelize, TypeORM, node-pg-migrate and EF.
/// An empty list means that nothing was recognised, not that nothing is lost. Pure.
[[nodiscard]] QList<Loss> lossesIn(const QString &wayBack);

}  // namespace sternway::steps
