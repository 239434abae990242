// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/channelbook.h"

#include <QJsonDocument>

#include <algorithm>

namespace sternway::platform {

ChannelBook::ChannelBook(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {
  connect(&settings, &Settings::changed, this, [this](const QString &name) {
    if (name == setting::channels.name)
      Q_EMIT changed();
  });
}

QList<ChannelSetting> ChannelBook::all() const {
  QList<ChannelSetting> channels;
  const QStringList stored = m_settings.get(setting::channels);
  for (const QString &each : stored)
    if (const auto channel = channelSettingFrom(QJsonDocument::fromJson(each.toUtf8()).object()))
      channels << *channel;
  return channels;
}

std::optional<ChannelSetting> ChannelBook::find(const QString &name) const {
  const QList<ChannelSetting> channels = all();
  const auto found = std::ranges::find(channels, name, &ChannelSetting::name);
  return found == channels.cend() ? std::nullopt : std::optional(*found);
}

Result<Done> ChannelBook::save(const ChannelSetting &given, const QString &formerly) {
  const ChannelSetting channel = TRY(channelSettingFrom(toJson(given)));
  const QString old = formerly.isEmpty() ? channel.name : formerly;
  QList<ChannelSetting> channels = all();
  if (channel.name != old && std::ranges::find(channels, channel.name, &ChannelSetting::name) != channels.cend())
    return fail(ErrorKind::Input, tr("There is a channel \"%1\" already").arg(channel.name));
  const auto place = std::ranges::find(channels, old, &ChannelSetting::name);
  if (place == channels.end())
    channels << channel;
  else
    *place = channel;
  return store(channels);
}

Result<Done> ChannelBook::remove(const QString &name) {
  QList<ChannelSetting> channels = all();
  if (channels.removeIf([&name](const ChannelSetting &channel) { return channel.name == name; }) == 0)
    return fail(ErrorKind::NotFound, tr("There is no channel \"%1\"").arg(name));
  return store(channels);
}

Result<Done> ChannelBook::store(const QList<ChannelSetting> &channels) {
  QStringList stored;
  for (const ChannelSetting &channel : channels)
    stored << QString::fromUtf8(QJsonDocument(toJson(channel)).toJson(QJsonDocument::Compact));
  return m_settings.set(setting::channels, stored);
}

}  // namespace sternway::platform

#include "moc_channelbook.cpp"
