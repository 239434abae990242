// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execcredential.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> bad(const ExecEntry &plugin, const QString &why) {
  return fail(ErrorKind::Protocol, tr("The credential plugin %1 has not answered as it should: %2").arg(plugin.command, why),
              tr("It must print an ExecCredential of %1 with a status.").arg(plugin.apiVersion));
}
}  // namespace

QByteArray execInfo(const ExecSettings &settings, bool interactive) {
  QJsonObject spec{{u"interactive"_s, interactive}};
  if (!settings.clusterInfo.isEmpty())
    spec.insert(u"cluster"_s, settings.clusterInfo);
  const QJsonObject info{{u"kind"_s, u"ExecCredential"_s}, {u"apiVersion"_s, settings.plugin.apiVersion}, {u"spec"_s, spec}};
  return QJsonDocument(info).toJson(QJsonDocument::Compact);
}

Result<ExecCredential> parseExecCredential(const QByteArray &output, const ExecEntry &plugin) {
  QJsonParseError parse;
  const QJsonObject json = QJsonDocument::fromJson(output, &parse).object();
  if (parse.error != QJsonParseError::NoError)
    return bad(plugin, parse.errorString());
  if (json.value("kind"_L1).toString() != "ExecCredential"_L1 || json.value("apiVersion"_L1).toString() != plugin.apiVersion)
    return bad(plugin, tr("it printed %1 %2").arg(json.value("apiVersion"_L1).toString(), json.value("kind"_L1).toString()));
  const QJsonObject status = json.value("status"_L1).toObject();
  if (status.isEmpty())
    return bad(plugin, tr("there is no status"));
  ExecCredential out{.token = status.value("token"_L1).toString(),
                     .certificatePem = status.value("clientCertificateData"_L1).toString().toUtf8(),
                     .keyPem = status.value("clientKeyData"_L1).toString().toUtf8(),
                     .expires = {}};
  if (out.certificatePem.isEmpty() != out.keyPem.isEmpty())
    return bad(plugin, tr("it gave a client certificate or key without the other"));
  if (out.token.isEmpty() && out.certificatePem.isEmpty())
    return bad(plugin, tr("it gave neither a token nor a client certificate"));
  const QString expires = status.value("expirationTimestamp"_L1).toString();
  out.expires = QDateTime::fromString(expires, Qt::ISODateWithMs).toUTC();
  if (!expires.isEmpty() && !out.expires.isValid())
    return bad(plugin, tr("the expirationTimestamp %1 is not a time").arg(expires));
  return out;
}

}  // namespace sternway
