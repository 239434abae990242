// SPDX-License-Identifier: GPL-3.0-or-later

// JournalStore: the search for words.
#include "core/format.h"
#include "core/incidentsearch.h"
#include "journal/journalstore.h"

namespace sternway::journal {

using namespace Qt::StringLiterals;

/// Without an index: 50,000 events take some 50 ms, on the journal's thread. A full-text index would be a second copy of every
/// text, kept by triggers that are SQLite's own.
Result<QList<IncidentMatch>> JournalStore::search(const QString &text, const QDateTime &now) {
  IncidentSearch search(text);
  if (search.words().isEmpty())
    return QList<IncidentMatch>();
  if (search.isTooLong())
    return fail(ErrorKind::Input, tr("A search takes %1 words at most").arg(IncidentSearch::mostWords), tr("Leave some out."));
  return m_connection.reading(now, [&]() -> Result<QList<IncidentMatch>> {
    const auto heads = TRY(headsWhere(u"1 = 1"_s, {}));
    for (const Incident &incident : heads)
      search.see(incident);
    QStringList conditions;
    QVariantList patterns;
    for (const QString &word : search.words()) {
      conditions << u"LOWER(summary) LIKE ? ESCAPE '\\'"_s;
      patterns << likePattern(word);
    }
    auto events = TRY(m_database.run(
        u"SELECT incident_id, sequence, summary FROM events WHERE %1"_s.arg(conditions.join(u" OR "_s)), patterns));
    while (events.next())
      search.see(events.value(0).toString(), events.value(1).toLongLong(), events.value(2).toString());
    return search.matches();
  });
}

}  // namespace sternway::journal
