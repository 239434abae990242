// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace sternway::importer {

/// A document as text, with a line feed after every line and without a byte order mark: UTF-8, or what a byte order mark says.
/// An error (ErrorKind::Storage) for what cannot be read without guessing, with the first such line and a remedy: another
/// encoding, a word processor's file, NUL characters, more than maxImportedMarkdown bytes. Pure; any thread.
[[nodiscard]] Result<QString> sourceText(const QByteArray &content);

}  // namespace sternway::importer
