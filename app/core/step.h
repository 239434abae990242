// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/targetref.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sternway {

enum class OnFailure { Stop, Continue, Ask };
inline constexpr auto onFailureName =
    enumNames<OnFailure>({{OnFailure::Stop, "stop"}, {OnFailure::Continue, "continue"}, {OnFailure::Ask, "ask"}});

/// One step: in a runbook, with placeholders, and in a plan, filled in. What it does is its kind's matter; see steps/registry.h.
/// Plain value.
struct Step {
  QString id = {};        ///< unique in its plan, in its list of the runbook: "undo"
  QString kind = {};      ///< by its name in the registry of kinds
  TargetRef target = {};  ///< what it is about
  QJsonObject args = {};  ///< of that kind; see also holdOf()
  QString title = {};
  QString when = {};                     ///< in words: only in this case
  QString expect = {};                   ///< in words: what should come out
  std::chrono::milliseconds timeout{0};  ///< 0: none
  OnFailure onFailure = OnFailure::Stop;
  bool confirm = false;    ///< ask before it
  QStringList needs = {};  ///< ids of earlier steps that it takes its facts from
  int line = 0;            ///< in the runbook's file, from 1; 0: it comes from no file
  QString command = {};    ///< that does the same, to copy. In a runbook: what its author says in place of the kind's own
  QString changes = {};    ///< in words; empty: what its kind says
  QString skip = {};       ///< why the operator leaves it out; empty: it is carried out. Of plans only
  std::optional<bool> idempotent = {};  ///< none: as its kind is

  friend bool operator==(const Step &, const Step &) = default;
};

/// How long what a step watches has to stay well; 0: no time.
[[nodiscard]] std::chrono::milliseconds holdOf(const Step &step);

/// stepFromJson(toJson(x)) == x. ErrorKind::Input without an id or a kind; whether the kind is known is not asked here.
[[nodiscard]] QJsonObject toJson(const Step &step);
[[nodiscard]] Result<Step> stepFromJson(const QJsonObject &object);

}  // namespace sternway
