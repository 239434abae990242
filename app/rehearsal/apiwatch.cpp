// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apiwatch.h"

#include <QJsonDocument>
#include <QTimer>

#include <chrono>

namespace sternway::sim {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ApiWatch::ApiWatch(ObjectStore &store, const ResourceType &type, ObjectFilter filter, bool bookmarks, HttpReply *reply)
    : QObject(reply), m_store(store), m_type(type), m_filter(std::move(filter)), m_bookmarks(bookmarks), m_reply(reply) {}

void ApiWatch::begin(const QString &version, int timeoutSeconds) {
  m_reply->begin(200, "application/json");
  const qint64 since = version.toLongLong();
  if (since > 0 && since < m_store.oldestVersion()) {
    tell(u"ERROR"_s, expired(u"too old resource version: %1 (%2)"_s.arg(since).arg(m_store.oldestVersion())).body);
    m_reply->end();
    return;
  }
  if (since > 0) {
    for (const Change &change : m_store.changesSince(m_type.key(), since))
      follow(change);
  } else {
    for (const QJsonObject &object : m_store.list(m_type.key(), m_filter.nameSpace)) {
      if (m_filter.matches(object))
        tell(u"ADDED"_s, inVersion(m_type, object));
    }
  }
  connect(&m_store, &ObjectStore::changed, this, &ApiWatch::follow);
  const int seconds = timeoutSeconds > 0 ? timeoutSeconds : 1800;
  QTimer::singleShot(std::chrono::seconds(seconds), this, &ApiWatch::finish);
  if (m_bookmarks) {
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ApiWatch::bookmark);
    timer->start(30s);
  }
}

void ApiWatch::follow(const Change &change) {
  if (change.key != m_type.key())
    return;
  const bool was = !change.previous.isEmpty() && m_filter.matches(change.previous);
  const bool is = change.type != Change::Type::Deleted && m_filter.matches(change.object);
  // An object that no longer matches leaves the watched set: DELETED, as the watch cache tells it.
  if (is)
    tell(was ? u"MODIFIED"_s : u"ADDED"_s, inVersion(m_type, change.object));
  else if (was)
    tell(u"DELETED"_s, inVersion(m_type, change.object));
}

void ApiWatch::tell(const QString &type, const QJsonObject &object) {
  const QJsonObject event{{u"type"_s, type}, {u"object"_s, object}};
  m_reply->write(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
}

void ApiWatch::bookmark() {
  tell(u"BOOKMARK"_s, {{u"kind"_s, m_type.kind},
                       {u"apiVersion"_s, m_type.apiVersion()},
                       {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, QString::number(m_store.version())},
                                                   {u"creationTimestamp"_s, QJsonValue::Null}}}});
}

void ApiWatch::finish() {
  disconnect(&m_store, nullptr, this, nullptr);
  if (m_bookmarks)
    bookmark();
  m_reply->end();
}

}  // namespace sternway::sim
