// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "journal/journalrows.h"
#include "journal/journalstore.h"

#include <QJsonArray>

namespace sternway::journal {

using namespace Qt::StringLiterals;

namespace {
QString storedSections(const QList<WrittenSection> &sections) {
  QJsonArray all;
  for (const WrittenSection &each : sections)
    all.append(QJsonObject{{u"id"_s, each.id},
                           {u"title"_s, redacted(each.title)},
                           {u"prompt"_s, redacted(each.prompt)},
                           {u"markdown"_s, redacted(each.markdown)},
                           {u"filled"_s, redacted(each.filled)}});
  return storedJson({{u"sections"_s, all}});
}

QList<WrittenSection> sectionsFrom(const QString &stored) {
  QList<WrittenSection> sections;
  const QJsonArray all = jsonFrom(stored).value(u"sections"_s).toArray();
  for (const QJsonValue &value : all) {
    const QJsonObject each = value.toObject();
    sections.append({.id = each.value(u"id"_s).toString(),
                     .title = each.value(u"title"_s).toString(),
                     .prompt = each.value(u"prompt"_s).toString(),
                     .markdown = each.value(u"markdown"_s).toString(),
                     .filled = each.value(u"filled"_s).toString()});
  }
  return sections;
}

QString versionColumns() {
  return u"incident_id, version, status, due_at, by_hand, saved_at, saved_by"_s;
}
constexpr int sectionsColumn = 7;

PostMortemDraft versionFrom(const QSqlQuery &row) {
  return {.incidentId = row.value(0).toString(),
          .version = row.value(1).toLongLong(),
          .status = postMortemStatusName.value(row.value(2).toString()).value_or(PostMortemStatus::Final),
          .due = timeFrom(row.value(3)),
          .byHand = row.value(4).toInt() != 0,
          .savedAt = timeFrom(row.value(5)),
          .savedBy = row.value(6).toString()};
}

/// Without a version where there is none.
Result<PostMortemDraft> newestVersion(Database &database, const QString &incidentId) {
  auto query = TRY(database.run(
      u"SELECT %1, sections FROM postmortems WHERE incident_id = ? ORDER BY version DESC LIMIT 1"_s.arg(versionColumns()),
      {incidentId}));
  if (!query.next())
    return PostMortemDraft{.incidentId = incidentId};
  PostMortemDraft draft = versionFrom(query);
  draft.sections = sectionsFrom(query.value(sectionsColumn).toString());
  return draft;
}

Result<Done> insertVersion(Database &database, const PostMortemDraft &draft) {
  return withoutRows(database.run(
      u"INSERT INTO postmortems (%1, sections) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(versionColumns()),
      {draft.incidentId, draft.version, postMortemStatusName(draft.status), storedTime(draft.due), draft.byHand ? 1 : 0,
       storedTime(draft.savedAt), storedText(draft.savedBy), storedText(storedSections(draft.sections))}));
}

EventDraft statusEvent(const PostMortemDraft &before, const PostMortemDraft &draft, const QString &who) {
  return {.type = eventtype::postMortemStatus,
          .summary = tr("Post-mortem: %1 (%2)").arg(postMortemStatusTitle(draft.status), who),
          .data = {{u"status"_s, postMortemStatusName(draft.status)},
                   {u"from"_s, before.isKept() ? QJsonValue(postMortemStatusName(before.status)) : QJsonValue()},
                   {u"version"_s, before.version + 1},
                   {u"who"_s, who}}};
}
}  // namespace

Result<PostMortemDraft> JournalStore::postMortem(const QString &incidentId, qint64 version, const QDateTime &now) {
  return m_connection.reading(now, [&]() -> Result<PostMortemDraft> {
    TRY(head(incidentId));
    if (version == 0)
      return newestVersion(m_database, incidentId);
    auto query =
        TRY(m_database.run(u"SELECT %1, sections FROM postmortems WHERE incident_id = ? AND version = ?"_s.arg(versionColumns()),
                           {incidentId, version}));
    if (!query.next())
      return fail(ErrorKind::NotFound, tr("There is no version %1 of the post-mortem of %2").arg(version).arg(incidentId));
    PostMortemDraft draft = versionFrom(query);
    draft.sections = sectionsFrom(query.value(sectionsColumn).toString());
    return draft;
  });
}

Result<QList<PostMortemDraft>> JournalStore::postMortemVersions(const QString &incidentId, const QDateTime &now) {
  return m_connection.reading(now, [&]() -> Result<QList<PostMortemDraft>> {
    const QString where =
        incidentId.isEmpty()
            ? u"version = (SELECT MAX(version) FROM postmortems AS newest WHERE newest.incident_id = postmortems.incident_id)"_s
            : u"incident_id = ?"_s;
    QList<PostMortemDraft> found;
    auto query = TRY(m_database.run(
        u"SELECT %1 FROM postmortems WHERE %2 ORDER BY incident_id DESC, version DESC"_s.arg(versionColumns(), where),
        incidentId.isEmpty() ? QVariantList() : QVariantList{incidentId}));
    while (query.next())
      found.append(versionFrom(query));
    return found;
  });
}

/// The newest version goes where it was saved by itself, by the same person, close upon the one before it: a version a minute
/// is enough to go back to.
Result<Done> JournalStore::thinVersions(const PostMortemDraft &newest) {
  if (newest.byHand || newest.savedBy != m_connection.settings().user)
    return Done{};
  auto query = TRY(m_database.run(
      u"SELECT %1 FROM postmortems WHERE incident_id = ? AND version < ? ORDER BY version DESC LIMIT 1"_s.arg(versionColumns()),
      {newest.incidentId, newest.version}));
  if (!query.next())
    return Done{};
  const PostMortemDraft before = versionFrom(query);
  if (before.savedAt.msecsTo(newest.savedAt) >= std::chrono::milliseconds(keptVersionDistance).count())
    return Done{};
  return withoutRows(
      m_database.run(u"DELETE FROM postmortems WHERE incident_id = ? AND version = ?"_s, {newest.incidentId, newest.version}));
}

Result<PostMortemDraft> JournalStore::savePostMortem(const PostMortemDraft &draft, const QDateTime &now) {
  return m_connection.writing(now, [&]() -> Result<PostMortemDraft> {
    TRY(head(draft.incidentId));
    const PostMortemDraft newest = TRY(newestVersion(m_database, draft.incidentId));
    if (newest.version != draft.version)
      return fail(ErrorKind::Conflict, tr("The post-mortem was changed by %1 meanwhile").arg(newest.savedBy),
                  tr("Look at that version before you save yours."));
    if (newest.isKept() && newest.status == PostMortemStatus::Final && draft.status == PostMortemStatus::Final)
      return fail(ErrorKind::Conflict, tr("The post-mortem is final"), tr("Reopen it to change it."));
    TRY(thinVersions(newest));
    const QString &who = m_connection.settings().user;
    PostMortemDraft next = draft;
    next.version = newest.version + 1;
    next.savedAt = now;
    next.savedBy = who;
    TRY(insertVersion(m_database, next));
    if (draft.status != newest.status || !newest.isKept())
      TRY(appendInside(draft.incidentId, statusEvent(newest, draft, who), now));
    return newestVersion(m_database, draft.incidentId);
  });
}

Result<PostMortemDraft> JournalStore::saveLastPostMortem(const PostMortemDraft &draft, const QDateTime &now) {
  const auto saved = savePostMortem(draft, now);
  if (saved || saved.error().kind != ErrorKind::Conflict)
    return saved;
  return m_connection.writing(now, [&]() -> Result<PostMortemDraft> {
    PostMortemDraft newest = TRY(newestVersion(m_database, draft.incidentId));
    if (newest.sections == draft.sections)
      return newest;
    PostMortemDraft aside = draft;
    aside.version = newest.version + 1;
    aside.byHand = true;
    aside.savedAt = now;
    aside.savedBy = m_connection.settings().user;
    if (!newest.isKept()) {  // the save that it was to follow has failed
      TRY(insertVersion(m_database, aside));
      TRY(appendInside(draft.incidentId, statusEvent(newest, aside, aside.savedBy), now));
      return newestVersion(m_database, draft.incidentId);
    }
    aside.status = newest.status;
    TRY(insertVersion(m_database, aside));
    newest.version += 2;
    newest.byHand = true;
    TRY(insertVersion(m_database, newest));
    return newestVersion(m_database, draft.incidentId);
  });
}

}  // namespace sternway::journal
