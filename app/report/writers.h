// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "report/document.h"

#include <QJsonObject>

#include <functional>

namespace sternway::report {

/// What a report says: for people, and for other programs.
struct ReportText {
  std::function<Document()> document;
  std::function<QJsonObject()> json;
};

/// The formats that a report can be written in here, which are also the endings of its files: "md", "html", "pdf" where there are
/// fonts, "json".
[[nodiscard]] QStringList reportFormats();
/// One file's contents; ErrorKind::Input, naming the formats there are, for a format that is not known. Any thread.
[[nodiscard]] Result<QByteArray> exportReport(const ReportText &report, const QString &format);

}  // namespace sternway::report
