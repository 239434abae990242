// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webtransport.h"

#include "net/httprequest.h"

#include <algorithm>

namespace sternway::net {

namespace {
/// RFC 9110, 5.6.2.
bool isToken(const QByteArray &word) {
  constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
  return !word.isEmpty() && std::ranges::all_of(word, [marks](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || marks.contains(c);
  });
}

/// Where the request ends, and what becomes of its connection, is the transport's.
bool isFraming(const QByteArray &name) {
  static const QList<QByteArray> names{"content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect"};
  return names.contains(name.toLower());
}

bool isLine(const QByteArray &text) {
  return std::ranges::none_of(text, [](char c) { return c == '\n' || c == '\r' || c == '\0'; });
}

QString problemOf(const WebRequest &request) {
  if (QString why = addressProblem(request.url); !why.isEmpty())
    return why;
  if (!isToken(request.method))
    return WebTransport::tr("\"%1\" is no method of HTTP").arg(QString::fromUtf8(request.method.simplified()));
  for (const auto &[name, value] : request.headers) {
    const QString shown = QString::fromUtf8(name.simplified());
    if (!isToken(name) || !isLine(value))
      return WebTransport::tr("The header \"%1\" cannot be sent: it is no name, or its value has more than one line").arg(shown);
    if (isFraming(name))
      return WebTransport::tr("The header %1 is not for a request to say").arg(shown);
  }
  if (!request.body.isEmpty() && (request.method == "GET" || request.method == "HEAD"))
    return WebTransport::tr("A %1 request has no body").arg(QString::fromLatin1(request.method));
  return {};
}
}  // namespace

Call<WebAnswer> *WebTransport::send(const WebRequest &request, QObject *context) {
  if (const QString why = problemOf(request); !why.isEmpty())
    return Call<WebAnswer>::finished(context, fail(ErrorKind::Input, why));
  HttpRequest http;
  http.method = request.method;
  http.path = request.url.path(QUrl::FullyDecoded);
  http.exact = request.url;
  http.accept = "*/*";
  http.headers = request.headers;
  http.body = request.body;
  http.timeout = request.timeout;
  http.maximumBody = maximumBody;
  http.cutBody = true;
  http.anyStatus = true;
  HostTransports::Host &host = m_hosts.of(request.url);
  return mapped<WebAnswer>(
      context, host.transport->send(http, context), [used = host.used](const Result<HttpResponse> &response) {
        return response.map([](const HttpResponse &answer) {
          return WebAnswer{.status = answer.status, .headers = answer.headers, .body = answer.body, .whole = answer.whole};
        });
      });
}

}  // namespace sternway::net

#include "moc_webtransport.cpp"
