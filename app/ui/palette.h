// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"

#include <QColor>
#include <QPalette>

namespace sternway {

/// The one place of the window's colours and distances. Colours are asked for with the palette of the widget that is painted, so
/// that a change of scheme needs nothing but a repaint.

enum class Scheme { Light, Dark };
[[nodiscard]] Scheme schemeOf(const QPalette &palette);
[[nodiscard]] QPalette makePalette(Scheme scheme);

/// Distances are multiples of eight pixels.
constexpr int grid = 8;

/// At least 4.5:1 on the palette's base and window colours; told apart by people with any common colour blindness, and never the
/// only signal (see markpainter.h).
[[nodiscard]] QColor markColor(Mark mark, const QPalette &palette);
/// A quiet background of the same hue, for banners and badges; text on it is the palette's own.
[[nodiscard]] QColor markTint(Mark mark, const QPalette &palette);
[[nodiscard]] QColor mutedText(const QPalette &palette);
[[nodiscard]] QColor lineColor(const QPalette &palette);  ///< borders, grid lines
/// The background of a selected row: quiet, so that signs and badges stay legible on it; its text is the palette's own.
[[nodiscard]] QColor selectionTint(const QPalette &palette);
/// Lines of charts, in order; it begins anew after eight.
[[nodiscard]] QColor seriesColor(int index, const QPalette &palette);

}  // namespace sternway
