// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/manifesttrial.h"
#include "steps/kubernetes/objectdiff.h"
#include "steps/kubernetes/objects.h"
#include "steps/kubernetes/plannedobjects.h"
#include "steps/programstep.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto applyPatience = 10min;  ///< without an answer, where the step has no timeout
constexpr int mostOwnershipPatches = 4;
constexpr qsizetype mostDiffLines = 300;

QString applyCommand(const StepWords &words) {
  const bool isKustomized = words.has(u"kustomization"_s);
  return kubectlCommand(words, isKustomized ? QStringList{u"apply"_s, u"-k"_s, words.text(u"kustomization"_s)}
                                            : QStringList{u"apply"_s, u"-f"_s, words.text(u"file"_s)});
}

RecognisedArguments recogniseApply(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const QStringList files = kubectl.words.values({u"-f"_s, u"--filename"_s});
  const QString kustomization = kubectl.words.value({u"-k"_s, u"--kustomize"_s});
  const bool isFile = files.size() == 1 && kustomization.isEmpty() && files.constFirst() != u"-";
  if (kubectl.verb() != u"apply" || (!isFile && (!files.isEmpty() || kustomization.isEmpty())))
    return {};
  QJsonObject arguments = kubectl.where();
  putText(arguments, isFile ? u"file"_s : u"kustomization"_s, isFile ? files.constFirst() : kustomization);
  return {arguments};
}

/// Applies the objects of a manifest one after the other by server-side apply, never by force. All of them are tried first, and
/// nothing is written where one is refused. What "kubectl apply" owns is taken over for the time of the apply and given back to
/// it, so that fields that its last manifest had and this one has not go, and its next apply finds what it expects. A lost answer
/// is asked for again: the same apply twice is one.
class ApplyStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ApplyStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);
  [[nodiscard]] static Call<StepPreview> *preview(const StepContext &context, const Step &step, QObject *parent);

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  [[nodiscard]] const ManifestTrial &current() const { return m_trials.at(m_index); }
  void tried(const Result<QList<ManifestTrial>> &trials);
  void next();
  void takeOver(const QJsonObject &live);
  void apply(const QJsonObject &live);
  void giveBack(const QJsonObject &object);
  /// Sends the patch, and goes on with the object as it is then; where it has changed meanwhile, it is read and \a again called.
  void moveOwnership(const WorkloadPatch &patch, void (ApplyStep::*again)(const QJsonObject &));
  void readAnd(void (ApplyStep::*then)(const QJsonObject &));
  void lost(const Error &error, const std::function<void()> &again);
  void settle();
  void endRefused(const QString &why);
  [[nodiscard]] QJsonObject resultSoFar() const { return {{u"objects"_s, m_done}}; }
  [[nodiscard]] QString doneSoFar() const;

  QPointer<CallBase> m_trying;
  QList<ManifestTrial> m_trials;
  qsizetype m_index = 0;
  QJsonArray m_done;
  int m_changed = 0;
  int m_moves = 0;  ///< of the current object's ownership
  QString m_refusal;
  QStringList m_kept;  ///< what could not be given back
  bool m_isWriting = false;
  bool m_stopping = false;
  QDateTime m_lostSince;
};

void ApplyStep::start() {
  Q_EMIT progress(tr("Reading the manifests"));
  auto *reading = manifestsOf(m_context, m_step, this);
  m_trying = reading;
  reading->then([this](const Result<QList<Manifest>> &manifests) {
    if (hasEnded())
      return;
    if (!manifests && manifests.error().kind == ErrorKind::Unsupported)
      return end({.state = StepState::Skipped, .message = manifests.error().message});
    if (!manifests)
      return endFailed(tr("%1. Nothing was changed.").arg(errorWords(manifests.error())));
    Q_EMIT progress(tr("Asking the server whether it would accept %n object(s)", nullptr, static_cast<int>(manifests->size())));
    auto *trying = tryManifests(cluster(), *manifests, this);
    m_trying = trying;
    trying->then([this](const Result<QList<ManifestTrial>> &trials) {
      if (!hasEnded())
        tried(trials);
    });
  });
}

