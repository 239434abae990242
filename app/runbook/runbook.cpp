// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"

#include "core/format.h"
#include "core/metrics.h"
#include "core/secretstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
void addOnce(QStringList &list, const QString &text) {
  if (!text.isEmpty() && !list.contains(text))
    list.append(text);
}

/// "api.example.com:8443"; the placeholder where one stands in the place of the host.
QString hostOf(const QString &address) {
  const QString rest = address.contains(u"://"_s) ? address.section(u"://"_s, 1) : address;
  const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
  return QStringView(rest.cbegin(), end).toString().section(u'@', -1);
}

void addSecrets(QList<SecretUse> &secrets, const QString &user, const QString &text) {
  for (const QString &name : runbookSecretsIn(text)) {
    auto known = std::ranges::find(secrets, name, &SecretUse::name);
    if (known == secrets.end())
      known = secrets.insert(secrets.end(), {.name = name, .users = {}});
    addOnce(known->users, user);
  }
}

void addStep(RunbookPowers &powers, const Step &step, const StepKinds &kinds, const Runbook &runbook) {
  const StepDescriptor *kind = kinds.find(step.kind);
  const StepPermission permission = kinds.permission(step, runbook);
  if (permission.runs != StepPermission::Runs::Nothing)
    powers.commands.append({.text = kinds.command(step, runbook),
                            .isShell = step.args.value(u"shell"_s).toBool(),
                            .isInPod = permission.runs == StepPermission::Runs::InPod,
                            .danger = redacted(kinds.danger(step)),
                            .line = step.line});
  if (!permission.writes.isEmpty())
    powers.writes.append({.step = step.kind,
                          .what = kind->changes ? kind->changes() : QString(),
                          .where = permission.writes,
                          .danger = redacted(kinds.danger(step)),
                          .line = step.line});
  addOnce(powers.hosts, hostOf(permission.contacts));
  for (const MessageTemplate &message : runbook.communication)
    if (message.id == permission.sends)
      for (const QString &channel : message.channels.isEmpty() ? QStringList{message.channel} : message.channels)
        addOnce(powers.channels, channel);
}

QString lineText(int line, const QString &text, const QString &danger) {
  const QString start = u"  "_s + tr("line %1: %2").arg(line).arg(QString(text).replace(u'\n', u"; "_s));
  return danger.isEmpty() ? start : start + u" — "_s + tr("DANGEROUS: %1").arg(danger);
}

QString commandText(const RunbookCommand &command) {
  if (command.isShell)
    return tr("SHELL: %1").arg(command.text);
  return command.isInPod ? tr("in a pod: %1").arg(command.text) : command.text;
}

void addList(QStringList &lines, const QString &title, const QStringList &names) {
  if (!names.isEmpty())
    lines.append(title + u' ' + names.join(u", "_s));
}
}  // namespace

bool RunbookPowers::isEmpty() const {
  return commands.isEmpty() && writes.isEmpty() && hosts.isEmpty() && channels.isEmpty() && secrets.isEmpty();
}

qsizetype RunbookPowers::dangers() const {
  return std::ranges::count_if(commands, [](const RunbookCommand &each) { return !each.danger.isEmpty(); }) +
         std::ranges::count_if(writes, [](const RunbookWrite &each) { return !each.danger.isEmpty(); });
}

QList<Step> allSteps(const Runbook &runbook) {
  QList<Step> steps;
  for (const Phase &phase : runbook.procedure)
    steps += phase.steps;
  for (const QList<Method> &methods : {runbook.methods, runbook.migrations.methods})
    for (const Method &method : methods)
      steps += method.steps;
  for (const RunbookScenario &scenario : runbook.scenarios)
    steps += scenario.steps;
  for (const Troubleshooting &trouble : runbook.troubleshooting)
    steps += trouble.steps;
  return steps;
}

QList<SecretUse> secretsOf(const Runbook &runbook) {
  QList<SecretUse> secrets;
  for (const Step &step : allSteps(runbook))
    addSecrets(secrets, step.title.isEmpty() ? step.kind : step.title, QString::fromUtf8(QJsonDocument(step.args).toJson()));
  for (const MessageTemplate &message : runbook.communication)
    addSecrets(secrets, message.title.isEmpty() ? message.id : message.title, message.subject + u'\n' + message.body);
  return secrets;
}

