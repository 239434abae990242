// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"

#include <QPainter>

namespace sternway {

/// Paints a line of \a samples into \a rect, from zero to their maximum, or to \a top where that is more, with a dot at the
/// newest. NaN and missing samples are gaps (more than three times the usual step apart). Time runs from left to right in every
/// language.
void paintSparkline(QPainter &painter, const QRectF &rect, const QList<Sample> &samples, double top, const QColor &color);

}  // namespace sternway
