// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/fills.h"

#include "core/stepdescriptor.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

FilledArguments fillJson(const QJsonObject &arguments, const QString &name, const QHash<QString, QString> &values) {
  QJsonObject read = arguments;
  const QJsonDocument json = QJsonDocument::fromJson(arguments.value(name).toString().toUtf8());
  if (!json.isNull())
    read.insert(name, json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array()));
  return fill(read, values);
}

FilledArguments fillAddress(const QJsonObject &arguments, const QString &name, const QHash<QString, QString> &values) {
  QString address = arguments.value(name).toString();
  QString filledStart;
  QStringList missing;
  if (const QList<Placeholder> all = placeholdersIn(address); !all.isEmpty() && all.constFirst().offset == 0) {
    const Filled start = fill(address.left(all.constFirst().length), values);
    filledStart = start.text;
    missing = start.missing;
    address = address.mid(all.constFirst().length);
  }
  const Filled rest = fill(address, values, Encoding::Url);
  QJsonObject others = arguments;
  others.remove(name);
  FilledArguments filled = fill(others, values);
  filled.arguments.insert(name, filledStart + rest.text);
  for (const QString &each : missing + rest.missing)
    if (!filled.missing.contains(each))
      filled.missing << each;
  return filled;
}

FilledArguments fillAllBut(const QJsonObject &arguments, const QString &name, const QHash<QString, QString> &values) {
  QJsonObject others = arguments;
  const QJsonValue kept = others.take(name);
  FilledArguments filled = fill(others, values);
  filled.arguments.insert(name, kept);
  for (const Placeholder &each : placeholdersIn(shownValue(kept)))
    if (!filled.missing.contains(each.name))
      filled.missing << each.name;
  return filled;
}

}  // namespace sternway::steps
