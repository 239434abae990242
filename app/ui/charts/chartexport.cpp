// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartexport.h"

#include "ui/charts/chartview.h"
#include "ui/palette.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int titleHeight = 4 * grid;

QSize pictureSize(const ChartView &view) {
  return view.viewport()->size() + QSize(0, titleHeight);
}

void paint(QPainter &painter, ChartView &view, const QString &title) {
  const QRectF all(QPointF(0, 0), QSizeF(pictureSize(view)));
  painter.fillRect(all, view.palette().color(QPalette::Base));
  QFont bold = view.font();
  bold.setBold(true);
  painter.setFont(bold);
  painter.setPen(view.palette().color(QPalette::Text));
  painter.drawText(QRectF(grid, 0, all.width() - 2 * grid, titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
  view.render(&painter, all.adjusted(0, titleHeight, 0, 0), view.viewport()->rect());
}

QByteArray svg(ChartView &view, const QString &title) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(pictureSize(view));
  generator.setViewBox(QRect(QPoint(0, 0), pictureSize(view)));
  generator.setTitle(title);
  QPainter painter(&generator);
  paint(painter, view, title);
  painter.end();
  return buffer.data();
}

QByteArray png(ChartView &view, const QString &title) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  chartImage(view, title).save(&buffer, "PNG");
  return buffer.data();
}
}  // namespace

QImage chartImage(ChartView &view, const QString &title) {
  constexpr double fineness = 2;
  QImage image(pictureSize(view) * fineness, QImage::Format_RGB32);
  image.setDevicePixelRatio(fineness);
  QPainter painter(&image);
  paint(painter, view, title);
  return image;
}

Result<Done> saveChart(ChartView &view, const QString &title, const QString &file) {
  const QByteArray content = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? svg(view, title) : png(view, title);
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
    return fail(ErrorKind::Storage, tr("The picture cannot be written to %1: %2").arg(file, out.errorString()),
                tr("Choose a folder that you may write to."));
  return Done{};
}

}  // namespace sternway