void ApplyStep::stop() {
  m_stopping = true;
  if (m_lostSince.isValid())
    return end({.state = StepState::Unknown,
                .message = tr("Stopped while the connection was lost: whether %1 was applied is not known. %2")
                               .arg(current().manifest.display(), doneSoFar()),
                .result = resultSoFar()});
  if (m_isWriting)
    return;
  endFailed(tr("Stopped by the operator; nothing was changed"));
  if (m_trying)
    m_trying->cancel();
}

void ApplyStep::tried(const Result<QList<ManifestTrial>> &trials) {
  if (!trials)
    return endFailed(tr("The dry run has no answer: %1. Nothing was changed.").arg(errorWords(trials.error())));
  QStringList refusals;
  for (const ManifestTrial &trial : *trials)
    if (trial.refused)
      refusals.append(trial.refusal());
  if (!refusals.isEmpty())
    return endFailed(tr("The cluster would refuse it, nothing was changed: %1").arg(refusals.join(u"; "_s)));
  if (const QString foreign = changeSincePlan(m_context, m_step, *trials); !foreign.isEmpty())
    return endFailed(tr("%1. Nothing was changed.").arg(foreign));
  m_trials = *trials;
  next();
}

void ApplyStep::next() {
  while (m_index < m_trials.size() && current().isUnchanged()) {
    m_done.append(QJsonObject{{u"object"_s, current().manifest.display()}, {u"change"_s, u"unchanged"_s}});
    ++m_index;
  }
  if (m_index == m_trials.size()) {
    const QString message = doneSoFar();
    return end({.state = StepState::Finished,
                .message = m_kept.isEmpty() ? message
                                            : tr("%1 Sternway still owns fields of %2: the next server-side apply needs "
                                                 "--force-conflicts there.")
                                                  .arg(message, m_kept.join(u", "_s)),
                .result = resultSoFar()});
  }
  if (m_stopping)
    return endFailed(tr("Stopped by the operator. %1").arg(doneSoFar()), resultSoFar());
  Q_EMIT progress(tr("Applying %1").arg(current().manifest.display()));
  m_isWriting = true;
  m_moves = 0;
  takeOver(current().live);
}

void ApplyStep::takeOver(const QJsonObject &live) {
  // What Sternway has patched becomes nobody's: were it applied, what the manifest leaves out would go, such as a scale.
  for (const FieldOwner &owner : current().taken)
    if (const auto patch = ownershipPatch(live, owner, owner == kubectlApplies() ? sternwayApplies() : FieldOwner()))
      return moveOwnership(*patch, &ApplyStep::takeOver);
  apply(live);
}

void ApplyStep::moveOwnership(const WorkloadPatch &patch, void (ApplyStep::*again)(const QJsonObject &)) {
  const bool givesBack = again == &ApplyStep::giveBack;
  cluster().patchObject(current().manifest.path, patch, DryRun::No, this)->then([=, this](const Result<QJsonObject> &moved) {
    if (hasEnded())
      return;
    if (moved)
      return (this->*again)(*moved);
    const Error &error = moved.error();
    const bool isLost = isTransient(error.kind);
    if ((isLost || error.kind == ErrorKind::Conflict) && ++m_moves < mostOwnershipPatches) {
      clock().after(isLost ? 2s : 0s, this, [=, this] {
        if (!hasEnded())
          readAnd(again);
      });
      return;
    }
    if (!givesBack)
      return endRefused(applyRefusal(current().manifest, error, {}));
    m_kept.append(current().manifest.display());
    settle();
  });
}

void ApplyStep::readAnd(void (ApplyStep::*then)(const QJsonObject &)) {
  cluster().get(current().manifest.path, this)->then([=, this](const Result<QJsonObject> &live) {
    if (hasEnded())
      return;
    if (live)
      return (this->*then)(*live);
    if (then != &ApplyStep::giveBack)
      return endRefused(applyRefusal(current().manifest, live.error(), {}));
    m_kept.append(current().manifest.display());
    settle();
  });
}

