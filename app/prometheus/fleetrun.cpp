// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/fleetrun.h"

#include "core/joinedquery.h"
#include "core/promql.h"
#include "prometheus/prometheusclient.h"
#include "prometheus/resourceusage.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto rememberFor = 5min;
/// A service without series may have just been deployed; the longer it stays without, the less is to be expected.
std::chrono::milliseconds rememberIncompleteFor(int unchanged) {
  return std::min<std::chrono::milliseconds>(1min * (1 << std::min(unchanged, 3)), rememberFor);
}

/// Runs \a work on the pool and \a next with what it gave on \a context's thread, unless the context has died.
template <typename T>
void onPool(QObject *context, std::function<T()> work, std::function<void(const T &)> next) {
  auto *watcher = new QFutureWatcher<T>(context);
  QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, next = std::move(next)] {
    watcher->deleteLater();
    next(watcher->result());
  });
  watcher->setFuture(QtConcurrent::run(std::move(work)));
}

bool anyWithout(const FleetMemory &memory) {
  qsizetype grouped = 0;
  for (const FleetGroup &group : memory.groups)
    grouped += group.services.size();
  return grouped < memory.services.size();
}

/// The source has answered, and would have answered others; or it was still at work when there was no more time.
bool mayConcernOnePart(const Error &error) {
  static const QList<int> always{401, 403, 404, 405, 429};
  return error.kind == ErrorKind::Timeout || (error.httpStatus >= 400 && !always.contains(error.httpStatus));
}
}  // namespace

QString promSeconds(std::chrono::milliseconds time) {
  return QString::number(static_cast<double>(time.count()) / 1000, 'f', 3);
}

