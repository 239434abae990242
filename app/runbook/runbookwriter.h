// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/runbook.h"

#include <QJsonValue>

namespace sternway {

/// The runbook as a YAML file, in the order of the format: short maps on one line, long ones as blocks, texts of several lines as
/// literal blocks. What the reader would fill in by itself is left out. readRunbook() reads the same values from it (lines and
/// digest aside), for every runbook that readRunbook() gave without an error.
[[nodiscard]] QByteArray writeRunbook(const Runbook &runbook);

/// The content with one value changed where it stands, everything else as it was, byte for byte: comments and the order of keys
/// too. \a path as in problems: "matrix[2].when", "methods[0].steps[1].kubernetes.undo.to". ErrorKind::NotFound where nothing
/// stands there, ErrorKind::Unsupported where that place cannot be changed alone (an alias, a text folded over several lines).
[[nodiscard]] Result<QByteArray> editRunbook(const QByteArray &content, const QString &path, const QJsonValue &value);

}  // namespace sternway
