// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "ui/retranslated.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace sternway::ui {

/// The channels that are set up, to be ticked: Space does. Where there are none, a button that leads to where they are set up.
/// GUI thread.
class ChannelPicker final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ChannelPicker(QWidget *parent = nullptr);

  /// Those that are ticked stay so.
  void setChannels(const QList<ChannelSetting> &channels);
  void tick(const QStringList &names);
  [[nodiscard]] QStringList ticked() const;
  [[nodiscard]] bool isEmpty() const { return m_channels.isEmpty(); }

Q_SIGNALS:
  void changed();
  void setUpRequested();

private:
  void retranslate() override;

  QList<ChannelSetting> m_channels;
  QLabel *m_title;
  QListWidget *m_list;
  QLabel *m_none;
  QPushButton *m_setUp;
};

}  // namespace sternway::ui
