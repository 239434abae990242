// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workload.h"

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

}  // namespace sternway
