// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "steps/kubernetes/datastep.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/manifests.h"
#include "steps/kubernetes/objects.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString patchConfigMapCommand(const StepWords &words) {
  const QJsonObject patch{{u"data"_s, words.map(u"data"_s)}};
  return kubectlCommand(words,
                        {u"patch"_s, u"configmap"_s, words.text(u"name"_s), u"--type=merge"_s, u"-p"_s, shownValue(patch)});
}

RecognisedArguments recognisePatchConfigMap(const QStringList &argv, const CommandSource &) {
  const Kubectl kubectl(argv);
  const Kubectl::Object of = kubectl.object(1);
  const QJsonObject patch = QJsonDocument::fromJson(kubectl.words.value({u"-p"_s, u"--patch"_s}).toUtf8()).object();
  const QJsonObject data = patch.value(u"data"_s).toObject();
  if (kubectl.verb() != u"patch" || !QStringList{u"configmap"_s, u"cm"_s, u"configmaps"_s}.contains(of.kind) ||
      patch.size() != 1 || data.isEmpty())
    return {};
  return {kubectl.where({}, {{u"name"_s, of.name}, {u"data"_s, data}})};
}

QString restoreConfigMapCommand(const StepWords &words) {
  const QString file = words.has(u"file"_s)     ? words.text(u"file"_s)
                       : words.has(u"backup"_s) ? words.text(u"backup"_s)
                                                : words.text(u"name"_s) + u".yaml"_s;
  return kubectlCommand(words, {u"apply"_s, u"-f"_s, file});
}

/// The entries of the argument "data"; others stay as they are. Values are texts, as "kubectl patch" demands them.
Call<WantedData> *entriesToPatch(const StepContext &, const Step &step, QObject *parent) {
  WantedData wanted;
  const QJsonObject data = step.args.value(u"data"_s).toObject();
  for (auto entry = data.begin(); entry != data.end(); ++entry)
    wanted.data.insert(entry.key(), entry.value().isNull() ? entry.value() : QJsonValue(shownValue(entry.value())));
  return Call<WantedData>::finished(parent, wanted);
}

/// What a capture of this plan, or a restore, has kept of it; empty: none has.
QJsonObject keptConfigMap(const QJsonObject &output, const DataObject &object) {
  for (const QString &member : {u"configmap"_s, u"before"_s})
    if (const QJsonObject kept = output.value(member).toObject(); kept.value(u"name"_s) == object.name)
      return kept;
  return {};
}

/// Of the step that \a backup names, or of any where it names none.
QJsonObject keptByStep(const StepContext &context, const DataObject &object, const QString &backup) {
  for (auto output = context.outputs.begin(); output != context.outputs.end(); ++output)
    if (backup.isEmpty() || output.key() == backup || output.key().endsWith(u'/' + backup))
      if (const QJsonObject kept = keptConfigMap(output.value(), object); !kept.isEmpty())
        return kept;
  return {};
}

/// Where "file" is given, "backup" is where a step before has put what there was: the runbook's way back from this one.
Result<WantedData> configMapToRestore(const StepContext &context, const Step &step) {
  const DataObject object = dataObjectOf(step, DataObject::Kind::ConfigMap);
  const QString file = step.args.value(u"file"_s).toString();
  const QString backup = step.args.value(u"backup"_s).toString();
  if (file.isEmpty())
    if (const QJsonObject kept = keptByStep(context, object, backup); !kept.isEmpty())
      return wantedFromCapture(kept, object);
  const QString path = file.isEmpty() ? backup : file;
  if (path.isEmpty() || (file.isEmpty() && !QFileInfo::exists(path)))
    return fail(ErrorKind::Input,
                path.isEmpty()
                    ? tr("Nothing says what %1 is to be restored from").arg(object.display())
                    : tr("\"%1\" is neither an earlier step that has captured %2 nor a file").arg(path, object.display()),
                tr("Give a file, or capture it in an earlier step of the plan."));
  const QList<QJsonObject> manifests = TRY(readManifestFile(path));
  return wantedFrom(manifests, object);
}

Call<WantedData> *fetchConfigMap(const StepContext &context, const Step &step, QObject *parent) {
  return Call<WantedData>::finished(parent, configMapToRestore(context, step));
}

const DataSource &patchSource() {
  static const DataSource source{DataObject::Kind::ConfigMap, false, entriesToPatch};
  return source;
}

const DataSource &restoreSource() {
  static const DataSource source{DataObject::Kind::ConfigMap, true, fetchConfigMap};
  return source;
}

Call<Probe> *probeConfigMap(const StepContext &context, const Step &step, const StepRecord &record, QObject *parent) {
  return DataStep::probe(context, step, record, DataObject::Kind::ConfigMap, parent);
}

QString configMapChanges() {
  return tr("The ConfigMap; pods see it after a restart");
}
}  // namespace

StepDescriptor patchConfigMapKind() {
  return clusterKind({.name = u"kubernetes.patchConfigMap"_s,
                      .arguments = stepArguments(u"name!, data!:map"_s),
                      .idempotent = true,
                      .run = [](const StepContext &context, const Step &step, QObject *parent) -> StepRun * {
                        return new DataStep(context, step, parent, patchSource());
                      },
                      .probe = probeConfigMap,
                      .preview = [](const StepContext &context, const Step &step,
                                    QObject *parent) { return DataStep::preview(context, step, patchSource(), parent); },
                      .runsAsWritten = true,
                      .changes = configMapChanges,
                      .command = patchConfigMapCommand,
                      .permission = writesCluster,
                      .recognise = recognisePatchConfigMap});
}

StepDescriptor restoreConfigMapKind() {
  return clusterKind({.name = u"kubernetes.restoreConfigMap"_s,
                      .arguments = stepArguments(u"name!, file, backup"_s),
                      .effect = StepEffect::Destroys,
                      .idempotent = true,
                      .run = [](const StepContext &context, const Step &step, QObject *parent) -> StepRun * {
                        return new DataStep(context, step, parent, restoreSource());
                      },
                      .probe = probeConfigMap,
                      .preview = [](const StepContext &context, const Step &step,
                                    QObject *parent) { return DataStep::preview(context, step, restoreSource(), parent); },
                      .runsAsWritten = true,
                      .changes = configMapChanges,
                      .command = restoreConfigMapCommand,
                      .danger = [](const StepWords &) { return tr("a restore replaces what is there now"); },
                      .permission = writesCluster});
}

}  // namespace sternway::steps
