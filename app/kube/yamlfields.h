// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/yaml.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

namespace sternway {

/// Reads the fields of one YAML map and keeps account of what was wrong (the first is kept) and of fields nobody asked for. The
/// document must live as long.
class YamlFields {
  Q_DECLARE_TR_FUNCTIONS(sternway::YamlFields)
public:
  /// \a what names the map in messages, for example "user alice". \a map may be null: then it has no fields.
  YamlFields(const YamlNode *map, QString file, QString what);

  [[nodiscard]] QString text(const QString &key);
  [[nodiscard]] bool flag(const QString &key);
  [[nodiscard]] QByteArray base64(const QString &key);
  [[nodiscard]] QStringList texts(const QString &key);
  [[nodiscard]] QMap<QString, QStringList> textsByName(const QString &key);
  /// A path, made absolute below the file's folder.
  [[nodiscard]] QString path(const QString &key);
  /// The items of a list.
  [[nodiscard]] const std::vector<YamlNode> &items(const QString &key);
  /// The node itself; null when there is none, or it is null there.
  [[nodiscard]] const YamlNode *node(const QString &key);

  void problem(const YamlNode *at, const QString &message, const QString &remedy = {}, ErrorKind kind = ErrorKind::Input);
  [[nodiscard]] const std::optional<Error> &firstProblem() const { return m_problem; }
  /// "FILE:LINE: user alice: field nonsense is not known", each.
  [[nodiscard]] QStringList unknown() const;
  [[nodiscard]] int line() const { return m_map ? m_map->line : 0; }

private:
  const YamlNode *m_map;
  QString m_file;
  QString m_what;
  QSet<QString> m_asked;
  std::optional<Error> m_problem;
};

/// "FILE:LINE".
[[nodiscard]] QString yamlPlace(const QString &file, const YamlNode *node);
/// A scalar as sigs.k8s.io/yaml converts it: plain ones get their type of YAML 1.1.
[[nodiscard]] QJsonValue yaml11(const YamlNode &scalar);

}  // namespace sternway
