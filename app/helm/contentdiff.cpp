// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/contentdiff.h"

#include "core/format.h"
#include "core/kubernetesundo.h"
#include "core/stepdescriptor.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::helm {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestValue = 80;

QString shown(const QJsonValue &value) {
  const QString text = value.isUndefined() ? tr("(none)") : shownValue(value).simplified();
  return text.size() > longestValue ? text.left(longestValue) + u'…' : text;
}

/// A value on its two sides, and both as they may be shown.
struct Sides {
  QJsonValue before, after;
  QJsonValue shownBefore, shownAfter;
};

void diff(const QString &path, const Sides &sides, QStringList &lines);

void diffMembers(const QString &path, const Sides &sides, QStringList &lines) {
  QStringList keys = sides.before.toObject().keys() + sides.after.toObject().keys();
  keys.removeDuplicates();
  for (const QString &key : std::as_const(keys))
    diff(path.isEmpty() ? key : path + u'.' + key,
         {sides.before[key], sides.after[key], sides.shownBefore[key], sides.shownAfter[key]}, lines);
}

void diff(const QString &path, const Sides &sides, QStringList &lines) {
  if (sides.before == sides.after)
    return;
  if (sides.before.isObject() && sides.after.isObject())
    return diffMembers(path, sides, lines);
  if (sides.before.isArray() && sides.after.isArray() && sides.before.toArray().size() == sides.after.toArray().size()) {
    for (qsizetype i = 0; i < sides.before.toArray().size(); ++i)
      diff(path + u'[' + QString::number(i) + u']', {sides.before[i], sides.after[i], sides.shownBefore[i], sides.shownAfter[i]},
           lines);
    return;
  }
  const QString before = shown(sides.shownBefore);
  const QString after = shown(sides.shownAfter);
  lines << (before == after ? tr("%1: changed").arg(path) : u"%1: %2 → %3"_s.arg(path, before, after));
}

QStringList jsonDiff(const QJsonObject &before, const QJsonObject &after) {
  QStringList lines;
  diffMembers({}, {before, after, redactedJson(before), redactedJson(after)}, lines);
  return lines;
}

/// All but what is compared as a pod template.
QJsonObject withoutTemplate(const ManifestObject &object) {
  QJsonObject content = object.content;
  if (!object.podTemplate().isEmpty()) {
    QJsonObject spec = content.value(u"spec"_s).toObject();
    spec.remove(u"template"_s);
    content.insert(u"spec"_s, spec);
  }
  return content;
}

QStringList objectDiff(const ManifestObject &before, const ManifestObject &after) {
  if (before.content == after.content)
    return {};
  if (before.kind == u"Secret")
    return {tr("data changed (not shown)")};
  QStringList lines;
  const QList<DiffEntry> entries = diffTemplates(before.podTemplate(), after.podTemplate());
  for (const DiffEntry &entry : entries)
    lines << u"%1: %2 → %3"_s.arg(entry.path, entry.before.isEmpty() ? tr("(none)") : entry.before,
                                  entry.after.isEmpty() ? tr("(none)") : entry.after);
  return lines + jsonDiff(withoutTemplate(before), withoutTemplate(after));
}
}  // namespace

const ManifestObject *find(const ReleaseContent &content, const ManifestObject &object) {
  const auto found = std::ranges::find_if(content.objects, [&](const ManifestObject &other) { return other.isSame(object); });
  return found == content.objects.cend() ? nullptr : &*found;
}

QStringList deletedObjects(const ReleaseContent &from, const ReleaseContent &to) {
  QStringList deleted;
  for (const ManifestObject &object : from.objects)
    if (!find(to, object) && !object.isKept())
      deleted << object.title(from.nameSpace);
  return deleted;
}

QStringList contentDiff(const ReleaseContent &from, const ReleaseContent &to) {
  QStringList lines;
  for (const ManifestObject &object : from.objects) {
    const QString title = object.title(from.nameSpace);
    if (const ManifestObject *after = find(to, object)) {
      const QStringList fields = objectDiff(object, *after);
      for (const QString &field : fields)
        lines << title + u' ' + field;
    } else {
      lines << (object.isKept() ? tr("%1: stays (helm.sh/resource-policy: keep)") : tr("%1: deleted")).arg(title);
    }
  }
  for (const ManifestObject &object : to.objects)
    if (!find(from, object))
      lines << tr("%1: created").arg(object.title(to.nameSpace));
  const QStringList values = jsonDiff(from.values, to.values);
  for (const QString &value : values)
    lines << tr("value %1").arg(value);
  return lines;
}

}  // namespace sternway::helm
