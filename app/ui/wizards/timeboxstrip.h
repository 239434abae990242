// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardcontext.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace sternway::ui {

class Banner;

/// How much time the current phase and lists have left by the runbook, and whom to tell when it is over. Hidden while nothing
/// has a time box. It shows what TimeBoxes watches, and tells it where the operator is. GUI thread; the context lives longer.
class TimeBoxStrip final : public QWidget {
  Q_OBJECT
public:
  TimeBoxStrip(WizardContext &context, QWidget *parent = nullptr);
  /// The page that is shown belongs to this moment.
  void setMoment(RollbackMoment moment);

private:
  void look();

  WizardContext &m_context;
  RollbackMoment m_moment = RollbackMoment::Before;
  QLabel *m_left;
  Banner *m_overrun;
  QString m_contact;  ///< to be told of the overrun
  QPointer<QObject> m_timer;
};

}  // namespace sternway::ui
