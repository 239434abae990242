// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processrun.h"

#include "core/format.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <limits>

namespace sternway::platform {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostWords = 2000;  // of standard error, in an Error
constexpr auto lookEvery = 20ms;
constexpr auto killedWithin = 1s;

/// Within the child, before it becomes the program: only what is safe there. A shell that starts Sternway in the background has
/// it ignore SIGINT, and what is ignored stays so in the program.
void becomeLeader() {
  ::setsid();
  ::signal(SIGINT, SIG_DFL);
  ::signal(SIGQUIT, SIG_DFL);
  ::signal(SIGTERM, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

QProcessEnvironment environmentOf(const ProgramRequest &request) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const QString &name : environment.keys())
    if (name.startsWith("STERNWAY_SECRET_"_L1))
      environment.remove(name);
  for (auto entry = request.environment.constBegin(); entry != request.environment.constEnd(); ++entry)
    environment.insert(entry.key(), entry.value());
  return environment;
}

/// Why nothing can be started from it; empty: it can. A NUL would end the word for the program.
QString objection(const ProgramRequest &request) {
  if (request.argv.value(0).isEmpty())
    return ProcessRun::tr("There is no program to run");
  for (const QString &word : request.argv)
    if (word.contains(QChar(u'\0')))
      return ProcessRun::tr("A word of the command holds a NUL character");
  for (auto entry = request.environment.constBegin(); entry != request.environment.constEnd(); ++entry)
    if (entry.key().isEmpty() || entry.key().contains(u'=') || entry.key().contains(QChar(u'\0')) ||
        entry.value().contains(QChar(u'\0')))
      return ProcessRun::tr("\"%1\" cannot be set in a program's environment").arg(entry.key());
  if (!request.workingDirectory.isEmpty() && !QFileInfo(request.workingDirectory).isDir())
    return ProcessRun::tr("The folder %1 is not there").arg(request.workingDirectory);
  return {};
}

int timerTime(std::chrono::milliseconds time) {
  return static_cast<int>(std::clamp<qint64>(time.count(), 0, std::numeric_limits<int>::max()));
}
}  // namespace

Result<QString> executableOf(const ProgramRequest &request) {
  const QString program = request.argv.value(0);
  if (!program.contains(u'/')) {
    const QStringList folders = request.environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts);
    const QString found = QStandardPaths::findExecutable(program, folders);
    if (found.isEmpty())
      return fail(ErrorKind::NotFound, ProcessRun::tr("The program %1 is not installed").arg(program));
    return found;
  }
  const QFileInfo file(QDir(request.workingDirectory.isEmpty() ? u"."_s : request.workingDirectory), program);
  if (!file.exists())
    return fail(ErrorKind::NotFound, ProcessRun::tr("There is no program %1").arg(file.absoluteFilePath()));
  if (!file.isFile() || !file.isExecutable())
    return fail(ErrorKind::Input, ProcessRun::tr("%1 is not an executable file").arg(file.absoluteFilePath()));
  return file.absoluteFilePath();
}

ProcessRun::ProcessRun(ProgramRequest request, std::chrono::milliseconds grace, QObject *context)
    : ProgramRun(context),
      m_request(std::move(request)),
      m_grace(grace),
      m_output(m_request.keptOutput),
      m_errorOutput(m_request.keptOutput) {
  m_timeout.setSingleShot(true);
  connect(&m_timeout, &QTimer::timeout, this, [this] { endEarly(ErrorKind::Timeout); });
  m_kill.setSingleShot(true);
  connect(&m_kill, &QTimer::timeout, this, &ProcessRun::killGroup);
  m_look.setInterval(lookEvery);
  connect(&m_look, &QTimer::timeout, this, &ProcessRun::waitForGroup);
  connect(&m_outputPipe, &OutputPipe::readyRead, this, &ProcessRun::read);
  connect(&m_errorPipe, &OutputPipe::readyRead, this, &ProcessRun::read);
  QMetaObject::invokeMethod(this, &ProcessRun::start, Qt::QueuedConnection);
}

ProcessRun::~ProcessRun() {
  if (m_group > 0)
    ::kill(-m_group, SIGKILL);
  if (!m_process || m_process->state() == QProcess::NotRunning)
    return;
  m_process->disconnect(this);
  m_process->kill();                                   // it may not lead its group yet
  m_process->setParent(QCoreApplication::instance());  // its own destructor would wait for the end
  connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
}

void ProcessRun::start() {
  if (m_why)
    return end(result());
  if (const QString why = objection(m_request); !why.isEmpty())
    return end(fail(ErrorKind::Input, why));
  const Result<QString> executable = executableOf(m_request);
  if (!executable)
    return end(tl::unexpected(executable.error()));
  launch(*executable);
}

void ProcessRun::setUp(const QString &executable) {
  m_process = new QProcess(this);
  m_process->setProgram(executable);
  m_process->setArguments(m_request.argv.mid(1));
  m_process->setWorkingDirectory(m_request.workingDirectory);
  m_process->setProcessEnvironment(environmentOf(m_request));
  m_process->setProcessChannelMode(QProcess::ForwardedChannels);
  m_process->setChildProcessModifier([output = m_outputPipe.writeEnd(), errorOutput = m_errorPipe.writeEnd()] {
    becomeLeader();
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errorOutput, STDERR_FILENO);
  });
  connect(m_process, &QProcess::started, this, &ProcessRun::onStarted);
  connect(m_process, &QProcess::errorOccurred, this, &ProcessRun::onError);
  connect(m_process, &QProcess::finished, this, &ProcessRun::onFinished);
  if (m_request.input.isEmpty())
    m_process->setStandardInputFile(QProcess::nullDevice());
}

