// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "steps/kubernetes/fieldmanagers.h"
#include "steps/kubernetes/plannedbase.h"
#include "steps/kubernetes/workloadedit.h"

#include <QCoreApplication>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Each workload is read, patched, and, where the answer does not tell, read again. It is sent again only where that reading
/// shows that it did not take effect, and that is harmless: the patch fits the state that it was made for, so it takes effect
/// once at most.
class EditStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::EditStep)
public:
  EditStep(const WorkloadEdit &edit, const StepContext &context, const Step &step, QObject *parent)
      : StepRun(context, step, parent), m_edit(edit) {}
  void start() override;
  void stop() override;

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  [[nodiscard]] EditInput input(const Workload &workload) const { return {m_context, m_step, workload}; }
  [[nodiscard]] bool isOneOfMany() const { return m_edit.targets != nullptr; }
  void begin(const QList<ObjectRef> &workloads);
  void next();
  void read();
  void unread(const Error &error);
  void seen(const Workload &live);
  /// Why it must not be sent at all; empty: it may.
  [[nodiscard]] QString changedSincePlan(const Workload &live) const;
  /// Why a patch that has not taken effect must not be sent again; empty: it may.
  [[nodiscard]] QString objection(const Workload &live) const;
  void send(const Workload &live, const EditPatch &patch);
  void answered(const Result<Workload> &result);
  void applied(const Workload &live, const QString &how);
  void done(const Workload &before, const Workload &live, const QString &message);
  void refused(const QString &why);
  void unknown(const QString &why);
  void conclude();

  const WorkloadEdit &m_edit;
  QList<ObjectRef> m_queue;
  // of the workload that is worked on
  ObjectRef m_ref;
  std::optional<Workload> m_base;  ///< what the last patch was made for
  QJsonObject m_firstTemplate;     ///< as it was when the step began with it
  int m_sent = 0;
  bool m_isSending = false;
  bool m_maybeApplied = false;  ///< an answer was lost
  std::optional<Error> m_lastError;
  QDateTime m_awaySince;
  // of all
  bool m_stopping = false;
  QStringList m_done;
  QStringList m_refused;
  QJsonArray m_results;
};

/// An autoscaler moves the generation every 15 s at most; more than a few times in a row is something else.
constexpr int mostEdits = 10;
/// How long the cluster may stay away, where the step has no timeout.
constexpr std::chrono::milliseconds awayPatience = 10min;
constexpr std::chrono::milliseconds readAgainAfter = 2s;

bool isAnswerLost(ErrorKind kind) {
  return kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable || kind == ErrorKind::Server || kind == ErrorKind::Protocol;
}

void EditStep::start() {
  if (const QString secret = secretInArguments(m_step); !secret.isEmpty())
    return endFailed(secret);
  if (m_edit.targets) {
    m_edit.targets(cluster(), m_step, this)->then([this](const Result<QList<ObjectRef>> &workloads) {
      if (hasEnded())
        return;
      if (!workloads)
        return endFailed(tr("%1 Nothing was changed.").arg(refusalText(workloads.error())));
      begin(*workloads);
    });
    return;
  }
  const auto workload = workloadOf(m_step.target);
  if (!workload)
    return endFailed(tr("%1 is no workload of Kubernetes").arg(display(m_step.target)));
  begin({*workload});
}

void EditStep::stop() {
  m_stopping = true;
  if (m_isSending)
    return;  // its answer is waited for
  if (m_maybeApplied)
    return unknown(tr("Stopped while the connection was lost"));
  refused(tr("Stopped by the operator before it was sent"));
}

void EditStep::begin(const QList<ObjectRef> &workloads) {
  m_queue = workloads;
  next();
}

void EditStep::next() {
  if (m_queue.isEmpty() || m_stopping)
    return conclude();
  m_ref = m_queue.takeFirst();
  m_base.reset();
  m_firstTemplate = {};
  m_sent = 0;
  m_maybeApplied = false;
  m_lastError.reset();
  m_awaySince = {};
  read();
}

void EditStep::read() {
  cluster().workload(m_ref, this)->then([this](const Result<Workload> &workload) {
    if (hasEnded())
      return;
    if (workload)
      return seen(*workload);
    unread(workload.error());
  });
}

void EditStep::unread(const Error &error) {
  const QDateTime now = clock().now();
  if (!m_awaySince.isValid())
    m_awaySince = now;
  const auto patience = m_step.timeout > 0ms ? m_step.timeout : awayPatience;
  if (!isTransient(error.kind) || m_stopping || m_awaySince.msecsTo(now) > patience.count())
    return m_maybeApplied && error.kind != ErrorKind::NotFound ? unknown(refusalText(error)) : refused(refusalText(error));
  Q_EMIT progress(
      m_maybeApplied
          ? tr("The connection is lost (%1); whether the change took effect will be read when it is back").arg(error.message)
          : tr("The connection is lost (%1); trying again. Nothing was changed so far.").arg(error.message));
  clock().after(std::max(error.retryAfter, readAgainAfter), this, [this] {
    if (!hasEnded())
      read();
  });
}

