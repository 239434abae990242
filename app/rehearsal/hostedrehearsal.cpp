// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/hostedrehearsal.h"

namespace sternway {

HostedRehearsal::HostedRehearsal() : m_home(std::make_unique<QObject>()) {
  m_thread.setObjectName(QStringLiteral("rehearsal"));
  m_home->moveToThread(&m_thread);
  m_thread.start();
}

HostedRehearsal::~HostedRehearsal() {
  inThread([this] {
    m_rehearsal.reset();
    m_home->moveToThread(nullptr);
  });
  m_thread.quit();
  m_thread.wait();
}

Result<std::unique_ptr<HostedRehearsal>> HostedRehearsal::start(const RehearsalOptions &options, Clock &clock) {
  std::unique_ptr<HostedRehearsal> hosted(new HostedRehearsal);
  Result<Done> started;
  hosted->inThread([&] {
    auto rehearsal = Rehearsal::start(options, clock);
    if (rehearsal)
      hosted->m_rehearsal = std::move(*rehearsal);
    else
      started = tl::unexpected(rehearsal.error());
  });
  if (!started)
    return tl::unexpected(started.error());
  return hosted;
}

QStringList HostedRehearsal::missingForEnding() const {
  QStringList missing;
  inThread([&] { missing = m_rehearsal->missingForEnding(); });
  return missing;
}

void HostedRehearsal::inThread(const std::function<void()> &function) const {
  QMetaObject::invokeMethod(m_home.get(), function, Qt::BlockingQueuedConnection);
}

}  // namespace sternway
