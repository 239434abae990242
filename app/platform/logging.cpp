// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/logging.h"

#include "core/enumnames.h"
#include "core/result.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <cstdio>

namespace sternway::platform {

using namespace Qt::StringLiterals;

namespace {
constexpr auto levels = enumNames<QtMsgType>(
    {{QtDebugMsg, "debug"}, {QtInfoMsg, "info"}, {QtWarningMsg, "warning"}, {QtCriticalMsg, "error"}, {QtFatalMsg, "fatal"}});

/// A server's text must neither begin a line of its own nor command the terminal.
QString visible(const QString &text) {
  QString out;
  out.reserve(text.size());
  for (const QChar character : text) {
    if (character == u'\n')
      out += u"\\n"_s;
    else if (character.category() == QChar::Other_Control && character != u'\t')
      out += u"\\x%1"_s.arg(character.unicode(), 2, 16, QLatin1Char('0'));
    else
      out += character;
  }
  return out;
}

void print(QtMsgType type, const QMessageLogContext &context, const QString &text) {
  const QString category = context.category == nullptr ? u"default"_s : QString::fromLatin1(context.category);
  const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
  const QByteArray line = logLine(type, category, text, time).toUtf8() + '\n';
  std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
  std::fflush(stderr);
}
}  // namespace

QString logLine(QtMsgType type, const QString &category, const QString &text, const QString &time) {
  return time + u' ' + levels(type) + u' ' + category + u": "_s + visible(redacted(text));
}

void installLogging() {
  qInstallMessageHandler(print);
}

}  // namespace sternway::platform
