// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QJsonArray>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

void Check::say(Severity severity, const QString &id, const QString &title, const QString &detail, const QString &remedy) {
  m_findings.append({id, severity, title, detail, remedy});
}

void Check::unchecked(const QString &id, const QString &what, const Error &error, Severity severity) {
  const QString remedy = error.kind == ErrorKind::Forbidden ? tr("Ask for the right to read it, or look at it yourself.")
                                                            : tr("Run the checks again.");
  say(severity, id + u".unchecked"_s, tr("Could not check: %1").arg(what), (error.message + u' ' + error.detail).trimmed(),
      remedy);
}

FindingsCall *Check::started(Check *check) {
  FindingsCall *call = check->m_call;
  check->begin();
  // from the event loop, because a call must not finish inside the function that made it
  QMetaObject::invokeMethod(
      check, [check] { check->close(); }, Qt::QueuedConnection);
  return call;
}

void Check::close() {
  if (--m_open == 0)
    m_call->finish(m_findings);
}

void Check::getInVersions(ResourcePath path, QStringList versions,
                          const std::function<void(const Result<QJsonObject> &)> &handler) {
  path.version = versions.takeFirst();
  ask(cluster().get(path, this), [this, path, versions, handler](const Result<QJsonObject> &object) {
    if (!object && object.error().kind == ErrorKind::NotFound && !versions.isEmpty())
      getInVersions(path, versions, handler);
    else
      handler(object);
  });
}

void Check::listInVersions(ResourcePath path, QStringList versions,
                           const std::function<void(const Result<QList<QJsonObject>> &)> &handler) {
  if (versions.isEmpty())
    return handler(QList<QJsonObject>());
  path.version = versions.takeFirst();
  ask(cluster().list(path, {}, this), [this, path, versions, handler](const Result<QList<QJsonObject>> &objects) {
    if (!objects && objects.error().kind == ErrorKind::NotFound)
      listInVersions(path, versions, handler);
    else
      handler(objects);
  });
}

QList<QJsonObject> containersOf(const QJsonObject &podTemplate) {
  QList<QJsonObject> out;
  const QJsonObject spec = podTemplate.value(u"spec"_s).toObject();
  for (const QString &list : {u"initContainers"_s, u"containers"_s}) {
    const QJsonArray containers = spec.value(list).toArray();
    for (const QJsonValue &container : containers)
      out.append(container.toObject());
  }
  return out;
}

QStringList imagesOf(const QJsonObject &podTemplate) {
  QStringList out;
  for (const QJsonObject &container : containersOf(podTemplate))
    out.append(container.value(u"image"_s).toString());
  out.removeDuplicates();
  return out;
}

bool isMissingRight(const Error &error) {
  return error.kind == ErrorKind::Forbidden && (error.message + error.detail).contains(u" cannot "_s);
}

}  // namespace sternway::operate::preflight
