// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/yaml.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sternway {

/// The text in the form that words are compared in: compatibility characters as their plain ones, lower case, no accents on Latin
/// letters, one kind of dash and quote, single blanks, no emoji, one spelling of a word ("roll back" as "rollback").
[[nodiscard]] QString folded(const QString &text);

/// Letters a to z, digits and hyphens; empty where the text has none.
[[nodiscard]] QString asciiId(const QString &text);

/// The roots of resources/import/*.yaml, parsed: headings.yaml first, then words.yaml, then the others; what is wrong in one
/// shows in the tests. \a having: only files in which these bytes stand.
[[nodiscard]] QList<YamlNode> wordFiles(const QByteArray &having = {});
/// All words below a node: a list, or lists by language.
[[nodiscard]] QStringList wordsBelow(const YamlNode &node);

/// True for letters of scripts that part words by blanks (not Chinese, Japanese, Thai; Korean particles cling to words as well).
[[nodiscard]] bool isSpacedLetter(QChar c);

struct PhraseMatch {
  QString key;
  int order = 0;  ///< of the key, in the order of add()
  qsizetype begin = 0;
  qsizetype length = 0;

  [[nodiscard]] qsizetype end() const { return begin + length; }
};

/// Phrases that stand for keys ("roll back" for "rollback"), found in folded texts. A phrase matches whole words; with a * at its
/// end (beginning) also the beginning (end) of a word.
class PhraseTable {
public:
  /// A key may be added to, such as by another language; the order of keys is that of their first phrases.
  void add(const QString &key, const QStringList &phrases);

  /// All matches in the order of the text; one that lies within a longer one is left out. \a text must be folded.
  [[nodiscard]] QList<PhraseMatch> find(const QString &text) const;
  /// The longest match that begins exactly there.
  [[nodiscard]] std::optional<PhraseMatch> at(const QString &text, qsizetype begin) const;
  [[nodiscard]] bool in(const QString &text) const { return !find(text).isEmpty(); }
  /// The key of the phrase that the whole text is, or empty.
  [[nodiscard]] QString whole(const QString &text) const;
  /// The earliest key that a phrase of the text has, or empty.
  [[nodiscard]] QString best(const QString &text) const;

private:
  struct Phrase {
    QString words;
    int order = 0;
    bool openBegin = false;
    bool openEnd = false;
  };
  static qsizetype matchLength(const Phrase &phrase, const QString &text, qsizetype begin);
  static QString comparable(const QString &text);
  [[nodiscard]] std::optional<PhraseMatch> atComparable(const QString &text, qsizetype begin) const;

  QStringList m_keys;
  QHash<QChar, QList<Phrase>> m_phrases;  ///< by their first character
};

}  // namespace sternway
