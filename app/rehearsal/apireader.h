// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/httpserver.h"
#include "rehearsal/objectstore.h"
#include "rehearsal/resourcetype.h"

#include <QJsonObject>

namespace sternway::rehearsal {

/// Which resource a request is about.
struct ApiTarget {
  const ResourceType *type = nullptr;
  QString nameSpace;  ///< empty: cluster-scoped or all namespaces
  QString name;       ///< empty: the collection
  QString subresource;
  QString rest;  ///< what follows the subresource (a proxied path), with its slash
};

/// Null when the path is no resource of this server.
[[nodiscard]] std::optional<ApiTarget> parseTarget(const QString &path);
/// The RBAC verb of a request: get, list, watch, create, update, patch, delete.
[[nodiscard]] QString verbOf(const HttpMessage &message, const ApiTarget &target);
/// fieldManager, else the program of the User-Agent, as the API server names it.
[[nodiscard]] QString managerOf(const HttpMessage &message);
[[nodiscard]] bool isTrue(const QString &parameter);

/// What the API server answers: a status code and one JSON object.
struct ApiAnswer {
  int code = 200;
  QJsonObject body;
};

/// metav1.Status of a failure, in the words of the real server (1.20 to 1.32).
[[nodiscard]] ApiAnswer failure(int code, const QString &reason, const QString &message, const QJsonObject &details = {});
[[nodiscard]] ApiAnswer notFound(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer conflict(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer alreadyExists(const ResourceType &type, const QString &name);
[[nodiscard]] ApiAnswer forbidden(const ResourceType &type, const QString &verb, const QString &nameSpace, const QString &name,
                                  const QString &reason = {});
[[nodiscard]] ApiAnswer invalid(const ResourceType &type, const QString &name, const QString &field, const QString &message,
                                const QString &cause = QStringLiteral("FieldValueInvalid"));
[[nodiscard]] ApiAnswer badRequest(const QString &message);
[[nodiscard]] ApiAnswer expired(const QString &message);
[[nodiscard]] ApiAnswer unauthorized();

/// Which objects a list or watch is about.
struct ObjectFilter {
  QString nameSpace;
  Selector labels;
  Selector fields;

  [[nodiscard]] bool matches(const QJsonObject &object) const;
};

/// From the request's labelSelector, fieldSelector and path.
[[nodiscard]] tl::expected<ObjectFilter, ApiAnswer> filterOf(const HttpMessage &message, const ApiTarget &target);
/// The object in the version that was asked for, with kind and apiVersion (autoscaling/v1 is made from v2).
[[nodiscard]] QJsonObject inVersion(const ResourceType &type, QJsonObject object);
[[nodiscard]] ApiAnswer getObject(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target);
/// With limit and continue. The token of an old list is 410 once its changes are forgotten.
[[nodiscard]] ApiAnswer listObjects(const ObjectStore &store, const HttpMessage &message, const ApiTarget &target);

/// One watch: everything after the asked version, then what comes, until timeoutSeconds. Its end and its bookmarks follow
/// real time, because they belong to the connection and not to the simulated world. Child of the reply, dies with it.
class ApiWatch final : public QObject {
  Q_OBJECT
public:
  ApiWatch(ObjectStore &store, const ResourceType &type, ObjectFilter filter, bool bookmarks, HttpReply *reply);

  /// \a version empty or "0": begins with what exists now, as ADDED.
  void begin(const QString &version, int timeoutSeconds);

private:
  void follow(const Change &change);
  void tell(const QString &type, const QJsonObject &object);
  void bookmark();
  void finish();

  ObjectStore &m_store;
  const ResourceType &m_type;
  ObjectFilter m_filter;
  bool m_bookmarks;
  HttpReply *m_reply;
};

}  // namespace sternway::rehearsal
