// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/metricsbasis.h"
#include "assess/verdictlog.h"
#include "cli/command.h"
#include "core/format.h"
#include "steps/registry.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

const QString dash = u"–"_s;

QString revisionRow(const QList<qint64> &former) {
  QStringList numbers;
  for (const qint64 number : former)
    numbers << QString::number(number);
  return numbers.isEmpty() ? QString() : tr(" (was %1)").arg(numbers.join(u", "_s));
}

QString optionalValue(const std::optional<double> &value, Unit unit) {
  return value ? formatValue(*value, unit) : dash;
}

QString healthWord(Health health) {
  switch (health) {
    case Health::Good: return tr("good");
    case Health::Bad: return tr("bad");
    case Health::Unknown: break;
  }
  return tr("unknown");
}

/// In UTC, as the heading says.
QString liveText(const RevisionHealth &health) {
  if (!health.liveFrom.isValid())
    return dash;
  const QString from = health.liveFrom.toUTC().toString(u"MM-dd HH:mm:ss"_s);
  return from + (health.liveTo.isValid() ? u" – "_s + health.liveTo.toUTC().toString(u"HH:mm:ss"_s) : tr(" – now"));
}

QString revisionsTable(const assess::Assessment &assessment) {
  QList<QStringList> rows{{tr("REVISION"), tr("IMAGE"), tr("LIVE (UTC)"), tr("ERRORS"), tr("P99"), tr("HEALTH"), tr("WHY")}};
  for (auto it = assessment.history.revisions.crbegin(); it != assessment.history.revisions.crend(); ++it) {
    const auto health = std::find_if(assessment.health.cbegin(), assessment.health.cend(),
                                     [&](const RevisionHealth &each) { return each.revisionUid == it->uid; });
    const RevisionHealth measured = health == assessment.health.cend() ? RevisionHealth{} : *health;
    rows << QStringList{QString::number(it->number) + revisionRow(it->formerNumbers) + (it->current ? tr(" current") : QString()),
                        it->images.join(u", "_s),
                        liveText(measured),
                        optionalValue(measured.errorRate, Unit::Ratio),
                        optionalValue(measured.p99, Unit::Seconds),
                        healthWord(measured.health),
                        measured.reason};
  }
  return textTable(rows);
}

QString valuesText(const assess::Assessment &assessment) {
  QStringList names = assessment.verdict.values.keys();
  names.sort();
  QStringList lines;
  for (const QString &name : names) {
    const MetricDefinition *definition = assessment.metrics.find(name);
    const auto value = assessment.verdict.values.value(name);
    lines << u"  "_s + name + u": "_s +
                 (value ? formatValue(*value, definition ? definition->unit : Unit::Count) : tr("unknown"));
  }
  return lines.join(u'\n');
}

/// Every row as it stands, in the runbook's order.
QString rowsTable(const assess::Assessment &assessment) {
  QList<QStringList> table{{tr("LINE"), tr("WHEN"), tr("ACTION"), tr("NOW"), tr("STATE")}};
  for (int i = 0; i < assessment.verdict.rows.size(); ++i) {
    const MatrixRow &row = assessment.matrix.rows.at(i);
    const QString hold = row.hold.count() > 0 ? tr(" for %1").arg(formatDuration(row.hold)) : QString();
    table << QStringList{QString::number(row.line), row.when + hold, (actionName(row.action) + u' ' + row.severity).trimmed(),
                         rowValue(row, assessment.verdict), rowStanding(assessment.verdict.rows.at(i), assessment.at)};
  }
  return textTable(table);
}

QString confidenceText(const assess::Assessment &assessment) {
  return tr("%1 of %2 rows of %3 could be judged")
      .arg(assessment.verdict.judged)
      .arg(assessment.verdict.counted)
      .arg(assessment.matrix.source);
}

QString side(const QString &text) {
  return text.isEmpty() ? tr("(none)") : text;
}

}  // namespace

QString assessmentText(const assess::Assessment &assessment) {
  QStringList parts{display(assessment.workload.ref) + u" · "_s + assessment.workload.ref.context,
                    sentence(assessment.verdict, assessment.matrix, assessment.at)};
  if (const QString cluster = assess::clusterText(assessment.metrics.cluster); !cluster.isEmpty())
    parts << cluster;
  if (!assessment.verdict.values.isEmpty())
    parts << valuesText(assessment);
  if (const QString basis = assess::basisText(assessment.basis); !basis.isEmpty())
    parts << tr("Measured by: %1").arg(basis);
  parts << rowsTable(assessment) << confidenceText(assessment);
  parts << revisionsTable(assessment);
  if (assessment.lastKnownGood) {
    const Revision *good = assessment.history.byUid(assessment.lastKnownGood->revisionUid);
    parts << tr("Last known good: revision %1 (%2), %3")
                 .arg(good ? good->number : 0)
                 .arg(good ? good->images.join(u", "_s) : dash, assessment.lastKnownGood->why);
  } else {
    parts << tr("Last known good: none was measured");
  }
  for (const QString &warning : assessment.warnings)
    parts << tr("Note: %1").arg(warning);
  return parts.join(u"\n\n"_s);
}

