// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/sparkline.h"

#include <algorithm>
#include <cmath>

namespace sternway {

namespace {

double highest(const QList<Sample> &samples) {
  double top = 0;
  for (const Sample &sample : samples)
    if (std::isfinite(sample.value))
      top = std::max(top, sample.value);
  return top;
}

qint64 usualStep(const QList<Sample> &samples) {
  qint64 step = samples.last().time - samples.first().time;
  for (qsizetype i = 1; i < samples.size(); ++i)
    step = std::min(step, std::max<qint64>(1, samples[i].time - samples[i - 1].time));
  return std::max<qint64>(1, step);
}

}  // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const QList<Sample> &samples, double least, const QColor &color) {
  if (samples.size() < 2)
    return;
  const qint64 from = samples.first().time;
  const auto span = static_cast<double>(std::max<qint64>(1, samples.last().time - from));
  const double top = std::max(least, highest(samples));
  const qint64 gap = 3 * usualStep(samples);
  const auto at = [&](const Sample &sample) {
    const double height = top > 0 ? sample.value / top : 0;
    return QPointF(rect.left() + rect.width() * static_cast<double>(sample.time - from) / span,
                   rect.bottom() - rect.height() * std::max(0.0, height));
  };
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  QPolygonF line;
  qint64 last = from;
  for (const Sample &sample : samples) {
    if (!line.isEmpty() && (!std::isfinite(sample.value) || sample.time - last > gap)) {
      painter.drawPolyline(line);
      line.clear();
    }
    if (std::isfinite(sample.value)) {
      line << at(sample);
      last = sample.time;
    }
  }
  painter.drawPolyline(line);
  if (!line.isEmpty()) {
    painter.setBrush(color);
    painter.drawEllipse(line.last(), 1.6, 1.6);
  }
  painter.restore();
}

}  // namespace sternway
