// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace sternway::net {

/// Inflates gzip (also of several members). Any thread. Protocol when it is damaged, cut off or larger than \a maximum bytes.
[[nodiscard]] Result<QByteArray> inflateGzip(const QByteArray &data, qsizetype maximum = qsizetype(1) << 30);

}  // namespace sternway::net
