// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/apireader.h"

namespace sternway::sim {

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

}  // namespace sternway::sim
