// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourceview.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace sternway::ui {

/// The strip with the numbers.
class SourceView::Gutter final : public QWidget {
public:
  explicit Gutter(SourceView &view) : QWidget(&view), m_view(view) {}

protected:
  void paintEvent(QPaintEvent *event) override { m_view.paintGutter(event); }

private:
  SourceView &m_view;
};

SourceView::SourceView(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(*this)) {
  setReadOnly(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setLineWrapMode(NoWrap);
  setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  setTabChangesFocus(true);
  connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::fitGutter);
  connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceView::tint);
  connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int scrolled) {
    if (scrolled != 0)
      m_gutter->scroll(0, scrolled);
    else
      m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
  });
  fitGutter();
}

SourceView::~SourceView() = default;

void SourceView::setMarks(const QMap<int, Mark> &marks) {
  m_marks = marks;
  tint();
  m_gutter->update();
}

void SourceView::goToLine(int line) {
  const QTextBlock block = document()->findBlockByNumber(line - 1);
  if (!block.isValid())
    return;
  setTextCursor(QTextCursor(block));
  centerCursor();
}

void SourceView::fitGutter() {
  const auto digits = QString::number(std::max(100, blockCount())).size();
  const int width = static_cast<int>(digits) * fontMetrics().horizontalAdvance(u'0') + 4 * grid;
  setViewportMargins(width, 0, 0, 0);
  m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), width, contentsRect().height());
}

void SourceView::tint() {
  QList<QTextEdit::ExtraSelection> selections;
  const auto add = [this, &selections](int line, const QColor &color) {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
      return;
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.format.setBackground(color);
    selection.format.setProperty(QTextFormat::FullWidthSelection, true);
    selections << selection;
  };
  for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
    add(mark.key(), markTint(mark.value(), palette()));
  add(currentLine(), selectionTint(palette()));
  setExtraSelections(selections);
}

void SourceView::paintGutter(QPaintEvent *event) {
  QPainter painter(m_gutter);
  painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
  painter.setFont(font());
  painter.setPen(mutedText(palette()));
  const int height = fontMetrics().height();
  QTextBlock block = firstVisibleBlock();
  qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
  for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
    const int y = qRound(top);
    const int line = block.blockNumber() + 1;
    painter.drawText(0, y, m_gutter->width() - grid, height, Qt::AlignRight, QString::number(line));
    if (m_marks.contains(line))
      paintMark(painter, QRectF(grid / 2.0, y + (height - 2 * grid) / 2.0, 2 * grid, 2 * grid), m_marks.value(line), palette());
    top += blockBoundingRect(block).height();
  }
}

void SourceView::resizeEvent(QResizeEvent *event) {
  QPlainTextEdit::resizeEvent(event);
  fitGutter();
}

void SourceView::changeEvent(QEvent *event) {
  QPlainTextEdit::changeEvent(event);
  if (event->type() == QEvent::FontChange)
    fitGutter();
  if (event->type() == QEvent::PaletteChange)
    tint();
}

}  // namespace sternway::ui

#include "moc_sourceview.cpp"
