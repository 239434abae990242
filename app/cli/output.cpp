// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "core/format.h"

#include <sys/socket.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {
/// False, with errno: not all of it has arrived.
bool write(FILE *stream, const QByteArray &bytes) {
  return std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream) == static_cast<size_t>(bytes.size()) &&
         std::fflush(stream) == 0;
}

/// What a file or a server says may hold what a terminal obeys, or what turns the order of the words round: it is shown, not
/// done.
QByteArray shown(const QString &text) {
  QString out;
  out.reserve(text.size());
  const QString lines = QString(text).replace("\r\n"_L1, "\n"_L1);
  for (const QChar c : lines) {
    const char16_t code = c.unicode();
    const bool isControl = (code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code < 0xa0);
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    if (isControl || turns)
      out += u"\\u"_s + QString::number(code, 16).rightJustified(4, u'0');
    else
      out += c;
  }
  return out.toUtf8();
}
}  // namespace

Output::Output(bool json) : m_json(json), m_terminal(isatty(STDERR_FILENO) == 1) {}

/// Nothing follows what is lost: there would be a gap that nobody sees. Whoever has read enough (EPIPE) misses nothing.
void Output::say(const QByteArray &bytes) {
  if (m_loss || write(stdout, bytes) || errno == EPIPE)
    return;
  m_loss = Error{.kind = ErrorKind::Storage,
                 .message = tr("Standard output cannot be written: %1").arg(qt_error_string(errno)),
                 .detail = tr("What was said is not complete.")};
}

void Output::text(const QString &text) {
  endProgress();
  if (!m_json)
    say(shown(text) + '\n');
}

void Output::raw(const QByteArray &bytes) {
  endProgress();
  say(bytes);
}

void Output::json(const QJsonDocument &document) {
  endProgress();
  if (m_json)
    say(document.toJson(QJsonDocument::Indented));
}

void Output::jsonLine(const QJsonObject &value) {
  endProgress();
  if (m_json)
    say(QJsonDocument(value).toJson(QJsonDocument::Compact) + '\n');
}

void Output::error(const Error &error) {
  note(u"sternway: "_s + error.message +
       (error.detail.isEmpty() ? QString() : u"\n  "_s + QString(error.detail).replace(u'\n', u"\n  "_s)));
  QJsonObject object{{u"kind"_s, errorKindName(error.kind)}, {u"message"_s, error.message}};
  if (!error.detail.isEmpty())
    object.insert(u"detail"_s, error.detail);
  if (error.httpStatus != 0)
    object.insert(u"httpStatus"_s, error.httpStatus);
  json(QJsonObject{{u"error"_s, object}});
}

void Output::progress(const QString &text) {
  if (text == m_progress)
    return;
  m_progress = text;
  write(stderr, m_terminal ? "\r\x1b[2K" + shown(text) : shown(text) + '\n');
}

void Output::endProgress() {
  if (!m_progress.isEmpty() && m_terminal)
    write(stderr, "\n");
  m_progress.clear();
}

void Output::note(const QString &text) {
  endProgress();
  write(stderr, shown(text) + '\n');
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes) {
  const QFileInfo there(path);
  if (there.exists() && !there.isFile() && !there.isDir()) {  // a pipe or a device stays what it is
    QFile stream(path);
    if (stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && stream.write(bytes) == bytes.size())
      return Done{};
    return fail(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, stream.errorString()));
  }
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
    return Done{};
  return fail(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

namespace {
bool isNumeric(const QList<QStringList> &rows, qsizetype column) {
  return std::all_of(rows.cbegin() + 1, rows.cend(), [column](const QStringList &row) {
    const QString cell = row.value(column);
    return cell.isEmpty() || cell == u"–" || cell.front().isDigit();
  });
}
}  // namespace

QString textTable(const QList<QStringList> &rows) {
  if (rows.isEmpty())
    return {};
  QList<qsizetype> widths(rows.first().size(), 0);
  for (const QStringList &row : rows)
    for (qsizetype column = 0; column < widths.size(); ++column)
      widths[column] = std::max(widths[column], row.value(column).size());
  QStringList lines;
  for (const QStringList &row : rows) {
    QString line;
    for (qsizetype column = 0; column < widths.size(); ++column) {
      const QString cell = row.value(column);
      line += (isNumeric(rows, column) ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column])) + u"  "_s;
    }
    while (line.endsWith(u' '))
      line.chop(1);
    lines << line;
  }
  return lines.join(u'\n');
}

