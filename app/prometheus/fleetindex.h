// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"
#include "prometheus/presets.h"

#include <QHash>
#include <QStringList>

namespace sternway {

/// Parts of the queries that ask for many services at once, as PromQL strings hold them.

/// Matches the pods of every workload of this kind; its first group is the workload's name.
[[nodiscard]] QString podRegex(Kind kind);
/// Any of these words; the longest first, because of two that both fit it says more.
[[nodiscard]] QString alternatives(QStringList words);
/// Any of the services' namespaces; empty where there are so many that a filter is not worth its length.
[[nodiscard]] QString namespaceRegex(const QList<ObjectRef> &services);

/// Finds the services that a series can belong to by its labels, without trying every service: the inverse of a Selector. Pure;
/// any thread.
class FleetIndex {
public:
  explicit FleetIndex(const QList<ObjectRef> &services);

  /// Indices into services() of those for which \a selector matches \a labels.
  [[nodiscard]] QList<int> matching(const Selector &selector, const StringMap &labels) const;
  [[nodiscard]] const QList<ObjectRef> &services() const { return m_services; }

private:
  [[nodiscard]] QList<int> candidates(const LabelMatcher &matcher, const QString &value) const;
  [[nodiscard]] QList<int> byPod(const QString &pod) const;
  [[nodiscard]] QList<int> byRoute(const QString &route) const;

  QList<ObjectRef> m_services;
  QHash<QString, QList<int>> m_byName;
  QHash<QString, QList<int>> m_byPath;   ///< "NAMESPACE/NAME"
  QHash<QString, QList<int>> m_byRoute;  ///< "NAMESPACE-NAME"
};

/// The service's name in that of one of its pods, by podPattern(); empty: no pod of this kind of workload has such a name.
[[nodiscard]] QString serviceOfPod(const QString &pod, Kind kind);

}  // namespace sternway
