// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

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

  std::optional<QString> text(const Field &field);
  /// A list of texts; a single text stands for a list of one. \a mayBeEmpty: [] is no problem.
  QStringList texts(const Field &field, bool mayBeEmpty = false);
  /// A list of texts, and nothing else.
  QStringList textItems(const Field &field);
  std::chrono::milliseconds duration(const Field &field);
  std::optional<bool> flag(const Field &field);
  QDate date(const Field &field);
  /// One of a few words.
  QString choice(const Field &field, const QStringList &known);

  /// A missing key is a problem where it is required.
  void missing(const Field &map, const QString &key, Need need);
  /// A regular expression that does not compile is a problem.
  void checkPattern(const Field &field, const QString &pattern);
  /// A second value of the same text within \a scope is a problem.
  void claim(const Field &field, const QString &id, const QString &scope);
  /// Each text must be one of \a known; \a what: "method".
  QStringList references(const Field &field, const QStringList &known, const QString &what, bool mayBeEmpty = false);
  void checkReference(const Field &field, const QString &name, const QStringList &known, const QString &what);

private:
  void note(const Field &at, const QString &message, qsizetype offset, bool isError);

  QList<Problem> &m_problems;
  QHash<QString, QHash<QString, int>> m_claimed;  ///< scope → text → the line where it was used first
};

/// True for lower-case letters, digits and hyphens, beginning with a letter or digit.
[[nodiscard]] bool isId(const QString &text);
/// A text as an id: "Target revision was stable" is "target-revision-was-stable". Letters of every script are kept.
[[nodiscard]] QString slug(const QString &text);
/// The characters that \a keeps says are kept, hyphens between them.
[[nodiscard]] QString slug(const QString &text, bool (*keeps)(QChar));
/// An id as people read it: "data-corruption" is "Data corruption".
[[nodiscard]] QString titleOfId(const QString &id);

}  // namespace sternway
