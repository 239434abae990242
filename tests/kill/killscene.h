// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "killworld.h"
#include "operate/operationinspector.h"

namespace sternway::test {

/// A step of one kind in a world where it can be seen how often it took effect.
struct KillScene {
  QString name;
  std::function<QList<Step>(KillWorld &)> prepare;     ///< makes the world; the steps of the plan, that of the kind first
  std::function<bool(const KillWorld &)> isThere;      ///< what it is to bring about
  std::function<int(const KillWorld &)> effects = {};  ///< null: KillWorld::writes
  int wanted = 1;                                      ///< how many there are when it was done once
  bool mayRepeat = false;                              ///< done twice it leaves what done once leaves
  bool leavesNothing = false;                          ///< nothing in the world tells whether it was done

  [[nodiscard]] int count(const KillWorld &world) const { return effects ? effects(world) : world.writes; }
};

[[nodiscard]] QList<KillScene> clusterScenes();
[[nodiscard]] QList<KillScene> programScenes();
[[nodiscard]] inline QList<KillScene> allScenes() {
  return clusterScenes() + programScenes();
}

[[nodiscard]] inline Plan planOf(KillWorld &world, const KillScene &scene) {
  const QList<Step> steps = scene.prepare(world);
  return {.id = u"op-1"_s, .reason = {}, .made = world.clock.now(), .stages = {{.title = scene.name, .steps = steps}}};
}

/// What a process finds of that operation before it does anything; nothing: it cannot be told now.
[[nodiscard]] inline std::optional<operate::Recovery> inspected(KillPorts &process, const OperationRecord &left) {
  std::optional<operate::Recovery> answer;
  QObject asker;
  operate::inspectOperation(process.context(), left, &asker)->then([&](const Result<operate::Recovery> &found) {
    if (found)
      answer = *found;
  });
  for (int i = 0; i < 200 && !answer; ++i)
    process.world.pass();
  return answer;
}

/// What the journal has of operations that have not ended.
[[nodiscard]] inline QList<OperationRecord> unfinished(KillWorld &world) {
  std::optional<QList<OperationRecord>> found;
  world.journal.unfinished(&world.life)->then([&](const Result<QList<OperationRecord>> &all) { found = *all; });
  for (int i = 0; i < 10 && !found; ++i)
    world.pass();
  return found.value_or(QList<OperationRecord>());
}

}  // namespace sternway::test
