// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execplugin.h"

#include "core/format.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <csignal>
#include <cstdio>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> bad(const ExecEntry &plugin, const QString &why) {
  return fail(ErrorKind::Protocol, tr("The credential plugin %1 has not answered as it should: %2").arg(plugin.command, why),
              tr("It must print an ExecCredential of %1 with a status.").arg(plugin.apiVersion));
}

constexpr qsizetype mostShown = 300;

/// Words of a length that credentials have are masked: what a plugin prints instead of its answer may be one.
QString withoutCredentials(const QString &text) {
  static const QRegularExpression longWord(u"[A-Za-z0-9._~+/=-]{20,}"_s);
  return redacted(text).replace(longWord, u"[redacted]"_s).left(mostShown);
}

/// What stands around the JSON of an answer that is none.
QString chatter(const QByteArray &output) {
  const QString text = QString::fromUtf8(output);
  const qsizetype begin = text.indexOf(u'{');
  const qsizetype end = text.lastIndexOf(u'}');
  const QString around =
      (begin < 0 ? text : text.left(begin) + u' ' + (end > begin ? text.mid(end + 1) : QString())).simplified();
  if (around.isEmpty())
    return begin < 0 ? tr("it printed nothing") : QString();
  if (!around.contains(u' ') && begin < 0)
    return tr("it printed one word of %1 characters, not shown because it may be a token").arg(around.size());
  return tr("it printed \"%1\"").arg(withoutCredentials(around));
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
  if (parse.error != QJsonParseError::NoError) {
    const QString printed = chatter(output);
    return bad(plugin, printed.isEmpty() ? parse.errorString() : printed);
  }
  if (json.value("kind"_L1).toString() != "ExecCredential"_L1 || json.value("apiVersion"_L1).toString() != plugin.apiVersion)
    return bad(plugin, tr("it printed %1 %2").arg(json.value("apiVersion"_L1).toString(), json.value("kind"_L1).toString()));
  const QJsonObject status = json.value("status"_L1).toObject();
  if (status.isEmpty())
    return bad(plugin, tr("there is no status"));
  ExecCredential out{.token = status.value("token"_L1).toString().trimmed(),
                     .certificatePem = status.value("clientCertificateData"_L1).toString().toUtf8(),
                     .keyPem = status.value("clientKeyData"_L1).toString().toUtf8(),
                     .expires = {}};
  if (out.certificatePem.isEmpty() != out.keyPem.isEmpty())
    return bad(plugin, tr("it gave a client certificate or key without the other"));
  if (!canBeHeader(out.token))
    return bad(plugin, tr("its token contains a line break"));
  if (out.token.isEmpty() && out.certificatePem.isEmpty())
    return bad(plugin, tr("it gave neither a token nor a client certificate"));
  const QString expires = status.value("expirationTimestamp"_L1).toString();
  out.expires = QDateTime::fromString(expires, Qt::ISODateWithMs).toUTC();
  if (!expires.isEmpty() && !out.expires.isValid())
    return bad(plugin, tr("the expirationTimestamp %1 is not a time").arg(expires));
  return out;
}

namespace {
constexpr qsizetype maximumOutput = qsizetype(1024) * 1024;
constexpr qsizetype maximumErrorOutput = qsizetype(8) * 1024;
}  // namespace

Call<ExecCredential> *ExecPlugin::run(const ExecSettings &settings, Terminal terminal, const ExecTimeouts &timeouts,
                                      QObject *context) {
  const InteractiveMode mode = settings.plugin.interactiveMode;
  const bool interactive = terminal == Terminal::Yes && mode != InteractiveMode::Never;
  if (mode == InteractiveMode::Always && !interactive)
    return Call<ExecCredential>::finished(
        context, fail(ErrorKind::Unsupported,
                      tr("The credential plugin %1 wants a terminal (interactiveMode Always)").arg(settings.plugin.command),
                      tr("Run a command such as \"sternway assess\" in a terminal, or set interactiveMode to IfAvailable.")));
  auto *call = new Call<ExecCredential>(context);
  auto *plugin = new ExecPlugin(settings, interactive, timeouts, call);
  call->setCanceller([plugin] { plugin->kill(); });
  QMetaObject::invokeMethod(plugin, &ExecPlugin::start, Qt::QueuedConnection);
  return call;
}

ExecPlugin::ExecPlugin(ExecSettings settings, bool interactive, const ExecTimeouts &timeouts, Call<ExecCredential> *call)
    : QObject(call),
      m_settings(std::move(settings)),
      m_interactive(interactive),
      m_timeouts(timeouts),
      m_call(call),
      m_process(new QProcess(this)) {
  connect(m_process, &QProcess::readyReadStandardOutput, this, &ExecPlugin::onOutput);
  connect(m_process, &QProcess::readyReadStandardError, this, &ExecPlugin::onErrorOutput);
  connect(m_process, &QProcess::finished, this, &ExecPlugin::onFinished);
  connect(m_process, &QProcess::errorOccurred, this, &ExecPlugin::onStartFailed);
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    const double seconds = std::chrono::duration<double>(m_timer.intervalAsDuration()).count();
    kill();
    finish(fail(ErrorKind::Timeout,
                tr("The credential plugin %1 gave no answer within %2 s").arg(m_settings.plugin.command).arg(seconds),
                errorText()));
  });
}

