// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/store.h"

#include <QPointer>

namespace sternway::kube {

void StoreNotifier::schedule() {
  if (m_scheduled)
    return;
  m_scheduled = true;
  QMetaObject::invokeMethod(this, &StoreNotifier::run, Qt::QueuedConnection);
}

void StoreNotifier::run() {
  m_scheduled = false;
  // Whoever is told may delete what this is a part of.
  const QPointer<StoreNotifier> alive(this);
  const std::function<bool()> flush = m_flush;
  if (flush() && alive)
    schedule();
}

}  // namespace sternway::kube
