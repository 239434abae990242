// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "killscene.h"

#include <QTest>

namespace sternway::test {

/// Services of one world, all bad, that one process after the other rolls back: revision 3 is bad, and 2 was good.
struct StormWorld {
  const QStringList services;
  KillWorld world;

  explicit StormWorld(const QStringList &names) : services(names) {
    for (const QString &name : services)
      world.add(serviceNamed(name));
    // what was patched is rolled out within a second
    world.tick = [this] {
      for (const QString &name : services)
        if (!isBad(name))
          world.cluster.completeRollout(refOf(name));
    };
  }

  [[nodiscard]] static OrderService serviceNamed(const QString &name) {
    OrderService service = orderService();
    service.workload = makeWorkload(Kind::Deployment, name, service.workload.podTemplate);
    return service;
  }
  [[nodiscard]] static ObjectRef refOf(const QString &name) { return serviceNamed(name).workload.ref; }
  [[nodiscard]] bool isBad(const QString &name) const {
    return world.cluster.storedHistory(refOf(name)).current()->uid == u"uid-3";
  }
  /// It was patched once, and runs what was good.
  [[nodiscard]] bool wentBackOnce(const QString &name) const {
    return world.cluster.storedHistory(refOf(name)).current()->uid == u"uid-2" &&
           world.cluster.stored(refOf(name)).generation == serviceNamed(name).workload.generation + 1;
  }

  /// The rows of a test that takes a seed.
  static void addSeeds(int count) {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= count; ++seed)
      QTest::addRow("seed %d", seed) << seed;
  }
};

}  // namespace sternway::test
