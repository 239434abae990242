// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/presets.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
LabelMatcher is(const QString &label, const QString &value) {
  return {.label = label, .value = value};
}

LabelMatcher like(const QString &label, const QString &value) {
  return {.label = label, .value = value, .regex = true};
}

/// How a service's own metrics are labelled: by Prometheus' pod or endpoints discovery, by relabelling, or by an
/// OpenTelemetry collector (job is "namespace/service" there, other attributes only where they were promoted).
QList<Selector> ownSelectors() {
  const LabelMatcher inNamespace = is(u"namespace"_s, u"$namespace"_s);
  QList<Selector> selectors{{inNamespace, like(u"pod"_s, u"$pods"_s)},
                            {is(u"kubernetes_namespace"_s, u"$namespace"_s), like(u"kubernetes_pod_name"_s, u"$pods"_s)},
                            {is(u"k8s_namespace_name"_s, u"$namespace"_s), like(u"k8s_pod_name"_s, u"$pods"_s)},
                            {is(u"k8s_namespace_name"_s, u"$namespace"_s), is(u"k8s_deployment_name"_s, u"$service"_s)}};
  for (const QString &label : {u"service"_s, u"app"_s, u"app_kubernetes_io_name"_s, u"deployment"_s, u"service_name"_s, u"job"_s})
    selectors.append({inNamespace, is(label, u"$service"_s)});
  selectors.append({is(u"job"_s, u"$namespace/$service"_s)});
  // Without any label for the namespace the name alone must do; an empty value means that the label is not there.
  for (const QString &label : {u"service"_s, u"app"_s, u"service_name"_s, u"job"_s})
    selectors.append({is(u"namespace"_s, {}), is(label, u"$service"_s)});
  return selectors;
}

/// The server's side of the mesh counts what reached the workload; the clients' side also what did not.
QList<Selector> istioSelectors() {
  const Selector workload{is(u"destination_workload_namespace"_s, u"$namespace"_s), is(u"destination_workload"_s, u"$service"_s)};
  return {Selector{is(u"reporter"_s, u"destination"_s)} + workload, Selector{is(u"reporter"_s, u"waypoint"_s)} + workload,
          Selector{is(u"reporter"_s, u"source"_s)} + workload};
}

/// Where Prometheus has its own label of that name for the scraped controller, the metric's label becomes exported_….
QList<Selector> nginxSelectors() {
  return {{is(u"exported_namespace"_s, u"$namespace"_s), is(u"exported_service"_s, u"$service"_s)},
          {is(u"namespace"_s, u"$namespace"_s), is(u"service"_s, u"$service"_s)},
          {is(u"exported_namespace"_s, u"$namespace"_s), is(u"ingress"_s, u"$service"_s)},
          {is(u"namespace"_s, u"$namespace"_s), is(u"ingress"_s, u"$service"_s)}};
}

QList<Selector> traefikSelectors() {
  const QString name = u"$namespace-$service-[^@]+@kubernetes.*"_s;
  return {{like(u"exported_service"_s, name)}, {like(u"service"_s, name)}};
}

const QStringList &codeLabels() {
  static const QStringList labels{u"status"_s, u"code"_s, u"status_code"_s, u"http_status_code"_s, u"response_code"_s};
  return labels;
}

QList<MetricPreset> makePresets() {
  const QStringList otelCodes{u"http_response_status_code"_s, u"http_status_code"_s};
  const auto own = [](const QString &requests, const QStringList &codes, const QString &buckets, double scale = 1) {
    return MetricPreset{.name = requests,
                        .requests = requests,
                        .codeLabels = codes,
                        .buckets = buckets,
                        .scale = scale,
                        .selectors = ownSelectors()};
  };
  return {own(u"http_requests_total"_s, codeLabels(), u"http_request_duration_seconds_bucket"_s),
          own(u"http_server_request_duration_seconds_count"_s, otelCodes, u"http_server_request_duration_seconds_bucket"_s),
          own(u"http_server_duration_milliseconds_count"_s, otelCodes, u"http_server_duration_milliseconds_bucket"_s, 0.001),
          own(u"http_server_requests_seconds_count"_s, {u"status"_s}, u"http_server_requests_seconds_bucket"_s),
          own(u"http_request_duration_seconds_count"_s, codeLabels(), u"http_request_duration_seconds_bucket"_s),
          {.name = u"istio_requests_total"_s,
           .requests = u"istio_requests_total"_s,
           .codeLabels = {u"response_code"_s},
           .buckets = u"istio_request_duration_milliseconds_bucket"_s,
           .scale = 0.001,
           .selectors = istioSelectors()},
          {.name = u"nginx_ingress_controller_requests"_s,
           .requests = u"nginx_ingress_controller_requests"_s,
           .codeLabels = {u"status"_s},
           .buckets = u"nginx_ingress_controller_request_duration_seconds_bucket"_s,
           .scale = 1,
           .selectors = nginxSelectors()},
          {.name = u"traefik_service_requests_total"_s,
           .requests = u"traefik_service_requests_total"_s,
           .codeLabels = {u"code"_s},
           .buckets = u"traefik_service_request_duration_seconds_bucket"_s,
           .scale = 1,
           .selectors = traefikSelectors()}};
}
}  // namespace

const QList<MetricPreset> &metricPresets() {
  static const QList<MetricPreset> presets = makePresets();
  return presets;
}

}  // namespace sternway
