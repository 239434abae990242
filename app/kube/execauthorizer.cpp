// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execauthorizer.h"

#include <algorithm>

namespace sternway {

namespace {
constexpr qint64 earliestRenewal = 60'000;    // ms before the end
constexpr qint64 pauseAfterFailure = 10'000;  // ms between tries to renew what still serves
}  // namespace

ExecAuthorizer::ExecAuthorizer(CredentialSettings settings, const Clock &clock, Terminal terminal, ExecTimeouts timeouts)
    : m_settings(std::move(settings)), m_clock(clock), m_terminal(terminal), m_timeouts(timeouts) {}

ExecAuthorizer::~ExecAuthorizer() {
  for (const auto &call : std::exchange(m_waiting, {}))
    if (call)
      QMetaObject::invokeMethod(call, &CallBase::cancel, Qt::QueuedConnection);
}

Call<Authorization> *ExecAuthorizer::authorize(QObject *context) {
  const QDateTime now = m_clock.now();
  if (m_current && m_expires.isValid() && now >= m_expires)
    m_current.reset();
  if (m_current) {
    if (m_renewAt.isValid() && now >= m_renewAt)
      renew();
    return Call<Authorization>::finished(context, *m_current);
  }
  auto *call = new Call<Authorization>(context);
  m_waiting.append(call);
  renew();
  return call;
}

void ExecAuthorizer::renew() {
  if (m_running)
    return;
  m_running = true;
  ExecPlugin::run(*m_settings.exec, m_terminal, m_timeouts, &m_context)->then([this](const Result<ExecCredential> &answer) {
    onAnswer(answer);
  });
}

void ExecAuthorizer::onAnswer(const Result<ExecCredential> &answer) {
  m_running = false;
  const QDateTime now = m_clock.now();
  if (answer) {
    m_current = authorization(*answer);
    m_expires = answer->expires;
    const qint64 left = m_expires.isValid() ? std::max<qint64>(0, now.msecsTo(m_expires)) : 0;
    m_renewAt = m_expires.isValid() ? m_expires.addMSecs(-std::min(earliestRenewal, left / 10)) : QDateTime();
  } else {
    m_renewAt = now.addMSecs(pauseAfterFailure);
  }
  const Result<Authorization> result = answer ? Result<Authorization>(*m_current) : tl::unexpected(answer.error());
  for (const auto &call : std::exchange(m_waiting, {}))
    if (call)
      call->finish(result);
}

Authorization ExecAuthorizer::authorization(const ExecCredential &credential) const {
  Authorization out;
  if (!credential.token.isEmpty())
    out.headers.append({"Authorization", "Bearer " + credential.token.toUtf8()});
  out.headers += impersonationHeaders(m_settings.impersonation);
  const bool own = credential.certificatePem.isEmpty();
  out.certificatePem = own ? m_settings.certificatePem : credential.certificatePem;
  out.keyPem = own ? m_settings.keyPem : credential.keyPem;
  return out;
}

bool ExecAuthorizer::rejected(const Authorization &used) {
  if (m_current && *m_current == used)
    m_current.reset();
  return true;
}

}  // namespace sternway