namespace {
QStringList undoText(const KubernetesUndo &undo) {
  QStringList lines{tr("Rollback of %1 in context %2").arg(display(undo.workload), undo.workload.context),
                    tr("  from  revision %1  %2").arg(undo.fromNumber).arg(undo.fromImage),
                    tr("  to    revision %1  %2").arg(undo.targetNumber).arg(undo.targetImage),
                    tr("  why   %1").arg(undo.targetReason)};
  lines << QString() << tr("What changes:");
  for (const DiffEntry &entry : undo.diff.entries)
    lines << u"  "_s + entry.path + u": "_s + side(entry.before) + u" → "_s + side(entry.after);
  lines << tr("What does not:");
  for (const QString &sentenceOf : undo.diff.notRestored)
    lines << u"  "_s + sentenceOf;
  return lines << QString();
}
}  // namespace

QString planText(const Plan &plan) {
  const KubernetesUndo undo = undoOf(plan);
  QStringList lines = !undoStep(plan) ? QStringList() : undoText(undo);
  lines << tr("Steps:");
  for (const Step &step : plan.steps()) {
    lines << u"  %1  [%2]"_s.arg(step.title, step.id);
    if (!step.command.isEmpty())
      lines << u"      "_s + step.command;
    if (!step.changes.isEmpty())
      lines << u"      "_s + tr("Changes: %1").arg(step.changes);
    if (const QString danger = steps::stepKinds().danger(step); !danger.isEmpty())
      lines << u"      "_s + tr("Caution: %1").arg(danger);
  }
  return lines.join(u'\n');
}

QString findingsText(const QList<Finding> &findings) {
  QStringList lines;
  for (const Severity severity : {Severity::Block, Severity::Warn, Severity::Info})
    for (const Finding &finding : findings) {
      if (finding.severity != severity)
        continue;
      lines << u"  "_s + severityName(severity).leftJustified(6) + finding.title;
      if (!finding.detail.isEmpty())
        lines << u"        "_s + finding.detail;
      if (!finding.remedy.isEmpty())
        lines << u"        → "_s + finding.remedy;
    }
  return tr("Preflight:") + u'\n' + lines.join(u'\n');
}

namespace {

/// assess: the verdict now, with its row and numbers, and with what the journal knows of the service: what was declared and
/// reported in its open incident, and what was rolled back from. Without a journal, or with one that cannot be read, it judges
/// all the same. Exit status 0 whatever the verdict; 3 when the cluster, or the source of metrics that is set, cannot be reached.
class AssessCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::AssessCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_session = TRY(connectToCluster());
    after(findService(m_session->cluster(), m_options.service, m_options.nameSpace, this),
          [this](const ObjectRef &found) { return assess(found); });
    return Done{};
  }

  Result<Done> assess(const ObjectRef &workload) {
    const RunbookPtr runbook = TRY(runbookFor(workload));
    m_journal = m_environment.readJournal(m_session->clock());
    m_monitors = makeMonitors(*m_session, runbook, m_environment.isAccepted(*runbook), m_journal.get());
    m_monitor = m_monitors->monitor(workload);
    m_monitor->assess(this)->then([this](const Result<assess::Assessment> &assessment) {
      if (const auto &problem = m_monitor->pastProblem())
        m_output.note(tr("What was declared and reported in an open incident is not known: %1. %2")
                          .arg(problem->message, problem->detail)
                          .trimmed());
      if (!assessment)
        return endWith(assessment.error());
      m_output.json(toJson(*assessment));
      m_output.text(assessmentText(*assessment));
      // A query that is refused says that the source is there.
      const auto &error = assessment->metricsError;
      finish(error && error->kind != ErrorKind::Invalid ? ExitStatus::Unreachable : ExitStatus::Done);
    });
    return Done{};
  }

  std::shared_ptr<ClusterSession> m_session;
  std::shared_ptr<Journal> m_journal;  ///< null: there is none
  std::unique_ptr<assess::MonitorPool> m_monitors;
  std::shared_ptr<assess::ServiceMonitor> m_monitor;
};

}  // namespace

std::unique_ptr<CliCommand> assessCommand(const Options &options, const Environment &environment) {
  return std::make_unique<AssessCommand>(options, environment);
}

}  // namespace sternway::cli
