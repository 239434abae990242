// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/enumnames.h"
#include "core/incident.h"
#include "core/runbook.h"

#include <chrono>

namespace sternway {

enum class PostMortemStatus { Draft, InReview, Final };
/// What the journal and JSON hold. A word that is not known is taken for Final: what a newer version wrote is not written over.
inline constexpr auto postMortemStatusName = enumNames<PostMortemStatus>(
    {{PostMortemStatus::Draft, "draft"}, {PostMortemStatus::InReview, "in-review"}, {PostMortemStatus::Final, "final"}});
[[nodiscard]] QString postMortemStatusTitle(PostMortemStatus status);  ///< "In review", for people

/// A section of a post-mortem that people write. Plain value.
struct WrittenSection {
  QString id = {};  ///< of its kind; empty: of the team's own
  QString title = {};
  QString prompt = {};
  QString markdown = {};  ///< as it is now, without the title
  QString filled = {};    ///< as the record filled it in last

  [[nodiscard]] bool isUntouched() const { return markdown == filled; }
  friend bool operator==(const WrittenSection &, const WrittenSection &) = default;
};

/// What people have made of an incident's post-mortem, as one version of it says. Plain value.
struct PostMortemDraft {
  QString incidentId = {};
  qint64 version = 0;  ///< that was read; 0: nothing is kept yet
  PostMortemStatus status = PostMortemStatus::Draft;
  QDateTime due = {};  ///< set by a person; invalid: postMortemDeadline() says it
  QList<WrittenSection> sections = {};
  bool byHand = false;  ///< somebody saved it, or changed its status: it stays in the history; else it was saved by itself

  // filled in by the journal
  QDateTime savedAt = {};
  QString savedBy = {};  ///< login name

  [[nodiscard]] bool isKept() const { return version > 0; }
};

/// Versions that were saved by themselves are kept at this distance; those between them go.
constexpr std::chrono::minutes keptVersionDistance{1};

/// Port: the journal's table of post-mortems. The errors are those of Journal. GUI thread.
class PostMortemBook {
public:
  virtual ~PostMortemBook() = default;
  /// The newest version, or the one of that number; without a version where none is kept. NotFound: there is no such version.
  [[nodiscard]] virtual Call<PostMortemDraft> *postMortem(const QString &incidentId, qint64 version, QObject *context) = 0;
  [[nodiscard]] Call<PostMortemDraft> *postMortem(const QString &incidentId, QObject *context) {
    return postMortem(incidentId, 0, context);
  }
  /// The versions of an incident's that are kept, newest first, without their sections. Of an empty id: the newest of each.
  [[nodiscard]] virtual Call<QList<PostMortemDraft>> *versions(const QString &incidentId, QObject *context) = 0;
  /// Keeps \a draft as the version after the one it was read as. Conflict where that is not the newest any more, so that two
  /// windows do not write over each other, and where it is final and stays so: it is reopened by another status first. A change
  /// of the status is an event of the incident, in the same transaction. Texts are redacted. The answer is what is stored.
  [[nodiscard]] virtual Call<PostMortemDraft> *save(const PostMortemDraft &draft, QObject *context) = 0;
  /// The same for who cannot be asked any more. Where save() would answer Conflict, \a draft becomes a version of the history and
  /// what was the newest one comes again after it, so that no text is lost and nothing is written over.
  [[nodiscard]] virtual Call<PostMortemDraft> *saveLast(const PostMortemDraft &draft, QObject *context) = 0;
};

/// The time that people have where a runbook gives none, in days from Monday to Friday.
constexpr int usualPostMortemDays = 5;
/// When the post-mortem is due: as a person has set it; else by the runbook (null: not known); else usualPostMortemDays after the
/// incident's end. Invalid: the incident is not over. Pure.
[[nodiscard]] QDateTime postMortemDeadline(const Incident &incident, const QList<JournalEvent> &events, const Runbook *runbook,
                                           const PostMortemDraft &draft = {});

/// \a time so many days from Monday to Friday later, in UTC. Pure.
[[nodiscard]] QDateTime addWorkingDays(const QDateTime &time, int days);

}  // namespace sternway
