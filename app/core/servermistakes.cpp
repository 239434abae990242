// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakefamilies.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// nginx (1.22) only sends a signal, and the running server may not be able to do it:
/// findings/nginx_reload_says_0_and_keeps_the_old_configuration.sh.
bool onlySignals(const QStringList &words, const SimpleCommand &) {
  const auto option = std::ranges::find(words, u"-s"_s);
  return option != words.cend() && std::next(option) != words.cend() && *std::next(option) == u"reload";
}

/// Not one that is only used, as by "ssh -i deploy.pem" or "curl --cacert ca.pem".
constexpr const char *putsCertificate =
    "(?:\\b(?:cp|mv|ln|install|rsync|scp|tee|checkout|restore)\\s(?:[^\\n;&|]{0,300}\\s)?(?<!-i )|\\s-out\\s|>\\s*)"
    "[^\\s;&|]{0,300}\\.(?:pem|crt|cer|key)\\b|\\bcertbot\\b";

/// Caddy (2.6) compares the configuration only: findings/caddy_reload_keeps_the_certificate_of_before.sh.
bool comparesConfiguration(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-c"_s, u"--config"_s, u"-a"_s, u"--adapter"_s, u"--address"_s});
  return read.plain(0) == u"reload" && !read.has({u"-f"_s, u"--force"_s});
}

/// jq (1.6) orders texts after numbers: findings/a_metric_that_is_missing_is_below_every_limit.sh.
bool comparesText(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression compares(u"\\bvalue\\s*\\[\\s*-?1\\s*\\]\\s*[<>]"_s);
  return std::ranges::any_of(words, [](const QString &word) { return word.contains(compares); });
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

/// The Pushgateway (1.5) deletes the group of exactly these labels: findings/pushgateway_keeps_what_was_deleted.sh.
bool deletesOneGroup(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression deletes(u"^(?:-[a-zA-Z]*X|--request=)?DELETE$"_s);
  static const QRegularExpression group(u"/metrics/job(?:@base64)?/[^/?]+/?$"_s);
  const auto has = [&words](const QRegularExpression &pattern) {
    return std::ranges::any_of(words, [&pattern](const QString &word) { return word.contains(pattern); });
  };
  return has(deletes) && has(group);
}

/// ab (2.3) compares lengths: findings/ab_has_no_failed_requests_where_all_answers_are_500.sh.
bool comparesLengths(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-n"_s, u"-c"_s, u"-t"_s});
  return read.has({u"-n"_s, u"-t"_s}) && std::ranges::any_of(words, [](const QString &word) {
           return word.startsWith(u"http://"_s) || word.startsWith(u"https://"_s);
         });
}

/// amtool (0.25): findings/amtool_update_counts_from_the_beginning.sh.
bool countsFromTheBeginning(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"--alertmanager.url"_s, u"-d"_s, u"--duration"_s, u"-c"_s, u"--comment"_s});
  return read.plain(0) == u"silence" && read.plain(1) == u"update" && read.has({u"-d"_s, u"--duration"_s}) &&
         !read.has({u"--end"_s});
}

/// curl (7.88) ends as its last transfer did: findings/curl_judges_by_the_last_address.sh.
bool judgesByTheLast(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression several(u"^https?://.*\\{[^}{]*,"_s);
  const CommandWords read(words, {u"-o"_s, u"-w"_s, u"-H"_s, u"-m"_s, u"-A"_s, u"-u"_s, u"-x"_s, u"-X"_s, u"-d"_s, u"-e"_s,
                                  u"--output"_s, u"--write-out"_s, u"--header"_s, u"--max-time"_s, u"--proxy"_s, u"--referer"_s});
  const QStringList plain = read.plainFrom(0);
  const auto addresses = std::ranges::count_if(
      plain, [](const QString &word) { return word.startsWith(u"http://"_s) || word.startsWith(u"https://"_s); });
  static const QRegularExpression fails(u"^(?:-[a-zA-Z]*f[a-zA-Z]*|--fail|--fail-with-body)$"_s);
  const auto isSeveral = [](const QString &word) { return word.contains(several); };
  return (addresses > 1 || std::ranges::any_of(plain, isSeveral)) &&
         std::ranges::any_of(words, [](const QString &word) { return word.contains(fails); }) &&
         !read.has({u"--fail-early"_s, u"-Z"_s, u"--parallel"_s});
}

