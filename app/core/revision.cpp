// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revision.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
template <typename Predicate>
const Revision *findRevision(const History &history, Predicate predicate) {
  const auto found = std::find_if(history.revisions.cbegin(), history.revisions.cend(), predicate);
  return found == history.revisions.cend() ? nullptr : &*found;
}
}  // namespace

const Revision *History::current() const {
  return findRevision(*this, [](const Revision &revision) { return revision.current; });
}

const Revision *History::byNumber(qint64 number) const {
  return findRevision(*this, [number](const Revision &revision) { return revision.number == number; });
}

const Revision *History::byUid(const QString &uid) const {
  return findRevision(*this, [&uid](const Revision &revision) { return revision.uid == uid; });
}

QString healthName(Health health) {
  switch (health) {
    case Health::Unknown: return u"unknown"_s;
    case Health::Good: return u"good"_s;
    case Health::Bad: return u"bad"_s;
  }
  return {};
}

}  // namespace sternway
