// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QJsonArray>

namespace sternway::preflight {

using namespace Qt::StringLiterals;

Findings *Findings::of(QObject *context) {
  return new Findings(new FindingsCall(context));
}

void Findings::block(const QString &id, const QString &title, const QString &detail, const QString &remedy) {
  m_findings.append({id, Severity::Block, title, detail, remedy});
}

void Findings::warn(const QString &id, const QString &title, const QString &detail, const QString &remedy) {
  m_findings.append({id, Severity::Warn, title, detail, remedy});
}

void Findings::info(const QString &id, const QString &title, const QString &detail, const QString &remedy) {
  m_findings.append({id, Severity::Info, title, detail, remedy});
}

void Findings::unchecked(const QString &id, const QString &what, const Error &error, Severity severity) {
  const QString remedy = error.kind == ErrorKind::Forbidden ? tr("Ask for the right to read it, or look at it yourself.")
                                                            : tr("Run the checks again.");
  m_findings.append({id + u".unchecked"_s, severity, tr("Could not check: %1").arg(what),
                     (error.message + u' ' + error.detail).trimmed(), remedy});
}

FindingsCall *Findings::call() {
  FindingsCall *call = m_call;
  // from the event loop, because a call must not finish inside the function that made it
  QMetaObject::invokeMethod(
      this, [this] { close(); }, Qt::QueuedConnection);
  return call;
}

void Findings::close() {
  if (--m_open == 0)
    m_call->finish(m_findings);
}

void listInVersions(const Input &input, Findings &findings, const ResourcePath &path, QStringList versions,
                    const std::function<void(const Result<QList<QJsonObject>> &)> &handler) {
  if (versions.isEmpty()) {
    handler(QList<QJsonObject>());
    return;
  }
  ResourcePath asked = path;
  asked.version = versions.takeFirst();
  findings.ask<QList<QJsonObject>>(input.cluster->list(asked, {}, &findings),
                                   [input, &findings, path, versions, handler](const Result<QList<QJsonObject>> &result) {
                                     if (!result && result.error().kind == ErrorKind::NotFound)
                                       listInVersions(input, findings, path, versions, handler);
                                     else
                                       handler(result);
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

}  // namespace sternway::preflight
