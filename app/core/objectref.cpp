// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/objectref.h"

namespace sternway {

using namespace Qt::StringLiterals;

QString kindName(Kind kind) {
  switch (kind) {
    case Kind::Deployment: return u"Deployment"_s;
    case Kind::StatefulSet: return u"StatefulSet"_s;
    case Kind::DaemonSet: return u"DaemonSet"_s;
    case Kind::ReplicaSet: return u"ReplicaSet"_s;
    case Kind::ControllerRevision: return u"ControllerRevision"_s;
    case Kind::Pod: return u"Pod"_s;
    case Kind::Event: return u"Event"_s;
    case Kind::Namespace: return u"Namespace"_s;
  }
  return {};
}

QString kindPrefix(Kind kind) {
  return kindName(kind).toLower();
}

size_t qHash(const ObjectRef &ref, size_t seed) {
  return qHashMulti(seed, ref.context, ref.nameSpace, ref.name, static_cast<quint8>(ref.kind));
}

QString display(const ObjectRef &ref) {
  return ref.nameSpace + u'/' + kindPrefix(ref.kind) + u'/' + ref.name;
}

}  // namespace sternway
