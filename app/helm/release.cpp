// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/release.h"

#include "core/format.h"
#include "net/gzip.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::helm {

using namespace Qt::StringLiterals;

namespace {
/// etcd takes no Secret beyond 1 MiB; what it holds is base64 once more in the API.
constexpr qsizetype largestSecret = 2 * 1024 * 1024;
/// Manifests shrink tenfold or more; a Secret of 1 MiB that gives more than this is no release.
constexpr qsizetype largestRelease = 64 * 1024 * 1024;

tl::unexpected<Error> damaged(const QString &secret, const QString &why) {
  return fail(ErrorKind::Protocol, tr("The Helm release in Secret %1 cannot be read: %2").arg(secret, why));
}

Result<QByteArray> fromBase64(const QByteArray &text, const QString &secret) {
  const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded || decoded.decoded.isEmpty())
    return damaged(secret, tr("it is no base64"));
  return decoded.decoded;
}

Result<QByteArray> inflated(const QByteArray &data, const QString &secret) {
  if (!data.startsWith("\x1f\x8b\x08"))
    return data;
  const auto json = net::inflateGzip(data, largestRelease);
  if (!json)
    return damaged(secret, json.error().message);
  return json;
}

Release read(const QJsonObject &release) {
  static const QRegularExpression rollback(u"^Rollback to (\\d+)$"_s);
  const QJsonObject info = release.value(u"info"_s).toObject();
  const QJsonObject chart = release.value(u"chart"_s).toObject().value(u"metadata"_s).toObject();
  const QStringList chartName{chart.value(u"name"_s).toString(), chart.value(u"version"_s).toString()};
  const QString description = info.value(u"description"_s).toString();
  const int said = rollback.match(description).captured(1).toInt();
  return {.name = release.value(u"name"_s).toString(),
          .nameSpace = release.value(u"namespace"_s).toString(),
          .revision = release.value(u"version"_s).toInt(),
          .status = info.value(u"status"_s).toString(),
          .chart = chartName.join(u'-'),
          .appVersion = chart.value(u"appVersion"_s).toString(),
          .updated = info.value(u"last_deployed"_s).toString(),
          .description = description,
          .rollbackOf = said > 0 ? said : info.value(u"rollback_revision"_s).toInt()};
}

QString nameOf(const QJsonObject &secret) {
  return secret.value(u"metadata"_s).toObject().value(u"name"_s).toString();
}

bool isOfHelm(const QJsonObject &secret) {
  return secret.value(u"type"_s) == u"helm.sh/release.v1"_s && nameOf(secret).startsWith(u"sh.helm.release.v1."_s);
}

ResourcePath secretsOf(const QString &nameSpace) {
  return {.group = {}, .version = u"v1"_s, .plural = u"secrets"_s, .nameSpace = nameSpace, .name = {}};
}
}  // namespace

QDateTime Release::updatedAt() const {
  return QDateTime::fromString(updated, Qt::ISODateWithMs).toUTC();
}

bool Release::wasDeployed() const {
  // a rollback that fails calls superseded what it was to take back, whatever that was
  static const QRegularExpression never(
      u"^(?:(?:Release|Upgrade|Rollback) \".*\" failed: |Preparing upgrade|Initial install underway)"_s,
      QRegularExpression::DotMatchesEverythingOption);
  return status == u"deployed" || (status == u"superseded" && !never.match(description).hasMatch());
}

bool Release::isPending() const {
  return status.startsWith(u"pending-"_s) || status == u"uninstalling";
}

bool Release::isFailedRollback() const {
  // one that is waited for in vain says what a failed installation says
  const bool isSaid = description.startsWith(u"Rollback \""_s) || (revision > 1 && description.startsWith(u"Release \""_s));
  return isSaid && description.contains(u"\" failed: "_s);
}

Result<QJsonObject> storedRelease(const QJsonObject &secret) {
  const QString name = nameOf(secret);
  const QByteArray data = secret.value(u"data"_s).toObject().value(u"release"_s).toString().toLatin1();
  if (data.size() > largestSecret)
    return damaged(name, tr("it is larger than a Secret can be"));
  const QByteArray once = TRY(fromBase64(data, name));
  const QByteArray twice = TRY(fromBase64(once, name));
  const QJsonObject release = QJsonDocument::fromJson(TRY(inflated(twice, name))).object();
  const Release found = read(release);
  if (found.revision < 1 || found.status.isEmpty())
    return damaged(name, tr("it has no revision or no status"));
  if (!name.endsWith(u".v%1"_s.arg(found.revision)))
    return damaged(name, tr("it says that it is revision %1").arg(found.revision));
  return release;
}

Result<Release> decodeRelease(const QJsonObject &secret) {
  return storedRelease(secret).map(&read);
}

Call<QList<Release>> *releaseHistory(ClusterApi &cluster, const QString &nameSpace, const QString &name, QObject *context) {
  // it becomes a part of a label selector
  static const QRegularExpression possible(u"^[a-z0-9](?:[a-z0-9.-]{0,51}[a-z0-9])?$"_s);
  if (!possible.match(name).hasMatch())
    return Call<QList<Release>>::finished(context,
                                          fail(ErrorKind::Input, tr("\"%1\" cannot be the name of a Helm release").arg(name)));
  const auto history = [nameSpace, name](const Result<QList<QJsonObject>> &listed) -> Result<QList<Release>> {
    QList<Release> releases;
    for (const QList<QJsonObject> found = TRY(listed); const QJsonObject &secret : found)
      if (isOfHelm(secret) && nameOf(secret).startsWith(u"sh.helm.release.v1.%1.v"_s.arg(name)))
        releases.append(TRY(decodeRelease(secret)));
    if (releases.isEmpty())
      return fail(ErrorKind::NotFound, tr("No Helm release %1 is kept in %2").arg(name, nameSpace),
                  tr("Where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere."));
    std::ranges::sort(releases, {}, &Release::revision);
    return releases;
  };
  return mapped<QList<Release>>(context, cluster.list(secretsOf(nameSpace), u"owner=helm,name="_s + name, context), history);
}

Call<QList<Release>> *releaseList(ClusterApi &cluster, const QString &nameSpace, QObject *context) {
  const auto newest = [](const Result<QList<QJsonObject>> &listed) -> Result<QList<Release>> {
    QMap<QPair<QString, QString>, Release> releases;
    for (const QList<QJsonObject> found = TRY(listed); const QJsonObject &secret : found) {
      if (!isOfHelm(secret))
        continue;
      const Release release = TRY(decodeRelease(secret));
      Release &kept = releases[{release.nameSpace, release.name}];
      if (release.revision > kept.revision)
        kept = release;
    }
    return releases.values();
  };
  // what is superseded is never the newest, and is most of it
  return mapped<QList<Release>>(context, cluster.list(secretsOf(nameSpace), u"owner=helm,status!=superseded"_s, context), newest);
}

}  // namespace sternway::helm
