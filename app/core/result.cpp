// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include "core/secretplaces.h"
#include "core/variables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

tl::unexpected<Error> fail(Error error) {
  error.message = redacted(error.message);
  error.detail = redacted(error.detail);
  return tl::unexpected<Error>(std::move(error));
}

tl::unexpected<Error> fail(ErrorKind kind, const QString &message, const QString &detail) {
  return fail(Error{.kind = kind, .message = message, .detail = detail, .httpStatus = 0, .retryAfter = {}});
}

bool isTransient(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Server: return true;
    default: return false;
  }
}

namespace {
/// A text whose references ({{secret:NAME}}) stand as one character each while it is looked through for values: a reference is
/// none, and a plan that has lost it cannot be carried out again. What stands directly beside one is still looked at.
class WithoutReferences {
public:
  explicit WithoutReferences(const QString &text) : m_text(text) {
    static const QRegularExpression taken(u"[\\x{E000}-\\x{F8FF}]"_s);
    if (!text.contains(u"{{"_s) || text.contains(taken))
      return;
    QList<Placeholder> all = placeholdersIn(text);
    all.removeIf([](const Placeholder &each) { return !each.isSecret(); });
    if (all.size() > lastMark - firstMark)
      return;
    for (const Placeholder &each : std::as_const(all))
      m_references << text.mid(each.offset, each.length);
    for (qsizetype i = all.size() - 1; i >= 0; --i)
      m_text.replace(all.at(i).offset, all.at(i).length, QChar(static_cast<char16_t>(firstMark + i)));
  }
  [[nodiscard]] QString &text() { return m_text; }
  [[nodiscard]] QString filled() const {
    QString out;
    for (const QChar c : m_text) {
      const qsizetype index = c.unicode() - firstMark;
      out += index >= 0 && index < m_references.size() ? m_references.at(index) : QString(c);
    }
    return m_references.isEmpty() ? m_text : out;
  }

private:
  static constexpr qsizetype firstMark = 0xE000;  // of Unicode's private use
  static constexpr qsizetype lastMark = 0xF8FF;
  QString m_text;
  QStringList m_references;
};

void hide(QString &text, const QList<TextSpan> &places, const QString &mark) {
  if (places.isEmpty())
    return;
  QString out;
  out.reserve(text.size());
  qsizetype done = 0;
  for (const TextSpan &place : places) {
    out += QStringView(text).sliced(done, place.offset - done);
    out += mark;
    done = place.end();
  }
  out += QStringView(text).sliced(done);
  text = out;
}

/// A cut text may begin or end with half a character, and no pattern matches in such a one.
QString withWholeCharacters(const QString &text) {
  if (text.isValidUtf16())
    return text;
  const QList<uint> characters = text.toUcs4();  // with U+FFFD for a half
  return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}
}  // namespace

/// What was redacted before stays as it is, as Markdown escapes it too: otherwise it would count as a secret again.
QString redacted(const QString &text) {
  struct Rule {
    QRegularExpression pattern;
    QString replacement;
  };
  static const std::array rules{
      Rule{QRegularExpression(u"\\b(bearer|basic|oauth)\\s+[A-Za-z0-9._~+/=:-]{6,}"_s, QRegularExpression::CaseInsensitiveOption),
           u"\\1 [redacted]"_s},
      Rule{QRegularExpression(u"(//[^/\\s:@]*):(?![\\x{E000}-\\x{F8FF}]@|\\\\?\\[redacted\\\\?\\]@)[^/\\s@]+@"_s),
           u"\\1:[redacted]@"_s},
      Rule{QRegularExpression(u"(hooks\\.slack\\.com/services/)[A-Za-z0-9/_-]+"_s), u"\\1[redacted]"_s},
      Rule{QRegularExpression(u"\\b([A-Za-z0-9_.-]*(?:token|password|passwd|passphrase|secret|api[-_]?key|secret[-_]access[-_]"
                              u"key))([\"']?\\s*[=:]\\s*(?:\"|'(?![$<%{*]))?)"
                              "(?!\\\\?\\[redacted\\\\?\\][.:!?)\\]}*_`|<>]*(?:[\\s\"',;&]|$))[^\\s\"',;&]{4,}"_s,
                              QRegularExpression::CaseInsensitiveOption),
           u"\\1\\2[redacted]"_s},
      Rule{QRegularExpression(u"\\b(?:gh[opsru]_|github_pat_|glpat-|xox[abprs]-|AKIA)[A-Za-z0-9_-]{16,}"_s),
           u"[redacted token]"_s},
      Rule{QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"_s), u"[redacted token]"_s},
  };
  WithoutReferences plain(withWholeCharacters(text));
  hide(plain.text(), privateKeysIn(plain.text()), u"[redacted private key]"_s);
  hide(plain.text(), passwordsInCommands(plain.text()), u"[redacted]"_s);
  for (const Rule &rule : rules)
    plain.text().replace(rule.pattern, rule.replacement);
  return plain.filled();
}

namespace {
QJsonValue redactedValue(const QJsonValue &value);

bool namesASecret(const QString &name) {
  const QString probe = name + u"=12345678"_s;
  return redacted(probe) != probe;
}

/// To a secret, and nothing beside it.
bool isReference(const QString &text) {
  const QList<Placeholder> all = placeholdersIn(text);
  return all.size() == 1 && all.constFirst().isSecret() && all.constFirst().length == text.size();
}

QString redactedText(const QString &text) {
  const QString trimmed = text.trimmed();
  if (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) {
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonValue before = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (const QJsonValue after = redactedValue(before); !document.isNull() && after != before)
      return QString::fromUtf8(
          (after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject())).toJson(QJsonDocument::Compact));
  }
  return redacted(text);
}

/// A list may be the words of a command line.
QJsonArray withoutPasswords(QJsonArray values) {
  QStringList words;
  for (const QJsonValue &entry : std::as_const(values))
    words << entry.toString();
  const QList<QList<TextSpan>> secrets = passwordsInWords(words);
  for (qsizetype i = 0; i < values.size(); ++i)
    if (!secrets.at(i).isEmpty()) {
      hide(words[i], secrets.at(i), u"[redacted]"_s);
      values.replace(i, words.at(i));
    }
  return values;
}

QJsonValue redactedValue(const QJsonValue &value) {
  if (value.isString())
    return redactedText(value.toString());
  if (value.isObject())
    return redactedJson(value.toObject());
  if (!value.isArray())
    return value;
  QJsonArray out;
  for (const QJsonValue &entry : withoutPasswords(value.toArray()))
    out.append(redactedValue(entry));
  return out;
}
}  // namespace

QJsonObject redactedJson(const QJsonObject &object) {
  QJsonObject out;
  const bool pairOfSecret = namesASecret(object.value(u"name"_s).toString());
  for (auto entry = object.begin(); entry != object.end(); ++entry) {
    const bool secret = namesASecret(entry.key()) || (pairOfSecret && entry.key() == "value"_L1);
    if (secret && entry.value().isString() && !entry.value().toString().isEmpty() && !isReference(entry.value().toString()))
      out.insert(entry.key(), u"[redacted]"_s);
    else
      out.insert(entry.key(), redactedValue(entry.value()));
  }
  return out;
}

}  // namespace sternway
