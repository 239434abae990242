// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QImage>

namespace sternway {

class ChartView;

/// The chart with its title as a picture, twice as fine as on the screen. GUI thread.
[[nodiscard]] QImage chartImage(ChartView &view, const QString &title);
/// Writes it as SVG where the name ends with .svg, else as PNG. Errors: Storage.
[[nodiscard]] Result<Done> saveChart(ChartView &view, const QString &title, const QString &file);

}  // namespace sternway
