// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/operatorname.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace sternway {

QString operatorName() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd *found = nullptr;
  const uid_t user = geteuid();
  if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
    return QString::number(user);
  return QString::fromLocal8Bit(found->pw_name);
}

}  // namespace sternway
