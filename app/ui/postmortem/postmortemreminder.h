// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ui/workspace.h"

#include <QHash>
#include <QObject>

namespace sternway::ui {

/// Reminds of post-mortems that are not final: once a day ahead of when they are due, and once when that is over, in each run of
/// the program. Those of rehearsals, and those that have been due for two weeks, are left alone. GUI thread; workspace and clock
/// outlive it.
class PostMortemReminder final : public QObject {
  Q_OBJECT
public:
  PostMortemReminder(Workspace &workspace, Clock &clock, QObject *parent = nullptr);

  static constexpr std::chrono::hours ahead{24};
  static constexpr std::chrono::hours longest{14 * 24};

Q_SIGNALS:
  void due(const QString &incidentId, const QString &text);

private:
  enum class Stage { Soon, Over };

  void read();
  void look();
  void beat();
  [[nodiscard]] std::optional<Stage> stageOf(const QDateTime &due) const;

  Workspace &m_workspace;
  Clock &m_clock;
  QHash<QString, PostMortemDraft> m_drafts;            ///< by incident, without their sections
  QHash<QString, std::pair<QDateTime, Stage>> m_told;  ///< by incident
  bool m_read = false;
};

}  // namespace sternway::ui
