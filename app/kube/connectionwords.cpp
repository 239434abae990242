// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/connectionwords.h"

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

using Phase = ConnectionState::Phase;

Phase phaseOf(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Unauthorized: return Phase::Unauthorized;
    case ErrorKind::Forbidden: return Phase::Forbidden;
    case ErrorKind::Timeout:
    case ErrorKind::Unreachable: return Phase::Unreachable;
    default: return Phase::Broken;
  }
}

QString words(Phase phase, const QDateTime &since, const Error &error) {
  const QString why = error.detail.isEmpty() ? error.message : error.detail;
  switch (phase) {
    case Phase::Unauthorized: return tr("unauthorised: %1").arg(why);
    case Phase::Forbidden: return tr("forbidden: %1").arg(why);
    case Phase::Unreachable: return tr("unreachable since %1: %2").arg(since.toLocalTime().toString(u"HH:mm"_s), why);
    case Phase::Broken: return tr("disturbed since %1: %2").arg(since.toLocalTime().toString(u"HH:mm"_s), why);
    case Phase::Connected: return tr("connected");
    case Phase::Connecting: return tr("connecting");
  }
  return {};
}

ConnectionState make(Phase phase, const ConnectionState &before, const QDateTime &now, const Error &error) {
  const QDateTime since = before.phase == phase && before.since.isValid() ? before.since : now;
  return {phase, since, words(phase, since, error)};
}

}  // namespace

ConnectionState stateAfter(const Error &error, const ConnectionState &before, const QDateTime &now) {
  return make(phaseOf(error.kind), before, now, error);
}

ConnectionState connectedState(const ConnectionState &before, const QDateTime &now) {
  return make(Phase::Connected, before, now, {});
}

ConnectionState connectingState(const QDateTime &now) {
  return make(Phase::Connecting, {}, now, {});
}

}  // namespace sternway
