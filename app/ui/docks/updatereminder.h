// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "ui/workspace.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace sternway::ui {

/// Reminds of the updates that open incidents are due, shown or not: once for each time that one is due. GUI thread; the
/// workspace outlives it.
class UpdateReminder final : public QObject {
  Q_OBJECT
public:
  explicit UpdateReminder(Workspace &workspace, QObject *parent = nullptr);

Q_SIGNALS:
  void due(const QString &incidentId, const QString &text);

private:
  void read();
  void look();
  [[nodiscard]] QDateTime now(const ObjectRef &service) const;

  Workspace &m_workspace;
  QList<OutboxMessage> m_messages;
  QHash<QString, QDateTime> m_told;  ///< by incident: the due time that was told
  QTimer m_beat;
};

}  // namespace sternway::ui
