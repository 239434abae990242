// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/promjson.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
QJsonArray jsonSample(qint64 time, double value) {
  return {static_cast<double>(time) / 1000, promNumber(value)};
}

QJsonObject result(const QString &type, const QJsonArray &values) {
  return {{u"resultType"_s, type}, {u"result"_s, values}};
}
}  // namespace

QJsonObject jsonLabels(const StringMap &labels) {
  QJsonObject object;
  for (auto it = labels.begin(); it != labels.end(); ++it)
    object.insert(it.key(), it.value());
  return object;
}

QString promNumber(double value) {
  if (std::isnan(value))
    return u"NaN"_s;
  if (std::isinf(value))
    return value > 0 ? u"+Inf"_s : u"-Inf"_s;
  return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

QJsonObject jsonValue(const PromValue &value, qint64 time) {
  if (value.kind == PromKind::Scalar)
    return result(u"scalar"_s, jsonSample(time, value.scalar));
  if (value.kind == PromKind::String)
    return result(u"string"_s, {static_cast<double>(time) / 1000, value.text});
  QJsonArray all;
  for (const Series &series : value.series) {
    QJsonObject entry{{u"metric"_s, jsonLabels(series.labels)}};
    if (value.kind == PromKind::Vector) {
      entry.insert(u"value"_s, jsonSample(time, series.samples.first().value));
    } else {
      QJsonArray samples;
      for (const Sample &sample : series.samples)
        samples.append(jsonSample(sample.time, sample.value));
      entry.insert(u"values"_s, samples);
    }
    all.append(entry);
  }
  return result(value.kind == PromKind::Vector ? u"vector"_s : u"matrix"_s, all);
}

}  // namespace sternway::rehearsal
