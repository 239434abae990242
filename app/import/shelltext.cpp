// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/shelltext.h"

#include <QRegularExpression>
#include <QSet>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
/// Cuts one line; the rules are those of a POSIX shell as far as words go.
class Cutter {
public:
  explicit Cutter(const QString &text) : m_text(text) {}

  ShellLine cut() {
    static const QRegularExpression compound(
        u"^\\s*(?:for|while|until|if|case|select|function|\\{|\\()(?:\\s|$)|^\\s*[\\w-]+\\s*\\(\\)\\s*\\{|^\\s*\\w+=\\("_s);
    m_line.isCompound = m_text.contains(compound);
    while (m_at < m_text.size() && !m_line.isBroken)
      next();
    endCommand({});
    return std::move(m_line);
  }

private:
  [[nodiscard]] QChar at(qsizetype i) const { return i < m_text.size() ? m_text.at(i) : QChar(); }

  void add(const QString &text) {
    m_word += text;
    m_inWord = true;
  }

  void endWord() {
    if (m_inWord)
      m_command.words.append(m_word);
    m_word.clear();
    m_inWord = false;
  }

  void endCommand(const QString &sign) {
    endWord();
    m_command.source = m_text.mid(m_begin, m_at - m_begin).trimmed();
    m_command.after = sign;
    m_at += sign.size();
    m_begin = m_at;
    if (!m_command.words.isEmpty() || m_command.needsShell) {
      static const QRegularExpression assignment(u"^[A-Za-z_]\\w*="_s);
      if (m_command.words.size() > 1 && m_command.words.constFirst().contains(assignment))
        m_command.needsShell = true;
      m_line.commands.append(m_command);
    }
    m_command = {};
  }

  void next() {
    const QChar c = at(m_at);
    if (c == u'\\') {
      // No shell escapes a letter: D:\app is a path of Windows.
      const bool isPath = at(m_at + 1).isLetterOrNumber();
      if (at(m_at + 1) != u'\n')
        add(m_text.mid(isPath ? m_at : m_at + 1, isPath ? 2 : 1));
      m_at += 2;
    } else if (c == u'\'') {
      single();
    } else if (c == u'"') {
      twice();
    } else if (c.isSpace()) {
      if (c == u'\n' && m_inWord)
        endWord();
      endWord();
      ++m_at;
    } else if (c == u'$' || c == u'`') {
      dollar();
    } else {
      special(c);
    }
  }

  void special(QChar c) {
    for (const QString &sign : {u"&&"_s, u"||"_s})
      if (QStringView(m_text).mid(m_at).startsWith(sign))
        return endCommand(sign);
    if (c == u'&' && at(m_at + 1) == u'>') {
      redirect();
      ++m_at;
      return;
    }
    if (c == u';' || c == u'|' || c == u'&')
      return endCommand(QString(c));
    if (c == u'<' || c == u'>')
      redirect();
    else if (c == u'*' || (c == u'?' && !m_word.contains(u"://"_s)) || (c == u'~' && !m_inWord) || c == u'(' || c == u')' ||
             (c == u'{' && isBraceExpansion()))
      m_command.needsShell = true;
    add(QString(c));
    ++m_at;
  }

  void redirect() {
    m_command.needsShell = true;
    m_command.redirects = true;
  }

  [[nodiscard]] bool isBraceExpansion() const {
    static const QRegularExpression braces(u"\\G\\{[^{}\\s]*(?:,|\\.\\.)[^{}\\s]*\\}"_s);
    return braces.match(m_text, m_at).hasMatch();
  }

  void single() {
    const qsizetype end = m_text.indexOf(u'\'', m_at + 1);
    m_line.isBroken = end < 0;
    add(m_text.mid(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1));
    m_at = end < 0 ? m_text.size() : end + 1;
  }

  void twice() {
    ++m_at;
    m_inWord = true;
    while (m_at < m_text.size() && at(m_at) != u'"') {
      const QChar c = at(m_at);
      if (c == u'\\' && u"\"\\$`\n"_s.contains(at(m_at + 1))) {
        if (at(m_at + 1) != u'\n')
          add(m_text.mid(m_at + 1, 1));
        m_at += 2;
      } else if (c == u'$' || c == u'`') {
        dollar();
      } else {
        add(QString(c));
        ++m_at;
      }
    }
    m_line.isBroken = m_at >= m_text.size();
    ++m_at;
  }

