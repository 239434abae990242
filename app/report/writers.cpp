// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include "core/format.h"
#include "report/html.h"
#include "report/pdf.h"

#include <QJsonDocument>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
struct ReportWriter {
  QString name;
  Result<QByteArray> (*write)(const ReportText &report);
};

/// The one list of formats; a new one is a line here.
const QList<ReportWriter> &reportWriters() {
  static const QList<ReportWriter> all{
      {u"md"_s, [](const ReportText &report) -> Result<QByteArray> { return toMarkdown(report.document()).toUtf8(); }},
      {u"html"_s, [](const ReportText &report) -> Result<QByteArray> { return toHtml(report.document()); }},
      {u"pdf"_s, [](const ReportText &report) { return toPdf(report.document()); }},
      {u"json"_s, [](const ReportText &report) -> Result<QByteArray> {
         return QJsonDocument(report.json()).toJson(QJsonDocument::Indented);
       }}};
  return all;
}
}  // namespace

QStringList reportFormats() {
  QStringList names;
  for (const ReportWriter &writer : reportWriters())
    if (writer.name != u"pdf" || canWritePdf())
      names << writer.name;
  return names;
}

Result<QByteArray> exportReport(const ReportText &report, const QString &format) {
  for (const ReportWriter &writer : reportWriters())
    if (writer.name == format)
      return writer.write(report);
  return fail(ErrorKind::Input, tr("The format \"%1\" is not known").arg(format),
              tr("The formats are: %1.").arg(reportFormats().join(u", "_s)));
}

}  // namespace sternway::report
