// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/fenceparts.h"

#include "import/lexicon.h"
#include "import/shelltext.h"
#include "import/toolsteps.h"

#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;
using Part = FencePart::Kind;

namespace {
constexpr qsizetype longestCommand = 200;  ///< lines; more are not one command but a quote that nobody closed

bool isSqlLanguage(const QString &info) {
  return QStringList{u"sql"_s, u"psql"_s, u"pgsql"_s, u"postgresql"_s, u"mysql"_s, u"plsql"_s, u"tsql"_s}.contains(info);
}

/// In a fence that says it is a shell's, a word that nobody knows is a command too, if the line looks like one.
bool looksLikeCommand(const QString &line) {
  static const QRegularExpression plain(u"^[a-z][a-z0-9_.-]*(?: (?![-–—] )[^ ]+)*$"_s);
  static const QRegularExpression signs(u"(?:^|\\s)--?[a-zA-Z]|\\||\\$|=|/|<|\\.(?:sh|ya?ml|json|py)\\b"_s);
  const bool ends = line.endsWith(u'.') || line.endsWith(u':') || line.contains(u": "_s) || line.contains(u", "_s);
  return !ends && line.contains(plain) && (line.contains(signs) || line.count(u' ') < 3);
}

/// "psql -d orders" above the statements: a command, not one of them.
bool opensDatabase(const QString &line) {
  static const QRegularExpression client(u"^\\$?\\s*(?:sudo .*)?%1\\s"_s.arg(lexicon().any(u"databaseClients"_s)));
  return line.contains(client);
}

/// The words behind a box to tick; empty where the line has none.
QString boxOf(const QString &line) {
  static const QRegularExpression box(u"^(?:(?:[-*+•]|\\d+[.)])\\s*)?(?:\\[[ xX]?\\](?=\\s)|[□☐⬜☑])\\s*(.+)$"_s);
  return box.match(line).captured(1);
}

/// "#!/bin/bash", "set -euo pipefail": how the shell is to run what follows; steps stop at a failure anyway.
bool setsShell(const QString &line) {
  static const QRegularExpression form(u"^(?:#!\\s*/.*|set [-+][a-z]+(?: pipefail)?)$"_s);
  return line.contains(form);
}

/// A statement of SQL begins so.
bool beginsSql(const QString &line) {
  static const QRegularExpression sql(
      u"^(?:SELECT\\s|INSERT INTO\\s|UPDATE\\s+\\S+\\s+SET\\b|DELETE FROM\\s|ALTER (?:TABLE|DATABASE|USER|ROLE|INDEX)|DROP "
      u"(?:TABLE|INDEX|COLUMN|DATABASE|VIEW|TYPE|SCHEMA|FUNCTION|TRIGGER)|"
      "CREATE (?:TABLE|INDEX|DATABASE|VIEW|UNIQUE|OR REPLACE|TEMP|EXTENSION)|TRUNCATE\\s|BEGIN(?: "
      "TRANSACTION)?\\s*;|COMMIT\\s*;|ROLLBACK\\s*;|START TRANSACTION|EXPLAIN\\s+(?:ANALYZE|SELECT)|WITH \\w+ AS \\(|"
      "VACUUM\\b|REINDEX\\b|SHOW (?:TABLES|PROCESSLIST|DATABASES|SLAVE|REPLICA|ENGINE)|SET (?:statement_timeout|lock_timeout|session|global)|\\\\[a-z]+\\b)"_s,
      QRegularExpression::CaseInsensitiveOption);
  return line.contains(sql);
}

/// Fences that say nothing of what is in them.
class Reader {
public:
  explicit Reader(const MarkdownBlock &code)
      : m_isChecklist(isChecklist(code)), m_lines(code.text.split(u'\n')), m_first(firstContentLine(code)) {
    if (!m_lines.isEmpty() && m_lines.constLast().isEmpty())
      m_lines.removeLast();
    m_isSql = isSqlLanguage(code.info);
    m_isShell = isShellLanguage(code.info) && (!code.info.isEmpty() || holdsCommands());
    m_isNamedShell = m_isShell && !code.info.isEmpty();
    m_isPowerShell = isPowerShell(code.info);
    m_hasPrompts = m_isShell && hasPrompts();
  }

