// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/recovery.h"
#include "core/clock.h"
#include "core/clusterapi.h"
#include "core/incident.h"
#include "core/plan.h"
#include "core/program.h"
#include "core/secretstore.h"
#include "core/stepdescriptor.h"
#include "core/webclient.h"

namespace sternway {
class MessageQueue;
}

namespace sternway::steps {

/// What a step wants to know of a person before the plan goes on.
struct StepQuestion {
  enum class Kind {
    Does,   ///< the person does it: was it done?
    Agrees  ///< Sternway is about to do it: shall it?
  };
  Kind kind = Kind::Does;
  QString stepId;
  QString title;
  QString text = {};      ///< what is to be done, as the runbook says it; plain text
  QString danger = {};    ///< why it is dangerous, or empty
  QString who = {};       ///< whom the runbook names for it, or empty
  QString evidence = {};  ///< what the runbook wants to be kept of it, or empty

  friend bool operator==(const StepQuestion &, const StepQuestion &) = default;
};

struct StepAnswer {
  QString who = {};                  ///< the login name of who says so
  std::optional<QString> skipped{};  ///< why it is left out; none: it was done, or shall be
};

/// Port: asks a person. A question stands until it is answered or its call dies; it has no timeout, because a person has none. No
/// answer stops a plan: who wants that cancels the operation. GUI thread.
class Questions {
public:
  virtual ~Questions() = default;
  [[nodiscard]] virtual Call<StepAnswer> *ask(const StepQuestion &question, QObject *context) = 0;
};

/// What steps work with. All that it points to lives longer than the step.
struct StepContext {
  std::function<ClusterApi *(const TargetRef &)> cluster;
  Clock *clock = nullptr;
  std::function<assess::RecoveryCheck *(const TargetRef &)> recovery = {};  ///< null, or gives null: there are no metrics
  Programs *programs = nullptr;                                             ///< null: none may run here, as in a rehearsal
  WebClient *web = nullptr;                                                 ///< null: nothing is asked here
  SecretStore *secrets = nullptr;                                           ///< null: there are none
  Questions *questions = nullptr;                                           ///< null: there is nobody to ask
  MessageQueue *messages = nullptr;                                         ///< null: a person sends them
  /// That programs such as helm are told; see ClusterSession::kubeconfig().
  QString kubeconfig = {};
  Plan plan = {};  ///< that the step belongs to; filled in by the operation, as is:
  /// What earlier steps of the plan gave as their results, by the steps' ids.
  QHash<QString, QJsonObject> outputs = {};
};

struct StepOutcome {
  StepState state = StepState::Finished;
  QString message = {};
  QJsonObject result = {};
  Milestone milestone = Milestone::None;
  QDateTime wellSince = {};  ///< what was watched is well since then, without a break; invalid: nothing was watched
};

/// In the result of a step that has begun and not finished: what StepDescriptor::startsFrom told when it first began. A run finds
/// it in the output of its own step. Empty: its kind has nothing to know.
inline constexpr QLatin1String startedFromKey("startedFrom");
[[nodiscard]] inline QJsonObject startedFrom(const QJsonObject &result) {
  return result.value(startedFromKey).toObject();
}

/// One step at work. It reports progress in words and ends once; it never writes to the journal. GUI thread.
class StepRun : public QObject {
  Q_OBJECT
public:
  StepRun(const StepContext &context, Step step, QObject *parent)
      : QObject(parent), m_context(context), m_step(std::move(step)) {}

  virtual void start() = 0;
  /// The operator cancels: ends soon, with what is known. A call that may have taken effect is waited for.
  virtual void stop() { end({.state = StepState::Failed, .message = tr("Stopped by the operator")}); }

Q_SIGNALS:
  void progress(const QString &text);
  /// What is watched has stood well for \a held of the \a wanted time; 0: it has not, or does not any more.
  void stable(std::chrono::milliseconds held, std::chrono::milliseconds wanted);
  void ended(const sternway::steps::StepOutcome &outcome);

protected:
  void end(const StepOutcome &outcome) {
    if (!std::exchange(m_ended, true))
      Q_EMIT ended(outcome);
  }
  void endFailed(const QString &message, const QJsonObject &result = {}) {
    end({.state = StepState::Failed, .message = message, .result = result});
  }
  [[nodiscard]] bool hasEnded() const { return m_ended; }
  [[nodiscard]] Clock &clock() const { return *m_context.clock; }

  const StepContext m_context;
  const Step m_step;

private:
  bool m_ended = false;
};

/// What a step would do now; see StepDescriptor::preview.
struct StepPreview {
  QStringList changes = {};      ///< a line each, as a person reads them: "containers[app].image: svc:v1.3.0 → svc:v1.2.3"
  QList<Finding> findings = {};  ///< what stands in its way, or is worth knowing; Severity::Block: it would fail
  QJsonObject base =
      {};  ///< the state that this was seen on, for the plan's step to keep, see plannedbase.h; empty: it keeps none
};

/// What can be seen of a step whose end is not known, by reading only.
struct Probe {
  enum class State { Applied, NotApplied, ChangedByOther, CannotTell };
  State state = State::CannotTell;
  QString sentence = {};    ///< for the operator: what was seen, and what follows from it
  QJsonObject result = {};  ///< Applied: what the step would have given
};

/// For StepDescriptor::run.
template <typename Run>
[[nodiscard]] StepRun *makeRun(const StepContext &context, const Step &step, QObject *parent) {
  return new Run(context, step, parent);
}

}  // namespace sternway::steps
