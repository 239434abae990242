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

Result<Release> read(const QByteArray &json, const QString &secret) {
  const QJsonObject release = QJsonDocument::fromJson(json).object();
  const QJsonObject info = release.value(u"info"_s).toObject();
  const QJsonObject chart = release.value(u"chart"_s).toObject().value(u"metadata"_s).toObject();
  const QStringList chartName{chart.value(u"name"_s).toString(), chart.value(u"version"_s).toString()};
  const Release found{.revision = release.value(u"version"_s).toInt(),
                      .status = info.value(u"status"_s).toString(),
                      .chart = chartName.join(u'-'),
                      .appVersion = chart.value(u"appVersion"_s).toString(),
                      .updated = info.value(u"last_deployed"_s).toString(),
                      .description = info.value(u"description"_s).toString()};
  if (found.revision < 1 || found.status.isEmpty())
    return damaged(secret, tr("it has no revision or no status"));
  if (!secret.endsWith(u".v%1"_s.arg(found.revision)))
    return damaged(secret, tr("it says that it is revision %1").arg(found.revision));
  return found;
}
}  // namespace

Result<Release> decodeRelease(const QJsonObject &secret) {
  const QString name = secret.value(u"metadata"_s).toObject().value(u"name"_s).toString();
  const QByteArray data = secret.value(u"data"_s).toObject().value(u"release"_s).toString().toLatin1();
  if (data.size() > largestSecret)
    return damaged(name, tr("it is larger than a Secret can be"));
  return fromBase64(data, name)
      .and_then([&](const QByteArray &once) { return fromBase64(once, name); })
      .and_then([&](const QByteArray &twice) { return inflated(twice, name); })
      .and_then([&](const QByteArray &json) { return read(json, name); });
}

Call<QList<Release>> *releaseHistory(ClusterApi &cluster, const QString &nameSpace, const QString &name, QObject *context) {
  // it becomes a part of a label selector
  static const QRegularExpression possible(u"^[a-z0-9](?:[a-z0-9.-]{0,51}[a-z0-9])?$"_s);
  if (!possible.match(name).hasMatch())
    return Call<QList<Release>>::finished(context,
                                          fail(ErrorKind::Input, tr("\"%1\" cannot be the name of a Helm release").arg(name)));
  const ResourcePath secrets{.group = {}, .version = u"v1"_s, .plural = u"secrets"_s, .nameSpace = nameSpace, .name = {}};
  const auto history = [nameSpace, name](const Result<QList<QJsonObject>> &listed) -> Result<QList<Release>> {
    QList<Release> releases;
    for (const QList<QJsonObject> found = TRY(listed); const QJsonObject &secret : found) {
      const QString stored = secret.value(u"metadata"_s).toObject().value(u"name"_s).toString();
      if (secret.value(u"type"_s) != u"helm.sh/release.v1"_s || !stored.startsWith(u"sh.helm.release.v1.%1.v"_s.arg(name)))
        continue;
      releases.append(TRY(decodeRelease(secret)));
    }
    if (releases.isEmpty())
      return fail(ErrorKind::NotFound, tr("No Helm release %1 is kept in %2").arg(name, nameSpace),
                  tr("Where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere."));
    std::ranges::sort(releases, {}, &Release::revision);
    return releases;
  };
  return mapped<QList<Release>>(context, cluster.list(secrets, u"owner=helm,name="_s + name, context), history);
}

}  // namespace sternway::helm
