// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/storenotifier.h"

namespace sternway {

void StoreNotifier::schedule() {
  if (m_scheduled)
    return;
  m_scheduled = true;
  QMetaObject::invokeMethod(this, &StoreNotifier::run, Qt::QueuedConnection);
}

void StoreNotifier::run() {
  m_scheduled = false;
  if (m_flush())
    schedule();
}

}  // namespace sternway
