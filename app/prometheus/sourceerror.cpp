// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/sourceerror.h"

#include "core/format.h"

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
/// The server's text, as far as it is for people.
QString wordsOf(const Error &error, const QByteArray &body) {
  constexpr qsizetype longest = 300;
  if (isWebPage(body))
    return tr("a web page", "the server answers with it");
  return error.detail.size() > longest ? error.detail.left(longest) + u'…' : error.detail;
}

QString joined(const QString &sentence, const QString &words) {
  return words.isEmpty() ? sentence : sentence + u": "_s + words;
}
}  // namespace

bool isWebPage(const QByteArray &body) {
  return body.trimmed().startsWith('<');
}

SourceErrors::SourceErrors(QString source, const net::TransportSettings &settings)
    : m_source(std::move(source)),
      m_tls(settings.base.scheme() == "https"_L1),
      m_hasCertificate(!settings.tls.certificatePem.isEmpty()) {}

Error SourceErrors::ofStatus(Error error, const net::HttpRequest &request, const net::HttpResponse &response, bool known) const {
  const QString words = wordsOf(error, response.body);
  const QString location = QString::fromUtf8(net::headerValue(response.headers, "Location"));
  const int status = response.status;
  if (status >= 300 && status < 400)
    error.message =
        tr("Prometheus at %1 redirects to %2, which is not followed: a sign-in page, or another address").arg(m_source, location);
  else if (status == 400)
    error.message = tr("Prometheus does not understand the query: %1").arg(words);
  else if (status == 422)
    error.message = tr("Prometheus could not carry out the query: %1").arg(words);
  else if (status == 401)
    error.message = joined(tr("Prometheus at %1 does not accept the credentials").arg(m_source), words);
  else if (status == 403)
    error.message = joined(tr("The credentials may not query Prometheus at %1").arg(m_source), words);
  else if (status == 404 && !known)
    error.message = tr("There is no Prometheus at %1; check the address and its path prefix").arg(m_source);
  else if (status == 404)
    error.message = joined(tr("Prometheus at %1 has no endpoint %2 (HTTP 404)").arg(m_source, request.path), words);
  else if (status == 429)
    error.message = joined(tr("Prometheus at %1 takes no more requests for now").arg(m_source), words);
  else if (status == 503)
    error.message =
        joined(tr("Prometheus at %1 is not answering queries (HTTP 503): overloaded, still starting, or it aborted the query")
                   .arg(m_source),
               words);
  else
    error.message = joined(tr("Prometheus at %1: %2").arg(m_source, error.message), words);
  if (status == 422)
    error.kind = ErrorKind::Invalid;  // no JSON patch was sent: whatever the text says, this is no conflict
  return fail(error).value();
}

/// Under TLS 1.3 a server that wants a certificate closes only after the handshake: to the client the connection is lost.
Error SourceErrors::ofConnection(Error error) const {
  error.message = tr("Prometheus at %1: %2").arg(m_source, error.message);
  const bool refused = m_tls && !m_hasCertificate && error.kind == ErrorKind::Unreachable;
  if (refused && error.message.contains("certificate required"_L1, Qt::CaseInsensitive))
    error.message += tr(". It wants a client certificate: name cert_file and key_file under tls_config");
  else if (refused)
    error.message += tr(". If it wants a client certificate, name cert_file and key_file under tls_config");
  return error;
}

}  // namespace sternway::prometheus
