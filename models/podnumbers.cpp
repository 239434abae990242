// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/podnumbers.h"

#include "models/podmodel.h"

namespace sternway {

void PodNumbers::setNumbers(const QHash<QString, qint64> &numbers) {
  if (numbers == m_numbers)
    return;
  m_numbers = numbers;
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, PodColumns::Revision), index(rowCount() - 1, PodColumns::Revision));
}

QVariant PodNumbers::data(const QModelIndex &index, int role) const {
  if (index.column() != PodColumns::Revision || (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole))
    return QIdentityProxyModel::data(index, role);
  const QString hash = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
  const auto number = m_numbers.constFind(hash);
  if (role == Qt::ToolTipRole || number == m_numbers.cend())
    return hash;
  return role == SortRole ? QVariant(*number) : QVariant(QString::number(*number));
}

}  // namespace sternway
