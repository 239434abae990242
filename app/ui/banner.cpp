// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/banner.h"

#include "ui/markpainter.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace sternway {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent) : QFrame(parent), m_label(new QLabel(this)), m_button(new QPushButton(this)) {
  setObjectName(u"banner"_s);
  m_label->setObjectName(u"bannerText"_s);
  m_label->setWordWrap(true);
  m_label->setTextFormat(Qt::PlainText);
  m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_button->setObjectName(u"bannerButton"_s);
  m_button->hide();
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(2 * grid, grid, 2 * grid, grid);
  layout->addSpacing(3 * grid);  // for the sign; a margin would not change sides with the script
  layout->addWidget(m_label, 1);
  layout->addWidget(m_button);
  connect(m_button, &QPushButton::clicked, this, &Banner::triggered);
  hide();
}

void Banner::say(Mark mark, const QString &text) {
  const bool news = text != m_label->text();
  m_mark = mark;
  m_label->setText(text);
  setVisible(!text.isEmpty());
  update();
  if (!news)
    return;
  setAccessibleName(text);
  if (!text.isEmpty()) {
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
  }
}

QString Banner::text() const {
  return m_label->text();
}

void Banner::setAction(const QString &text) {
  m_button->setText(text);
  m_button->setVisible(!text.isEmpty());
}

void Banner::makeBadge() {
  m_label->setWordWrap(false);
  layout()->setContentsMargins(2 * grid, grid / 2, 2 * grid, grid / 2);
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void Banner::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(m_mark, palette()));
  painter.setPen(markColor(m_mark, palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
  const QRect sign =
      QStyle::visualRect(layoutDirection(), rect(), QRect(2 * grid, (height() - 2 * grid) / 2, 2 * grid, 2 * grid));
  paintMark(painter, sign, m_mark, palette());
}

}  // namespace sternway
