// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podexec.h"

#include "kube/decode.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::kube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
enum Channel : char { StandardInput = 0, StandardOutput = 1, StandardError = 2, EndStatus = 3 };
constexpr char closeChannel = char(255);
const QString channelsV5 = u"v5.channel.k8s.io"_s;
const QString channelsV4 = u"v4.channel.k8s.io"_s;
// one frame each: the older servers take the frames of a message for messages
constexpr qsizetype inputPiece = qsizetype(32) * 1024;

net::HttpRequest execRequest(const ExecRequest &request) {
  net::HttpRequest http;
  http.path = apiPath(
      {.group = {}, .version = u"v1"_s, .plural = u"pods"_s, .nameSpace = request.nameSpace, .name = request.pod + u"/exec"_s});
  const auto add = [&http](const QString &key, const QString &value) {
    http.query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));  // a '%' is itself
  };
  if (!request.container.isEmpty())
    add(u"container"_s, request.container);
  for (const QString &word : request.program.argv)
    add(u"command"_s, word);
  if (!request.program.input.isEmpty())
    add(u"stdin"_s, u"true"_s);
  add(u"stdout"_s, u"true"_s);
  add(u"stderr"_s, u"true"_s);
  return http;
}

std::optional<Error> problemOf(const ExecRequest &request) {
  if (request.pod.isEmpty() || request.program.argv.isEmpty())
    return fail(ErrorKind::Input, tr("No pod or no command is given")).value();
  if (!request.program.environment.isEmpty() || !request.program.workingDirectory.isEmpty())
    return fail(ErrorKind::Input, tr("A command in a container takes neither an environment nor a working folder"),
                tr("Hand it a secret on its standard input."))
        .value();
  return {};
}

/// What a container runtime says when it could not even begin.
std::optional<ErrorKind> failedToStart(const QString &message) {
  if (message.contains("executable file not found"_L1) || message.contains("no such file or directory"_L1))
    return ErrorKind::NotFound;
  if (message.contains("OCI runtime exec failed"_L1) || message.contains("failed to start exec"_L1))
    return ErrorKind::Input;
  return {};
}

ErrorKind kindOfStatus(const QJsonObject &status) {
  const QString message = status.value(u"message"_s).toString();
  switch (status.value(u"code"_s).toInt()) {
    case 400: return ErrorKind::Invalid;
    case 401: return ErrorKind::Unauthorized;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    default: return failedToStart(message).value_or(ErrorKind::Server);
  }
}
}  // namespace

Result<int> exitCodeOf(const QByteArray &text) {
  const QJsonObject status = TRY(json::parseObject(text));
  const QString message = status.value(u"message"_s).toString();
  if (status.value(u"status"_s) == u"Success"_s)
    return 0;
  if (status.value(u"status"_s) != u"Failure"_s)
    return fail(ErrorKind::Protocol, tr("The server's word on how the command ended cannot be understood"),
                QString::fromUtf8(text.left(200)));
  for (const QJsonValue &cause : status.value(u"details"_s)[u"causes"_s].toArray()) {
    bool isNumber = false;
    const int code = cause[u"message"_s].toString().toInt(&isNumber);
    if (cause[u"reason"_s].toString() == u"ExitCode"_s && isNumber)
      return code;
  }
  return fail(kindOfStatus(status), tr("The command could not be run in the container"), message);
}

PodExec::PodExec(ApiClient &client, const ExecRequest &request, PodExecSettings settings, QObject *context)
    : ProgramRun(context),
      m_program(request.program),
      m_settings(settings),
      m_output(m_program.keptOutput),
      m_errorOutput(m_program.keptOutput) {
  if (const auto problem = problemOf(request)) {
    QMetaObject::invokeMethod(
        this, [this, problem] { finish(*problem); }, Qt::QueuedConnection);
    return;
  }
  for (QTimer *timer : {&m_timeout, &m_closing, &m_flush})
    timer->setSingleShot(true);
  connect(&m_timeout, &QTimer::timeout, this, &PodExec::onTimeout);
  connect(&m_flush, &QTimer::timeout, this, &PodExec::flush);
  connect(&m_closing, &QTimer::timeout, this, [this] { finish({}); });
  m_socket = client.webSocket(execRequest(request), {channelsV5, channelsV4}, this);
  connect(m_socket, &net::WebSocket::opened, this, &PodExec::onOpened);
  connect(m_socket, &net::WebSocket::message, this, &PodExec::onMessage);
  connect(m_socket, &net::WebSocket::ended, this, &PodExec::onClosed);
  if (m_program.timeout > 0ms)
    m_timeout.start(m_program.timeout);
}

