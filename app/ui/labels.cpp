// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sternway {

QLabel *makePlainLabel(const QString &name, QWidget *parent) {
  auto *label = new QLabel(parent);
  label->setObjectName(name);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

void makeHeading(QLabel &label, double times) {
  QFont font = label.font();
  font.setPointSizeF(font.pointSizeF() * times);
  font.setBold(true);
  label.setFont(font);
}

QPalette mutedLabel(QPalette palette) {
  palette.setColor(QPalette::WindowText, mutedText(palette));
  return palette;
}

void makeCopyButton(QAbstractButton &button, std::function<QString()> text) {
  button.setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
  QObject::connect(&button, &QAbstractButton::clicked, &button,
                   [text = std::move(text)] { QGuiApplication::clipboard()->setText(text()); });
}

void sayOn(QLabel &label, const QString &text) {
  label.setText(text);
  label.setVisible(!text.isEmpty());
}

}  // namespace sternway
