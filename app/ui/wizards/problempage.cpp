// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/problempage.h"

namespace sternway {

using namespace Qt::StringLiterals;

ProblemPage::ProblemPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
  setFirstFocus(m_ui.retry);
  m_ui.retry->setIcon(QIcon::fromTheme(u"view-refresh"_s));
  connect(m_ui.retry, &QPushButton::clicked, this, &ProblemPage::againRequested);
}

void ProblemPage::setError(const Error &error, const QString &meaning) {
  m_ui.what->say(Mark::Critical, error.message);
  QStringList paragraphs{meaning};
  if (!error.detail.isEmpty())
    paragraphs << error.detail;
  m_ui.detail->setText(paragraphs.join(u"\n\n"_s));
}

}  // namespace sternway
