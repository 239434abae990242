// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "report/html.h"

namespace sternway::report {

using namespace Qt::StringLiterals;

const QList<Writer> &writers() {
  static const QList<Writer> all{
      {u"md"_s, [](const Document &document) -> Result<QByteArray> { return toMarkdown(document).toUtf8(); }},
      {u"html"_s, [](const Document &document) -> Result<QByteArray> { return toHtml(document); }}};
  return all;
}

}  // namespace sternway::report
