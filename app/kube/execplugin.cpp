// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execplugin.h"

#include <QCoreApplication>

#include <unistd.h>
#include <csignal>
#include <cstdio>

namespace sternway {

using namespace Qt::StringLiterals;

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
    finish(parseExecCredential(m_output, m_settings.plugin));
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

}  // namespace sternway
