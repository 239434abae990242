// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webclient.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace sternway {

namespace {
QByteArray valueOf(const WebHeaders &headers, const QByteArray &name) {
  const auto found =
      std::ranges::find_if(headers, [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
  return found == headers.cend() ? QByteArray() : found->second;
}

QDateTime httpDate(const QByteArray &text) {
  QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
  time.setTimeZone(QTimeZone::utc());
  return time;
}
}  // namespace

std::optional<std::chrono::milliseconds> retryAfter(const WebHeaders &headers) {
  const QByteArray text = valueOf(headers, "Retry-After").trimmed();
  bool isNumber = false;
  const int seconds = text.toInt(&isNumber);
  if (isNumber)
    return std::chrono::seconds(std::max(0, seconds));
  if (text.isEmpty())
    return std::nullopt;
  const QByteArray date = valueOf(headers, "Date");
  const QDateTime now = date.isEmpty() ? QDateTime::currentDateTimeUtc() : httpDate(date);
  const QDateTime until = httpDate(text);
  if (!until.isValid() || !now.isValid())
    return std::nullopt;
  return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(until)));
}

}  // namespace sternway
