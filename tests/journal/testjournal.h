// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journalstore.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace sternway::test {

/// A journal in a folder of its own that stands still in time.
struct TestJournal {
  QTemporaryDir folder;
  ManualClock clock;
  QString file = folder.filePath(QStringLiteral("data/journal.sqlite"));
  QObject context;
  std::unique_ptr<journal::SqlJournal> journal;
  std::unique_ptr<QSignalSpy> notices;

  TestJournal() { start(); }

  /// Ends the journal and begins another on the same file, as a new process would.
  void start(const QString &instance = QStringLiteral("me")) {
    notices.reset();
    journal.reset();
    journal = another(instance);
    notices = std::make_unique<QSignalSpy>(journal.get(), &journal::SqlJournal::notice);
  }
  /// One more on the same file, as a process beside this one.
  [[nodiscard]] std::unique_ptr<journal::SqlJournal> another(const QString &instance) {
    return std::make_unique<journal::SqlJournal>(
        journal::JournalSettings{
            .file = file, .user = QStringLiteral("root"), .host = QStringLiteral("vm"), .instance = instance},
        clock);
  }

  void stop() {
    notices.reset();
    journal.reset();
  }

  [[nodiscard]] QString notice(int index = 0) const {
    return notices && index < notices->size() ? notices->at(index).first().toString() : QString();
  }
};

inline Incident anIncident() {
  Incident incident;
  incident.title = QStringLiteral("order-service: error rate 12.1 %");
  incident.service = {QStringLiteral("lab"), QStringLiteral("production"), QStringLiteral("order-service"), Kind::StatefulSet};
  incident.severity = QStringLiteral("P0");
  return incident;
}

inline EventDraft aNote(const QString &summary) {
  EventDraft note;
  note.type = QStringLiteral("note");
  note.summary = summary;
  return note;
}

inline OperationRecord anOperation(const QString &incidentId, OperationState state = OperationState::Running) {
  OperationRecord operation;
  operation.id = QStringLiteral("op-1");
  operation.incidentId = incidentId;
  operation.state = state;
  operation.startedAt = QDateTime::fromString(QStringLiteral("2026-01-10T02:05:00.250Z"), Qt::ISODateWithMs);
  operation.plan = {{QStringLiteral("id"), QStringLiteral("op-1")},
                    {QStringLiteral("generation"), 7},
                    {QStringLiteral("image"), QStringLiteral("svc:v1.2.3")}};
  return operation;
}

inline StepRecord aStep(int index, StepState state) {
  StepRecord step;
  step.operationId = QStringLiteral("op-1");
  step.stepId = QStringLiteral("step-%1").arg(index);
  step.state = state;
  step.startedAt = QDateTime::fromString(QStringLiteral("2026-01-10T02:05:01.000Z"), Qt::ISODateWithMs);
  step.result = {{QStringLiteral("generation"), 8}};
  return step;
}

/// Cancelled: there was no error.
template <typename T>
ErrorKind kind(const Result<T> &result) {
  return result ? ErrorKind::Cancelled : result.error().kind;
}

}  // namespace sternway::test
