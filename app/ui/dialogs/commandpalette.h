// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commandmodel.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace sternway {

/// Opens anything by typed parts of its name; the arrow keys choose while the field keeps the focus. Non-modal to the event loop:
/// open() it and wait for chosen(). GUI thread.
class CommandPalette final : public QDialog {
  Q_OBJECT
public:
  explicit CommandPalette(QWidget *parent = nullptr);
  [[nodiscard]] CommandModel &model() { return m_model; }

Q_SIGNALS:
  void chosen(const sternway::PaletteEntry &command);

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void choose();

  CommandModel m_model;
  QLineEdit *m_field;
  QListView *m_list;
};

}  // namespace sternway
