// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operations.h"

#include <algorithm>

namespace sternway {

Operations::~Operations() {
  m_runs.clear();  // before the sessions that they work in
}

void Operations::keep(const std::shared_ptr<RollbackRun> &run) {
  if (m_runs.contains(run))
    return;
  m_runs.append(run);
  connect(run.get(), &RollbackRun::stageChanged, this, [this, kept = run.get()] {
    if (kept->stage() == RollbackRun::Stage::Ended)
      drop(kept);
  });
  Q_EMIT changed();
}

void Operations::drop(RollbackRun *run) {
  const auto found = std::find_if(m_runs.cbegin(), m_runs.cend(), [run](const auto &each) { return each.get() == run; });
  if (found == m_runs.cend())
    return;
  const QString context = run->service().context;
  // it may be the last to hold the run, which is still telling its end
  QMetaObject::invokeMethod(
      this, [kept = *found] {}, Qt::QueuedConnection);
  m_runs.erase(found);
  Q_EMIT changed();
  if (services(context).isEmpty())
    for (QObject *session : m_closed.values(context))
      session->deleteLater();
  if (services(context).isEmpty())
    m_closed.remove(context);
}

std::shared_ptr<RollbackRun> Operations::running(const ObjectRef &service) const {
  const auto found =
      std::find_if(m_runs.cbegin(), m_runs.cend(), [&service](const auto &run) { return run->service() == service; });
  return found == m_runs.cend() ? nullptr : *found;
}

QList<ObjectRef> Operations::services(const QString &context) const {
  QList<ObjectRef> services;
  for (const auto &run : m_runs)
    if (context.isEmpty() || run->service().context == context)
      services.append(run->service());
  return services;
}

void Operations::release(QObject *session, const QString &context) {
  if (services(context).isEmpty())
    return session->deleteLater();
  session->setParent(this);
  m_closed.insert(context, session);
}

}  // namespace sternway
