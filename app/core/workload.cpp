// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

std::optional<Condition> condition(const Workload &workload, const QString &type) {
  for (const Condition &candidate : workload.conditions)
    if (candidate.type == type)
      return candidate;
  return std::nullopt;
}

qint64 revisionNumber(const Workload &workload) {
  return workload.annotations.value(u"deployment.kubernetes.io/revision"_s).toLongLong();
}

namespace {
template <typename Predicate>
const Revision *findRevision(const History &history, Predicate predicate) {
  const auto found = std::ranges::find_if(history.revisions, predicate);
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

}  // namespace sternway
