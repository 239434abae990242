// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardcontext.h"

namespace sternway::ui {

/// What a step of the procedure says besides its command: its SQL, its query, its condition; filled, to be shown. Empty: nothing.
[[nodiscard]] QString contentOf(const WizardContext &context, const Step &step);

/// The value now of what a step measures, by its query or its condition, asked once for each step and set of values. Where
/// nobody has accepted the runbook its query is not sent. GUI thread; the context lives longer.
class StepMeasure final : public QObject {
  Q_OBJECT
public:
  explicit StepMeasure(WizardContext &context, QObject *parent = nullptr) : QObject(parent), m_context(context) {}

  void follow(const Step &step);
  /// "now 0.4 %", or why it is not known; empty: the step measures nothing.
  [[nodiscard]] const QString &text() const { return m_text; }

Q_SIGNALS:
  void changed();

private:
  void ask(const QString &query);
  void say(const QString &text);

  WizardContext &m_context;
  QString m_query;
  QString m_text;
  QPointer<CallBase> m_call;
};

}  // namespace sternway::ui
