// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QRectF>

namespace sternway::report {

/// What a thing is drawn in; each format has its own colours for them.
enum class FigureInk { Text, Muted, Line, Good, Warning, Critical, Series0, Series1, Series2, Series3 };

struct FigureArea {
  FigureInk ink = FigureInk::Good;  ///< thinned, so that lines are seen on it
  QRectF place;
};

struct FigureStroke {
  FigureInk ink = FigureInk::Line;
  Polyline points;
  double width = 1;
  Qt::PenStyle style = Qt::SolidLine;
};

struct FigureLabel {
  FigureInk ink = FigureInk::Text;
  QPointF place;  ///< on the baseline: the left end, the middle or the right end of the text
  Qt::AlignmentFlag anchor = Qt::AlignLeft;
  QString text;
};

/// A figure as lines and texts. Lengths are in units of a picture of \c size, whose text is \c textSize high.
struct FigureDrawing {
  static constexpr double textSize = 11;
  QSizeF size{720, 270};
  QList<FigureArea> areas;
  QList<FigureStroke> strokes;
  QList<FigureLabel> labels;
};

/// Scales, thresholds, markers and lines as the window draws them (core/chartscale.h), in UTC. Pure.
[[nodiscard]] FigureDrawing drawingOf(const Document::Figure &figure);

/// The drawing as an SVG element within a page of HTML, whose style gives its classes their colours. Pure.
[[nodiscard]] QByteArray figureSvg(const Document::Figure &figure);

}  // namespace sternway::report
