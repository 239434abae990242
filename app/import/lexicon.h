// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/yaml.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace sternway::importer {

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

/// What a part of a Markdown runbook is about, by its heading.
enum class Role {
  Unknown,
  Contents,
  PostMortem,
  Matrix,
  Escalation,
  Contacts,
  Prevention,
  Troubleshooting,
  Scenarios,
  Communication,
  When,
  Database,
  Services,
  Prechecks,
  Verification,
  PostActions,
  Config,
  Monitoring,
  Assess,
  Links,
  Overview,
  Execute
};
/// As in resources/import/headings.yaml: "postMortem", "when", ...; "unknown" for Role::Unknown.
[[nodiscard]] Role roleFromName(const QString &name);
/// Every role that a person can give to a heading.
[[nodiscard]] QStringList roleNames();

/// How a heading is numbered: "Step 2", "Option A", "Scenario 1", "3.".
enum class Numbering { None, Plain, Sequence, Alternative, Scenario };

/// The words of runbooks in many languages (resources/import/*.yaml).
struct Lexicon {
  QHash<QString, QStringList> lists;   ///< all words of a list or table of any name, in the order of the files
  QHash<QString, PhraseTable> tables;  ///< see phrases()

  /// What may stand on both sides of a word: no letter of its script, or anything.
  enum class Edges { Whole, Clinging };
  /// A regular expression, "(?:...)", for any word of that list; for texts as the list is written, mostly folded ones.
  [[nodiscard]] QString any(const QString &list, Edges edges = Edges::Whole) const;

  /// For the part of a folded text before something: a word of that list, two other words at most behind it, in the same clause.
  [[nodiscard]] QRegularExpression closeBefore(const QString &list) const;

  [[nodiscard]] Role roleOf(const QString &heading) const;
  [[nodiscard]] Numbering numberingOf(const QString &heading) const;
  /// Begins with a word that makes it a case, not a fact: "If the database was migrated".
  [[nodiscard]] bool isConditional(const QString &text) const;
  /// "Rollback procedure", "Steps": says no more than that it is the procedure.
  [[nodiscard]] bool isGeneral(const QString &heading) const;
  [[nodiscard]] bool isImperative(const QString &text) const;
  /// The key of a bold word before a colon ("time", "useWhen", ...), or empty.
  [[nodiscard]] QString fieldOf(const QString &words) const;
};

/// Read once from the resources.
[[nodiscard]] const Lexicon &lexicon();
/// The phrases of the table or list of that name, which must be there: "metrics", "severities".
[[nodiscard]] const PhraseTable &phrases(const QString &name);

}  // namespace sternway::importer
