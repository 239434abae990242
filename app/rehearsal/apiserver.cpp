// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apiserver.h"

#include "rehearsal/apireader.h"
#include "rehearsal/defaults.h"
#include "rehearsal/patches.h"
#include "rehearsal/replicasetcontroller.h"
#include "rehearsal/resourcetype.h"

#include <QJsonDocument>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
tl::expected<QJsonObject, ApiAnswer> bodyOf(const HttpMessage &message) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(message.body, &error);
  if (document.isObject())
    return document.object();
  return tl::unexpected(badRequest(u"the object provided is unrecognized (must be of type Object): "_s + error.errorString()));
}

Patched applyPatch(const QJsonObject &object, const QByteArray &contentType, const QByteArray &body) {
  if (contentType.startsWith("application/json-patch+json"))
    return applyJsonPatch(object, body);
  const QJsonDocument document = QJsonDocument::fromJson(body);
  const bool strategic = contentType.startsWith("application/strategic-merge-patch+json");
  if (!strategic && !contentType.startsWith("application/merge-patch+json"))
    return tl::unexpected(PatchError{415, {}});
  if (!document.isObject())
    return tl::unexpected(PatchError{400, u"error decoding patch: invalid character looking for beginning of value"_s});
  return strategic ? applyStrategicPatch(object, document.object()) : applyMergePatch(object, document.object());
}

ApiAnswer patchFailure(const PatchError &error) {
  if (error.code == 415)
    return failure(415, u"UnsupportedMediaType"_s, u"415: Unsupported Media Type"_s);
  return failure(error.code, error.code == 422 ? u"Invalid"_s : u"BadRequest"_s, error.message);
}

bool isDryRun(const HttpMessage &message) {
  return message.parameter(u"dryRun"_s) == u"All"_s;
}

std::optional<ApiAnswer> badDryRun(const HttpMessage &message) {
  const QString value = message.parameter(u"dryRun"_s);
  if (value.isEmpty() || value == u"All"_s)
    return std::nullopt;
  return failure(422, u"Invalid"_s,
                 u"PatchOptions.meta.k8s.io \"\" is invalid: dryRun: Unsupported value: \"%1\": supported "
                 "values: \"All\""_s.arg(value));
}
}  // namespace

QJsonObject scaleOf(const QJsonObject &deployment) {
  QStringList selector;
  const QJsonObject labels = at(deployment, {u"spec"_s, u"selector"_s, u"matchLabels"_s}).toObject();
  for (auto it = labels.begin(); it != labels.end(); ++it)
    selector += it.key() + u'=' + it.value().toString();
  QJsonObject metadata;
  for (const QString &key : {u"name"_s, u"namespace"_s, u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s})
    metadata.insert(key, at(deployment, {u"metadata"_s, key}));
  return {{u"kind"_s, u"Scale"_s},
          {u"apiVersion"_s, u"autoscaling/v1"_s},
          {u"metadata"_s, metadata},
          {u"spec"_s, QJsonObject{{u"replicas"_s, at(deployment, {u"spec"_s, u"replicas"_s})}}},
          {u"status"_s, QJsonObject{{u"replicas"_s, at(deployment, {u"status"_s, u"replicas"_s}).toInt()},
                                    {u"selector"_s, selector.join(u',')}}}};
}

