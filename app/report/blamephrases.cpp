// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/blamephrases.h"

#include "core/yaml.h"

#include <QFile>

#include <algorithm>
#include <functional>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initBlamePhrases() {
  Q_INIT_RESOURCE(report);
}

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// Words are parted by blanks; the scripts that do without are matched anywhere.
bool isPartedByBlanks(const QString &phrase) {
  return std::ranges::none_of(phrase, [](QChar letter) {
    const QChar::Script script = letter.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
           script == QChar::Script_Hangul;
  });
}

QString patternOf(const QString &phrase) {
  if (!isPartedByBlanks(phrase))
    return QRegularExpression::escape(phrase);
  QString gap;
  QString pattern;
  for (const QString &word : phrase.split(u' ', Qt::SkipEmptyParts)) {
    if (word == u"...") {
      gap = uR"((?:\s+[^\s.;:!?]+){0,6})"_s;
      continue;
    }
    const bool isOpen = word.endsWith(u'*');
    pattern += (pattern.isEmpty() ? QString() : gap + uR"(\s+)"_s) + QRegularExpression::escape(isOpen ? word.chopped(1) : word) +
               (isOpen ? uR"(\w*)"_s : QString());
    gap.clear();
  }
  return uR"((?<!\w))"_s + pattern + uR"((?!\w))"_s;
}

QList<BlamePhrases> readPhrases() {
  initBlamePhrases();
  QFile file(u":/report/blame.yaml"_s);
  QList<Problem> problems;
  const auto root = parseYaml(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), problems);
  QList<BlamePhrases> all;
  for (const auto &[id, languages] : root.value_or(YamlNode()).entries) {
    BlamePhrases kind{.id = id.text, .pattern = {}, .phrases = {}};
    for (const auto &[language, phrases] : languages.entries)
      for (const YamlNode &phrase : phrases.items)
        kind.phrases << phrase.text;
    QStringList longestFirst = kind.phrases;
    std::ranges::stable_sort(longestFirst, std::greater(), &QString::size);
    QStringList patterns;
    for (const QString &phrase : std::as_const(longestFirst))
      patterns << patternOf(phrase);
    kind.pattern = QRegularExpression(patterns.join(u'|'),
                                      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    all << kind;
  }
  return all;
}
}  // namespace

const QList<BlamePhrases> &blamePhrases() {
  static const QList<BlamePhrases> all = readPhrases();
  return all;
}

}  // namespace sternway::report
