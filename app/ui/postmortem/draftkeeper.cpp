// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/draftkeeper.h"

#include "steps/registry.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

DraftKeeper::DraftKeeper(Workspace &workspace, Clock &clock, QString incidentId, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_clock(clock), m_incidentId(std::move(incidentId)) {
  connect(&workspace, &Workspace::journalChanged, this, [this](const QSet<QString> &ids) {
    if (ids.contains(m_incidentId))
      look();
  });
}

/// What is not saved yet is handed to the journal, which carries it out whoever is left; behind a save that is under way, as the
/// version after that one. Where another window has saved meanwhile, it goes into the history.
DraftKeeper::~DraftKeeper() {
  const auto book = m_workspace.postMortems();
  if (!book || !m_dirty || m_state == State::Conflict)
    return;
  m_draft.version += m_inFlight ? 1 : 0;
  std::ignore = (*book)->saveLast(m_draft, &m_workspace);
}

void DraftKeeper::setState(State state, const std::optional<Error> &error) {
  m_state = state;
  m_error = error;
  Q_EMIT stateChanged();
}

void DraftKeeper::readRecord(const std::function<void()> &next) {
  const auto journal = m_workspace.journal();
  if (!journal)
    return setState(State::Failed, journal.error());
  (*journal)->load(m_incidentId, this)->then([this, next](const Result<IncidentRecord> &record) {
    if (!record)
      return setState(State::Failed, record.error());
    m_record = *record;
    const RunbookPtr followed = runbook();
    m_fresh = report::draftSections(
        report::draftFacts({.kinds = steps::stepKinds(), .record = m_record, .runbook = followed.get(), .draft = &m_draft}));
    next();
  });
}

void DraftKeeper::load() {
  const auto book = m_workspace.postMortems();
  if (!book)
    return setState(State::Failed, book.error());
  m_dirty = false;
  setState(State::Loading);
  readRecord([this, book = *book] {
    book->postMortem(m_incidentId, this)->then([this](const Result<PostMortemDraft> &draft) {
      if (!draft)
        return setState(State::Failed, draft.error());
      take(*draft);
      setState(State::Saved);
      Q_EMIT loaded();
    });
  });
}

void DraftKeeper::take(const PostMortemDraft &draft) {
  m_draft = draft;
  m_redacted = false;
  if (draft.isKept())
    return;
  const RunbookPtr followed = runbook();
  m_draft = report::beginDraft({.kinds = steps::stepKinds(), .record = m_record, .runbook = followed.get()});
}

/// Another window or a command may have saved it: what is shown is kept up with that while nothing is typed here.
void DraftKeeper::look() {
  const auto book = m_workspace.postMortems();
  if (!book || m_dirty || m_inFlight || m_state != State::Saved)
    return;
  (*book)->postMortem(m_incidentId, this)->then([this](const Result<PostMortemDraft> &newest) {
    if (!newest || m_dirty || m_inFlight || m_state != State::Saved || newest->version <= m_draft.version)
      return;
    take(*newest);
    Q_EMIT stateChanged();
    Q_EMIT loaded();
  });
}

QDateTime DraftKeeper::due() const {
  const RunbookPtr followed = runbook();
  return postMortemDeadline(m_record.incident, m_record.events, followed.get(), m_draft);
}

void DraftKeeper::setMarkdown(qsizetype section, const QString &markdown) {
  if (isReadOnly() || section < 0 || section >= m_draft.sections.size() || m_draft.sections.at(section).markdown == markdown)
    return;
  m_draft.sections[section].markdown = markdown;
  changed(false);
}

void DraftKeeper::changed(bool byHand) {
  m_draft.byHand = byHand || (m_dirty && m_draft.byHand);
  m_dirty = true;
  if (m_state == State::Conflict)
    return;
  setState(State::Unsaved);
  if (byHand)
    write();
  else
    later();
}

void DraftKeeper::later() {
  if (std::exchange(m_waiting, true))
    return;
  m_clock.after(autosaveDelay, this, [this] {
    m_waiting = false;
    write();
  });
}

void DraftKeeper::save() {
  if (m_state == State::Failed && !m_dirty)  // it was reading that failed
    return load();
  const bool isNewest = (m_draft.byHand && m_draft.isKept()) || isReadOnly();
  if (m_state == State::Loading || m_state == State::Conflict || (!m_dirty && isNewest))
    return;
  changed(true);
}

void DraftKeeper::setStatus(PostMortemStatus status) {
  if (!isLoaded() || m_state == State::Loading || m_state == State::Conflict || m_draft.status == status)
    return;
  m_draft.status = status;
  changed(true);
}

/// One save at a time: the next one needs the number of the version that this one gets.
void DraftKeeper::write() {
  const auto book = m_workspace.postMortems();
  if (!m_dirty || m_inFlight || m_state == State::Conflict)
    return;
  if (!book)
    return setState(State::Failed, book.error());
  m_dirty = false;
  m_inFlight = true;
  setState(State::Saving);
  // carried out even when this dies: see Journal
  (*book)->save(m_draft, this)->then([this, sent = m_draft](const Result<PostMortemDraft> &saved) { written(saved, sent); });
}

void DraftKeeper::written(const Result<PostMortemDraft> &saved, const PostMortemDraft &sent) {
  m_inFlight = false;
  if (!saved) {
    m_dirty = true;
    return setState(saved.error().kind == ErrorKind::Conflict ? State::Conflict : State::Failed, saved.error());
  }
  m_redacted = saved->sections != sent.sections;
  m_draft.version = saved->version;
  m_draft.savedAt = saved->savedAt;
  m_draft.savedBy = saved->savedBy;
  if (!m_dirty)
    return setState(State::Saved);
  setState(State::Unsaved);
  if (m_draft.byHand)
    write();
  else
    later();
}

void DraftKeeper::fillAgain(const std::function<void(const report::Refill &)> &done) {
  if (isReadOnly())
    return;
  readRecord([this, done] {
    if (isReadOnly())
      return;  // it has become so while the record was read
    const RunbookPtr followed = runbook();
    const report::Refill refill =
        report::refill(m_draft, {.kinds = steps::stepKinds(), .record = m_record, .runbook = followed.get()});
    if (!refill.filled.isEmpty())
      replace(refill.draft.sections);
    done(refill);
  });
}

void DraftKeeper::takeBack(const QList<WrittenSection> &sections) {
  if (!isReadOnly())
    replace(sections);
}

void DraftKeeper::replace(const QList<WrittenSection> &sections) {
  m_draft.sections = sections;
  Q_EMIT sectionsChanged();
  changed(true);
}

/// What is here becomes the version after theirs, which stays in the history. What was final is open again by that, since this
/// is no longer what was agreed on.
void DraftKeeper::keepMine() {
  const auto book = m_workspace.postMortems();
  if (!book || m_state != State::Conflict)
    return;
  (*book)->postMortem(m_incidentId, this)->then([this](const Result<PostMortemDraft> &theirs) {
    if (!theirs)
      return setState(State::Failed, theirs.error());
    m_draft.version = theirs->version;
    if (m_draft.status != PostMortemStatus::Final)
      m_draft.status = theirs->status == PostMortemStatus::Final ? PostMortemStatus::InReview : theirs->status;
    m_state = State::Unsaved;
    changed(true);
  });
}

}  // namespace sternway::ui

#include "moc_draftkeeper.cpp"
