// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts.h"

#include "core/promql.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// A label's value; that of its exported_ twin where there is one.
QString labelOf(const Alert &alert, const QString &name) {
  return alert.labels.value(u"exported_"_s + name, alert.labels.value(name));
}

QStringList namespacesOf(const Alert &alert) {
  QStringList values;
  for (const QString &label :
       {u"namespace"_s, u"kubernetes_namespace"_s, u"k8s_namespace_name"_s, u"destination_workload_namespace"_s})
    if (const QString value = labelOf(alert, label); !value.isEmpty())
      values.append(value);
  return values;
}

bool isPodOf(const QString &pod, const ObjectRef &service) {
  if (!pod.startsWith(service.name + u'-'))
    return false;
  // The pattern is written for a PromQL string, whose own escapes it has.
  const QString pattern = podPattern(service).replace(u"\\\\"_s, u"\\"_s);
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(pod).hasMatch();
}

/// Whether one of the labels that name a workload fits; nothing where there is none.
std::optional<bool> namesWorkload(const Alert &alert, const ObjectRef &service) {
  std::optional<bool> fits;
  const auto look = [&fits](const QString &value, bool one) {
    if (!value.isEmpty())
      fits = fits.value_or(false) || one;
  };
  for (const QString &label :
       {u"service"_s, u"app"_s, u"service_name"_s, u"workload"_s, u"destination_workload"_s, u"app_kubernetes_io_name"_s})
    look(labelOf(alert, label), labelOf(alert, label) == service.name);
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
    const QString value = labelOf(alert, kindName(kind).toLower());
    look(value, kind == service.kind && value == service.name);
  }
  const QString pod = labelOf(alert, u"pod"_s);
  look(pod, isPodOf(pod, service));
  const QString job = labelOf(alert, u"job"_s);
  look(job, job == service.name || job == service.nameSpace + u'/' + service.name);
  return fits;
}

bool saysCluster(const Alert &alert) {
  const QString scope = alert.labels.value(u"scope"_s).toLower();
  return scope == u"cluster" || scope == u"global" || alert.name.startsWith(u"Cluster"_s);
}

/// The numbers that a word stands for, in lower case.
QStringList numbersOf(const QString &word) {
  static const std::array<std::pair<QString, QStringList>, 6> table{{{u"critical"_s, {u"p0"_s, u"p1"_s}},
                                                                     {u"page"_s, {u"p0"_s, u"p1"_s}},
                                                                     {u"error"_s, {u"p1"_s, u"p2"_s}},
                                                                     {u"high"_s, {u"p1"_s, u"p2"_s}},
                                                                     {u"warning"_s, {u"p2"_s, u"p3"_s}},
                                                                     {u"info"_s, {u"p3"_s, u"p4"_s}}}};
  const auto found = std::ranges::find_if(table, [&word](const auto &row) { return row.first == word; });
  return found == table.cend() ? QStringList() : found->second;
}

bool sameSeverity(const QString &a, const QString &b) {
  const QString one = a.trimmed().toLower();
  const QString other = b.trimmed().toLower();
  return one == other || numbersOf(one).contains(other) || numbersOf(other).contains(one);
}

/// \a part has no label that \a whole has not, with the same value.
bool isPartOf(const StringMap &part, const StringMap &whole) {
  return std::all_of(part.keyBegin(), part.keyEnd(),
                     [&](const QString &label) { return whole.value(label) == part.value(label); });
}

bool isSame(const Alert &ofPrometheus, const Alert &ofAlertmanager) {
  return ofPrometheus.name == ofAlertmanager.name && isPartOf(ofPrometheus.labels, ofAlertmanager.labels);
}

/// Where it fires at both: since when first; the words are Prometheus' own.
void join(Alert &alert, const Alert &other) {
  if (alert.state != u"firing" || (other.activeAt.isValid() && other.activeAt < alert.activeAt))
    alert.activeAt = other.activeAt;
  alert.state = u"firing"_s;
}
}  // namespace

bool concerns(const Alert &alert, const ObjectRef &service) {
  const QStringList namespaces = namespacesOf(alert);
  if (!namespaces.isEmpty() && !namespaces.contains(service.nameSpace))
    return false;
  if (const auto named = namesWorkload(alert, service))
    return *named;
  return !namespaces.isEmpty() || saysCluster(alert);
}

QList<Alert> alertsOf(const ObjectRef &service, const QList<Alert> &alerts) {
  QList<Alert> own;
  std::ranges::copy_if(alerts, std::back_inserter(own), [&service](const Alert &alert) { return concerns(alert, service); });
  return own;
}

bool hasSeverity(const Alert &alert, const QStringList &wanted) {
  for (const QString &label : {u"severity"_s, u"priority"_s})
    if (const QString severity = alert.labels.value(label); !severity.isEmpty())
      if (std::ranges::any_of(wanted, [&](const QString &each) { return sameSeverity(severity, each); }))
        return true;
  return false;
}

QList<Alert> mergedAlerts(const QList<Alert> &prometheus, const QList<Alert> &alertmanager, const QList<Alert> &suppressed) {
  QList<Alert> merged;
  QList<Alert> left = alertmanager;
  for (Alert alert : prometheus) {
    const auto same = [&alert](const Alert &other) { return isSame(alert, other); };
    if (std::ranges::any_of(suppressed, same))
      continue;
    if (const auto other = std::ranges::find_if(left, same); other != left.cend())
      join(alert, *other);
    left.removeIf(same);
    merged.append(alert);
  }
  return merged + left;
}

}  // namespace sternway
