// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emptystate.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sternway::ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : Retranslated(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_text(makeWrappedLabel(u"emptyText"_s, this)),
      m_button(new QPushButton(this)) {
  setObjectName(u"emptyState"_s);
  m_title->setObjectName(u"emptyTitle"_s);
  m_button->setObjectName(u"emptyButton"_s);
  QFont large = font();
  large.setPointSizeF(large.pointSizeF() * 1.4);
  m_title->setFont(large);
  m_text->setFixedWidth(60 * grid);
  auto *layout = new QVBoxLayout(this);
  layout->setSpacing(2 * grid);
  layout->addStretch(2);
  for (QLabel *label : {m_icon, m_title, m_text}) {
    label->setAlignment(Qt::AlignCenter);
    layout->addWidget(label, 0, Qt::AlignHCenter);
  }
  layout->addWidget(m_button, 0, Qt::AlignHCenter);
  layout->addStretch(3);
  connect(m_button, &QPushButton::clicked, this, &EmptyState::triggered);
}

void EmptyState::say(const QString &icon, const QString &title, const QString &text, const QString &action) {
  m_iconName = icon;
  m_title->setText(title);
  m_text->setText(text);
  // A layout that aligns does not ask a wrapped text for its height.
  m_text->setMinimumHeight(m_text->heightForWidth(m_text->width()));
  m_button->setText(action);
  m_button->setVisible(!action.isEmpty());
  setAccessibleName(title);
  setAccessibleDescription(text);
  recolour();
}

void EmptyState::showEvent(QShowEvent *event) {
  Retranslated::showEvent(event);
  recolour();
}

QString EmptyState::title() const {
  return m_title->text();
}

/// Most are never seen, and an icon has to be looked for and drawn.
void EmptyState::recolour() {
  if (m_iconName.isEmpty() || !isVisible())
    return;
  m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(QSize(6 * grid, 6 * grid), devicePixelRatioF(), QIcon::Disabled));
}

}  // namespace sternway::ui

#include "moc_emptystate.cpp"
