// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace sternway::platform {

/// A pipe that a program writes to and that is read until we close it. QProcess closes its own when the program ends, and what
/// the program has started then dies of its next word (SIGPIPE), in the middle of what it does to end well. GUI thread.
class OutputPipe final : public QObject {
  Q_OBJECT
public:
  explicit OutputPipe(QObject *parent);
  ~OutputPipe() override;

  /// False: this process has too many files open.
  [[nodiscard]] bool isOpen() const { return m_readEnd >= 0; }
  /// For the program to inherit.
  [[nodiscard]] int writeEnd() const { return m_writeEnd; }
  void closeWriteEnd();
  /// What has come, without waiting; at most a mebibyte at a time.
  [[nodiscard]] QByteArray read();

Q_SIGNALS:
  void readyRead();

private:
  int m_readEnd = -1;
  int m_writeEnd = -1;
  QSocketNotifier *m_notifier = nullptr;
};

}  // namespace sternway::platform
