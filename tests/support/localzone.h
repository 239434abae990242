// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <ctime>

namespace sternway::test {

/// The local time of the process is that of another zone as long as this lives.
class LocalZone {
public:
  explicit LocalZone(const char *name) : m_before(qgetenv("TZ")) { set(name); }
  ~LocalZone() { set(m_before); }
  LocalZone(const LocalZone &) = delete;
  LocalZone &operator=(const LocalZone &) = delete;

private:
  static void set(const QByteArray &name) {
    qputenv("TZ", name);
    tzset();
  }
  QByteArray m_before;
};

}  // namespace sternway::test
