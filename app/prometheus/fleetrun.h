// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "prometheus/fleetgroup.h"
#include "prometheus/fleetparts.h"

#include <functional>
#include <memory>

namespace sternway::prometheus {

/// As Prometheus' API takes times (since the epoch) and steps: seconds with three digits after the point.
[[nodiscard]] QString promSeconds(std::chrono::milliseconds time);
[[nodiscard]] QString promSeconds(const QDateTime &time);

/// What a fleet question is about.
struct FleetQuestion {
  QList<ObjectRef> services;
  QStringList metrics;
  QDateTime from;
  QDateTime to;
  std::chrono::milliseconds step{15'000};
};

/// Whether the source does not understand quoted names, so that it has no series with such names; of any other error nothing is
/// known. VictoriaMetrics says 422 to what it cannot parse.
[[nodiscard]] bool refusesQuotedNames(const Error &error);

/// What was discovered, kept between questions.
struct FleetMemory {
  std::shared_ptr<const FleetSeries> series;
  QStringList warnings;  ///< what of them could not be asked for
  QDateTime discovered;
  QList<ObjectRef> services;  ///< what \c groups were made for
  QDateTime grouped;          ///< when; their words are of the language at that time
  QList<FleetGroup> groups;
  bool quotedNames = true;  ///< the source understands them, as far as is known
  bool outdated = false;    ///< the services may have other series now
  int unchanged = 0;        ///< so many times in a row the same series were found for the same services
  int version = 0;          ///< see FleetAnswer::version
  bool apart = false;       ///< a query of several parts was refused, late, or answered with warnings: each is asked by itself
  QString cluster;          ///< whose series count, "label=value"; empty: all
  [[nodiscard]] bool isFresh(const QList<ObjectRef> &asked, const QDateTime &now) const;
  /// Where that changes, what was found and what was measured may be another cluster's.
  void keepTo(const ClusterChoice &choice);
};

/// One question under way: discovers the series where that is not remembered, groups the services, asks for all groups and
/// metrics (see groupQuery()) in as few queries as hold them (see batchesOf()). What such a query is refused for, or warned of,
/// may concern one of its parts alone: then each part is asked by itself. Answers are decoded, and services grouped, on a pool. A
/// child of its call, so that it ends with it. GUI thread.
class FleetRun final : public QObject {
  Q_OBJECT
public:
  using Form = QList<std::pair<QString, QString>>;
  /// Sends a form to an endpoint of the API.
  using Ask = std::function<Call<QByteArray> *(const QString &endpoint, const Form &form, QObject *context)>;

  FleetRun(Ask ask, std::shared_ptr<FleetMemory> memory, const Clock &clock, FleetQuestion question, Call<FleetAnswer> *call);
  void start();

private:
  struct GroupAnswer {
    QList<ServiceSeries> series;
    QStringList warnings;
  };
  void discover();
  void discoverQuoted(const QList<StringMap> &plain);
  void readLabels(const QByteArray &body, std::function<void(const Result<QList<StringMap>> &)> next);
  void probe(const QList<StringMap> &labels);
  void remember(FleetSeries series);
  void group();
  void askGroups();
  [[nodiscard]] QList<FleetPart> parts() const;
  void askBatch(const QList<FleetPart> &batch);
  void askApart(const QList<FleetPart> &batch);
  void askInstead(const QList<FleetPart> &batch);
  [[nodiscard]] static GroupAnswer answerOf(const QList<FleetPart> &batch, const MetricsAnswer &answer);
  void onePartDone(const Result<GroupAnswer> &part);
  void addNamesakes();
  Call<QByteArray> *ask(const QString &endpoint, const Form &form);
  Call<QByteArray> *askNow(const QString &query);
  template <typename T>
  void decode(const QByteArray &body, std::function<Result<T>(const MetricsAnswer &)> map,
              std::function<void(const Result<T> &)> next);

  Ask m_ask;
  std::shared_ptr<FleetMemory> m_memory;
  const Clock &m_clock;
  FleetQuestion m_question;
  Call<FleetAnswer> *m_call;
  FleetAnswer m_answer;
  std::optional<Error> m_error;
  int m_pending = 0;
};

}  // namespace sternway::prometheus
