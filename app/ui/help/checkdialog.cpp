// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/checkdialog.h"

#include "core/plan.h"
#include "ui/labels.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>

namespace sternway::ui {

using namespace Qt::StringLiterals;

CheckDialog::CheckDialog(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_heading(makeWrappedLabel(u"checkHeading"_s, this)),
      m_report(new QPlainTextEdit(this)),
      m_copy(makeButton(u"copyReport"_s, u"edit-copy"_s, this)) {
  setObjectName(u"checkDialog"_s);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  m_report->setObjectName(u"checkReport"_s);
  m_report->setReadOnly(true);
  m_report->setTabChangesFocus(true);
  m_report->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
  m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  makeCopyButton(*m_copy, [this] { return m_report->toPlainText() + u'\n'; });
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &CheckDialog::reject);
  makeColumn(grid, {m_heading, {m_report, 1}, makeRow(grid, {m_copy, BoxPart::room(1), buttons})}, this,
             {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  resize(96 * grid, 64 * grid);
  retranslate();
  m_report->setFocus(Qt::OtherFocusReason);
  workspace.examine([this](const Finding &finding) { take(finding); }, this)->then([this](const Result<QList<Finding>> &) {
    end();
  });
}

void CheckDialog::take(const Finding &finding) {
  m_report->appendPlainText(findingLine(finding));
}

void CheckDialog::end() {
  m_ended = true;
  retranslate();
}

void CheckDialog::retranslate() {
  setWindowTitle(tr("Check this computer"));
  m_heading->setText(m_ended ? tr("\"?\" is worth a look, \"!\" has to be mended. The report names no user, server or cluster.")
                             : tr("Looking…"));
  m_report->setAccessibleName(tr("Report"));
  m_copy->setText(tr("&Copy"));
  m_copy->setEnabled(m_ended);
}

}  // namespace sternway::ui

#include "moc_checkdialog.cpp"