void ApplyStep::apply(const QJsonObject &live) {
  const WorkloadPatch patch = applyPatch(current().manifest, live);
  cluster().patchObject(current().manifest.path, patch, DryRun::No, this)->then([=, this](const Result<QJsonObject> &result) {
    if (hasEnded())
      return;
    if (!result && mayHaveHappened(result.error().kind))
      return lost(result.error(), [=, this] { apply(live); });
    m_lostSince = {};
    m_moves = 0;
    if (result)
      return giveBack(*result);
    m_refusal = applyRefusal(current().manifest, result.error(), lastWriter(live));
    if (current().taken.isEmpty())
      return endRefused(m_refusal);
    readAnd(&ApplyStep::giveBack);
  });
}

void ApplyStep::lost(const Error &error, const std::function<void()> &again) {
  if (!m_lostSince.isValid())
    m_lostSince = clock().now();
  const std::chrono::milliseconds patience = m_step.timeout > 0ms ? m_step.timeout : applyPatience;
  if (m_stopping || m_lostSince.msecsTo(clock().now()) > patience.count())
    return end({.state = StepState::Unknown,
                .message = tr("Whether %1 was applied is not known: %2. %3")
                               .arg(current().manifest.display(), applyRefusal(current().manifest, error, {}), doneSoFar()),
                .result = resultSoFar()});
  Q_EMIT progress(
      tr("No answer for %1; applying it again, which changes nothing where it took effect").arg(current().manifest.display()));
  clock().after(2s, this, [this, again] {
    if (!hasEnded())
      again();
  });
}

void ApplyStep::giveBack(const QJsonObject &object) {
  const bool wasKubectls = current().taken.contains(kubectlApplies());
  const FieldOwner to = wasKubectls ? kubectlApplies() : FieldOwner();
  if (wasKubectls || !otherAppliers(object).isEmpty())
    if (const auto patch = ownershipPatch(object, sternwayApplies(), to))
      return moveOwnership(*patch, &ApplyStep::giveBack);
  settle();
}

void ApplyStep::settle() {
  if (!m_refusal.isEmpty())
    return endRefused(m_refusal);
  const bool isNew = current().live.isEmpty();
  m_done.append(QJsonObject{{u"object"_s, current().manifest.display()}, {u"change"_s, isNew ? u"created"_s : u"configured"_s}});
  ++m_changed;
  ++m_index;
  m_isWriting = false;
  next();
}

void ApplyStep::endRefused(const QString &why) {
  endFailed(tr("%1. %2").arg(why, doneSoFar()), resultSoFar());
}

QString ApplyStep::doneSoFar() const {
  if (m_changed == 0)
    return m_index == m_trials.size() ? tr("Everything is as the manifests say; nothing was changed.")
                                      : tr("Nothing was changed.");
  QStringList names;
  for (const QJsonValue &done : m_done)
    if (done[u"change"_s] != u"unchanged"_s)
      names.append(done[u"object"_s].toString());
  return tr("Applied %1 of %2: %3.").arg(QString::number(m_changed), QString::number(m_trials.size()), names.join(u", "_s));
}

Probe probedApply(const HeldCount &count) {
  const qsizetype all = count.held + count.others.size();
  if (count.others.isEmpty())
    return {.state = Probe::State::Applied,
            .sentence = ApplyStep::tr("All %1 objects are as the manifests say.").arg(all),
            .result = {{u"held"_s, count.held}}};
  return {.state = Probe::State::NotApplied,
          .sentence = ApplyStep::tr("%1 of %2 objects are as the manifests say; not so: %3. Whether this step or somebody else "
                                    "wrote them last cannot be told. Applied again, those that are right stay as they are, and "
                                    "fields that others own are refused.")
                          .arg(QString::number(count.held), QString::number(all), count.others.mid(0, 10).join(u", "_s))};
}

