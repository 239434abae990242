// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/commandtable.h"

#include "core/yaml.h"

#include <QDir>
#include <QTest>

#include <algorithm>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
std::pair<QString, CommandTable> readTable(const QString &path) {
  QFile file(path);
  QList<Problem> problems;
  const auto tree = file.open(QIODevice::ReadOnly) ? parseYaml(file.readAll(), problems) : std::nullopt;
  if (!tree || !problems.isEmpty()) {
    QTest::qFail(qPrintable(u"%1: %2"_s.arg(path, problems.isEmpty() ? file.errorString() : problems.constFirst().message)),
                 __FILE__, __LINE__);
    return {};
  }
  CommandTable table{.name = QFileInfo(path).baseName(), .services = {}, .firstService = {}, .groups = {}};
  const QJsonObject json = toJson(*tree).toObject();
  const QJsonObject services = json[u"services"_s].toObject();
  for (auto each = services.constBegin(); each != services.constEnd(); ++each)
    table.services.insert(each.key(), each->toVariant().toStringList());
  // JSON keeps no order
  const YamlNode *written = tree->find(u"services"_s);
  table.firstService = written && !written->entries.empty() ? written->entries.front().first.text : QString();
  const QJsonArray groups = json[u"groups"_s].toArray();
  for (const QJsonValue &group : groups)
    table.groups << group.toObject();
  return {json[u"seed"_s].toString(), table};
}
}  // namespace

QList<CommandTable> commandTables() {
  const QDir folder(QStringLiteral(STERNWAY_SOURCE_DIR) + u"/tests/live/commands"_s);
  QMap<QString, CommandTable> tables;
  for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files)) {
    const auto [seed, table] = readTable(folder.filePath(name));
    tables.insert(seed, table);
  }
  return tables.values();
}

}  // namespace sternway::test
