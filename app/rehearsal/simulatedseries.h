// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/promqleval.h"
#include "rehearsal/rehearsal.h"
#include "rehearsal/scenario.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <deque>
#include <memory>

namespace sternway::rehearsal {

/// What one pod did, as far as metrics and logs show it. Times are milliseconds since the epoch.
struct PodTrace {
  struct Span {
    qint64 from = 0;
    qint64 to = 0;  ///< 0: still
  };
  QString nameSpace;
  QString pod;
  QString app;
  QString version;
  QString container;
  Behaviour behaviour;
  double requestsPerSecond = 0;
  qint64 gone = 0;       ///< 0: still scraped
  QList<qint64> starts;  ///< of the container; its counters begin at zero at each
  QList<Span> serving;   ///< ready, so that requests reach it; ascending

  /// Milliseconds of serving between the last start at or before \a time and \a time.
  [[nodiscard]] qint64 servedUntil(qint64 time) const;
  [[nodiscard]] qint64 lastStart(qint64 time) const;  ///< 0: none yet
};

/// Every pod that lived in the rehearsal, by uid, in the order of their birth. A trace stays where it is.
class TrafficLog {
public:
  void born(const QString &uid, PodTrace trace);
  void started(const QString &uid, qint64 time);
  void ready(const QString &uid, qint64 time);
  void notReady(const QString &uid, qint64 time);
  void gone(const QString &uid, qint64 time);

  [[nodiscard]] const std::deque<PodTrace> &traces() const { return m_traces; }
  [[nodiscard]] const PodTrace *find(const QString &uid) const;

private:
  [[nodiscard]] PodTrace *entry(const QString &uid);

  std::deque<PodTrace> m_traces;
  QHash<QString, size_t> m_byUid;
};

/// What a Prometheus would have scraped every 5 s from the pods of the rehearsal. Computed from what the pods did, never
/// stored: a counter's value follows from the time that the pod has served, its behaviour, and noise that only the seed
/// decides, so that it grows steadily, starts at zero with its container, and is the same whenever it is asked for.
class SimulatedSeries final : public SeriesSource {
public:
  SimulatedSeries(const Simulation &simulation, const TrafficLog &traffic);
  ~SimulatedSeries() override;

  [[nodiscard]] QList<Series> select(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const override;
  /// Labels only, of the series that had a sample in that time.
  [[nodiscard]] QList<StringMap> labels(const QList<SeriesMatcher> &matchers, qint64 from, qint64 to) const;

  static constexpr qint64 scrapeInterval = 5000;

private:
  class PodSeries;
  [[nodiscard]] const std::deque<PodSeries> &pods() const;

  const Simulation &m_simulation;
  const TrafficLog &m_traffic;
  const std::unique_ptr<std::deque<PodSeries>> m_pods;  ///< of the traces so far: labels are made once
};

/// What the containers print: a line at their start, an error now and then while requests fail, a last word before a crash.
class PodLogs final {
public:
  PodLogs(const Simulation &simulation, const TrafficLog &traffic) : m_simulation(simulation), m_traffic(traffic) {}
  /// Lines after \a since (invalid: all) up to now, ascending, each "TIME TEXT".
  [[nodiscard]] QList<QPair<QDateTime, QString>> lines(const QJsonObject &pod, bool previous, const QDateTime &since) const;

private:
  const Simulation &m_simulation;
  const TrafficLog &m_traffic;
};

}  // namespace sternway::rehearsal
