// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusanswer.h"

#include "core/format.h"
#include "prometheus/sourceerror.h"

#include <simdjson.h>

#include <QRegularExpression>

#include <cmath>
#include <limits>
#include <string_view>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> notUnderstood(const QString &what) {
  return fail(ErrorKind::Protocol, tr("The answer is not Prometheus': %1").arg(what),
              tr("Check the address: it must be the one whose page lists the targets, with its path prefix if it has one."));
}

using Element = simdjson::dom::element;
using Field = simdjson::simdjson_result<Element>;

/// Empty: no text.
std::string_view viewOf(const Field &field) {
  std::string_view text;
  return field.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString textOf(const Field &field) {
  return textOf(viewOf(field));
}

bool isTrue(const Field &field) {
  bool flag = false;
  return field.get(flag) == simdjson::SUCCESS && flag;
}

/// \return whether \a fits is true of each element; what is no list has none.
template <typename Fits>
bool allOf(const Field &field, Fits fits) {
  simdjson::dom::array list;
  if (field.get(list) != simdjson::SUCCESS)
    return true;
  for (Element element : list)
    if (!fits(Field(std::move(element))))
      return false;
  return true;
}

StringMap textsOf(const Field &field) {
  StringMap texts;
  simdjson::dom::object object;
  if (field.get(object) == simdjson::SUCCESS)
    for (auto [key, value] : object)
      texts.insert(textOf(key), textOf(Field(std::move(value))));
  return texts;
}

/// What it returns lives as long as \a parser.
Result<Element> envelope(simdjson::dom::parser &parser, const QByteArray &body) {
  Element root;
  const auto error = parser.parse(body.constData(), static_cast<size_t>(body.size())).get(root);
  if (error != simdjson::SUCCESS || !root.is_object())
    return notUnderstood(isWebPage(body)              ? tr("a web page (HTML) came, such as a sign-in page has")
                         : error == simdjson::SUCCESS ? tr("no JSON object")
                                                      : QString::fromLatin1(simdjson::error_message(error)));
  const std::string_view status = viewOf(root["status"]);
  if (status == "error")
    return fail(ErrorKind::Invalid, tr("Prometheus refuses the query: %1").arg(textOf(root["error"])), textOf(root["errorType"]));
  if (status != "success")
    return notUnderstood(tr("it has no status"));
  return root;
}

/// A part of the storage that did not answer: Thanos says it in warnings, VictoriaMetrics' cluster by a flag. One of several
/// fields of a name is enough.
QStringList warningsOf(const Element &root) {
  QStringList warnings;
  simdjson::dom::object fields;
  if (root.get(fields) != simdjson::SUCCESS)
    return warnings;
  for (auto [key, value] : fields) {
    if (key == "warnings")
      allOf(Field(std::move(value)), [&warnings](const Field &text) {
        warnings.append(textOf(text));
        return true;
      });
    else if (key == "isPartial" && isTrue(Field(std::move(value))))
      warnings.append(tr("the answer is incomplete: a part of the storage did not answer (isPartial)"));
  }
  return warnings;
}

/// The place in the query at their end is not worth a note of its own.
QStringList notesOf(const Element &root) {
  static const QRegularExpression place(u"\\s*\\(\\d+:\\d+\\)$"_s);
  QStringList notes;
  allOf(root["infos"], [&notes](const Field &text) {
    notes.append(textOf(text).remove(place));
    return true;
  });
  notes.removeDuplicates();
  return notes;
}

std::optional<double> number(std::string_view text) {
  if (text == "NaN")
    return std::numeric_limits<double>::quiet_NaN();
  if (text == "+Inf" || text == "Inf")
    return std::numeric_limits<double>::infinity();
  if (text == "-Inf")
    return -std::numeric_limits<double>::infinity();
  bool ok = false;
  const double value = QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toDouble(&ok);
  return ok ? std::optional(value) : std::nullopt;
}

/// [1700000000.123, "0.12"]
std::optional<Sample> sampleOf(const Field &field) {
  simdjson::dom::array pair;
  double seconds = 0;
  if (field.get(pair) != simdjson::SUCCESS || pair.size() != 2 || pair.at(0).get(seconds) != simdjson::SUCCESS)
    return std::nullopt;
  double value = 0;
  const auto read = pair.at(1).get(value) == simdjson::SUCCESS ? std::optional(value) : number(viewOf(pair.at(1)));
  if (!read)
    return std::nullopt;
  return Sample{.time = std::llround(seconds * 1000), .value = *read};
}

bool appendSeries(const Field &object, MetricsAnswer &answer) {
  Series series{.labels = textsOf(object["metric"]), .samples = {}};
  const Field one = object["value"];
  const Field several = object["values"];
  const bool histogram = object["histogram"].error() == simdjson::SUCCESS || object["histograms"].error() == simdjson::SUCCESS;
  answer.histograms += histogram ? 1 : 0;
  const auto append = [&series](const Field &value) {
    const auto sample = sampleOf(value);
    if (sample)
      series.samples.append(*sample);
    return sample.has_value();
  };
  series.samples.reserve(several.is_array() ? static_cast<qsizetype>(several.get_array().size()) : 1);
  if (!allOf(several, [&append](const Field &each) { return append(each); }))
    return false;
  if (one.error() == simdjson::SUCCESS && !append(one))
    return false;
  if (!histogram || !series.samples.isEmpty())
    answer.series.append(std::move(series));
  return true;
}
}  // namespace

