// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/gzipped.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sternway::test {

/// A Secret with that under data.release.
[[nodiscard]] inline QJsonObject helmSecret(const QString &release, int revision, const QByteArray &data) {
  const auto text = [](const char *word) { return QString::fromLatin1(word); };
  return {{text("type"), text("helm.sh/release.v1")},
          {text("metadata"), QJsonObject{{text("name"), text("sh.helm.release.v1.%1.v%2").arg(release).arg(revision)}}},
          {text("data"), QJsonObject{{text("release"), QString::fromLatin1(data)}}}};
}

/// What Helm 3 stores of a release, with values and a manifest that nobody may see.
[[nodiscard]] inline QByteArray helmJson(int revision, const QByteArray &status) {
  return R"({"name":"shop","namespace":"production","version":)" + QByteArray::number(revision) +
         R"(,"info":{"first_deployed":"2026-01-09T10:00:00.1+01:00","last_deployed":"2026-01-10T02:00:00.123456789+01:00",)"
         R"("deleted":"","description":"Upgrade complete","status":")" +
         status +
         R"("},"chart":{"metadata":{"name":"shop","version":"1.4.0","appVersion":"v1.4.0"},"values":{"password":"hunter2"}},)"
         R"("config":{"database":{"password":"hunter2"}},"manifest":"kind: Secret\nhunter2"})";
}

[[nodiscard]] inline QJsonObject helmSecret(const QString &release, int revision, const char *status) {
  return helmSecret(release, revision, gzipped(helmJson(revision, status)).toBase64().toBase64());
}

/// One revision of the release "shop" in "production", as a test writes it.
struct StoredRelease {
  int revision = 1;
  QString status = QStringLiteral("superseded");
  QString description = QStringLiteral("Upgrade complete");
  QString updated = QStringLiteral("2026-01-09T10:00:00.1Z");
  QString manifest = {};
  QJsonObject values = {};
  QJsonArray hooks = {};
  QString applyMethod = {};
  QString name = QStringLiteral("shop");
  QString nameSpace = QStringLiteral("production");
};
[[nodiscard]] inline QJsonObject helmSecret(const StoredRelease &release) {
  const auto text = [](const char *word) { return QString::fromLatin1(word); };
  const QJsonObject info{
      {text("status"), release.status}, {text("description"), release.description}, {text("last_deployed"), release.updated}};
  const QJsonObject metadata{{text("name"), text("shop")}, {text("version"), text("1.%1.0").arg(release.revision)}};
  const QJsonObject json{{text("name"), release.name},
                         {text("namespace"), release.nameSpace},
                         {text("version"), release.revision},
                         {text("info"), info},
                         {text("chart"), QJsonObject{{text("metadata"), metadata}}},
                         {text("config"), release.values},
                         {text("manifest"), release.manifest},
                         {text("hooks"), release.hooks},
                         {text("apply_method"), release.applyMethod}};
  return helmSecret(release.name, release.revision, gzipped(QJsonDocument(json).toJson()).toBase64().toBase64());
}

}  // namespace sternway::test
