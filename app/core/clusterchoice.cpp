// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clusterchoice.h"

#include "core/format.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QString noCluster = u"none"_s;
}

Result<ClusterChoice> parseClusterLabel(const QString &text) {
  const QString trimmed = text.trimmed();
  if (trimmed == noCluster)
    return ClusterChoice{};
  static const QRegularExpression pattern(u"^([a-zA-Z_][a-zA-Z0-9_]*)=(.*)$"_s);
  const auto match = pattern.match(trimmed);
  if (!match.hasMatch())
    return fail(ErrorKind::Input, tr("\"%1\" is no label of a cluster").arg(trimmed),
                tr("Write LABEL=VALUE, for example cluster=eu-1, or none where no series is of another cluster."));
  return ClusterChoice{.state = ClusterChoice::State::Kept,
                       .label = match.captured(1),
                       .value = match.captured(2),
                       .values = {match.captured(2)},
                       .why = tr("as set for this context")};
}

QString clusterLabelText(const QString &label, const QString &value) {
  return label.isEmpty() ? noCluster : label + u'=' + value;
}

}  // namespace sternway
