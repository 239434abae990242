// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/openquestions.h"

#include <algorithm>

namespace sternway::operate {

Call<steps::StepAnswer> *OpenQuestions::ask(const steps::StepQuestion &question, QObject *context) {
  auto *call = new Call<steps::StepAnswer>(context);
  m_asked.append({.question = question, .call = call});
  connect(call, &QObject::destroyed, this, [this, id = question.stepId] { forget(id); });
  Q_EMIT changed();
  return call;
}

QList<steps::StepQuestion> OpenQuestions::open() const {
  QList<steps::StepQuestion> questions;
  for (const Asked &asked : m_asked)
    questions << asked.question;
  return questions;
}

void OpenQuestions::answer(const QString &stepId, const steps::StepAnswer &answer) {
  const auto found = std::ranges::find_if(m_asked, [&](const Asked &asked) { return asked.question.stepId == stepId; });
  if (found == m_asked.end())
    return;
  const QPointer<Call<steps::StepAnswer>> call = found->call;
  m_asked.erase(found);  // before the step goes on: the next one may ask at once
  Q_EMIT changed();
  if (call)
    call->finish(answer);
}

void OpenQuestions::forget(const QString &stepId) {
  if (m_asked.removeIf([&](const Asked &asked) { return asked.question.stepId == stepId && !asked.call; }) > 0)
    Q_EMIT changed();
}

}  // namespace sternway::operate

#include "moc_openquestions.cpp"
