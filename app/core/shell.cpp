// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shell.h"

#include "core/format.h"
#include "core/variables.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString quotedAround(const QString &word) {
  QString out;
  qsizetype at = 0;
  for (const Placeholder &placeholder : placeholdersIn(word)) {
    if (placeholder.offset > at)
      out += shellWord(word.mid(at, placeholder.offset - at));
    out += word.mid(placeholder.offset, placeholder.length);
    at = placeholder.offset + placeholder.length;
  }
  return at < word.size() || word.isEmpty() ? out + shellWord(word.mid(at)) : out;
}
}  // namespace

QString shellWord(const QString &word) {
  static const QRegularExpression plain(u"^[A-Za-z0-9_@%+=:,./-]+$"_s);
  if (word.contains(plain))
    return word;
  return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

QString shellCommand(const QStringList &words) {
  QStringList out;
  for (const QString &word : words)
    out.append(quotedAround(word));
  return out.join(u' ');
}

namespace {
/// A program that takes a context, and how its options are called.
struct ClusterProgram {
  QString name;
  QString context;
  QString kubeconfig;
};

const QList<ClusterProgram> &clusterPrograms() {
  static const QList<ClusterProgram> programs{{u"kubectl"_s, u"--context"_s, u"--kubeconfig"_s},
                                              {u"helm"_s, u"--kube-context"_s, u"--kubeconfig"_s}};
  return programs;
}

/// The end of the command that begins there: of its line, or where the shell begins another one. Quoted text is passed over.
qsizetype endOfCommand(const QString &text, qsizetype at) {
  QChar quote;
  for (; at < text.size(); ++at) {
    const QChar c = text.at(at);
    if (c == u'\\' && quote != u'\'') {
      ++at;
    } else if (!quote.isNull()) {
      quote = c == quote ? QChar() : quote;
    } else if (c == u'\'' || c == u'"') {
      quote = c;
    } else if (u"\n;|&)`"_s.contains(c)) {
      break;
    }
  }
  return std::min(at, text.size());
}

bool names(QStringView command, const QString &option) {
  const qsizetype rest = command.indexOf(u" -- "_s);
  const QStringView own = rest < 0 ? command : command.left(rest);
  return own.contains(QString(u' ' + option + u' ')) || own.contains(QString(u' ' + option + u'='));
}
}  // namespace

QString inCluster(const QString &command, const QString &context, const QString &kubeconfig) {
  static const QRegularExpression program(
      u"(?:^|[\\n;|&(`])[ \\t]*(?:(?:sudo|time|watch|exec|xargs|then|do|else|if|!|[A-Z_][A-Z0-9_]*=[^\\s'\"]*)[ \\t]+)*"
      "(?<program>kubectl|helm)(?=[ \\t])"_s);
  QString out;
  qsizetype at = 0;
  for (auto matches = program.globalMatch(command); matches.hasNext();) {
    const auto match = matches.next();
    const auto which = std::ranges::find(clusterPrograms(), match.captured(u"program"_s), &ClusterProgram::name);
    const qsizetype begin = match.capturedStart(u"program"_s);
    const qsizetype end = match.capturedEnd(u"program"_s);
    const QStringView own = QStringView(command).mid(end, endOfCommand(command, end) - end);
    const bool elsewhere = names(own, which->kubeconfig);
    const bool several = kubeconfig.contains(u':');
    out += command.mid(at, begin - at);
    if (several && !elsewhere)
      out += u"KUBECONFIG="_s + shellWord(kubeconfig) + u' ';
    out += which->name;
    if (!kubeconfig.isEmpty() && !several && !elsewhere)
      out += u' ' + which->kubeconfig + u' ' + shellWord(kubeconfig);
    if (!elsewhere && !names(own, which->context))
      out += u' ' + which->context + u' ' + shellWord(context);
    at = end;
  }
  return out + command.mid(at);
}

CommandWords::CommandWords(const QStringList &words, const QStringList &valued) {
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString &word = words.at(i);
    if (word == u"--") {
      m_hasRest = true;
      m_rest = words.mid(i + 1);
      return;
    }
    if (!word.startsWith(u'-') || word.size() < 2) {
      m_plain.append(word);
      continue;
    }
    const qsizetype joint = word.startsWith(u"--"_s) ? word.indexOf(u'=') : -1;
    if (joint > 0)
      m_options.append({word.left(joint), word.mid(joint + 1)});
    else if (valued.contains(word) && i + 1 < words.size())
      m_options.append({word, words.at(++i)});
    else if (!word.startsWith(u"--"_s) && word.size() > 2 && valued.contains(word.left(2)))
      m_options.append({word.left(2), word.at(2) == u'=' ? word.mid(3) : word.mid(2)});
    else
      m_options.append({word, {}});
  }
}

bool CommandWords::has(const QStringList &names) const {
  return std::ranges::any_of(m_options, [&names](const auto &option) { return names.contains(option.first); });
}

QString CommandWords::value(const QStringList &names) const {
  return values(names).value(0);
}

QStringList CommandWords::values(const QStringList &names) const {
  QStringList all;
  for (const auto &[name, value] : m_options)
    if (names.contains(name))
      all.append(value);
  return all;
}

