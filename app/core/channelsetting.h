// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/workload.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace sternway {

/// A place that messages go to, as the user set it up: a Slack channel, a status page, a mail server. Plain value without a
/// secret in it: \c secrets has the names under which the SecretStore, or $STERNWAY_SECRET_NAME, holds them.
struct ChannelSetting {
  QString name;             ///< the user's own, unique: "slack", "status-page", "ops-mail"
  QString type;             ///< of a ChannelDescriptor: "slack", "mail", ...
  QJsonObject fields = {};  ///< by the field's id: texts, lists of texts, true or false
  StringMap secrets = {};   ///< by the field's id: the name of a secret

  [[nodiscard]] QString text(const QString &field) const { return fields.value(field).toString().trimmed(); }
  [[nodiscard]] QStringList list(const QString &field) const;
  /// \a fallback where nothing is set.
  [[nodiscard]] bool flag(const QString &field, bool fallback = false) const { return fields.value(field).toBool(fallback); }

  friend bool operator==(const ChannelSetting &, const ChannelSetting &) = default;
};

[[nodiscard]] QJsonObject toJson(const ChannelSetting &setting);
/// Input: it has no name or no type.
[[nodiscard]] Result<ChannelSetting> channelSettingFrom(const QJsonObject &json);

}  // namespace sternway