Call<Probe> *ApplyStep::probe(const StepContext &context, const Step &step, const StepRecord &, QObject *parent) {
  auto *call = new Call<Probe>(parent);
  ClusterApi *cluster = context.cluster(step.target);
  manifestsOf(context, step, call)->then([cluster, call](const Result<QList<Manifest>> &manifests) {
    if (!manifests)
      return call->finish(tl::unexpected(manifests.error()));
    heldManifests(*cluster, *manifests, call)->then([call](const Result<HeldCount> &count) {
      call->finish(count.map(probedApply));
    });
  });
  return call;
}

Finding trialFinding(const ManifestTrial &trial) {
  const QString id = !trial.managers.isEmpty()                     ? u"apply.conflict"_s
                     : trial.refused->kind == ErrorKind::Forbidden ? u"rights.patch"_s
                                                                   : u"apply.refused"_s;
  return {.id = id,
          .severity = Severity::Block,
          .title = ApplyStep::tr("The cluster would refuse %1").arg(trial.manifest.display()),
          .detail = trial.refusal(),
          .remedy = {}};
}

StepPreview previewOf(const QList<ManifestTrial> &trials) {
  StepPreview preview{.base = plannedOn(trials)};
  int unchanged = 0;
  for (const ManifestTrial &trial : trials) {
    if (trial.refused)
      preview.findings.append(trialFinding(trial));
    unchanged += trial.isUnchanged() ? 1 : 0;
    preview.changes += trial.lines();
    if (const QStringList appliers = otherAppliers(trial.live); !trial.isUnchanged() && !appliers.isEmpty())
      preview.findings.append(
          {.id = u"object.applied"_s,
           .severity = Severity::Warn,
           .title = ApplyStep::tr("%1 is deployed by %2").arg(trial.manifest.display(), appliers.join(u", "_s)),
           .detail = ApplyStep::tr("Its next deploy puts its own values back."),
           .remedy = {}});
  }
  if (preview.changes.size() > mostDiffLines) {
    const qsizetype more = preview.changes.size() - mostDiffLines;
    preview.changes = preview.changes.mid(0, mostDiffLines) + QStringList{ApplyStep::tr("… and %1 more").arg(more)};
  }
  if (unchanged > 0)
    preview.changes.append(ApplyStep::tr("%n object(s) stay as they are", nullptr, unchanged));
  return preview;
}

Finding unreadableManifests(const Step &step, const Error &error) {
  const bool isProgram = error.kind == ErrorKind::NotFound && step.args.contains(u"kustomization"_s);
  return {.id = isProgram ? u"program.missing"_s : u"manifest.unreadable"_s,
          .severity = error.kind == ErrorKind::Unsupported ? Severity::Info : Severity::Block,
          .title = error.message,
          .detail = error.detail,
          .remedy = {}};
}

Call<StepPreview> *ApplyStep::preview(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  ClusterApi *cluster = context.cluster(step.target);
  manifestsOf(context, step, call)->then([cluster, step, call](const Result<QList<Manifest>> &manifests) {
    if (!manifests && isTransient(manifests.error().kind))
      return call->finish(tl::unexpected(manifests.error()));
    if (!manifests)
      return call->finish(StepPreview{.findings = {unreadableManifests(step, manifests.error())}});
    tryManifests(*cluster, *manifests, call)->then([call](const Result<QList<ManifestTrial>> &trials) {
      call->finish(trials.map(previewOf));
    });
  });
  return call;
}
}  // namespace

StepDescriptor applyKind() {
  return clusterKind({.name = u"kubernetes.apply"_s,
                      .arguments = stepArguments(u"file, kustomization"_s),
                      .oneOf = {{u"file"_s, u"kustomization"_s}},
                      .idempotent = true,
                      .run = makeRun<ApplyStep>,
                      .probe = ApplyStep::probe,
                      .preview = ApplyStep::preview,
                      .runsAsWritten = true,
                      .changes = [] { return tr("Every object of the manifests"); },
                      .command = applyCommand,
                      .permission = [](const StepWords &words) -> StepPermission {
                        const bool builds = words.has(u"kustomization"_s);
                        return {.runs = builds ? StepPermission::Runs::Here : StepPermission::Runs::Nothing,
                                .writes = words.place()};
                      },
                      .recognise = recogniseApply});
}

}  // namespace sternway::steps
