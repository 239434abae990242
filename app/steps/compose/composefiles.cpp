// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/compose/composefiles.h"

#include "core/format.h"
#include "core/variables.h"

#include <QDir>
#include <QFile>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// In the order in which they win.
QStringList usualNames(const ComposeTool &tool) {
  const QStringList modern{u"compose.yaml"_s, u"compose.yml"_s};
  const QStringList former{u"docker-compose.yml"_s, u"docker-compose.yaml"_s};
  return tool.isVersion1() ? former + modern : modern + former;
}

QStringList overrideNames(const ComposeTool &tool, const QString &base) {
  if (tool.isVersion1()) {
    const QString stem = base.section(u'.', 0, 0);
    return {stem + u".override.yml"_s, stem + u".override.yaml"_s};
  }
  return {u"compose.override.yml"_s, u"compose.override.yaml"_s, u"docker-compose.override.yml"_s,
          u"docker-compose.override.yaml"_s};
}

QStringList existing(const QDir &folder, const QStringList &names) {
  QStringList found;
  for (const QString &name : names)
    if (folder.exists(name))
      found << folder.absoluteFilePath(name);
  return found;
}

/// The variables of a .env that say which files count.
StringMap fileVariables(const QDir &folder) {
  StringMap found;
  QFile file(folder.absoluteFilePath(u".env"_s));
  if (!file.open(QIODevice::ReadOnly))
    return found;
  const QStringList lines = QString::fromUtf8(file.read(1024 * 1024)).split(u'\n');
  for (const QString &line : lines) {
    const QString name = line.section(u'=', 0, 0).trimmed();
    QString value = line.section(u'=', 1).trimmed();
    if (value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')) && value.endsWith(value.at(0)))
      value = value.mid(1, value.size() - 2);
    if (name == u"COMPOSE_FILE" || name == u"COMPOSE_PATH_SEPARATOR")
      found.insert(name, value);
  }
  return found;
}

Result<QStringList> namedFiles(const QDir &folder, const QString &named, const QString &separator) {
  QStringList files;
  for (const QString &name : named.split(separator, Qt::SkipEmptyParts)) {
    if (name.contains(u'$') || name.contains(u"://"_s) || !folder.exists(name))
      return fail(ErrorKind::Input, tr("COMPOSE_FILE names %1, which is no file here").arg(name));
    files << QDir::cleanPath(folder.absoluteFilePath(name));
  }
  return files;
}
}  // namespace

Result<QStringList> composeFiles(const ComposeTool &tool, const QString &folder, const StringMap &environment) {
  QDir at(QDir(folder).absolutePath());
  if (!at.exists())
    return fail(ErrorKind::Input, tr("There is no folder %1").arg(folder));
  StringMap variables = fileVariables(at);
  for (const QString &name : {u"COMPOSE_FILE"_s, u"COMPOSE_PATH_SEPARATOR"_s})
    if (environment.contains(name))
      variables.insert(name, environment.value(name));
  if (const QString named = variables.value(u"COMPOSE_FILE"_s); !named.isEmpty())
    return namedFiles(at, named, variables.value(u"COMPOSE_PATH_SEPARATOR"_s, QString(QDir::listSeparator())));
  do {
    const QStringList bases = existing(at, usualNames(tool));
    if (bases.isEmpty())
      continue;
    if (tool.isPodman() && bases.size() > 1)
      return fail(ErrorKind::Input, tr("Which of these Podman would read depends on its provider: %1").arg(bases.join(u", "_s)));
    const QString base = bases.constFirst();
    return QStringList{base} + existing(at, overrideNames(tool, base.section(u'/', -1))).mid(0, 1);
  } while (at.cdUp());
  return fail(ErrorKind::Input, tr("There is no Compose file in %1 or above it").arg(folder),
              tr("Say workingDirectory: the folder of the project."));
}

QByteArray composeOverride(const ComposeTool &tool, const QString &service, const QString &image) {
  // quoted: without quotes Compose reads 1.10 as 1.1
  QString text = u"services:\n  %1:\n    image: %2\n"_s.arg(encoded(service, Encoding::Yaml), encoded(image, Encoding::Yaml));
  if (!tool.isPodman() && !tool.isVersion1())
    text += u"    pull_policy: \"missing\"\n"_s;
  if (tool.resets())
    text += u"    build: !reset null\n"_s;
  return text.toUtf8();
}

}  // namespace sternway::steps
