// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnotice.h"

#include "ui/palette.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

ChartNotice::ChartNotice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this)) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  m_text->setObjectName(u"noticeText"_s);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignCenter);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_button->setObjectName(u"noticeRemedy"_s);
  m_button->hide();
  connect(m_button, &QPushButton::clicked, this, [this] { m_remedy->trigger(); });
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
  column->setSpacing(grid);
  column->addStretch();
  column->addWidget(m_text);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch();
}

void ChartNotice::setNotice(const QString &text, QAction *remedy) {
  m_text->setText(text);
  m_remedy = remedy;
  m_button->setVisible(remedy);
  if (remedy)
    m_button->setText(remedy->text());
}

QString ChartNotice::text() const {
  return m_text->text();
}

}  // namespace sternway