ApiAnswer ApiWriter::create(const HttpMessage &message, const ApiTarget &target) {
  const auto body = bodyOf(message);
  if (!body)
    return body.error();
  if (const auto bad = badDryRun(message))
    return *bad;
  const ResourceType &type = *target.type;
  QJsonObject object = withDefaults(type, *body);
  if (nameOf(object).isEmpty() && at(object, {u"metadata"_s, u"generateName"_s}).isString()) {
    const QString prefix = at(object, {u"metadata"_s, u"generateName"_s}).toString();
    const QString suffix = m_simulation.drawName({u"generateName"_s, prefix, QString::number(m_store.version())}, 5);
    object = with(object, {u"metadata"_s, u"name"_s}, QString(prefix + suffix));
  }
  const QString name = nameOf(object);
  if (name.isEmpty())
    return invalid(type, {}, u"metadata.name"_s, u"Required value: name or generateName is required"_s, u"FieldValueRequired"_s);
  if (type.namespaced)
    object = with(object, {u"metadata"_s, u"namespace"_s}, target.nameSpace);
  if (type.namespaced && !m_store.get(u"namespaces"_s, {}, target.nameSpace))
    return notFound(*findResource({}, u"v1"_s, u"namespaces"_s), target.nameSpace);
  if (m_store.get(type.key(), target.nameSpace, name))
    return alreadyExists(type, name);
  if (const auto bad = validate(type, object))
    return *bad;
  if (const QString over = type.plural == u"pods"_s ? overQuota(m_store, namespaceOf(object)) : QString(); !over.isEmpty())
    return forbidden(type, u"create"_s, namespaceOf(object), name, over);
  object = withManager({}, object, managerOf(message), m_simulation.now());
  if (!isDryRun(message))
    return {201, inVersion(type, m_store.create(type.key(), object))};
  object = with(object, {u"metadata"_s, u"uid"_s}, m_simulation.drawUuid({u"dry run"_s, target.nameSpace, name}));
  object = with(object, {u"metadata"_s, u"creationTimestamp"_s}, timestamp(m_simulation.now()));
  return {201, inVersion(type, object)};
}

ApiAnswer ApiWriter::patch(const HttpMessage &message, const ApiTarget &target) {
  const auto before = m_store.get(target.type->key(), target.nameSpace, target.name);
  if (!before)
    return notFound(*target.type, target.name);
  if (const auto bad = badDryRun(message))
    return *bad;
  const Patched after = applyPatch(*before, message.headers.value("content-type"), message.body);
  return after ? store(message, target, *before, *after) : patchFailure(after.error());
}

ApiAnswer ApiWriter::replace(const HttpMessage &message, const ApiTarget &target) {
  const auto before = m_store.get(target.type->key(), target.nameSpace, target.name);
  if (!before)
    return notFound(*target.type, target.name);
  const auto body = bodyOf(message);
  return body ? store(message, target, *before, *body) : body.error();
}

ApiAnswer ApiWriter::store(const HttpMessage &message, const ApiTarget &target, const QJsonObject &before, QJsonObject after) {
  const ResourceType &type = *target.type;
  const QStringList versionPath{u"metadata"_s, u"resourceVersion"_s};
  const QJsonValue version = at(after, versionPath);
  if (!version.isUndefined() && version != at(before, versionPath))
    return conflict(type, target.name);
  if (nameOf(after) != target.name)
    return badRequest(u"the name of the object (%1) does not match the name on the URL (%2)"_s.arg(nameOf(after), target.name));
  for (const QString &kept : {u"kind"_s, u"apiVersion"_s})
    after.insert(kept, before.value(kept));
  if (before.contains(u"status"_s) && target.subresource != u"status"_s)
    after.insert(u"status"_s, before.value(u"status"_s));
  after = with(after, {u"metadata"_s, u"namespace"_s}, at(before, {u"metadata"_s, u"namespace"_s}));
  after = with(after, versionPath, at(before, versionPath));
  after = withDefaults(type, after);
  if (const auto bad = validate(type, after))
    return *bad;
  if (type.plural == u"deployments"_s &&
      !semanticallyEqual(at(before, {u"spec"_s, u"selector"_s}), at(after, {u"spec"_s, u"selector"_s})))
    return invalid(type, target.name, u"spec.selector"_s, u"Invalid value: field is immutable"_s);
  after = withManager(before, after, managerOf(message), m_simulation.now());
  const QJsonObject result = isDryRun(message) ? m_store.merged(type.key(), after) : m_store.update(type.key(), after);
  return {200, inVersion(type, result)};
}

