// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/objectdata.h"

#include "core/format.h"
#include "steps/kubernetes/ownership.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype shownLength = 80;

const QString dataMember = u"data"_s;
const QString binaryMember = u"binaryData"_s;

QString kindWord(const DataObject &object) {
  return object.isSecret() ? u"Secret"_s : u"ConfigMap"_s;
}

QJsonObject entriesThatDiffer(const QJsonObject &live, const QJsonObject &wanted, bool whole) {
  QJsonObject out;
  for (auto entry = wanted.begin(); entry != wanted.end(); ++entry)
    if (live.value(entry.key()) != entry.value())
      out.insert(entry.key(), entry.value());
  for (auto entry = live.begin(); whole && entry != live.end(); ++entry)
    if (!wanted.contains(entry.key()))
      out.insert(entry.key(), QJsonValue::Null);
  return out;
}

QJsonObject entriesWith(QJsonObject live, const QJsonObject &change) {
  for (auto entry = change.begin(); entry != change.end(); ++entry) {
    if (entry.value().isNull())
      live.remove(entry.key());
    else
      live.insert(entry.key(), entry.value());
  }
  return live;
}

QString shownEntry(const QString &key, const QJsonValue &value) {
  if (!value.isString())
    return u"–"_s;
  const QString text = redactedJson({{key, value}}).value(key).toString().simplified();
  return text.size() > shownLength ? text.left(shownLength) + u'…' : text;
}

bool areTexts(const QJsonObject &entries) {
  return std::ranges::all_of(entries, [](const QJsonValue &value) { return value.isString(); });
}
}  // namespace

QJsonObject encodedSecretData(const QJsonObject &manifest) {
  QJsonObject data = manifest.value(dataMember).toObject();
  const QJsonObject texts = manifest.value(u"stringData"_s).toObject();
  for (auto entry = texts.begin(); entry != texts.end(); ++entry)
    data.insert(entry.key(), QString::fromLatin1(entry.value().toString().toUtf8().toBase64()));
  return data;
}

ResourcePath DataObject::path() const {
  return {{}, u"v1"_s, isSecret() ? u"secrets"_s : u"configmaps"_s, nameSpace, name};
}

QString DataObject::display() const {
  return tr("%1 in %2").arg((isSecret() ? u"secret/"_s : u"configmap/"_s) + name, nameSpace);
}

Result<WantedData> wantedFrom(const QList<QJsonObject> &manifests, const DataObject &object) {
  QStringList seen;
  for (const QJsonObject &manifest : manifests) {
    const QJsonObject metadata = manifest.value(u"metadata"_s).toObject();
    const QString name = metadata.value(u"name"_s).toString();
    seen.append(manifest.value(u"kind"_s).toString() + u' ' + name);
    if (manifest.value(u"kind"_s) != kindWord(object) || name != object.name)
      continue;
    const QString nameSpace = metadata.value(u"namespace"_s).toString(object.nameSpace);
    if (nameSpace != object.nameSpace)
      return fail(ErrorKind::Input, tr("It is of the namespace %1, not of %2").arg(nameSpace, object.nameSpace));
    WantedData wanted{.data = object.isSecret() ? encodedSecretData(manifest) : manifest.value(dataMember).toObject(),
                      .binaryData = manifest.value(binaryMember).toObject(),
                      .whole = true,
                      .type = manifest.value(u"type"_s).toString()};
    if (!areTexts(wanted.data) || !areTexts(wanted.binaryData))
      return fail(ErrorKind::Input, tr("Every value of %1 must be a text; numbers and true stand in quotes").arg(name));
    return wanted;
  }
  return fail(ErrorKind::Input, tr("It has no %1 %2").arg(kindWord(object), object.name),
              seen.isEmpty() ? QString() : tr("It has: %1").arg(seen.mid(0, 10).join(u", "_s)));
}

Result<WantedData> wantedFromCapture(const QJsonObject &captured, const DataObject &object) {
  if (captured.value(u"name"_s) != object.name || captured.value(u"namespace"_s) != object.nameSpace)
    return fail(ErrorKind::Input, tr("The capture is of another object: %1").arg(captured.value(u"name"_s).toString()));
  if (captured.value(u"digest"_s) != dataDigest(object, captured))
    return fail(ErrorKind::Input, tr("The capture does not have all values of %1 any more").arg(object.display()),
                tr("A journal keeps no values that look like secrets. Restore it from a file."));
  return WantedData{
      .data = captured.value(dataMember).toObject(), .binaryData = captured.value(binaryMember).toObject(), .whole = true};
}

