// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidentdigests.h"

#include <QSet>
#include <QTimer>

namespace sternway::ui {

/// Reminds of follow-ups that have become overdue, of whichever incident: once a run of the program, several at once in one
/// sentence. GUI thread; workspace and digests outlive it.
class FollowUpReminder final : public QObject {
  Q_OBJECT
public:
  FollowUpReminder(Workspace &workspace, IncidentDigests &digests, QObject *parent = nullptr);

  void look();

Q_SIGNALS:
  void due(const QString &text);

private:
  Workspace &m_workspace;
  IncidentDigests &m_digests;
  QSet<QString> m_told;  ///< by incident, follow-up and time
  QTimer m_beat;
};

}  // namespace sternway::ui
