// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logview.h"

#include "models/logmodel.h"
#include "ui/pages/logdelegate.h"
#include "ui/palette.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace sternway {

LogView::LogView(LogModel &model, QWidget *parent) : QTableView(parent), m_log(model), m_delegate(new LogDelegate(this)) {
  setModel(&model);
  setItemDelegate(m_delegate);
  setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  setShowGrid(false);
  setWordWrap(false);
  setFrameShape(NoFrame);
  setTabKeyNavigation(false);
  setLayoutDirection(Qt::LeftToRight);  // logs are written so
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollMode(ScrollPerPixel);
  horizontalHeader()->hide();
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  connect(&model, &QAbstractItemModel::rowsInserted, this, &LogView::linesCame);
  connect(&model, &QAbstractItemModel::modelReset, this, &LogView::fit);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
  fit();
}

void LogView::setFollowing(bool following) {
  if (m_following != following) {
    m_following = following;
    Q_EMIT followingChanged(following);
  }
  if (m_following)
    linesCame();
}

void LogView::setSearched(const QString &text) {
  m_delegate->setSearched(text);
  viewport()->update();
}

void LogView::showLine(int row) {
  setFollowing(false);
  const QModelIndex index = m_log.index(row);
  const int across = horizontalScrollBar()->value();
  setCurrentIndex(index);
  scrollTo(index, PositionAtCenter);
  horizontalScrollBar()->setValue(across);
}

QString LogView::selectedText() const {
  QModelIndexList rows = selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  QStringList lines;
  for (const QModelIndex &row : std::as_const(rows))
    lines.append(row.data().toString());
  return lines.join(u'\n');
}

void LogView::linesCame() {
  fit();
  if (!m_following)
    return;
  const QScopedValueRollback scrolling(m_scrolling, true);
  scrollToBottom();
}

void LogView::scrolled(int value) {
  if (!m_scrolling)
    setFollowing(value >= verticalScrollBar()->maximum());
}

void LogView::fit() {
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2);
  const auto letters = static_cast<int>(std::min<qsizetype>(m_log.longest() + 1, 20'000));
  setColumnWidth(0, std::max(viewport()->width(), LogDelegate::indent + letters * fontMetrics().horizontalAdvance(u'0')));
}

void LogView::keyPressEvent(QKeyEvent *event) {
  if (event->matches(QKeySequence::Copy)) {
    QGuiApplication::clipboard()->setText(selectedText());
    return;
  }
  QTableView::keyPressEvent(event);
  if (event->key() == Qt::Key_End)
    setFollowing(true);
}

void LogView::resizeEvent(QResizeEvent *event) {
  // A lower window is no reason to stop following.
  const QScopedValueRollback scrolling(m_scrolling, true);
  QTableView::resizeEvent(event);
  linesCame();
}

void LogView::changeEvent(QEvent *event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange)
    fit();
}

}  // namespace sternway
