// SPDX-License-Identifier: GPL-3.0-or-later
// The usual names of request metrics, and the labels by which they belong to a workload.
#include "prometheus/presets.h"

namespace sternway::prometheus {

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

/// "NAMESPACE-SERVICE-PORT@kubernetes": a port with a hyphen in its name could as well be a part of another service's.
QList<Selector> traefikSelectors() {
  const QString name = u"$namespace-$service-([0-9]+|[a-z][a-z0-9]*)@kubernetes.*"_s;
  return {{like(u"exported_service"_s, name)}, {like(u"service"_s, name)}};
}

/// What the proxy beside the pod saw come in.
QList<Selector> linkerdSelectors() {
  const Selector inbound{is(u"direction"_s, u"inbound"_s), is(u"namespace"_s, u"$namespace"_s)};
  QList<Selector> selectors{inbound + Selector{like(u"pod"_s, u"$pods"_s)}};
  for (const QString &label : {u"deployment"_s, u"statefulset"_s, u"daemonset"_s})
    selectors.append(inbound + Selector{is(label, u"$service"_s)});
  return selectors;
}

/// Contour calls Envoy's cluster of a service "NAMESPACE_SERVICE_PORT" or "NAMESPACE/SERVICE/PORT"; neither name can hold these.
QList<Selector> envoySelectors() {
  return {{like(u"envoy_cluster_name"_s, u"$namespace[_]$service[_].*"_s)},
          {like(u"envoy_cluster_name"_s, u"$namespace[/]$service[/].*"_s)}};
}

/// Attributes of OpenTelemetry under their own names, which Prometheus 3 keeps.
QList<Selector> dottedSelectors() {
  const LabelMatcher inNamespace = is(u"k8s.namespace.name"_s, u"$namespace"_s);
  return QList<Selector>{{inNamespace, like(u"k8s.pod.name"_s, u"$pods"_s)},
                         {inNamespace, is(u"k8s.deployment.name"_s, u"$service"_s)},
                         {inNamespace, is(u"service.name"_s, u"$service"_s)},
                         {is(u"service.namespace"_s, u"$namespace"_s), is(u"service.name"_s, u"$service"_s)}} +
         ownSelectors();
}

constexpr double milli = 0.001;

QList<MetricPreset> makePresets() {
  const QList<Selector> own = ownSelectors();
  const QList<Selector> dotted = dottedSelectors();
  const auto histogram = [](const QString &name, double scale, const QList<Selector> &selectors) {
    return MetricPreset{name + u"_count"_s, name + u"_bucket"_s, scale, selectors, true};
  };
  return {{u"http_requests_total"_s, u"http_request_duration_seconds_bucket"_s, 1, own, true},
          histogram(u"http_server_request_duration_seconds"_s, 1, own),
          histogram(u"http_server_duration_milliseconds"_s, milli, own),
          histogram(u"http_server_requests_seconds"_s, 1, own),
          histogram(u"http_request_duration_seconds"_s, 1, own),
          histogram(u"http.server.request.duration_seconds"_s, 1, dotted),
          histogram(u"http.server.request.duration"_s, 1, dotted),
          histogram(u"http.server.duration"_s, milli, dotted),
          {u"grpc_server_handled_total"_s, u"grpc_server_handling_seconds_bucket"_s, 1, own, true},
          histogram(u"rpc_server_duration_milliseconds"_s, milli, own),
          histogram(u"rpc_server_call_duration_seconds"_s, 1, own),
          {u"response_total"_s, u"response_latency_ms_bucket"_s, milli, linkerdSelectors()},
          {u"istio_requests_total"_s, u"istio_request_duration_milliseconds_bucket"_s, milli, istioSelectors()},
          {u"nginx_ingress_controller_requests"_s, u"nginx_ingress_controller_request_duration_seconds_bucket"_s, 1,
           nginxSelectors()},
          {u"traefik_service_requests_total"_s, u"traefik_service_request_duration_seconds_bucket"_s, 1, traefikSelectors()},
          {u"envoy_cluster_upstream_rq"_s, u"envoy_cluster_upstream_rq_time_bucket"_s, milli, envoySelectors()},
          {u"envoy_cluster_upstream_rq_xx"_s, u"envoy_cluster_upstream_rq_time_bucket"_s, milli, envoySelectors()}};
}
}  // namespace

const QList<MetricPreset> &metricPresets() {
  static const QList<MetricPreset> presets = makePresets();
  return presets;
}

QString nativeName(const QString &name) {
  for (const QString &part : {u"_count"_s, u"_bucket"_s})
    if (name.endsWith(part))
      return name.chopped(part.size());
  return {};
}

QString presetNames(Names wanted) {
  QStringList counters;
  QStringList histograms;
  for (const MetricPreset &preset : metricPresets())
    for (const QString &name : {preset.requests, preset.buckets}) {
      if (wanted != Names::All && isPlainName(name) != (wanted == Names::Plain))
        continue;
      const QString native = nativeName(name);
      (native.isEmpty() ? counters : histograms).append(promString(native.isEmpty() ? name : native, true));
    }
  counters.removeDuplicates();
  histograms.removeDuplicates();
  counters.append(u"(%1)(_count|_bucket)?"_s.arg(histograms.join(u'|')));
  return counters.join(u'|');
}

}  // namespace sternway::prometheus
