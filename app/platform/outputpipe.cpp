// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/outputpipe.h"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace sternway::platform {

namespace {
constexpr qsizetype mostAtOnce = qsizetype(1024) * 1024;
constexpr qsizetype pipeSize = qsizetype(64) * 1024;
}  // namespace

OutputPipe::OutputPipe(QObject *parent) : QObject(parent) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    return;
  m_readEnd = ends[0];
  m_writeEnd = ends[1];
  ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
  m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
  connect(m_notifier, &QSocketNotifier::activated, this, &OutputPipe::readyRead);
}

OutputPipe::~OutputPipe() {
  delete m_notifier;
  closeWriteEnd();
  if (m_readEnd >= 0)
    ::close(m_readEnd);
}

void OutputPipe::closeWriteEnd() {
  if (m_writeEnd >= 0)
    ::close(std::exchange(m_writeEnd, -1));
}

QByteArray OutputPipe::read() {
  QByteArray all;
  QByteArray part(pipeSize, Qt::Uninitialized);
  while (m_notifier && all.size() < mostAtOnce) {
    const ssize_t size = ::read(m_readEnd, part.data(), static_cast<size_t>(part.size()));
    if (size > 0) {
      all.append(part.constData(), size);
    } else if (size == 0 || (errno != EINTR && errno != EAGAIN)) {
      m_notifier->setEnabled(false);  // nobody holds the other end any more
      break;
    } else if (errno == EAGAIN) {
      break;
    }
  }
  return all;
}

}  // namespace sternway::platform

#include "moc_outputpipe.cpp"
