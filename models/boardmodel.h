// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/stepdescriptor.h"
#include "models/tablemodel.h"

#include <array>

namespace sternway::models {

/// The parts of a rollback that the board has a column for each: what is looked at first, what brings the other version in, the
/// wait for it, and the look whether it helped with what follows.
enum class BoardStage { Checks, Change, Rollout, Recovery };
constexpr int boardStageCount = 4;

/// Where the rollback of one service stands in one of its parts.
struct BoardCell {
  int steps = 0;  ///< 0: its plan has none of that part
  StepState state = StepState::Pending;
  bool isOver = false;  ///< the rollback has ended: what is pending never begins
  int doubts = 0;       ///< steps that failed, and that the plan goes on without
  std::chrono::milliseconds took{0};
  QString sentence;  ///< of the step under way, or of the one that failed

  friend bool operator==(const BoardCell &, const BoardCell &) = default;
};

/// One service on the board.
struct BoardRow {
  QString service;
  ObjectRef ref;  ///< without a name: it was not found
  QString state;
  Mark mark = Mark::Stale;
  bool muted = false;     ///< it is not rolled back
  QString sentence = {};  ///< why it is in that state
  std::array<BoardCell, boardStageCount> cells = {};
  std::optional<std::chrono::milliseconds> took = {};  ///< since it began; nothing: it has not

  friend bool operator==(const BoardRow &, const BoardRow &) = default;
};

/// Of a part that has steps; the others have none.
[[nodiscard]] Mark markOf(const BoardCell &cell);
/// "done · 4 s", "running · 12 s", "not started"; a dash where the plan has none.
[[nodiscard]] QString cellText(const BoardCell &cell);
/// The part of a rollback that a step belongs to; \a changed: a step before it has brought the other version in.
[[nodiscard]] BoardStage stageOf(const StepKinds &kinds, const Step &step, bool changed);
/// The cells of an operation with this plan; \a record may be empty: it has not begun. Pure.
[[nodiscard]] std::array<BoardCell, boardStageCount> boardCells(const StepKinds &kinds, const Plan &plan,
                                                                const OperationRecord &record, const QDateTime &now);

/// Services × parts of a rollback.
struct BoardColumns : ColumnsOf<BoardRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::BoardColumns)
public:
  enum Column { Service, State, Checks, Change, Rollout, Recovery, Elapsed, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using BoardModel = ValueTableModel<BoardColumns>;

}  // namespace sternway::models