  QList<FencePart> read() {
    if (m_isSql)
      return readSql();
    while (m_at < m_lines.size())
      readLine();
    return std::move(m_parts);
  }

private:
  [[nodiscard]] int lineAt(qsizetype index) const { return m_first + static_cast<int>(index); }

  [[nodiscard]] bool holdsCommands() const {
    for (const QString &line : m_lines) {
      const QString text = line.trimmed();
      if (text.isEmpty() || text.startsWith(u'#'))
        continue;
      static const QRegularExpression prompt(u"^\\$ \\w"_s);
      return beginsCommand(text) || text.contains(prompt) || beginsSql(text);
    }
    return false;
  }

  [[nodiscard]] bool hasPrompts() const {
    static const QRegularExpression prompt(u"^\\$ \\w"_s);
    return std::ranges::any_of(m_lines, [](const QString &line) { return line.trimmed().contains(prompt); });
  }

  void add(Part kind, const QString &text, qsizetype first, qsizetype last, const QString &remark = {}) {
    m_parts.append({.kind = kind, .text = text, .remark = remark, .firstLine = lineAt(first), .lastLine = lineAt(last)});
  }

  void readLine() {
    const QString text = m_lines.at(m_at).trimmed();
    if (text.isEmpty() || (m_isShell && setsShell(text)))
      add(Part::Gap, text, m_at, m_at);
    else if (m_isChecklist && !boxOf(text).isEmpty())
      add(Part::Check, boxOf(text), m_at, m_at);
    else if (m_isShell && isCommentLine(text))
      return readComment(text);
    else if (m_isPowerShell)
      return readPowerShell();
    else if (m_isShell && !m_hasPrompts && beginsSql(text))
      return readStatement();
    else if (m_isShell && isCommand(text))
      return readCommand();
    else
      return readText();
    ++m_at;
  }

  [[nodiscard]] static bool isCommentLine(const QString &text) {
    static const QRegularExpression markdown(u"^#{2,} "_s);
    return (text.startsWith(u'#') && !text.startsWith(u"#!"_s)) || text.startsWith(u"-- "_s) || text.startsWith(u"// "_s) ||
           text.startsWith(u"REM "_s, Qt::CaseInsensitive);
  }

  void readComment(const QString &text) {
    static const QRegularExpression sign(u"^(?:#+|--|//|[Rr][Ee][Mm] )\\s*"_s);
    static const QRegularExpression frame(u"^[=\\-#*_~]{3,}$|^[=\\-#*_~]{2,}\\s*(.*?)\\s*[=\\-#*_~]{2,}$"_s);
    QString words = QString(text).remove(sign).trimmed();
    if (const auto match = frame.match(words); match.hasMatch())
      words = match.captured(1);
    const QString item = boxOf(words);
    if (words.isEmpty())
      add(Part::Gap, {}, m_at, m_at);
    else
      add(item.isEmpty() ? Part::Comment : Part::Check, item.isEmpty() ? words : item, m_at, m_at);
    ++m_at;
  }

  [[nodiscard]] bool isCommand(const QString &text) const {
    static const QRegularExpression prompt(u"^[$>%] \\w"_s);
    if (m_hasPrompts)
      return text.contains(prompt);
    return beginsCommand(text) || (m_isNamedShell && looksLikeCommand(text));
  }

