// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

namespace sternway::test {

/// "pods.json" or "pods.pb" of tests/kube/objects: the same in both encodings (encode.py has written the second).
[[nodiscard]] inline QByteArray objectFixture(const QString &name) {
  QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/tests/kube/objects/") + name);
  const bool open = file.open(QIODevice::ReadOnly);
  return open ? file.readAll() : QByteArray();
}

}  // namespace sternway::test
