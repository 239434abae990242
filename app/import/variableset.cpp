// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/variableset.h"

#include "core/captured.h"
#include "core/format.h"
#include "import/lexicon.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
/// Replaces every match by what \a made says; a null text leaves it as it is.
template <typename Make>
QString replaced(const QString &text, const QRegularExpression &expression, Make made) {
  QString result;
  qsizetype end = 0;
  for (auto i = expression.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    const QString word = made(match);
    if (word.isNull())
      continue;
    result += text.mid(end, match.capturedStart() - end);
    result += word;
    end = match.capturedEnd();
  }
  return result + text.mid(end);
}

const QRegularExpression &anglePattern() {
  static const QRegularExpression angle(u"<([\\p{L}][^<>\\n=\"'(){}$]{0,60})>"_s);
  return angle;
}

/// Words that Sternway has a value for.
QString captured(const QString &name) {
  const QString key = phrases(u"captured"_s).whole(folded(name));
  return key.isEmpty() ? QString() : u"{{"_s + key + u"}}"_s;
}

bool isLabel(const QString &words) {
  const QString label = folded(words);
  return label.size() < 2 || phrases(u"labels"_s).whole(label) == u"labels";
}

/// Letters, digits and underscores in upper case: "Brief description" is BRIEF_DESCRIPTION; empty where no letter is left.
QString variableName(const QString &words) {
  constexpr qsizetype longest = 40;
  QString name = asciiId(words).replace(u'-', u'_').toUpper().left(longest);
  while (name.endsWith(u'_'))
    name.chop(1);
  return !name.isEmpty() && name.at(0).isDigit() ? u"N"_s + name : name;
}
}  // namespace

VariableType variableTypeOf(const QString &name) {
  static const QHash<QString, VariableType> types{
      {u"secret"_s, VariableType::Secret}, {u"revision"_s, VariableType::Revision}, {u"version"_s, VariableType::Version}};
  return types.value(phrases(u"variableTypes"_s).best(folded(name)), VariableType::Text);
}

bool isSampleVersion(const QString &text) {
  static const QRegularExpression version(
      u"^(?:v?\\d+\\.\\d+(?:\\.\\d+)?(?:-[\\w.]+)?|[vV]?[xX]\\.[yY](?:\\.[zZ])?|v?\\d+\\.[xX](?:\\.[xX])?|sha-?[0-9a-fA-F]{6,40}|[0-9a-f]{7,40})$"_s);
  return text.contains(version);
}

QString withoutPlaceholders(const QString &text) {
  return QString(text).replace(u"{{"_s, u"{ {"_s);
}

bool VariableSet::contains(const QString &name) const {
  return std::ranges::any_of(m_variables, [&name](const auto &each) { return each.name == name; });
}

QString VariableSet::declare(const QString &name, VariableType type, const QString &help, int line) {
  if (!contains(name) && !capturedPlaceholders().contains(name)) {
    RunbookVariable variable;
    variable.name = name;
    variable.type = type;
    variable.help = withoutPlaceholders(help);
    variable.line = line;
    m_variables.append(variable);
  }
  return u"{{"_s + name + u"}}"_s;
}

void VariableSet::setDefault(const QString &name, const QString &value) {
  for (RunbookVariable &variable : m_variables)
    if (variable.name == name && variable.type == VariableType::Text)
      variable.defaultValue = value;
}

QString VariableSet::sample(const QString &name, VariableType type, const QString &value, int line) {
  return declare(name, type, importer::tr("Sample in the source: %1").arg(value), line);
}

QString VariableSet::blank(const QString &words, int line, const QString &written) {
  QString name = variableName(words);
  if (const QString known = captured(name); !known.isEmpty())
    return known;
  if (name.isEmpty()) {
    for (const RunbookVariable &variable : m_variables)
      if (variable.help == written)
        return u"{{"_s + variable.name + u"}}"_s;
    name = u"VALUE_%1"_s.arg(m_variables.size() + 1);
  }
  return declare(name, variableTypeOf(name), written, line);
}

QString VariableSet::fillCommand(const QString &text, int line) {
  static const QRegularExpression bracket(u"(?<![\\w\\[$'\"{])\\[([A-Za-z][A-Za-z _-]{2,40})\\](?!\\()"_s);
  static const QRegularExpression doubled(u"(?<![\\w{])\\{\\{\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*\\}\\}"_s);
  QString result =
      replaced(text, anglePattern(), [&](const auto &match) { return blank(match.captured(1), line, match.captured(0)); });
  result = replaced(result, bracket, [&](const auto &match) {
    const QString inside = match.captured(1);
    const bool isClass = inside.contains(u'-') && inside.size() <= 3;  // [a-z]
    return isClass || isLabel(inside) ? QString() : blank(inside, line, match.captured(0));
  });
  return replaced(result, doubled, [&](const auto &match) {
    const QString inside = match.captured(1);
    if (contains(inside) || inside == u"service" || inside == u"namespace" || inside == u"now")
      return QString();
    return blank(inside, line, match.captured(0));
  });
}