void EditStep::seen(const Workload &live) {
  m_awaySince = {};
  if (m_sent > 0 && bearsMark(input(live)))
    return applied(live, m_lastError
                             ? tr("The answer was lost (%1); the cluster shows that it took effect.").arg(m_lastError->message)
                             : QString());
  if (m_sent > 0)
    if (const QString why = objection(live); !why.isEmpty())
      return refused(why);
  if (m_edit.repeats && bearsMark(input(live)))
    return done(live, live, tr("This step has done it already"));
  if (m_sent == 0)
    m_firstTemplate = live.podTemplate;
  const Result<EditPatch> patch = m_edit.make(input(live));
  if (!patch)
    return refused(refusalText(patch.error()));
  if (patch->isEmpty())
    return done(live, live, tr("It is so already; nothing was changed"));
  // what was planned, and shown to a person, was the change of something else
  if (const QString foreign = m_sent == 0 ? changedSincePlan(live) : QString(); !foreign.isEmpty())
    return refused(foreign);
  send(live, *patch);
}

QString EditStep::changedSincePlan(const Workload &live) const {
  const QString changed = m_edit.guardsTemplate ? changeSincePlan(m_context, m_step, live) : QString();
  return changed.isEmpty() && m_edit.guardsReplicas ? scaledSincePlan(m_context, m_step, live) : changed;
}

QString EditStep::objection(const Workload &live) const {
  if (m_stopping)
    return tr("Stopped: the change had not taken effect when the cluster was read last");
  if (live.uid != m_base->uid)
    return tr("The workload was deleted and recreated in the meantime");
  if (m_edit.guardsTemplate && !sameTemplate(m_firstTemplate, live.podTemplate)) {
    const QString writer = writerSentence(templateWriter(live));
    return tr("The pod template was changed in the meantime: it runs %1%2")
        .arg(live.images.join(u", "_s), writer.isEmpty() ? QString() : u", "_s + writer);
  }
  const bool moved = live.generation != m_base->generation || live.resourceVersion != m_base->resourceVersion;
  if (!m_maybeApplied && m_lastError && m_lastError->kind == ErrorKind::Conflict && !moved)
    return tr("The server refuses the patch though nobody has changed the workload: a path or a test in it does not fit. %1")
        .arg(refusalText(*m_lastError));
  if (m_sent < mostEdits)
    return {};
  return m_lastError->kind == ErrorKind::Conflict ? tr("The workload keeps changing; the patch conflicted every time")
                                                  : tr("The server did not carry it out: %1").arg(refusalText(*m_lastError));
}

void EditStep::send(const Workload &live, const EditPatch &patch) {
  m_base = live;
  ++m_sent;
  m_isSending = true;
  cluster().patch(m_ref, sealedPatch(patch, input(live)), DryRun::No, this)->then([this](const Result<Workload> &result) {
    m_isSending = false;
    if (!hasEnded())
      answered(result);
  });
}

void EditStep::answered(const Result<Workload> &result) {
  if (result)
    return applied(*result, {});
  const Error &error = result.error();
  m_lastError = error;
  m_maybeApplied = m_maybeApplied || isAnswerLost(error.kind);
  if (error.kind == ErrorKind::TooManyRequests)
    return unread(error);
  if (!isAnswerLost(error.kind) && error.kind != ErrorKind::Conflict)
    return refused(tr("The server refuses the change: %1").arg(refusalText(error)));
  if (!isAnswerLost(error.kind) || m_sent == 1)
    return read();
  // a webhook that is down answers at once, each time
  clock().after(readAgainAfter, this, [this] {
    if (!hasEnded())
      read();
  });
}

void EditStep::applied(const Workload &live, const QString &how) {
  const QStringList lines = changedLines(*m_base, live);
  if (lines.isEmpty() && !m_edit.repeats)
    return refused(
        tr("The cluster accepted the patch but put the old state back. If a webhook or policy pins it, change it there."));
  const QString what = lines.isEmpty() ? tr("Nothing has changed by it: it was so already") : lines.join(u"; "_s);
  done(*m_base, live, (how + u' ' + what).trimmed());
}

void EditStep::done(const Workload &before, const Workload &live, const QString &message) {
  QJsonObject result = editResult(m_edit, before, live, clock().now());
  result.insert(u"workload"_s, shortName(m_ref));
  m_results.append(result);
  m_done << message;
  if (isOneOfMany())
    Q_EMIT progress(shortName(m_ref) + u": "_s + message);
  next();
}

void EditStep::refused(const QString &why) {
  m_refused << (isOneOfMany() && !m_ref.name.isEmpty() ? shortName(m_ref) + u": "_s + why : why);
  next();
}

void EditStep::unknown(const QString &why) {
  end({.state = StepState::Unknown,
       .message = tr("Whether the change of %1 took effect is not known: %2").arg(display(m_ref), why),
       .result = {{u"workloads"_s, m_results}}});
}

void EditStep::conclude() {
  const QJsonObject result = isOneOfMany() ? QJsonObject{{u"workloads"_s, m_results}} : m_results.at(0).toObject();
  if (m_stopping && !m_queue.isEmpty() && m_refused.isEmpty())
    m_refused << tr("Stopped by the operator");
  if (m_refused.isEmpty())
    return end(
        {.state = StepState::Finished,
         .message = isOneOfMany() ? tr("Done for %n workload(s)", nullptr, static_cast<int>(m_done.size())) : m_done.value(0),
         .result = result});
  const qsizetype all = m_done.size() + m_refused.size() + m_queue.size();
  const QString why = m_refused.join(u"; "_s);
  endFailed(m_done.isEmpty() ? tr("Nothing was changed: %1").arg(why)
                             : tr("Done for %1 of %2: %3").arg(QString::number(m_done.size()), QString::number(all), why),
            result);
}
}  // namespace

StepRun *makeEditRun(const WorkloadEdit &edit, const StepContext &context, const Step &step, QObject *parent) {
  return new EditStep(edit, context, step, parent);
}

}  // namespace sternway::steps
