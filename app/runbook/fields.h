// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/yamltree.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>

#include <chrono>

namespace sternway {

/// A value of a document and its path there, for example "matrix[2].when". The node lives as long as the document.
struct Field {
  const YamlNode *node = nullptr;
  QString path;
};

enum class Need { Optional, Required };

/// Takes values out of a document and notes whatever is wrong with them; never stops at the first problem. What cannot be read
/// comes back empty.
class FieldReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::FieldReader)
public:
  explicit FieldReader(QList<Problem> &problems) : m_problems(problems) {}

  /// \a offset: at which character of the value's text.
  void problem(const Field &at, const QString &message, qsizetype offset = 0) { note(at, message, offset, true); }
  /// The runbook can be used all the same.
  void warning(const Field &at, const QString &message, qsizetype offset = 0) { note(at, message, offset, false); }

  /// The value of a map's key, where it stands there.
  [[nodiscard]] static std::optional<Field> find(const Field &map, const QString &key);
  /// Where a missing key would have to be added.
  [[nodiscard]] static Field missing(const Field &map, const QString &key);
  [[nodiscard]] static QString joined(const QString &path, const QString &key);

  /// True for a map; else that is a problem.
  bool isMap(const Field &field);
  /// The same; keys other than \a known are problems.
  bool isMap(const Field &field, const QStringList &known);
  /// The items of a list; an empty list, or what is no list, is a problem. \a what: "a list of rows".
  std::vector<Field> items(const Field &list, const QString &what);
  /// The items of the list under a key.
  std::vector<Field> items(const Field &map, const QString &key, const QString &what, Need need = Need::Optional);

  QString text(const Field &map, const QString &key, Need need = Need::Optional);
  /// The field's own text.
  std::optional<QString> text(const Field &field);
  /// A list of texts; a single text stands for a list of one. \a mayBeEmpty: [] is no problem.
  QStringList texts(const Field &map, const QString &key, bool mayBeEmpty = false);
  std::chrono::milliseconds duration(const Field &map, const QString &key, Need need = Need::Optional);
  std::optional<bool> flag(const Field &map, const QString &key);
  QDate date(const Field &map, const QString &key);
  /// One of a few words.
  QString choice(const Field &map, const QString &key, const QStringList &known, Need need = Need::Optional);
  /// Lower-case letters, digits and hyphens.
  QString id(const Field &map, const QString &key, Need need = Need::Required);
  /// A regular expression that compiles.
  QString pattern(const Field &map, const QString &key);
  /// \a taken: id → the line where it was used first; a second time is a problem.
  void claim(const Field &map, const QString &key, const QString &id, QHash<QString, int> &taken);
  /// What stands under "id", required, and claimed.
  QString ownId(const Field &map, QHash<QString, int> &taken);
  /// Each text must be one of \a known; \a what: "method".
  QStringList references(const Field &map, const QString &key, const QStringList &known, const QString &what,
                         bool mayBeEmpty = false);
  void checkReference(const Field &field, const QString &name, const QStringList &known, const QString &what);

private:
  void note(const Field &at, const QString &message, qsizetype offset, bool isError);

  QList<Problem> &m_problems;
};

/// True for lower-case letters, digits and hyphens, beginning with a letter or digit.
[[nodiscard]] bool isId(const QString &text);
/// A text as an id: "Target revision was stable" is "target-revision-was-stable". Letters of every script are kept.
[[nodiscard]] QString slug(const QString &text);
/// An id as people read it: "data-corruption" is "Data corruption".
[[nodiscard]] QString titleOfId(const QString &id);

}  // namespace sternway
