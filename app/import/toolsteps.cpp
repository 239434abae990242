// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/toolsteps.h"

#include "import/lexicon.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
bool hasAny(const QStringList &words, std::initializer_list<QString> wanted) {
  return std::ranges::any_of(wanted, [&words](const QString &word) { return words.contains(word); });
}

/// The words of a program that runs others: what it runs.
QStringList inner(const QStringList &words) {
  qsizetype at = 0;
  while (at < words.size() && lexicon().lists.value(u"wrappers"_s).contains(words.at(at)))
    ++at;
  return words.mid(at);
}

/// Words of a program without its options, to see whether it was told what to do.
qsizetype plainCount(const QStringList &words) {
  return std::ranges::count_if(words, [](const QString &word) { return !word.startsWith(u'-'); });
}
}  // namespace

bool isInteractive(const QStringList &all) {
  const QStringList shells = lexicon().lists.value(u"shells"_s);
  const QStringList words = inner(all);
  const QString program = words.value(0);
  if (lexicon().lists.value(u"interactivePrograms"_s).contains(program) || (shells.contains(program) && words.size() == 1))
    return true;
  if (program == u"psql")
    return !hasAny(words, {u"-c"_s, u"-f"_s, u"-l"_s, u"--list"_s, u"--command"_s, u"--file"_s}) &&
           !words.join(u' ').contains(u"--command="_s);
  if (program == u"mysql" || program == u"mariadb")
    return !hasAny(words, {u"-e"_s, u"--execute"_s});
  if (program == u"mongo" || program == u"mongosh")
    return !hasAny(words, {u"--eval"_s}) && plainCount(words) <= 2;
  if (program == u"redis-cli")
    return !words.mid(1).join(QString()).contains(QRegularExpression(u"[A-Z]{3}|\\b(?:info|ping|get|keys)\\b"_s));
  if (program == u"ssh")
    return plainCount(words) <= 2;
  if (program == u"tail" || program == u"journalctl")
    return hasAny(words, {u"-f"_s, u"-F"_s, u"--follow"_s});
  if (program == u"docker" && hasAny(words, {u"-it"_s, u"-ti"_s}))
    return shells.contains(words.constLast());
  if (program == u"rails" || program == u"bin/rails")
    return hasAny(words, {u"console"_s, u"c"_s, u"dbconsole"_s});
  if (program != u"kubectl")
    return false;
  const qsizetype rest = words.indexOf(u"--"_s);
  if (words.contains(u"exec"_s))
    return rest < 0 ? shells.contains(words.constLast()) : isInteractive(words.mid(rest + 1));
  return hasAny(words, {u"port-forward"_s, u"edit"_s, u"proxy"_s, u"attach"_s});
}

bool isFilter(const QStringList &words) {
  return lexicon().lists.value(u"filters"_s).contains(words.value(0)) &&
         (!words.value(0).startsWith(u"python"_s) || words.contains(u"json.tool"_s));
}

bool isProgram(const QString &word) {
  if (lexicon().lists.value(u"programs"_s).contains(word))
    return true;
  static const QRegularExpression path(
      u"^(?:\\.{1,2}/|~/|/[\\w.-]+/)[\\w./{}-]+$|^[\\w.-]+(?:/[\\w.{}-]+)*\\.(?:sh|py|rb|pl|ps1|js|ts|php)$|^(?:bin|scripts|vendor)/[\\w./-]+$"_s);
  return word.contains(path);
}

}  // namespace sternway::importer
