// SPDX-License-Identifier: GPL-3.0-or-later
// migrations: which are applied. To take some back is a rollback, see rollbackcommands.cpp.
#include "cli/command.h"
#include "cli/output.h"
#include "cli/procedurechoice.h"
#include "operate/migrationorigin.h"
#include "operate/migrationway.h"
#include "operate/writtenplan.h"
#include "platform/paths.h"
#include "steps/migration/migrationsource.h"
#include "steps/registry.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// migrations status: reads which are applied by what the runbook says for it, and puts them beside the releases of the service.
/// Exit status 0 when they could be read, whatever they are.
class MigrationsStatusCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::MigrationsStatusCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    if (!m_options.runbook.isEmpty()) {
      const RunbookPtr runbook = TRY(runbookFor({}));
      m_options = TRY(withServiceOf(m_options, *runbook));
    }
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return readHistory(found); });
    return Done{};
  }

  /// A history that cannot be read leaves it unknown what came with which release, and no more.
  Result<Done> readHistory(const ObjectRef &service) {
    const RunbookPtr runbook = TRY(runbookFor(service));
    const ProcedureChoice choice =
        TRY(chooseMigrationLook(m_options, *runbook, m_environment.isAccepted(*runbook), service, m_session->clock().now()));
    m_service = service;
    operate::PlanRequest request;
    request.workload.ref = service;
    request.values = choice.values;
    m_step = TRY(operate::asWritten(request, choice.steps.constFirst()));
    after(m_session->cluster().workload(service, this), [this](const Workload &workload) {
      m_session->cluster().history(workload, this)->then([this](const Result<History> &history) {
        if (!history)
          m_output.note(history.error().message);
        m_history = history.value_or(History());
        read();
      });
      return Done{};
    });
    return Done{};
  }

  void read() {
    m_output.progress(tr("Reading which migrations are applied: %1").arg(steps::stepKinds().command(m_step, {})));
    after(steps::readApplied({.cluster = [this](const TargetRef &) { return &m_session->cluster(); },
                              .clock = &m_session->clock(),
                              .programs = m_session->programs(),
                              .web = m_session->web(),
                              .secrets = m_session->secrets(),
                              .kubeconfig = m_session->kubeconfig()},
                             m_step, this),
          [this](const steps::AppliedMigrations &found) { return tell(found); });
  }

  Done tell(const steps::AppliedMigrations &found) {
    const QList<operate::DatedMigration> applied = operate::datedMigrations(found.applied, m_history);
    m_output.json(toJson(found, applied));
    if (found.isWhole)
      m_output.text(applied.isEmpty() ? tr("No migration is applied.") : table(applied));
    else
      m_output.text(tr("Which migrations are applied is not told."));
    if (!found.pending.isEmpty())
      m_output.text(tr("Not applied: %1").arg(found.pending.join(u", "_s)));
    if (!found.failed.isEmpty())
      m_output.text(tr("Failed: %1").arg(found.failed.join(u", "_s)));
    return finish(ExitStatus::Done);
  }

  [[nodiscard]] static QString table(const QList<operate::DatedMigration> &applied) {
    QList<QStringList> rows{{tr("Migration"), tr("Applied"), tr("Release")}};
    for (const operate::DatedMigration &each : applied)
      rows << QStringList{each.migration.name, each.migration.at.isEmpty() ? tr("not told") : each.migration.at,
                          operate::migrationOriginName(each.origin) + u": "_s + each.why};
    return textTable(rows);
  }

  [[nodiscard]] QJsonObject toJson(const steps::AppliedMigrations &found, const QList<operate::DatedMigration> &applied) const {
    const QJsonArray list = listOf(applied, [](const operate::DatedMigration &each) {
      QJsonObject one{
          {u"name"_s, each.migration.name}, {u"release"_s, operate::migrationOriginName(each.origin)}, {u"why"_s, each.why}};
      putText(one, u"at"_s, each.migration.at);
      if (each.migration.batch > 0)
        one.insert(u"batch"_s, each.migration.batch);
      return one;
    });
    return {{u"service"_s, display(m_service)},
            {u"source"_s, steps::stepKinds().command(m_step, {})},
            {u"form"_s, found.form},
            {u"applied"_s, found.isWhole ? QJsonValue(list) : QJsonValue(QJsonValue::Null)},
            {u"pending"_s, QJsonArray::fromStringList(found.pending)},
            {u"failed"_s, QJsonArray::fromStringList(found.failed)}};
  }

  std::shared_ptr<ClusterSession> m_session;
  ObjectRef m_service;
  Step m_step;
  History m_history;
};

}  // namespace

std::unique_ptr<CliCommand> migrationsCommand(const Options &options, const Environment &environment) {
  if (options.arguments.value(0) == "rollback"_L1)
    return migrationsRollbackCommand(options, environment);
  return std::make_unique<MigrationsStatusCommand>(options, environment);
}

}  // namespace sternway::cli