ApiAnswer ApiWriter::remove(const HttpMessage &message, const ApiTarget &target) {
  const ResourceType &type = *target.type;
  const auto object = m_store.get(type.key(), target.nameSpace, target.name);
  if (!object)
    return notFound(type, target.name);
  const QJsonObject options = QJsonDocument::fromJson(message.body).object();
  const QString wanted = at(options, {u"preconditions"_s, u"uid"_s}).toString();
  if (!wanted.isEmpty() && wanted != uidOf(*object))
    return conflict(type, target.name);
  if (isDryRun(message) || options.value(u"dryRun"_s).toArray().contains(u"All"_s))
    return {200, inVersion(type, *object)};
  if (type.plural != u"pods"_s) {
    m_store.remove(type.key(), target.nameSpace, target.name);
    const QJsonObject details{{u"name"_s, target.name}, {u"kind"_s, type.plural}, {u"uid"_s, uidOf(*object)}};
    return {200, QJsonObject{{u"kind"_s, u"Status"_s},
                             {u"apiVersion"_s, u"v1"_s},
                             {u"metadata"_s, QJsonObject()},
                             {u"status"_s, u"Success"_s},
                             {u"details"_s, details}}};
  }
  if (at(*object, {u"metadata"_s, u"deletionTimestamp"_s}).isString())
    return {200, inVersion(type, *object)};
  const int own = at(*object, {u"spec"_s, u"terminationGracePeriodSeconds"_s}).toInt(30);
  const int grace = options.value(u"gracePeriodSeconds"_s).toInt(own);
  return {200, inVersion(type, m_store.update(type.key(), dying(*object, grace, m_simulation.now())))};
}

ApiAnswer ApiWriter::scale(const HttpMessage &message, const ApiTarget &target) {
  const auto before = m_store.get(target.type->key(), target.nameSpace, target.name);
  if (!before)
    return notFound(*target.type, target.name);
  if (message.method == "GET")
    return {200, scaleOf(*before)};
  const Patched after = message.method == "PUT"
                            ? Patched(QJsonDocument::fromJson(message.body).object())
                            : applyPatch(scaleOf(*before), message.headers.value("content-type"), message.body);
  if (!after)
    return patchFailure(after.error());
  if (!at(*after, {u"spec"_s, u"replicas"_s}).isDouble())
    return badRequest(u"spec.replicas is required"_s);
  const ApiAnswer answer =
      store(message, target, *before, with(*before, {u"spec"_s, u"replicas"_s}, at(*after, {u"spec"_s, u"replicas"_s})));
  return answer.code == 200 ? ApiAnswer{200, scaleOf(answer.body)} : answer;
}

using namespace std::chrono_literals;

namespace {
void sendJson(HttpReply *reply, const ApiAnswer &answer) {
  reply->send(answer.code, "application/json", QJsonDocument(answer.body).toJson(QJsonDocument::Compact) + '\n');
}

void sendText(HttpReply *reply, int code, const QByteArray &text) {
  reply->send(code, "text/plain; charset=utf-8", text);
}
}  // namespace

bool isSameSecret(const QByteArray &a, const QByteArray &b) {
  if (a.size() != b.size())
    return false;
  int difference = 0;
  for (qsizetype i = 0; i < a.size(); ++i)
    difference |= a.at(i) ^ b.at(i);
  return difference == 0;
}

ApiServer::ApiServer(Simulation &simulation, ObjectStore &store, const PodLogs &logs, const QByteArray &token,
                     const QList<ScenarioDenial> &denials, HttpServer::Handler proxied)
    : m_simulation(simulation),
      m_store(store),
      m_logs(logs),
      m_writer(simulation, store),
      m_token(token),
      m_denials(denials),
      m_proxied(std::move(proxied)) {}

void ApiServer::handle(const HttpMessage &message, HttpReply *reply) {
  m_simulation.runUntilNow();
  if (!isSameSecret(message.headers.value("authorization"), "Bearer " + m_token))
    return sendJson(reply, unauthorized());
  if (message.path == u"/healthz"_s || message.path == u"/readyz"_s || message.path == u"/livez"_s)
    return sendText(reply, 200, "ok");
  if (message.method == "GET") {
    if (const auto found = discovery(message.path, m_address))
      return sendJson(reply, {200, *found});
  }
  if (message.headers.value("content-type").startsWith("application/vnd.kubernetes.protobuf"))
    return sendJson(reply, failure(415, u"UnsupportedMediaType"_s, u"the rehearsal understands JSON only"_s));
  if (message.path == u"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"_s && message.method == "POST")
    return sendJson(reply, reviewAccess(message));
  const auto target = parseTarget(message.path);
  if (!target)
    return sendText(reply, 404, "404 page not found\n");
  route(message, *target, reply);
}

