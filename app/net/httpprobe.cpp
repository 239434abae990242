// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpprobe.h"

#include <QHostAddress>
#include <QHostInfo>

namespace sternway::net {

using namespace Qt::StringLiterals;

namespace {
constexpr int maximumRedirects = 3;

bool isRedirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}
}  // namespace

HttpProbe::HttpProbe(TlsSettings tls, QObject *parent) : QObject(parent), m_hosts(std::move(tls)) {}

HttpProbe::~HttpProbe() = default;

Call<HealthAnswer> *HttpProbe::check(const QUrl &url, QObject *context) {
  if (const QString why = addressProblem(url); !why.isEmpty())
    return Call<HealthAnswer>::finished(context, HealthAnswer{.status = 0, .latency = {}, .error = why, .asked = false});
  auto *call = new Call<HealthAnswer>(context);
  Look look{.call = call, .url = url, .timer = {}, .redirects = 0};
  look.timer.start();
  ask(look);
  return call;
}

void HttpProbe::ask(const Look &look) {
  HttpRequest request;
  request.path = look.url.path(QUrl::FullyDecoded);
  request.query = QUrlQuery(look.url);
  request.accept = "*/*";
  request.timeout = timeout - std::chrono::milliseconds(look.timer.elapsed());
  request.maximumBody = maximumBody;
  request.cutBody = true;
  request.anyStatus = true;
  HostTransports::Host &host = m_hosts.of(look.url);
  host.transport->send(request, look.call)
      ->then([self = QPointer(this), look, used = host.used](const Result<HttpResponse> &response) {
        if (self && look.call)
          self->answered(look, response);
        else if (look.call)
          look.call->finish(fail(ErrorKind::Cancelled, tr("The connection was closed")));
      });
}

void HttpProbe::answered(const Look &look, const Result<HttpResponse> &response) {
  if (!response)
    return failed(look, response.error());
  if (isRedirect(response->status))
    return redirected(look, *response);
  HealthAnswer answer{.status = response->status, .latency = std::chrono::milliseconds(look.timer.elapsed()), .error = {}};
  if (answer.status < 200 || answer.status > 299)
    answer.error = tr("It answers HTTP %1").arg(answer.status);
  look.call->finish(answer);
}

void HttpProbe::redirected(const Look &look, const HttpResponse &response) {
  Look next = look;
  next.url = look.url.resolved(QUrl::fromEncoded(headerValue(response.headers, "Location")));
  QString why = addressProblem(next.url);
  if (why.isEmpty() && next.url.host() != look.url.host())
    why = tr("It redirects to another host, %1").arg(next.url.host());
  else if (why.isEmpty() && look.url.scheme() == u"https" && next.url.scheme() != u"https")
    why = tr("It redirects from https to http");
  else if (why.isEmpty() && ++next.redirects > maximumRedirects)
    why = tr("It redirects too often");
  if (why.isEmpty() && look.timer.hasExpired(std::chrono::milliseconds(timeout).count()))
    why = tr("It redirects, and takes too long");
  if (why.isEmpty())
    return ask(next);
  look.call->finish(HealthAnswer{
      .status = response.status, .latency = std::chrono::milliseconds(look.timer.elapsed()), .error = why, .asked = true});
}

/// A name that cannot be looked up says something of this machine's network, and nothing of the service.
void HttpProbe::failed(const Look &look, const Error &error) {
  HealthAnswer answer{.status = error.httpStatus,
                      .latency = std::chrono::milliseconds(look.timer.elapsed()),
                      .error = error.message,
                      .asked = error.kind != ErrorKind::Input && error.kind != ErrorKind::Cancelled};
  if (error.kind != ErrorKind::Unreachable || !QHostAddress(look.url.host()).isNull())
    return look.call->finish(answer);
  QHostInfo::lookupHost(look.url.host(), look.call, [call = look.call, answer](const QHostInfo &info) {
    HealthAnswer complete = answer;
    complete.asked = info.error() == QHostInfo::NoError;
    if (call)
      call->finish(complete);
  });
}

}  // namespace sternway::net

#include "moc_httpprobe.cpp"
