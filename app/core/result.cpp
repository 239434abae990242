// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"

#include <QRegularExpression>

#include <array>

namespace sternway {

using namespace Qt::StringLiterals;

tl::unexpected<Error> fail(Error error) {
  error.message = redacted(error.message);
  error.detail = redacted(error.detail);
  return tl::unexpected<Error>(std::move(error));
}

tl::unexpected<Error> fail(ErrorKind kind, const QString &message, const QString &detail) {
  return fail(Error{.kind = kind, .message = message, .detail = detail, .httpStatus = 0, .retryAfter = {}});
}

bool isTransient(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Server: return true;
    default: return false;
  }
}

QString errorKindName(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Cancelled: return u"cancelled"_s;
    case ErrorKind::Timeout: return u"timeout"_s;
    case ErrorKind::Unreachable: return u"unreachable"_s;
    case ErrorKind::Unauthorized: return u"unauthorized"_s;
    case ErrorKind::Forbidden: return u"forbidden"_s;
    case ErrorKind::NotFound: return u"not-found"_s;
    case ErrorKind::Conflict: return u"conflict"_s;
    case ErrorKind::Gone: return u"gone"_s;
    case ErrorKind::Invalid: return u"invalid"_s;
    case ErrorKind::TooManyRequests: return u"too-many-requests"_s;
    case ErrorKind::Server: return u"server"_s;
    case ErrorKind::Protocol: return u"protocol"_s;
    case ErrorKind::Input: return u"input"_s;
    case ErrorKind::Storage: return u"storage"_s;
    case ErrorKind::Unsupported: return u"unsupported"_s;
  }
  return {};
}

QString redacted(const QString &text) {
  struct Rule {
    QRegularExpression pattern;
    QString replacement;
  };
  static const std::array rules{
      Rule{QRegularExpression(u"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)"_s,
                              QRegularExpression::DotMatchesEverythingOption),
           u"[redacted private key]"_s},
      Rule{QRegularExpression(u"\\b(bearer|basic|oauth)\\s+[A-Za-z0-9._~+/=:-]{6,}"_s, QRegularExpression::CaseInsensitiveOption),
           u"\\1 [redacted]"_s},
      Rule{QRegularExpression(u"(://[^/\\s:@]*):[^/\\s@]+@"_s), u"\\1:[redacted]@"_s},
      Rule{QRegularExpression(u"(hooks\\.slack\\.com/services/)[A-Za-z0-9/_-]+"_s), u"\\1[redacted]"_s},
      Rule{QRegularExpression(
               u"\\b([A-Za-z0-9_.-]*(?:token|password|passwd|secret|api[-_]?key))(\"?\\s*[=:]\\s*\"?)[^\\s\"',;&]{4,}"_s,
               QRegularExpression::CaseInsensitiveOption),
           u"\\1\\2[redacted]"_s},
      Rule{QRegularExpression(u"\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"_s), u"[redacted token]"_s},
  };
  QString out = text;
  for (const Rule &rule : rules)
    out.replace(rule.pattern, rule.replacement);
  return out;
}

}  // namespace sternway
