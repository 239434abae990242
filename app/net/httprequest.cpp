// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httprequest.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
// QUrlQuery leaves '+' and ';' as they are; a Go server reads '+' as a space and refuses ';'.
QString encodedQuery(const QUrlQuery &query) {
  QString out;
  const auto items = query.queryItems(QUrl::FullyDecoded);
  for (const auto &[key, value] : items) {
    if (!out.isEmpty())
      out += u'&';
    out += QString::fromLatin1(QUrl::toPercentEncoding(key)) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
  }
  return out;
}
}  // namespace

QUrl requestUrl(const QUrl &base, const HttpRequest &request) {
  QUrl url = base;
  QString root = base.path(QUrl::FullyDecoded);
  while (root.endsWith(u'/'))
    root.chop(1);
  url.setPath(root + (request.path.startsWith(u'/') ? request.path : u'/' + request.path), QUrl::DecodedMode);
  url.setFragment({});
  url.setUserInfo({});
  url.setQuery(request.query.isEmpty() ? QString() : encodedQuery(request.query), QUrl::StrictMode);
  return url;
}

QString requestName(const HttpRequest &request) {
  return QString::fromLatin1(request.method) + u' ' + request.path;
}

QByteArray headerValue(const HeaderList &headers, const QByteArray &name) {
  for (const auto &[key, value] : headers)
    if (key.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  return {};
}

}  // namespace sternway
