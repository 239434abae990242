// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httprequest.h"

#include "core/format.h"
#include "core/webclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
// QUrlQuery leaves '+' and ';' as they are; a Go server reads '+' as a space and refuses ';'.
QString encodedQuery(const QUrlQuery &query) {
  QString out;
  const auto items = query.queryItems(QUrl::FullyDecoded);
  for (const auto &[key, value] : items) {
    if (!out.isEmpty())
      out += u'&';
    out += QString::fromLatin1(QUrl::toPercentEncoding(key)) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
  }
  return out;
}
}  // namespace

QUrl requestUrl(const QUrl &base, const HttpRequest &request) {
  if (!request.exact.isEmpty())
    return request.exact.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
  QUrl url = base;
  const QString root = withoutEndSlashes(base.path(QUrl::FullyDecoded));
  url.setPath(root + (request.path.startsWith(u'/') ? request.path : u'/' + request.path), QUrl::DecodedMode);
  url.setFragment({});
  url.setUserInfo({});
  url.setQuery(request.query.isEmpty() ? QString() : encodedQuery(request.query), QUrl::StrictMode);
  return url;
}

QString withoutEndSlashes(QString path) {
  while (path.endsWith(u'/'))
    path.chop(1);
  return path;
}

QString requestName(const HttpRequest &request) {
  return QString::fromLatin1(request.method) + u' ' + request.path;
}

