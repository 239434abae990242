// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/questionpanel.h"

#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/wizards/wizardpage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

QuestionPanel::QuestionPanel(QWidget *parent) : Retranslated(parent) {
  m_ui.setupUi(this);
  makeHeading(*m_ui.title, 1.2);
  m_ui.done->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));
  connect(m_ui.done, &QPushButton::clicked, this, [this] { Q_EMIT answered(m_question.stepId, {}); });
  connect(m_ui.skip, &QPushButton::clicked, this, &QuestionPanel::askWhy);
  retranslate();
  hide();
}

void QuestionPanel::showQuestions(const QList<steps::StepQuestion> &questions) {
  const steps::StepQuestion question = questions.value(0);
  const bool isNew = question != m_question;
  m_question = question;
  m_more = questions.size() - 1;
  tell();
  setVisible(!question.stepId.isEmpty());
  if (!isNew || question.stepId.isEmpty())
    return;
  beginAsking(*this, *m_ui.instruction, QStringList{m_question.title, m_question.text, m_question.danger}.join(u' ').trimmed());
}

void QuestionPanel::tell() {
  const bool does = m_question.kind == steps::StepQuestion::Kind::Does;
  m_ui.title->setText(m_question.title);
  m_ui.title->setVisible(!m_question.text.isEmpty() && m_question.title != m_question.text);
  m_ui.instruction->setText(withLinks(m_question.text.isEmpty() ? m_question.title : m_question.text));
  QStringList lines;
  if (!m_question.who.isEmpty())
    lines << tr("Who: %1").arg(m_question.who);
  if (!m_question.evidence.isEmpty())
    lines << tr("Keep: %1").arg(m_question.evidence);
  if (m_more > 0)
    lines << tr("%n more question(s) after this one.", nullptr, static_cast<int>(m_more));
  sayOn(*m_ui.detail, lines.join(u'\n'));
  m_ui.danger->say(Mark::Critical, m_question.danger.isEmpty() ? QString() : tr("Dangerous: %1").arg(m_question.danger));
  m_ui.done->setText(does ? tr("Don&e") : tr("&Yes, do it"));
}

void QuestionPanel::askWhy() {
  askForLine(this, tr("Skip step"), m_question.title + u'\n' + tr("Reason for skipping (recorded in the incident)"),
             [this, id = m_question.stepId](const QString &reason) { Q_EMIT answered(id, reason); });
}

void QuestionPanel::retranslate() {
  m_ui.retranslateUi(this);
  tell();
}

}  // namespace sternway::ui

#include "moc_questionpanel.cpp"
