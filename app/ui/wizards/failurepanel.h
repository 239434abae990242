// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/operation.h"
#include "ui/retranslated.h"
#include "ui_failurepanel.h"

#include <QWidget>

namespace sternway::ui {

/// Asks what is to become of a step that failed: its message, what its probe shows, and the decisions; those that are not
/// possible are off, and say why. Hidden while the operation waits for none; of several failed steps it shows the first. A new
/// one is announced and takes the focus, on its text. GUI thread.
class FailurePanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit FailurePanel(QWidget *parent = nullptr);

  /// Shows what it waits for now.
  void showFailures(const operate::Operation &operation);
  /// The decision on the step was not taken; the sentence stays until another step is shown.
  void refuse(const QString &stepId, const QString &sentence);

Q_SIGNALS:
  void again(const QString &stepId);
  void leftOut(const QString &stepId, const QString &reason);
  void aborted();

private:
  void tell();
  [[nodiscard]] QString heading() const;
  void askWhy();
  void askAboutStopping();
  /// What is decided turns the buttons off: the keyboard goes to none of them.
  void leaveButtons() { m_ui.message->setFocus(Qt::OtherFocusReason); }
  void retranslate() override;

  Ui::FailurePanel m_ui;
  operate::FailedStep m_failed;  ///< of no step: none
  QString m_title;               ///< of that step
  qsizetype m_more = 0;          ///< failed steps that wait behind it
  bool m_isDeciding = false;
};

}  // namespace sternway::ui
