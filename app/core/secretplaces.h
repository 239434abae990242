// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sternway {

/// A part of a text, in UTF-16 units.
struct TextSpan {
  qsizetype offset = 0;
  qsizetype length = 0;

  [[nodiscard]] qsizetype end() const { return offset + length; }
  friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// The passwords that a command line gives to a program named in it (mysql -p, redis-cli -a, docker login -p, curl -u) or to a
/// statement of SQL (IDENTIFIED BY), in their order. Not what is filled in later ({{x}}, $X, <password>), and not what was
/// redacted before. Pure.
[[nodiscard]] QList<TextSpan> passwordsInCommands(const QString &text);

/// The same of a command line that is a list of words, in each of them.
[[nodiscard]] QList<QList<TextSpan>> passwordsInWords(const QStringList &words);

/// Each private key, from its BEGIN to its END; where there is none, to the first thing that cannot be part of a key. Pure.
[[nodiscard]] QList<TextSpan> privateKeysIn(const QString &text);

}  // namespace sternway