void ApiServer::route(const HttpMessage &message, const ApiTarget &target, HttpReply *reply) {
  const QString verb = verbOf(message, target);
  const QString resource = target.subresource.isEmpty() ? target.type->plural : target.type->plural + u'/' + target.subresource;
  if (!isAllowed(verb, resource, target.nameSpace))
    return sendJson(reply, forbidden(*target.type, verb, target.nameSpace, target.name));
  if (target.subresource.isEmpty())
    return verb == u"watch"_s ? watch(message, target, reply) : serve(message, target, reply);
  if (target.type->plural == u"pods"_s && target.subresource == u"log"_s)
    return serveLog(message, target, reply);
  if (target.type->plural == u"deployments"_s && target.subresource == u"scale"_s)
    return sendJson(reply, m_writer.scale(message, target));
  if (target.type->plural == u"services"_s && target.subresource == u"proxy"_s) {
    HttpMessage inner = message;
    inner.path = target.rest;
    return m_proxied(inner, reply);
  }
  sendJson(reply, failure(404, u"NotFound"_s, u"the server could not find the requested resource"_s));
}

void ApiServer::serve(const HttpMessage &message, const ApiTarget &target, HttpReply *reply) {
  const QByteArray &method = message.method;
  const bool collection = target.name.isEmpty();
  if (method == "GET")
    return sendJson(reply, collection ? listObjects(m_store, message, target) : getObject(m_store, message, target));
  if (method == "POST" && collection)
    return sendJson(reply, m_writer.create(message, target));
  if (method == "PATCH" && !collection)
    return sendJson(reply, m_writer.patch(message, target));
  if (method == "PUT" && !collection)
    return sendJson(reply, m_writer.replace(message, target));
  if (method == "DELETE" && !collection)
    return sendJson(reply, m_writer.remove(message, target));
  sendJson(reply, failure(405, u"MethodNotAllowed"_s, u"the server does not allow this method on the requested resource"_s));
}

void ApiServer::watch(const HttpMessage &message, const ApiTarget &target, HttpReply *reply) {
  const auto filter = filterOf(message, target);
  if (!filter)
    return sendJson(reply, filter.error());
  const QString version = message.parameter(u"resourceVersion"_s);
  bool isNumber = true;
  if (!version.isEmpty())
    version.toLongLong(&isNumber);
  if (!isNumber)
    return sendJson(reply, badRequest(u"Invalid value: \"%1\": invalid resource version"_s.arg(version)));
  auto *watch = new ApiWatch(m_store, *target.type, *filter, isTrue(message.parameter(u"allowWatchBookmarks"_s)), reply);
  watch->begin(version, message.parameter(u"timeoutSeconds"_s).toInt());
}

std::optional<ApiAnswer> ApiServer::whyNoLog(const HttpMessage &message, const QJsonObject &pod) {
  const QString container = message.parameter(u"container"_s);
  const QString own = firstContainer(pod).value(u"name"_s).toString();
  if (!container.isEmpty() && own != container)
    return badRequest(u"container %1 is not valid for pod %2"_s.arg(container, nameOf(pod)));
  const QJsonObject status = at(pod, {u"status"_s, u"containerStatuses"_s}).toArray().at(0).toObject();
  const bool previous = isTrue(message.parameter(u"previous"_s));
  const int restarts = status.value(u"restartCount"_s).toInt();
  if (previous && restarts == 0)
    return badRequest(u"previous terminated container \"%1\" in pod \"%2\" not found"_s.arg(own, nameOf(pod)));
  const QString waiting = at(status, {u"state"_s, u"waiting"_s, u"reason"_s}).toString();
  if (!previous && restarts == 0 && (status.isEmpty() || !waiting.isEmpty()))
    return badRequest(u"container \"%1\" in pod \"%2\" is waiting to start: %3"_s.arg(own, nameOf(pod), waiting));
  return std::nullopt;
}

