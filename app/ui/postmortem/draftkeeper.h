// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "report/writtenpostmortem.h"
#include "ui/workspace.h"

namespace sternway::ui {

/// An incident's post-mortem while somebody writes on it. It is saved by itself, at most every few seconds of typing and when
/// this dies, so that a crash costs no more than that. Where another window has saved since, nothing is saved until somebody has
/// chosen. GUI thread; workspace and clock outlive it.
class DraftKeeper final : public QObject {
  Q_OBJECT
public:
  enum class State {
    Loading,
    Saved,  ///< or nothing was written yet: isKept() says it
    Unsaved,
    Saving,
    Conflict,  ///< another version was saved meanwhile: keepMine() or showTheirs()
    Failed     ///< it stays here, and is saved with the next change or by save()
  };
  /// How long typing waits to be saved.
  static constexpr std::chrono::seconds autosaveDelay{3};

  DraftKeeper(Workspace &workspace, Clock &clock, QString incidentId, QObject *parent = nullptr);
  ~DraftKeeper() override;

  void load();
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
  [[nodiscard]] const PostMortemDraft &draft() const { return m_draft; }
  [[nodiscard]] const IncidentRecord &record() const { return m_record; }
  /// Something was read: draft() and record() are there.
  [[nodiscard]] bool isLoaded() const { return !m_draft.incidentId.isEmpty(); }
  [[nodiscard]] bool isReadOnly() const {
    return !isLoaded() || m_state == State::Loading || m_draft.status == PostMortemStatus::Final;
  }
  /// A secret was in what was saved: it is only here.
  [[nodiscard]] bool isRedacted() const { return m_redacted; }
  [[nodiscard]] QDateTime due() const;
  /// What the record says, section by section.
  [[nodiscard]] const QList<report::DraftSection> &fresh() const { return m_fresh; }

  /// Somebody has typed.
  void setMarkdown(qsizetype section, const QString &markdown);
  /// A version that stays in the history, now; nothing is done where that one is the newest. What could not be read is read.
  void save();
  /// Something is written that is saved neither by itself nor when this dies, or was tried in vain.
  [[nodiscard]] bool mayBeLost() const { return m_dirty && (m_state == State::Conflict || m_state == State::Failed); }
  /// Somebody wants what is not saved to be lost.
  void drop() { m_dirty = false; }
  void setStatus(PostMortemStatus status);
  /// The record is read again. Sections that nobody has changed get what it says now; \a done has what else would change.
  void fillAgain(const std::function<void(const report::Refill &refill)> &done);
  /// The sections of an earlier version become the newest one.
  void takeBack(const QList<WrittenSection> &sections);
  void keepMine();
  void showTheirs() { load(); }
  /// Takes what another window has saved, where nothing is unsaved here.
  void look();

Q_SIGNALS:
  void loaded();           ///< draft() is another one
  void sectionsChanged();  ///< of draft(), not by setMarkdown()
  void stateChanged();     ///< state, status, times

private:
  void readRecord(const std::function<void()> &next);
  void take(const PostMortemDraft &draft);
  void replace(const QList<WrittenSection> &sections);
  void changed(bool byHand);
  void later();
  void write();
  void written(const Result<PostMortemDraft> &saved, const PostMortemDraft &sent);
  void setState(State state, const std::optional<Error> &error = {});
  [[nodiscard]] RunbookPtr runbook() const { return m_workspace.runbook(m_record.incident.service).value_or(nullptr); }

  Workspace &m_workspace;
  Clock &m_clock;
  const QString m_incidentId;
  IncidentRecord m_record;
  PostMortemDraft m_draft;
  QList<report::DraftSection> m_fresh;
  State m_state = State::Loading;
  std::optional<Error> m_error;
  bool m_dirty = false;     ///< there is something that no save has taken along
  bool m_waiting = false;   ///< for the autosave
  bool m_inFlight = false;  ///< a save
  bool m_redacted = false;
};

}  // namespace sternway::ui
