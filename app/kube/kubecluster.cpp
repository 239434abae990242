// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubecluster.h"

#include "kube/apiclient.h"
#include "kube/history.h"
#include "kube/kubefeed.h"
#include "kube/podexec.h"
#include "kube/reflector.h"

#include <QJsonDocument>

namespace sternway::kube {

using namespace Qt::StringLiterals;

KubeLogStream::KubeLogStream(ApiClient &client, const net::HttpRequest &request, QObject *context)
    : LogStream(context), m_stream(client.stream(request, std::chrono::milliseconds(0), this)) {
  m_flush.setSingleShot(true);
  m_flush.setInterval(0);
  connect(&m_flush, &QTimer::timeout, this, &KubeLogStream::flush);
  connect(m_stream, &net::HttpStream::line, this, [this](const QByteArray &line) {
    m_pending.append(QString::fromUtf8(line));
    if (!m_flush.isActive())
      m_flush.start();
  });
  connect(m_stream, &net::HttpStream::block, this, &LogStream::block);
  connect(m_stream, &net::HttpStream::ended, this, [this] {
    flush();
    Q_EMIT ended();
  });
  connect(m_stream, &net::HttpStream::failed, this, [this](const Error &error) {
    flush();
    Q_EMIT failed(error);
  });
  // What was open while the server did not answer may be dead without knowing.
  connect(&client, &ApiClient::recovered, this, [this] {
    m_stream->close();
    flush();
    Q_EMIT failed(Error{.kind = ErrorKind::Unreachable,
                        .message = tr("The connection was lost"),
                        .detail = {},
                        .httpStatus = 0,
                        .retryAfter = {}});
  });
}

void KubeLogStream::flush() {
  m_flush.stop();
  if (!m_pending.isEmpty())
    Q_EMIT lines(std::exchange(m_pending, {}));
}

namespace {

Result<QJsonObject> object(const Result<net::HttpResponse> &response) {
  return response.and_then([](const net::HttpResponse &got) { return json::parseObject(got.body); });
}

Call<Workload> *workloadIn(Call<net::HttpResponse> *answer, const DecodeScope &scope, QObject *context) {
  return mapped<Workload>(context, answer, [scope](const Result<net::HttpResponse> &response) {
    return response.and_then([&scope](const net::HttpResponse &got) { return decodeWorkload(got.body, scope); });
  });
}

Result<Done> done(const Result<net::HttpResponse> &response) {
  return response.map([](const net::HttpResponse &) { return Done{}; });
}

/// Goes on with \a next when \a first has its value; everything is a child of \a outer and ends with it.
template <typename T, typename U, typename Next>
void chain(Call<T> *first, const QPointer<Call<U>> &outer, Next next) {
  const QPointer<CallBase> underWay(first);
  outer->setCanceller([underWay] {
    if (underWay)
      underWay->cancel();
  });
  first->then([outer, next = std::move(next)](const Result<T> &result) {
    if (!outer)
      return;
    if (result)
      next(*result);
    else
      outer->finish(tl::unexpected(result.error()));
  });
}

/// Every write says who writes, and refuses fields that the server does not know (1.20 does not look at that).
QUrlQuery writeQuery(DryRun dryRun) {
  QUrlQuery query{{u"fieldManager"_s, u"sternway"_s}, {u"fieldValidation"_s, u"Strict"_s}};
  if (dryRun == DryRun::Server)
    query.addQueryItem(u"dryRun"_s, u"All"_s);
  return query;
}

net::HttpRequest reading(const ResourcePath &path) {
  net::HttpRequest request;
  request.path = apiPath(path);
  return request;
}

net::HttpRequest posting(const QString &path, const QJsonObject &body) {
  net::HttpRequest request;
  request.method = "POST";
  request.path = path;
  request.contentType = "application/json";
  request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
  return request;
}

net::HttpRequest patching(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun) {
  net::HttpRequest request = reading(path);
  request.method = "PATCH";
  request.query = writeQuery(dryRun);
  request.contentType = patch.contentType;
  request.body = patch.body;
  return request;
}

net::HttpRequest logRequest(const ObjectRef &pod, const LogOptions &options) {
  net::HttpRequest request = reading(resourcePath(pod));
  request.path += u"/log"_s;
  request.accept = "*/*";
  if (!options.container.isEmpty())
    request.query.addQueryItem(u"container"_s, options.container);
  if (options.previous)
    request.query.addQueryItem(u"previous"_s, u"true"_s);
  if (options.tailLines > 0)
    request.query.addQueryItem(u"tailLines"_s, QString::number(options.tailLines));
  if (options.sinceSeconds > 0)
    request.query.addQueryItem(u"sinceSeconds"_s, QString::number(options.sinceSeconds));
  if (options.sinceTime.isValid())
    request.query.addQueryItem(u"sinceTime"_s, options.sinceTime.toUTC().toString(Qt::ISODate));
  if (options.follow)
    request.query.addQueryItem(u"follow"_s, u"true"_s);
  request.inBlocks = options.inBlocks;
  return request;
}

}  // namespace

KubeCluster::KubeCluster(QString context, QString defaultNamespace, net::Transport &transport, QObject *parent,
                         ApiClientSettings settings)
    : QObject(parent),
      m_context(std::move(context)),
      m_namespace(defaultNamespace.isEmpty() ? u"default"_s : std::move(defaultNamespace)),
      m_client(transport, settings) {
  connect(&m_client, &ApiClient::stateChanged, this, &KubeCluster::stateChanged);
}

KubeCluster::~KubeCluster() = default;

DecodeScope KubeCluster::scope(Kind kind) const {
  return {.context = m_context, .kind = kind};
}

Call<QList<Workload>> *KubeCluster::findWorkloads(const QString &name, const QString &nameSpace, QObject *context) {
  return sternway::kube::findWorkloads(m_client, {m_context, name, nameSpace, m_namespace}, context);
}

Call<Workload> *KubeCluster::workload(const ObjectRef &ref, QObject *context) {
  return workloadIn(m_client.read(reading(resourcePath(ref)), context), scope(ref.kind), context);
}

Call<History> *KubeCluster::history(const Workload &workload, QObject *context) {
  const bool isDeployment = workload.ref.kind == Kind::Deployment;
  const Kind kind = isDeployment ? Kind::ReplicaSet : Kind::ControllerRevision;
  auto *revisions = list(resourcePath(kind, workload.ref.nameSpace), workload.labelSelector, context);
  return mapped<History>(
      context, revisions, [workload, isDeployment](const Result<QList<QJsonObject>> &result) -> Result<History> {
        return result.map([&](const QList<QJsonObject> &objects) {
          return isDeployment ? deploymentHistory(workload, objects) : controllerRevisionHistory(workload, objects);
        });
      });
}

Call<QList<ReplicaSetIdentity>> *KubeCluster::replicaSets(const Workload &workload, QObject *context) {
  if (workload.ref.kind != Kind::Deployment)
    return Call<QList<ReplicaSetIdentity>>::finished(context, QList<ReplicaSetIdentity>());
  const ListQuery query{.collection = resourcePath(Kind::ReplicaSet, workload.ref.nameSpace),
                        .labelSelector = workload.labelSelector};
  return collect<ReplicaSetIdentity>(m_client, query, scope(Kind::ReplicaSet), context);
}

template <typename T>
Call<QList<T>> *KubeCluster::owned(const Workload &workload, const ListQuery &query, Kind kind,
                                   QList<T> (Ownership::*of)(const QList<T> &) const, QObject *context) {
  auto *outer = new Call<QList<T>>(context);
  const QPointer<Call<QList<T>>> alive(outer);
  const QPointer<KubeCluster> self(this);
  chain(replicaSets(workload, outer), alive, [=](const QList<ReplicaSetIdentity> &sets) {
    if (!self)
      return;
    chain(collect<T>(self->m_client, query, self->scope(kind), alive), alive,
          [ownership = Ownership(workload, sets), of, alive](const QList<T> &all) { alive->finish((ownership.*of)(all)); });
  });
  return outer;
}

Call<QList<Pod>> *KubeCluster::pods(const Workload &workload, QObject *context) {
  const ListQuery query{.collection = resourcePath(Kind::Pod, workload.ref.nameSpace), .labelSelector = workload.labelSelector};
  return owned(workload, query, Kind::Pod, &Ownership::pods, context);
}

Call<QList<ClusterEvent>> *KubeCluster::events(const Workload &workload, QObject *context) {
  const ListQuery query{.collection = resourcePath(Kind::Event, workload.ref.nameSpace)};
  return owned(workload, query, Kind::Event, &Ownership::events, context);
}

LogStream *KubeCluster::followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) {
  return new KubeLogStream(m_client, logRequest(pod, options), context);
}

