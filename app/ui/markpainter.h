// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QIcon>

class QPainter;

namespace sternway {

/// Paints the sign of a mark into \a rect (a square is taken from its middle). Every mark has a shape of its own: a disc with a
/// tick, a ring with a question mark, a dashed ring, an arc, a disc with a dot, a triangle, an octagon.
void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QPalette &palette);

/// The same as an icon, for buttons, tree items and the tray; 16 to 64 pixels.
[[nodiscard]] QIcon markIcon(Mark mark, const QPalette &palette);

}  // namespace sternway