QStringList DataChange::keys() const {
  return data.keys() + binaryData.keys();
}

DataChange changeOf(const QJsonObject &live, const WantedData &wanted) {
  return {entriesThatDiffer(live.value(dataMember).toObject(), wanted.data, wanted.whole),
          entriesThatDiffer(live.value(binaryMember).toObject(), wanted.binaryData, wanted.whole)};
}

QStringList changeLines(const DataObject &object, const QJsonObject &live, const DataChange &change) {
  QStringList lines;
  const auto add = [&](const QJsonObject &entries, const QString &member, bool isShown) {
    const QJsonObject before = live.value(member).toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
      const QString &key = entry.key();
      if (entry.value().isNull())
        lines.append(tr("%1: is removed").arg(key));
      else if (!isShown)
        lines.append(before.contains(key) ? tr("%1: gets another value").arg(key) : tr("%1: is added").arg(key));
      else
        lines.append(u"%1: %2 → %3"_s.arg(key, shownEntry(key, before.value(key)), shownEntry(key, entry.value())));
    }
  };
  add(change.data, dataMember, !object.isSecret());
  add(change.binaryData, binaryMember, false);
  return lines;
}

QString dataDigest(const DataObject &object, const QJsonObject &content) {
  const QJsonObject whole{{u"namespace"_s, object.nameSpace},
                          {u"name"_s, object.name},
                          {dataMember, content.value(dataMember).toObject()},
                          {binaryMember, content.value(binaryMember).toObject()}};
  const QByteArray hash =
      QCryptographicHash::hash(QJsonDocument(whole).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
  return QString::fromLatin1(hash.left(object.isSecret() ? 8 : 16));
}

QJsonObject capturedData(const DataObject &object, const QJsonObject &live, bool withValues) {
  const QJsonObject data = live.value(dataMember).toObject();
  const QJsonObject binary = live.value(binaryMember).toObject();
  QJsonObject out{{u"resource"_s, object.path().plural},
                  {u"name"_s, object.name},
                  {u"namespace"_s, object.nameSpace},
                  {u"keys"_s, QJsonArray::fromStringList(data.keys() + binary.keys())},
                  {u"resourceVersion"_s, live.value(u"metadata"_s)[u"resourceVersion"_s]},
                  {u"immutable"_s, live.value(u"immutable"_s).toBool()},
                  {u"digest"_s, dataDigest(object, live)},
                  {u"lastWriter"_s, lastWriter(live)}};
  if (withValues && !object.isSecret()) {
    out.insert(dataMember, data);
    out.insert(binaryMember, binary);
  }
  return out;
}

QString stepMark(const QString &plan, const QString &step, const QString &digest) {
  return plan + u' ' + step + u' ' + digest;
}

QString stepMarkOf(const QJsonObject &object) {
  return object.value(u"metadata"_s)[u"annotations"_s][stepMarkKey].toString();
}

WorkloadPatch dataPatch(const QJsonObject &live, const DataChange &change, const QString &mark) {
  QJsonObject patch{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, live.value(u"metadata"_s)[u"resourceVersion"_s]},
                                                {u"annotations"_s, QJsonObject{{stepMarkKey, mark}}}}}};
  if (!change.data.isEmpty())
    patch.insert(dataMember, change.data);
  if (!change.binaryData.isEmpty())
    patch.insert(binaryMember, change.binaryData);
  return {"application/merge-patch+json", QJsonDocument(patch).toJson(QJsonDocument::Compact)};
}

QJsonObject withChange(QJsonObject live, const DataChange &change) {
  live.insert(dataMember, entriesWith(live.value(dataMember).toObject(), change.data));
  live.insert(binaryMember, entriesWith(live.value(binaryMember).toObject(), change.binaryData));
  return live;
}

QJsonObject newObject(const DataObject &object, const WantedData &wanted, const QString &mark) {
  QJsonObject made{{u"apiVersion"_s, u"v1"_s},
                   {u"kind"_s, kindWord(object)},
                   {u"metadata"_s, QJsonObject{{u"name"_s, object.name},
                                               {u"namespace"_s, object.nameSpace},
                                               {u"annotations"_s, QJsonObject{{stepMarkKey, mark}}}}},
                   {dataMember, wanted.data}};
  if (!wanted.binaryData.isEmpty())
    made.insert(binaryMember, wanted.binaryData);
  if (!wanted.type.isEmpty())
    made.insert(u"type"_s, wanted.type);
  return made;
}

}  // namespace sternway::steps
