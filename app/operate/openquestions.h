// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

#include <QPointer>

namespace sternway::operate {

/// What the steps of one run wait for a person to say. Whoever looks, a page or a terminal, answers; the first answer counts.
/// GUI thread; it outlives the steps that ask.
class OpenQuestions final : public QObject, public steps::Questions {
  Q_OBJECT
public:
  using QObject::QObject;

  [[nodiscard]] Call<steps::StepAnswer> *ask(const steps::StepQuestion &question, QObject *context) override;
  /// In the order asked.
  [[nodiscard]] QList<steps::StepQuestion> open() const;
  /// Nothing happens where the step does not ask any more.
  void answer(const QString &stepId, const steps::StepAnswer &answer);

Q_SIGNALS:
  void changed();  ///< one was asked, answered, or went away with its step

private:
  struct Asked {
    steps::StepQuestion question;
    QPointer<Call<steps::StepAnswer>> call;
  };
  void forget(const QString &stepId);

  QList<Asked> m_asked;
};

}  // namespace sternway::operate
