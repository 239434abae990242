// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace sternway {

/// The part of a NavigationModel whose path (cluster, namespace, name) has every typed word, with all that is above it. An open
/// cluster is always shown. GUI thread.
class NavigationFilter final : public QSortFilterProxyModel {
  Q_OBJECT
public:
  explicit NavigationFilter(QObject *parent = nullptr);
  void setFilterText(const QString &text);
  [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
  QStringList m_words;
};

}  // namespace sternway
