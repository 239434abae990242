// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIdentityProxyModel>

namespace sternway {

/// Pods as PodModel has them, with the number of their revision in place of the hash of its template, as far as it is known.
/// GUI thread; the source must be a PodModel.
class PodNumbers final : public QIdentityProxyModel {
  Q_OBJECT
public:
  using QIdentityProxyModel::QIdentityProxyModel;
  /// Template hash → number.
  void setNumbers(const QHash<QString, qint64> &numbers);
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  QHash<QString, qint64> m_numbers;
};

}  // namespace sternway