Call<QJsonObject> *KubeCluster::get(const ResourcePath &path, QObject *context) {
  return mapped<QJsonObject>(context, m_client.read(reading(path), context), &object);
}

Call<QList<QJsonObject>> *KubeCluster::list(const ResourcePath &path, const QString &labelSelector, QObject *context) {
  ResourcePath collection = path;
  collection.name.clear();
  return collect<QJsonObject>(m_client, ListQuery{.collection = collection, .labelSelector = labelSelector}, {}, context,
                              {.page = &decodeObjects, .message = {}, .protobuf = false});
}

Call<AccessAnswer> *KubeCluster::access(const AccessQuestion &question, QObject *context) {
  const QJsonObject attributes{{u"verb"_s, question.verb},           {u"group"_s, question.group},
                               {u"resource"_s, question.resource},   {u"subresource"_s, question.subresource},
                               {u"namespace"_s, question.nameSpace}, {u"name"_s, question.name}};
  const QJsonObject review{{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                           {u"kind"_s, u"SelfSubjectAccessReview"_s},
                           {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
  const net::HttpRequest request = posting(u"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"_s, review);
  // It is a POST, and stores nothing: a read.
  return mapped<AccessAnswer>(context, m_client.read(request, context), [question](const Result<net::HttpResponse> &response) {
    return object(response).map([&question](const QJsonObject &answer) {
      const QJsonObject status = answer.value(u"status").toObject();
      const QString reason = status.value(u"reason").toString();
      return AccessAnswer{question, status.value(u"allowed").toBool(),
                          reason.isEmpty() ? status.value(u"evaluationError").toString() : reason};
    });
  });
}

Call<Workload> *KubeCluster::patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun, QObject *context) {
  return workloadIn(m_client.send(patching(resourcePath(ref), patch, dryRun), context), scope(ref.kind), context);
}

Call<QJsonObject> *KubeCluster::patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun,
                                            QObject *context) {
  return mapped<QJsonObject>(context, m_client.send(patching(path, patch, dryRun), context), &object);
}

Call<QJsonObject> *KubeCluster::create(const ResourcePath &collection, const QJsonObject &created, DryRun dryRun,
                                       QObject *context) {
  net::HttpRequest request = posting(apiPath(collection), created);
  request.query = writeQuery(dryRun);
  return mapped<QJsonObject>(context, m_client.send(request, context), &object);
}

Call<Done> *KubeCluster::remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) {
  QJsonObject options{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"DeleteOptions"_s}};
  if (!uid.isEmpty())
    options.insert(u"preconditions"_s, QJsonObject{{u"uid"_s, uid}});
  net::HttpRequest request = posting(apiPath(path), options);
  request.method = "DELETE";
  if (dryRun == DryRun::Server)
    request.query.addQueryItem(u"dryRun"_s, u"All"_s);
  return mapped<Done>(context, m_client.send(request, context), &done);
}

Call<Done> *KubeCluster::dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) {
  net::HttpRequest request = posting(apiPath(resourcePath(Kind::Pod, nameSpace)), pod);
  request.query = writeQuery(DryRun::Server);
  return mapped<Done>(context, m_client.send(request, context), &done);
}

ProgramRun *KubeCluster::exec(const ExecRequest &request, QObject *context) {
  return new PodExec(m_client, request, {}, context);
}

WorkloadWatch *KubeCluster::watch(const ObjectRef &workload, QObject *context) {
  m_client.monitor();
  return new KubeWorkloadWatch(m_client, workload, context);
}

}  // namespace sternway::kube

#include "moc_kubecluster.cpp"
