// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandspec.h"

#include <QCommandLineParser>

#include <algorithm>

#include "cli/messageoptions.h"
#include "cli/reference.h"
#include "core/format.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {
const QList<CommandSpec> &commands() {
  using enum CommandSpec::Group;
  static const QList<CommandSpec> all{
      {u"assess"_s, Cluster | Service, u"--service NAME"_s, 0, 0,
       tr("Say whether a service should be rolled back, with the row and the numbers")},
      {u"rollback"_s, Cluster | Service | Rollback, u"--service NAME|--all"_s, 0, 0, tr("Plan, check and carry out a rollback")},
      {u"guard"_s, Cluster | Service | Guard, u"--service NAME|status|stop"_s, 0, 1,
       tr("Roll a service back by itself when its runbook's guard says so; list guards, or stop them")},
      {u"migrations"_s, Cluster | Service | Migrations, u"status|rollback"_s, 1, 1,
       tr("Say which database migrations are applied, or take those back that a method of the runbook names")},
      {u"rehearse"_s, Rehearse, u"--out FOLDER"_s, 0, 0, tr("A whole simulated incident; writes its timeline")},
      {u"check"_s, 0, u"RUNBOOK..."_s, 1, 10'000, tr("Say what is wrong with runbooks, with line and column")},
      {u"accept"_s, Accept, u"RUNBOOK"_s, 1, 1, tr("Show what a runbook may run, contact and decide, and accept it")},
      {u"try"_s, Cluster | Service | Try, u"RUNBOOK --service NAME"_s, 1, 1,
       tr("Say when each rule of a runbook would have matched in the past")},
      {u"doctor"_s,
       Cluster,
       {},
       0,
       0,
       tr("Say what Sternway finds on this computer, and what it lacks; fit for a report of a fault")},
      {u"completion"_s, Plain, u"bash|zsh|fish"_s, 1, 1, tr("Print what completes Sternway's words in a shell")},
      {u"manual"_s, Plain, {}, 0, 0, tr("Print the manual page, for man")},
      {u"guide"_s, Manual, u"[PAGE]"_s, 0, 1, tr("Print a page of the user guide, list the pages, or write all for a browser")},
      {u"steps"_s, 0, {}, 0, 0, tr("List the kinds of steps that a runbook may have, with their arguments")},
      {u"secrets"_s, 0, u"list RUNBOOK | set NAME | remove NAME"_s, 2, 2,
       tr("Say which secrets of a runbook have a value; store one, or remove it")},
      {u"message"_s, Message, u"list|preview|send INCIDENT [TEMPLATE]"_s, 2, 3,
       tr("List the messages of an incident, show one filled in, or send it")},
      {u"channels"_s, 0, u"[test NAME]"_s, 0, 2, tr("List the channels that messages can go to; try one")},
      {u"outbox"_s, 0, u"[retry|cancel|mark-sent ID]"_s, 0, 2,
       tr("List the messages that were queued and what became of them; send one again, cancel it, or mark it as sent")},
      {u"incidents"_s, Incidents, {}, 0, 0, tr("List the incidents of the journal, newest first, or count over all of them")},
      {u"followups"_s, 0, u"[INCIDENT]"_s, 0, 1, tr("List what is still to be done after incidents, and until when")},
      {u"show"_s, 0, u"INCIDENT"_s, 1, 1, tr("Show one incident")},
      {u"import"_s, Import, u"FILE"_s, 1, 1, tr("Make a runbook of a Markdown text, and say what was not understood")},
      {u"export"_s, Export, u"INCIDENT"_s, 1, 1, tr("Write an incident's timeline")},
      {u"postmortem"_s, Export | PostMortem, u"INCIDENT"_s, 1, 1,
       tr("Write an incident's post-mortem as it was edited, or its draft, and say what it still lacks")},
  };
  return all;
}

void addClusterOptions(OptionTable &parser) {
  parser.addOptions({
      {u"kubeconfig"_s, tr("Kubeconfig file (default: $KUBECONFIG, then ~/.kube/config)."), u"FILE"_s},
      {u"context"_s, tr("Context of the kubeconfig (default: its current context)."), u"NAME"_s},
      {{u"n"_s, u"namespace"_s}, tr("Namespace (default: all, then that of the context)."), u"NAME"_s},
      {u"prometheus"_s, tr("Prometheus: a URL, or service/NAMESPACE/NAME:PORT to go through the API server."), u"WHERE"_s},
      {u"alertmanager"_s, tr("Alertmanager, whose silences count: as for Prometheus, with the same credentials."), u"WHERE"_s},
      {u"prometheus-config"_s, tr("Credentials and TLS for Prometheus, in promtool's --http.config.file format."), u"FILE"_s},
      {u"cluster-label"_s,
       tr("Where several clusters share one Prometheus, the label of this context's, for example cluster=eu-1; none: they do "
          "not. It is remembered for the context."),
       u"LABEL=VALUE"_s},
      {u"runbook"_s, tr("Runbook with the metrics and the decision matrix (default: the service's own, or the built-in one)."),
       u"FILE"_s},
  });
}

void addOptions(OptionTable &parser, unsigned groups) {
  using enum CommandSpec::Group;
  if (groups & Cluster)
    addClusterOptions(parser);
  if (groups & Service)
    parser.addOption({u"service"_s, tr("Deployment, StatefulSet or DaemonSet: NAME or KIND/NAME."), u"NAME"_s});
  if (groups & (Rollback | Guard | Migrations))
    parser.addOptions({
        {u"method"_s, tr("The method of the runbook, by its id (default: the only one)."), u"ID"_s},
        {u"set"_s, tr("The value of a variable of the runbook; may be given several times."), u"NAME=VALUE"_s},
        {u"skip"_s, tr("A step of the plan to leave out, and why; may be given several times."), u"STEP=REASON"_s},
    });
  if (groups & (Rollback | Guard))
    parser.addOptions({
        {u"scenario"_s, tr("The scenario of the runbook, by its id, in place of a method."), u"ID"_s},
        {u"suspend-gitops"_s, tr("Have Argo CD or Flux leave the workload alone first; a follow-up says when to resume.")},
        {u"stability"_s, tr("How long the metrics must stay recovered, for example 90s or 5m (default: 1m)."), u"TIME"_s},
    });
  if (groups & Guard)
    parser.addOptions({{u"for"_s, tr("How long the guard is armed, for example 30m."), u"TIME"_s},
                       {u"countdown"_s, tr("How long it can be stopped (default: as the runbook says, else 1m)."), u"TIME"_s}});
  if (groups & (Rollback | Migrations))
    parser.addOptions({
        {u"reason"_s, tr("Why, in one sentence; becomes the change cause and stands in the timeline."), u"TEXT"_s},
        {{u"plan-only"_s, u"dry-run"_s}, tr("Plan and check only, with the server's own dry run; nothing is changed.")},
        {{u"y"_s, u"yes"_s},
         tr("Do not ask: yes to the rollback and to each step that asks before it. What a person does is asked all the same.")},
    });
  if (groups & Migrations)
    parser.addOptions({
        {u"backup-note"_s, tr("How the data can be restored: a backup, or a time; kept in the incident."), u"TEXT"_s},
        {u"override"_s, tr("Try those too that say that there is no way back from them, and why."), u"REASON"_s},
    });
  if (groups & Rollback) {
    parser.addOptions({
        {u"to"_s, tr("Revision to return to (default: the last known good one)."), u"REVISION"_s},
        {u"all"_s, tr("Every service of the runbook that calls for a rollback, in the order of what they depend on.")},
        {u"stop-on-failure"_s, tr("Of several services: when one has failed no other one begins (default: carry on).")},
        {u"migration"_s,
         tr("The method of the runbook's migrations, by its id, that is carried out before the code goes back (default: none)."),
         u"ID"_s},
        {u"rehearse"_s, tr("Plan and check, then carry the plan out on copies of the cluster's objects in a simulation only.")},
        {u"force"_s, tr("Accept a target that was measured as bad.")},
        {u"forward"_s, tr("Forward again to the version that the last rollback left, and to no other; needs --reason.")},
    });
  }
  if (groups & Accept)
    parser.addOptions(
        {{{u"y"_s, u"yes"_s}, tr("Do not ask; also accept every proposed rule that raises no question.")},
         {u"rules"_s, tr("Proposed rules to accept, by their lines: 12,15=prepare, or all, or none."), u"LINES"_s}});
  if (groups & Try)
    parser.addOption({u"since"_s, tr("How far back, for example 12h or 7d (default: 7d)."), u"TIME"_s});
  if (groups & Rehearse) {
    parser.addOptions({
        {u"scenario"_s,
         tr("Which simulated release: %1, or a .yaml file of your own (default: bad-release).")
             .arg(u"bad-release, gitops-revert, never-ready, slow-release"_s),
         u"NAME"_s},
        {u"out"_s, tr("Folder for the timeline and the journal of the rehearsal."), u"FOLDER"_s},
        {u"seed"_s, tr("Same seed, same rehearsal (default: 1)."), u"NUMBER"_s},
        {u"speed"_s, tr("How many times faster than real time (default: 20)."), u"FACTOR"_s},
    });
  }
  if (groups & Export) {
    parser.addOption({u"format"_s, tr("md, html, pdf or json (default: md)."), u"FORMAT"_s});
    parser.addOption({{u"o"_s, u"output"_s}, tr("File to write (default: standard output)."), u"FILE"_s});
  }
  if (groups & Incidents)
    parser.addOptions({{u"search"_s, tr("Only those that have all of these words in title, notes or events."), u"TEXT"_s},
                       {u"statistics"_s, tr("Time to detect, mitigate and resolve, and rollbacks, by service and month.")},
                       {u"csv"_s, tr("With --statistics: for a spreadsheet; the definitions go to standard error.")}});
  if (groups & PostMortem)
    parser.addOptions(
        {{u"runbook"_s, tr("Runbook whose sections and follow-ups it has (default: the service's own)."), u"FILE"_s},
         {u"fresh"_s, tr("Write what the record says, and nothing that was edited in the window.")},
         {u"status"_s, tr("Say how far it is and when it is due, instead of writing it.")}});
  if (groups & Manual)
    parser.addOption({u"html"_s, tr("Folder to write the whole guide to, as HTML."), u"FOLDER"_s});
  if (groups & Message)
    addMessageOptions(parser);
  if (groups & Import)
    parser.addOption({{u"o"_s, u"output"_s}, tr("File to write the runbook to (default: standard output)."), u"FILE"_s});
  if (groups & Export)
    parser.addOption(
        {u"json"_s, tr("Print one JSON value: with --output which file was written, else what --format json writes.")});
  else if (!(groups & Plain))
    parser.addOption({u"json"_s, tr("Print one JSON value.")});
}

}  // namespace