QString VariableSet::fillBrackets(const QString &text, int line) {
  static const QRegularExpression bracket(u"\\[([^\\[\\]\\n]{2,80})\\](?!\\()"_s);
  static const QRegularExpression brace(u"(?<![${\\w])\\{([\\p{L}][\\p{L}\\d _/-]{0,40})\\}(?!\\})"_s);
  static const QRegularExpression shell(u"\\$(?:\\{([A-Za-z_]\\w*)\\}|([A-Za-z_]\\w*))"_s);
  static const QRegularExpression fullWidth(u"｛([^｝\\n]{1,40})｝"_s);
  static const QRegularExpression doubled(u"\\{\\{\\s*([^{}\\n]{1,40}?)\\s*\\}\\}"_s);
  // Those of the source in our own form first, so that the ones made here are not read again.
  QString result = replaced(text, doubled, [&](const auto &match) {
    return match.captured(1).startsWith(u'.') ? QString() : blank(match.captured(1), line, match.captured(0));
  });
  result = replaced(result, anglePattern(), [&](const auto &match) { return blank(match.captured(1), line, match.captured(0)); });
  result = replaced(result, bracket, [&](const auto &match) {
    const QString inside = match.captured(1).trimmed();
    return isLabel(inside) || inside.startsWith(u"{{"_s) ? QString() : blank(inside, line, match.captured(0));
  });
  result = replaced(result, fullWidth, [&](const auto &match) { return blank(match.captured(1), line, match.captured(0)); });
  result = replaced(result, brace, [&](const auto &match) { return blank(match.captured(1), line, match.captured(0)); });
  return replaced(result, shell, [&](const auto &match) {
    const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return declare(name, variableTypeOf(name), match.captured(0), line);
  });
}

QString VariableSet::fillLabelled(const QString &text, int line) {
  static const QRegularExpression labelled(u"^([^\\p{L}]*)([\\p{L}][^:：\\n]{0,50}?)\\s*[:：]\\s*(.*)$"_s);
  static const QRegularExpression clock(u"\\bHH:MM(?::SS)?\\b"_s);
  static const QRegularExpression gap(u"_{3,}|…{1,}|\\.{4,}|\\bX{2,}\\b"_s);
  static const QRegularExpression amount(
      u"(?<![\\w{])[XNxY](?=\\s?(?:%|(?i:%1)))"_s.arg(lexicon().any(u"amounts"_s, Lexicon::Edges::Clinging)));
  static const QRegularExpression version(
      u"(?<![\\w/{.])(v?[0-9]+\\.[0-9]+\\.[0-9]+(?:-[\\w.]+)?|v?[xX]\\.[yY]\\.[zZ]|v?\\d+\\.[xX]\\.[xX])(?![\\w.])"_s);
  const auto label = labelled.match(text);
  QString name = label.hasMatch() ? label.captured(2) : QString();
  if (const auto time = clock.match(text); time.hasMatch())  // "HH:MM - Issue detected"
    name = u"time "_s + QString(text).remove(clock).section(u':', 0, 0).left(40);
  const auto named = [&](const QString &fallback, const QString &written) {
    return blank(variableName(name).isEmpty() ? fallback : name, line, written);
  };
  QString result = replaced(text, clock, [&](const auto &match) { return named(u"time"_s, match.captured(0)); });
  result = replaced(result, amount, [&](const auto &match) { return named(u"minutes"_s, match.captured(0)); });
  result = replaced(result, gap, [&](const auto &match) { return named(u"value"_s, match.captured(0)); });
  return replaced(result, version, [&](const auto &match) {
    const QString variable = variableName(name).isEmpty() ? u"VERSION"_s : variableName(name);
    return sample(variable, VariableType::Version, match.captured(0), line);
  });
}

QString VariableSet::fillMessage(const QString &text, int line) {
  QStringList filled;
  int at = line;
  for (const QString &each : text.split(u'\n')) {
    filled.append(fillLabelled(fillBrackets(each, at), at));
    ++at;
  }
  return filled.join(u'\n');
}

}  // namespace sternway::importer
