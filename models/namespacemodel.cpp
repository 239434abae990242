// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namespacemodel.h"

#include "models/cells.h"

#include <algorithm>

namespace sternway {

void NamespaceModel::setNamespaces(const QStringList &names, const QStringList &chosen) {
  beginResetModel();
  m_names = names + chosen;
  m_names.sort();
  m_names.removeDuplicates();
  m_chosen = QSet<QString>(chosen.cbegin(), chosen.cend());
  endResetModel();
}

void NamespaceModel::add(const QString &name) {
  if (name.isEmpty())
    return;
  const auto at = std::lower_bound(m_names.cbegin(), m_names.cend(), name);
  const int row = static_cast<int>(std::distance(m_names.cbegin(), at));
  if (at == m_names.cend() || *at != name) {
    beginInsertRows({}, row, row);
    m_names.insert(row, name);
    endInsertRows();
  }
  setData(index(row), Qt::Checked, Qt::CheckStateRole);
}

QStringList NamespaceModel::chosen() const {
  QStringList chosen(m_chosen.cbegin(), m_chosen.cend());
  chosen.sort();
  return chosen;
}

int NamespaceModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant NamespaceModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const QString &name = m_names[index.row()];
  if (role == Qt::DisplayRole || role == SortRole)
    return name;
  if (role == Qt::CheckStateRole)
    return m_chosen.contains(name) ? Qt::Checked : Qt::Unchecked;
  return {};
}

bool NamespaceModel::setData(const QModelIndex &index, const QVariant &value, int role) {
  if (!index.isValid() || role != Qt::CheckStateRole)
    return false;
  if (value.toInt() == Qt::Checked)
    m_chosen.insert(m_names[index.row()]);
  else
    m_chosen.remove(m_names[index.row()]);
  Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
  return true;
}

Qt::ItemFlags NamespaceModel::flags(const QModelIndex &index) const {
  return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

}  // namespace sternway
