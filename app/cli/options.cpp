// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <QCommandLineParser>

#include "cli/commandspec.h"
#include "cli/messageoptions.h"
#include "cli/optionchecks.h"
#include "core/format.h"
#include "core/quantity.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// The option's value; nothing when it was not given or is not one of this command's.
std::optional<QString> given(const QCommandLineParser &parser, const QString &name) {
  return parser.optionNames().contains(name) ? std::optional(parser.value(name)) : std::nullopt;
}

Result<Done> readNumbers(const QCommandLineParser &parser, Options &options) {
  bool ok = true;
  if (const auto text = given(parser, u"to"_s)) {
    options.toRevision = text->toLongLong(&ok);
    if (!ok || *options.toRevision < 1)
      return wrong(tr("--to takes a revision number, not \"%1\"").arg(*text), options.command);
  }
  if (const auto text = given(parser, u"seed"_s)) {
    options.seed = text->toULongLong(&ok);
    if (!ok)
      return wrong(tr("--seed takes a whole number, not \"%1\"").arg(*text), options.command);
  }
  if (const auto text = given(parser, u"speed"_s)) {
    const auto speed = speedFactor(*text);
    options.speed = speed.value_or(options.speed);
    if (!speed)
      return wrong(tr("--speed takes a factor from 0.1 to 200, not \"%1\"").arg(*text), options.command);
  }
  if (const auto text = given(parser, u"since"_s)) {
    const auto duration = parseDuration(*text);
    if (!duration || duration->count() < 60'000)
      return wrong(tr("--since takes a time such as 12h or 7d, not \"%1\"").arg(*text), options.command);
    options.since = *duration;
  }
  if (const auto text = given(parser, u"stability"_s)) {
    const auto duration = parseDuration(*text);
    if (!duration)
      return wrong(tr("--stability takes a time such as 90s or 5m, not \"%1\"").arg(*text), options.command);
    options.stability = std::chrono::ceil<std::chrono::seconds>(*duration);
  }
  for (const auto &[name, field] : {std::pair{u"for"_s, &Options::term}, std::pair{u"countdown"_s, &Options::countdown}})
    if (const auto text = given(parser, name)) {
      const auto duration = parseDuration(*text);
      if (!duration || duration->count() < 1000)
        return wrong(tr("--%1 takes a time such as 30s or 30m, not \"%2\"").arg(name, *text), options.command);
      options.*field = *duration;
    }
  return Done{};
}

void readTexts(const QCommandLineParser &parser, unsigned groups, Options &options) {
  using enum CommandSpec::Group;
  options.json = given(parser, u"json"_s).has_value();
  if (groups & Cluster) {
    options.kubeconfig = parser.value(u"kubeconfig"_s);
    options.context = parser.value(u"context"_s);
    options.nameSpace = parser.value(u"namespace"_s);
    options.prometheus = parser.value(u"prometheus"_s);
    options.alertmanager = parser.value(u"alertmanager"_s);
    options.prometheusConfig = parser.value(u"prometheus-config"_s);
    options.clusterLabel = parser.value(u"cluster-label"_s);
    options.runbook = parser.value(u"runbook"_s);
  }
  if (groups & Service)
    options.service = parser.value(u"service"_s);
  if (groups & (Rollback | Migrations)) {
    options.reason = parser.value(u"reason"_s);
    options.dryRun = parser.isSet(u"plan-only"_s);
    options.method = parser.value(u"method"_s);
  }
  if (groups & Migrations) {
    options.backupNote = parser.value(u"backup-note"_s).trimmed();
    options.overrideReason = parser.value(u"override"_s).trimmed();
  }
  if (groups & Rollback) {
    options.migration = parser.value(u"migration"_s);
    options.services = parser.values(u"service"_s);
    options.service = options.services.value(0);
    options.all = parser.isSet(u"all"_s);
    options.stopOnFailure = parser.isSet(u"stop-on-failure"_s);
    options.force = parser.isSet(u"force"_s);
    options.rehearse = parser.isSet(u"rehearse"_s);
    options.dryRun = options.dryRun || options.rehearse;
    options.forward = parser.isSet(u"forward"_s);
  }
  if (groups & (Rollback | Guard)) {
    options.method = parser.value(u"method"_s);
    options.scenario = parser.value(u"scenario"_s);
    options.suspendGitOps = parser.isSet(u"suspend-gitops"_s);
  }
  if (groups & (Rollback | Migrations | Accept))
    options.yes = parser.isSet(u"yes"_s);
  if (groups & Rehearse) {
    options.scenario = parser.isSet(u"scenario"_s) ? parser.value(u"scenario"_s) : u"bad-release"_s;
    options.out = parser.value(u"out"_s);
  }
  if (groups & Export) {
    options.out = parser.value(u"output"_s);
    const QString usual = options.json && options.out.isEmpty() ? u"json"_s : u"md"_s;
    options.format = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : usual;
  }
  if (groups & Incidents) {
    options.search = parser.value(u"search"_s).trimmed();
    options.statistics = parser.isSet(u"statistics"_s);
    options.csv = parser.isSet(u"csv"_s);
  }
  if (groups & PostMortem) {
    options.runbook = parser.value(u"runbook"_s);
    options.fresh = parser.isSet(u"fresh"_s);
    options.status = parser.isSet(u"status"_s);
  }
  if (groups & Message)
    readMessageOptions(parser, options);
  if (groups & Manual)
    options.out = parser.value(u"html"_s);
  if (groups & Import)
    options.out = parser.value(u"output"_s);
  if (groups & Accept)
    options.rules = parser.value(u"rules"_s);
}

/// "NAME=VALUE" of each.
Result<StringMap> readPairs(const QCommandLineParser &parser, const QString &name, const QString &command) {
  StringMap pairs;
  for (const QString &text : parser.optionNames().contains(name) ? parser.values(name) : QStringList()) {
    const qsizetype at = text.indexOf(u'=');
    if (at < 1 || at + 1 == text.size())
      return wrong(tr("--%1 takes two words joined by =, not \"%2\"").arg(name, text), command);
    pairs.insert(text.left(at), text.mid(at + 1));
  }
  return pairs;
}

Result<Done> checkRequired(const CommandSpec &spec, const Options &options) {
  using enum CommandSpec::Group;
  const bool isOfAll = options.all || ((spec.groups & Guard) && !options.arguments.isEmpty());
  if (spec.groups & Migrations)
    std::ignore = TRY(checkMigrations(options));
  else if ((spec.groups & Service) && options.service.isEmpty() && !isOfAll)
    return wrong(tr("%1 needs --service NAME").arg(spec.name), spec.name);
  if ((spec.groups & Rehearse) && options.out.isEmpty())
    return wrong(tr("rehearse needs --out FOLDER"), spec.name);
  if (spec.groups & Rollback)
    std::ignore = TRY(checkRollback(options));
  if (spec.groups & Guard)
    std::ignore = TRY(checkGuard(options));
  if (spec.groups & Message)
    std::ignore = TRY(checkMessage(options));
  if (spec.groups & Manual)
    std::ignore = TRY(checkGuide(options));
  if (spec.groups & Export)
    std::ignore = TRY(checkExport(options));
  if (options.csv && (!options.statistics || options.json))
    return wrong(tr("--csv is for --statistics, without --json"), spec.name);
  if (options.statistics && !options.search.isEmpty())
    return wrong(tr("--search and --statistics are two questions; choose one"), spec.name);
  const auto count = options.arguments.size();
  if (count < spec.minimum)
    return wrong(tr("%1 needs %2").arg(spec.name, spec.arguments), spec.name);
  if (count > spec.maximum)
    return wrong(tr("unexpected argument \"%1\"").arg(options.arguments.at(spec.maximum)), spec.name);
  return Done{};
}

}  // namespace

