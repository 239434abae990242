// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardquestions.h"

#include <QMessageBox>
#include <QPushButton>

namespace sternway {

using namespace Qt::StringLiterals;

WizardQuestions::WizardQuestions(QWidget &wizard) : QObject(&wizard), m_wizard(wizard) {}

QMessageBox *WizardQuestions::ask(const QString &text, const QString &information) {
  dismiss();
  auto *box = new QMessageBox(QMessageBox::Question, m_wizard.windowTitle(), text, QMessageBox::NoButton, &m_wizard);
  box->setObjectName(u"question"_s);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(information);
  m_box = box;
  return box;
}

void WizardQuestions::dismiss() {
  if (m_box)
    m_box->close();
}

void WizardQuestions::askAboutClosing(const QString &service) {
  QMessageBox *box = ask(
      tr("The rollback of %1 is under way.").arg(service),
      tr("It can go on without this dialog; the service's rollback action opens it again. Or it can be stopped after the call "
         "under way."));
  QPushButton *keep = box->addButton(tr("&Keep it running"), QMessageBox::AcceptRole);
  const QPushButton *stop = box->addButton(tr("&Stop it"), QMessageBox::DestructiveRole);
  box->setEscapeButton(box->addButton(tr("&Go back"), QMessageBox::RejectRole));
  box->setDefaultButton(keep);
  connect(keep, &QPushButton::clicked, this, &WizardQuestions::keepRunning);
  connect(stop, &QPushButton::clicked, this, &WizardQuestions::stopWanted);
  box->open();
}

void WizardQuestions::askAboutStopping(const QString &service, bool sent) {
  QMessageBox *box =
      ask(tr("Stop the rollback of %1?").arg(service),
          sent ? tr("The patch was sent already: Kubernetes goes on with it by itself. Sternway stops watching, and "
                    "says what the cluster shows.")
               : tr("Nothing was changed yet, and nothing will be."));
  const QPushButton *stop = box->addButton(tr("&Stop it"), QMessageBox::DestructiveRole);
  QPushButton *goOn = box->addButton(tr("&Go on"), QMessageBox::RejectRole);
  box->setEscapeButton(goOn);
  box->setDefaultButton(goOn);
  connect(stop, &QPushButton::clicked, this, &WizardQuestions::stopWanted);
  box->open();
}

}  // namespace sternway
