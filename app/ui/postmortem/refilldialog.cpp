// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/refilldialog.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
QPlainTextEdit *makeReadOnlyText(const QString &name, QWidget *parent) {
  auto *text = new QPlainTextEdit(parent);
  text->setObjectName(name);
  text->setReadOnly(true);
  text->setTabChangesFocus(true);
  text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  return text;
}
}  // namespace

RefillDialog::RefillDialog(const report::Refill &refill, QWidget *parent)
    : Retranslated(parent),
      m_refill(refill),
      m_text(makeWrappedLabel(u"refillText"_s, this)),
      m_sections(new QListWidget(this)),
      m_mine(makeReadOnlyText(u"mine"_s, this)),
      m_record(makeReadOnlyText(u"record"_s, this)),
      m_mineTitle(makePlainLabel(u"mineTitle"_s, this)),
      m_recordTitle(makePlainLabel(u"recordTitle"_s, this)),
      m_take(makeButton(u"takeRecord"_s, u"edit-paste-in-place"_s, this)) {
  setObjectName(u"refillDialog"_s);
  m_sections->setObjectName(u"changedSections"_s);
  for (const report::SectionChange &change : std::as_const(m_refill.changes))
    m_sections->addItem(m_refill.draft.sections.at(change.section).title);
  auto *split = new QSplitter(this);
  split->addWidget(m_sections);
  for (const auto &[title, text] : {std::pair(m_mineTitle, m_mine), {m_recordTitle, m_record}}) {
    auto *side = new QWidget(split);
    makeColumn(grid / 2, {title, {text, 1}}, side);
    split->addWidget(side);
    split->setStretchFactor(split->count() - 1, 1);
  }
  split->setSizes({24 * grid, 48 * grid, 48 * grid});
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->addButton(m_take, QDialogButtonBox::ActionRole);
  makeColumn(grid, {m_text, {split, 1}, buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_sections, &QListWidget::currentRowChanged, this, &RefillDialog::showChange);
  connect(m_take, &QPushButton::clicked, this, &RefillDialog::take);
  m_sections->setCurrentRow(0);
  retranslate();
  resize(130 * grid, 70 * grid);
}

void RefillDialog::showChange() {
  const int row = m_sections->currentRow();
  m_take->setEnabled(row >= 0);
  if (row < 0)
    return;
  const report::SectionChange &change = m_refill.changes.at(row);
  m_mine->setPlainText(m_refill.draft.sections.at(change.section).markdown);
  m_record->setPlainText(change.markdown);
}

void RefillDialog::take() {
  const int row = m_sections->currentRow();
  const report::SectionChange change = m_refill.changes.takeAt(row);
  {
    const QSignalBlocker quiet(m_sections);
    delete m_sections->takeItem(row);
    m_sections->setCurrentRow(std::min(row, m_sections->count() - 1));
  }
  Q_EMIT taken(change.section, change.markdown);
  if (m_refill.changes.isEmpty())
    return accept();
  showChange();
}

void RefillDialog::retranslate() {
  setWindowTitle(tr("Fill in again"));
  m_text->setText(
      tr("The record says something else by now in these sections. They were edited, so they stay as they are "
         "unless you replace them."));
  m_sections->setAccessibleName(tr("Edited sections"));
  m_mineTitle->setText(tr("As edited"));
  m_mine->setAccessibleName(m_mineTitle->text());
  m_recordTitle->setText(tr("From the record now"));
  m_record->setAccessibleName(m_recordTitle->text());
  m_take->setText(tr("&Replace with the record's text"));
}

}  // namespace sternway::ui

#include "moc_refilldialog.cpp"
