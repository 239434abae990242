// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions.h"

#include <QInputDialog>
#include <QPushButton>

namespace sternway {

using namespace Qt::StringLiterals;

QMessageBox *ask(QWidget *parent, const Question &question, std::function<void()> agreed) {
  auto *box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
  box->setObjectName(question.name);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(question.detail);
  const QPushButton *yes = box->addButton(question.yes, question.role);
  QPushButton *no = box->addButton(question.no, QMessageBox::RejectRole);
  box->setDefaultButton(no);
  box->setEscapeButton(no);
  QObject::connect(yes, &QPushButton::clicked, parent, std::move(agreed));
  box->open();
  return box;
}

void askForLine(QWidget *parent, const QString &title, const QString &label, std::function<void(const QString &)> given) {
  auto *dialog = new QInputDialog(parent);
  dialog->setObjectName(u"linePrompt"_s);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  dialog->setLabelText(label);
  dialog->setMinimumWidth(480);
  QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [given = std::move(given)](const QString &text) {
    if (const QString line = text.trimmed(); !line.isEmpty())
      given(line);
  });
  dialog->open();
}

}  // namespace sternway
