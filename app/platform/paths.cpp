// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <QDir>
#include <QStandardPaths>
#include <QUuid>

#include <array>

namespace sternway::platform {

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

QString loginName() {
  const uid_t user = geteuid();
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd *found = nullptr;
  if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
    return QString::fromLocal8Bit(found->pw_name);
  return u"uid %1"_s.arg(user);
}

QString instanceId() {
  static const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  return id;
}

}  // namespace sternway::platform