void ApiServer::serveLog(const HttpMessage &message, const ApiTarget &target, HttpReply *reply) {
  const auto pod = m_store.get(u"pods"_s, target.nameSpace, target.name);
  if (!pod)
    return sendJson(reply, notFound(*target.type, target.name));
  if (const auto why = whyNoLog(message, *pod))
    return sendJson(reply, *why);
  QDateTime since;
  if (const int seconds = message.parameter(u"sinceSeconds"_s).toInt(); seconds > 0)
    since = m_simulation.now().addSecs(-seconds);
  auto lines = m_logs.lines(*pod, isTrue(message.parameter(u"previous"_s)), since);
  const QString tail = message.parameter(u"tailLines"_s);
  if (!tail.isEmpty() && lines.size() > tail.toInt())
    lines = lines.mid(lines.size() - tail.toInt());
  const bool stamped = isTrue(message.parameter(u"timestamps"_s));
  QByteArray text;
  for (const auto &[time, line] : lines)
    text += (stamped ? timestamp(time) + u' ' + line : line).toUtf8() + '\n';
  if (!isTrue(message.parameter(u"follow"_s)))
    return sendText(reply, 200, text);
  reply->begin(200, "text/plain; charset=utf-8");
  reply->write(text);
  followLog(*pod, m_simulation.now(), reply);
}

void ApiServer::followLog(const QJsonObject &pod, const QDateTime &since, HttpReply *reply) {
  m_simulation.after(1s, reply, [this, pod, since, reply] {
    QByteArray text;
    for (const auto &entry : m_logs.lines(pod, false, since))
      text += entry.second.toUtf8() + '\n';
    reply->write(text);
    const auto now = m_store.get(u"pods"_s, namespaceOf(pod), nameOf(pod));
    if (!now || uidOf(*now) != uidOf(pod))
      return reply->end();
    followLog(*now, m_simulation.now(), reply);
  });
}

ApiAnswer ApiServer::reviewAccess(const HttpMessage &message) const {
  QJsonObject review = QJsonDocument::fromJson(message.body).object();
  const QJsonObject asked = at(review, {u"spec"_s, u"resourceAttributes"_s}).toObject();
  if (asked.isEmpty())
    return badRequest(u"exactly one of nonResourceAttributes or resourceAttributes must be specified"_s);
  QString resource = asked.value(u"resource"_s).toString();
  if (const QString sub = asked.value(u"subresource"_s).toString(); !sub.isEmpty())
    resource += u'/' + sub;
  const bool allowed = isAllowed(asked.value(u"verb"_s).toString(), resource, asked.value(u"namespace"_s).toString());
  review.insert(u"kind"_s, u"SelfSubjectAccessReview"_s);
  review.insert(u"apiVersion"_s, u"authorization.k8s.io/v1"_s);
  review.insert(u"metadata"_s, QJsonObject{{u"creationTimestamp"_s, QJsonValue::Null}});
  QJsonObject status{{u"allowed"_s, allowed}};
  if (allowed)
    status.insert(u"reason"_s,
                  u"RBAC: allowed by ClusterRoleBinding \"rehearsal\" of ClusterRole \"admin\" to User \"rehearsal\""_s);
  review.insert(u"status"_s, status);
  return {201, review};
}

bool ApiServer::isAllowed(const QString &verb, const QString &resource, const QString &nameSpace) const {
  return std::ranges::none_of(m_denials, [&](const ScenarioDenial &denial) {
    return (denial.verb == verb || denial.verb == u"*"_s) && (denial.resource == resource || denial.resource == u"*"_s) &&
           (denial.nameSpace.isEmpty() || denial.nameSpace == nameSpace);
  });
}

}  // namespace sternway::rehearsal