bool CommandWords::hasOnly(const QStringList &names) const {
  return std::ranges::all_of(m_options, [&names](const auto &option) { return names.contains(option.first); });
}

namespace {
// What more than one sign stands for.
const char *const drops = QT_TRANSLATE_NOOP("sternway", "DROP deletes a part of the database with all that is in it");
const char *const truncates = QT_TRANSLATE_NOOP("sternway", "TRUNCATE deletes every row of a table");
const char *const deletesRows = QT_TRANSLATE_NOOP("sternway", "DELETE removes rows from the database");
const char *const deletesObjects = QT_TRANSLATE_NOOP("sternway", "it deletes objects of the cluster");

struct Sign {
  QRegularExpression pattern;
  const char *harm;  ///< to be translated
};

/// Longer ones are not looked through: nobody reads them either.
constexpr qsizetype longestText = 20'000;

QString firstReason(const QList<Sign> &signs, const QString &text) {
  if (text.size() > longestText)
    return tr("it is too long to be looked through");
  for (const Sign &sign : signs)
    if (sign.pattern.match(text).hasMatch())
      return tr(sign.harm);
  return {};
}

QRegularExpression pattern(const QString &text) {
  return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

const QList<Sign> &sqlSigns() {
  static const QList<Sign> signs{
      {pattern(u"\\bdrop\\b"_s), drops},
      {pattern(u"\\btruncate\\b"_s), truncates},
      {pattern(u"\\bdelete\\b"_s), deletesRows},
  };
  return signs;
}

const QList<Sign> &commandSigns() {
  static const QList<Sign> signs{
      {pattern(u"\\bflush(?:all|db)\\b"_s),
       QT_TRANSLATE_NOOP("sternway", "FLUSHALL and FLUSHDB empty the cache: all of it is gone")},
      {pattern(u"\\bpush\\b.*\\s(?:--force\\S*|--mirror|-[a-z]*f[a-z]*)(?:\\s|$)|\\bpush\\b.*\\s\\+[A-Za-z]"_s),
       QT_TRANSLATE_NOOP("sternway", "a forced push overwrites the history that others work on")},
      {pattern(u"\\breset\\b.*\\s--hard\\b"_s), QT_TRANSLATE_NOOP("sternway", "reset --hard throws away what is not committed")},
      {pattern(u"(?:^|[\\s;&|(/\"'])rm\\s+(?:\\S+\\s+)*(?:-[a-z]*[rf][a-z]*|--recursive|--force)(?:\\s|$)"_s),
       QT_TRANSLATE_NOOP("sternway", "rm deletes files for good")},
      {pattern(u"--replicas[=\\s]+[\"']?0\\b"_s), QT_TRANSLATE_NOOP("sternway", "it scales to nothing: no pod is left to serve")},
      {pattern(u"\\bkubectl\\b.*\\sdelete\\s"_s), deletesObjects},
      {pattern(u"\\bkubectl\\b.*\\sreplace\\s.*--force\\b"_s), deletesObjects},
      {pattern(u"\\bhelm\\b.*\\s(?:uninstall|delete)\\s"_s), QT_TRANSLATE_NOOP("sternway", "it deletes a whole Helm release")},
      {pattern(u"\\bterraform\\b.*\\sdestroy\\b"_s), QT_TRANSLATE_NOOP("sternway", "it destroys infrastructure")},
      {pattern(u"\\bdown\\b.*\\s(?:-v|--volumes)\\b|\\bvolume\\s+(?:rm|prune)\\b|\\bsystem\\s+prune\\b"_s),
       QT_TRANSLATE_NOOP("sternway", "it deletes the data of containers")},
      {pattern(u"-X\\s*[\"']?DELETE\\b|--request[=\\s]+[\"']?DELETE\\b"_s),
       QT_TRANSLATE_NOOP("sternway", "it deletes what the address stands for")},
      {pattern(
           u"\\bdrop(?:db|\\s+(?:table|database|schema|index|column|view|user|role|constraint|type|sequence|collection))\\b"_s),
       drops},
      {pattern(u"\\bdelete\\s+from\\b"_s), deletesRows},
      {pattern(u"\\btruncate\\s+(?:table\\b|[a-z_]+\\s*;)"_s), truncates},
      {pattern(u"\\bdatabase\\s+drop\\b|\\bdb:drop\\b|\\bmigrate\\s+reset\\b|\\bdb\\s+push\\b.*--force-reset\\b"_s), drops},
      {pattern(u"(?:^|[\\s/_.-])(?:pg_?)?restore\\b|\\brestore[-_]"_s),
       QT_TRANSLATE_NOOP("sternway", "a restore replaces what is there now")},
  };
  return signs;
}

/// Comments and quoted text out of it.
QString bareSql(const QString &sql) {
  static const QRegularExpression hidden(u"--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
  return QString(sql).replace(hidden, u" "_s);
}
}  // namespace

QString dangerOfSql(const QString &sql) {
  return firstReason(sqlSigns(), sql.size() > longestText ? sql : bareSql(sql));
}

QString dangerOfCommand(const QString &command) {
  return firstReason(commandSigns(), command);
}

}  // namespace sternway
