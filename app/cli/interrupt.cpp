// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <sys/socket.h>
#include <unistd.h>
#include <array>
#include <csignal>

namespace sternway {

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
