// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/pod.h"
#include "core/workload.h"

#include <QMap>

namespace sternway {

/// A revision that somebody has marked: do not use. It holds for every revision with the same images, too.
struct RevisionMark {
  QString revisionUid = {};
  qint64 number = 0;         ///< that it had then
  QStringList images = {};   ///< as the template names them
  QStringList digests = {};  ///< "sha256:…", of those images, as far as they were known
  QString reason = {};
  QString who = {};  ///< the login name
  QDateTime at = {};

  friend bool operator==(const RevisionMark &, const RevisionMark &) = default;
};

/// The events that say so; append them to an incident of the workload.
[[nodiscard]] EventDraft revisionMarkedEvent(const ObjectRef &workload, const RevisionMark &mark);
/// All marks of that revision, and of what has its images, are taken away.
[[nodiscard]] EventDraft revisionUnmarkedEvent(const ObjectRef &workload, const RevisionMark &mark);
/// What holds now by the events of several incidents of the workload, the oldest first. Pure.
[[nodiscard]] QList<RevisionMark> revisionMarks(const QList<IncidentRecord> &records, const ObjectRef &workload);

/// "sha256:…" of each reference that has one ("registry/app:v1@sha256:…").
[[nodiscard]] QStringList imageDigests(const QStringList &references);
/// The newest mark that holds for these images: all digests are the same; or, where not all of them are known, all references. A
/// tag may have been pushed anew: digests that the marked one never had say that it was. Null: none. Valid as long as \a marks.
[[nodiscard]] const RevisionMark *markOfImages(const QList<RevisionMark> &marks, const QStringList &images,
                                               const QStringList &digests);
/// By the uid of the revision that it holds for; what the current one's \a pods run is known by its digests, whatever its tags
/// say.
[[nodiscard]] QMap<QString, RevisionMark> marksThatHold(const QList<RevisionMark> &marks, const History &history,
                                                        const QList<Pod> &pods);
/// The digests that those of the pods run whose template is the revision's.
[[nodiscard]] QStringList runningDigests(const Revision &revision, const QList<Pod> &pods);
/// "marked do not use by ada on 2026-01-10: it corrupts orders".
[[nodiscard]] QString markWords(const RevisionMark &mark);

}  // namespace sternway
