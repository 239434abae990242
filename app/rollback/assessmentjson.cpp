// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollback/assessmentjson.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// JSON knows neither NaN nor infinities: null.
QJsonValue number(const std::optional<double> &value) {
  return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue();
}

QJsonValue time(const QDateTime &at) {
  return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QString imageOf(const Revision &revision) {
  return revision.images.join(u", "_s);
}

QJsonValue row(const Assessment &assessment) {
  if (assessment.verdict.row < 0)
    return {};
  const MatrixRow &matched = assessment.matrix.rows.at(assessment.verdict.row);
  return QJsonObject{{u"when"_s, matched.when}, {u"line"_s, matched.line}};
}

QJsonValue target(const Assessment &assessment) {
  const Revision *revision = assessment.lastKnownGood ? assessment.history.byUid(assessment.lastKnownGood->revisionUid) : nullptr;
  if (!revision)
    return {};
  return QJsonObject{
      {u"revision"_s, revision->number}, {u"image"_s, imageOf(*revision)}, {u"why"_s, assessment.lastKnownGood->why}};
}

QJsonObject revisionObject(const Revision &revision, const RevisionHealth &health) {
  return {{u"number"_s, revision.number},
          {u"uid"_s, revision.uid},
          {u"image"_s, imageOf(revision)},
          {u"live"_s, QJsonObject{{u"from"_s, time(health.liveFrom)}, {u"to"_s, time(health.liveTo)}}},
          {u"errorRate"_s, number(health.errorRate)},
          {u"p99"_s, number(health.p99)},
          {u"health"_s, healthName(health.health)}};
}
}  // namespace

QJsonObject toJson(const Assessment &assessment) {
  QJsonObject values;
  for (auto value = assessment.verdict.values.cbegin(); value != assessment.verdict.values.cend(); ++value)
    values.insert(value.key(), number(*value));
  QJsonArray revisions;
  for (const Revision &revision : assessment.history.revisions) {
    const auto health = std::find_if(assessment.health.cbegin(), assessment.health.cend(),
                                     [&revision](const RevisionHealth &each) { return each.revisionUid == revision.uid; });
    revisions.append(revisionObject(revision, health == assessment.health.cend() ? RevisionHealth{} : *health));
  }
  return {{u"service"_s, assessment.workload.ref.name},
          {u"namespace"_s, assessment.workload.ref.nameSpace},
          {u"context"_s, assessment.workload.ref.context},
          {u"verdict"_s, verdictName(assessment.verdict)},
          {u"row"_s, row(assessment)},
          {u"since"_s, time(assessment.verdict.since)},
          {u"values"_s, values},
          {u"unknown"_s, QJsonArray::fromStringList(assessment.verdict.unknownMetrics)},
          {u"lastKnownGood"_s, target(assessment)},
          {u"revisions"_s, revisions}};
}

}  // namespace sternway