QString promSeconds(const QDateTime &time) {
  return promSeconds(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

bool refusesQuotedNames(const Error &error) {
  return error.httpStatus == 400 || (error.httpStatus == 422 && error.detail.contains("parse"_L1));
}

bool FleetMemory::isFresh(const QList<ObjectRef> &asked, const QDateTime &now) const {
  if (!series || outdated)
    return false;
  const std::chrono::milliseconds age(discovered.msecsTo(now));
  if (asked != services || !warnings.isEmpty())
    return age >= 0ms && age < rememberIncompleteFor(0);
  return age >= 0ms && age < (anyWithout(*this) ? rememberIncompleteFor(unchanged) : rememberFor);
}

void FleetMemory::keepTo(const ClusterChoice &choice) {
  const QString kept = choice.isKept() ? choice.label + u'=' + choice.value : QString();
  if (std::exchange(cluster, kept) == kept)
    return;
  outdated = true;
  ++version;
}

FleetRun::FleetRun(Ask ask, std::shared_ptr<FleetMemory> memory, const Clock &clock, FleetQuestion question,
                   Call<FleetAnswer> *call)
    : QObject(call),
      m_ask(std::move(ask)),
      m_memory(std::move(memory)),
      m_clock(clock),
      m_question(std::move(question)),
      m_call(call) {}

void FleetRun::start() {
  if (m_memory->isFresh(m_question.services, m_clock.now()))
    group();
  else
    discover();
}

Call<QByteArray> *FleetRun::ask(const QString &endpoint, const Form &form) {
  ++m_answer.requests;
  return m_ask(endpoint, form, this);
}

Call<QByteArray> *FleetRun::askNow(const QString &query) {
  return ask(u"query"_s, {{u"query"_s, query}, {u"time"_s, promSeconds(m_clock.now())}});
}

template <typename T>
void FleetRun::decode(const QByteArray &body, std::function<Result<T>(const MetricsAnswer &)> map,
                      std::function<void(const Result<T> &)> next) {
  onPool<Result<T>>(
      this, [body, map = std::move(map)]() -> Result<T> { return decodeAnswer(body).and_then(map); }, std::move(next));
}

void FleetRun::readLabels(const QByteArray &body, std::function<void(const Result<QList<StringMap>> &)> next) {
  decode<QList<StringMap>>(
      body,
      [](const MetricsAnswer &answer) {
        QList<StringMap> labels;
        for (const Series &series : answer.series)
          labels.append(series.labels);
        // The source has no order for them.
        std::ranges::sort(labels, [](const StringMap &a, const StringMap &b) {
          return std::lexicographical_compare(a.keyValueBegin(), a.keyValueEnd(), b.keyValueBegin(), b.keyValueEnd());
        });
        return labels;
      },
      std::move(next));
}

void FleetRun::discover() {
  m_memory->warnings.clear();
  askNow(fleetDiscovery(Names::Plain))->then([this](const Result<QByteArray> &body) {
    if (!body)
      return m_call->finish(tl::unexpected(body.error()));
    readLabels(*body, [this](const Result<QList<StringMap>> &labels) {
      if (labels)
        discoverQuoted(*labels);
      else
        m_call->finish(tl::unexpected(labels.error()));
    });
  });
}

/// A source that does not understand quoted names has no series with such names.
void FleetRun::discoverQuoted(const QList<StringMap> &plain) {
  if (!m_memory->quotedNames)
    return probe(plain);
  askNow(fleetDiscovery(Names::Quoted))->then([this, plain](const Result<QByteArray> &body) {
    m_memory->quotedNames = body || !refusesQuotedNames(body.error());
    if (!body) {
      if (m_memory->quotedNames)
        m_memory->warnings.append(body.error().message);
      return probe(plain);
    }
    readLabels(*body, [this, plain](const Result<QList<StringMap>> &labels) {
      if (!labels)
        m_memory->warnings.append(labels.error().message);
      probe(plain + labels.value_or(QList<StringMap>()));
    });
  });
}

/// How often targets are scraped is worth knowing and not worth failing for.
void FleetRun::probe(const QList<StringMap> &labels) {
  const QString query = fleetProbe(labels);
  if (query.isEmpty())
    return remember({.labels = labels, .intervals = {}});
  askNow(query)->then([this, labels](const Result<QByteArray> &body) {
    using Intervals = QHash<QString, std::chrono::milliseconds>;
    decode<Intervals>(
        body.value_or(QByteArray()), [](const MetricsAnswer &answer) { return intervalsOf(answer); },
        [this, labels](const Result<Intervals> &intervals) {
          remember({.labels = labels, .intervals = intervals.value_or(Intervals())});
        });
  });
}

void FleetRun::remember(FleetSeries series) {
  if (!m_memory->series || *m_memory->series != series) {
    ++m_memory->version;
    m_memory->unchanged = 0;
    m_memory->series = std::make_shared<const FleetSeries>(std::move(series));
    m_memory->services.clear();
    m_memory->groups.clear();
  } else {
    ++m_memory->unchanged;
  }
  m_memory->apart = false;
  m_memory->discovered = m_clock.now();
  m_memory->outdated = false;
  group();
}

void FleetRun::group() {
  const bool sameServices = m_memory->services == m_question.services;
  if (!m_memory->services.isEmpty() && sameServices && m_memory->grouped.msecsTo(m_clock.now()) < rememberFor / 1ms)
    return askGroups();
  if (!sameServices)
    m_memory->unchanged = 0;
  onPool<QList<FleetGroup>>(
      this, [series = m_memory->series, services = m_question.services] { return fleetGroups(*series, services); },
      [this](const QList<FleetGroup> &groups) {
        m_memory->services = m_question.services;
        m_memory->grouped = m_clock.now();
        m_memory->groups = groups;
        askGroups();
      });
}

QList<FleetPart> FleetRun::parts() const {
  QList<FleetPart> parts;
  const auto add = [&parts](const auto &group, const QString &metric) {
    if (const QString query = groupQuery(group, metric); !query.isEmpty())
      parts.append({.query = query, .services = group.services.size(), .map = [group, metric](const MetricsAnswer &answer) {
                      return servicesOf(group, metric, answer);
                    }});
  };
  const bool needsResources = std::ranges::any_of(m_question.metrics, &isResourceMetric);
  const QList<ResourceGroup> resources = needsResources ? resourceGroups(m_question.services) : QList<ResourceGroup>();
  for (const QString &metric : m_question.metrics) {
    // These series are the kubelet's, whatever the services say of themselves.
    if (isResourceMetric(metric))
      for (const ResourceGroup &group : resources)
        add(group, metric);
    else
      for (const FleetGroup &group : std::as_const(m_memory->groups))
        add(group, metric);
  }
  return parts;
}

void FleetRun::askGroups() {
  m_pending = 1;  // this function
  for (const QList<FleetPart> &batch : batchesOf(parts()))
    m_memory->apart ? askApart(batch) : askBatch(batch);
  onePartDone(GroupAnswer{});
}

void FleetRun::askApart(const QList<FleetPart> &batch) {
  m_memory->apart = true;
  for (const FleetPart &part : batch)
    askBatch({part});
}

void FleetRun::askBatch(const QList<FleetPart> &batch) {
  ++m_pending;
  QStringList queries;
  for (const FleetPart &part : batch)
    queries.append(part.query);
  const auto step = limitedStep(std::chrono::milliseconds(m_question.from.msecsTo(m_question.to)), m_question.step);
  const Form form{{u"query"_s, joinedQuery(queries)},
                  {u"start"_s, promSeconds(m_question.from)},
                  {u"end"_s, promSeconds(m_question.to)},
                  {u"step"_s, promSeconds(step)}};
  ask(u"query_range"_s, form)->then([this, batch](const Result<QByteArray> &body) {
    if (!body && batch.size() > 1 && mayConcernOnePart(body.error()))
      return askInstead(batch);
    if (!body)
      return onePartDone(tl::unexpected(body.error()));
    decode<GroupAnswer>(
        *body, [batch](const MetricsAnswer &answer) { return answerOf(batch, answer); },
        [this, batch](const Result<GroupAnswer> &answer) {
          if (answer && !answer->warnings.isEmpty() && batch.size() > 1)
            askInstead(batch);
          else
            onePartDone(answer);
        });
  });
}

/// What was asked of the batch does not count.
void FleetRun::askInstead(const QList<FleetPart> &batch) {
  askApart(batch);
  --m_pending;
}

FleetRun::GroupAnswer FleetRun::answerOf(const QList<FleetPart> &batch, const MetricsAnswer &answer) {
  GroupAnswer found{.series = {}, .warnings = answer.warnings};
  const QList<MetricsAnswer> answers = partedAnswer(answer, batch.size());
  for (qsizetype i = 0; i < batch.size(); ++i)
    found.series += batch.at(i).map(answers.at(i));
  for (ServiceSeries &each : found.series) {
    QStringList gaps = answer.warnings + QStringList{each.gap};
    gaps.removeAll(QString());
    each.gap = gaps.join(u"; "_s);
  }
  return found;
}

/// One group that cannot be asked takes nothing from the others; the answer fails where all do.
void FleetRun::onePartDone(const Result<GroupAnswer> &part) {
  if (part) {
    m_answer.series += part->series;
    m_answer.notes += part->warnings;
  } else {
    m_error = part.error();
    m_answer.warnings += part.error().message;
  }
  if (--m_pending > 0)
    return;
  m_answer.version = m_memory->version;
  m_answer.warnings += m_memory->warnings;
  m_answer.warnings.removeDuplicates();
  m_answer.notes.removeDuplicates();
  for (const FleetGroup &group : std::as_const(m_memory->groups)) {
    m_answer.pods.insert(group.pods);
    m_answer.problems.insert(group.problems);
  }
  addNamesakes();
  if (m_error && m_answer.series.isEmpty())
    m_call->finish(tl::unexpected(*m_error));
  else
    m_call->finish(m_answer);
}

/// Those that are found by something else than their pods lack their use of resources only.
void FleetRun::addNamesakes() {
  const QHash<ObjectRef, ObjectRef> namesakes = podNamesakes(m_question.services);
  const bool byPods = std::ranges::any_of(m_question.metrics, &isResourceMetric);
  for (auto each = namesakes.cbegin(); each != namesakes.cend(); ++each) {
    const bool isFound =
        std::ranges::any_of(m_memory->groups, [&each](const FleetGroup &group) { return group.services.contains(each.key()); });
    if ((byPods || !isFound) && !m_answer.problems.contains(each.key()))
      m_answer.problems.insert(each.key(), namesakeProblem(*each));
  }
}

}  // namespace sternway::prometheus

#include "moc_fleetrun.cpp"
