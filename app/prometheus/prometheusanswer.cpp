// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusanswer.h"

#include "core/format.h"
#include "prometheus/sourceerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> notUnderstood(const QString &what) {
  return fail(ErrorKind::Protocol, tr("The answer is not Prometheus': %1").arg(what),
              tr("Check the address: it must be the one whose page lists the targets, with its path prefix if it has one."));
}

Result<QJsonObject> envelope(const QByteArray &body) {
  QJsonParseError error;
  const QJsonDocument document = QJsonDocument::fromJson(body, &error);
  if (!document.isObject())
    return notUnderstood(isWebPage(body)                           ? tr("a web page (HTML) came, such as a sign-in page has")
                         : error.error == QJsonParseError::NoError ? tr("no JSON object")
                                                                   : error.errorString());
  const QJsonObject root = document.object();
  const QString status = root.value("status"_L1).toString();
  if (status == "error"_L1)
    return fail(ErrorKind::Invalid, tr("Prometheus refuses the query: %1").arg(root.value("error"_L1).toString()),
                root.value("errorType"_L1).toString());
  if (status != "success"_L1)
    return notUnderstood(tr("it has no status"));
  return root;
}

/// A part of the storage that did not answer: Thanos says it in warnings, VictoriaMetrics' cluster by a flag.
QStringList warningsOf(const QJsonObject &root) {
  QStringList warnings;
  for (const auto &text : root.value("warnings"_L1).toArray())
    warnings.append(text.toString());
  if (root.value("isPartial"_L1).toBool())
    warnings.append(tr("the answer is incomplete: a part of the storage did not answer (isPartial)"));
  return warnings;
}

/// The place in the query at their end is not worth a note of its own.
QStringList notesOf(const QJsonObject &root) {
  static const QRegularExpression place(u"\\s*\\(\\d+:\\d+\\)$"_s);
  QStringList notes;
  for (const auto &text : root.value("infos"_L1).toArray())
    notes.append(text.toString().remove(place));
  notes.removeDuplicates();
  return notes;
}

std::optional<double> number(const QString &text) {
  if (text == "NaN"_L1)
    return std::numeric_limits<double>::quiet_NaN();
  if (text == "+Inf"_L1 || text == "Inf"_L1)
    return std::numeric_limits<double>::infinity();
  if (text == "-Inf"_L1)
    return -std::numeric_limits<double>::infinity();
  bool ok = false;
  const double value = text.toDouble(&ok);
  return ok ? std::optional(value) : std::nullopt;
}

/// [1700000000.123, "0.12"]
std::optional<Sample> sampleOf(const QJsonValue &value) {
  const QJsonArray pair = value.toArray();
  const auto read = pair.at(1).isDouble() ? std::optional(pair.at(1).toDouble()) : number(pair.at(1).toString());
  if (pair.size() != 2 || !pair.at(0).isDouble() || !read)
    return std::nullopt;
  return Sample{.time = std::llround(pair.at(0).toDouble() * 1000), .value = *read};
}

bool appendSeries(const QJsonObject &object, MetricsAnswer &answer) {
  Series series{.labels = stringMap(object.value("metric"_L1)), .samples = {}};
  QJsonArray values = object.value("values"_L1).toArray();
  if (object.contains("value"_L1))
    values.append(object.value("value"_L1));
  const bool histogram = object.contains("histogram"_L1) || object.contains("histograms"_L1);
  answer.histograms += histogram ? 1 : 0;
  if (histogram && values.isEmpty())
    return true;
  series.samples.reserve(values.size());
  for (const auto &value : std::as_const(values)) {
    const auto sample = sampleOf(value);
    if (!sample)
      return false;
    series.samples.append(*sample);
  }
  answer.series.append(std::move(series));
  return true;
}
}  // namespace

Alert alertOf(const QJsonObject &object, const QString &state, const QString &activeAt) {
  Alert alert;
  alert.labels = stringMap(object.value("labels"_L1));
  alert.annotations = stringMap(object.value("annotations"_L1));
  alert.name = alert.labels.value(u"alertname"_s);
  alert.state = state;
  alert.activeAt = QDateTime::fromString(activeAt, Qt::ISODateWithMs).toUTC();
  return alert;
}

Result<MetricsAnswer> decodeAnswer(const QByteArray &body) {
  const auto root = TRY(envelope(body));
  MetricsAnswer answer{.series = {}, .warnings = warningsOf(root), .notes = notesOf(root)};
  const QJsonObject data = root.value("data"_L1).toObject();
  const QString type = data.value("resultType"_L1).toString();
  if (type == "scalar"_L1) {
    const auto sample = sampleOf(data.value("result"_L1));
    if (!sample)
      return notUnderstood(tr("a value cannot be read"));
    answer.series.append({.labels = {}, .samples = {*sample}});
    return answer;
  }
  if (type != "vector"_L1 && type != "matrix"_L1)
    return fail(ErrorKind::Invalid, tr("The query gives a %1, not numbers").arg(type.isEmpty() ? tr("nothing") : type));
  for (const auto &each : data.value("result"_L1).toArray())
    if (!appendSeries(each.toObject(), answer))
      return notUnderstood(tr("a value cannot be read"));
  return answer;
}

Result<QList<Alert>> decodeAlerts(const QByteArray &body) {
  const auto root = TRY(envelope(body));
  QList<Alert> alerts;
  for (const auto &each : root.value("data"_L1).toObject().value("alerts"_L1).toArray()) {
    const QJsonObject object = each.toObject();
    alerts.append(alertOf(object, object.value("state"_L1).toString(), object.value("activeAt"_L1).toString()));
  }
  return alerts;
}

Result<bool> decodeAlertRules(const QByteArray &body) {
  const auto root = TRY(envelope(body));
  const QJsonValue groups = root.value("data"_L1).toObject().value("groups"_L1);
  if (!groups.isArray())
    return notUnderstood(tr("it has no groups of rules"));
  for (const auto &group : groups.toArray())
    for (const auto &rule : group.toObject().value("rules"_L1).toArray())
      if (rule.toObject().value("type"_L1).toString() == "alerting"_L1)
        return true;
  return false;
}

bool isVictoriaMetrics(const QByteArray &buildInfo) {
  const auto root = envelope(buildInfo);
  const QJsonObject data = root ? root->value("data"_L1).toObject() : QJsonObject();
  const QString version = data.value("version"_L1).toString();
  // It plays an old Prometheus, and tells nothing of its own build.
  return version.contains("victoria"_L1, Qt::CaseInsensitive) ||
         (!version.isEmpty() && !data.contains("revision"_L1) && !data.contains("goVersion"_L1));
}

}  // namespace sternway::prometheus
