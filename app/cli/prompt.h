// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>

namespace sternway {

/// Asks one question at a time on the terminal without blocking the event loop. End of input answers with an empty text.
class Prompt final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// \a handler gets the trimmed, lower-case answer.
  void ask(const QString &question, std::function<void(const QString &)> handler);

private:
  void read();

  QByteArray m_input;
  std::function<void(const QString &)> m_handler;
  QSocketNotifier *m_notifier = nullptr;
};

/// What an answer to "[y/N]" means.
[[nodiscard]] bool isYes(const QString &answer);

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
