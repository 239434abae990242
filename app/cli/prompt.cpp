// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>

namespace sternway {

void Prompt::ask(const QString &question, std::function<void(const QString &)> handler) {
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
  const QString answer = QString::fromUtf8(m_input.left(end < 0 ? m_input.size() : end)).trimmed().toLower();
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

void install(void (*handler)(int)) {
  struct sigaction action = {};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent) {
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_sockets.data()) != 0)
    return;
  m_notifier = new QSocketNotifier(s_sockets[1], QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, [this] {
    char byte = 0;
    if (::read(s_sockets[1], &byte, 1) == 1)
      Q_EMIT interrupted();
  });
  install(onSignal);
}

Interrupt::~Interrupt() {
  if (!m_notifier)
    return;
  install(SIG_DFL);
  delete m_notifier;
  ::close(s_sockets[0]);
  ::close(s_sockets[1]);
  s_sockets = {-1, -1};
}

}  // namespace sternway
