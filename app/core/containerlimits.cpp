// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/containerlimits.h"

#include <QJsonArray>

#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// The factor of a quantity's suffix (apimachinery's pkg/api/resource/suffix.go); 0 when there is no such suffix.
long double suffixFactor(QStringView suffix) {
  static const QString decimal = u"num kMGTPE"_s;
  if (suffix.isEmpty())
    return 1;
  if (suffix.size() == 2 && suffix[1] == u'i') {
    const qsizetype index = u"KMGTPE"_s.indexOf(suffix[0]);
    return index < 0 ? 0 : std::ldexp(1.0L, 10 * (static_cast<int>(index) + 1));
  }
  const qsizetype index = suffix.size() == 1 && suffix[0] != u' ' ? decimal.indexOf(suffix[0]) : -1;
  return index < 0 ? 0 : std::pow(10.0L, 3 * (static_cast<int>(index) - 3));
}

/// A limit of 0 means none (kubernetes.io: the container may use all of the node).
void add(QMap<QString, double> &limits, const QString &container, const QJsonValue &quantity) {
  const auto value = quantityValue(quantity.toVariant().toString());
  if (value && *value > 0)
    limits.insert(container, static_cast<double>(*value));
}

void add(ContainerLimits &limits, const QJsonObject &container) {
  const QString name = container.value(u"name").toString();
  const QJsonObject resources = container.value(u"resources").toObject().value(u"limits").toObject();
  add(limits.memory, name, resources.value(u"memory"));
  add(limits.cpu, name, resources.value(u"cpu"));
}
}  // namespace

std::optional<long double> quantityValue(const QString &text) {
  qsizetype end = text.size();
  while (end > 0 && text[end - 1].isLetter())
    --end;
  bool ok = false;
  const QString number = text.left(end);
  // "1e3" and "1E3" are exponents, "1E" is a suffix: only the latter ends in a letter.
  const double value = number.toDouble(&ok);
  const long double factor = suffixFactor(QStringView(text).mid(end));
  if (!ok || factor == 0 || number.trimmed() != number)
    return std::nullopt;
  return static_cast<long double>(value) * factor;
}

ContainerLimits limitsOf(const QJsonObject &podTemplate) {
  ContainerLimits limits;
  const QJsonObject spec = podTemplate.value(u"spec").toObject();
  for (const QJsonValue &container : spec.value(u"containers").toArray())
    add(limits, container.toObject());
  for (const QJsonValue &container : spec.value(u"initContainers").toArray())
    if (container.toObject().value(u"restartPolicy").toString() == u"Always")
      add(limits, container.toObject());
  return limits;
}

}  // namespace sternway
