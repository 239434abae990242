// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/timeline.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// The one list of formats; a new one is a line here.
struct Format {
  QString name;
  QByteArray (*write)(const IncidentRecord &, const TimelineOptions &);
};

const std::array<Format, 2> &formats() {
  static const std::array<Format, 2> all{
      Format{u"md"_s, [](const IncidentRecord &record,
                         const TimelineOptions &options) { return timelineMarkdown(record, options).toUtf8(); }},
      Format{u"json"_s, [](const IncidentRecord &record, const TimelineOptions &) {
               return QJsonDocument(timelineJson(record)).toJson(QJsonDocument::Indented);
             }}};
  return all;
}
}  // namespace

QStringList timelineFormats() {
  QStringList names;
  for (const Format &format : formats())
    names.append(format.name);
  return names;
}

Result<QByteArray> exportTimeline(const IncidentRecord &record, const QString &name, const TimelineOptions &options) {
  for (const Format &format : formats())
    if (format.name == name)
      return format.write(record, options);
  return fail(ErrorKind::Input, QCoreApplication::translate("Timeline", "The format \"%1\" is not known").arg(name),
              QCoreApplication::translate("Timeline", "The formats are: %1.").arg(timelineFormats().join(u", "_s)));
}

}  // namespace sternway
