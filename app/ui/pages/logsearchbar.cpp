// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logsearchbar.h"

#include "ui/pages/logview.h"
#include "ui/palette.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace sternway {

using namespace Qt::StringLiterals;

LogSearchBar::LogSearchBar(LogModel &model, LogView &view, QWidget *parent)
    : QWidget(parent),
      m_search(model),
      m_view(view),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)) {
  m_text->setObjectName(u"logSearch"_s);
  m_text->setClearButtonEnabled(true);
  m_count->setObjectName(u"logSearchCount"_s);
  m_previous->setObjectName(u"logSearchPrevious"_s);
  m_next->setObjectName(u"logSearchNext"_s);
  m_previous->setIcon(QIcon::fromTheme(u"go-up-search"_s, QIcon::fromTheme(u"go-up"_s)));
  m_next->setIcon(QIcon::fromTheme(u"go-down-search"_s, QIcon::fromTheme(u"go-down"_s)));
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(grid / 2);
  row->addWidget(m_text);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  row->addWidget(m_count);
  for (QToolButton *button : {m_previous, m_next}) {
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
  }
  connect(m_text, &QLineEdit::textChanged, this, &LogSearchBar::textChanged);
  connect(m_text, &QLineEdit::returnPressed, this,
          [this] { QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) ? previous() : next(); });
  connect(m_previous, &QToolButton::clicked, this, &LogSearchBar::previous);
  connect(m_next, &QToolButton::clicked, this, &LogSearchBar::next);
  connect(&m_search, &LogSearch::changed, this, &LogSearchBar::showCount);
  retranslate();
  showCount();
}

void LogSearchBar::focusText() {
  m_text->setFocus(Qt::ShortcutFocusReason);
  m_text->selectAll();
}

void LogSearchBar::textChanged(const QString &text) {
  m_view.setSearched(text);
  m_search.setText(text);
}

void LogSearchBar::next() {
  go(m_search.next(m_view.currentIndex().row()));
}

void LogSearchBar::previous() {
  go(m_search.previous(m_view.currentIndex().isValid() ? m_view.currentIndex().row() : 0));
}

void LogSearchBar::go(std::optional<int> row) {
  if (row)
    m_view.showLine(*row);
  showCount();
}

void LogSearchBar::showCount() {
  const bool any = m_search.count() > 0;
  m_previous->setEnabled(any);
  m_next->setEnabled(any);
  const int position = m_search.position(m_view.currentIndex().row());
  if (m_search.text().isEmpty())
    m_count->clear();
  else if (any && position > 0)
    m_count->setText(tr("%1 of %2", "which of how many found lines").arg(position).arg(m_search.count()));
  else
    m_count->setText(tr("%n line(s)", "found lines of a log", m_search.count()));
}

void LogSearchBar::retranslate() {
  m_text->setPlaceholderText(tr("Search"));
  m_text->setAccessibleName(tr("Search the log"));
  m_previous->setAccessibleName(tr("Found line before"));
  m_previous->setToolTip(tr("The found line before (Shift+F3)"));
  m_next->setAccessibleName(tr("Next found line"));
  m_next->setToolTip(tr("The next found line (F3)"));
  showCount();
}

void LogSearchBar::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange)
    retranslate();
}

}  // namespace sternway
