// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QPushButton>
#include <QRegularExpression>

namespace sternway::ui {

using namespace Qt::StringLiterals;

QMessageBox *ask(QWidget *parent, const Question &question, std::function<void()> agreed) {
  auto *box = makeWindow<QMessageBox>(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
  box->setObjectName(question.name);
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
  auto *dialog = makeWindow<QInputDialog>(parent);
  dialog->setObjectName(u"linePrompt"_s);
  dialog->setWindowTitle(title);
  dialog->setLabelText(label);
  dialog->setMinimumWidth(480);
  QObject::connect(dialog, &QInputDialog::textValueSelected, parent, [given = std::move(given)](const QString &text) {
    if (const QString line = text.trimmed(); !line.isEmpty())
      given(line);
  });
  dialog->open();
}

namespace {

/// "md" of "Markdown (*.md *.markdown)".
QString endingOf(const QString &filter) {
  static const QRegularExpression ending(u"\\*\\.(\\w+)"_s);
  return ending.match(filter).captured(1);
}

void suggest(QFileDialog &dialog, const FileQuestion &question) {
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setDefaultSuffix(endingOf(question.filters.value(0)));
  QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                   [&dialog](const QString &filter) { dialog.setDefaultSuffix(endingOf(filter)); });
  if (question.place.isEmpty())
    return;
  dialog.setDirectory(QFileInfo(question.place).path());
  dialog.selectFile(QFileInfo(question.place).fileName());
}

}  // namespace

void askForFile(QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen) {
  auto *dialog =
      makeWindow<QFileDialog>(parent, question.title, question.kind == FileQuestion::Kind::Save ? QString() : question.place);
  dialog->setObjectName(u"fileQuestion"_s);
  if (!question.filters.isEmpty())
    dialog->setNameFilters(question.filters);
  if (question.hidden)
    dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot);
  if (question.kind == FileQuestion::Kind::Save)
    suggest(*dialog, question);
  else
    dialog->setFileMode(question.kind == FileQuestion::Kind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
  dialog->setOption(QFileDialog::ShowDirsOnly, question.kind == FileQuestion::Kind::Folder);
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
  dialog->open();
}

}  // namespace sternway::ui
