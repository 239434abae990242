// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"
#include "ui/retranslated.h"
#include "ui_questionpanel.h"

#include <QWidget>

namespace sternway::ui {

/// What a step of the running rollback asks: the instruction in full with its links, and the answers. Hidden while nothing is
/// asked; of several questions it shows the first. A new one is announced and takes the focus, on its text: a key that is held
/// down answers nothing. GUI thread.
class QuestionPanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit QuestionPanel(QWidget *parent = nullptr);

  void showQuestions(const QList<steps::StepQuestion> &questions);

Q_SIGNALS:
  /// \a skipped: why it is left out; empty: it is done, or shall be.
  void answered(const QString &stepId, const QString &skipped);

private:
  void tell();
  void askWhy();
  void retranslate() override;

  Ui::QuestionPanel m_ui;
  steps::StepQuestion m_question;  ///< of no step: none
  qsizetype m_more = 0;            ///< questions that wait behind it
};

}  // namespace sternway::ui
