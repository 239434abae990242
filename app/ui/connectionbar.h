// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace sternway {

class Fleet;

/// The connections in the status bar: a sign and a few words for each open cluster, more in the tooltip. GUI thread; the fleet
/// outlives it.
class ConnectionBar final : public QWidget {
  Q_OBJECT
public:
  explicit ConnectionBar(Fleet &fleet, QWidget *parent = nullptr);

Q_SIGNALS:
  void clusterOpened(const QString &context);

protected:
  void changeEvent(QEvent *event) override;

private:
  void refresh();
  QToolButton *button(qsizetype index);

  Fleet &m_fleet;
  QList<QToolButton *> m_buttons;
};

}  // namespace sternway