void ProcessRun::launch(const QString &executable) {
  if (!m_outputPipe.isOpen() || !m_errorPipe.isOpen())
    return end(fail(ErrorKind::Input, tr("%1 cannot be started: too many files are open").arg(m_request.argv.constFirst())));
  setUp(executable);
  if (m_request.timeout > 0ms)
    m_timeout.start(timerTime(m_request.timeout));
  m_process->start();
  m_outputPipe.closeWriteEnd();
  m_errorPipe.closeWriteEnd();
  if (m_request.input.isEmpty() || m_ended)
    return;
  m_process->write(m_request.input);
  m_process->closeWriteChannel();
}

void ProcessRun::onStarted() {
  m_group = static_cast<pid_t>(m_process->processId());
  if (m_why)
    sendStopSignal();
}

/// Others are followed by finished(), or tell that the program does not read its input.
void ProcessRun::onError(QProcess::ProcessError error) {
  if (error != QProcess::FailedToStart)
    return;
  const QString why = m_process->errorString();
  m_process->deleteLater();
  m_process = nullptr;
  end(fail(ErrorKind::Input, tr("%1 cannot be started: %2").arg(m_request.argv.constFirst(), why)));
}

/// What is left behind may go on printing; nobody is told of that.
void ProcessRun::read() {
  const QByteArray output = m_outputPipe.read();
  const QByteArray errorOutput = m_errorPipe.read();
  if (!m_ended)
    queue(m_output.add(output) + m_errorOutput.add(errorOutput));
}

void ProcessRun::queue(const QStringList &lines) {
  m_lines += lines;
  if (!m_lines.isEmpty() && !std::exchange(m_isTelling, true))
    QMetaObject::invokeMethod(this, &ProcessRun::tell, Qt::QueuedConnection);
}

void ProcessRun::tell() {
  m_isTelling = false;
  if (!m_lines.isEmpty())
    Q_EMIT lines(std::exchange(m_lines, {}));
}

void ProcessRun::endEarly(ErrorKind why) {
  if (m_ended || m_why || (m_process && m_process->state() == QProcess::NotRunning))
    return;
  m_why = why;
  if (m_group > 0)
    sendStopSignal();
}

void ProcessRun::sendStopSignal() {
  m_timeout.stop();
  ::kill(-m_group, m_request.stopSignal == ProgramRequest::StopSignal::Interrupt ? SIGINT : SIGTERM);
  ::kill(-m_group, SIGCONT);  // what is stopped could not hear it
  m_kill.start(timerTime(m_grace));
}

void ProcessRun::onFinished() {
  m_timeout.stop();
  if (!m_why) {
    m_group = 0;  // what it has left behind lives on
    return conclude();
  }
  m_look.start();
  waitForGroup();
}

bool ProcessRun::isGroupAlive() const {
  return ::kill(-m_group, 0) == 0 || errno == EPERM;
}

void ProcessRun::waitForGroup() {
  if (m_kill.isActive() && isGroupAlive())
    return;
  m_look.stop();
  m_kill.stop();
  m_group = 0;
  conclude();
}

/// What belongs to another user, as below sudo, cannot be killed, and is not waited for.
void ProcessRun::killGroup() {
  ::kill(-m_group, SIGKILL);
  QTimer::singleShot(killedWithin, this, &ProcessRun::conclude);
}

void ProcessRun::conclude() {
  if (m_ended)
    return;
  read();
  queue(m_output.finish() + m_errorOutput.finish());
  end(result());
}

QString ProcessRun::lastWords() const {
  return QString::fromUtf8(m_errorOutput.kept().right(mostWords)).trimmed();
}

Result<ProgramResult> ProcessRun::result() const {
  const QString program = m_request.argv.value(0);
  const bool exited = m_process && m_process->state() == QProcess::NotRunning && m_process->exitStatus() == QProcess::NormalExit;
  if (m_why == ErrorKind::Timeout)
    return fail(ErrorKind::Timeout, tr("%1 has not ended within %2").arg(program, formatDuration(m_request.timeout)),
                lastWords());
  if (m_why && !(exited && m_process->exitCode() == 0))
    return fail(ErrorKind::Cancelled, tr("%1 was stopped").arg(program), lastWords());
  if (!exited) {
    const int signal = m_process->exitCode();
    return fail(
        ErrorKind::Protocol,
        tr("%1 was ended by signal %2 (%3)").arg(program, QString::number(signal), QString::fromLocal8Bit(::strsignal(signal))),
        lastWords());
  }
  return ProgramResult{.exitCode = m_process->exitCode(),
                       .output = m_output.kept(),
                       .errorOutput = m_errorOutput.kept(),
                       .cut = m_output.isCut() || m_errorOutput.isCut()};
}

/// From the event loop, as its receiver may delete the run.
void ProcessRun::end(const Result<ProgramResult> &result) {
  if (std::exchange(m_ended, true))
    return;
  QMetaObject::invokeMethod(
      this,
      [this, result] {
        const QPointer<ProcessRun> alive(this);
        tell();
        if (alive)
          Q_EMIT ended(result);
      },
      Qt::QueuedConnection);
}

}  // namespace sternway::platform
