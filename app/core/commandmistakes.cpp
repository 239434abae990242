// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakes.h"

#include "core/format.h"
#include "core/shell.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// One program with its words.
struct SimpleCommand {
  QStringList words;
  bool isFed = false;  ///< by a pipe
};

/// What a shell would run one after the other. Enough to know programs and options by; not a shell's grammar.
QList<SimpleCommand> simpleCommands(const QString &text) {
  static const QRegularExpression token(u"'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\\\\\n|[|;&\\n]|(?:[^\\s'\"|;&\\\\]|\\\\.)+|\\\\"_s);
  static const QRegularExpression quotes(u"[\"']"_s);
  QList<SimpleCommand> commands{{}};
  qsizetype end = -1;
  for (auto i = token.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    const QString part = match.captured();
    if (part == u"\\\n")
      continue;
    if (part.size() == 1 && u"|;&\n"_s.contains(part)) {
      commands.append({.words = {}, .isFed = part == u"|" && !commands.constLast().words.isEmpty()});
      continue;
    }
    const QString word = QString(part).remove(quotes);
    QStringList &words = commands.last().words;
    if (match.capturedStart() == end && !words.isEmpty())
      words.last() += word;
    else
      words.append(word);
    end = match.capturedEnd();
  }
  return commands;
}

/// The words behind the program, wherever it stands ("kubectl exec db -- psql …"); nothing where it does not.
std::optional<QStringList> wordsBehind(const QStringList &words, const QString &program) {
  const auto found = std::ranges::find_if(words, [&](const QString &word) { return word.section(u'/', -1) == program; });
  return found == words.cend() ? std::nullopt : std::optional(words.mid(found - words.cbegin() + 1));
}

/// What a shell is given to run: sh -c 'npm run down --all'.
QString shellText(const QStringList &words) {
  static const QRegularExpression givesText(u"^-[a-z]*c$"_s);
  for (const QString &shell : {u"sh"_s, u"bash"_s})
    if (const auto behind = wordsBehind(words, shell))
      for (qsizetype i = 0; i + 1 < behind->size(); ++i)
        if (behind->at(i).contains(givesText))
          return behind->at(i + 1);
  return {};
}

/// "npm run down --all": npm keeps the option to itself. Its own ones are meant for it.
bool keepsOptions(const QStringList &words, const SimpleCommand &) {
  static const QStringList runs{u"run"_s, u"run-script"_s, u"rum"_s,   u"urn"_s, u"test"_s,
                                u"t"_s,   u"restart"_s,    u"start"_s, u"stop"_s};
  static const QStringList own{u"-s"_s,
                               u"--silent"_s,
                               u"--if-present"_s,
                               u"--prefix"_s,
                               u"-w"_s,
                               u"--workspace"_s,
                               u"--ws"_s,
                               u"--workspaces"_s,
                               u"--ignore-scripts"_s,
                               u"--script-shell"_s,
                               u"--loglevel"_s,
                               u"-q"_s,
                               u"--quiet"_s,
                               u"-d"_s,
                               u"--verbose"_s,
                               u"--no-workspaces"_s,
                               u"-C"_s,
                               u"--foreground-scripts"_s,
                               u"--include-workspace-root"_s};
  const CommandWords read(words, {u"-C"_s, u"--prefix"_s, u"-w"_s, u"--workspace"_s, u"--loglevel"_s, u"--script-shell"_s});
  if (!runs.contains(read.plain(0)))
    return false;
  for (auto word = std::ranges::find(words, read.plain(0)); word != words.cend() && *word != u"--"; ++word)
    if (word->startsWith(u'-') && word->size() > 1 && !own.contains(word->section(u'=', 0, 0)))
      return true;
  return false;
}

