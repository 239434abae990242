// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace sternway::sim {

struct PromToken {
  enum class Type { Number, Duration, String, Word, Symbol, End };
  Type type = Type::End;
  QString text;
  qsizetype position = 0;
};

/// The tokens of a query, with End last. The error is a sentence with the place.
[[nodiscard]] tl::expected<QList<PromToken>, QString> tokenizePromQl(const QString &query);

}  // namespace sternway::sim
