// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "steps/kubernetes/stepmark.h"

namespace sternway::steps {

/// ConfigMaps and Secrets as the steps that restore them see them. All pure; no text that comes out of here holds a value of a
/// Secret.

struct DataObject {
  enum class Kind { ConfigMap, Secret };
  Kind kind = Kind::ConfigMap;
  QString nameSpace;
  QString name;

  [[nodiscard]] bool isSecret() const { return kind == Kind::Secret; }
  [[nodiscard]] ResourcePath path() const;
  /// "configmap/web-config in production".
  [[nodiscard]] QString display() const;
};

/// The data of a Secret's manifest with its stringData in it, as the server does it.
[[nodiscard]] QJsonObject encodedSecretData(const QJsonObject &manifest);

/// What it is to hold. A Secret's values are base64, as the API has them.
struct WantedData {
  QJsonObject data = {};
  QJsonObject binaryData = {};  ///< of a ConfigMap
  bool whole = false;           ///< what else is there goes
  QString type = {};            ///< of a Secret that is made
};
/// That of the only object of this kind and name among \a manifests. Input where there is none, or it is of another namespace.
[[nodiscard]] Result<WantedData> wantedFrom(const QList<QJsonObject> &manifests, const DataObject &object);
/// That of capturedData(). Input where it is of another object, or has lost values since (a journal keeps no secrets).
[[nodiscard]] Result<WantedData> wantedFromCapture(const QJsonObject &captured, const DataObject &object);

/// The entries that differ; null for what goes.
struct DataChange {
  QJsonObject data;
  QJsonObject binaryData;

  [[nodiscard]] bool isEmpty() const { return data.isEmpty() && binaryData.isEmpty(); }
  [[nodiscard]] QStringList keys() const;
};
[[nodiscard]] DataChange changeOf(const QJsonObject &live, const WantedData &wanted);
/// A line for each key: "LOG_LEVEL: debug → info"; of a Secret only that it changes.
[[nodiscard]] QStringList changeLines(const DataObject &object, const QJsonObject &live, const DataChange &change);

/// Some digits that are the same for the same content of the same object. Few, so that nobody can tell from them what a Secret
/// holds.
[[nodiscard]] QString dataDigest(const DataObject &object, const QJsonObject &content);
/// Name, keys, version, digest and last writer; of a ConfigMap the values too, if wanted.
[[nodiscard]] QJsonObject capturedData(const DataObject &object, const QJsonObject &live, bool withValues);

[[nodiscard]] QString stepMark(const QString &plan, const QString &step, const QString &digest);
[[nodiscard]] QString stepMarkOf(const QJsonObject &object);

/// A merge patch, refused with Conflict where the object is not \a live any more.
[[nodiscard]] WorkloadPatch dataPatch(const QJsonObject &live, const DataChange &change, const QString &mark);
/// \a live as it is to be then.
[[nodiscard]] QJsonObject withChange(QJsonObject live, const DataChange &change);
/// One that there is none of yet.
[[nodiscard]] QJsonObject newObject(const DataObject &object, const WantedData &wanted, const QString &mark);

}  // namespace sternway::steps
