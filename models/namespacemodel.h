// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

namespace sternway {

/// Namespaces to tick. GUI thread.
class NamespaceModel final : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  /// Those that are chosen and not among \a names are shown too: they may exist, and not be listed.
  void setNamespaces(const QStringList &names, const QStringList &chosen);
  void add(const QString &name);  ///< ticked; nothing happens where it is there, but that it is ticked
  [[nodiscard]] QStringList chosen() const;

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
  QStringList m_names;
  QSet<QString> m_chosen;
};

}  // namespace sternway
