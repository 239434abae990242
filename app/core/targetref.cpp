// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/targetref.h"

namespace sternway {

using namespace Qt::StringLiterals;

QString kindPrefix(Kind kind) {
  return kindName(kind).toLower();
}

size_t qHash(const ObjectRef &ref, size_t seed) {
  return qHashMulti(seed, ref.context, ref.nameSpace, ref.name, static_cast<quint8>(ref.kind));
}

QString display(const ObjectRef &ref) {
  return ref.nameSpace + u'/' + kindPrefix(ref.kind) + u'/' + ref.name;
}

size_t qHash(const TargetRef &target, size_t seed) {
  return qHashMulti(seed, target.kind, target.context, target.scope, target.name);
}

TargetRef targetOf(const ObjectRef &object) {
  return {.kind = kindName(object.kind).toLower(), .context = object.context, .scope = object.nameSpace, .name = object.name};
}

std::optional<ObjectRef> workloadOf(const TargetRef &target) {
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet})
    if (target.kind.compare(kindName(kind), Qt::CaseInsensitive) == 0)
      return ObjectRef{target.context, target.scope, target.name, kind};
  return std::nullopt;
}

QString display(const TargetRef &target) {
  return (target.scope.isEmpty() ? QString() : target.scope + u'/') + target.kind + u'/' + target.name;
}

QJsonObject toJson(const TargetRef &target) {
  return {{u"kind"_s, target.kind}, {u"context"_s, target.context}, {u"scope"_s, target.scope}, {u"name"_s, target.name}};
}

TargetRef targetFromJson(const QJsonObject &object) {
  return {.kind = object.value(u"kind"_s).toString(),
          .context = object.value(u"context"_s).toString(),
          .scope = object.value(u"scope"_s).toString(),
          .name = object.value(u"name"_s).toString()};
}

}  // namespace sternway
