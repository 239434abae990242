// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/powershell.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

bool isPowerShell(const QString &info) {
  return QStringList{u"powershell"_s, u"ps1"_s, u"pwsh"_s, u"ps"_s}.contains(info);
}

bool sharesVariables(const QString &script) {
  static const QRegularExpression assignment(u"^\\s*\\$\\w+\\s*[-+]?=|^\\s*param\\s*\\("_s,
                                             QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
  return assignment.match(script).hasMatch();
}

bool continuesInPowerShell(const QStringList &lines) {
  int depth = 0;
  QChar quote;
  for (const QChar c : lines.join(u'\n')) {
    if (quote != QChar())
      quote = c == quote ? QChar() : quote;
    else if (c == u'"' || c == u'\'')
      quote = c;
    else if (c == u'{' || c == u'(' || c == u'[')
      ++depth;
    else if (c == u'}' || c == u')' || c == u']')
      --depth;
  }
  const QString last = lines.isEmpty() ? QString() : lines.constLast().trimmed();
  return depth > 0 || quote != QChar() || last.endsWith(u'`') || last.endsWith(u'|');
}

bool needsPowerShell(const QString &statement) {
  static const QRegularExpression sign(
      u"^(?:[A-Z][A-Za-z]+-[A-Z][A-Za-z]+\\b|[$&@\\[({]|\\.\\\\|(?:if|foreach|while|try|function|param|switch|do)\\b)|`\\n|\\$_|\\$[A-Za-z]"_s);
  return sign.match(statement.trimmed()).hasMatch();
}

}  // namespace sternway
