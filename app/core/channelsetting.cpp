// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channelsetting.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

QStringList ChannelSetting::list(const QString &field) const {
  QStringList all;
  const QJsonArray values = fields.value(field).toArray();
  for (const QJsonValue &value : values)
    if (const QString word = value.toString().trimmed(); !word.isEmpty())
      all << word;
  return all;
}

QJsonObject toJson(const ChannelSetting &setting) {
  QJsonObject secrets;
  for (auto each = setting.secrets.cbegin(); each != setting.secrets.cend(); ++each)
    secrets.insert(each.key(), each.value());
  return {{u"name"_s, setting.name}, {u"type"_s, setting.type}, {u"fields"_s, setting.fields}, {u"secrets"_s, secrets}};
}

Result<ChannelSetting> channelSettingFrom(const QJsonObject &json) {
  ChannelSetting setting{.name = json.value(u"name"_s).toString().trimmed(),
                         .type = json.value(u"type"_s).toString(),
                         .fields = json.value(u"fields"_s).toObject()};
  const QJsonObject secrets = json.value(u"secrets"_s).toObject();
  for (auto each = secrets.begin(); each != secrets.end(); ++each)
    setting.secrets.insert(each.key(), each.value().toString());
  if (setting.name.isEmpty() || setting.type.isEmpty())
    return fail(ErrorKind::Input, QCoreApplication::translate("sternway", "A channel has no name, or no type"));
  return setting;
}

}  // namespace sternway
