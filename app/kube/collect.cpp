// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/collect.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

Result<Page<QJsonObject>> decodeObjects(const QByteArray &body, const DecodeScope &) {
  QJsonParseError error;
  const QJsonObject root = QJsonDocument::fromJson(body, &error).object();
  if (!root.value(u"items").isArray() && !root.value(u"items").isNull())
    return fail(ErrorKind::Protocol, QCoreApplication::translate("Kubernetes", "The API server's answer cannot be read"),
                error.error == QJsonParseError::NoError ? u"no list of items"_s : error.errorString());
  const QJsonObject metadata = root.value(u"metadata").toObject();
  Page<QJsonObject> page;
  page.resourceVersion = metadata.value(u"resourceVersion").toString();
  page.continueToken = metadata.value(u"continue").toString();
  const QJsonArray items = root.value(u"items").toArray();
  for (const QJsonValue &item : items)
    page.items.append({item.toObject(), {}, 0});
  return page;
}

}  // namespace sternway
