// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/plainsecrets.h"

#include "core/format.h"
#include "core/result.h"
#include "core/secretplaces.h"
#include "core/variables.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
/// The text with a mark in place of what is filled in later, and of what stands for a value in examples.
QString withMarks(const QString &text) {
  static const QRegularExpression filledIn(
      u"\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}|\\$\\([^()]*\\)|\\$[A-Za-z_]\\w*|`[^`]*`|%[A-Za-z_]+%|"
      "<[^<>\\s]+>|\\*{3,}|\\bYOUR[_-]\\w+|\\[redacted[^\\]]*\\]"_s);
  static const QRegularExpression prose(
      u"((?:token|password|passwd|secret|api[-_]?key)[\"']?\\s*:\\s+[\"']?)(?![^\\s\"',;&]*\\d)[^\\s\"',;&]+"_s,
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression noValue(
      u"((?:token|password|passwd|secret|api[-_]?key)[\"']?\\s*[=:]\\s*[\"']?)(?:(?:true|false|null|none)\\b|\\w+\\()"_s,
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression nameOfSecret(
      u"((?:existing|k8s|tls)[-_.]?secret(?:[-_]?name)?[\"']?\\s*[=:]\\s*[\"']?)[^\\s\"',;&]+"_s,
      QRegularExpression::CaseInsensitiveOption);
  const QString mark = u"\uE000"_s;
  return QString(text)
      .replace(filledIn, mark)
      .replace(nameOfSecret, u"\\1"_s + mark)
      .replace(prose, u"\\1"_s + mark)
      .replace(noValue, u"\\1"_s + mark + u' ');
}

/// Whether a key's value is a password: PGPASSWORD, X-Api-Key; not the name of a Secret.
bool namesSecret(const QString &key) {
  static const QRegularExpression name(
      u"(?:token|password|passwd|passphrase|secret|api[-_]?key|access[-_]?key|[-_]pass|[-_]pwd)$"_s,
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression other(u"(?:existing|k8s|tls)[-_]?secret$"_s, QRegularExpression::CaseInsensitiveOption);
  const bool isOfProgram = !passwordsInCommands(key + u"=12345678"_s).isEmpty();
  return (isOfProgram || key.contains(name)) && !key.contains(other);
}

/// A value of such a key that is none: it is filled in, or says yes, no or how much.
bool isHarmless(const QString &value) {
  static const QRegularExpression harmless(u"^(?:true|false|yes|no|none|null|\\d{1,6}|/.*|.{0,3})$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
  return withMarks(value).contains(u'\uE000') || value.contains(harmless);
}

class SecretSearch {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::SecretSearch)
public:
  explicit SecretSearch(SectionReader &reader) : m_reader(reader) {}

  void look(const Field &field) {
    if (const auto offset = plainSecretIn(field.node->text))
      warn(field, *offset, field.path.contains(u".argv["_s));
    lookAtWords(field);
    for (size_t i = 0; i < field.node->items.size(); ++i)
      look({&field.node->items[i], field.path + u"[%1]"_s.arg(i)});
    for (const auto &[key, value] : field.node->entries) {
      const Field inner{&value, FieldReader::joined(field.path, key.text)};
      const bool isText = value.type == YamlNode::Type::Scalar && !value.text.isEmpty();
      if (isText && namesSecret(key.text) && !m_reader.kinds.find(key.text) && !isHarmless(value.text))
        warn(inner, 0, false);
      else
        look(inner);
    }
  }

private:
  void warn(const Field &field, qsizetype offset, bool isArgument) {
    m_reader.warning(
        field,
        isArgument
            ? tr("a password or token seems to stand here, for everyone who reads this file or the list of processes: store it "
                 "by "
                 "\"sternway secrets set NAME\", and give it to the program as {{secret:NAME}} in environment or input")
            : tr("a password or token seems to stand here, for everyone who reads this file: store it by \"sternway secrets set "
                 "NAME\" and write {{secret:NAME}}"),
        offset);
  }

  /// A list of words may be a command line: mysql -pPASSWORD; --password, and then the password.
  void lookAtWords(const Field &field) {
    QStringList words;
    for (const YamlNode &word : field.node->items)
      words << withMarks(word.text);
    const QList<QList<TextSpan>> secrets = passwordsInWords(words);
    for (size_t i = 0; i < field.node->items.size(); ++i)
      if (!secrets.at(static_cast<qsizetype>(i)).isEmpty() && !plainSecretIn(field.node->items[i].text))
        warn({&field.node->items[i], field.path + u"[%1]"_s.arg(i)}, 0, true);
  }

  SectionReader &m_reader;
};
}  // namespace

std::optional<qsizetype> plainSecretIn(const QString &text) {
  const QString marked = withMarks(text);
  const QString without = redacted(marked);
  if (without == marked)
    return std::nullopt;
  if (marked != text)
    return 0;  // the marks have moved it
  return std::distance(marked.begin(), std::mismatch(marked.begin(), marked.end(), without.begin(), without.end()).first);
}

void warnOfPlainSecrets(SectionReader &reader, const Field &root) {
  SecretSearch(reader).look(root);
}

}  // namespace sternway::runbook
