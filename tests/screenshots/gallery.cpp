// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/gallery.h"

#include "ui/help/helpdesk.h"
#include "ui/help/helpwindow.h"
#include "ui/theme.h"

#include <QDialog>
#include <QPainter>

namespace sternway {

using namespace Qt::StringLiterals;

Gallery::Gallery(QWidget &window, const QString &folder) : m_window(window), m_folder(folder) {
  m_folder.mkpath(u"."_s);
}

QImage Gallery::picture() const {
  QPixmap canvas = m_window.grab();
  QPainter painter(&canvas);
  QWidgetList others;
  for (QDialog *dialog : m_window.findChildren<QDialog *>())
    others << dialog;
  if (const ui::HelpDesk *help = ui::HelpDesk::of(m_window); help && help->window())
    others << help->window();
  for (QWidget *other : std::as_const(others)) {
    if (!other->isVisible() || !other->isWindow())
      continue;
    QRect place = other->rect();
    place.moveCenter(m_window.rect().center());
    painter.drawPixmap(place.topLeft(), other->grab());
    painter.setPen(ui::lineColor(m_window.palette()));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
  }
  painter.end();
  return canvas.toImage().convertToFormat(QImage::Format_RGB32);
}

bool Gallery::hang(const QString &name) const {
  constexpr int smallest = 0;  // of the PNG format's qualities, which are all without loss
  return picture().save(m_folder.filePath(name + u".png"_s), "PNG", smallest);
}

}  // namespace sternway