ExecPlugin::~ExecPlugin() {
  kill();
}

void ExecPlugin::start() {
  if (m_call->isFinished())
    return;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const auto &[name, value] : std::as_const(m_settings.plugin.env))
    environment.insert(name, value);
  environment.insert(u"KUBERNETES_EXEC_INFO"_s, QString::fromUtf8(execInfo(m_settings, m_interactive)));
  m_process->setProcessEnvironment(environment);
  m_process->setProgram(m_settings.plugin.command);
  m_process->setArguments(m_settings.plugin.args);
  if (m_interactive) {
    m_process->setInputChannelMode(QProcess::ForwardedInputChannel);
  } else {
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier([] { ::setpgid(0, 0); });
  }
  m_timer.start(m_interactive ? m_timeouts.interactive : m_timeouts.silent);
  m_process->start(QIODevice::ReadOnly);
}

void ExecPlugin::kill() {
  m_timer.stop();
  QProcess *process = std::exchange(m_process, nullptr);
  if (!process)
    return;
  process->disconnect(this);
  if (process->state() == QProcess::NotRunning)
    return;
  if (!m_interactive && process->processId() > 0)
    ::kill(static_cast<pid_t>(-process->processId()), SIGKILL);
  process->kill();
  process->setParent(QCoreApplication::instance());  // its own destructor would wait for the end
  connect(process, &QProcess::finished, process, &QObject::deleteLater);
}

void ExecPlugin::onOutput() {
  m_output += m_process->readAllStandardOutput();
  if (m_output.size() <= maximumOutput)
    return;
  kill();
  finish(fail(ErrorKind::Protocol, tr("The credential plugin %1 printed more than 1 MB").arg(m_settings.plugin.command)));
}

void ExecPlugin::onErrorOutput() {
  const QByteArray text = m_process->readAllStandardError();
  if (m_interactive) {  // it may be a question
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
  }
  m_errorOutput = (m_errorOutput + text).right(maximumErrorOutput);
}

QString ExecPlugin::errorText() const {
  return QString::fromUtf8(m_errorOutput).trimmed();
}

void ExecPlugin::onFinished(int exitCode, QProcess::ExitStatus status) {
  m_timer.stop();
  onErrorOutput();
  m_output += m_process->readAllStandardOutput();
  if (status == QProcess::CrashExit)
    finish(fail(ErrorKind::Unauthorized, tr("The credential plugin %1 crashed").arg(m_settings.plugin.command), errorText()));
  else if (exitCode != 0)
    finish(fail(ErrorKind::Unauthorized,
                tr("The credential plugin %1 failed with exit code %2").arg(m_settings.plugin.command).arg(exitCode),
                errorText()));
  else
    finish(parseExecCredential(m_output, m_settings.plugin).map_error([this](Error error) {
      if (const QString said = errorText(); !said.isEmpty())
        error.detail += u'\n' + withoutCredentials(said);
      return error;
    }));
}

void ExecPlugin::onStartFailed(QProcess::ProcessError error) {
  if (error != QProcess::FailedToStart)
    return;  // finished() follows
  m_timer.stop();
  finish(fail(ErrorKind::Input,
              tr("The credential plugin %1 cannot be started: %2").arg(m_settings.plugin.command, m_process->errorString()),
              m_settings.plugin.installHint.trimmed()));
}

void ExecPlugin::finish(Result<ExecCredential> result) {
  m_call->finish(std::move(result));
}

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

Call<net::Authorization> *ExecAuthorizer::authorize(QObject *context) {
  const QDateTime now = m_clock.now();
  if (m_current && m_expires.isValid() && now >= m_expires)
    m_current.reset();
  if (m_current) {
    if (m_renewAt.isValid() && now >= m_renewAt)
      renew();
    return Call<net::Authorization>::finished(context, *m_current);
  }
  auto *call = new Call<net::Authorization>(context);
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
  const Result<net::Authorization> result = answer ? Result<net::Authorization>(*m_current) : tl::unexpected(answer.error());
  for (const auto &call : std::exchange(m_waiting, {}))
    if (call)
      call->finish(result);
}

net::Authorization ExecAuthorizer::authorization(const ExecCredential &credential) const {
  net::Authorization out;
  if (!credential.token.isEmpty())
    out.headers.append({"Authorization", "Bearer " + credential.token.toUtf8()});
  out.headers += impersonationHeaders(m_settings.impersonation);
  const bool own = credential.certificatePem.isEmpty();
  out.certificatePem = own ? m_settings.certificatePem : credential.certificatePem;
  out.keyPem = own ? m_settings.keyPem : credential.keyPem;
  return out;
}

bool ExecAuthorizer::rejected(const net::Authorization &used) {
  if (m_current && *m_current == used)
    m_current.reset();
  return true;
}

}  // namespace sternway::kube

#include "moc_execplugin.cpp"
