// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/simulated.h"

#include "rehearsal/rehearsal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <cmath>
#include <cstdio>

namespace sternway::bench {

using namespace Qt::StringLiterals;

QString serviceName(int i) {
  return u"service-%1"_s.arg(i);
}

QString serviceNamespace(int i) {
  return u"team-%1"_s.arg(i % 20);
}

namespace {

QJsonArray sample(double time, double value) {
  return {time, QString::number(value)};
}

QJsonObject labelsOf(int i, const QString &metric) {
  QJsonObject labels{{u"namespace"_s, serviceNamespace(i)}, {u"service"_s, serviceName(i)}};
  if (metric.isEmpty())
    return labels;
  labels.insert(u"__name__"_s, metric);
  labels.insert(u"job"_s, u"pods"_s);
  labels.insert(u"instance"_s, u"10.0.0.%1:8080"_s.arg(i));
  labels.insert(u"status"_s, u"200"_s);
  return labels;
}

QJsonArray discovered(int services, double now) {
  QJsonArray series;
  for (int i = 0; i < services; ++i)
    for (const QString &name : {u"http_requests_total"_s, u"http_request_duration_seconds_bucket"_s})
      series.append(QJsonObject{{u"metric"_s, labelsOf(i, name)}, {u"value"_s, sample(now, 1)}});
  return series;
}

/// The questions come as forms.
QString valueOf(const QUrlQuery &form, const QString &name) {
  return form.queryItemValue(name, QUrl::FullyDecoded);
}

/// What joinedQuery() adds to tell its parts from each other; one empty one: nothing.
QStringList partsOf(const QString &query) {
  static const QRegularExpression part(u"\"(sternway_query)\", \"([^\"]*)\""_s);
  QStringList parts;
  for (auto match = part.globalMatch(query); match.hasNext();)
    parts.append(match.next().captured(2));
  parts.removeDuplicates();
  return parts.isEmpty() ? QStringList{QString()} : parts;
}

QJsonArray ranges(const SimulatedPrometheus::Shape &shape, const QUrlQuery &form) {
  const double from = valueOf(form, u"start"_s).toDouble();
  const double to = valueOf(form, u"end"_s).toDouble();
  const double step = std::max(1.0, valueOf(form, u"step"_s).toDouble());
  const QString query = valueOf(form, u"query"_s);
  const bool own = query.contains(u"own_errors"_s);
  QJsonArray series;
  for (const QString &part : partsOf(query))
    for (int i = 0; i < (own ? 1 : shape.services); ++i) {
      QJsonArray values;
      for (double time = from; time <= to; time += step)
        values.append(sample(time, shape.errors * (1 + 0.5 * std::sin(time / 60 + i))));
      QJsonObject labels = own ? QJsonObject() : labelsOf(i, {});
      if (!part.isEmpty())
        labels.insert(u"sternway_query"_s, part);
      series.append(QJsonObject{{u"metric"_s, labels}, {u"values"_s, values}});
    }
  return series;
}

QByteArray answered(const QString &type, const QJsonArray &result) {
  const QJsonObject data{{u"resultType"_s, type}, {u"result"_s, result}};
  return QJsonDocument(QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, data}}).toJson(QJsonDocument::Compact);
}

QByteArray answerOf(const SimulatedPrometheus::Shape &shape, const rehearsal::HttpMessage &message) {
  const QUrlQuery form(QString::fromUtf8(message.body));
  if (message.path.endsWith("/query_range"_L1))
    return answered(u"matrix"_s, ranges(shape, form));
  if (message.path.endsWith("/query"_L1) && valueOf(form, u"query"_s).startsWith("count by"_L1))
    return answered(u"vector"_s, discovered(shape.services, valueOf(form, u"time"_s).toDouble()));
  if (message.path.endsWith("/alerts"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":{"alerts":[]}})");
  if (message.path.endsWith("/rules"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":{"groups":[{"rules":[{"type":"alerting"}]}]}})");
  if (message.path.endsWith("/series"_L1))
    return QByteArrayLiteral(R"({"status":"success","data":[]})");
  return answered(u"vector"_s, {});
}

/// One service a line.
QByteArray scenarioOf(const ClusterShape &shape) {
  QString yaml =
      u"apiVersion: sternway/v1\nkind: Scenario\nmetadata: {name: bench, title: Bench, description: Bench}\n"
      "defaults:\n  revisions: [{version: v1, from: -3d}, {version: v2, from: -2d}, {version: v3, from: -1d}]\n"
      "services:\n"_s;
  for (int i = 0; i < shape.services; ++i)
    yaml += u"  - {name: %1, namespace: %2, replicas: %3}\n"_s.arg(serviceName(i), serviceNamespace(i)).arg(shape.replicas);
  yaml += u"ending: {service: %1/%2, version: v3, errorRate: 1%, note: none}\n"_s.arg(serviceNamespace(0), serviceName(0));
  return yaml.toUtf8();
}

}  // namespace

SimulatedPrometheus::SimulatedPrometheus(const Shape &shape)
    : m_server([this, shape](const rehearsal::HttpMessage &message, rehearsal::HttpReply *reply) {
        if (message.path == u"/requests")
          return reply->send(200, "text/plain", QByteArray::number(m_requests));
        ++m_requests;
        reply->send(200, "application/json", answerOf(shape, message));
      }) {}

bool SimulatedPrometheus::start() {
  return m_server.start().has_value();
}

QUrl SimulatedPrometheus::address() const {
  return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

int serveCluster(const ClusterShape &shape, QCoreApplication &app) {
  const QTemporaryDir folder;
  QFile scenario(folder.filePath(u"bench.yaml"_s));
  if (!scenario.open(QIODevice::WriteOnly))
    return 2;
  scenario.write(scenarioOf(shape));
  scenario.close();
  SystemClock clock;
  const auto rehearsal = rehearsal::Rehearsal::start({.scenario = scenario.fileName(), .seed = 1}, clock);
  SimulatedPrometheus prometheus({.services = shape.measured, .errors = 0.001});
  if (!rehearsal || !prometheus.start()) {
    std::fprintf(stderr, "%s\n", rehearsal ? "no port" : qPrintable(rehearsal.error().message + rehearsal.error().detail));
    return 2;
  }
  const QJsonObject where{{u"kubeconfig"_s, QString::fromUtf8((*rehearsal)->kubeconfig())},
                          {u"prometheus"_s, prometheus.address().toString()}};
  std::printf("%s\n", QJsonDocument(where).toJson(QJsonDocument::Compact).constData());
  std::fflush(stdout);
  return app.exec();
}

bool SimulatedCluster::start(const ClusterShape &shape) {
  m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  m_server.start(QCoreApplication::applicationFilePath(),
                 {u"serve"_s, QString::number(shape.services), QString::number(shape.replicas), QString::number(shape.measured)});
  while (!m_server.canReadLine())
    if (!m_server.waitForReadyRead(120'000))
      return false;
  const QJsonObject where = QJsonDocument::fromJson(m_server.readLine()).object();
  m_prometheus = where.value(u"prometheus"_s).toString();
  QFile file(kubeconfig());
  return file.open(QIODevice::WriteOnly) && file.write(where.value(u"kubeconfig"_s).toString().toUtf8()) > 0;
}

SimulatedCluster::~SimulatedCluster() {
  m_server.kill();
  m_server.waitForFinished(2000);
}

}  // namespace sternway::bench
