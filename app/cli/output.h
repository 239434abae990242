// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <functional>
#include <optional>

namespace sternway::cli {

/// What a command says. Text and JSON go to standard output, progress and questions to standard error. GUI-less; main thread.
class Output {
public:
  /// \a json: only json() writes to standard output.
  explicit Output(bool json);

  void text(const QString &text);
  /// Bytes of an export, as they are, whether --json was given or not.
  void raw(const QByteArray &bytes);
  void json(const QJsonObject &value) { json(QJsonDocument(value)); }
  void json(const QJsonArray &value) { json(QJsonDocument(value)); }
  /// One of several values, a line each, as they happen.
  void jsonLine(const QJsonObject &value);
  /// The error in words on standard error; with --json also as {"error": {...}} on standard output.
  void error(const Error &error);
  /// One line that the next one replaces on a terminal; elsewhere each new text is a line of its own.
  void progress(const QString &text);
  void endProgress();
  /// A remark on standard error.
  void note(const QString &text);
  [[nodiscard]] bool isJson() const { return m_json; }
  /// Why not all has arrived on standard output, for example a full disk; nothing: it has, or nobody reads it any more.
  [[nodiscard]] const std::optional<Error> &loss() const { return m_loss; }

private:
  void json(const QJsonDocument &document);
  void say(const QByteArray &bytes);

  std::optional<Error> m_loss;
  bool m_json;
  bool m_terminal;
  QString m_progress;
};

/// What \a make makes of each.
template <typename List, typename Make>
QJsonArray listOf(const List &list, Make make) {
  QJsonArray array;
  for (const auto &each : list)
    array.append(make(each));
  return array;
}

/// Replaces the file as a whole. The Error (ErrorKind::Storage) names it.
[[nodiscard]] Result<Done> writeFile(const QString &path, const QByteArray &bytes);

/// Columns padded to their widest cell, two spaces apart; numbers (cells that begin with a digit) are aligned right. The first
/// row is the heading.
[[nodiscard]] QString textTable(const QList<QStringList> &rows);

/// Asks one question at a time on the terminal without blocking the event loop. End of input answers with an empty text.
class Prompt final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  ~Prompt() override;
  /// \a handler gets the trimmed, lower-case answer.
  void ask(const QString &question, std::function<void(const QString &)> handler);
  /// The same as it was typed, trimmed.
  void askForText(const QString &question, std::function<void(const QString &)> handler);
  /// The answer as it was typed, which a terminal does not show.
  void askSecret(const QString &question, std::function<void(const QString &)> handler);

private:
  void begin(const QString &question, std::function<void(const QString &)> handler);
  void read();

  QByteArray m_input;
  std::function<void(const QString &)> m_handler;
  QSocketNotifier *m_notifier = nullptr;
  bool m_secret = false;  ///< one is typed
};

/// What an answer to "[y/N]" means.
[[nodiscard]] bool isYes(const QString &answer);

/// Turns SIGINT and SIGTERM into a signal of the event loop. One at a time; the handlers of before come back at its end.
class Interrupt final : public QObject {
  Q_OBJECT
public:
  enum class WhenBusy {
    Wait,  ///< until the event loop comes round
    End    ///< the process, with ExitStatus::Interrupted, where it is still there a moment later
  };
  explicit Interrupt(WhenBusy whenBusy, QObject *parent = nullptr);
  ~Interrupt() override;

Q_SIGNALS:
  void interrupted();

private:
  QSocketNotifier *m_notifier = nullptr;
};

}  // namespace sternway::cli
