// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraries.h"

#include <QSslSocket>

#include <curl/curl.h>
#include <simdjson.h>
#include <zlib.h>

namespace sternway {

using namespace Qt::StringLiterals;

QList<QPair<QString, QString>> libraryVersions() {
  return {{u"Qt"_s, QString::fromLatin1(qVersion())},
          {u"TLS"_s, QSslSocket::sslLibraryVersionString()},
          {u"libcurl"_s, QString::fromLatin1(curl_version_info(CURLVERSION_NOW)->version)},
          {u"simdjson"_s, u"%1.%2.%3"_s.arg(simdjson::SIMDJSON_VERSION_MAJOR)
                              .arg(simdjson::SIMDJSON_VERSION_MINOR)
                              .arg(simdjson::SIMDJSON_VERSION_REVISION)},
          {u"zlib"_s, QString::fromLatin1(zlibVersion())},
          {u"GCC"_s, QStringLiteral(__VERSION__)}};
}

}  // namespace sternway
