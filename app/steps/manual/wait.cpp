// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Lets the clock's time pass. It counts what has passed, and not to a time of day, which may be set meanwhile.
class WaitStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::WaitStep)
public:
  using StepRun::StepRun;
  void start() override {
    const QString written = m_step.args.value(u"for"_s).toString();
    const auto time = parseDuration(written);
    if (!time)
      return endFailed(tr("\"%1\" is no duration").arg(written));
    m_all = *time;
    wait(m_all);
  }

private:
  void wait(std::chrono::milliseconds left) {
    if (hasEnded())
      return;
    if (left <= 0ms)
      return end({.state = StepState::Finished, .message = tr("Waited %1").arg(formatDuration(m_all))});
    Q_EMIT progress(tr("Waiting: %1 of %2 left").arg(formatDuration(left), formatDuration(m_all)));
    const auto part = std::min<std::chrono::milliseconds>(left, 5s);
    clock().after(part, this, [this, left, part] { wait(left - part); });
  }

  std::chrono::milliseconds m_all{0};
};
}  // namespace

QList<StepDescriptor> waitKinds() {
  return {{.name = u"wait"_s,
           .arguments = stepArguments(u"for!:duration"_s),
           .effect = StepEffect::Reads,
           .idempotent = true,
           .run = makeRun<WaitStep>,
           .runsAsWritten = true}};
}

}  // namespace sternway::steps
