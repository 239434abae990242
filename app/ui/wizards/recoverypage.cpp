// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/recoverypage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

RecoveryPage::RecoveryPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
  setFirstFocus(m_ui.look);
  connect(m_ui.goOn, &QPushButton::clicked, this, [this] { Q_EMIT decided(operate::Decision::Continue); });
  connect(m_ui.retry, &QPushButton::clicked, this, [this] { Q_EMIT decided(operate::Decision::Retry); });
  connect(m_ui.abort, &QPushButton::clicked, this, [this] { Q_EMIT decided(operate::Decision::Abort); });
  connect(m_ui.look, &QPushButton::clicked, this, &RecoveryPage::look);
}

void RecoveryPage::enter() {
  offer({});
  m_ui.known->clear();
  if (m_record.leaseState != LeaseState::Held)
    return inspect();
  m_ui.busy->hide();
  m_ui.summary->say(Mark::Warning, tr("A rollback of this service is being run %1.").arg(holderText(m_record.lease)));
  m_ui.known->setText(tr("Follow it in the window or terminal where it runs. If that stops, refresh: within half a minute the "
                         "rollback can be taken over here. Its incident is %1.")
                          .arg(m_record.incidentId));
}

/// The owner may have died, or the operation may have ended, since the record was read.
void RecoveryPage::look() {
  auto *reading = context().workspace().operations().leftOf(context().service(), this);
  reading->then([this](const Result<std::optional<OperationRecord>> &left) {
    if (!left)
      return m_ui.summary->say(Mark::Critical, inWords(left.error()));
    if (!*left || (*left)->id != m_record.id) {
      Q_EMIT gone();
      return;
    }
    m_record = **left;
    enter();
  });
}

void RecoveryPage::inspect() {
  m_ui.busy->show();
  m_ui.summary->say(
      Mark::Unknown,
      tr("A rollback of this service was interrupted (incident %1). Its outcome is unknown.").arg(m_record.incidentId));
  context().run().inspect(m_record)->then([this](const Result<operate::Recovery> &recovery) { tell(recovery); });
}

void RecoveryPage::tell(const Result<operate::Recovery> &recovery) {
  m_ui.busy->hide();
  if (!recovery) {
    m_ui.known->setText(
        tr("The state of the cluster cannot be read, so nothing can be decided yet. %1").arg(inWords(recovery.error())));
    return;
  }
  m_ui.known->setText(recovery->sentences.join(u"\n\n"_s));
  offer(recovery->offered);
}

void RecoveryPage::offer(const QList<operate::Decision> &decisions) {
  QStringList hints;
  const auto show = [&](QPushButton *button, operate::Decision decision, const QString &hint) {
    const bool offered = decisions.contains(decision);
    button->setVisible(offered);
    button->setDefault(offered && decision == decisions.first());
    button->setAutoDefault(offered);
    if (offered)
      hints << hint;
  };
  show(m_ui.goOn, operate::Decision::Continue, tr("Continue: the remaining steps run and are verified."));
  show(m_ui.retry, operate::Decision::Retry,
       tr("Send it again: the patch is sent once more; it is refused if somebody deployed in the meantime."));
  show(m_ui.abort, operate::Decision::Abort, tr("Stop here: the cluster stays as it is; this is recorded in the incident."));
  m_ui.question->setVisible(!decisions.isEmpty());
  m_ui.hint->setText(hints.join(u'\n'));
  if (decisions.isEmpty())
    return;
  QPushButton *first = decisions.first() == operate::Decision::Continue ? m_ui.goOn
                       : decisions.first() == operate::Decision::Retry  ? m_ui.retry
                                                                        : m_ui.abort;
  if (isVisible())
    first->setFocus();
}

void RecoveryPage::retranslate() {
  m_ui.retranslateUi(this);
  if (!m_record.id.isEmpty() && context().hasRun() && !context().isRunning())
    enter();
}

ProblemPage::ProblemPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
  setFirstFocus(m_ui.retry);
  m_ui.retry->setIcon(QIcon::fromTheme(u"view-refresh"_s));
  connect(m_ui.retry, &QPushButton::clicked, this, &ProblemPage::againRequested);
}

void ProblemPage::setError(const Error &error, const QString &meaning) {
  m_ui.what->sayError(Mark::Critical, error.message, error);
  QStringList paragraphs;
  if (!meaning.isEmpty())
    paragraphs << meaning;
  if (!error.detail.isEmpty())
    paragraphs << error.detail;
  m_ui.detail->setText(paragraphs.join(u"\n\n"_s));
}

}  // namespace sternway::ui

#include "moc_recoverypage.cpp"
