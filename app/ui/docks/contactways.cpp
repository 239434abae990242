// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/contactways.h"

#include <QRegularExpression>

namespace sternway::ui {

using namespace Qt::StringLiterals;

ContactWays contactWays(const QString &contact) {
  static const QRegularExpression page(u"https?://[^\\s<>\"',;)]+"_s);
  static const QRegularExpression address(u"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_s);
  // what has fewer than seven digits is an extension, or no number at all
  static const QRegularExpression number(u"(?<![\\w.])\\+?\\d[\\d ()/.-]{5,}\\d(?![\\w.])"_s);
  ContactWays ways;
  if (const auto found = page.match(contact); found.hasMatch())
    ways.open = QUrl(found.captured(), QUrl::StrictMode);
  if (const auto found = address.match(contact); found.hasMatch()) {
    ways.write.setScheme(u"mailto"_s);
    ways.write.setPath(found.captured());
  }
  QString rest = contact;
  rest.remove(page).remove(address);
  if (const auto found = number.match(rest); found.hasMatch()) {
    static const QRegularExpression filler(u"[^\\d+]"_s);
    ways.call.setScheme(u"tel"_s);
    ways.call.setPath(found.captured().remove(filler));
    if (ways.call.path().size() < 7)
      ways.call = {};
  }
  return ways;
}

}  // namespace sternway::ui
