// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/yamlreader.h"

#include <QRegularExpression>

#include "core/text.h"

namespace sternway::sim {

using namespace Qt::StringLiterals;

namespace {
YAML::Node child(const YAML::Node &map, const QString &key) {
  return map.IsDefined() && map.IsMap() ? map[key.toStdString()] : YAML::Node(YAML::NodeType::Undefined);
}
}  // namespace

void YamlReader::problem(const YAML::Node &node, const QString &words) {
  const YAML::Mark mark = node.Mark();
  m_problems += u"%1:%2:%3: %4"_s.arg(m_file).arg(mark.line + 1).arg(mark.column + 1).arg(words);
}

bool YamlReader::checkKeys(const YAML::Node &map, const QStringList &known, const QString &what) {
  if (!map.IsDefined() || !map.IsMap()) {
    problem(map, tr("%1 must be a map").arg(what));
    return false;
  }
  for (const auto &entry : map) {
    const QString key = QString::fromStdString(entry.first.Scalar());
    if (!known.contains(key))
      problem(entry.first, tr("unknown key \"%1\" in %2; known are %3").arg(key, what, known.join(u", "_s)));
  }
  return true;
}

std::optional<QString> YamlReader::scalar(const YAML::Node &map, const QString &key) {
  const YAML::Node node = child(map, key);
  if (!node)
    return std::nullopt;
  if (node.IsScalar())
    return QString::fromStdString(node.Scalar());
  problem(node, tr("%1 must be a single value").arg(key));
  return std::nullopt;
}

QString YamlReader::text(const YAML::Node &map, const QString &key, const QString &fallback) {
  return scalar(map, key).value_or(fallback);
}

QString YamlReader::required(const YAML::Node &map, const QString &key) {
  QString value = text(map, key, {});
  if (value.isEmpty())
    problem(map, tr("%1 is missing").arg(key));
  return value;
}

int YamlReader::whole(const YAML::Node &map, const QString &key, int fallback, int least, int most) {
  const auto value = scalar(map, key);
  if (!value)
    return fallback;
  bool isNumber = false;
  const int found = value->toInt(&isNumber);
  if (isNumber && found >= least && found <= most)
    return found;
  problem(child(map, key), tr("%1 must be a whole number from %2 to %3, not \"%4\"").arg(key).arg(least).arg(most).arg(*value));
  return fallback;
}

double YamlReader::number(const YAML::Node &map, const QString &key, double fallback) {
  const auto value = scalar(map, key);
  if (!value)
    return fallback;
  bool isNumber = false;
  const double found = value->toDouble(&isNumber);
  if (isNumber && found >= 0)
    return found;
  problem(child(map, key), tr("%1 must be a number of at least 0, not \"%2\"").arg(key, *value));
  return fallback;
}

double YamlReader::ratio(const YAML::Node &map, const QString &key, double fallback) {
  const auto value = scalar(map, key);
  if (!value)
    return fallback;
  const bool percent = value->endsWith(u'%');
  bool isNumber = false;
  const double found = (percent ? value->chopped(1) : *value).trimmed().toDouble(&isNumber) / (percent ? 100 : 1);
  if (isNumber && found >= 0 && found <= 1)
    return found;
  problem(child(map, key), tr("%1 must be a share such as 12% or 0.12, not \"%2\"").arg(key, *value));
  return fallback;
}

bool YamlReader::flag(const YAML::Node &map, const QString &key, bool fallback) {
  const auto value = scalar(map, key);
  if (!value)
    return fallback;
  if (*value == u"true"_s || *value == u"false"_s)
    return *value == u"true"_s;
  problem(child(map, key), tr("%1 must be true or false, not \"%2\"").arg(key, *value));
  return fallback;
}

std::optional<std::chrono::milliseconds> YamlReader::duration(const YAML::Node &map, const QString &key) {
  static const QRegularExpression whole(u"^([+-]?)((?:\\d+(?:ms|s|m|h|d))+)$"_s);
  static const QRegularExpression part(u"(\\d+)(ms|s|m|h|d)"_s);
  static const QMap<QString, qint64> units{
      {u"ms"_s, 1}, {u"s"_s, 1000}, {u"m"_s, 60'000}, {u"h"_s, 3'600'000}, {u"d"_s, 86'400'000}};
  const auto value = scalar(map, key);
  if (!value)
    return std::nullopt;
  const auto match = whole.match(*value);
  if (!match.hasMatch() && *value != u"0"_s) {
    problem(child(map, key), tr("%1 must be a duration such as 900ms, 5s, -4m, 6h or -1d, not \"%2\"").arg(key, *value));
    return std::nullopt;
  }
  qint64 sum = 0;
  for (auto it = part.globalMatch(match.captured(2)); it.hasNext();) {
    const auto piece = it.next();
    sum += piece.captured(1).toLongLong() * units.value(piece.captured(2));
  }
  return std::chrono::milliseconds(match.captured(1) == u"-"_s ? -sum : sum);
}

QMap<QString, QString> YamlReader::strings(const YAML::Node &map, const QString &key) {
  QMap<QString, QString> found;
  const YAML::Node node = child(map, key);
  if (!node)
    return found;
  if (!node.IsMap()) {
    problem(node, tr("%1 must be a map of names to values").arg(key));
    return found;
  }
  for (const auto &entry : node) {
    if (entry.second.IsScalar())
      found.insert(QString::fromStdString(entry.first.Scalar()), QString::fromStdString(entry.second.Scalar()));
    else
      problem(entry.second, tr("%1 must hold single values").arg(key));
  }
  return found;
}

std::vector<YAML::Node> YamlReader::list(const YAML::Node &map, const QString &key) {
  const YAML::Node node = child(map, key);
  if (!node)
    return {};
  if (!node.IsSequence()) {
    problem(node, tr("%1 must be a list").arg(key));
    return {};
  }
  return {node.begin(), node.end()};
}

}  // namespace sternway::sim
