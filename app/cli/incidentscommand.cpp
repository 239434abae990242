// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/incidentscommand.h"

#include "report/incidentlist.h"
#include "report/timeline.h"

#include <QSaveFile>

namespace sternway {

using namespace Qt::StringLiterals;

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
  m_journal.journal->incidents(this)->then([this](const Result<QList<Incident>> &incidents) {
    if (!incidents)
      return fail(incidents.error());
    m_output.json(incidentsJson(*incidents));
    m_output.text(incidents->isEmpty() ? tr("No incidents yet. A rollback opens one: sternway rollback --service NAME")
                                       : incidentsText(*incidents));
    finish(ExitStatus::Done);
  });
}

void IncidentsCommand::load(const QString &id) {
  m_journal.journal->load(id, this)->then([this](const Result<IncidentRecord> &record) {
    if (!record)
      return fail(record.error());
    if (m_options.command == "show"_L1)
      show(*record);
    else
      write(*record);
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
  QSaveFile file(m_options.out);
  if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
    return fail({.kind = ErrorKind::Storage,
                 .message = tr("%1 cannot be written: %2").arg(m_options.out, file.errorString()),
                 .detail = tr("Choose another file with --output."),
                 .httpStatus = 0,
                 .retryAfter = {}});
  m_output.json(QJsonObject{{u"file"_s, m_options.out}, {u"incident"_s, record.incident.id}});
  m_output.text(tr("Wrote %1").arg(m_options.out));
  finish(ExitStatus::Done);
}

}  // namespace sternway
