// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apipath.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString pluralOf(Kind kind) {
  return kindName(kind).toLower() + u's';
}
}  // namespace

QString apiPath(const ResourcePath &path) {
  QString text = path.group.isEmpty() ? u"/api/"_s : u"/apis/"_s + path.group + u'/';
  text += path.version;
  if (!path.nameSpace.isEmpty())
    text += u"/namespaces/"_s + path.nameSpace;
  text += u'/' + path.plural;
  if (!path.name.isEmpty())
    text += u'/' + path.name;
  return text;
}

ResourcePath resourcePath(Kind kind, const QString &nameSpace, const QString &name) {
  const bool isCore = kind == Kind::Pod || kind == Kind::Event || kind == Kind::Namespace;
  return {isCore ? QString() : u"apps"_s, u"v1"_s, pluralOf(kind), nameSpace, name};
}

ResourcePath resourcePath(const ObjectRef &ref) {
  return resourcePath(ref.kind, ref.nameSpace, ref.name);
}

}  // namespace sternway
