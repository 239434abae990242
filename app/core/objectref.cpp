// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/objectref.h"

#include "core/enumnames.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr auto kinds = enumNames<Kind>({{Kind::Deployment, "Deployment"},
                                        {Kind::StatefulSet, "StatefulSet"},
                                        {Kind::DaemonSet, "DaemonSet"},
                                        {Kind::ReplicaSet, "ReplicaSet"},
                                        {Kind::ControllerRevision, "ControllerRevision"},
                                        {Kind::Pod, "Pod"},
                                        {Kind::Event, "Event"},
                                        {Kind::Namespace, "Namespace"}});
}

QString kindName(Kind kind) {
  return kinds.name(kind);
}

std::optional<Kind> kindFromName(const QString &name) {
  return kinds.value(name);
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
