// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardquestions.h"

#include "ui/questions.h"

#include <QPushButton>

namespace sternway {

using namespace Qt::StringLiterals;

WizardQuestions::WizardQuestions(QWidget &wizard) : QObject(&wizard), m_wizard(wizard) {}

void WizardQuestions::dismiss() {
  if (m_box)
    m_box->close();
}

void WizardQuestions::askAboutClosing(const QString &service) {
  dismiss();
  m_box =
      ask(&m_wizard,
          {.name = u"question"_s,
           .title = m_wizard.windowTitle(),
           .text = tr("A rollback of %1 is running.").arg(service),
           .detail = tr("It can continue without this window; “Roll back” opens it again. Or stop it after the current call."),
           .yes = tr("&Stop"),
           .no = tr("Go &back")},
          [this] { Q_EMIT stopWanted(); });
  QPushButton *keep = m_box->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
  m_box->setDefaultButton(keep);
  connect(keep, &QPushButton::clicked, this, &WizardQuestions::keepRunning);
}

void WizardQuestions::askAboutStopping(const QString &service, bool sent) {
  dismiss();
  m_box =
      ask(&m_wizard,
          {.name = u"question"_s,
           .title = m_wizard.windowTitle(),
           .text = tr("Stop the rollback of %1?").arg(service),
           .detail = sent ? tr("The patch was already sent: the rollout continues in the cluster. Sternway stops watching and "
                               "reports what the cluster shows.")
                          : tr("Nothing has been changed, and nothing will be."),
           .yes = tr("&Stop"),
           .no = tr("&Continue")},
          [this] { Q_EMIT stopWanted(); });
}

}  // namespace sternway
