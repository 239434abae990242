// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "platform/evidencestore.h"
#include "report/incidentlist.h"
#include "report/statistics.h"
#include "report/timeline.h"
#include "report/writers.h"

#include <QCoreApplication>
#include <QDir>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QString> writeAll(const IncidentRecord &record, const QString &folder) {
  if (!QDir().mkpath(folder))
    return fail(ErrorKind::Storage, QCoreApplication::translate("cli", "The folder %1 cannot be made").arg(folder));
  const QString base = QDir(folder).filePath(record.incident.id);
  for (const QString &format : report::reportFormats()) {
    const auto bytes = TRY(report::exportTimeline(record, format));
    TRY(writeFile(base + u'.' + format, bytes));
  }
  return base + u".md"_s;
}

}  // namespace

Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder, QObject *context) {
  return mapped<QString>(context, journal.load(incidentId, context), [folder](const Result<IncidentRecord> &record) {
    return record.and_then([&folder](const IncidentRecord &found) { return writeAll(found, folder); });
  });
}

namespace {

/// incidents, show and export: reads the journal, needs no cluster.
class IncidentsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::IncidentsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    static SystemClock clock;
    m_journal = TRY(openJournal({}, clock));
    if (m_options.command == "incidents"_L1)
      after(m_journal.journal->incidents(this), [this](const QList<Incident> &incidents) { return list(incidents); });
    else
      after(m_journal.journal->load(m_options.arguments.first(), this),
            [this](const IncidentRecord &record) { return m_options.command == "show"_L1 ? show(record) : write(record); });
    return Done{};
  }

  Result<Done> list(const QList<Incident> &incidents) {
    if (m_options.statistics) {
      m_left = incidents;
      return count();
    }
    if (!m_options.search.isEmpty()) {
      after(m_journal.journal->search(m_options.search, this),
            [this, incidents](const QList<IncidentMatch> &matches) { return tellFound(incidents, matches); });
      return Done{};
    }
    m_output.json(report::incidentsJson(incidents));
    m_output.text(incidents.isEmpty() ? tr("No incidents yet. A rollback opens one: sternway rollback --service NAME")
                                      : report::incidentsText(incidents));
    return finish(ExitStatus::Done);
  }

  /// As grep does: the answer is no where nothing was found.
  Result<Done> tellFound(const QList<Incident> &incidents, const QList<IncidentMatch> &matches) {
    m_output.json(report::foundJson(incidents, matches));
    m_output.text(matches.isEmpty() ? tr("No incident has all of these words: %1").arg(m_options.search)
                                    : report::foundText(incidents, matches));
    return finish(matches.isEmpty() ? ExitStatus::No : ExitStatus::Done);
  }

  /// Loads one incident after the other.
  Result<Done> count() {
    if (m_left.isEmpty())
      return tell(report::incidentStatistics(m_shares));
    after(m_journal.journal->load(m_left.takeFirst().id, this), [this](const IncidentRecord &record) {
      m_shares << report::shareOf(record);
      return count();
    });
    return Done{};
  }

  Result<Done> tell(const report::IncidentStatistics &statistics) {
    m_output.json(report::statisticsJson(statistics));
    if (m_options.csv) {
      m_output.raw(report::statisticsCsv(statistics));
      for (const QString &definition : report::statisticsDefinitions())
        m_output.note(definition);
    } else
      m_output.text(report::statisticsText(statistics));
    return finish(ExitStatus::Done);
  }

  Result<Done> show(const IncidentRecord &record) {
    m_output.json(report::timelineJson(record));
    m_output.text(report::showText(record));
    return finish(statusOf(record));
  }

  Result<Done> write(const IncidentRecord &record) {
    const QByteArray bytes =
        TRY(report::exportTimeline(record, m_options.format, {.attachedTexts = platform::attachedTexts(record)}));
    if (m_options.out.isEmpty()) {
      m_output.raw(bytes);
      return finish(statusOf(record));
    }
    TRY(writeFile(m_options.out, bytes));
    m_output.json(QJsonObject{{u"file"_s, m_options.out}, {u"incident"_s, record.incident.id}});
    m_output.text(tr("Wrote %1").arg(m_options.out));
    return finish(statusOf(record));
  }

  /// What was shown or written says it too; a script has only this.
  static ExitStatus statusOf(const IncidentRecord &record) { return record.chainIntact ? ExitStatus::Done : ExitStatus::No; }

  OpenJournal m_journal;
  QList<Incident> m_left;  ///< statistics: still to be loaded
  QList<report::IncidentShare> m_shares;
};

}  // namespace

std::unique_ptr<CliCommand> incidentsCommand(const Options &options, const Environment &environment) {
  return std::make_unique<IncidentsCommand>(options, environment);
}

}  // namespace sternway::cli
