// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// Not AppDataLocation: it depends on the names that main() gives the application, and a test or a helper has others.
QString folder(const char *variable, QStandardPaths::StandardLocation location) {
  const QString chosen = qEnvironmentVariable(variable);
  return chosen.isEmpty() ? QStandardPaths::writableLocation(location) + u"/sternway"_s : QDir(chosen).absolutePath();
}
}  // namespace

QString dataFolder() {
  return folder("STERNWAY_DATA_DIR", QStandardPaths::GenericDataLocation);
}

QString configFolder() {
  return folder("STERNWAY_CONFIG_DIR", QStandardPaths::GenericConfigLocation);
}

QString journalFile(const QString &chosen) {
  return QDir(chosen.isEmpty() ? dataFolder() : QDir(chosen).absolutePath()).filePath(u"journal.sqlite"_s);
}

QString settingsFile() {
  return QDir(configFolder()).filePath(u"settings.ini"_s);
}

QString runbookFolder(const QString &chosen) {
  return chosen.isEmpty() ? QDir(dataFolder()).filePath(u"runbooks"_s) : QDir(chosen).absolutePath();
}

}  // namespace sternway
