// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "report/document.h"

namespace sternway::report {

/// A format that any document can be written in.
struct Writer {
  QString name;  ///< also the ending of its files
  Result<QByteArray> (*write)(const Document &document);
};

/// The one list of them; a new one is a line there. Their write() is pure.
[[nodiscard]] const QList<Writer> &writers();

}  // namespace sternway::report