QByteArray headerValue(const HeaderList &headers, const QByteArray &name) {
  for (const auto &[key, value] : headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  return {};
}

namespace {
constexpr qsizetype maximumText = 600;

QString beginning(const QByteArray &body) {
  const QString text = QString::fromUtf8(body.left(maximumText * 4)).simplified();
  return text.size() > maximumText ? text.left(maximumText) + u'…' : text;
}

bool hasTestOperation(const QByteArray &body) {
  const QJsonArray operations = QJsonDocument::fromJson(body).array();
  return std::any_of(operations.begin(), operations.end(),
                     [](const auto &operation) { return operation.toObject().value("op"_L1).toString() == "test"_L1; });
}

// A JSON Patch that cannot be applied is 422 with no causes (apiserver endpoints/handlers/patch.go; older ones say no more than
// that); a patched object that is not valid has causes. With a test among the operations it is the test that failed.
bool isFailedPrecondition(const HttpRequest &request, const QJsonObject &status) {
  const QString message = status.value("message"_L1).toString();
  if (message.contains("test failed"_L1) || (message.contains("testing"_L1) && message.contains("failed"_L1)))
    return true;
  return request.contentType.startsWith("application/json-patch+json") && status.value("kind"_L1).toString() == "Status"_L1 &&
         status.value("details"_L1).toObject().value("causes"_L1).toArray().isEmpty() && hasTestOperation(request.body);
}

ErrorKind kindOf(int status) {
  switch (status) {
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 408:
    case 504: return ErrorKind::Timeout;
    case 409:
    case 412: return ErrorKind::Conflict;
    case 410: return ErrorKind::Gone;
    case 429: return ErrorKind::TooManyRequests;
    default: break;
  }
  if (status >= 500)
    return ErrorKind::Server;
  return status >= 400 ? ErrorKind::Invalid : ErrorKind::Protocol;
}

QString words(int status) {
  switch (status) {
    case 400: return tr("the server refuses the request as malformed");
    case 401: return tr("the server does not accept the credentials");
    case 403: return tr("forbidden: the credentials lack this right");
    case 404: return tr("not found");
    case 409: return tr("conflict: the object has changed meanwhile");
    case 410: return tr("the requested version is too old");
    case 422: return tr("the server refuses the content");
    case 429: return tr("too many requests: the server asks to wait");
    case 503: return tr("the server is not available now");
    case 504: return tr("the server did not answer in time");
    default: return status >= 300 && status < 400 ? tr("the server redirects elsewhere, which is not followed") : tr("refused");
  }
}

std::chrono::milliseconds retryTime(const HeaderList &headers, const QJsonObject &status) {
  if (!headerValue(headers, "Retry-After").isEmpty())
    return retryAfter(headers).value_or(std::chrono::milliseconds(0));
  return std::chrono::seconds(std::max(0, status.value("details"_L1).toObject().value("retryAfterSeconds"_L1).toInt()));
}

// Kubernetes: {"kind":"Status","message":…,"details":{"causes":[{"field","message"}]}}; Prometheus: {"errorType","error"}.
QString serverText(const QJsonObject &json, const QByteArray &body) {
  const QJsonValue error = json.value("error"_L1);
  if (json.value("message"_L1).isString())
    return json.value("message"_L1).toString();
  if (error.isString()) {
    const QString type = json.value("errorType"_L1).toString();
    return type.isEmpty() ? error.toString() : type + ": "_L1 + error.toString();
  }
  return beginning(body);
}

QString tlsAdvice(const QList<QSslError> &errors) {
  for (const QSslError &error : errors) {
    switch (error.error()) {
      case QSslError::HostNameMismatch:
        return tr("The certificate is made out to another name. Use the address it names, or set tls-server-name to that name.");
      case QSslError::CertificateExpired:
      case QSslError::CertificateNotYetValid:
        return tr(
            "The server's certificate is not valid today. Check this machine's clock; else the certificate must be renewed.");
      case QSslError::SelfSignedCertificate:
      case QSslError::SelfSignedCertificateInChain:
      case QSslError::UnableToGetLocalIssuerCertificate:
      case QSslError::UnableToVerifyFirstCertificate:
      case QSslError::CertificateUntrusted:
        return tr(
            "The server's certificate is not signed by a known authority. Set certificate-authority to the authority's file.");
      default: break;
    }
  }
  return tr(
      "The TLS handshake failed. Check certificate-authority, the client certificate and its key, and whether the port speaks "
      "TLS.");
}

struct Cause {
  ErrorKind kind;
  QString message;
  QString advice;
};

Cause proxyCause(QNetworkReply::NetworkError error) {
  if (error == QNetworkReply::ProxyAuthenticationRequiredError)
    return {ErrorKind::Unreachable, tr("the proxy asks for a user and password"), tr("Give them in the proxy's URL.")};
  return {ErrorKind::Unreachable, tr("the proxy does not answer"),
          tr("Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.")};
}

Cause causeOf(QNetworkReply::NetworkError error, const QString &text, const QList<QSslError> &tlsErrors) {
  switch (error) {
    case QNetworkReply::ConnectionRefusedError:
      return {ErrorKind::Unreachable, tr("connection refused"), tr("Check the address and port, and whether the server runs.")};
    case QNetworkReply::HostNotFoundError:
      return {ErrorKind::Unreachable, tr("the host's name is not known"), tr("Check the address and this machine's DNS or VPN.")};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
      return {ErrorKind::Unreachable, tr("the connection was lost before the answer was complete"),
              tr("Whether a change took effect is not known; look at the object.")};
    case QNetworkReply::TimeoutError:
      return {ErrorKind::Unreachable, tr("the connection timed out"), tr("Check the address, and firewall or VPN.")};
    case QNetworkReply::SslHandshakeFailedError:
      return {ErrorKind::Unreachable, tr("TLS: %1").arg(tlsErrors.isEmpty() ? text : tlsErrors.first().errorString()),
              tlsAdvice(tlsErrors)};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError: return proxyCause(error);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
      return {ErrorKind::Protocol, tr("the answer is not HTTP: %1").arg(text),
              tr("Check the address, the port and http or https.")};
    default: return {ErrorKind::Unreachable, text, tr("Check the address and the network.")};
  }
}
}  // namespace

Error httpError(int status, const HttpRequest &request, const QByteArray &body, const HeaderList &headers) {
  QJsonObject json = QJsonDocument::fromJson(body).object();
  if (json.isEmpty() && request.readError)
    json = request.readError(body);
  Error error{.kind = kindOf(status),
              .message = tr("%1: %2 (HTTP %3)").arg(requestName(request), words(status)).arg(status),
              .detail = serverText(json, body),
              .httpStatus = status,
              .retryAfter = retryTime(headers, json)};
  if (status == 422 && isFailedPrecondition(request, json)) {
    error.kind = ErrorKind::Conflict;
    error.message =
        tr("%1: the object is no longer what the change was made for (HTTP %2)").arg(requestName(request)).arg(status);
  }
  if (status >= 300 && status < 400)
    error.detail = tr("Location: %1").arg(QString::fromUtf8(headerValue(headers, "Location")));
  return fail(error).value();
}

Error networkError(QNetworkReply::NetworkError error, const QString &text, const QList<QSslError> &tlsErrors,
                   const HttpRequest &request, const QUrl &base, const std::optional<ProxyProblem> &proxy) {
  const Cause cause = proxy ? Cause{ErrorKind::Unreachable, proxy->message, proxy->advice} : causeOf(error, text, tlsErrors);
  const QString server = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery).toString();
  return fail(cause.kind, tr("%1 at %2: %3").arg(requestName(request), server, cause.message), cause.advice).value();
}

}  // namespace sternway::net
