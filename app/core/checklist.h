// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"
#include "core/verdict.h"

namespace sternway {

/// What was attached to an item of a checklist: a sentence, a copy of a file, or where to look.
struct ChecklistEvidence {
  enum class Kind { Text, File, Link };
  Kind kind = Kind::Text;
  QString value;      ///< the text, the file's name, or the address
  QByteArray sha256;  ///< File: of its content, in hexadecimal digits
  qint64 size = 0;    ///< File: in bytes
  QString who;
  QDateTime at;

  friend bool operator==(const ChecklistEvidence &, const ChecklistEvidence &) = default;
};

/// What people did about one item of a checklist, as the events of an incident's journal tell it; the newest word counts.
struct ItemRecord {
  QString list;  ///< Checklist::id
  QString item;  ///< ChecklistItem::id
  QString listTitle;
  QString text;
  bool ticked = false;
  bool overridden = false;  ///< a person said that it is so although Sternway measures otherwise, or cannot tell
  QString who;
  QDateTime at;
  QString reason;  ///< of the override
  QList<ChecklistEvidence> evidence;

  friend bool operator==(const ItemRecord &, const ItemRecord &) = default;
};

/// In the order in which the items were first touched. Pure.
[[nodiscard]] QList<ItemRecord> itemRecords(const QList<JournalEvent> &events);

/// What Sternway measures of an item by itself.
struct CheckReading {
  Truth truth = Truth::Unknown;  ///< True: and held for as long as it has to
  QString value;                 ///< "error rate 0.4 %, for 40 s of 2 min"
  QDateTime at;

  friend bool operator==(const CheckReading &, const CheckReading &) = default;
};

/// The condition on what is known, with its hold time. \a check has one. Pure.
[[nodiscard]] CheckReading readCheck(const AutoCheck &check, const Situation &situation, const QDateTime &now);

/// The items of the checklists and follow-ups that Sternway evaluates by itself.
[[nodiscard]] QList<ChecklistItem> automaticItems(const Runbook &runbook);
/// All of them read, by ChecklistItem::id.
[[nodiscard]] QHash<QString, CheckReading> readChecks(const QList<ChecklistItem> &items, const Situation &situation,
                                                      const QDateTime &now);

/// How an item stands: what is measured and what people said, taken together.
struct ItemStatus {
  enum class State {
    Open,       ///< by hand, not ticked yet
    Ticked,     ///< by hand
    Holds,      ///< measured: it is so
    Fails,      ///< measured: it is not so
    Unknown,    ///< to be measured, but nothing tells
    Overridden  ///< whatever is measured, a person answers for it
  };
  State state = State::Open;
  QString value;  ///< what was measured, also under an override
  QDateTime at;   ///< of the tick, or of the measurement
  QString who;
  QString reason;
  QList<ChecklistEvidence> evidence;

  [[nodiscard]] bool isDone() const { return state == State::Ticked || state == State::Holds || state == State::Overridden; }
  friend bool operator==(const ItemStatus &, const ItemStatus &) = default;
};

/// \a reading is only looked at for an item that Sternway evaluates. Pure.
[[nodiscard]] ItemStatus itemStatus(const ChecklistItem &item, const QList<ItemRecord> &records, const QString &list,
                                    const std::optional<CheckReading> &reading);

/// The events that say so; append them to the incident. \a who is the login name.
[[nodiscard]] EventDraft tickEvent(const Checklist &list, const ChecklistItem &item, const QString &who);
[[nodiscard]] EventDraft untickEvent(const Checklist &list, const ChecklistItem &item, const QString &who);
[[nodiscard]] EventDraft overrideEvent(const Checklist &list, const ChecklistItem &item, const QString &who,
                                       const QString &reason);
[[nodiscard]] EventDraft evidenceEvent(const Checklist &list, const ChecklistItem &item, const QString &who,
                                       const ChecklistEvidence &evidence);

/// {kind: "text|file|link", value, and of a file: sha256, size}.
[[nodiscard]] QJsonObject evidenceJson(const ChecklistEvidence &evidence);

/// The list's own title, or the usual one of a well-known list: "Before the rollback".
[[nodiscard]] QString checklistTitle(const Checklist &list);
/// "disk.png (12 KiB, SHA-256 1f2e3d4c5b6a…)" for a file; else the value.
[[nodiscard]] QString evidenceText(const ChecklistEvidence &evidence);

}  // namespace sternway
