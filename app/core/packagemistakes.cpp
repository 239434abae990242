// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakefamilies.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
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

/// npm (10.9) installs what is tagged latest only where the range lets it:
/// findings/a_hotfix_on_npm_takes_the_newer_release_away.sh.
bool movesLatest(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--registry"_s, u"--otp"_s, u"--userconfig"_s, u"-w"_s, u"--workspace"_s});
  return (read.plain(0) == u"dist-tag" || read.plain(0) == u"dist-tags") && read.plain(1) == u"add" &&
         read.plain(2).lastIndexOf(u'@') > 0 && (read.plainCount() == 3 || read.plain(3) == u"latest");
}

bool revertsCommits(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s, u"-c"_s, u"-m"_s, u"--mainline"_s, u"--git-dir"_s, u"--work-tree"_s});
  return read.plain(0) == u"revert" && !read.has({u"--abort"_s, u"--continue"_s, u"--quit"_s, u"--skip"_s});
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

/// GNU patch (2.7) that may not ask takes a reversed patch for one to be applied, the second time too.
bool reversesUnasked(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression reverses(u"^(?:-[a-zA-Z]*R[a-zA-Z]*|--reverse)$"_s);
  static const QRegularExpression unasked(u"^(?:-[a-zA-Z]*t[a-zA-Z]*|--batch)$"_s);
  const auto has = [&words](const QRegularExpression &option) {
    return std::ranges::any_of(words, [&option](const QString &word) { return word.contains(option); });
  };
  return has(reverses) && has(unasked);
}

/// git (2.39) and GNU patch (2.7) look for the passage, not for the object:
/// findings/a_patch_said_twice_goes_to_the_next_deployment.sh.
bool appliesAgain(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s, u"-c"_s, u"--git-dir"_s, u"--work-tree"_s, u"--directory"_s, u"-p"_s});
  return read.plain(0) == u"apply" && read.plainCount() > 1 &&
         !read.has({u"-3"_s, u"--3way"_s, u"--check"_s, u"--stat"_s, u"--numstat"_s, u"--summary"_s});
}
bool ignoresApplied(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression forward(u"^(?:-[a-zA-Z]*N[a-zA-Z]*|--forward)$"_s);
  return std::ranges::any_of(words, [](const QString &word) { return word.contains(forward); });
}

/// reprepro (5.3): findings/reprepro_says_0_and_keeps_the_newer_release.sh.
bool keepsTheNewer(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"includedeb"_s);
}

/// git (2.39): findings/git_checkout_of_a_tag_keeps_the_newer_files.sh.
bool keepsNewerFiles(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-C"_s, u"-c"_s, u"--git-dir"_s, u"--work-tree"_s});
  return read.plain(0) == u"checkout" && !read.plain(1).isEmpty() && read.plainCount() == 2 &&
         read.rest() == QStringList{u"."_s} && !read.has({u"--no-overlay"_s, u"-p"_s, u"--patch"_s});
}

/// Mercurial (6.3): findings/hg_revert_to_a_release_takes_its_tag_away.sh.
bool takesTagsAway(const QStringList &words, const SimpleCommand &) {
  static const QStringList here{u"."_s, u"tip"_s};
  const CommandWords read(words, {u"-r"_s, u"--rev"_s, u"-X"_s, u"--exclude"_s, u"-I"_s, u"--include"_s, u"-R"_s,
                                  u"--repository"_s, u"--cwd"_s, u"-d"_s, u"--date"_s});
  return read.plain(0) == u"revert" && read.has({u"-a"_s, u"--all"_s}) && read.has({u"-r"_s, u"--rev"_s}) &&
         !here.contains(read.value({u"-r"_s, u"--rev"_s})) && !read.has({u"-X"_s, u"--exclude"_s, u"-I"_s, u"--include"_s});
}

/// APT (2.6): findings/apt_get_takes_a_version_for_a_pattern.sh.
bool givesAPattern(const QStringList &words, const SimpleCommand &) {
  static const QStringList acts{u"remove"_s, u"purge"_s, u"install"_s};
  static const QRegularExpression dotted(u"^[a-z0-9][a-z0-9+-]*\\.[a-z0-9+.-]*[a-z0-9]$"_s);
  const CommandWords read(words, {u"-t"_s, u"-o"_s, u"-c"_s, u"--target-release"_s, u"--option"_s});
  const QStringList names = read.plainFrom(1);
  return acts.contains(read.plain(0)) &&
         std::ranges::any_of(names, [](const QString &name) { return name.contains(dotted) && !name.endsWith(u".deb"_s); });
}