std::optional<double> speedFactor(const QString &text) {
  bool ok = false;
  const double factor = text.toDouble(&ok);
  return ok && factor >= 0.1 && factor <= 200 ? std::optional(factor) : std::nullopt;  // nor NaN
}

ExitStatus exitStatusFor(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Cancelled: return ExitStatus::Interrupted;
    case ErrorKind::Input:
    case ErrorKind::Unsupported: return ExitStatus::Usage;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid: return ExitStatus::No;
    default: return ExitStatus::Unreachable;
  }
}

tl::expected<Options, Error> parseOptions(const QStringList &arguments) {
  if (arguments.isEmpty())
    return wrong(tr("no command given"));
  const CommandSpec *spec = findCommand(arguments.first());
  if (!spec)
    return wrong(tr("unknown command \"%1\"").arg(arguments.first()));
  QCommandLineParser parser;
  parser.addOptions(spec->options().all);
  if (!parser.parse(arguments))
    return wrong(parser.errorText(), spec->name);
  Options options;
  options.command = spec->name;
  options.arguments = parser.positionalArguments();
  readTexts(parser, spec->groups, options);
  options.values = TRY(readPairs(parser, u"set"_s, spec->name));
  options.skips = TRY(readPairs(parser, u"skip"_s, spec->name));
  return readNumbers(parser, options).and_then([&](Done) { return checkRequired(*spec, options); }).map([&](Done) {
    return options;
  });
}

bool asksForHelp(const QStringList &arguments) {
  return arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) || arguments.value(0) == "help"_L1;
}

}  // namespace sternway::cli
