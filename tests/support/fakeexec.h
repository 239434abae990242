// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

#include <utility>

namespace sternway::test {

/// A program in a container of the FakeCluster, which ends it.
class FakeExec final : public ProgramRun {
public:
  using ProgramRun::ProgramRun;
  void stop() override {
    QMetaObject::invokeMethod(
        this, [this] { finish(fail(ErrorKind::Cancelled, QStringLiteral("Stopped"))); }, Qt::QueuedConnection);
  }
  void finish(const Result<ProgramResult> &result) {
    if (!std::exchange(m_over, true))
      Q_EMIT ended(result);
  }

private:
  bool m_over = false;
};

}  // namespace sternway::test
