// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/guards.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace sternway::ui {

/// The guards of all processes above the page: a line for each that is armed, with the time that is left; a loud strip with the
/// seconds and a Stop for each that counts down; and what became of one that has ended by itself, until it is dismissed. Hidden
/// while there is nothing. The workspace lives longer. GUI thread.
class GuardBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit GuardBar(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
  void alarmed(const QString &text);  ///< a countdown has begun
  void fired(const sternway::ObjectRef &service);

private:
  void refresh();
  void rebuild();
  void tick();
  void alarm();
  void addArmed(const GuardRecord &guard);
  void addCountdown(const GuardRecord &guard);
  void addEnded(const GuardRecord &guard);
  [[nodiscard]] QString words(const GuardRecord &guard) const;
  [[nodiscard]] std::chrono::milliseconds left(const ObjectRef &service, const QDateTime &until) const;
  void retranslate() override { rebuild(); }

  Workspace &m_workspace;
  operate::Guards &m_guards;
  QVBoxLayout *m_column;
  QTimer m_second;
  QList<GuardRecord> m_shown;
  QList<GuardRecord> m_ended;                       ///< not dismissed yet
  QStringList m_alarmed;                            ///< ids of countdowns that were told
  QHash<QString, std::function<void()>> m_ticking;  ///< by the guard's id: says the time that is left
};

}  // namespace sternway::ui
