// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/problempage.h"

#include "ui_problempage.h"

namespace sternway {

using namespace Qt::StringLiterals;

ProblemPage::ProblemPage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_ui(std::make_unique<Ui::ProblemPage>()) {
  m_ui->setupUi(this);
  m_ui->retry->setIcon(QIcon::fromTheme(u"view-refresh"_s));
  connect(m_ui->retry, &QPushButton::clicked, this, &ProblemPage::retryRequested);
}

ProblemPage::~ProblemPage() = default;

void ProblemPage::setError(const Error &error, const QString &meaning) {
  m_ui->what->say(Mark::Critical, error.message);
  QStringList paragraphs{meaning};
  if (!error.detail.isEmpty())
    paragraphs << error.detail;
  m_ui->detail->setText(paragraphs.join(u"\n\n"_s));
}

QWidget *ProblemPage::firstFocus() {
  return m_ui->retry;
}

void ProblemPage::retranslate() {
  m_ui->retranslateUi(this);
}

}  // namespace sternway
