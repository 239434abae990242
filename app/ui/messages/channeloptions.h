// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/channel.h"
#include "ui/retranslated.h"

#include <QJsonObject>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace sternway::ui {

/// What a message can say to some types of channels beside its text, for example the status for a status page: a field each, and
/// what nobody chooses is left to the channel. Hidden where there is nothing. GUI thread.
class ChannelOptions final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ChannelOptions(QWidget *parent = nullptr);

  /// Those of the channels' types, each once. Fields that stay keep what was chosen.
  void setChannels(const QList<ChannelSetting> &channels);
  /// What was chosen, by ChannelOption::id.
  [[nodiscard]] QJsonObject values() const;

Q_SIGNALS:
  void changed();

private:
  struct Row {
    notify::ChannelOption option;
    QLabel *label = nullptr;
    QWidget *editor = nullptr;
  };
  void addRow(const notify::ChannelOption &option);
  void retranslate() override;
  [[nodiscard]] static QString textOf(const Row &row);

  QFormLayout *m_form;
  QList<Row> m_rows;
};

}  // namespace sternway::ui
