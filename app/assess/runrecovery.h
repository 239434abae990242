// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/recoverycheck.h"

#include <memory>

namespace sternway {

/// The recovery check of a run: its source of metrics can be changed while an operation watches (the preferences, a session that
/// was reloaded), and every answer is told. GUI thread.
class RunRecovery final : public QObject, public RecoveryCheck {
  Q_OBJECT
public:
  using QObject::QObject;

  /// Null: there is no source, and every answer is Unknown. A question that is under way ends as cancelled.
  void setSource(std::unique_ptr<RecoveryCheck> source);
  [[nodiscard]] Call<RecoveryReading> *check(QObject *context) override;

Q_SIGNALS:
  void answered(const sternway::RecoveryReading &reading);

private:
  std::unique_ptr<RecoveryCheck> m_source;
  QPointer<CallBase> m_asked;
};

}  // namespace sternway
