// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call.h"

namespace sternway {

void CallBase::abandon() {
  if (!std::exchange(m_finished, true) && m_canceller)
    std::exchange(m_canceller, nullptr)();
}

void CallBase::cancel() {
  if (m_finished)
    return;
  if (auto canceller = std::exchange(m_canceller, nullptr))
    canceller();
  finishCancelled();
}

void CallBase::announce() {
  Q_EMIT finished();
  deleteLater();
}

}  // namespace sternway

#include "moc_call.cpp"
