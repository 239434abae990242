// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/promqlmistake.h"
#include "core/promqltree.h"

namespace sternway {

/// How a function of PromQL is called (promql/parser/functions.go of Prometheus 2.0 to 3.14, experimental ones included).
struct PromSignature {
  QString name;
  QList<PromKind> arguments = {};  ///< the last one may be repeated
  qsizetype required = 0;
  qsizetype most = 0;  ///< -1: any number
  PromKind result = PromKind::Vector;
};

/// Null: no version has a function of that name.
[[nodiscard]] const PromSignature *findPromSignature(const QString &name);
[[nodiscard]] QStringList promFunctionNames();

/// What takes a parameter before the vector, and of which kind; an aggregation by its name in lower case.
struct PromAggregation {
  QString name;
  std::optional<PromKind> parameter;
};
[[nodiscard]] const PromAggregation *findPromAggregation(const QString &name);

/// The first thing in the expression that is of a kind which does not fit where it stands.
[[nodiscard]] std::optional<PromQlMistake> kindMistake(const PromNode &root);

}  // namespace sternway
