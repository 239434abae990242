// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagedialog.h"

#include "ui/labels.h"
#include "ui/messages/messagepanel.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace sternway::ui {

using namespace Qt::StringLiterals;

MessageDialog::MessageDialog(Workspace &workspace, const MessageScope &scope, QWidget *parent)
    : Retranslated(parent), m_panel(new MessagePanel(workspace, this)) {
  setObjectName(u"messageDialog"_s);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);  // Enter in a field closes nothing
  makeColumn(grid, {{m_panel, 1}, buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  connect(buttons, &QDialogButtonBox::rejected, this, &MessageDialog::reject);
  connect(m_panel, &MessagePanel::channelsRequested, this, &MessageDialog::channelsRequested);
  m_panel->begin(scope);
  retranslate();
  resize(120 * grid, 82 * grid);
  m_panel->firstFocus()->setFocus();
}

const MessageScope &MessageDialog::scope() const {
  return m_panel->scope();
}

bool MessageDialog::mayLoseText() const {
  return m_panel->hasUnsentEdit();
}

void MessageDialog::reject() {
  if (!mayLoseText())
    return QDialog::reject();
  ask(this,
      {.name = u"unsentQuestion"_s,
       .title = windowTitle(),
       .text = tr("This message has not been sent."),
       .detail = tr("What you have written is lost when you close it."),
       .yes = tr("&Discard"),
       .no = tr("&Keep editing")},
      [this] { QDialog::reject(); });
}

void MessageDialog::retranslate() {
  setWindowTitle(tr("Message: %1").arg(scope().service.name));
}

}  // namespace sternway::ui

#include "moc_messagedialog.cpp"
