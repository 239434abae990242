// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selector.h"

#include <QRegularExpression>
#include <QStringList>

namespace sternway {

using namespace Qt::StringLiterals;

bool isPlainName(const QString &name) {
  static const QRegularExpression plain(u"^[a-zA-Z_:][a-zA-Z0-9_:]*$"_s);
  return plain.match(name).hasMatch();
}

QString labelText(const QString &label) {
  return isPlainName(label) ? label : u'"' + label + u'"';
}

QString selectorText(const QString &name, const Selector &selector) {
  QStringList parts;
  const bool quoted = !name.isEmpty() && !isPlainName(name);
  if (quoted)
    parts.append(u'"' + name + u'"');
  for (const LabelMatcher &matcher : selector) {
    const QString sign = matcher.negative ? (matcher.regex ? u"!~"_s : u"!="_s) : matcher.regex ? u"=~"_s : u"="_s;
    parts.append(u"%1%2\"%3\""_s.arg(labelText(matcher.label), sign, matcher.value));
  }
  return (quoted ? QString() : name) + u'{' + parts.join(u',') + u'}';
}

}  // namespace sternway
