// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetregex.h"

#include "core/promql.h"

#include <QSet>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QString podRegex(Kind kind) {
  switch (kind) {
    case Kind::StatefulSet: return u"(.+)-[0-9]+"_s;
    case Kind::DaemonSet: return u"(.+)-[a-z0-9]{5}"_s;
    default: return u"(.+)-[a-z0-9]{1,10}-[a-z0-9]{5}"_s;
  }
}

QString alternatives(QStringList words) {
  words.removeDuplicates();
  std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
  for (QString &word : words)
    word = promString(word, true);
  return words.join(u'|');
}

QString namespaceRegex(const QList<ObjectRef> &services) {
  constexpr qsizetype limit = 40;
  QSet<QString> names;
  for (const ObjectRef &service : services)
    names.insert(service.nameSpace);
  if (names.size() > limit)
    return {};
  QStringList sorted = names.values();
  sorted.sort();
  return alternatives(sorted);
}

}  // namespace sternway
