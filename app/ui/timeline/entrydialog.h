// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/retranslated.h"

#include <QDateTime>
#include <QDialog>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace sternway::ui {

class Banner;

/// What is asked of a timeline's entry.
struct EntryQuestion {
  QString name;   ///< object name
  QString title;  ///< translated
  QString text;   ///< to begin with
  QDateTime at;   ///< to begin with
  QDateTime now;  ///< nothing happens later than this
  bool asksText = true;
  QString note = {};  ///< what becomes of it, a sentence; empty: nothing to add
};

/// Asks what happened and when: the time in local time or in UTC, whichever the operator has before them. It stays open, with
/// what was typed, until it is told that the entry is recorded. Beside the work, deletes itself. GUI thread.
class EntryDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit EntryDialog(const EntryQuestion &question, QWidget *parent = nullptr);

  /// What became of the entry that was given: it closes, or says why it cannot be recorded.
  void settle(const std::optional<Error> &error);

Q_SIGNALS:
  void given(const QString &text, const QDateTime &at);  ///< trimmed; UTC, whole seconds unless the time is the first one

private:
  void give();
  void showState();
  [[nodiscard]] QDateTime time() const;
  void retranslate() override;

  EntryQuestion m_question;
  Banner *m_problem;
  QLabel *m_textLabel;
  QPlainTextEdit *m_text;
  QLabel *m_timeLabel;
  QDateTimeEdit *m_time;
  QCheckBox *m_utc;
  QDialogButtonBox *m_buttons;
};

}  // namespace sternway::ui