/// dpkg (1.21): findings/update_alternatives_goes_to_the_newest_when_the_old_one_is_replaced.sh.
bool choosesForNow(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression version(u"\\d\\.\\d"_s);
  return words.contains(u"--set"_s) && words.constLast().contains(version);
}

/// Nix (2.8): findings/nix_env_rollback_goes_to_the_bad_release.sh.
bool goesOneDown(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"--rollback"_s);
}

constexpr std::array packageTable{
    CommandMistake{"npm", keepsOptions, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "npm keeps these options to itself and the script runs without them: write -- before "
                                     "them")},
    CommandMistake{"git", revertsCommits, "--unshallow|is-shallow-repository|fetch-depth:?\\s*0",
                   QT_TRANSLATE_NOOP("sternway",
                                     "in a clone with a depth of 1, git revert deletes every file: let git rev-parse "
                                     "--is-shallow-repository say false before")},
    CommandMistake{
        "patch", reversesUnasked, nullptr,
        QT_TRANSLATE_NOOP("sternway",
                          "patch -R that may not ask puts the change back when it runs a second time: use --force in place "
                          "of --batch")},
    CommandMistake{"patch", ignoresApplied, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "patch -N that runs a second time changes the next passage that looks alike: use git apply "
                                     "--3way, or kubectl patch, which names the object")},
    CommandMistake{
        "git", appliesAgain, nullptr,
        QT_TRANSLATE_NOOP("sternway", "git apply that runs a second time changes the next passage that looks alike: add --3way")},
    CommandMistake{"npm", movesLatest, "\\bnpm\\s+(?:deprecate|unpublish)\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "npm takes latest only where it fits: who asks for the newer version, or has it in a lock "
                                     "file, still gets it; npm deprecate that version before")},
    CommandMistake{"git", shortensUnits, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "git knows units as whole words only: 2h is the second day of the month, and 90min the "
                                     "year 1990; write 90 minutes, or a time")},
    CommandMistake{"update-alternatives", choosesForNow, "update-alternatives\\s[^\\n]*--remove",
                   QT_TRANSLATE_NOOP("sternway",
                                     "update-alternatives --set lasts until the chosen one is replaced, and then goes to the "
                                     "highest priority, which is the bad release: --remove that one")},
    CommandMistake{"nix-env", goesOneDown, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "the rollback goes to the next lower number, which after an earlier rollback is the bad "
                                     "release again: use --switch-generation")},
    CommandMistake{"nixos-rebuild", goesOneDown, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "the rollback goes to the next lower number, which after an earlier rollback is the bad "
                                     "release again: switch to a generation by its number")},
    CommandMistake{"reprepro", keepsTheNewer, "\\breprepro\\s[^\\n]*\\bremove",
                   QT_TRANSLATE_NOOP("sternway",
                                     "reprepro keeps a newer version that is there, and ends with 0: reprepro remove it before")},
    CommandMistake{"git", keepsNewerFiles, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "git checkout of a release's files keeps those that only the newer one has, such as its "
                                     "migrations: add --no-overlay, or use git restore --source=")},
    CommandMistake{"hg", takesTagsAway, "\\bhg\\s+revert\\s[^\\n;&|]*\\.hgtags",
                   QT_TRANSLATE_NOOP("sternway",
                                     "hg revert to a release puts .hgtags back as well, and the release's own tag is then "
                                     "unknown: add -X .hgtags")},
    CommandMistake{"apt-get", givesAPattern, "\\bapt-get\\s[^\\n]*(?:-s\\b|--simulate|--dry-run)",
                   QT_TRANSLATE_NOOP("sternway",
                                     "where no package has exactly this name, apt-get takes it for a pattern that fits others "
                                     "too: look with apt-get -s before")},
};
}  // namespace

std::span<const CommandMistake> packageMistakes() {
  return packageTable;
}

}  // namespace sternway