/// A script that psql reads goes on behind a statement that failed.
bool goesOn(const QStringList &words, const SimpleCommand &command) {
  static const QRegularExpression stops(u"^(?:-v|--set=|--variable=)?ON_ERROR_STOP(?:=(?:1|on|true|yes))?$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression file(u"^(?:-[1aAbeEHlnqsStVwWxXz]*f.*|--file(?:=.*)?|<.*)$"_s);
  static const QStringList valued{u"-h"_s,     u"-U"_s,         u"-d"_s,       u"-p"_s,    u"-v"_s,
                                  u"--host"_s, u"--username"_s, u"--dbname"_s, u"--port"_s};
  bool reads = false;
  bool isAsked = false;
  for (qsizetype i = 0; i < words.size(); ++i) {
    const QString &word = words.at(i);
    const bool isValue = i > 0 && valued.contains(words.at(i - 1));
    if (word.contains(stops))
      return false;
    reads = reads || (!isValue && word.contains(file));
    isAsked = isAsked || word == u"-c" || word.startsWith(u"--command"_s) || word == u"-l";
  }
  return reads || (command.isFed && !isAsked);
}

bool marksRolledBack(const QStringList &words, const SimpleCommand &) {
  return words.mid(0, 2) == QStringList{u"migrate"_s, u"resolve"_s} &&
         std::ranges::any_of(words, [](const QString &word) { return word.startsWith(u"--rolled-back"_s); });
}

/// The options of Helm that take a value.
const QStringList &helmValued() {
  static const QStringList valued{
      u"-n"_s,           u"--namespace"_s,      u"--timeout"_s,    u"--kube-context"_s, u"--kubeconfig"_s, u"--history-max"_s,
      u"--kube-token"_s, u"--kube-apiserver"_s, u"-f"_s,           u"--values"_s,       u"--set"_s,        u"--set-file"_s,
      u"--set-json"_s,   u"--set-literal"_s,    u"--set-string"_s, u"--version"_s,      u"--repo"_s,       u"--description"_s};
  return valued;
}

/// Without a revision, or with 0, Helm takes the one before, whatever became of it.
bool takesTheOneBefore(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, helmValued());
  return read.plain(0) == u"rollback" && !read.plain(1).isEmpty() && (read.plainCount() == 2 || read.plain(2) == u"0");
}

/// With a single value Helm (4.1) begins at the chart's defaults, without one at the values of the last release:
/// findings/helm_upgrade_with_one_value_forgets_the_others.sh. A file of values is taken for complete.
bool forgetsValues(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, helmValued());
  return read.plain(0) == u"upgrade" &&
         read.has({u"--set"_s, u"--set-file"_s, u"--set-json"_s, u"--set-literal"_s, u"--set-string"_s}) &&
         !read.has({u"-f"_s, u"--values"_s, u"--reuse-values"_s, u"--reset-values"_s, u"--reset-then-reuse-values"_s});
}

/// Helm (4.1) takes the highest chart of a range: findings/helm_takes_a_version_for_a_range.sh. ^1.2 and 1.x are meant as one.
/// A chart of this machine has no other version.
bool givesARange(const QStringList &words, const SimpleCommand &) {
  static const QStringList fetches{u"upgrade"_s, u"install"_s, u"template"_s, u"pull"_s, u"fetch"_s, u"show"_s};
  static const QRegularExpression part(u"^v?\\d+(?:\\.\\d+)?$"_s);
  const CommandWords read(words, helmValued());
  const QStringList names = read.plainFrom(1);
  return fetches.contains(read.plain(0)) && read.value({u"--version"_s}).contains(part) &&
         std::ranges::none_of(names, [](const QString &name) {
           return name.startsWith(u'.') || name.startsWith(u'/') || name.endsWith(u".tgz"_s);
         });
}

bool revertsCommits(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s, u"-c"_s, u"-m"_s, u"--mainline"_s, u"--git-dir"_s, u"--work-tree"_s});
  return read.plain(0) == u"revert" && !read.has({u"--abort"_s, u"--continue"_s, u"--quit"_s, u"--skip"_s});
}

/// Where the database cannot be selected, redis-cli (7.0) runs the command in database 0 and ends with 0.
bool choosesADatabase(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words,
                          {u"-h"_s, u"-p"_s, u"-s"_s, u"-a"_s, u"-u"_s, u"-r"_s, u"-i"_s, u"-n"_s, u"--user"_s, u"--pass"_s});
  static const QStringList empties{u"FLUSHDB"_s, u"DEL"_s, u"UNLINK"_s};
  static const QRegularExpression address(u"^rediss?://.+/[1-9]\\d*$"_s);
  const auto chosen = std::ranges::find(words, u"-n"_s);
  const bool isChosen = chosen != words.cend() && std::next(chosen) != words.cend() && *std::next(chosen) != u"0";
  return empties.contains(read.plain(0).toUpper()) &&
         (isChosen || std::ranges::any_of(words, [](const QString &word) { return word.contains(address); }));
}

/// GNU patch (2.7) that may not ask takes a reversed patch for one to be applied, the second time too.
bool reversesUnasked(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression reverses(u"^(?:-[a-zA-Z]*R[a-zA-Z]*|--reverse)$"_s);
  static const QRegularExpression unasked(u"^(?:-[a-zA-Z]*t[a-zA-Z]*|--batch)$"_s);
  const auto has = [&words](const QRegularExpression &option) {
    return std::ranges::any_of(words, [&option](const QString &word) { return word.contains(option); });
  };
  return has(reverses) && has(unasked);
}

