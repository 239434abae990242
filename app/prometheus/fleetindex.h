// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/selector.h"
#include "core/targetref.h"
#include "core/workload.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace sternway::prometheus {

/// How a proxy calls a service of its own making.
struct RouteForm {
  QString matcher;    ///< the value of the presets' matcher
  QString separator;  ///< between namespace and service
  QString rest;       ///< what follows, as a regular expression
};
/// That of a matcher whose value is one of the presets' regular expressions.
[[nodiscard]] const RouteForm &routeForm(const LabelMatcher &matcher);

/// Finds the services that a series can belong to by its labels, without trying every service: the inverse of a Selector. Pure;
/// any thread. A service that has podNamesakes() is not found by pods.
class FleetIndex {
public:
  explicit FleetIndex(const QList<ObjectRef> &services);

  /// Indices of the services for which \a selector matches \a labels.
  [[nodiscard]] QList<int> matching(const Selector &selector, const StringMap &labels) const;

private:
  [[nodiscard]] QList<int> candidates(const LabelMatcher &matcher, const QString &value) const;
  [[nodiscard]] QList<int> byPod(const QString &pod) const;
  [[nodiscard]] QList<int> byRoute(const QString &route, const QString &separator) const;

  /// Services whose pods' names podPattern() reads alike.
  struct PodForm {
    Kind kind = Kind::Deployment;
    qsizetype cutNameLength = 0;
    QRegularExpression pattern;
    QHash<QString, QList<int>> services;  ///< by nameInPods()
  };
  void addPods(int service);

  QList<ObjectRef> m_services;
  QList<PodForm> m_podForms;
  QHash<QString, QList<int>> m_byName;
  QHash<QString, QList<int>> m_byPath;   ///< "NAMESPACE/NAME"
  QHash<QString, QList<int>> m_byRoute;  ///< "NAMESPACE-NAME"
};

}  // namespace sternway::prometheus
