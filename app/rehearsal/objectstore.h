// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/rehearsal.h"
#include "rehearsal/resourcetype.h"

#include <tl/expected.hpp>

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <deque>
#include <optional>

namespace sternway::rehearsal {

/// labelSelector or fieldSelector of a request, and spec.selector. All terms must hold.
class Selector {
public:
  struct Term {
    enum class Operator { In, NotIn, Exists, NotExists };
    QString key;
    Operator op = Operator::In;
    QStringList values;
  };

  /// "a=b,c!=d,e in (f,g),h notin (i),j,!k"; the error is the reason in words.
  [[nodiscard]] static tl::expected<Selector, QString> parse(const QString &text);
  /// matchLabels and matchExpressions.
  [[nodiscard]] static Selector fromSpec(const QJsonObject &labelSelector);

  [[nodiscard]] bool matchesLabels(const QJsonObject &labels) const;
  /// Fields by path, for example metadata.name, spec.nodeName, involvedObject.uid.
  [[nodiscard]] bool matchesFields(const QJsonObject &object) const;

private:
  QList<Term> m_terms;
};

/// One write, as watches tell it.
struct Change {
  enum class Type { Added, Modified, Deleted };
  Type type = Type::Added;
  qint64 version = 0;
  QString key;           ///< ResourceType::key()
  QJsonObject object;    ///< after the write; for Deleted as it was last, with the version of the deletion
  QJsonObject previous;  ///< before it; empty for Added
};

/// The simulated etcd: objects with resource versions, and the changes of late for watches. Objects are kept sorted by
/// namespace and name, as the API server lists them.
class ObjectStore final : public QObject {
  Q_OBJECT
public:
  explicit ObjectStore(Simulation &simulation, QObject *parent = nullptr);

  [[nodiscard]] std::optional<QJsonObject> get(const QString &key, const QString &nameSpace, const QString &name) const;
  /// Of all namespaces when \a nameSpace is empty.
  [[nodiscard]] QList<QJsonObject> list(const QString &key, const QString &nameSpace = {}) const;
  /// Gives the object uid, creationTimestamp (unless set), generation and resourceVersion. It must not exist yet.
  QJsonObject create(const QString &key, QJsonObject object);
  /// Keeps identity and creation time. Generation moves when the spec changed. Nothing
  /// is written when nothing changed. The object must exist.
  QJsonObject update(const QString &key, QJsonObject object);
  void remove(const QString &key, const QString &nameSpace, const QString &name);

  /// What update() would store, without its new resourceVersion.
  [[nodiscard]] QJsonObject merged(const QString &key, QJsonObject object) const;

  [[nodiscard]] qint64 version() const { return m_version; }
  /// Watches can begin at this version or later; earlier ones are gone.
  [[nodiscard]] qint64 oldestVersion() const { return m_oldest; }
  [[nodiscard]] QList<Change> changesSince(const QString &key, qint64 version) const;

Q_SIGNALS:
  void changed(const sternway::rehearsal::Change &change);

private:
  void record(const Change &change);

  Simulation &m_simulation;
  QHash<QString, QMap<QString, QJsonObject>> m_objects;  ///< key → "namespace/name" → object
  std::deque<Change> m_log;
  size_t m_logLimit = 20'000;
  qint64 m_version = 100;
  qint64 m_oldest = 100;
  QHash<QString, int> m_births;  ///< how many objects had this name: a new one gets a new uid
};

}  // namespace sternway::rehearsal