/// nginx (1.22) only sends a signal, and the running server may not be able to do it:
/// findings/nginx_reload_says_0_and_keeps_the_old_configuration.sh.
bool onlySignals(const QStringList &words, const SimpleCommand &) {
  const auto option = std::ranges::find(words, u"-s"_s);
  return option != words.cend() && std::next(option) != words.cend() && *std::next(option) == u"reload";
}

/// Capistrano (3.17) takes the folder that was changed last but one; version 2, which needs no stage, does not:
/// findings/cap_rollback_deletes_the_good_release.sh.
bool ordersByChange(const QStringList &words, const SimpleCommand &) {
  return words.indexOf(u"deploy:rollback"_s) > 0;
}

/// pm2-deploy (1.0) counts its own reverts: findings/pm2_deploy_reverts_to_the_bad_release.sh. The name of a file may stand
/// before that of the environment.
bool countsReverts(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {});
  return read.plain(0) == u"deploy" && (read.plain(2) == u"revert" || read.plain(3) == u"revert");
}

/// The whole database by SQLite (3.40), without its header: findings/sqlite_dump_forgets_the_schema_version.sh.
bool leavesOutTheHeader(const QStringList &words, const SimpleCommand &) {
  return words.contains(u".dump"_s);
}

/// Without a change to go back to Sqitch (1.3) takes all back: findings/sqitch_revert_takes_everything_back.sh. A bare name may
/// be that of a change.
bool takesAllBack(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s,        u"--chdir"_s,     u"--engine"_s,   u"-t"_s,       u"--target"_s,
                                  u"-f"_s,        u"--plan-file"_s, u"--registry"_s, u"--client"_s, u"-d"_s,
                                  u"--db-name"_s, u"-u"_s,          u"--db-user"_s,  u"-h"_s,       u"--db-host"_s,
                                  u"-p"_s,        u"--db-port"_s,   u"-s"_s,         u"--set"_s,    u"--lock-timeout"_s});
  const QStringList names = read.plainFrom(1);
  return read.plain(0) == u"revert" && !read.has({u"--to"_s, u"--to-change"_s, u"-m"_s, u"--modified"_s, u"--strict"_s}) &&
         std::ranges::all_of(names, [](const QString &name) { return name.startsWith(u"db:"_s); });
}

/// The Pushgateway (1.5) deletes the group of exactly these labels: findings/pushgateway_keeps_what_was_deleted.sh.
bool deletesOneGroup(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression deletes(u"^(?:-[a-zA-Z]*X|--request=)?DELETE$"_s);
  static const QRegularExpression group(u"/metrics/job(?:@base64)?/[^/?]+/?$"_s);
  const auto has = [&words](const QRegularExpression &pattern) {
    return std::ranges::any_of(words, [&pattern](const QString &word) { return word.contains(pattern); });
  };
  return has(deletes) && has(group);
}

/// npm (10.9) installs what is tagged latest only where the range lets it:
/// findings/a_hotfix_on_npm_takes_the_newer_release_away.sh.
bool movesLatest(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--registry"_s, u"--otp"_s, u"--userconfig"_s, u"-w"_s, u"--workspace"_s});
  return (read.plain(0) == u"dist-tag" || read.plain(0) == u"dist-tags") && read.plain(1) == u"add" &&
         read.plain(2).lastIndexOf(u'@') > 0 && (read.plainCount() == 3 || read.plain(3) == u"latest");
}

/// ab (2.3) compares lengths: findings/ab_has_no_failed_requests_where_all_answers_are_500.sh.
bool comparesLengths(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-n"_s, u"-c"_s, u"-t"_s});
  return read.has({u"-n"_s, u"-t"_s}) && std::ranges::any_of(words, [](const QString &word) {
           return word.startsWith(u"http://"_s) || word.startsWith(u"https://"_s);
         });
}

/// kubectl (1.20, 1.33): findings/kubectl_set_image_star_reaches_init_containers.sh.
bool setsEveryImage(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-n"_s, u"--namespace"_s, u"--context"_s, u"--kubeconfig"_s, u"-l"_s, u"--selector"_s, u"-f"_s,
                                  u"--filename"_s, u"-o"_s, u"--output"_s});
  const QStringList names = read.plainFrom(2);
  return read.plain(0) == u"set" && read.plain(1) == u"image" &&
         std::ranges::any_of(names, [](const QString &name) { return name.startsWith(u"*="_s); });
}

