// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace sternway {

/// On one line, without blanks, for machines. Pure, as all here.
[[nodiscard]] inline QByteArray compactJson(const QJsonObject &object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// On several lines, for people.
[[nodiscard]] inline QString indentedJson(const QJsonObject &object) {
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed();
}

}  // namespace sternway
