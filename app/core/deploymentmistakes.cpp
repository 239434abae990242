// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakefamilies.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

const QStringList &helmValued() {
  static const QStringList valued{u"-n"_s,
                                  u"--namespace"_s,
                                  u"--timeout"_s,
                                  u"--kube-context"_s,
                                  u"--kubeconfig"_s,
                                  u"--history-max"_s,
                                  u"--kube-token"_s,
                                  u"--kube-apiserver"_s,
                                  u"-f"_s,
                                  u"--values"_s,
                                  u"--set"_s,
                                  u"--set-file"_s,
                                  u"--set-json"_s,
                                  u"--set-literal"_s,
                                  u"--set-string"_s,
                                  u"--version"_s,
                                  u"--repo"_s,
                                  u"--description"_s,
                                  u"-o"_s,
                                  u"--output"_s,
                                  u"--post-renderer"_s,
                                  u"--post-renderer-args"_s,
                                  u"--labels"_s,
                                  u"--ca-file"_s,
                                  u"--cert-file"_s,
                                  u"--key-file"_s,
                                  u"--username"_s,
                                  u"--password"_s,
                                  u"--keyring"_s};
  return valued;
}

namespace {
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

/// kubectl (1.20, 1.33): findings/kubectl_set_image_star_reaches_init_containers.sh.
bool setsEveryImage(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, {u"-n"_s, u"--namespace"_s, u"--context"_s, u"--kubeconfig"_s, u"-l"_s, u"--selector"_s, u"-f"_s,
                                  u"--filename"_s, u"-o"_s, u"--output"_s});
  const QStringList names = read.plainFrom(2);
  return read.plain(0) == u"set" && read.plain(1) == u"image" &&
         std::ranges::any_of(names, [](const QString &name) { return name.startsWith(u"*="_s); });
}

/// kubectl (1.20, 1.35): findings/kubectl_rolls_nothing_back_and_says_0.sh.
bool findsNothing(const QStringList &words, const SimpleCommand &) {
  static const QStringList changes{u"undo"_s, u"restart"_s, u"status"_s, u"image"_s, u"env"_s, u"resources"_s};
  const CommandWords read(words, {u"-n"_s, u"--namespace"_s, u"--context"_s, u"--kubeconfig"_s, u"-l"_s, u"--selector"_s,
                                  u"--to-revision"_s, u"--timeout"_s});
  return (read.plain(0) == u"rollout" || read.plain(0) == u"set") && changes.contains(read.plain(1)) &&
         read.has({u"-l"_s, u"--selector"_s});
}

const QStringList &kubectlValued() {
  static const QStringList valued{u"-n"_s,
                                  u"--namespace"_s,
                                  u"--context"_s,
                                  u"--kubeconfig"_s,
                                  u"-l"_s,
                                  u"--selector"_s,
                                  u"-c"_s,
                                  u"--container"_s,
                                  u"--tail"_s,
                                  u"--since"_s,
                                  u"--since-time"_s,
                                  u"-o"_s,
                                  u"--output"_s,
                                  u"--sort-by"_s,
                                  u"--max-log-requests"_s,
                                  u"--field-selector"_s};
  return valued;
}

/// kubectl (1.20, 1.35): findings/the_newest_event_is_the_first_of_the_last_twenty.sh.
bool sortsByOneTime(const QStringList &words, const SimpleCommand &) {
  static const QStringList events{u"events"_s, u"event"_s, u"ev"_s};
  static const QRegularExpression time(u"(?:Timestamp|eventTime)\\b"_s);
  const CommandWords read(words, kubectlValued());
  return read.plain(0) == u"get" && events.contains(read.plain(1).section(u'.', 0, 0)) &&
         read.value({u"--sort-by"_s}).contains(time);
}

