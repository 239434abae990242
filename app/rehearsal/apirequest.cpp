// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apirequest.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

std::optional<ApiTarget> parseTarget(const QString &path) {
  QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
  QString group;
  if (parts.size() >= 3 && parts.first() == u"api"_s) {
    parts.removeFirst();
  } else if (parts.size() >= 4 && parts.first() == u"apis"_s) {
    group = parts.at(1);
    parts.remove(0, 2);
  } else {
    return std::nullopt;
  }
  const QString version = parts.takeFirst();
  ApiTarget target;
  if (parts.size() >= 3 && parts.first() == u"namespaces"_s && findResource(group, version, parts.at(2))) {
    target.nameSpace = parts.at(1);
    parts.remove(0, 2);
  }
  target.type = findResource(group, version, parts.takeFirst());
  if (!target.type || (target.type->namespaced && target.nameSpace.isEmpty() && !parts.isEmpty()))
    return std::nullopt;
  if (!parts.isEmpty())
    target.name = parts.takeFirst();
  if (!parts.isEmpty())
    target.subresource = parts.takeFirst();
  if (!parts.isEmpty())
    target.rest = u'/' + parts.join(u'/');
  return target;
}

QString verbOf(const HttpMessage &message, const ApiTarget &target) {
  if (message.method == "POST")
    return u"create"_s;
  if (message.method == "PUT")
    return u"update"_s;
  if (message.method == "PATCH")
    return u"patch"_s;
  if (message.method == "DELETE")
    return u"delete"_s;
  if (isTrue(message.parameter(u"watch"_s)))
    return u"watch"_s;
  return target.name.isEmpty() ? u"list"_s : u"get"_s;
}

QString managerOf(const HttpMessage &message) {
  QString manager = message.parameter(u"fieldManager"_s);
  if (!manager.isEmpty())
    return manager;
  const QByteArray agent = message.headers.value("user-agent", "unknown");
  return QString::fromUtf8(agent.split(' ').first().split('/').first());
}

bool isTrue(const QString &parameter) {
  return parameter == u"1"_s || parameter == u"true"_s;
}

}  // namespace sternway::sim
