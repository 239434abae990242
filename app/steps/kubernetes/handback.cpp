// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/kubernetes/livestate.h"
#include "steps/registry.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Gives up what the undo's patch has made Sternway's, once the rollback is verified: else the next server-side apply (kubectl,
/// Helm 4) ends in a conflict with the manager "sternway". Who went back, and why, stays in an annotation. Done twice it finds
/// nothing to do.
class HandBackStep final : public KubernetesStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HandBackStep)
public:
  using KubernetesStep::KubernetesStep;
  void start() override { read(); }

private:
  void read();
  void send(const WorkloadPatch &patch);
  /// A request whose answer was lost may have taken effect.
  [[nodiscard]] static QString unknownSentence(const Error &error);

  int m_tries = 0;
};

constexpr int mostTries = 3;

void HandBackStep::read() {
  cluster().workload(m_undo.workload, this)->then([this](const Result<Workload> &workload) {
    if (!workload)
      return endFailed(m_tries > 0 ? unknownSentence(workload.error())
                                   : tr("Who owns which field cannot be read: %1").arg(workload.error().message));
    const auto patch = handBackPatch(*workload);
    if (!patch)
      return end({.state = StepState::Finished, .message = tr("Sternway owns no fields of this workload")});
    send(*patch);
  });
}

void HandBackStep::send(const WorkloadPatch &patch) {
  cluster().patch(m_undo.workload, patch, DryRun::No, this)->then([this](const Result<Workload> &result) {
    if (result)
      return end({.state = StepState::Finished,
                  .message = tr("Field ownership returned; the next server-side apply will not conflict")});
    const Error &error = result.error();
    const bool isLost = isTransient(error.kind);
    if ((isLost || error.kind == ErrorKind::Conflict) && ++m_tries < mostTries) {
      clock().after(isLost ? 2s : 0s, this, [this] {
        if (!hasEnded())
          read();
      });
      return;
    }
    endFailed(
        isLost
            ? unknownSentence(error)
            : tr("Sternway still owns the fields (%1); the next server-side apply needs --force-conflicts.").arg(error.message));
  });
}

QString HandBackStep::unknownSentence(const Error &error) {
  return tr("Whether the fields were handed back is not known (%1); if the next server-side apply conflicts with \"sternway\", "
            "it "
            "needs --force-conflicts.")
      .arg(error.message);
}
}  // namespace

QList<StepDescriptor> handBackKinds() {
  return {{.name = u"kubernetes.handBack"_s, .arguments = {}, .idempotent = true, .run = makeRun<HandBackStep>}};
}

}  // namespace sternway::steps
