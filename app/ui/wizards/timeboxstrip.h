// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timebox.h"
#include "ui/wizards/wizardcontext.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QLabel;

namespace sternway {

class Banner;

/// How much time the current phase and lists have left by the runbook, and whom to tell when it is over. Hidden while nothing
/// has a time box. Counts by the session's clock from when the phase became current, as the journal says. GUI thread; the
/// context lives longer.
class TimeBoxStrip final : public QWidget {
  Q_OBJECT
public:
  TimeBoxStrip(WizardContext &context, QWidget *parent = nullptr);
  /// The page that is shown belongs to this moment.
  void setMoment(RollbackMoment moment);

private:
  void look();
  void begin(const TimeBox &box);
  void sayOverrun(const TimeBox &box);
  void later();
  [[nodiscard]] QList<TimeBox> currentBoxes() const;
  [[nodiscard]] bool isOver(const MomentBox &box) const;

  WizardContext &m_context;
  RollbackMoment m_moment = RollbackMoment::Before;
  QLabel *m_left;
  Banner *m_overrun;
  QString m_contact;     ///< to be told of the overrun
  QSet<QString> m_said;  ///< boxes whose beginning or overrun is on its way into the journal
  QPointer<QObject> m_timer;
};

}  // namespace sternway