/// systemd (252): findings/journalctl_utc_since_is_in_local_time.sh.
bool beginsInLocalTime(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression bare(u"^\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2}(?::\\d{2})?$"_s);
  const CommandWords read(words, {u"-S"_s, u"--since"_s, u"-u"_s, u"--unit"_s, u"-o"_s, u"--output"_s});
  return read.has({u"--utc"_s}) && read.value({u"-S"_s, u"--since"_s}).contains(bare);
}

/// coreutils (9.1): findings/date_two_hours_before_is_three_hours_after.sh.
bool takesANumberForAZone(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression signedNumber(u"\\d:\\d{2}(?::\\d{2})?\\s*[+-]\\s*\\d{1,2}\\s*[a-z]"_s);
  return CommandWords(words, {u"-d"_s, u"--date"_s}).value({u"-d"_s, u"--date"_s}).contains(signedNumber);
}

/// Ansible (2.14): findings/ansible_takes_false_for_true_and_no_task_for_done.sh.
bool saysFalseAsText(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression falseText(u"^(?:[^{]*\\s)?\\w+=(?:false|no|off|0)(?:\\s|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
  const QStringList values = CommandWords(words, {u"-e"_s, u"--extra-vars"_s}).values({u"-e"_s, u"--extra-vars"_s});
  return std::ranges::any_of(values, [](const QString &value) { return value.contains(falseText); });
}

/// ClusterShell (1.9): findings/whoever_waits_for_the_database_goes_on_without_it.sh.
bool hidesFailures(const QStringList &words, const SimpleCommand &) {
  static const QRegularExpression worst(u"^(?:-[a-z]*S[a-z]*|--maxrc)$"_s);
  const CommandWords read(words, {u"-w"_s, u"-x"_s, u"-g"_s, u"-X"_s, u"-f"_s, u"-t"_s, u"-u"_s, u"-l"_s, u"-o"_s, u"-m"_s,
                                  u"-Sw"_s, u"-bSw"_s, u"-bw"_s});
  const QString program = read.plain(0);
  if (program.isEmpty())
    return false;  // it asks for commands
  for (const QString &word : words) {
    if (word.contains(worst))
      return false;
    if (word == program)
      break;
  }
  return true;
}

/// BIND (9.18): findings/named_passes_over_a_zone_that_was_put_back.sh.
bool reloadsZones(const QStringList &words, const SimpleCommand &) {
  return words.contains(u"reload"_s);
}

/// BIND (9.18): findings/nsupdate_says_0_for_what_was_ignored.sh.
bool updatesNames(const QStringList &, const SimpleCommand &) {
  return true;
}

/// Apprise (1.2), by its configuration: findings/apprise_says_0_for_whom_it_could_not_read.sh.
bool tellsTheUntagged(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-b"_s, u"--body"_s, u"-t"_s, u"--title"_s, u"-c"_s, u"--config"_s, u"-n"_s});
  return !read.has({u"-g"_s, u"--tag"_s, u"-h"_s, u"--help"_s, u"-V"_s, u"--version"_s, u"-d"_s, u"--dry-run"_s}) &&
         std::ranges::none_of(words, [](const QString &word) { return word.contains(u"://"_s); });
}

/// gammu-smsd-inject (1.42): findings/a_text_message_ends_before_the_do_not.sh.
bool cutsTheText(const QStringList &words, const SimpleCommand &) {
  static const QStringList lengths{u"-len"_s, u"-autolen"_s};
  return words.contains(u"TEXT"_s) && std::ranges::none_of(words, [](const QString &word) { return lengths.contains(word); });
}

/// start-stop-daemon (1.21): findings/start_stop_daemon_leaves_the_release_behind_the_link.sh.
bool findsTheFileOnly(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-x"_s, u"--exec"_s, u"-p"_s, u"--pidfile"_s, u"-n"_s, u"--name"_s, u"-R"_s, u"--retry"_s});
  return read.has({u"-K"_s, u"--stop"_s}) && read.has({u"-x"_s, u"--exec"_s});
}

constexpr std::array serverTable{
    CommandMistake{"nginx", onlySignals, "nginx\\s[\\s\\S]*-s\\s+reload[\\s\\S]*\\b(?:curl|wget)\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "nginx -s reload also ends with 0 where the server keeps its old configuration, as when an "
                                     "address is taken: ask it afterwards for what only the new one answers")},
    CommandMistake{
        .program = "caddy",
        .isMade = comparesConfiguration,
        .settled = nullptr,
        .what = QT_TRANSLATE_NOOP("sternway",
                                  "caddy reload does nothing, and ends with 0, where only the certificate's files have "
                                  "changed: add --force"),
        .after = putsCertificate},
    CommandMistake{
        "cap", ordersByChange, "ROLLBACK_RELEASE=",
        QT_TRANSLATE_NOOP("sternway",
                          "Capistrano orders releases by when their folders were changed: a file that was written late "
                          "into the good one makes it stay on the bad one and delete the good one; add "
                          "ROLLBACK_RELEASE= with the good one's folder")},
    CommandMistake{"pm2", countsReverts, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "pm2 counts each revert as a deploy: done a second time, it goes back to the bad "
                                     "release; name the commit, with ref in place of revert")},
    CommandMistake{"curl", deletesOneGroup, "/api/v1/metrics",
                   QT_TRANSLATE_NOOP("sternway",
                                     "the Pushgateway deletes only what was pushed with exactly these labels, nothing that "
                                     "has an instance as well, and answers 202 in any case: ask /api/v1/metrics for the "
                                     "groups before")},
    CommandMistake{
        "jq", comparesText, nullptr,
        QT_TRANSLATE_NOOP("sternway",
                          "Prometheus writes values as text, and to jq each text is above each number: write (.value[1] "
                          "| tonumber)")},
    CommandMistake{"ab", comparesLengths, "Non-2xx",
                   QT_TRANSLATE_NOOP("sternway",
                                     "ab ends with 0 and counts no failed request where every answer is an error of the same "
                                     "length: look for Non-2xx responses in what it says")},
    CommandMistake{"rndc", reloadsZones, "\\btouch\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "named passes over a zone file that is not newer than its last load, such as one put back "
                                     "with its date, and says that all is well: touch the file before")},
    CommandMistake{"nsupdate", updatesNames, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "nsupdate ends with 0 for lines that the server leaves out, such as an address where there "
                                     "is a CNAME: delete the name without a type first, and ask with dig afterwards")},
    CommandMistake{"apprise", tellsTheUntagged, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "without --tag Apprise tells only those without a tag, and leaves out addresses that it "
                                     "cannot read, with 0: add --tag all")},
    CommandMistake{
        "gammu-smsd-inject", cutsTheText, nullptr,
        QT_TRANSLATE_NOOP("sternway",
                          "gammu-smsd-inject cuts the text off at 160 letters without a word: add -len with its length")},
    CommandMistake{
        "start-stop-daemon", findsTheFileOnly, nullptr,
        QT_TRANSLATE_NOOP("sternway",
                          "with --exec only processes of this very file are found, not those that run on behind a link that was "
                          "set to another release: stop before the link is set, or use --pidfile with --name")},
    CommandMistake{
        "clush", hidesFailures, nullptr,
        QT_TRANSLATE_NOOP("sternway", "clush ends with 0 where the command fails, or a host cannot be reached: add -S")},
    CommandMistake{"amtool", countsFromTheBeginning, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "amtool silence update counts the duration from the beginning of the silence, which may "
                                     "then end sooner: give its end, with --end")},
    CommandMistake{"curl", judgesByTheLast, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "of several addresses, curl -f ends as the last one did: add --fail-early, or ask each by "
                                     "a curl of its own")},
    CommandMistake{"journalctl", beginsInLocalTime, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "journalctl reads this time in the zone of the machine, with --utc too: write UTC behind "
                                     "it")},
    CommandMistake{"date", takesANumberForAZone, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "date takes a number with a sign behind the time of day for a time zone: write the zone "
                                     "before it, as in 10:15 UTC - 2 hours")},
    CommandMistake{"ansible-playbook", saysFalseAsText, "\\|\\s*bool\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "Ansible takes this value for a text, which is true to a task's condition: write it as "
                                     "JSON, as in {\"database\": false}")},
};
}  // namespace

std::span<const CommandMistake> serverMistakes() {
  return serverTable;
}

}  // namespace sternway
