// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"

namespace sternway {

QLabel *makePlainLabel(const QString &name, QWidget *parent) {
  auto *label = new QLabel(parent);
  label->setObjectName(name);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void sayOn(QLabel &label, const QString &text) {
  label.setText(text);
  label.setVisible(!text.isEmpty());
}

}  // namespace sternway
