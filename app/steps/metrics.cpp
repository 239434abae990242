// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/descriptors.h"
#include "steps/http/curl.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Queries of Prometheus by curl, a step for each.
RecognisedArguments recogniseMetrics(const QStringList &argv, const CommandSource &) {
  const auto words = curlWords(argv);
  RecognisedArguments all;
  for (const QString &url : words ? curlAddresses(*words) : QStringList()) {
    const QString query = promQuery(*words, url);
    if (query.isEmpty())
      return {};
    all.append(QJsonObject{{u"query"_s, query}});
  }
  return all;
}
}  // namespace

QList<StepDescriptor> metricsKinds() {
  return {{.name = u"metrics"_s,
           .arguments = stepArguments(u"condition:condition, query, for:duration"_s),
           .oneOf = {{u"condition"_s, u"query"_s}},
           .effect = StepEffect::Reads,
           .idempotent = true,
           .runs = true,
           .recognise = recogniseMetrics}};
}

}  // namespace sternway::steps