OptionTable CommandSpec::options() const {
  OptionTable options;
  addOptions(options, groups);
  return options;
}

const CommandSpec *findCommand(const QString &name) {
  const auto found = std::ranges::find(commands(), name, &CommandSpec::name);
  return found == commands().cend() ? nullptr : &*found;
}

bool isCommand(const QString &name) {
  return findCommand(name) != nullptr;
}

namespace {
/// Where the usage is too long for its column, what the command does stands below it.
QString helpLine(const CommandSpec &spec) {
  constexpr int column = 24;
  const QString usage = u"  "_s + (spec.name + u' ' + spec.arguments).trimmed();
  const QString start = usage.size() + 2 > column ? usage + u'\n' + QString(column, u' ') : usage.leftJustified(column);
  return start + spec.summary + u'\n';
}
}  // namespace

QString helpText(const QString &command) {
  const CommandSpec *spec = findCommand(command);
  if (!spec) {
    QString text =
        tr("Usage: sternway [--kubeconfig FILE] [--context NAME] [--prometheus WHERE]         the window\n"
           "       sternway --rehearsal [--scenario NAME] [--speed FACTOR] [--runbook FILE]   the window on a simulated cluster\n"
           "       sternway COMMAND [OPTIONS]                                                 without a display") +
        u"\n\n"_s;
    for (const CommandSpec &each : commands())
      text += helpLine(each);
    return text + u'\n' +
           tr("sternway COMMAND --help shows a command's options, sternway guide the user guide. Exit status: 0 done, 1 the\n"
              "answer is no, 2 wrong usage, 3 could not reach what it needed, 130 interrupted.") +
           u'\n';
  }
  QCommandLineParser parser;
  parser.addOptions(spec->options().all);
  QString text = parser.helpText();
  const auto end = text.indexOf(u'\n');
  return tr("Usage: sternway %1").arg((spec->name + u' ' + spec->arguments).trimmed()) + u" [OPTIONS]\n"_s + spec->summary +
         u'\n' + text.mid(end);
}

QList<CommandWords> commandWords() {
  QList<CommandWords> all;
  for (const CommandSpec &spec : commands())
    all.append({.name = spec.name, .arguments = spec.arguments, .summary = spec.summary, .options = spec.options().all});
  return all;
}

}  // namespace sternway::cli
