// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/postmortemdraft.h"
#include "support/memoryjournal.h"

namespace sternway::test {

/// PostMortemBook in memory, by the rules of the journal's: one version after the other, and none over another one. Answers from
/// the event loop; fails on demand.
class MemoryPostMortems final : public PostMortemBook {
public:
  MemoryPostMortems(const Clock &clock, MemoryJournal &journal) : m_clock(clock), m_journal(journal) {}

  QList<PostMortemDraft> rows = {};  ///< of all incidents, in the order saved
  std::optional<Error> error = {};   ///< of every call
  QString user = QStringLiteral("me");

  using PostMortemBook::postMortem;
  [[nodiscard]] Call<PostMortemDraft> *postMortem(const QString &incidentId, qint64 version, QObject *context) override {
    if (error)
      return Call<PostMortemDraft>::finished(context, fail(*error));
    if (version == 0)
      return Call<PostMortemDraft>::finished(context, newest(incidentId));
    for (const PostMortemDraft &row : std::as_const(rows))
      if (row.incidentId == incidentId && row.version == version)
        return Call<PostMortemDraft>::finished(context, row);
    return Call<PostMortemDraft>::finished(context, fail(ErrorKind::NotFound, QStringLiteral("no such version")));
  }
  [[nodiscard]] Call<QList<PostMortemDraft>> *versions(const QString &incidentId, QObject *context) override {
    if (error)
      return Call<QList<PostMortemDraft>>::finished(context, fail(*error));
    QList<PostMortemDraft> found;
    for (auto row = rows.crbegin(); row != rows.crend(); ++row)
      if (incidentId.isEmpty() ? row->version == newest(row->incidentId).version : row->incidentId == incidentId)
        found << *row;
    return Call<QList<PostMortemDraft>>::finished(context, found);
  }
  [[nodiscard]] Call<PostMortemDraft> *save(const PostMortemDraft &draft, QObject *context) override {
    if (error)
      return Call<PostMortemDraft>::finished(context, fail(*error));
    const PostMortemDraft before = newest(draft.incidentId);
    if (before.version != draft.version ||
        (before.isKept() && before.status == PostMortemStatus::Final && draft.status == PostMortemStatus::Final))
      return Call<PostMortemDraft>::finished(context, fail(ErrorKind::Conflict, QStringLiteral("another version")));
    PostMortemDraft stored = draft;
    ++stored.version;
    stored.savedAt = m_clock.now();
    stored.savedBy = user;
    rows << stored;
    if (!before.isKept() || before.status != stored.status)
      std::ignore = m_journal.append(
          draft.incidentId,
          {.type = eventtype::postMortemStatus, .data = {{QStringLiteral("status"), postMortemStatusName(stored.status)}}},
          context);
    return Call<PostMortemDraft>::finished(context, stored);
  }

  [[nodiscard]] Call<PostMortemDraft> *saveLast(const PostMortemDraft &draft, QObject *context) override {
    const PostMortemDraft before = newest(draft.incidentId);
    if (error || before.version == draft.version || before.sections == draft.sections)
      return save(draft, context);
    PostMortemDraft aside = draft;
    aside.version = before.version + 1;
    aside.savedBy = user;
    if (!before.isKept()) {
      rows << aside;
      return Call<PostMortemDraft>::finished(context, aside);
    }
    PostMortemDraft again = before;
    again.version += 2;
    rows << aside << again;
    return Call<PostMortemDraft>::finished(context, again);
  }

  [[nodiscard]] PostMortemDraft newest(const QString &incidentId) const {
    for (auto row = rows.crbegin(); row != rows.crend(); ++row)
      if (row->incidentId == incidentId)
        return *row;
    return {.incidentId = incidentId};
  }

private:
  const Clock &m_clock;
  MemoryJournal &m_journal;
};

}  // namespace sternway::test