/// kubectl (1.20, 1.35): findings/kubectl_logs_of_an_hour_are_ten_lines.sh. Whoever follows them sees all that comes.
bool showsTenLines(const QStringList &words, const SimpleCommand &) {
  const CommandWords read(words, kubectlValued());
  return (read.plain(0) == u"logs" || read.plain(0) == u"log") && read.has({u"-l"_s, u"--selector"_s}) &&
         !read.has({u"--tail"_s, u"-f"_s, u"--follow"_s});
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

/// Docker Registry (2.8): findings/the_registry_cleans_the_images_of_a_list_away.sh.
bool cleansListsAway(const QStringList &words, const SimpleCommand &) {
  const auto isOneOf = [&words](const QStringList &options) {
    return std::ranges::any_of(words, [&options](const QString &word) { return options.contains(word); });
  };
  return words.contains(u"garbage-collect"_s) && isOneOf({u"-m"_s, u"--delete-untagged"_s, u"--delete-untagged=true"_s}) &&
         !isOneOf({u"-d"_s, u"--dry-run"_s, u"--dry-run=true"_s});
}

/// wait-for-it (20180723): findings/whoever_waits_for_the_database_goes_on_without_it.sh.
bool goesOnWithout(const QStringList &words, const SimpleCommand &) {
  static const QStringList forEver{u"0"_s, u"-t0"_s, u"--timeout=0"_s};
  const CommandWords read(words, {u"-h"_s, u"-p"_s});
  const bool waits = read.plain(0).contains(u':') || read.has({u"-h"_s, u"--host"_s});
  return waits && read.hasRest() && !read.has({u"-s"_s, u"--strict"_s}) &&
         std::ranges::none_of(words, [](const QString &word) { return forEver.contains(word); });
}

constexpr const char *registryLosesLists =
    QT_TRANSLATE_NOOP("sternway",
                      "the registry treats the images of a multi-architecture tag as untagged, and every pull of that tag fails "
                      "afterwards: leave this option out");
constexpr const char *waitIsOver =
    QT_TRANSLATE_NOOP("sternway", "wait-for-it runs the command even after its timeout: add --strict");

constexpr std::array deploymentTable{
    CommandMistake{"helm", takesTheOneBefore, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "without a revision Helm goes to the one before, which may have failed as well: name "
                                     "the last good one of helm history")},
    CommandMistake{"helm", forgetsValues, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "with --set, Helm takes the chart's defaults for all that the command does not name, "
                                     "not what was set before: use helm rollback with a revision, or add "
                                     "--reset-then-reuse-values (from Helm 3.14 on)")},
    CommandMistake{"helm", givesARange, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "Helm takes a --version of fewer than three numbers for a range, and the highest chart "
                                     "in it: write the whole version, as helm search repo --versions lists it")},
    CommandMistake{"kubectl", setsEveryImage, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "*= in kubectl set image reaches the init containers as well, such as the one that "
                                     "migrates the database: name each container")},
    CommandMistake{"kubectl", findsNothing, "\\bkubectl\\s[^\\n]*\\bwait\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "kubectl ends with 0 where no workload has these labels: name the workloads, or let kubectl "
                                     "wait --for=condition=available with the same labels fail first")},
    CommandMistake{"kubectl", sortsByOneTime, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "no single field has the time of every event, so that with --sort-by the newest, such as "
                                     "FailedScheduling, may come first: use kubectl events (kubectl 1.26 or later)")},
    CommandMistake{"kubectl", showsTenLines, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "with labels, kubectl logs shows only the last 10 lines of each pod, with --since too: add "
                                     "--tail=-1")},
    CommandMistake{"registry", cleansListsAway, nullptr, registryLosesLists},
    CommandMistake{"docker-registry", cleansListsAway, nullptr, registryLosesLists},
    CommandMistake{"wait-for-it", goesOnWithout, nullptr, waitIsOver},
    CommandMistake{"wait-for-it.sh", goesOnWithout, nullptr, waitIsOver},
    CommandMistake{"skopeo", deletesAnImage, "\\bskopeo\\s+inspect\\b",
                   QT_TRANSLATE_NOOP("sternway",
                                     "skopeo delete takes the image away, and with it every other tag that points to it: "
                                     "compare the digests with skopeo inspect before")},
    CommandMistake{"skopeo", copiesOneArchitecture, nullptr,
                   QT_TRANSLATE_NOOP("sternway",
                                     "of an image for several architectures, skopeo copy takes only this machine's, and the "
                                     "digest is another one: add --all")},
};
}  // namespace

std::span<const CommandMistake> deploymentMistakes() {
  return deploymentTable;
}

}  // namespace sternway
