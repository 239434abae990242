// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/plannedobjects.h"

#include "core/format.h"
#include "steps/kubernetes/plannedbase.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Few digits, as of a Secret: see dataDigest().
QString fewDigits(const QByteArray &content) {
  return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(8));
}

/// Of each key its name, and of a ConfigMap a digest of its value. A list: a key's name must not make its digest look secret.
QJsonArray dataEntries(const DataObject &object, const QJsonObject &live) {
  QJsonArray entries;
  for (const QString &member : {u"data"_s, u"binaryData"_s}) {
    const QJsonObject values = live.value(member).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
      QJsonObject entry{{u"name"_s, value.key()}};
      if (!object.isSecret())
        entry.insert(u"digest"_s, fewDigits(value.value().toString().toUtf8()));
      entries.append(entry);
    }
  }
  return entries;
}

QHash<QString, QString> digestsOf(const QJsonArray &entries) {
  QHash<QString, QString> digests;
  for (const QJsonValue &entry : entries)
    digests.insert(entry[u"name"_s].toString(), entry[u"digest"_s].toString());
  return digests;
}

/// The keys that have come, gone or changed; of a Secret only those that have come or gone.
QStringList changedKeys(const QJsonArray &before, const QJsonArray &now) {
  const QHash<QString, QString> old = digestsOf(before);
  const QHash<QString, QString> fresh = digestsOf(now);
  QStringList keys;
  for (auto entry = fresh.begin(); entry != fresh.end(); ++entry)
    if (!old.contains(entry.key()) || old.value(entry.key()) != entry.value())
      keys << entry.key();
  for (auto entry = old.begin(); entry != old.end(); ++entry)
    if (!fresh.contains(entry.key()))
      keys << entry.key();
  keys.sort();
  return keys;
}

bool isOutputOf(const QJsonObject &output, const DataObject &object) {
  const ResourcePath path = object.path();
  return output.value(u"resource"_s) == path.plural && output.value(u"namespace"_s) == path.nameSpace &&
         output.value(u"name"_s) == path.name;
}

QString trialKey(const ManifestTrial &trial) {
  const ResourcePath &path = trial.manifest.path;
  return QStringList{path.group, path.plural, path.nameSpace, path.name}.join(u'/');
}

QJsonObject trialBase(const ManifestTrial &trial) {
  QString change = trial.lines().join(u'\n');
  if (trial.manifest.isSecret())  // its lines hold no values
    change += dataDigest({DataObject::Kind::Secret, trial.manifest.path.nameSpace, trial.manifest.path.name}, trial.live);
  return {{u"name"_s, trialKey(trial)},
          {u"manifest"_s, fewDigits(QJsonDocument(trial.manifest.object).toJson(QJsonDocument::Compact))},
          {u"change"_s, fewDigits(change.toUtf8())}};
}

/// The steps before tell that they have left those objects alone.
bool areLeftAlone(const StepContext &context, const Step &step, const QList<ManifestTrial> &trials) {
  const auto isAmong = [&trials](const QString &plural, const QString &nameSpace, const QString &name) {
    return std::ranges::any_of(trials, [&](const ManifestTrial &trial) {
      const ResourcePath &path = trial.manifest.path;
      return path.plural == plural && path.nameSpace == nameSpace && path.name == name;
    });
  };
  return tellsChangesBefore(context, step, [&](const Step &each, const QJsonObject &output) {
    if (output.contains(u"digest"_s))
      return !isAmong(output.value(u"resource"_s).toString(), output.value(u"namespace"_s).toString(),
                      output.value(u"name"_s).toString());
    return output.contains(u"generation"_s) && !isAmong(each.target.kind + u's', each.target.scope, each.target.name);
  });
}

/// Empty: it would change what the plan says, or nothing.
QString changeOfTrial(const ManifestTrial &trial, const QJsonValue &planned) {
  const QJsonObject now = trialBase(trial);
  if (trial.isUnchanged() || now == planned.toObject())
    return {};
  if (planned[u"manifest"_s] != now.value(u"manifest"_s))
    return tr("the manifest of %1 is another one").arg(trial.manifest.display());
  if (trial.live.isEmpty())
    return tr("%1 has been deleted").arg(trial.manifest.display());
  return tr("%1 has been changed, %2, so that the step would change: %3")
      .arg(trial.manifest.display(), lastWriterWords(trial.live), trial.lines().mid(0, 5).join(u"; "_s));
}
}  // namespace

QJsonObject plannedOn(const DataObject &object, const QJsonObject &live) {
  return {{u"digest"_s, dataDigest(object, live)}, {u"entries"_s, dataEntries(object, live)}};
}

QString changeSincePlan(const StepContext &context, const Step &step, const DataObject &object, const QJsonObject &live) {
  const QJsonObject planned = step.args.value(plannedOnKey).toObject();
  QString expected = planned.value(u"digest"_s).toString();
  bool isAsPlanned = true;
  const bool isTold = tellsChangesBefore(context, step, [&](const Step &, const QJsonObject &output) {
    if (isOutputOf(output, object)) {
      expected = output.value(u"digest"_s).toString();
      isAsPlanned = false;
    }
    return output.contains(u"generation"_s) || output.contains(u"digest"_s);
  });
  if (planned.isEmpty() || !isTold || expected == dataDigest(object, live))
    return {};
  if (live.isEmpty())
    return tr("%1 has been deleted since the plan was made. Assess anew before going on").arg(object.display());
  const QStringList keys =
      isAsPlanned ? changedKeys(planned.value(u"entries"_s).toArray(), dataEntries(object, live)) : QStringList();
  return keys.isEmpty() ? tr("%1 has been changed since the plan was made, %2. Assess anew before going on")
                              .arg(object.display(), lastWriterWords(live))
                        : tr("%1 has been changed since the plan was made, %2: %3. Assess anew before going on")
                              .arg(object.display(), lastWriterWords(live), keys.join(u", "_s));
}

QJsonObject plannedOn(const QList<ManifestTrial> &trials) {
  QJsonArray objects;
  for (const ManifestTrial &trial : trials)
    if (!trial.refused)
      objects.append(trialBase(trial));
  return {{u"objects"_s, objects}};
}

QString changeSincePlan(const StepContext &context, const Step &step, const QList<ManifestTrial> &trials) {
  const QJsonArray planned = step.args.value(plannedOnKey)[u"objects"_s].toArray();
  if (planned.isEmpty() || !areLeftAlone(context, step, trials))
    return {};
  QHash<QString, QJsonValue> before;
  for (const QJsonValue &object : planned)
    before.insert(object[u"name"_s].toString(), object);
  QStringList changes;
  for (const ManifestTrial &trial : trials)
    if (const auto object = before.constFind(trialKey(trial)); object != before.cend())
      if (const QString change = changeOfTrial(trial, *object); !change.isEmpty())
        changes << change;
  return changes.isEmpty() ? QString() : tr("Since the plan was made %1. Assess anew before going on").arg(changes.join(u"; "_s));
}

}  // namespace sternway::steps