Alert alertOf(const StringMap &labels, const StringMap &annotations, const QString &state, const QString &activeAt) {
  return {.name = labels.value(u"alertname"_s),
          .state = state,
          .labels = labels,
          .annotations = annotations,
          .activeAt = QDateTime::fromString(activeAt, Qt::ISODateWithMs).toUTC()};
}

Result<MetricsAnswer> decodeAnswer(const QByteArray &body) {
  simdjson::dom::parser parser;
  const auto root = TRY(envelope(parser, body));
  MetricsAnswer answer{.series = {}, .warnings = warningsOf(root), .notes = notesOf(root)};
  const Field data = root["data"];
  const std::string_view type = viewOf(data["resultType"]);
  if (type == "scalar") {
    const auto sample = sampleOf(data["result"]);
    if (!sample)
      return notUnderstood(tr("a value cannot be read"));
    answer.series.append({.labels = {}, .samples = {*sample}});
    return answer;
  }
  if (type != "vector" && type != "matrix")
    return fail(ErrorKind::Invalid, tr("The query gives a %1, not numbers").arg(type.empty() ? tr("nothing") : textOf(type)));
  if (!allOf(data["result"], [&answer](const Field &each) { return appendSeries(each, answer); }))
    return notUnderstood(tr("a value cannot be read"));
  return answer;
}

Result<QList<Alert>> decodeAlerts(const QByteArray &body) {
  simdjson::dom::parser parser;
  const auto root = TRY(envelope(parser, body));
  QList<Alert> alerts;
  allOf(root["data"]["alerts"], [&alerts](const Field &each) {
    alerts.append(
        alertOf(textsOf(each["labels"]), textsOf(each["annotations"]), textOf(each["state"]), textOf(each["activeAt"])));
    return true;
  });
  return alerts;
}

Result<bool> decodeAlertRules(const QByteArray &body) {
  simdjson::dom::parser parser;
  const auto root = TRY(envelope(parser, body));
  const Field groups = root["data"]["groups"];
  if (!groups.is_array())
    return notUnderstood(tr("it has no groups of rules"));
  const auto records = [](const Field &rule) { return viewOf(rule["type"]) != "alerting"; };
  return !allOf(groups, [&records](const Field &group) { return allOf(group["rules"], records); });
}

bool isVictoriaMetrics(const QByteArray &buildInfo) {
  simdjson::dom::parser parser;
  const auto root = envelope(parser, buildInfo);
  if (!root)
    return false;
  const Field data = (*root)["data"];
  const QString version = textOf(data["version"]);
  const auto lacks = [&data](const char *field) { return data[field].error() != simdjson::SUCCESS; };
  // It plays an old Prometheus, and tells nothing of its own build.
  return version.contains("victoria"_L1, Qt::CaseInsensitive) || (!version.isEmpty() && lacks("revision") && lacks("goVersion"));
}

}  // namespace sternway::prometheus
