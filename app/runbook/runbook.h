// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/result.h"
#include "runbook/problem.h"

namespace sternway {

/// What this version reads of a runbook file: its name, its metrics and its decision matrix.
struct Runbook {
  QString source;  ///< the file's name, for citations
  QString name;
  QString title;
  QList<MetricDefinition> metrics;
  Matrix matrix;
};

struct LoadedRunbook {
  Runbook runbook;          ///< complete when there is no error among the problems
  QList<Problem> problems;  ///< all of them, in the order of their lines

  [[nodiscard]] bool hasErrors() const;
};

/// Reads a runbook from its content; finds all problems in one pass. Pure. \a source is the name for citations.
[[nodiscard]] LoadedRunbook readRunbook(const QByteArray &content, const QString &source);

/// The file's runbook. The Error (ErrorKind::Input) names the first problem; its detail has them all, one
/// "FILE:LINE:COLUMN: PATH: MESSAGE" a line. ErrorKind::Storage where the file cannot be read.
[[nodiscard]] Result<Runbook> loadRunbook(const QString &path);
/// The matrix of a file, or of the built-in runbook for an empty path.
[[nodiscard]] Result<Matrix> loadMatrix(const QString &path);
/// The matrix for a service that has no runbook (resources/runbooks/default.yaml, built in).
[[nodiscard]] Result<Matrix> loadDefaultMatrix();

/// The metrics that every service has, with their units: those that a matrix may name without defining them.
[[nodiscard]] QHash<QString, Unit> builtInMetrics();

/// A runbook's own queries, metric name → PromQL, as withOverrides() takes them.
[[nodiscard]] QMap<QString, QString> metricQueries(const Runbook &runbook);

}  // namespace sternway
