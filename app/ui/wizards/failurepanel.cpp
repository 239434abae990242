// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/failurepanel.h"

#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/wizards/wizardpage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// \a obstacle: why it is not possible; empty: it is.
void offerDecision(QPushButton &button, const QString &does, const QString &obstacle) {
  button.setEnabled(obstacle.isEmpty());
  button.setToolTip(obstacle);
  button.setAccessibleDescription(obstacle.isEmpty() ? does : obstacle);
}
}  // namespace

FailurePanel::FailurePanel(QWidget *parent) : Retranslated(parent) {
  m_ui.setupUi(this);
  setFocusProxy(m_ui.message);
  makeHeading(*m_ui.title, 1.2);
  m_ui.retry->setIcon(QIcon::fromTheme(u"view-refresh"_s));
  m_ui.abort->setIcon(QIcon::fromTheme(u"process-stop"_s));
  connect(m_ui.retry, &QPushButton::clicked, this, [this] {
    leaveButtons();
    m_ui.refusal->say(Mark::Warning, {});
    Q_EMIT again(m_failed.stepId);
  });
  connect(m_ui.leaveOut, &QPushButton::clicked, this, &FailurePanel::askWhy);
  connect(m_ui.abort, &QPushButton::clicked, this, &FailurePanel::askAboutStopping);
  retranslate();
  hide();
}

void FailurePanel::showFailures(const operate::Operation &operation) {
  const bool waits = operation.waitsForDecision() && !operation.isCancelRequested();
  const QList<operate::FailedStep> failed = waits ? operation.failedSteps() : QList<operate::FailedStep>();
  const bool isNew = failed.value(0).stepId != m_failed.stepId;
  m_failed = failed.value(0);
  m_title = waits ? operation.plan().step(m_failed.stepId)->title : QString();
  m_more = failed.size() - 1;
  m_isDeciding = operation.isDeciding();
  if (isNew)
    m_ui.refusal->say(Mark::Warning, {});
  tell();
  setVisible(waits);
  if (!waits)
    return;
  if (const QString said = QStringList{heading(), m_failed.outcome.message, m_ui.detail->text()}.join(u' '); isNew)
    beginAsking(*this, *m_ui.message, said);
  else if (said != accessibleName())
    announce(*this, said);
}

void FailurePanel::refuse(const QString &stepId, const QString &sentence) {
  if (stepId == m_failed.stepId)
    m_ui.refusal->say(Mark::Warning, sentence);
}

QString FailurePanel::heading() const {
  return m_failed.outcome.state == StepState::Unknown ? tr("Not known whether it took effect: %1").arg(m_title)
                                                      : tr("Failed: %1").arg(m_title);
}

void FailurePanel::tell() {
  m_ui.title->setText(heading());
  m_ui.message->setText(withLinks(m_failed.outcome.message));
  QStringList lines;
  if (const QString shown = m_failed.shown(); !shown.isEmpty())
    lines << tr("What can be seen now: %1").arg(shown);
  if (m_more > 0)
    lines << tr("%n more failed step(s) after this one.", nullptr, static_cast<int>(m_more));
  sayOn(*m_ui.detail, lines.join(u'\n'));
  const QString deciding = m_isDeciding ? tr("The decision is being checked and recorded.") : QString();
  offerDecision(*m_ui.retry, tr("Does the step again; if it has taken effect, only records that"),
                deciding.isEmpty() ? m_failed.noRetry : deciding);
  offerDecision(*m_ui.leaveOut, tr("Goes on without this step, with a reason"), deciding.isEmpty() ? m_failed.noSkip : deciding);
  offerDecision(*m_ui.abort, tr("Asks first"), deciding);
}

void FailurePanel::askWhy() {
  askForLine(this, tr("Leave step out"), m_title + u'\n' + tr("Reason (recorded in the incident)"),
             [this, id = m_failed.stepId](const QString &reason) {
               leaveButtons();
               m_ui.refusal->say(Mark::Warning, {});
               Q_EMIT leftOut(id, reason);
             });
}

void FailurePanel::askAboutStopping() {
  ask(this,
      {.name = u"abortQuestion"_s,
       .title = tr("Stop the rollback"),
       .text = tr("End the rollback at this step?"),
       .detail = tr("No other step begins, and it ends as failed. Steps that were carried out stay."),
       .yes = tr("&Stop"),
       .no = tr("&Go back")},
      [this] {
        leaveButtons();
        Q_EMIT aborted();
      });
}

void FailurePanel::retranslate() {
  m_ui.retranslateUi(this);
  tell();
}

}  // namespace sternway::ui

#include "moc_failurepanel.cpp"
