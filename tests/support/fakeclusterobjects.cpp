// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecluster.h"
#include "support/fakeobjects.h"

#include <QJsonDocument>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// The part of FakeCluster that has objects of any kind, by their paths.

namespace {
bool sameCollection(const ResourcePath &a, const ResourcePath &b) {
  return a.group == b.group && a.version == b.version && a.plural == b.plural &&
         (b.nameSpace.isEmpty() || a.nameSpace == b.nameSpace);
}
}  // namespace

void FakeCluster::setObject(const ResourcePath &path, const QJsonObject &object) {
  for (auto &[known, value] : m_objects) {
    if (!sameCollection(known, path) || known.name != path.name || known.nameSpace != path.nameSpace)
      continue;
    value = object;
    return;
  }
  m_objects.append({path, object});
}

Call<QJsonObject> *FakeCluster::get(const ResourcePath &path, QObject *context) {
  return answer<QJsonObject>(
      fakeCall(u"get "_s + path.plural + u' ' + path.nameSpace + u'/' + path.name), [this, path] { return stored(path); },
      context);
}

const QJsonObject *FakeCluster::object(const ResourcePath &path) const {
  for (const auto &[known, object] : m_objects)
    if (sameCollection(known, path) && known.nameSpace == path.nameSpace && known.name == path.name)
      return &object;
  return nullptr;
}

Result<QJsonObject> FakeCluster::stored(const ResourcePath &path) const {
  if (const QJsonObject *found = object(path))
    return *found;
  return fail(ErrorKind::NotFound, path.plural + u" \""_s + path.name + u"\" not found"_s);
}

Result<QJsonObject> FakeCluster::applyTo(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun) {
  for (const Workload &workload : std::as_const(m_workloads))
    if (kindPrefix(workload.ref.kind) + u's' == path.plural && workload.ref.nameSpace == path.nameSpace &&
        workload.ref.name == path.name.section(u'/', 0, 0))
      return apply(workload.ref, patch, dryRun).map([](const Workload &patched) { return patched.object; });
  const bool applies = patch.contentType.startsWith("application/apply-patch");
  QJsonObject before = stored(path).value_or(QJsonObject());
  if (before.isEmpty() && !applies)
    return stored(path);
  const QJsonDocument body = QJsonDocument::fromJson(patch.body);
  const Result<QJsonObject> after = patch.contentType.startsWith("application/json-patch")
                                        ? applyJsonPatch(before, patch.body)
                                        : Result<QJsonObject>(applyMerge(before, body.object()));
  if (after && dryRun == DryRun::No)
    setObject(path, *after);
  return after;
}

Call<QJsonObject> *FakeCluster::patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun,
                                            QObject *context) {
  FakeCall call = fakeCall((dryRun == DryRun::Server ? u"dryRun patchObject "_s : u"patchObject "_s) + path.plural + u' ' +
                           path.nameSpace + u'/' + path.name);
  call.patch = patch;
  return answer<QJsonObject>(
      call, [this, path, patch, dryRun] { return applyTo(path, patch, dryRun); }, context);
}

Call<QJsonObject> *FakeCluster::create(const ResourcePath &collection, const QJsonObject &object, DryRun dryRun,
                                       QObject *context) {
  ResourcePath path = collection;
  path.name = object.value(u"metadata"_s).toObject().value(u"name"_s).toString();
  FakeCall call = fakeCall((dryRun == DryRun::Server ? u"dryRun create "_s : u"create "_s) + path.plural + u' ' + path.nameSpace +
                           u'/' + path.name);
  call.body = object;
  return answer<QJsonObject>(
      call,
      [this, path, object, dryRun]() -> Result<QJsonObject> {
        if (stored(path))
          return fail(ErrorKind::Conflict, path.plural + u" \""_s + path.name + u"\" already exists"_s);
        if (dryRun == DryRun::No)
          setObject(path, object);
        return object;
      },
      context);
}

Call<Done> *FakeCluster::remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) {
  return answer<Done>(
      fakeCall((dryRun == DryRun::Server ? u"dryRun remove "_s : u"remove "_s) + path.plural + u' ' + path.nameSpace + u'/' +
               path.name),
      [this, path, uid, dryRun]() -> Result<Done> {
        const QJsonObject found = TRY(stored(path));
        if (!uid.isEmpty() && found.value(u"metadata"_s).toObject().value(u"uid"_s).toString() != uid)
          return fail(ErrorKind::Conflict, path.plural + u" \""_s + path.name + u"\" has another uid"_s);
        if (dryRun == DryRun::No)
          m_objects.removeIf([&path](const auto &known) {
            return sameCollection(known.first, path) && known.first.nameSpace == path.nameSpace && known.first.name == path.name;
          });
        return Done{};
      },
      context);
}

Call<QList<QJsonObject>> *FakeCluster::list(const ResourcePath &path, const QString &labelSelector, QObject *context) {
  Q_UNUSED(labelSelector)
  return answer<QList<QJsonObject>>(
      fakeCall(u"list "_s + path.plural + u' ' + path.nameSpace + u'/'),
      [this, path]() -> Result<QList<QJsonObject>> {
        QList<QJsonObject> out;
        for (const auto &[known, object] : std::as_const(m_objects))
          if (sameCollection(known, path))
            out.append(object);
        return out;
      },
      context);
}

Call<AccessAnswer> *FakeCluster::access(const AccessQuestion &question, QObject *context) {
  const QString sub = question.subresource.isEmpty() ? QString() : u'/' + question.subresource;
  const QString line = u"access "_s + question.verb + u' ' + question.group + u'/' + question.resource + sub;
  return answer<AccessAnswer>(
      fakeCall(line),
      [this, line, question]() -> Result<AccessAnswer> {
        const bool denied = std::any_of(m_denied.cbegin(), m_denied.cend(), [&](const QString &p) { return line.contains(p); });
        return AccessAnswer{question, !denied, {}};
      },
      context);
}

}  // namespace sternway::test
