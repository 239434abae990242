// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shell.h"
#include "core/variables.h"
#include "steps/kubernetes/datastep.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/manifests.h"
#include "steps/kubernetes/objects.h"
#include "steps/kubernetes/plannedobjects.h"
#include "steps/programstep.h"

#include <QJsonArray>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr QLatin1String awsScheme("aws-secrets-manager:");
constexpr auto secretPatience = 60s;  ///< where the step has no timeout

/// The words of the argument "source": one is a file, or an entry of a secrets manager; several are a command.
QStringList sourceWords(const QJsonValue &source) {
  QStringList words;
  for (const QJsonValue word : source.isArray() ? source.toArray() : QJsonArray{source})
    words.append(shownValue(word));
  return words;
}

bool isAws(const QStringList &source) {
  return source.size() == 1 && source.constFirst().startsWith(awsScheme);
}

/// The command that prints the value; empty: the source is a file.
QStringList secretCommand(const QStringList &source) {
  if (!isAws(source))
    return source.size() > 1 ? source : QStringList();
  const QString entry = source.constFirst().mid(awsScheme.size());
  const qsizetype at = entry.lastIndexOf(u'@');
  return {u"aws"_s,
          u"secretsmanager"_s,
          u"get-secret-value"_s,
          u"--secret-id="_s + (at < 0 ? entry : entry.left(at)),
          u"--version-stage="_s + (at < 0 ? u"AWSPREVIOUS"_s : entry.mid(at + 1)),
          u"--query=SecretString"_s,
          u"--output=text"_s};
}

QString restoreSecretCommand(const StepWords &words) {
  const QStringList source = words.list(u"source"_s).isEmpty() ? QStringList{words.text(u"source"_s)} : words.list(u"source"_s);
  const QStringList command = secretCommand(source);
  if (command.isEmpty())
    return kubectlCommand(words, {u"apply"_s, u"-f"_s, source.value(0)});
  const QString from = u"--from-file="_s + words.list(u"keys"_s).value(0) + u"=/dev/stdin"_s;
  return shellCommand(command) + u" | "_s +
         kubectlCommand(words, {u"create"_s, u"secret"_s, u"generic"_s, words.text(u"name"_s), from, u"--dry-run=client"_s,
                                u"-o"_s, u"yaml"_s}) +
         u" | "_s + kubectlCommand(words, {u"apply"_s, u"-f"_s, u"-"_s});
}

/// Why the command cannot be the source; empty: it can.
QString commandProblem(const QStringList &command, const QStringList &keys) {
  if (keys.size() != 1)
    return tr("A command gives the value of one key: \"keys\" must name exactly one");
  for (const QString &word : command)
    for (const Placeholder &placeholder : placeholdersIn(word))
      return placeholder.isSecret() ? tr("A secret never stands in a command line: {{%1}}").arg(placeholder.name)
                                    : tr("{{%1}} has no value").arg(placeholder.name);
  return {};
}

/// Without the line break by which a program ends its output.
QByteArray withoutLineEnd(QByteArray text) {
  if (text.endsWith('\n'))
    text.chop(text.endsWith("\r\n") ? 2 : 1);
  return text;
}

Result<WantedData> valueOfCommand(const Result<QByteArray> &output, const QString &key, bool isFromAws) {
  if (!output)
    return tl::unexpected(output.error());
  const QByteArray value = withoutLineEnd(*output);
  // "aws --output text" prints None for what is not there
  if (value.isEmpty() || (isFromAws && value == "None"))
    return fail(ErrorKind::Input, tr("The source has no value for %1").arg(key));
  return WantedData{.data = {{key, QString::fromLatin1(value.toBase64())}}};
}

Result<WantedData> secretOfFile(const QString &path, const DataObject &object, const QStringList &keys) {
  const QList<QJsonObject> manifests = TRY(readManifestFile(path));
  WantedData wanted = TRY(wantedFrom(manifests, object));
  if (keys.isEmpty())
    return wanted;
  QJsonObject chosen;
  for (const QString &key : keys) {
    if (!wanted.data.contains(key))
      return fail(ErrorKind::Input, tr("%1 has no key %2").arg(path, key));
    chosen.insert(key, wanted.data.value(key));
  }
  wanted.data = chosen;
  wanted.whole = false;
  return wanted;
}

Call<WantedData> *fetchSecret(const StepContext &context, const Step &step, QObject *parent) {
  const QStringList source = sourceWords(step.args.value(u"source"_s));
  const QStringList keys = StepWords(step.args).list(u"keys"_s);
  const QStringList command = secretCommand(source);
  if (command.isEmpty())
    return Call<WantedData>::finished(parent, secretOfFile(source.value(0), dataObjectOf(step, DataObject::Kind::Secret), keys));
  if (const QString problem = commandProblem(command, keys); !problem.isEmpty())
    return Call<WantedData>::finished(parent, fail(ErrorKind::Input, problem));
  const ProgramRequest request{.argv = command, .timeout = step.timeout > 0ms ? step.timeout : secretPatience};
  return mapped<WantedData>(parent, programOutput(context, request, parent),
                            [key = keys.constFirst(), aws = isAws(source)](const Result<QByteArray> &output) {
                              return valueOfCommand(output, key, aws);
                            });
}

