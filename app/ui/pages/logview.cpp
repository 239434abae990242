// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logview.h"

#include "models/cells.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// Paints a log line: the sign of its level, and what is searched for on a ground of its own. GUI thread.
class LogDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void setSearched(const QString &text) { m_searched = text; }
  /// Width of what stands before the text, in pixels.
  static constexpr int indent = 24;

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
    painter->save();
    painter->setFont(option.font);
    const QVariant mark = index.data(models::MarkRole);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
      painter->fillRect(option.rect, selectionTint(option.palette));
    else if (mark.isValid())
      painter->fillRect(QRect(option.rect.topLeft(), QSize(indent - 4, option.rect.height())),
                        markTint(static_cast<Mark>(mark.toInt()), option.palette));
    if (mark.isValid())
      paintMark(*painter, QRectF(option.rect.left() + 4, option.rect.center().y() - 6, 13, 13), static_cast<Mark>(mark.toInt()),
                option.palette);
    const QString text = index.data().toString();
    const QRect place = option.rect.adjusted(indent, 0, 0, 0);
    paintHits(*painter, option, place, text);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
  }

private:
  void paintHits(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, const QString &text) const {
    if (m_searched.isEmpty())
      return;
    for (qsizetype at = text.indexOf(m_searched, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(m_searched, at + m_searched.size(), Qt::CaseInsensitive)) {
      const int left = option.fontMetrics.horizontalAdvance(text, static_cast<int>(at));
      const int width = option.fontMetrics.horizontalAdvance(text.mid(at, m_searched.size()));
      const QRect hit(place.left() + left, place.top() + 1, width, place.height() - 2);
      painter.fillRect(hit, markTint(Mark::Progress, option.palette));
      painter.setPen(markColor(Mark::Progress, option.palette));
      painter.drawRect(hit.adjusted(0, 0, -1, -1));
    }
  }

  QString m_searched;
};

LogView::LogView(models::LogModel &model, QWidget *parent) : QTableView(parent), m_log(model), m_delegate(new LogDelegate(this)) {
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

LogSearchBar::LogSearchBar(models::LogModel &model, LogView &view, QWidget *parent)
    : Retranslated(parent),
      m_search(model),
      m_view(view),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_previous(makeToolButton(u"logSearchPrevious"_s, {}, this)),
      m_next(makeToolButton(u"logSearchNext"_s, {}, this)) {
  m_text->setObjectName(u"logSearch"_s);
  m_text->setClearButtonEnabled(true);
  m_count->setObjectName(u"logSearchCount"_s);
  m_previous->setIcon(QIcon::fromTheme(u"go-up-search"_s, QIcon::fromTheme(u"go-up"_s)));
  m_next->setIcon(QIcon::fromTheme(u"go-down-search"_s, QIcon::fromTheme(u"go-down"_s)));
  makeRow(grid / 2, {m_text, m_previous, m_next, m_count}, this);
  connect(m_text, &QLineEdit::textChanged, this, &LogSearchBar::textChanged);
  connect(m_text, &QLineEdit::returnPressed, this,
          [this] { QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) ? previous() : next(); });
  connect(m_previous, &QToolButton::clicked, this, &LogSearchBar::previous);
  connect(m_next, &QToolButton::clicked, this, &LogSearchBar::next);
  connect(&m_search, &models::LogSearch::changed, this, &LogSearchBar::showCount);
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
  m_previous->setAccessibleName(tr("Previous match"));
  m_previous->setToolTip(tr("Previous match (Shift+F3)"));
  m_next->setAccessibleName(tr("Next match"));
  m_next->setToolTip(tr("Next match (F3)"));
  showCount();
}

}  // namespace sternway::ui

#include "moc_logview.cpp"