  void readCommand() {
    static const QRegularExpression prompt(u"^\\s*[$>%] (?=\\w)"_s);
    ShellNesting nesting;
    QStringList lines;
    qsizetype last = m_at;
    for (; last < m_lines.size() && last - m_at < longestCommand; ++last) {
      const QString line = lines.isEmpty() ? QString(m_lines.at(last)).remove(prompt) : m_lines.at(last);
      lines.append(line);
      nesting.read(line);
      if (!nesting.isOpen())
        break;
    }
    if (nesting.isOpen()) {  // a quote or a loop that nothing closes: this line alone
      lines = lines.mid(0, 1);
      last = m_at;
    }
    const CommentedText command =
        lines.size() == 1 ? withoutComment(lines.constFirst().trimmed()) : CommentedText{lines.join(u'\n').trimmed(), {}};
    add(Part::Command, command.text, m_at, last, command.comment);
    m_at = last + 1;
  }

  void readPowerShell() {
    QStringList lines;
    qsizetype last = m_at;
    for (; last < m_lines.size() && last - m_at < longestCommand; ++last) {
      lines.append(m_lines.at(last));
      if (!continuesInPowerShell(lines))
        break;
    }
    last = std::min(last, m_lines.size() - 1);
    const QString statement = lines.join(u'\n').trimmed();
    if (!needsPowerShell(statement) && beginsCommand(statement))
      return readCommand();
    add(needsPowerShell(statement) ? Part::PowerShell : Part::Text, statement, m_at, last);
    m_at = last + 1;
  }

  void readText() {
    const qsizetype first = m_at;
    QStringList lines;
    while (m_at < m_lines.size()) {
      const QString text = m_lines.at(m_at).trimmed();
      const bool isOther = m_isShell && (text.isEmpty() || isCommentLine(text) || isCommand(text) || beginsSql(text));
      if ((isOther || (m_isChecklist && !boxOf(text).isEmpty())) && m_at > first)
        break;
      lines.append(m_lines.at(m_at++));
    }
    add(m_hasPrompts ? Part::Output : Part::Text, lines.join(u'\n'), first, m_at - 1);
  }