  void dollar() {
    static const QRegularExpression name(u"\\G\\$(?:\\{([A-Za-z_]\\w*)\\}|([A-Za-z_]\\w*))"_s);
    static const QRegularExpression date(u"\\G\\$\\(date\\b[^()]*\\)"_s);
    if (const auto match = name.match(m_text, m_at); match.hasMatch()) {
      const QString variable = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
      if (!m_command.variables.contains(variable))
        m_command.variables.append(variable);
      add(u"{{"_s + variable + u"}}"_s);
      m_at = match.capturedEnd();
    } else if (const auto now = date.match(m_text, m_at); now.hasMatch()) {
      add(u"{{now}}"_s);
      m_at = now.capturedEnd();
    } else if (at(m_at) == u'`' || at(m_at + 1) == u'(' || at(m_at + 1) == u'{') {
      substitution();
    } else {
      static const QRegularExpression parameter(u"\\G\\$[0-9?$@*#!]"_s);
      m_command.needsShell = m_command.needsShell || parameter.match(m_text, m_at).hasMatch();
      add(m_text.mid(m_at++, 1));
    }
  }

  /// $( ... ), ${ ... } or ` ... `: one piece of the word, which only a shell can fill.
  void substitution() {
    m_command.needsShell = true;
    const QChar open = at(m_at) == u'`' ? u'`' : at(m_at + 1);
    const QChar close = open == u'(' ? u')' : open == u'{' ? u'}' : u'`';
    qsizetype end = m_at + (open == u'`' ? 1 : 2);
    for (int depth = 1; end < m_text.size(); ++end) {
      if (at(end) == close && --depth == 0)
        break;
      depth += at(end) == open ? 1 : 0;
    }
    m_line.isBroken = m_line.isBroken || end >= m_text.size();
    add(m_text.mid(m_at, end + 1 - m_at));
    m_at = end + 1;
  }

  const QString &m_text;
  ShellLine m_line;
  ShellWords m_command;
  QString m_word;
  bool m_inWord = false;
  qsizetype m_at = 0;
  qsizetype m_begin = 0;
};
}  // namespace

bool ShellLine::needsOneShell() const {
  static const QSet<QString> words{u"do"_s,  u"done"_s,  u"then"_s, u"else"_s, u"elif"_s, u"fi"_s, u"while"_s,
                                   u"for"_s, u"until"_s, u"if"_s,   u"case"_s, u"esac"_s, u"{"_s,  u"}"_s};
  bool onSuccess = false;
  bool onFailure = false;
  for (qsizetype i = 0; i < commands.size(); ++i) {
    const ShellWords &command = commands.at(i);
    const QString next = i + 1 < commands.size() ? commands.at(i + 1).words.value(0) : QString();
    if (command.after == u"&" || words.contains(command.words.value(0)))
      return true;
    onSuccess = onSuccess || command.after == u"&&";
    onFailure = onFailure || (command.after == u"||" && next != u"true" && next != u":");
  }
  return onSuccess && onFailure;
}

std::optional<HereDocument> hereDocument(const QString &text) {
  static const QRegularExpression form(u"^([^\\n]*?)<<-?\\s*(['\"]?)([A-Za-z_]\\w*)\\2([^\\n]*)\\n(.*?)\\n?[ \\t]*\\3\\s*$"_s,
                                       QRegularExpression::DotMatchesEverythingOption);
  const auto match = form.match(text);
  if (!match.hasMatch())
    return std::nullopt;
  static const QRegularExpression expanded(u"\\$[A-Za-z_({]|`"_s);
  const bool isLiteral = !match.captured(2).isEmpty() || !expanded.match(match.captured(5)).hasMatch();
  return HereDocument{
      .command = (match.captured(1) + match.captured(4)).trimmed(), .text = match.captured(5), .isLiteral = isLiteral};
}

qsizetype ShellLine::pipeEnd(qsizetype first) const {
  qsizetype last = first;
  while (last < commands.size() - 1 && commands.at(last).after == u"|")
    ++last;
  return last;
}

ShellLine shellLine(const QString &text) {
  return Cutter(text).cut();
}