namespace {
/// Whether the terminal of standard input shows what is typed; nothing happens where there is none.
void setEcho(bool on) {
  termios terminal{};
  if (::tcgetattr(STDIN_FILENO, &terminal) != 0)
    return;
  terminal.c_lflag = on ? terminal.c_lflag | ECHO : terminal.c_lflag & ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminal);
}
}  // namespace

Prompt::~Prompt() {
  if (m_secret)
    setEcho(true);
}

void Prompt::ask(const QString &question, std::function<void(const QString &)> handler) {
  askForText(question, [handler = std::move(handler)](const QString &answer) { handler(answer.toLower()); });
}

void Prompt::askForText(const QString &question, std::function<void(const QString &)> handler) {
  begin(question, [handler = std::move(handler)](const QString &answer) { handler(answer.trimmed()); });
}

void Prompt::askSecret(const QString &question, std::function<void(const QString &)> handler) {
  m_secret = true;
  setEcho(false);
  begin(question, [this, handler = std::move(handler)](const QString &answer) {
    m_secret = false;
    setEcho(true);
    std::fputc('\n', stderr);  // the one that was typed was not shown
    handler(answer);
  });
}

void Prompt::begin(const QString &question, std::function<void(const QString &)> handler) {
  m_handler = std::move(handler);
  const QByteArray text = question.toUtf8() + ' ';
  std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
  std::fflush(stderr);
  m_notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, &Prompt::read);
}

void Prompt::read() {
  std::array<char, 256> buffer{};
  const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
  if (count > 0)
    m_input.append(buffer.data(), count);
  const auto end = m_input.indexOf('\n');
  if (count > 0 && end < 0)
    return;
  const QString answer = QString::fromUtf8(m_input.left(end < 0 ? m_input.size() : end));
  m_input = end < 0 ? QByteArray() : m_input.mid(end + 1);
  m_notifier->setEnabled(false);
  m_notifier->deleteLater();
  const auto handler = std::exchange(m_handler, nullptr);
  handler(answer);
}

bool isYes(const QString &answer) {
  return answer == QLatin1String("y") || answer == QLatin1String("yes");
}

namespace {

// A signal handler may only write to a descriptor; it has nothing but file scope to find it in.
std::array<int, 2> s_sockets{-1, -1};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void onSignal(int) {
  const char byte = 1;
  [[maybe_unused]] const auto written = ::write(s_sockets[0], &byte, 1);
}

/// For what the event loop closes in good order, such as a program that runs.
constexpr suseconds_t patience = 200'000;

void onSignalToEnd(int signal) {
  const itimerval once{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_usec = patience}};
  ::setitimer(ITIMER_REAL, &once, nullptr);
  onSignal(signal);
}

void onPatienceOver(int) {
  ::_exit(static_cast<int>(ExitStatus::Interrupted));
}

void install(void (*handler)(int), std::initializer_list<int> signalNumbers) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  for (const int number : signalNumbers)
    sigaction(number, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt(WhenBusy whenBusy, QObject *parent) : QObject(parent) {
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_sockets.data()) != 0)
    return;
  m_notifier = new QSocketNotifier(s_sockets[1], QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, [this] {
    char byte = 0;
    if (::read(s_sockets[1], &byte, 1) == 1)
      Q_EMIT interrupted();
  });
  if (whenBusy == WhenBusy::End)
    install(onPatienceOver, {SIGALRM});
  install(whenBusy == WhenBusy::End ? onSignalToEnd : onSignal, {SIGINT, SIGTERM});
}

Interrupt::~Interrupt() {
  if (!m_notifier)
    return;
  install(SIG_DFL, {SIGINT, SIGTERM});  // what runs out of patience still ends
  delete m_notifier;
  ::close(s_sockets[0]);
  ::close(s_sockets[1]);
  s_sockets = {-1, -1};
}

}  // namespace sternway::cli

#include "moc_output.cpp"
