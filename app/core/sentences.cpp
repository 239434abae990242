// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentences.h"

#include <QCoreApplication>

namespace sternway {

using namespace Qt::StringLiterals;

QString sentences(const QStringList &texts) {
  static const QString narrow = u".!?…"_s;
  static const QString wide = u"。！？"_s;  // which take the place of a blank too
  QString all;
  for (const QString &text : texts) {
    if (text.isEmpty())
      continue;
    if (all.isEmpty() || wide.contains(all.back()))
      all += text;
    else if (narrow.contains(all.back()))
      all += u' ' + text;
    else
      //: Two sentences, the first of which has no full stop yet.
      all = QCoreApplication::translate("sternway", "%1. %2").arg(all, text);
  }
  return all;
}

}  // namespace sternway
