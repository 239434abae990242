// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/processidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>
#include <array>
#include <filesystem>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QByteArray contents(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// 0: there is no such process, or it is a zombie. proc(5): the name in parentheses may itself hold spaces and parentheses.
quint64 startTicksOf(qint64 pid) {
  const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
  const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
  constexpr qsizetype state = 0;       // field 3
  constexpr qsizetype startTime = 19;  // field 22
  if (fields.size() <= startTime || fields.at(state) == "Z" || fields.at(state) == "X")
    return 0;
  return fields.at(startTime).toULongLong();
}

/// The link reads "pid:[4026531836]".
QString pidNamespaceOfThis() {
  std::error_code unreadable;
  const auto link = std::filesystem::read_symlink("/proc/self/ns/pid", unreadable);
  return QString::fromStdString(link.string()).section(u'[', 1).section(u']', 0, 0);
}
}  // namespace

ProcessIdentity ProcessIdentity::current() {
  const qint64 pid = QCoreApplication::applicationPid();
  return {.pid = pid,
          .startTicks = startTicksOf(pid),
          .boot = QString::fromLatin1(contents(u"/proc/sys/kernel/random/boot_id"_s).trimmed()),
          .pidNamespace = pidNamespaceOfThis(),
          .host = QSysInfo::machineHostName()};
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

QString ProcessIdentity::toString() const {
  return u"pid=%1 start=%2 boot=%3 ns=%4 host=%5"_s.arg(pid).arg(startTicks).arg(boot, pidNamespace, host);
}

std::optional<ProcessIdentity> ProcessIdentity::fromString(const QString &text) {
  QHash<QString, QString> fields;
  const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
  for (const QString &word : words)
    fields.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
  bool pidRead = false;
  bool startRead = false;
  const ProcessIdentity identity{.pid = fields.value(u"pid"_s).toLongLong(&pidRead),
                                 .startTicks = fields.value(u"start"_s).toULongLong(&startRead),
                                 .boot = fields.value(u"boot"_s),
                                 .pidNamespace = fields.value(u"ns"_s),
                                 .host = fields.value(u"host"_s)};
  if (!pidRead || !startRead || identity.pid <= 0 || identity.boot.isEmpty())
    return std::nullopt;
  return identity;
}

OwnerState processState(const ProcessIdentity &process) {
  const ProcessIdentity self = ProcessIdentity::current();
  if (process == self)
    return OwnerState::Self;
  if (process.boot != self.boot)
    return process.host == self.host ? OwnerState::Dead : OwnerState::Unknown;
  if (process.pidNamespace != self.pidNamespace)
    return OwnerState::Unknown;
  return startTicksOf(process.pid) == process.startTicks && process.startTicks != 0 ? OwnerState::Alive : OwnerState::Dead;
}

OwnerState processState(const QString &identity) {
  const auto process = ProcessIdentity::fromString(identity);
  return process ? processState(*process) : OwnerState::Unknown;
}

}  // namespace sternway
