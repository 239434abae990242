// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sternway {

struct Re2Mistake {
  QString words;  ///< as Go's regexp says it, in English: "missing closing ): `(a`"; empty: there is none
  bool isLookaround = false;
};

/// Whether Go's regexp, which Prometheus and VictoriaMetrics match labels with, would compile the pattern. Only the syntax is
/// looked at, not how large the pattern becomes. Pure.
[[nodiscard]] Re2Mistake re2Mistake(const QString &pattern);

}  // namespace sternway
