// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt.h"

#include <unistd.h>
#include <array>
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

}  // namespace sternway
