// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "steps/sql/psql.h"
#include "steps/sql/sqltext.h"

namespace sternway::steps {

/// What a step of the kind "sql" gives to psql: the statements of its text or its file, read once, so that what was looked at is
/// what runs.
struct SqlJob {
  PsqlRequest request;
  SqlText parsed;
  bool isOneTransaction = false;  ///< all or nothing: by the step's word, or by its own BEGIN and COMMIT
  bool isWrapped = false;         ///< BEGIN and COMMIT are the step's
};
/// ErrorKind::Input: what the step says cannot be run, with the reason; Storage: its file cannot be read. Reads a file.
[[nodiscard]] Result<SqlJob> sqlJob(const StepContext &context, const Step &step);

/// The arguments with their placeholders filled, except in the statements and the password: those keep them, and the values stand
/// beside them in "values", to be bound. No secret's value is taken over. Pure.
[[nodiscard]] FilledArguments filledSql(const QJsonObject &arguments, const QHash<QString, QString> &values);

/// See StepDescriptor.
[[nodiscard]] Call<Probe> *probeSql(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent);
[[nodiscard]] Call<StepPreview> *previewSql(const StepContext &context, const Step &step, QObject *parent);

/// Statements on PostgreSQL, by psql. Finished: the server said so of each. A single transaction is begun and committed by
/// statements of its own rather than by psql -1, so that COMMIT's tag proves it. Stopped or out of time is Failed where the
/// server says that it took the statement back, and Unknown otherwise: it may go on there.
class SqlStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::SqlStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void over(const PsqlEnd &end);
  void failed(const PsqlEnd &end);
  /// What stays of statements before the one that failed.
  [[nodiscard]] QString keptBefore(const PsqlEnd &end) const;
  [[nodiscard]] static QJsonObject resultOf(const PsqlEnd &end);

  SqlJob m_job;
  QPointer<PsqlRun> m_run;
  bool m_stopping = false;
};

}  // namespace sternway::steps
