// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sternway {

/// One label of a selector, for example namespace="$namespace" or pod=~"$pods".
struct LabelMatcher {
  QString label;
  QString value;  ///< as a PromQL string has it, with $service, $namespace, $pods
  bool regex = false;
  bool negative = false;  ///< the label must not be so

  friend bool operator==(const LabelMatcher &, const LabelMatcher &) = default;
};
using Selector = QList<LabelMatcher>;

/// Whether PromQL takes the name of a metric or label as it is. Others ("http.server.request.duration") stand in quotes, which
/// Prometheus 3 reads and Prometheus 2 refuses.
[[nodiscard]] bool isPlainName(const QString &name);
/// A label as "by", "on" and matchers write it.
[[nodiscard]] QString labelText(const QString &label);
/// NAME{LABEL="VALUE",...} with the $names in place, so that it reads the same for every service. \a name may be empty.
[[nodiscard]] QString selectorText(const QString &name, const Selector &selector);

}  // namespace sternway