RunbookPowers powersOf(const StepKinds &kinds, const Runbook &runbook) {
  RunbookPowers powers;
  for (const RunbookService &service : runbook.services)
    for (const QString &address : service.health)
      addOnce(powers.hosts, hostOf(address));
  for (const Step &step : allSteps(runbook))
    addStep(powers, step, kinds, runbook);
  for (const SecretUse &secret : secretsOf(runbook))
    powers.secrets.append(secret.name);
  for (const RunbookVariable &variable : runbook.variables)
    if (variable.type == VariableType::Secret)
      addOnce(powers.secrets, variable.name);
  return powers;
}

QString powersText(const RunbookPowers &powers) {
  if (powers.isEmpty())
    return tr("This runbook runs nothing: it only decides and tells.");
  QStringList lines;
  if (!powers.commands.isEmpty())
    lines.append(tr("Commands that it may run:"));
  for (const RunbookCommand &command : powers.commands)
    lines.append(lineText(command.line, commandText(command), command.danger));
  if (!powers.writes.isEmpty())
    lines.append(tr("What it may change in the cluster:"));
  for (const RunbookWrite &write : powers.writes)
    lines.append(lineText(write.line, write.step + u", "_s + write.where + u": "_s + write.what, write.danger));
  addList(lines, tr("Hosts that it asks:"), powers.hosts);
  addList(lines, tr("Channels that it sends to:"), powers.channels);
  addList(lines, tr("Secrets that it names:"), powers.secrets);
  return lines.join(u'\n');
}

namespace {
Result<Runbook> load(const StepKinds &kinds, const QString &path, const QString &source, const QString &shownPath) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, QCoreApplication::translate("Runbook", "The runbook %1 cannot be read").arg(shownPath),
                file.errorString());
  const LoadedRunbook loaded = readRunbook(kinds, file.read(runbookReadLimit), source);
  if (!loaded.hasErrors()) {
    Runbook runbook = loaded.runbook;
    runbook.path = path.startsWith(u':') ? QString() : path;
    return runbook;
  }
  // The first error is the message; what else was found is more of it.
  QList<Problem> problems = loaded.problems;
  const Problem first = problems.takeAt(std::ranges::find_if(problems, &Problem::isError) - problems.begin());
  QStringList lines;
  for (const Problem &problem : std::as_const(problems))
    lines.append(problemText(shownPath, problem));
  return fail(ErrorKind::Input,
              QCoreApplication::translate("Runbook", "The runbook has an error: %1").arg(problemText(shownPath, first)),
              lines.join(u'\n'));
}
}  // namespace

bool LoadedRunbook::hasErrors() const {
  return std::ranges::any_of(problems, &Problem::isError);
}

Result<Runbook> loadRunbook(const StepKinds &kinds, const QString &path) {
  return load(kinds, path, QFileInfo(path).fileName(), path);
}

Result<RunbookPtr> loadDefaultRunbook() {
  return loadBuiltInRunbook(StepKinds({}), u"default"_s);
}

Result<RunbookPtr> loadBuiltInRunbook(const StepKinds &kinds, const QString &name) {
  const QString file = name + u".yaml"_s;
  return load(kinds, u":/runbooks/"_s + file, file, file).map([](Runbook runbook) {
    return RunbookPtr(std::make_shared<Runbook>(std::move(runbook)));
  });
}

QHash<QString, Unit> builtInMetrics() {
  QHash<QString, Unit> units;
  for (const KnownMetric &metric : knownMetrics())
    if (metric.source != KnownMetric::Source::Events)
      units.insert(metric.name, metric.unit);
  return units;
}

QString contentsText(const Runbook &runbook) {
  qsizetype items = 0;
  for (const QList<Checklist> &lists : {runbook.checklists, runbook.followUps})
    for (const Checklist &list : lists)
      items += list.items.size();
  const auto n = [](qsizetype count) { return static_cast<int>(count); };
  const QStringList parts{tr("%n service(s)", nullptr, n(runbook.services.size())),
                          tr("%n row(s)", nullptr, n(runbook.matrix.rows.size())),
                          tr("%n method(s)", nullptr, n(runbook.methods.size() + runbook.migrations.methods.size())),
                          tr("%n scenario(s)", nullptr, n(runbook.scenarios.size())),
                          tr("%n step(s)", nullptr, n(allSteps(runbook).size())),
                          tr("%n list(s)", nullptr, n(runbook.checklists.size() + runbook.followUps.size())),
                          tr("%n item(s)", nullptr, n(items)),
                          tr("%n message(s)", nullptr, n(runbook.communication.size()))};
  return parts.join(u", "_s);
}

QMap<QString, QString> metricQueries(const Runbook &runbook) {
  QMap<QString, QString> queries;
  for (const MetricDefinition &definition : runbook.metrics)
    queries.insert(definition.name, definition.query);
  return queries;
}

}  // namespace sternway::runbook
