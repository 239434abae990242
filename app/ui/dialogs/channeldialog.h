// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/channel.h"
#include "ui/retranslated.h"

#include <QDialog>
#include <QPointer>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sternway {
class SecretStore;
}
namespace sternway::platform {
class ChannelBook;
}

namespace sternway::ui {

class Banner;

/// Sets up one channel: a field for each that its type has. The setting goes into the book, the values of its secrets into the
/// secret store, under names that are shown; a stored value is never shown again. Show it with open(). GUI thread; book and store
/// outlive it.
class ChannelDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// \a setting has a type that there is; without a name it is a new one.
  ChannelDialog(platform::ChannelBook &book, SecretStore &store, ChannelSetting setting, QWidget *parent = nullptr);

  void accept() override;

Q_SIGNALS:
  void saved(const QString &name);

private:
  struct Row {
    notify::ChannelField field;
    QLabel *label = nullptr;
    QWidget *editor = nullptr;    ///< of a secret: its name
    QLineEdit *secret = nullptr;  ///< of a secret: its value
  };
  void build();
  void addRow(const notify::ChannelField &field);
  QWidget *makeEditor(const notify::ChannelField &field);
  void addSecret(Row &row);
  void lookForSecret(const Row &row);
  void nameSecrets();
  void showProblems();
  void storeSecrets();
  void retranslate() override;
  [[nodiscard]] ChannelSetting setting() const;

  platform::ChannelBook &m_book;
  SecretStore &m_store;
  const ChannelSetting m_before;
  const notify::ChannelDescriptor &m_type;
  QFormLayout *m_form;
  QLabel *m_nameLabel;
  QLineEdit *m_name;
  QList<Row> m_rows;
  QLabel *m_note;
  Banner *m_problems;
  QPushButton *m_save = nullptr;
  bool m_tried = false;  ///< to save: from then on what is wrong is said
};

}  // namespace sternway::ui
