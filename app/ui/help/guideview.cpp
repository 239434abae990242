// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/guideview.h"

#include "guide/guidehtml.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QImageReader>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int zoomSteps = 8;  // to either side
constexpr double zoomFactor = 1.1;

/// Where packaging puts the guide for a browser, beside the program.
QString pictureFile(const QString &picture) {
  const QDir place(QCoreApplication::applicationDirPath() + u"/../share/doc/sternway/html/images"_s);
  const QString file = place.filePath(picture.section(u'/', -1));
  return QFile::exists(file) ? file : QString();
}

QString styleFor(const QPalette &palette) {
  const auto name = [&palette](QPalette::ColorRole role) { return palette.color(role).name(); };
  return u"h1, h2, h3, h4 { font-weight: 600; }"
         "h1 { font-size: x-large; }"
         "h2 { font-size: large; }"
         "h3, h4 { font-size: medium; }"
         "ul, ol { margin-top: 4px; margin-bottom: 4px; }"
         "li { margin-top: 2px; margin-bottom: 2px; }"
         "a { color: %1; }"
         "code, pre { font-family: '%2'; background-color: %3; }"
         "table { border-collapse: collapse; border: 1px solid %4; margin-top: 8px; margin-bottom: 8px; }"
         "th, td { border: 1px solid %4; padding: 4px; vertical-align: top; }"
         "th { text-align: left; background-color: %3; }"
         "blockquote { color: %5; }"_s.arg(name(QPalette::Link), QFontDatabase::systemFont(QFontDatabase::FixedFont).family(),
                                           name(QPalette::AlternateBase), lineColor(palette).name(), mutedText(palette).name());
}
}  // namespace

GuideView::GuideView(QWidget *parent) : Retranslated(parent), m_usualSize(font().pointSizeF()) {
  setObjectName(u"guideView"_s);
  setOpenLinks(false);
  setUndoRedoEnabled(false);
  document()->setDocumentMargin(2 * grid);
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { Q_EMIT followed(url.toString()); });
}

void GuideView::show(const guide::GuidePage &page, const QString &anchor, const QStringList &words) {
  m_page = page;
  m_words = words;
  render();
  verticalScrollBar()->setValue(0);
  if (!anchor.isEmpty())
    scrollToAnchor(anchor);
}

void GuideView::render() {
  document()->setDefaultStyleSheet(styleFor(palette()));
  const auto picture = [](const QString &name) { return pictureFile(name).isEmpty() ? QString() : name; };
  QByteArray html = guide::bodyHtml(m_page, {.link = [](const QString &link) { return link; }, .picture = picture});
  html.replace("\n</code></pre>", "</code></pre>");  // it would be an empty line
  setHtml(QString::fromUtf8(html));
  setDocumentTitle(m_page.title());
  // To its end, or a place cannot be scrolled to.
  std::ignore = document()->documentLayout()->blockBoundingRect(document()->lastBlock());
  mark();
}

/// Only what is shown as text, and whole matches of each word.
void GuideView::mark() {
  QList<QTextEdit::ExtraSelection> selections;
  QTextCharFormat format;
  format.setBackground(markTint(Mark::Warning, palette()));
  format.setFontUnderline(true);  // colour is not the only sign
  for (const QString &word : std::as_const(m_words))
    for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at))
      selections.append({at, format});
  setExtraSelections(selections);
}

void GuideView::recolour() {
  const int place = verticalScrollBar()->value();
  render();
  verticalScrollBar()->setValue(place);
}

void GuideView::setZoom(int steps) {
  m_zoom = std::clamp(steps, -zoomSteps, zoomSteps);
  QFont larger = font();
  larger.setPointSizeF(m_usualSize * std::pow(zoomFactor, m_zoom));
  setFont(larger);
}

QVariant GuideView::loadResource(int type, const QUrl &name) {
  const QString file = type == QTextDocument::ImageResource ? pictureFile(name.path()) : QString();
  if (file.isEmpty())
    return {};
  QImage image(file);
  const int room = std::max(40 * grid, viewport()->width() - 6 * grid);
  return image.width() > room ? image.scaledToWidth(room, Qt::SmoothTransformation) : image;
}

void GuideView::wheelEvent(QWheelEvent *event) {
  if (!(event->modifiers() & Qt::ControlModifier))
    return QTextBrowser::wheelEvent(event);
  if (event->angleDelta().y() != 0)
    Q_EMIT zoomed(m_zoom + (event->angleDelta().y() > 0 ? 1 : -1));
  event->accept();
}

}  // namespace sternway::ui

#include "moc_guideview.cpp"
