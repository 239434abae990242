// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/alertrules.h"
#include "rehearsal/httpserver.h"
#include "rehearsal/promqleval.h"
#include "rehearsal/simulatedseries.h"

#include <QJsonObject>

namespace sternway::rehearsal {

/// Why the HTTP API refuses a request.
struct PromRefusal {
  int code = 400;
  QString type;  ///< bad_data, execution, not_found
  QString words;
};
/// The "data" of the answer.
using PromAnswer = tl::expected<QJsonValue, PromRefusal>;

/// The simulated Prometheus' HTTP API: query, query_range, series, labels, label values, alerts, rules, build information; by GET
/// and as a form by POST. GUI thread.
class PromServer final {
public:
  PromServer(Simulation &simulation, const TrafficLog &traffic, const QByteArray &token)
      : m_simulation(simulation), m_series(simulation, traffic), m_alerts(m_series), m_token(token) {}

  /// Nothing was scraped before.
  void setOldest(const QDateTime &oldest) { m_oldest = oldest; }
  /// Asks for the token first.
  void handle(const HttpMessage &message, HttpReply *reply);
  /// For a request that was let in already (through the API server's proxy).
  void answer(const HttpMessage &message, HttpReply *reply);
  /// The one value of a query now; nothing where it gives none or many.
  [[nodiscard]] std::optional<double> valueOf(const QString &query) const;

private:
  [[nodiscard]] PromAnswer route(const QString &path, const QUrlQuery &form);
  [[nodiscard]] PromAnswer query(const QUrlQuery &form) const;
  [[nodiscard]] PromAnswer queryRange(const QUrlQuery &form) const;
  [[nodiscard]] PromAnswer series(const QUrlQuery &form) const;
  /// The names of all labels, or the values of one.
  [[nodiscard]] PromAnswer labelWords(const QUrlQuery &form, const QString &label = {}) const;
  [[nodiscard]] tl::expected<QList<StringMap>, PromRefusal> matchedLabels(const QUrlQuery &form) const;
  /// A parameter in seconds or RFC 3339; milliseconds since the epoch.
  [[nodiscard]] tl::expected<qint64, PromRefusal> timeOf(const QUrlQuery &form, const QString &name,
                                                         std::optional<qint64> fallback = {}) const;

  Simulation &m_simulation;
  SimulatedSeries m_series;
  AlertRules m_alerts;
  const QByteArray m_token;
  QDateTime m_oldest;
};

}  // namespace sternway::rehearsal
