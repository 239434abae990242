// SPDX-License-Identifier: GPL-3.0-or-later
// rehearse: a rollback on a simulated cluster.
#include "assess/verdictlog.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/runcommand.h"

#include <QDir>
#include <QFileInfo>

namespace sternway::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto assessEvery = 10s;
/// The simulated release shows itself sooner; a rehearsal that waits for longer than this is broken.
constexpr auto rehearsalPatience = 30min;

/// rehearse: a whole incident on the simulated cluster, without questions. Exit status 0 when it ends as the scenario should.
class RehearseCommand final : public RunCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::RehearseCommand)
public:
  using RunCommand::RunCommand;

  void interrupt() override {
    m_interrupted = isRunning();
    if (!m_interrupted)
      return CliCommand::interrupt();
    m_output.note(tr("Stopping after the call under way…"));
    m_run->cancel();
  }

private:
  Result<Done> begin() override {
    TRY(checkFolder());
    m_rehearsal = TRY(m_environment.rehearse({.scenario = m_options.scenario, .seed = m_options.seed, .speed = m_options.speed}));
    m_session = m_rehearsal.session;
    m_journal = TRY(openJournal(m_options.out, m_session->clock()));
    m_output.note(tr("REHEARSAL: %1. Everything below happens in a simulation.").arg(m_rehearsal.title));
    m_monitors = makeMonitors(*m_session, m_rehearsal.runbook, false, m_journal.journal.get());
    m_monitor = m_monitors->monitor(m_rehearsal.service);
    m_began = m_session->clock().now();
    watch();
    return Done{};
  }

  /// Before anything is simulated.
  [[nodiscard]] Result<Done> checkFolder() const {
    const QString advice = tr("Choose another folder with --out.");
    if (!QDir().mkpath(m_options.out))
      return fail(ErrorKind::Storage, tr("The folder %1 cannot be made").arg(m_options.out), advice);
    if (!QFileInfo(m_options.out).isWritable())
      return fail(ErrorKind::Storage, tr("The folder %1 cannot be written to").arg(m_options.out), advice);
    return Done{};
  }

  void watch() {
    after(m_monitor->assess(this), [this](const assess::Assessment &assessment) { return judge(assessment); });
  }

  Done judge(const assess::Assessment &assessment) {
    m_output.progress(sentence(assessment.verdict, assessment.matrix, assessment.at));
    Clock &clock = m_session->clock();
    if (assessment.verdict.action == Action::Rollback)
      prepare();
    else if (m_began.addMSecs(std::chrono::milliseconds(rehearsalPatience).count()) < clock.now())
      write(ExitStatus::No, tr("The simulated release never called for a rollback"));
    else
      clock.after(assessEvery, this, [this] { watch(); });
    return {};
  }

  void prepare() {
    operate::RunRequest request{.kubeconfig = m_session->kubeconfig(), .closesIncident = true};
    request.reason = m_rehearsal.title;
    request.rehearsal = true;
    makeRun(m_monitor, request);
    connect(m_run.get(), &operate::RollbackRun::recorded, this, [this] {
      write(m_rehearsal.refusalIsRight ? ExitStatus::Done : ExitStatus::No,
            tr("Preflight stopped the rollback before anything was changed"));
    });
    m_run->prepare();
  }

  void decide() override {
    m_output.text(assessmentText(m_run->assessment()) + u'\n');
    m_output.text(planText(m_run->plan()) + u'\n');
    m_output.text(findingsText(m_run->findings()) + u'\n');
    if (m_run->isBlocked())
      m_run->decline(tr("Preflight found what would make the rollback fail"));
    else
      m_operations.execute(m_run);
  }

  /// Who stops it knows that it does not end as it should.
  void ended(OperationState state, const QString &sentence) override {
    const QStringList missing = m_interrupted ? QStringList() : m_rehearsal.missingForEnding();
    for (const QString &each : missing)
      m_output.note(tr("Not as the scenario should end: %1").arg(each));
    write(m_interrupted                                             ? ExitStatus::Interrupted
          : state == OperationState::Succeeded && missing.isEmpty() ? ExitStatus::Done
                                                                    : ExitStatus::No,
          sentence);
  }

  void write(ExitStatus status, const QString &sentence) {
    m_output.text(sentence);
    const QString incident = m_run ? m_run->incidentId() : QString();
    const QJsonObject result{{u"scenario"_s, m_options.scenario},
                             {u"incident"_s, incident},
                             {u"sentence"_s, sentence},
                             {u"asExpected"_s, status == ExitStatus::Done}};
    if (incident.isEmpty()) {
      m_output.json(result);
      finish(status);
      return;
    }
    after(writeTimelineFiles(*m_journal.journal, incident, m_options.out, this), [this, status, result](const QString &file) {
      QJsonObject whole = result;
      whole.insert(u"timeline"_s, file);
      m_output.json(whole);
      m_output.text(tr("Timeline: %1").arg(file));
      return writePostMortem(status);
    });
  }

  Result<Done> writePostMortem(ExitStatus status) {
    after(m_journal.journal->load(m_run->incidentId(), this), [this, status](const IncidentRecord &record) -> Result<Done> {
      TRY(writePostMortemFiles(record, m_rehearsal.runbook.get(), m_options.out));
      return finish(status);
    });
    return Done{};
  }

  RehearsalPlace m_rehearsal;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;
  QDateTime m_began;
  bool m_interrupted = false;
};

}  // namespace

std::unique_ptr<CliCommand> rehearseCommand(const Options &options, const Environment &environment) {
  return std::make_unique<RehearseCommand>(options, environment);
}

}  // namespace sternway::cli
