// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumnames.h"

#include <tl/expected.hpp>

#include <QJsonObject>
#include <QString>

#include <chrono>

namespace sternway {

enum class ErrorKind {
  Cancelled,        ///< the caller asked for it
  Timeout,          ///< no answer in time; whether the request took effect is not known
  Unreachable,      ///< no connection (refused, reset, DNS, TLS); a request that was under way may have taken effect
  Unauthorized,     ///< 401: the credentials are missing, wrong or expired
  Forbidden,        ///< 403: the credentials are good, the right is missing
  NotFound,         ///< 404
  Conflict,         ///< 409, or a failed precondition (422 of a JSON Patch test): somebody else wrote meanwhile
  Gone,             ///< 410: the resource version is too old
  Invalid,          ///< 400, 422: the server refuses the content
  TooManyRequests,  ///< 429
  Server,           ///< other 5xx
  Protocol,         ///< the answer cannot be understood
  Input,            ///< a file, option or value of the user's is wrong
  Storage,          ///< the journal or another file cannot be read or written
  Unsupported       ///< understood, and not supported
};

/// What went wrong, in words for the user. Both texts are redacted when the error is made (see redacted()).
struct Error {
  ErrorKind kind = ErrorKind::Protocol;
  QString message;  ///< one sentence: what happened
  QString detail;   ///< more of it: the server's text, or what to do
  int httpStatus = 0;
  std::chrono::milliseconds retryAfter{0};  ///< 0: the server did not say
  bool notSent = false;                     ///< surely nothing of the request has left this computer

  friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// The value of a Result that only says that something was done.
struct Done {
  friend bool operator==(Done, Done) = default;
};

/// The value of an expression that is a Result; an Error leaves the function that this stands in, as its own result:
/// "const QString id = TRY(freeId(incident));". In a lambda, say its type.
#define TRY(...)                                       \
  (__extension__({                                     \
    auto tried = (__VA_ARGS__);                        \
    if (!tried)                                        \
      return tl::unexpected(std::move(tried).error()); \
    *std::move(tried);                                 \
  }))

/// Makes an unexpected Error; message and detail are redacted.
[[nodiscard]] tl::unexpected<Error> fail(ErrorKind kind, const QString &message, const QString &detail = {});
[[nodiscard]] tl::unexpected<Error> fail(Error error);

/// True where repeating a read later can help (timeouts, unreachable, 429, 5xx).
[[nodiscard]] bool isTransient(ErrorKind kind);

/// Stable, for JSON output and the journal.
inline constexpr auto errorKindName = enumNames<ErrorKind>({{ErrorKind::Cancelled, "cancelled"},
                                                            {ErrorKind::Timeout, "timeout"},
                                                            {ErrorKind::Unreachable, "unreachable"},
                                                            {ErrorKind::Unauthorized, "unauthorized"},
                                                            {ErrorKind::Forbidden, "forbidden"},
                                                            {ErrorKind::NotFound, "not-found"},
                                                            {ErrorKind::Conflict, "conflict"},
                                                            {ErrorKind::Gone, "gone"},
                                                            {ErrorKind::Invalid, "invalid"},
                                                            {ErrorKind::TooManyRequests, "too-many-requests"},
                                                            {ErrorKind::Server, "server"},
                                                            {ErrorKind::Protocol, "protocol"},
                                                            {ErrorKind::Input, "input"},
                                                            {ErrorKind::Storage, "storage"},
                                                            {ErrorKind::Unsupported, "unsupported"}});

/// The text without bearer tokens, basic credentials, passwords in URLs, PEM keys and Slack webhook paths.
[[nodiscard]] QString redacted(const QString &text);

/// The same without secrets: every text goes through redacted(); a text whose key (or, in {"name": ..., "value": ...} as in a
/// container's environment, whose name) is that of a secret is taken out whole. JSON within a text is looked into. Pure.
[[nodiscard]] QJsonObject redactedJson(const QJsonObject &object);

}  // namespace sternway
