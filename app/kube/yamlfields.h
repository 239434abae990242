// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonValue>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <yaml-cpp/yaml.h>
#include <optional>

namespace sternway {

/// Reads the fields of one YAML map and keeps account of what was wrong (the first is kept) and of fields nobody asked for.
class YamlFields {
  Q_DECLARE_TR_FUNCTIONS(sternway::YamlFields)
public:
  /// \a what names the map in messages, for example "user alice".
  YamlFields(const YAML::Node &map, QString file, QString what);

  [[nodiscard]] QString text(const QString &key);
  [[nodiscard]] bool flag(const QString &key);
  [[nodiscard]] QByteArray base64(const QString &key);
  [[nodiscard]] QStringList texts(const QString &key);
  [[nodiscard]] QMap<QString, QStringList> textsByName(const QString &key);
  /// A path, made absolute below the file's folder.
  [[nodiscard]] QString path(const QString &key);
  /// The node itself (undefined when there is none).
  [[nodiscard]] YAML::Node node(const QString &key);

  void problem(ErrorKind kind, const YAML::Node &at, const QString &message, const QString &remedy = {});
  [[nodiscard]] const std::optional<Error> &firstProblem() const { return m_problem; }
  /// "FILE:LINE: user alice: field nonsense is not known", each.
  [[nodiscard]] QStringList unknown() const;
  [[nodiscard]] int line() const;

private:
  YAML::Node m_map;
  QString m_file;
  QString m_what;
  QSet<QString> m_asked;
  std::optional<Error> m_problem;
};

/// "FILE:LINE".
[[nodiscard]] QString yamlPlace(const QString &file, const YAML::Node &node);
/// The whole document's root, or what is wrong with it. Checks size and nesting before yaml-cpp, which recurses, sees it.
[[nodiscard]] Result<YAML::Node> parseYaml(const QByteArray &content, const QString &file);
/// As sigs.k8s.io/yaml converts: plain scalars get their YAML type. Nothing when it is nested too deeply or, by aliases, too
/// large.
[[nodiscard]] std::optional<QJsonValue> yamlToJson(const YAML::Node &node);

}  // namespace sternway
