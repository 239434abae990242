// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/identity.h"

#include <QUuid>

#include <pwd.h>
#include <unistd.h>
#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

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

}  // namespace sternway
