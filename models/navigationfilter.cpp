// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigationfilter.h"

#include "models/navigationmodel.h"

#include <algorithm>

namespace sternway {

NavigationFilter::NavigationFilter(QObject *parent) : QSortFilterProxyModel(parent) {
  setRecursiveFilteringEnabled(true);
}

void NavigationFilter::setFilterText(const QString &text) {
  const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
  if (words == m_words)
    return;
  m_words = words;
  invalidate();
}

bool NavigationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
  if (m_words.isEmpty() || !parent.isValid())
    return true;
  const QString path = sourceModel()->index(row, 0, parent).data(NavigationModel::SearchRole).toString();
  return std::all_of(m_words.cbegin(), m_words.cend(), [&path](const QString &word) { return path.contains(word); });
}

}  // namespace sternway
