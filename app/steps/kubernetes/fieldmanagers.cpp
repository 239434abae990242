// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/fieldmanagers.h"

#include "core/format.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {

const QString ownManager = u"sternway"_s;

QJsonArray entriesOf(const Workload &workload) {
  return workload.object.value(u"metadata"_s)[u"managedFields"_s].toArray();
}

QJsonObject templateFields(const QJsonValue &entry) {
  return entry[u"fieldsV1"_s][u"f:spec"_s][u"f:template"_s].toObject();
}

/// "containers[app].env[LOG]" of a diff, as managedFields spells it: f:containers, k:{"name":"app"}, f:env, k:{"name":"LOG"}.
QStringList fieldPath(const QString &diffPath) {
  const bool isMetadata = diffPath.startsWith(u"metadata."_s);
  QStringList out{isMetadata ? u"f:metadata"_s : u"f:spec"_s};
  QString rest = isMetadata ? diffPath.mid(9) : diffPath;
  while (!rest.isEmpty()) {
    const qsizetype end = rest.startsWith(u'[') ? rest.indexOf(u']') : -1;
    if (end > 0) {
      const QString name = rest.mid(1, end - 1);
      out.append(isMetadata ? u"f:"_s + name : u"k:{\"name\":\"%1\"}"_s.arg(name));
      rest = rest.mid(end + 1);
    } else {
      if (rest.startsWith(u'.'))
        rest = rest.mid(1);
      qsizetype length = 0;
      while (length < rest.size() && rest.at(length) != u'.' && rest.at(length) != u'[')
        ++length;
      out.append(u"f:"_s + rest.left(length));
      rest = rest.mid(std::max<qsizetype>(length, 1));
    }
  }
  return out;
}

qsizetype ownedDepth(QJsonObject fields, const QStringList &path) {
  qsizetype depth = 0;
  while (depth < path.size() && fields.contains(path.at(depth)))
    fields = fields.value(path.at(depth++)).toObject();
  return depth;
}

QJsonObject united(QJsonObject into, const QJsonObject &fields) {
  for (auto it = fields.begin(); it != fields.end(); ++it)
    into.insert(it.key(), united(into.value(it.key()).toObject(), it.value().toObject()));
  return into;
}

QJsonObject operationAt(const QString &op, qsizetype index, const QString &member, const QJsonValue &value) {
  const QString entry = u"/metadata/managedFields/%1"_s.arg(index);
  if (op == u"remove")
    return {{u"op"_s, op}, {u"path"_s, entry}};
  return {{u"op"_s, op}, {u"path"_s, entry + u'/' + member}, {u"value"_s, value}};
}

/// What the patch is made for, so that it fails where that has changed.
void expectEntry(QJsonArray &operations, const QJsonArray &entries, qsizetype index) {
  for (const QString &member : {u"manager"_s, u"operation"_s, u"fieldsV1"_s})
    operations.append(operationAt(u"test"_s, index, member, entries.at(index)[member]));
}

/// The only one that applies a part of the pod template; negative: none, or several.
qsizetype onlyApplier(const QJsonArray &entries) {
  qsizetype found = -1;
  for (qsizetype index = 0; index < entries.size(); ++index) {
    const QJsonValue entry = entries.at(index);
    if (entry[u"operation"_s].toString() != u"Apply" || templateFields(entry).isEmpty())
      continue;
    if (found >= 0)
      return -1;
    found = index;
  }
  return found;
}

}  // namespace

std::optional<FieldManager> templateWriter(const Workload &workload, const QList<DiffEntry> &changes) {
  const QStringList path = changes.isEmpty() ? QStringList() : fieldPath(changes.first().path);
  std::optional<FieldManager> best;
  qsizetype bestDepth = -1;
  const QJsonArray entries = entriesOf(workload);
  for (qsizetype index = 0; index < entries.size() && index < workload.managers.size(); ++index) {
    const FieldManager &manager = workload.managers.at(index);
    const QJsonObject fields = templateFields(entries.at(index));
    if (fields.isEmpty() || !manager.subresource.isEmpty() || manager.manager == u"kube-controller-manager")
      continue;
    const qsizetype depth = ownedDepth(fields, path);
    if (depth < bestDepth || (depth == bestDepth && best && best->time >= manager.time))
      continue;
    best = manager;
    bestDepth = depth;
  }
  return best;
}

bool isOfOwnWrite(const Workload &workload, const QString &path) {
  const QStringList fields = fieldPath(path);
  QDateTime own;
  QDateTime others;
  bool isOwn = false;
  const QJsonArray entries = entriesOf(workload);
  for (qsizetype index = 0; index < entries.size() && index < workload.managers.size(); ++index) {
    const FieldManager &manager = workload.managers.at(index);
    const QJsonObject written = templateFields(entries.at(index));
    if (written.isEmpty() || !manager.subresource.isEmpty())
      continue;
    const bool owns = ownedDepth(written, fields) == fields.size();
    const bool isSternway = manager.manager == ownManager;
    isOwn = isOwn || (owns && isSternway);
    if (QDateTime &latest = isSternway ? own : others; (isSternway || owns) && (!latest.isValid() || latest < manager.time))
      latest = manager.time;
  }
  return isOwn || (own.isValid() && others.isValid() && others < own);
}

std::optional<FieldManager> replicasWriter(const Workload &workload) {
  std::optional<FieldManager> newest;
  const QJsonArray entries = entriesOf(workload);
  for (qsizetype index = 0; index < entries.size() && index < workload.managers.size(); ++index) {
    const bool isWriter = entries.at(index)[u"fieldsV1"_s][u"f:spec"_s].toObject().contains(u"f:replicas"_s);
    if (const FieldManager &manager = workload.managers.at(index); isWriter && (!newest || newest->time < manager.time))
      newest = manager;
  }
  return newest;
}

QString writerSentence(const std::optional<FieldManager> &writer) {
  return writer ? tr("%1 at %2").arg(writer->manager, writer->time.toUTC().toString(Qt::ISODate)) : QString();
}

QStringList applyManagers(const Workload &workload) {
  QStringList out;
  for (const FieldManager &manager : workload.managers)
    if (manager.operation == u"Apply" && manager.subresource.isEmpty() && !out.contains(manager.manager))
      out.append(manager.manager);
  return out;
}

std::optional<WorkloadPatch> handBackPatch(const Workload &workload) {
  const QJsonArray entries = entriesOf(workload);
  const auto own = std::find_if(entries.cbegin(), entries.cend(), [](const QJsonValue &entry) {
    return entry[u"manager"_s].toString() == ownManager && entry[u"subresource"_s].toString().isEmpty();
  });
  if (own == entries.cend())
    return std::nullopt;
  const qsizetype index = own - entries.cbegin();
  QJsonArray operations;
  expectEntry(operations, entries, index);
  if (const qsizetype applier = onlyApplier(entries); applier >= 0) {
    expectEntry(operations, entries, applier);
    const QJsonObject given{{u"f:spec"_s, QJsonObject{{u"f:template"_s, templateFields(*own)}}}};
    operations.append(
        operationAt(u"replace"_s, applier, u"fieldsV1"_s, united(entries.at(applier)[u"fieldsV1"_s].toObject(), given)));
  }
  operations.append(operationAt(u"remove"_s, index, {}, {}));
  return WorkloadPatch{"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

}  // namespace sternway::steps
