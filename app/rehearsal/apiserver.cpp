// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apiserver.h"

#include "rehearsal/apireader.h"
#include "rehearsal/patches.h"
#include "rehearsal/resourcetype.h"

#include <QJsonDocument>

namespace sternway::sim {

using namespace Qt::StringLiterals;
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

}  // namespace sternway::sim