/// git (2.39) passes over a unit that it does not know: findings/git_since_2h_is_the_second_of_the_month.sh.
bool shortensUnits(const QStringList &words, const SimpleCommand &) {
  static const QStringList lists{u"log"_s, u"shortlog"_s, u"rev-list"_s, u"whatchanged"_s};
  static const QRegularExpression shortened(u"^\\d+ ?(?:s|secs?|m|mins?|h|hrs?|d|w)(?: ago)?$"_s);
  const QStringList limits{u"--since"_s, u"--after"_s, u"--until"_s, u"--before"_s};
  const CommandWords read(words, limits + QStringList{u"-C"_s, u"-c"_s, u"-n"_s, u"--git-dir"_s, u"--work-tree"_s});
  const QStringList times = read.values(limits);
  return lists.contains(read.plain(0)) &&
         std::ranges::any_of(times, [](const QString &time) { return time.contains(shortened); });
}

/// skopeo (1.9): findings/deleting_one_tag_takes_the_others_of_its_image.sh.
bool deletesAnImage(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"delete"_s) &&
         std::ranges::any_of(words, [](const QString &word) { return word.startsWith(u"docker://"_s); });
}

/// The same; a copy into a folder or an archive is for this machine.
bool copiesOneArchitecture(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression others(u"^(?:-a|--all|--multi-arch.*|--override-.*)$"_s);
  return words.contains(u"copy"_s) &&
         std::ranges::count_if(words, [](const QString &word) { return word.startsWith(u"docker://"_s); }) == 2 &&
         std::ranges::none_of(words, [](const QString &word) { return word.contains(others); });
}

/// amtool (0.25): findings/amtool_update_counts_from_the_beginning.sh.
bool countsFromTheBeginning(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--alertmanager.url"_s, u"-d"_s, u"--duration"_s, u"-c"_s, u"--comment"_s});
  return read.plain(0) == u"silence" && read.plain(1) == u"update" && read.has({u"-d"_s, u"--duration"_s}) &&
         !read.has({u"--end"_s});
}

/// reprepro (5.3): findings/reprepro_says_0_and_keeps_the_newer_release.sh.
bool keepsTheNewer(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"includedeb"_s);
}

struct Mistake {
  const char *program;
  /// \a words: behind the program.
  bool (*isMade)(const QStringList &words, const SimpleCommand &command);
  const char *settled;  ///< a regular expression of what settles it, in an earlier command; null: nothing does
  const char *what;     ///< to be translated
};

