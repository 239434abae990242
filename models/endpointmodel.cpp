// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endpointmodel.h"

#include "core/format.h"
#include "models/cells.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString stateText(const HealthEndpoint &endpoint) {
  switch (endpoint.state) {
    case HealthEndpoint::State::Unknown: return EndpointColumns::tr("unknown");
    case HealthEndpoint::State::Failing: return EndpointColumns::tr("failing");
    case HealthEndpoint::State::Well: break;
  }
  return endpoint.failures == 0 ? EndpointColumns::tr("well")
                                : EndpointColumns::tr("%1 of %2 failures").arg(endpoint.failures).arg(HealthEndpoint::threshold);
}

QString answerText(const HealthEndpoint &endpoint) {
  if (!endpoint.answer.error.isEmpty())
    return endpoint.answer.error;
  return endpoint.at.isValid() ? u"HTTP %1"_s.arg(endpoint.answer.status) : EndpointColumns::tr("being asked");
}
}  // namespace

Mark markOf(const HealthEndpoint &endpoint) {
  switch (endpoint.state) {
    case HealthEndpoint::State::Unknown: return Mark::Unknown;
    case HealthEndpoint::State::Failing: return Mark::Critical;
    case HealthEndpoint::State::Well: break;
  }
  return endpoint.failures == 0 ? Mark::Good : Mark::Notice;
}

QString EndpointColumns::title(int column) {
  switch (column) {
    case State: return tr("State");
    case Url: return tr("Endpoint");
    case Answer: return tr("Answer");
    case Latency: return tr("Took");
    case Since: return tr("Since");
    default: return {};
  }
}

Cell EndpointColumns::cell(const HealthEndpoint &value, int column) {
  switch (column) {
    case State: return {stateText(value), static_cast<int>(markOf(value))};
    case Url: return textCell(value.url.toDisplayString());
    case Answer: return textCell(answerText(value));
    case Latency: {
      const bool known = value.at.isValid() && value.answer.asked;
      return {known ? formatDuration(value.answer.latency) : QString(), static_cast<qint64>(value.answer.latency.count())};
    }
    case Since: return timeCell(value.since);
    default: return {};
  }
}

QVariant EndpointColumns::extra(const HealthEndpoint &value, int column, int role) {
  if (role == MarkRole && column == State)
    return static_cast<int>(markOf(value));
  if (role == Qt::ToolTipRole)
    return answerText(value);
  return {};
}

}  // namespace sternway
