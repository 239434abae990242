// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sternway {

/// Turns SIGINT and SIGTERM into a signal of the event loop. One at a time; the handlers of before come back at its end.
class Interrupt final : public QObject {
  Q_OBJECT
public:
  explicit Interrupt(QObject *parent = nullptr);
  ~Interrupt() override;

Q_SIGNALS:
  void interrupted();

private:
  QSocketNotifier *m_notifier = nullptr;
};

}  // namespace sternway