constexpr std::array mistakes{
    Mistake{"npm", keepsOptions, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "npm keeps these options to itself and the script runs without them: write -- before "
                              "them")},
    Mistake{"psql", goesOn, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "psql goes on behind a statement that failed, and ends with 0: add -v ON_ERROR_STOP=1, "
                              "and -1 for all or nothing")},
    Mistake{"prisma", marksRolledBack, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "Prisma takes --rolled-back only for a migration that failed, and refuses it for one "
                              "that had succeeded: delete that one's row in _prisma_migrations together with the SQL "
                              "that takes it back")},
    Mistake{"helm", takesTheOneBefore, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "without a revision Helm goes to the one before, which may have failed as well: name "
                              "the last good one of helm history")},
    Mistake{"git", revertsCommits, "--unshallow|is-shallow-repository|fetch-depth:?\\s*0",
            QT_TRANSLATE_NOOP("sternway",
                              "in a clone with a depth of 1, git revert deletes every file: let git rev-parse "
                              "--is-shallow-repository say false before")},
    Mistake{"redis-cli", choosesADatabase, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "where redis-cli cannot select this database it goes on in database 0, and ends with 0: let "
                              "SELECT answer OK before, or delete keys by their names")},
    Mistake{"patch", reversesUnasked, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "patch -R that may not ask puts the change back when it runs a second time: use --force in place "
                              "of --batch")},
    Mistake{"helm", forgetsValues, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "with --set, Helm takes the chart's defaults for all that the command does not name, "
                              "not what was set before: use helm rollback with a revision, or add "
                              "--reset-then-reuse-values (from Helm 3.14 on)")},
    Mistake{"helm", givesARange, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "Helm takes a --version of fewer than three numbers for a range, and the highest chart "
                              "in it: write the whole version, as helm search repo --versions lists it")},
    Mistake{"nginx", onlySignals, "nginx\\s[\\s\\S]*-s\\s+reload[\\s\\S]*\\b(?:curl|wget)\\b",
            QT_TRANSLATE_NOOP("sternway",
                              "nginx -s reload also ends with 0 where the server keeps its old configuration, as when an "
                              "address is taken: ask it afterwards for what only the new one answers")},
    Mistake{"cap", ordersByChange, "ROLLBACK_RELEASE=",
            QT_TRANSLATE_NOOP("sternway",
                              "Capistrano orders releases by when their folders were changed: a file that was written late "
                              "into the good one makes it stay on the bad one and delete the good one; add "
                              "ROLLBACK_RELEASE= with the good one's folder")},
    Mistake{"pm2", countsReverts, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "pm2 counts each revert as a deploy: done a second time, it goes back to the bad "
                              "release; name the commit, with ref in place of revert")},
    Mistake{"sqlite3", leavesOutTheHeader, "user_version|\\.dump['\"]?\\s*\\|\\s*(?:grep|head|less|wc)\\b",
            QT_TRANSLATE_NOOP("sternway",
                              "sqlite3 .dump leaves out user_version, where programs keep the number of their last "
                              "migration: use .backup, or write it down and set it after the restore")},
    Mistake{"sqitch", takesAllBack, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "without --to, Sqitch takes back every change since the first, and where nobody can "
                              "answer its question, the answer is yes: add --to, such as --to @HEAD^")},
    Mistake{"curl", deletesOneGroup, "/api/v1/metrics",
            QT_TRANSLATE_NOOP("sternway",
                              "the Pushgateway deletes only what was pushed with exactly these labels, nothing that "
                              "has an instance as well, and answers 202 in any case: ask /api/v1/metrics for the "
                              "groups before")},
    Mistake{"npm", movesLatest, "\\bnpm\\s+(?:deprecate|unpublish)\\b",
            QT_TRANSLATE_NOOP("sternway",
                              "npm takes latest only where it fits: who asks for the newer version, or has it in a lock "
                              "file, still gets it; npm deprecate that version before")},
    Mistake{"ab", comparesLengths, "Non-2xx",
            QT_TRANSLATE_NOOP("sternway",
                              "ab ends with 0 and counts no failed request where every answer is an error of the same "
                              "length: look for Non-2xx responses in what it says")},
    Mistake{"kubectl", setsEveryImage, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "*= in kubectl set image reaches the init containers as well, such as the one that "
                              "migrates the database: name each container")},
    Mistake{"git", shortensUnits, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "git knows units as whole words only: 2h is the second day of the month, and 90min the "
                              "year 1990; write 90 minutes, or a time")},
    Mistake{"skopeo", deletesAnImage, "\\bskopeo\\s+inspect\\b",
            QT_TRANSLATE_NOOP("sternway",
                              "skopeo delete takes the image away, and with it every other tag that points to it: "
                              "compare the digests with skopeo inspect before")},
    Mistake{"skopeo", copiesOneArchitecture, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "of an image for several architectures, skopeo copy takes only this machine's, and the "
                              "digest is another one: add --all")},
    Mistake{"amtool", countsFromTheBeginning, nullptr,
            QT_TRANSLATE_NOOP("sternway",
                              "amtool silence update counts the duration from the beginning of the silence, which may "
                              "then end sooner: give its end, with --end")},
    Mistake{"reprepro", keepsTheNewer, "\\breprepro\\s[^\\n]*\\bremove",
            QT_TRANSLATE_NOOP("sternway",
                              "reprepro keeps a newer version that is there, and ends with 0: reprepro remove it before")},
};

bool isSettled(const Mistake &mistake, const QStringList &texts) {
  if (!mistake.settled)
    return false;
  const QRegularExpression settles(QString::fromLatin1(mistake.settled));
  return std::ranges::any_of(texts, [&settles](const QString &text) { return text.contains(settles); });
}
}  // namespace

QString mistakeOfCommand(const QString &command, const QStringList &before) {
  constexpr qsizetype longest = 20'000;
  if (command.size() > longest)
    return {};
  for (const QList<SimpleCommand> all = simpleCommands(command); const SimpleCommand &each : all) {
    for (const Mistake &mistake : mistakes)
      if (const auto words = wordsBehind(each.words, QString::fromLatin1(mistake.program));
          words && mistake.isMade(*words, each) && !isSettled(mistake, before + QStringList{command}))
        return tr(mistake.what);
    if (const QString inner = shellText(each.words); !inner.isEmpty() && inner.size() < command.size())
      if (const QString mistake = mistakeOfCommand(inner, before); !mistake.isEmpty())
        return mistake;
  }
  return {};
}

}  // namespace sternway