void PodExec::onOpened(const QString &subprotocol) {
  m_opened = true;
  if (subprotocol != channelsV5 && subprotocol != channelsV4)
    return finish(
        unknownEnd(ErrorKind::Protocol, tr("The server speaks none of the protocols %1 and %2").arg(channelsV5, channelsV4)));
  m_inputStaysOpen = subprotocol == channelsV4 && !m_program.input.isEmpty();
  // such a server answers no ping while the program does not read its input
  m_socket->setSilenceLimit(m_inputStaysOpen ? 0ms : m_settings.silence);
  sendInput();
}

void PodExec::sendInput() {
  if (m_program.input.isEmpty())
    return;
  for (qsizetype at = 0; at < m_program.input.size(); at += inputPiece)
    m_socket->send(QByteArray(1, StandardInput) + m_program.input.mid(at, inputPiece));
  if (!m_inputStaysOpen)
    m_socket->send(QByteArray(1, closeChannel) + QByteArray(1, StandardInput));
}

void PodExec::onMessage(const QByteArray &message) {
  if (m_over || message.size() < 2)
    return;
  switch (message.front()) {
    case StandardOutput: m_output.append(message.mid(1)); break;
    case StandardError: m_errorOutput.append(message.mid(1)); break;
    case EndStatus:
      m_status += message.mid(1);
      m_closing.start(m_settings.closing);
      break;
    default: break;
  }
  if (!m_flush.isActive())
    m_flush.start(0ms);
}

void PodExec::flush() {
  const QStringList told = m_output.takeLines() + m_errorOutput.takeLines();
  if (!told.isEmpty())
    Q_EMIT lines(told);
}

void PodExec::onClosed(const Error &error) {
  if (m_opened || (m_socket && m_socket->mayHaveArrived()))
    return finish(unknownEnd(error.kind, error.message, error.detail));
  // it has surely not run, which these kinds do not say
  if (error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Server)
    return finish(fail(ErrorKind::Input, tr("The command was not started: %1").arg(error.message), error.detail).value());
  finish(error);
}

void PodExec::onTimeout() {
  const QString message =
      tr("The command has not ended within %1 s").arg(std::chrono::duration<double>(m_program.timeout).count());
  finish(unknownEnd(
      ErrorKind::Timeout, message,
      m_inputStaysOpen
          ? tr("This API server cannot close a command's input (Kubernetes 1.30 can): one that reads to its end waits.")
          : QString()));
}

void PodExec::stop() {
  QMetaObject::invokeMethod(
      this, [this] { finish(unknownEnd(ErrorKind::Cancelled, tr("Stopped"))); }, Qt::QueuedConnection);
}

Error PodExec::unknownEnd(ErrorKind kind, const QString &message, const QString &why) const {
  const bool mayRun = m_opened || (m_socket && m_socket->mayHaveArrived());
  const QString truth =
      mayRun ? tr("Whether the command still runs in the container is not known: closing the connection does not end it.")
             : tr("The command was not started.");
  return fail(kind, message, (why + u' ' + truth).trimmed()).value();
}

void PodExec::finish(const Error &otherwise) {
  if (std::exchange(m_over, true))
    return;
  m_timeout.stop();
  m_closing.stop();
  m_flush.stop();
  if (m_socket)
    m_socket->close();
  const QPointer<PodExec> alive(this);
  const QStringList told = m_output.takeRest() + m_errorOutput.takeRest();
  if (!told.isEmpty())
    Q_EMIT lines(told);
  if (!alive)
    return;
  Result<int> code = m_status.isEmpty() ? fail(otherwise) : exitCodeOf(m_status);
  if (!code && code.error().kind == ErrorKind::Protocol && !otherwise.message.isEmpty())
    code = fail(otherwise);  // the half of a Status
  Q_EMIT ended(code.map([this](int exitCode) {
    return ProgramResult{.exitCode = exitCode,
                         .output = m_output.kept(),
                         .errorOutput = m_errorOutput.kept(),
                         .cut = m_output.isCut() || m_errorOutput.isCut()};
  }));
}

}  // namespace sternway::kube

#include "moc_podexec.cpp"
