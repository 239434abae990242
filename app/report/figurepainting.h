// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figuredrawing.h"

#include <QColor>
#include <QFont>

#include <functional>

class QPainter;

namespace sternway::report {

/// In what a drawing is painted.
struct FigurePaint {
  QFont font;                                      ///< its size is set anew
  std::function<QColor(FigureInk ink)> color;      ///< of lines and texts
  std::function<QColor(FigureInk ink)> areaColor;  ///< thinned
};

/// Paints the drawing \a scale times as large, its left top corner at \a place. Any thread.
void paintDrawing(const FigureDrawing &drawing, double scale, QPointF place, const FigurePaint &paint, QPainter &painter);

}  // namespace sternway::report
