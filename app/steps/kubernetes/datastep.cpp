// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/datastep.h"

#include "steps/kubernetes/objects.h"
#include "steps/kubernetes/ownership.h"
#include "steps/kubernetes/plannedobjects.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto answerPatience = 10min;  ///< where the step has no timeout
constexpr int mostDataPatches = 5;

bool isUntouched(const QJsonObject &before, const QJsonObject &now) {
  const QJsonValue a = before.value(u"metadata"_s);
  const QJsonValue b = now.value(u"metadata"_s);
  return a[u"resourceVersion"_s] == b[u"resourceVersion"_s] && a[u"uid"_s] == b[u"uid"_s];
}

/// What previewing carries from one answer to the next.
struct DataPreview {
  DataObject object;
  DataSource source;
  ClusterApi &cluster;
  Call<StepPreview> *call;
  StepPreview preview = {};

  void block(const QString &id, const QString &title, const QString &detail, const QString &remedy = {}) {
    preview.findings.append({.id = id, .severity = Severity::Block, .title = title, .detail = detail, .remedy = remedy});
    call->finish(preview);
  }
  void read(const WantedData &wanted) {
    cluster.get(object.path(), call)->then([state = *this, wanted](const Result<QJsonObject> &live) mutable {
      state.found(live, wanted);
    });
  }
  void found(const Result<QJsonObject> &live, const WantedData &wanted) {
    if (!live && live.error().kind == ErrorKind::NotFound)
      return source.creates ? tryCreation(wanted)
                            : block(u"object.missing"_s, DataStep::tr("There is no %1").arg(object.display()), {});
    if (!live && live.error().kind == ErrorKind::Forbidden)
      return block(u"rights.get"_s, DataStep::tr("%1 may not be read").arg(object.display()), refusalWords(object, live.error()));
    if (!live)
      return call->finish(tl::unexpected(live.error()));
    preview.base = plannedOn(object, *live);
    const DataChange change = changeOf(*live, wanted);
    preview.changes = changeLines(object, *live, change);
    if (change.isEmpty()) {
      preview.changes.append(DataStep::tr("%1 already holds that").arg(object.display()));
      return call->finish(preview);
    }
    if (live->value(u"immutable"_s).toBool())
      return block(u"object.immutable"_s, DataStep::tr("%1 is immutable").arg(object.display()), {},
                   DataStep::tr("Make one of another name and have the workload refer to it."));
    if (const QStringList appliers = otherAppliers(*live); !appliers.isEmpty())
      preview.findings.append({.id = u"object.applied"_s,
                               .severity = Severity::Warn,
                               .title = DataStep::tr("%1 is deployed by %2").arg(object.display(), appliers.join(u", "_s)),
                               .detail = DataStep::tr("Its next deploy puts its own values back."),
                               .remedy = DataStep::tr("Change it there too.")});
    answer(cluster.patchObject(object.path(), dataPatch(*live, change, {}), DryRun::Server, call));
  }
  void tryCreation(const WantedData &wanted) {
    preview.base = plannedOn(object, {});
    preview.changes.append(DataStep::tr("%1 is made, with the keys %2")
                               .arg(object.display(), (wanted.data.keys() + wanted.binaryData.keys()).join(u", "_s)));
    ResourcePath collection = object.path();
    collection.name.clear();
    answer(cluster.create(collection, newObject(object, wanted, {}), DryRun::Server, call));
  }
  void answer(Call<QJsonObject> *dryRun) {
    dryRun->then([state = *this](const Result<QJsonObject> &result) mutable {
      if (result)
        return state.call->finish(state.preview);
      const Error &error = result.error();
      if (isTransient(error.kind))
        return state.call->finish(
            fail(error.kind, DataStep::tr("The dry run has no answer: %1").arg(refusalWords(state.object, error))));
      state.block(error.kind == ErrorKind::Forbidden ? u"rights.patch"_s : u"object.refused"_s,
                  DataStep::tr("The cluster would refuse the change of %1").arg(state.object.display()),
                  refusalWords(state.object, error));
    });
  }
};

Probe probedData(const DataObject &object, const QJsonObject &live, const QString &mine) {
  const QString mark = stepMarkOf(live);
  if (!mark.startsWith(mine + u' '))
    return {.state = Probe::State::NotApplied,
            .sentence = DataStep::tr("%1 does not carry this step's mark: it was not written. It was %2. Written again, it is "
                                     "refused if somebody changes it meanwhile.")
                            .arg(object.display(), lastWriterWords(live))};
  if (mark.section(u' ', -1) == dataDigest(object, live))
    return {.state = Probe::State::Applied,
            .sentence = DataStep::tr("%1 is written and holds what this step gave it.").arg(object.display()),
            .result = capturedData(object, live, false)};
  return {.state = Probe::State::ChangedByOther,
          .sentence = DataStep::tr("%1 was written by this step and has been changed since, %2.")
                          .arg(object.display(), lastWriterWords(live))};
}
}  // namespace

DataObject dataObjectOf(const Step &step, DataObject::Kind kind) {
  return {kind, step.target.scope, step.args.value(u"name"_s).toString()};
}

