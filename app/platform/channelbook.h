// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "platform/settings.h"

#include <QObject>

#include <optional>

namespace sternway::platform {

/// The channels that the user has set up, in the settings file: no secret is in them. GUI thread; the settings outlive it.
class ChannelBook final : public QObject {
  Q_OBJECT
public:
  explicit ChannelBook(Settings &settings, QObject *parent = nullptr);

  /// In the order set up. What cannot be read is left out.
  [[nodiscard]] QList<ChannelSetting> all() const;
  [[nodiscard]] std::optional<ChannelSetting> find(const QString &name) const;
  /// Adds it, or replaces the one named \a formerly (empty: the one of its own name). Input: it has no name, or another channel
  /// has it. Storage.
  [[nodiscard]] Result<Done> save(const ChannelSetting &setting, const QString &formerly = {});
  /// Its secrets stay in the keychain. NotFound, Storage.
  [[nodiscard]] Result<Done> remove(const QString &name);

Q_SIGNALS:
  void changed();

private:
  [[nodiscard]] Result<Done> store(const QList<ChannelSetting> &channels);

  Settings &m_settings;
};

}  // namespace sternway::platform
