// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/clock.h"
#include "core/journal.h"

namespace sternway {

/// The events that an assessment is worth: the release under suspicion, when its impact began, what the matrix said, and from
/// which numbers. Pure.
[[nodiscard]] QList<EventDraft> assessmentEvents(const Assessment &assessment);
[[nodiscard]] EventDraft planEvent(const Plan &plan);
[[nodiscard]] EventDraft preflightEvent(const QList<Finding> &findings);

/// Writes what happens before an operation into the journal: finds the open incident of a service or opens one, and appends
/// to it in order. Lives on the thread of the journal's callers.
class IncidentRecorder final : public QObject {
  Q_OBJECT
public:
  explicit IncidentRecorder(Journal &journal, QObject *parent = nullptr) : QObject(parent), m_journal(journal) {}

  /// The newest open incident of this service, or a new one like \a draft.
  [[nodiscard]] Call<Incident> *ensureOpen(const Incident &draft, QObject *context);
  /// Appends all, in order; the first error ends it. Milestones that the incident has already are not given again.
  [[nodiscard]] Call<Done> *append(const QString &incidentId, const QList<EventDraft> &events, QObject *context);

  /// Appends the verdict if the incident is open and isNews() says that it is worth it, by what the journal has then: several
  /// that watch the same service write it once.
  [[nodiscard]] Call<Done> *logVerdict(const QString &incidentId, const EventDraft &verdict, QObject *context);

private:
  void appendNext(const QString &incidentId, QList<EventDraft> rest, QPointer<Call<Done>> call);

  Journal &m_journal;
};

}  // namespace sternway
