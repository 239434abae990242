// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "models/channelmodel.h"
#include "notify/delivery.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QSpinBox;

namespace sternway::ui {

class Banner;
class TableView;

/// The channels that messages go to: a table with what came of each last, to add, edit, test and remove. What is changed here
/// counts at once. GUI thread; the workspace outlives it.
class ChannelsPage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ChannelsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
  struct LastResult {
    Mark mark = Mark::Unknown;
    QString text;
    QDateTime at;
  };
  void build();
  void wire();
  void fillTypes();
  void readResults();
  void showChannels();
  void showButtons();
  void add(const QString &type);
  void edit();
  void open(const ChannelSetting &setting);
  void test();
  void tested(const QString &name, const Result<notify::Delivery> &delivery);
  void remove();
  void retranslate() override;
  [[nodiscard]] QString current() const;  ///< empty: none

  Workspace &m_workspace;
  models::ChannelModel m_model;
  QHash<QString, LastResult> m_results;  ///< by name
  QString m_testing;
  QLabel *m_lead;
  TableView *m_table;
  QLabel *m_empty;
  QPushButton *m_add;
  QMenu *m_types;
  QPushButton *m_edit;
  QPushButton *m_test;
  QPushButton *m_remove;
  Banner *m_answer;
  QLabel *m_remindLabel;
  QSpinBox *m_remind;
};

}  // namespace sternway::ui