QString refusalWords(const DataObject &object, const Error &error) {
  if (!object.isSecret())
    return errorWords(error);
  // An invalid Secret's answer quotes its data, and a webhook may say what it likes.
  const QString status = error.httpStatus > 0 ? DataStep::tr(" (HTTP %1)").arg(error.httpStatus) : QString();
  switch (error.kind) {
    case ErrorKind::Forbidden: return DataStep::tr("forbidden: the permission is missing, or a policy denies it%1").arg(status);
    case ErrorKind::NotFound: return DataStep::tr("there is no such Secret or namespace%1").arg(status);
    case ErrorKind::Conflict: return DataStep::tr("it has changed meanwhile%1").arg(status);
    case ErrorKind::Invalid:
      return DataStep::tr("the content is refused%1; what the server says of it may hold values and is not shown").arg(status);
    case ErrorKind::Unauthorized: return DataStep::tr("the credentials are not accepted%1").arg(status);
    default: return DataStep::tr("the cluster cannot be reached, or does not answer as it should%1").arg(status);
  }
}

DataStep::DataStep(const StepContext &context, const Step &step, QObject *parent, const DataSource &source)
    : StepRun(context, step, parent), m_source(source), m_object(dataObjectOf(step, source.kind)) {}

void DataStep::start() {
  if (!isObjectName(m_object.name) || !isObjectName(m_object.nameSpace))
    return endFailed(tr("\"%1\" cannot be the name of an object. Nothing was changed.").arg(m_object.display()));
  auto *call = m_source.fetch(m_context, m_step, this);
  m_fetching = call;
  call->then([this](const Result<WantedData> &wanted) {
    if (!hasEnded())
      fetched(wanted);
  });
}

void DataStep::stop() {
  m_stopping = true;
  if (m_lostSince.isValid())
    return end(
        {.state = StepState::Unknown,
         .message = tr("Stopped while the connection was lost: whether %1 was written is not known").arg(m_object.display())});
  if (m_isSent)
    return;
  endFailed(tr("Stopped by the operator; nothing was changed"));
  if (m_fetching)
    m_fetching->cancel();
}

void DataStep::fetched(const Result<WantedData> &wanted) {
  if (!wanted && wanted.error().kind == ErrorKind::Unsupported)
    return end({.state = StepState::Skipped, .message = wanted.error().message});
  if (!wanted)
    return endFailed(tr("%1. Nothing was changed.").arg(errorWords(wanted.error())));
  m_wanted = *wanted;
  read();
}

void DataStep::read() {
  cluster().get(m_object.path(), this)->then([this](const Result<QJsonObject> &live) {
    if (!hasEnded())
      found(live);
  });
}

void DataStep::found(const Result<QJsonObject> &live) {
  if (!live && (live.error().kind != ErrorKind::NotFound || !m_source.creates))
    return endFailed(
        tr("%1 cannot be read: %2. Nothing was changed.").arg(m_object.display(), refusalWords(m_object, live.error())));
  m_live = live.value_or(QJsonObject());
  m_change = changeOf(m_live, m_wanted);
  if (!m_live.isEmpty() && m_change.isEmpty())
    return end({.state = StepState::Finished,
                .message = tr("%1 already holds that; nothing was changed").arg(m_object.display()),
                .result = capturedData(m_object, m_live, false)});
  if (const QString foreign = changeSincePlan(m_context, m_step, m_object, m_live); !foreign.isEmpty())
    return endFailed(tr("%1. Nothing was changed.").arg(foreign));
  if (m_live.value(u"immutable"_s).toBool())
    return endFailed(tr("%1 is immutable. Nothing was changed. Make one of another name and have the workload refer to it.")
                         .arg(m_object.display()));
  m_mark = stepMark(m_context.plan.id, m_step.id, dataDigest(m_object, withChange(m_live, m_change)));
  send();
}

void DataStep::send() {
  m_isSent = true;
  ++m_sent;
  ResourcePath path = m_object.path();
  const auto then = [this](const Result<QJsonObject> &result) {
    if (!hasEnded())
      answered(result);
  };
  if (!m_live.isEmpty())
    return (void)cluster().patchObject(path, dataPatch(m_live, m_change, m_mark), DryRun::No, this)->then(then);
  path.name.clear();
  cluster().create(path, newObject(m_object, m_wanted, m_mark), DryRun::No, this)->then(then);
}

void DataStep::answered(const Result<QJsonObject> &result) {
  if (result)
    return applied(*result, tr("%1 is written: %2").arg(m_object.display(), m_change.keys().join(u", "_s)));
  if (mayHaveHappened(result.error().kind) || result.error().kind == ErrorKind::Conflict)
    return findOut(result.error());
  endFailed(tr("The cluster refuses to write %1: %2. Nothing was changed.")
                .arg(m_object.display(), refusalWords(m_object, result.error())));
}

void DataStep::findOut(const Error &lost) {
  cluster().get(m_object.path(), this)->then([this, lost](const Result<QJsonObject> &live) {
    if (!hasEnded())
      seen(live, lost);
  });
}