  /// One statement, or everything from BEGIN to its COMMIT.
  void readStatement() {
    static const QRegularExpression begins(u"^(?:BEGIN|START TRANSACTION)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ends(u"^(?:COMMIT|ROLLBACK|END)\\s*;"_s, QRegularExpression::CaseInsensitiveOption);
    const qsizetype first = m_at;
    const bool isTransaction = begins.match(m_lines.at(first).trimmed()).hasMatch();
    qsizetype last = first;
    for (; last < m_lines.size() && last - first < longestCommand; ++last) {
      const QString line = m_lines.at(last).section(u"--"_s, 0, 0).trimmed();
      if (isTransaction ? line.contains(ends) : line.endsWith(u';') || m_lines.at(last).trimmed().startsWith(u'\\'))
        break;
      if (!isTransaction && last + 1 < m_lines.size() && m_lines.at(last + 1).trimmed().isEmpty())
        break;
    }
    last = std::min(last, m_lines.size() - 1);
    add(Part::Sql, QStringList(m_lines.mid(first, last - first + 1)).join(u'\n').trimmed(), first, last);
    m_at = last + 1;
  }

  QList<FencePart> readSql() {
    while (m_at < m_lines.size()) {
      const QString text = m_lines.at(m_at).trimmed();
      if (text.isEmpty())
        add(Part::Gap, {}, m_at, m_at);
      else if (text.startsWith(u"--"_s) || text.startsWith(u'#')) {
        readComment(text);
        continue;
      } else if (opensDatabase(text)) {
        readCommand();
        continue;
      } else {
        readStatement();
        continue;
      }
      ++m_at;
    }
    return std::move(m_parts);
  }

  const bool m_isChecklist;
  QStringList m_lines;
  const int m_first;
  bool m_isSql = false;
  bool m_isShell = false;
  bool m_isPowerShell = false;
  bool m_isNamedShell = false;
  bool m_hasPrompts = false;
  qsizetype m_at = 0;
  QList<FencePart> m_parts;
};
}  // namespace

QList<FencePart> fenceParts(const MarkdownBlock &code) {
  return Reader(code).read();
}

int firstContentLine(const MarkdownBlock &code) {
  return code.firstLine + (code.fenced ? 1 : 0);
}

bool isScript(const MarkdownBlock &code) {
  static const QRegularExpression signs(
      u"^(?:\\s*(?:export |local |readonly )?\\w+=[\"']?(?:\\$\\(|`).*|\\s*(?:function )?\\w+\\s*\\(\\)\\s*\\{.*|\\s*read .*-p.*)$"_s,
      QRegularExpression::MultilineOption);
  // Only what takes arguments or ends early needs the shell that its first line names.
  static const QRegularExpression shebang(u"^#!"_s);
  static const QRegularExpression whole(u"\\$[0-9?@*#]|\\bexit\\b|^\\s*(?:if|while|until|case|trap)\\b"_s,
                                        QRegularExpression::MultilineOption);
  static const QRegularExpression array(u"^\\s*\\w+=\\($"_s, QRegularExpression::MultilineOption);
  const bool needsAll = code.text.contains(shebang) && code.text.contains(whole);
  return isShellLanguage(code.info) && (needsAll || code.text.contains(signs) || code.text.contains(array));
}

bool isPlainLanguage(const QString &info) {
  return QStringList{QString(), u"text"_s, u"txt"_s, u"plaintext"_s, u"plain"_s}.contains(info);
}

bool isShellLanguage(const QString &info) {
  static const QStringList names{QString(),         u"bash"_s,     u"sh"_s,  u"shell"_s,      u"zsh"_s,
                                 u"console"_s,      u"terminal"_s, u"ksh"_s, u"fish"_s,       u"shell-session"_s,
                                 u"shellsession"_s, u"cmd"_s,      u"bat"_s, u"powershell"_s, u"ps1"_s,
                                 u"pwsh"_s,         u"text"_s,     u"txt"_s, u"plaintext"_s,  u"plain"_s};
  return names.contains(info);
}

bool isDrawing(const MarkdownBlock &code) {
  const bool isRun = isSqlLanguage(code.info) || (isShellLanguage(code.info) && !isPlainLanguage(code.info));
  if (isRun || isChecklist(code))
    return false;
  const QString &text = code.text;
  static const QRegularExpression box(u"[│┌┐└┘├┤┬┴┼─╔╗╚╝║═▼▲►◄↓→←↑⟶]"_s);
  static const QRegularExpression ascii(u"(?:-{2,}>|<-{2,}|\\+-{3,}\\+|^\\s*[|v^]\\s*$|^\\s*/\\s+\\\\)"_s,
                                        QRegularExpression::MultilineOption);
  return text.count(box) >= 3 || text.count(ascii) >= 2;
}

bool isChecklist(const MarkdownBlock &code) {
  if (code.info == u"markdown" || code.info == u"md")
    return false;
  qsizetype boxes = 0;
  qsizetype lines = 0;
  for (const QString &line : code.text.split(u'\n')) {
    boxes += boxOf(line.trimmed()).isEmpty() ? 0 : 1;
    lines += line.trimmed().isEmpty() ? 0 : 1;
  }
  return boxes >= 2 && boxes * 3 >= lines;
}

bool isBox(const QString &text) {
  static const QRegularExpression box(u"^(?:\\[[ xX]?\\]|[□☐☑⬜])"_s);
  return text.contains(box);
}

bool beginsCommand(const QString &line) {
  static const QRegularExpression assignment(u"^[A-Za-z_]\\w*=(?!=)\\S*"_s);
  static const QRegularExpression first(u"^(?:sudo\\s+)?(\\S+)"_s);
  static const QRegularExpression sentence(u"^[a-z]+ %1 "_s.arg(lexicon().any(u"sentences"_s)));
  const QString word = first.match(line).captured(1);
  if (line.contains(assignment))
    return true;
  const bool isAmbiguous = lexicon().lists.value(u"ambiguousPrograms"_s).contains(word);
  if (isAmbiguous && line.contains(sentence) && !line.contains(u';') && !line.contains(u'='))
    return false;
  return isProgram(word);
}

}  // namespace sternway::importer
