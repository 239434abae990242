// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include "ui/retranslated.h"

class QToolButton;

namespace sternway::ui {

class Fleet;

/// The connections in the status bar: a sign and a few words for each open cluster, more in the tooltip. GUI thread; the fleet
/// outlives it.
class ConnectionBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ConnectionBar(Fleet &fleet, QWidget *parent = nullptr);

Q_SIGNALS:
  void clusterOpened(const QString &context);

private:
  void retranslate() override;
  void recolour() override { retranslate(); }
  QToolButton *button(qsizetype index);

  Fleet &m_fleet;
  QList<QToolButton *> m_buttons;
};

}  // namespace sternway::ui