const DataSource &secretSource() {
  static const DataSource source{DataObject::Kind::Secret, true, fetchSecret};
  return source;
}

Finding sourceFinding(const QString &id, const QString &title, const QString &remedy = {}) {
  return {.id = id, .severity = Severity::Block, .title = title, .detail = {}, .remedy = remedy};
}

/// The command is not run for a preview: secrets managers record each reading.
QList<Finding> commandFindings(const StepContext &context, const QStringList &command, const QStringList &keys) {
  if (const QString problem = commandProblem(command, keys); !problem.isEmpty())
    return {sourceFinding(u"source.missing"_s, problem)};
  if (!context.programs || !context.programs->find(command.constFirst()).isEmpty())
    return {};
  const QString package = packageOf(command.constFirst());
  return {sourceFinding(u"program.missing"_s, tr("There is no program %1").arg(command.constFirst()),
                        package.isEmpty() ? QString() : tr("The package %1 has it.").arg(package))};
}

void previewLive(const DataObject &object, const QStringList &keys, const Result<QJsonObject> &live, StepPreview &preview) {
  const bool isMissing = !live && live.error().kind == ErrorKind::NotFound;
  if (!live && !isMissing)
    return preview.findings.append(
        sourceFinding(u"rights.get"_s, tr("%1 cannot be read: %2").arg(object.display(), refusalWords(object, live.error()))));
  preview.base = plannedOn(object, live.value_or(QJsonObject()));
  const QJsonObject data = live.value_or(QJsonObject()).value(u"data"_s).toObject();
  if (isMissing)
    preview.changes.append(tr("%1 is made").arg(object.display()));
  for (const QString &key : keys)
    preview.changes.append(data.contains(key) ? tr("%1: gets what the command prints").arg(key)
                                              : tr("%1: is added, with what the command prints").arg(key));
  if (live && live->value(u"immutable"_s).toBool())
    preview.findings.append(sourceFinding(u"object.immutable"_s, tr("%1 is immutable").arg(object.display())));
}

Call<StepPreview> *previewSecret(const StepContext &context, const Step &step, QObject *parent) {
  const QStringList command = secretCommand(sourceWords(step.args.value(u"source"_s)));
  if (command.isEmpty())
    return DataStep::preview(context, step, secretSource(), parent);
  auto *call = new Call<StepPreview>(parent);
  const DataObject object = dataObjectOf(step, DataObject::Kind::Secret);
  const QStringList keys = StepWords(step.args).list(u"keys"_s);
  StepPreview preview{.findings = commandFindings(context, command, keys)};
  ClusterApi *cluster = context.cluster(step.target);
  cluster->get(object.path(), call)->then([=](const Result<QJsonObject> &live) mutable {
    if (!live && isTransient(live.error().kind))
      return call->finish(fail(live.error().kind, refusalWords(object, live.error())));
    previewLive(object, keys, live, preview);
    const QString verb = live ? u"patch"_s : u"create"_s;
    const AccessQuestion question{verb, {}, u"secrets"_s, {}, object.nameSpace, live ? object.name : QString()};
    missingPermissions(*cluster, {question}, call)->then([=](const Result<QList<Finding>> &missing) mutable {
      preview.findings += missing.value_or(QList<Finding>());
      call->finish(preview);
    });
  });
  return call;
}
}  // namespace

StepDescriptor restoreSecretKind() {
  return clusterKind(
      {.name = u"kubernetes.restoreSecret"_s,
       .arguments = stepArguments(u"name!, source!:words, keys:words"_s),
       .effect = StepEffect::Destroys,
       .idempotent = true,
       .run = [](const StepContext &context, const Step &step, QObject *parent) -> StepRun * {
         return new DataStep(context, step, parent, secretSource());
       },
       .probe = [](const StepContext &context, const Step &step, const StepRecord &record,
                   QObject *parent) { return DataStep::probe(context, step, record, DataObject::Kind::Secret, parent); },
       .preview = previewSecret,
       .runsAsWritten = true,
       .changes = [] { return tr("The Secret; pods see it after a restart"); },
       .command = restoreSecretCommand,
       .danger = [](const StepWords &) { return tr("a restore replaces what is there now"); },
       .permission = [](const StepWords &words) -> StepPermission {
         const bool runs = !secretCommand(words.list(u"source"_s)).isEmpty();
         return {.runs = runs ? StepPermission::Runs::Here : StepPermission::Runs::Nothing, .writes = words.place()};
       }});
}

}  // namespace sternway::steps
