// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

#include <yaml-cpp/yaml.h>

namespace sternway::sim {

/// Reads YAML nodes and collects every problem with its line, so that one pass tells all of them.
class YamlReader {
  Q_DECLARE_TR_FUNCTIONS(sternway::sim::YamlReader)
public:
  explicit YamlReader(QString file) : m_file(std::move(file)) {}

  [[nodiscard]] const QStringList &problems() const { return m_problems; }
  void problem(const YAML::Node &node, const QString &words);

  /// Every key of \a map must be one of \a known; \a what names the map in the message. False when it is no map.
  bool checkKeys(const YAML::Node &map, const QStringList &known, const QString &what);
  [[nodiscard]] QString text(const YAML::Node &map, const QString &key, const QString &fallback);
  [[nodiscard]] QString required(const YAML::Node &map, const QString &key);
  [[nodiscard]] int whole(const YAML::Node &map, const QString &key, int fallback, int least, int most);
  [[nodiscard]] double number(const YAML::Node &map, const QString &key, double fallback);
  /// "12%" or 0.12.
  [[nodiscard]] double ratio(const YAML::Node &map, const QString &key, double fallback);
  [[nodiscard]] bool flag(const YAML::Node &map, const QString &key, bool fallback);
  /// "900ms", "5s", "-4m", "6h", "-1d", and sums of them like "1h30m".
  [[nodiscard]] std::optional<std::chrono::milliseconds> duration(const YAML::Node &map, const QString &key);
  [[nodiscard]] QMap<QString, QString> strings(const YAML::Node &map, const QString &key);
  /// The elements of a list; nothing (and a problem) when it is something else, nothing when it is absent.
  [[nodiscard]] std::vector<YAML::Node> list(const YAML::Node &map, const QString &key);

private:
  [[nodiscard]] std::optional<QString> scalar(const YAML::Node &map, const QString &key);

  QString m_file;
  QStringList m_problems;
};

}  // namespace sternway::sim
