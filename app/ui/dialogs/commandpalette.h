// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commandmodel.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;
class QListView;

namespace sternway::ui {

class Actions;

/// All shortcuts of the window by group, taken from the registry of actions, and the keys that tables understand. GUI thread.
class ShortcutsDialog final : public QDialog {
  Q_OBJECT
public:
  explicit ShortcutsDialog(const Actions &actions, QWidget *parent = nullptr);
};

/// Opens anything by typed parts of its name; the arrow keys choose while the field keeps the focus. It lies over its parent,
/// which is the active window already, so that no key is lost while a window manager thinks. show() it and wait for chosen(); it
/// closes when the focus goes elsewhere. GUI thread.
class CommandPalette final : public QDialog {
  Q_OBJECT
public:
  explicit CommandPalette(QWidget *parent);
  [[nodiscard]] models::CommandModel &model() { return m_model; }

Q_SIGNALS:
  void chosen(const sternway::models::PaletteEntry &command);

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void choose();
  void place();

  models::CommandModel m_model;
  QLineEdit *m_field;
  QListView *m_list;
  QPointer<QWidget> m_before;  ///< that had the focus
};

}  // namespace sternway::ui
