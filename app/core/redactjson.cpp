// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactjson.h"

#include "core/result.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonValue redactedValue(const QJsonValue &value);

bool namesASecret(const QString &name) {
  const QString probe = name + u"=xxxxxxxx"_s;
  return redacted(probe) != probe;
}

QString redactedText(const QString &text) {
  const QString trimmed = text.trimmed();
  if (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) {
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonValue before = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    if (const QJsonValue after = redactedValue(before); !document.isNull() && after != before)
      return QString::fromUtf8(
          (after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject())).toJson(QJsonDocument::Compact));
  }
  return redacted(text);
}

QJsonValue redactedValue(const QJsonValue &value) {
  if (value.isString())
    return redactedText(value.toString());
  if (value.isObject())
    return redactedJson(value.toObject());
  if (!value.isArray())
    return value;
  QJsonArray out;
  const QJsonArray values = value.toArray();
  for (const QJsonValue &entry : values)
    out.append(redactedValue(entry));
  return out;
}
}  // namespace

QJsonObject redactedJson(const QJsonObject &object) {
  QJsonObject out;
  const bool pairOfSecret = namesASecret(object.value(u"name"_s).toString());
  for (auto entry = object.begin(); entry != object.end(); ++entry) {
    const bool secret = namesASecret(entry.key()) || (pairOfSecret && entry.key() == "value"_L1);
    if (secret && entry.value().isString() && !entry.value().toString().isEmpty())
      out.insert(entry.key(), u"[redacted]"_s);
    else
      out.insert(entry.key(), redactedValue(entry.value()));
  }
  return out;
}

}  // namespace sternway
