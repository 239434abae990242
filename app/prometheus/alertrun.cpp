// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/alertrun.h"

#include "core/format.h"
#include "prometheus/prometheusclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
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
      askWhetherAny();
    else
      askAlertmanager();
  });
}

void AlertRun::askWhetherAny() {
  const auto go = [this] {
    if (!*m_memory->evaluates)
      m_own = fail(ErrorKind::Unsupported, tr("VictoriaMetrics at %1 evaluates no alerts itself").arg(m_sources.name),
                   tr("Name Alertmanager's address, or give VictoriaMetrics vmalert's (-vmalert.proxyURL)."));
    askAlertmanager();
  };
  if (m_memory->evaluates)
    return go();
  m_sources.ask(u"status/buildinfo"_s, {}, this)->then([this, go](const Result<QByteArray> &build) {
    if (isVictoriaMetrics(build.value_or(QByteArray())))
      return askRules();
    m_memory->evaluates = true;
    go();
  });
}

/// With vmalert behind it, it has rules.
void AlertRun::askRules() {
  m_sources.ask(u"rules"_s, {}, this)->then([this](const Result<QByteArray> &rules) {
    m_memory->evaluates = !dataOf(rules).value("groups"_L1).toArray().isEmpty();
    askWhetherAny();
  });
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
  keepToCluster();
}

void AlertRun::keepToCluster() {
  if (!m_sources.clusters)
    return m_call->finish(m_joined);
  const AlertsAnswer kept = alertsOfCluster(m_joined, m_sources.clusters->known(), m_memory->external.value_or(StringMap()));
  if (kept.unsettled.isEmpty() || m_memory->external)
    m_call->finish(kept);
  else
    askExternalLabels();
}

/// Prometheus writes them on what it sends to Alertmanager, and not on what it stores itself.
void AlertRun::askExternalLabels() {
  m_sources.ask(u"status/config"_s, {}, this)->then([this](const Result<QByteArray> &body) {
    m_memory->external = externalLabels(dataOf(body).value("yaml"_L1).toString());
    keepToCluster();
  });
}

}  // namespace sternway::prometheus
