// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/alertrun.h"

#include "core/format.h"
#include "prometheus/prometheusclient.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds rulesAgain = 5min;

QJsonObject dataOf(const Result<QByteArray> &body) {
  return QJsonDocument::fromJson(body.value_or(QByteArray())).object().value("data"_L1).toObject();
}
}  // namespace

AlertRun::AlertRun(AlertSources sources, std::shared_ptr<AlertMemory> memory, const Clock &clock, Call<AlertsAnswer> *call)
    : QObject(call), m_sources(std::move(sources)), m_memory(std::move(memory)), m_clock(clock), m_call(call) {}

void AlertRun::start() {
  m_sources.ask(u"alerts"_s, {}, this)->then([this](const Result<QByteArray> &body) {
    m_own = body.and_then(decodeAlerts);
    if (m_own && m_own->isEmpty())
      askRules();
    else
      askAlertmanager();
  });
}

void AlertRun::askRules() {
  const QDateTime &read = m_memory->rulesRead;
  if (read.isValid() && read.msecsTo(m_clock.now()) < rulesAgain.count())
    return learn(m_memory->evaluates);
  m_sources.ask(u"rules"_s, {}, this)->then([this](const Result<QByteArray> &rules) {
    const Result<bool> evaluates = rules.and_then(decodeAlertRules);
    if (evaluates) {
      m_memory->evaluates = *evaluates;
      m_memory->rulesRead = m_clock.now();
    }
    learn(evaluates);
  });
}

void AlertRun::learn(const Result<bool> &evaluates) {
  if (!evaluates)
    m_own = tl::unexpected(evaluates.error());
  else if (!*evaluates)
    m_own = fail(ErrorKind::Unsupported,
                 tr("Prometheus at %1 evaluates no alerting rules: name Alertmanager's address").arg(m_sources.name),
                 tr("VictoriaMetrics has vmalert's if it is told where that is (-vmalert.proxyURL)."));
  askAlertmanager();
}

void AlertRun::askAlertmanager() {
  if (!m_sources.alertmanager)
    return join(std::nullopt);
  m_sources.alertmanager->alerts(m_clock.now(), this)->then([this](const Result<AlertmanagerAnswer> &others) { join(others); });
}

/// \a others: nothing where there is no Alertmanager.
void AlertRun::join(const std::optional<Result<AlertmanagerAnswer>> &others) {
  const bool othersFailed = others && !*others;
  if (!m_own && (!others || othersFailed))
    return m_call->finish(tl::unexpected(m_own.error()));
  if (!m_own && m_own.error().kind != ErrorKind::Unsupported)
    m_joined.warnings << tr("Only Alertmanager's alerts are known: %1").arg(m_own.error().message);
  if (othersFailed)
    m_joined.warnings << tr("Which alerts are silenced is not known: %1").arg(others->error().message);
  const AlertmanagerAnswer held = others && *others ? **others : AlertmanagerAnswer{};
  m_joined.alerts = mergedAlerts(m_own.value_or(QList<Alert>()), held.active, held.suppressed);
  m_joined.suppressed = held.suppressed;
  if (othersFailed)
    doubtSilenced(others->error().message);
  keepToCluster();
}

/// One that was silenced for weeks would call for a rollback because Alertmanager restarts.
void AlertRun::doubtSilenced(const QString &problem) {
  for (Alert &alert : m_joined.alerts)
    if (alert.state == "firing"_L1) {
      alert.silenceProblem = problem;
      m_joined.unsettled.append(alert);
    }
  m_joined.alerts.removeIf([](const Alert &alert) { return !alert.silenceProblem.isEmpty(); });
}

void AlertRun::keepToCluster() {
  if (!m_sources.clusters)
    return m_call->finish(m_joined);
  const AlertsAnswer kept = alertsOfCluster(m_joined, m_sources.clusters->known(), m_memory->external.value_or(StringMap()));
  if (kept.unsettled.isEmpty() || m_memory->external || m_hasAskedLabels)
    m_call->finish(kept);
  else
    askExternalLabels();
}

/// Prometheus writes them on what it sends to Alertmanager, and not on what it stores itself.
void AlertRun::askExternalLabels() {
  m_hasAskedLabels = true;
  m_sources.ask(u"status/config"_s, {}, this)->then([this](const Result<QByteArray> &body) {
    if (const QJsonValue yaml = dataOf(body).value("yaml"_L1); yaml.isString())
      m_memory->external = externalLabels(yaml.toString());
    keepToCluster();
  });
}

}  // namespace sternway::prometheus

#include "moc_alertrun.cpp"
