// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"

#include "core/format.h"

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

/// What the system knows of the user whose process this is; empty: nothing.
QString ofUser(char *passwd::*field) {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd *found = nullptr;
  const bool isKnown = getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found;
  return isKnown ? QString::fromLocal8Bit(found->*field) : QString();
}
}  // namespace

void findHome() {
  const QString home = ofUser(&passwd::pw_dir);
  if (qEnvironmentVariableIsEmpty("HOME") && !home.isEmpty())
    qputenv("HOME", home.toLocal8Bit());
}

Result<Done> checkHome() {
  const auto isChosen = [](const char *own, const char *shared) {
    return !qEnvironmentVariableIsEmpty(own) || !qEnvironmentVariableIsEmpty(shared);
  };
  if (!qEnvironmentVariableIsEmpty("HOME") ||
      (isChosen("STERNWAY_DATA_DIR", "XDG_DATA_HOME") && isChosen("STERNWAY_CONFIG_DIR", "XDG_CONFIG_HOME")))
    return Done{};
  return fail(ErrorKind::Storage, tr("No home folder is known for %1").arg(loginName()),
              tr("Set HOME, or STERNWAY_DATA_DIR and STERNWAY_CONFIG_DIR."));
}

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
  const QString name = ofUser(&passwd::pw_name);
  return name.isEmpty() ? u"uid %1"_s.arg(geteuid()) : name;
}

QString instanceId() {
  static const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
  return id;
}

}  // namespace sternway::platform
