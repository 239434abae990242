// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/incidentscommand.h"

#include "cli/output.h"
#include "report/incidentlist.h"
#include "report/timeline.h"

#include <QCoreApplication>
#include <QDir>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

Result<QString> writeAll(const IncidentRecord &record, const QString &folder) {
  if (!QDir().mkpath(folder))
    return fail(ErrorKind::Storage, QCoreApplication::translate("cli", "The folder %1 cannot be made").arg(folder));
  const QString base = QDir(folder).filePath(record.incident.id);
  for (const QString &format : timelineFormats()) {
    const auto bytes = TRY(exportTimeline(record, format));
    TRY(writeFile(base + u'.' + format, bytes));
  }
  return base + u".md"_s;
}

}  // namespace

Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder, QObject *context) {
  return mapped<QString>(context, journal.load(incidentId, context),
                         [folder](const Result<IncidentRecord> &record) -> Result<QString> {
                           if (!record)
                             return tl::unexpected(record.error());
                           return writeAll(*record, folder);
                         });
}

void IncidentsCommand::start() {
  static SystemClock clock;
  auto journal = m_environment.openJournal({}, clock, [this](const QString &text) { m_output.note(text); });
  if (!journal)
    return fail(journal.error());
  m_journal = std::move(*journal);
  if (m_options.command == "incidents"_L1)
    list();
  else
    load(m_options.arguments.first());
}

void IncidentsCommand::list() {
  after(m_journal.journal->incidents(this), [this](const QList<Incident> &incidents) {
    m_output.json(incidentsJson(incidents));
    m_output.text(incidents.isEmpty() ? tr("No incidents yet. A rollback opens one: sternway rollback --service NAME")
                                      : incidentsText(incidents));
    finish(ExitStatus::Done);
  });
}

void IncidentsCommand::load(const QString &id) {
  after(m_journal.journal->load(id, this), [this](const IncidentRecord &record) {
    if (m_options.command == "show"_L1)
      show(record);
    else
      write(record);
  });
}

void IncidentsCommand::show(const IncidentRecord &record) {
  m_output.json(timelineJson(record));
  m_output.text(showText(record));
  finish(ExitStatus::Done);
}

void IncidentsCommand::write(const IncidentRecord &record) {
  const auto bytes = exportTimeline(record, m_options.format);
  if (!bytes)
    return fail(bytes.error());
  if (m_options.out.isEmpty()) {
    m_output.raw(*bytes);
    return finish(ExitStatus::Done);
  }
  if (const auto written = writeFile(m_options.out, *bytes); !written)
    return fail(written.error());
  m_output.json(QJsonObject{{u"file"_s, m_options.out}, {u"incident"_s, record.incident.id}});
  m_output.text(tr("Wrote %1").arg(m_options.out));
  finish(ExitStatus::Done);
}

}  // namespace sternway
