// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/ownership.h"

#include "core/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QJsonArray managedEntries(const QJsonObject &object) {
  return object.value(u"metadata"_s)[u"managedFields"_s].toArray();
}

bool isEntryOf(const QJsonValue &entry, const FieldOwner &owner) {
  return entry[u"manager"_s].toString() == owner.manager && entry[u"operation"_s].toString() == owner.operation &&
         entry[u"subresource"_s].toString().isEmpty();
}

/// An entry of that owner, of that version of the API unless it is empty; negative: none.
qsizetype entryOf(const QJsonArray &entries, const FieldOwner &owner, const QString &apiVersion = {}) {
  for (qsizetype index = 0; index < entries.size(); ++index)
    if (isEntryOf(entries.at(index), owner) &&
        (apiVersion.isEmpty() || entries.at(index)[u"apiVersion"_s].toString() == apiVersion))
      return index;
  return -1;
}

QJsonObject fieldsTogether(QJsonObject into, const QJsonObject &fields) {
  for (auto it = fields.begin(); it != fields.end(); ++it)
    into.insert(it.key(), fieldsTogether(into.value(it.key()).toObject(), it.value().toObject()));
  return into;
}

QJsonObject entryOperation(const QString &op, qsizetype index, const QString &member, const QJsonValue &value) {
  return {{u"op"_s, op}, {u"path"_s, u"/metadata/managedFields/%1/%2"_s.arg(index).arg(member)}, {u"value"_s, value}};
}

void testEntry(QJsonArray &operations, const QJsonArray &entries, qsizetype index) {
  for (const QString &member : {u"manager"_s, u"operation"_s, u"fieldsV1"_s})
    operations.append(entryOperation(u"test"_s, index, member, entries.at(index)[member]));
}
}  // namespace

FieldOwner sternwayApplies() {
  return {u"sternway"_s, u"Apply"_s};
}

FieldOwner sternwayUpdates() {
  return {u"sternway"_s, u"Update"_s};
}

FieldOwner kubectlApplies() {
  return {u"kubectl-client-side-apply"_s, u"Update"_s};
}

QList<FieldOwner> ownersOf(const QJsonObject &object) {
  QList<FieldOwner> owners;
  const QJsonArray entries = managedEntries(object);
  for (const QJsonValue &entry : entries)
    if (entry[u"subresource"_s].toString().isEmpty())
      owners.append({entry[u"manager"_s].toString(), entry[u"operation"_s].toString()});
  return owners;
}

QStringList otherAppliers(const QJsonObject &object) {
  QStringList names;
  for (const FieldOwner &owner : ownersOf(object))
    if (owner.operation == u"Apply" && owner.manager != sternwayApplies().manager && !names.contains(owner.manager))
      names.append(owner.manager);
  return names;
}

QString lastWriter(const QJsonObject &object) {
  QString manager;
  QString newest;
  const QJsonArray entries = managedEntries(object);
  for (const QJsonValue &entry : entries)
    if (const QString time = entry[u"time"_s].toString(); entry[u"subresource"_s].toString().isEmpty() && time >= newest) {
      newest = time;
      manager = entry[u"manager"_s].toString();
    }
  return manager.isEmpty() ? QString() : tr("%1 at %2").arg(manager, newest);
}

QString lastWriterWords(const QJsonObject &object) {
  const QString writer = lastWriter(object);
  return writer.isEmpty() ? tr("by whom is not known") : tr("last written by %1").arg(writer);
}

QStringList conflictingManagers(const Error &error) {
  static const QRegularExpression with(u"conflicts? with \"([^\"]+)\""_s);
  QStringList managers;
  for (auto match = with.globalMatch(error.detail); match.hasNext();)
    managers.append(match.next().captured(1));
  managers.removeDuplicates();
  return managers;
}

std::optional<WorkloadPatch> ownershipPatch(const QJsonObject &object, const FieldOwner &from, const FieldOwner &to) {
  const QJsonArray entries = managedEntries(object);
  const qsizetype index = entryOf(entries, from);
  if (index < 0)
    return std::nullopt;
  QJsonArray operations;
  testEntry(operations, entries, index);
  const qsizetype into = to.manager.isEmpty() ? -1 : entryOf(entries, to, entries.at(index)[u"apiVersion"_s].toString());
  if (into >= 0) {
    testEntry(operations, entries, into);
    const QJsonObject fields =
        fieldsTogether(entries.at(into)[u"fieldsV1"_s].toObject(), entries.at(index)[u"fieldsV1"_s].toObject());
    operations.append(entryOperation(u"replace"_s, into, u"fieldsV1"_s, fields));
  }
  if (into >= 0 || to.manager.isEmpty()) {
    operations.append(QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"/metadata/managedFields/%1"_s.arg(index)}});
  } else {
    operations.append(entryOperation(u"replace"_s, index, u"manager"_s, to.manager));
    operations.append(entryOperation(u"replace"_s, index, u"operation"_s, to.operation));
  }
  return WorkloadPatch{"application/json-patch+json", QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

}  // namespace sternway::steps
