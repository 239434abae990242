// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeworkspace.h"

namespace sternway::test {

using namespace Qt::StringLiterals;

FakeWorkspace::FakeWorkspace(QObject *parent)
    : ui::Workspace(parent),
      m_settings(std::make_unique<platform::Settings>(m_folder.filePath(u"sternway.ini"_s))),
      m_channels(std::make_unique<platform::ChannelBook>(*m_settings)),
      m_journal(m_clock) {
  watch(m_incidents);
}

FakeWorkspace::~FakeWorkspace() {
  dropWatchers();
}

void FakeWorkspace::addContext(const QString &name, const QString &problem) {
  m_contexts.append({.name = name, .problem = problem, .current = m_contexts.isEmpty()});
  Q_EMIT contextsChanged();
}

Result<QList<ui::ContextEntry>> FakeWorkspace::contexts() const {
  if (m_error)
    return tl::unexpected(*m_error);
  return m_contexts;
}

QList<ClusterSession *> FakeWorkspace::sessions() const {
  return {m_sessions.cbegin(), m_sessions.cend()};
}

Result<ClusterSession *> FakeWorkspace::open(const QString &context) {
  if (FakeSession *open = m_sessions.value(context))
    return open;
  for (const ui::ContextEntry &entry : std::as_const(m_contexts))
    if (entry.name == context && !entry.problem.isEmpty())
      return fail(ErrorKind::Input, entry.problem);
  auto *session = new FakeSession(context, this);
  m_sessions[context] = session;
  Q_EMIT sessionOpened(session);
  return session;
}

void FakeWorkspace::close(const QString &context) {
  if (FakeSession *session = m_sessions.value(context)) {
    m_guards->drop(context);
    Q_EMIT sessionAboutToClose(session);
    m_sessions.remove(context);
    m_operations->release(session, context);
  }
}

QList<ui::RehearsalChoice> FakeWorkspace::rehearsals() const {
  return {{u"bad-release"_s, u"A release that fails"_s}};
}

Result<ClusterSession *> FakeWorkspace::startRehearsal(const QString &scenario) {
  Q_UNUSED(scenario)
  close(u"rehearsal"_s);
  auto session = open(u"rehearsal"_s);
  if (session)
    m_sessions.value(u"rehearsal"_s)->setRehearsal(true);
  return session;
}

Result<incident::IncidentService *> FakeWorkspace::incidents() {
  if (m_journalError)
    return tl::unexpected(*m_journalError);
  if (!std::exchange(m_journalRead, true))
    readJournal();
  return &m_incidents;
}

void FakeWorkspace::setRunbook(const Runbook &runbook) {
  m_runbook = std::make_shared<Runbook>(runbook);
  Q_EMIT runbooksChanged();
}

void FakeWorkspace::setMatrix(const Matrix &matrix) {
  Runbook runbook = *m_runbook;
  runbook.matrix = matrix;
  setRunbook(runbook);
}

}  // namespace sternway::test

#include "moc_fakeworkspace.cpp"