void DataStep::seen(const Result<QJsonObject> &live, const Error &lost) {
  const bool isGone = !live && live.error().kind == ErrorKind::NotFound;
  if (!live && !isGone)
    return lostAgain(lost, live.error());
  m_lostSince = {};
  if (live && stepMarkOf(*live) == m_mark)
    return applied(*live, tr("The answer was lost; %1 shows that it was written").arg(m_object.display()));
  const bool isAsBefore = isGone ? m_live.isEmpty() : isUntouched(m_live, *live);
  if (!isAsBefore || m_sent >= mostDataPatches)
    return refusedForAnother(live.value_or(QJsonObject()));
  if (m_stopping)
    return endFailed(tr("Stopped: %1 was not written, nothing was changed").arg(m_object.display()));
  Q_EMIT progress(tr("%1 was not written; sending it again").arg(m_object.display()));
  send();
}

void DataStep::lostAgain(const Error &lost, const Error &now) {
  if (!m_lostSince.isValid())
    m_lostSince = clock().now();
  const std::chrono::milliseconds patience = m_step.timeout > 0ms ? m_step.timeout : answerPatience;
  if (m_stopping || !isTransient(now.kind) || m_lostSince.msecsTo(clock().now()) > patience.count())
    return end({.state = StepState::Unknown,
                .message = tr("Whether %1 was written is not known: %2, and then %3")
                               .arg(m_object.display(), refusalWords(m_object, lost), refusalWords(m_object, now))});
  Q_EMIT progress(tr("The connection is lost; whether %1 was written will be read when it is back").arg(m_object.display()));
  clock().after(2s, this, [this, lost] {
    if (!hasEnded())
      findOut(lost);
  });
}

void DataStep::refusedForAnother(const QJsonObject &live) {
  if (live.isEmpty())
    return endFailed(tr("%1 has been deleted meanwhile. Nothing was changed.").arg(m_object.display()));
  endFailed(
      tr("%1 has been changed meanwhile, %2. Nothing was changed by this step.").arg(m_object.display(), lastWriterWords(live)));
}

/// Whoever deploys the object by server-side apply would be refused over the fields that this has taken: they become nobody's.
void DataStep::applied(const QJsonObject &object, const QString &message) {
  if (stepMarkOf(object).section(u' ', -1) != dataDigest(m_object, object))
    return endFailed(tr("The cluster accepted the change of %1 but holds something else: a webhook or policy changes it.")
                         .arg(m_object.display()));
  const auto release = otherAppliers(object).isEmpty() ? std::nullopt : ownershipPatch(object, sternwayUpdates(), {});
  if (!release)
    return finish(object, message);
  cluster().patchObject(m_object.path(), *release, DryRun::No, this)->then([=, this](const Result<QJsonObject> &released) {
    if (hasEnded())
      return;
    finish(object, released ? message
                            : tr("%1. Its fields are Sternway's now: the next server-side apply of %2 needs --force-conflicts.")
                                  .arg(message, otherAppliers(object).join(u", "_s)));
  });
}

void DataStep::finish(const QJsonObject &object, const QString &message) {
  QJsonObject result = capturedData(m_object, object, false);
  result.insert(u"changed"_s, QJsonArray::fromStringList(m_change.keys()));
  if (!m_live.isEmpty())
    result.insert(u"before"_s, capturedData(m_object, m_live, true));
  end({.state = StepState::Finished, .message = message, .result = result});
}

Call<Probe> *DataStep::probe(const StepContext &context, const Step &step, const StepRecord &record, DataObject::Kind kind,
                             QObject *parent) {
  const DataObject object = dataObjectOf(step, kind);
  const QString mine = record.operationId + u' ' + step.id;
  return mapped<Probe>(parent, context.cluster(step.target)->get(object.path(), parent),
                       [object, mine](const Result<QJsonObject> &live) -> Result<Probe> {
                         if (live)
                           return probedData(object, *live, mine);
                         if (live.error().kind == ErrorKind::NotFound)
                           return Probe{.state = Probe::State::NotApplied,
                                        .sentence = tr("There is no %1.").arg(object.display())};
                         return fail(live.error().kind, refusalWords(object, live.error()));
                       });
}

Call<StepPreview> *DataStep::preview(const StepContext &context, const Step &step, const DataSource &source, QObject *parent) {
  auto *call = new Call<StepPreview>(parent);
  DataPreview state{dataObjectOf(step, source.kind), source, *context.cluster(step.target), call};
  source.fetch(context, step, call)->then([state](const Result<WantedData> &wanted) mutable {
    if (wanted)
      return state.read(*wanted);
    const bool isInfo = wanted.error().kind == ErrorKind::Unsupported;
    state.preview.findings.append({.id = u"source.missing"_s,
                                   .severity = isInfo ? Severity::Info : Severity::Block,
                                   .title = wanted.error().message,
                                   .detail = wanted.error().detail,
                                   .remedy = {}});
    state.call->finish(state.preview);
  });
  return call;
}

}  // namespace sternway::steps