CommentedText withoutComment(const QString &line) {
  QChar quote;
  for (qsizetype i = 0; i < line.size(); ++i) {
    const QChar c = line.at(i);
    if (quote == QChar() && (c == u'\'' || c == u'"'))
      quote = c;
    else if (c == quote)
      quote = QChar();
    else if (quote == QChar() && c == u'#' && i > 0 && line.at(i - 1).isSpace())
      return {line.left(i).trimmed(), line.mid(i + 1).trimmed()};
  }
  return {line, {}};
}

void ShellNesting::read(const QString &line) {
  if (!m_heredoc.isEmpty()) {
    if (line.trimmed() == m_heredoc)
      m_heredoc.clear();
    return;
  }
  m_continues = false;
  if (m_quote == QChar() && line.trimmed().startsWith(u'#'))
    return;
  readCharacters(line);
  static const QRegularExpression heredoc(u"<<-?\\s*['\"]?([A-Za-z_]\\w*)['\"]?"_s);
  if (const auto match = heredoc.match(line); match.hasMatch() && !line.contains(u"<<<"_s))
    m_heredoc = match.captured(1);
  m_continues = m_quote == QChar() && (line.endsWith(u'\\') || line.trimmed().endsWith(u'|') || line.trimmed().endsWith(u"&&"_s));
}

void ShellNesting::readCharacters(const QString &line) {
  QString word;
  bool isCommandWord = true;
  for (qsizetype i = 0; i <= line.size(); ++i) {
    const QChar c = i < line.size() ? line.at(i) : QChar(u'\n');
    if (m_quote != QChar()) {
      if (c == u'\\' && m_quote == u'"')
        ++i;
      else if (c == m_quote)
        m_quote = QChar();
      continue;
    }
    if (c == u'\\') {
      ++i;
      continue;
    }
    if (c == u'#' && word.isEmpty() && (i == 0 || line.at(i - 1).isSpace()))
      break;
    if (c == u'\'' || c == u'"')
      m_quote = c;
    if (c == u'(' || c == u')')
      m_depth = std::max(0, m_depth + (c == u'(' ? 1 : -1));
    if (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'{' || c == u'}') {
      word += c;
      continue;
    }
    if (!word.isEmpty() && isCommandWord)
      readWord(word);
    isCommandWord = c == u';' || c == u'\n' || c == u'&' || c == u'|' ||
                    (isCommandWord && (word.isEmpty() || word == u"do" || word == u"then" || word == u"else"));
    word.clear();
  }
}

void ShellNesting::readWord(const QString &word) {
  static const QStringList opening{u"for"_s, u"while"_s, u"until"_s, u"if"_s, u"case"_s, u"select"_s, u"{"_s};
  static const QStringList closing{u"done"_s, u"fi"_s, u"esac"_s, u"}"_s};
  if (opening.contains(word))
    ++m_depth;
  else if (closing.contains(word))
    m_depth = std::max(0, m_depth - 1);
}

bool isPowerShell(const QString &info) {
  return QStringList{u"powershell"_s, u"ps1"_s, u"pwsh"_s, u"ps"_s}.contains(info);
}

bool sharesVariables(const QString &script) {
  static const QRegularExpression assignment(u"^\\s*\\$\\w+\\s*[-+]?=|^\\s*param\\s*\\("_s,
                                             QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
  return script.contains(assignment);
}

bool continuesInPowerShell(const QStringList &lines) {
  int depth = 0;
  QChar quote;
  for (const QChar c : lines.join(u'\n')) {
    if (quote != QChar())
      quote = c == quote ? QChar() : quote;
    else if (c == u'"' || c == u'\'')
      quote = c;
    else if (c == u'{' || c == u'(' || c == u'[')
      ++depth;
    else if (c == u'}' || c == u')' || c == u']')
      --depth;
  }
  const QString last = lines.isEmpty() ? QString() : lines.constLast().trimmed();
  return depth > 0 || quote != QChar() || last.endsWith(u'`') || last.endsWith(u'|');
}

bool needsPowerShell(const QString &statement) {
  static const QRegularExpression sign(
      u"^(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z]+\\b|[$&@\\[({]|\\.\\\\|(?:if|foreach|while|try|function|param|switch|do)\\b)|`\\n|\\$_|\\$[A-Za-z]"_s);
  return statement.trimmed().contains(sign);
}

}  // namespace sternway::importer
