// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QMessageBox>

namespace sternway::test {

/// Answers the box by its button of that role.
inline void pressIn(const QMessageBox &box, QMessageBox::ButtonRole role) {
  const QList<QAbstractButton *> buttons = box.buttons();
  for (QAbstractButton *button : buttons)
    if (box.buttonRole(button) == role)
      return button->click();
}

}  // namespace sternway::test
