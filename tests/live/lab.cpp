// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>
#include <QUrl>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
QString variable(const char *name) {
  return QProcessEnvironment::systemEnvironment().value(QString::fromLatin1(name));
}
}  // namespace

QJsonObject Outcome::object() const {
  return QJsonDocument::fromJson(out.toUtf8()).object();
}

QString Lab::kubeconfig() {
  return variable("KUBECONFIG");
}
QString Lab::viewerKubeconfig() {
  return variable("LAB_VIEWER_KUBECONFIG");
}
QString Lab::prometheus() {
  return variable("LAB_PROMETHEUS");
}

QString Lab::problem() {
  for (const char *name : {"KUBECONFIG", "LAB_PROMETHEUS", "LAB_VIEWER_KUBECONFIG"})
    if (variable(name).isEmpty())
      return u"The environment lacks %1: start the lab and export what it prints."_s.arg(QLatin1StringView(name));
  const Outcome version = kubectl({u"get"_s, u"--raw"_s, u"/readyz"_s});
  return version.status == 0 ? QString() : u"The cluster does not answer: "_s + version.err;
}

Outcome Lab::run(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs,
                 const QString &folder) {
  QProcess process;
  process.setWorkingDirectory(folder);
  process.start(program, arguments);
  process.write(input);
  process.closeWriteChannel();
  const bool ended = process.waitForFinished(timeoutMs);
  if (!ended)
    process.kill();
  process.waitForFinished();
  return {.status = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          .out = QString::fromUtf8(process.readAllStandardOutput()),
          .err = QString::fromUtf8(process.readAllStandardError())};
}

Outcome Lab::kubectl(const QStringList &arguments, const QByteArray &input) {
  return run(u"kubectl"_s, arguments, input);
}

QString Lab::read(const QString &nameSpace, const QString &object, const QString &path) {
  return kubectl({u"-n"_s, nameSpace, u"get"_s, object, u"-o"_s, u"jsonpath="_s + path}).out;
}

QStringList Lab::writes(const QString &nameSpace, const QString &name) {
  QStringList queries;
  QFile log(QFileInfo(kubeconfig()).dir().filePath(u"log/audit.log"_s));
  if (!log.open(QIODevice::ReadOnly))
    return queries;
  while (!log.atEnd()) {
    const QJsonObject entry = QJsonDocument::fromJson(log.readLine()).object();
    const QJsonObject object = entry[u"objectRef"_s].toObject();
    if (entry[u"userAgent"_s].toString().startsWith("sternway"_L1, Qt::CaseInsensitive) &&
        object[u"resource"_s] == u"deployments"_s && object[u"namespace"_s] == nameSpace && object[u"name"_s] == name)
      queries << QUrl(entry[u"requestURI"_s].toString()).query();
  }
  return queries;
}

void Lab::makeNamespace(const QString &name) {
  deleteNamespace(name);
  QCOMPARE(kubectl({u"create"_s, u"namespace"_s, name}).status, 0);
}

void Lab::deleteNamespace(const QString &name) {
  (void)kubectl({u"delete"_s, u"namespace"_s, name, u"--ignore-not-found"_s, u"--wait=true"_s});
}

LabService::LabService(QString nameSpace, QString name, int replicas)
    : m_namespace(std::move(nameSpace)), m_name(std::move(name)), m_replicas(replicas) {}

void LabService::release(const QString &version, const QStringList &environment, int replicas) {
  QJsonArray env{QJsonObject{{u"name"_s, u"SERVICE"_s}, {u"value"_s, m_name}},
                 QJsonObject{{u"name"_s, u"VERSION"_s}, {u"value"_s, version}}};
  for (const QString &pair : environment)
    env.append(QJsonObject{{u"name"_s, pair.section(u'=', 0, 0)}, {u"value"_s, pair.section(u'=', 1)}});
  const QJsonObject labels{{u"app"_s, m_name}};
  const QJsonObject probe{{u"httpGet"_s, QJsonObject{{u"path"_s, u"/health/ready"_s}, {u"port"_s, 8080}}},
                          {u"periodSeconds"_s, 1}};
  const QJsonObject container{{u"name"_s, m_name},
                              {u"image"_s, u"registry.example.com/svc:"_s + version},
                              {u"imagePullPolicy"_s, u"Never"_s},
                              {u"env"_s, env},
                              {u"ports"_s, QJsonArray{QJsonObject{{u"containerPort"_s, 8080}}}},
                              {u"resources"_s, QJsonObject{{u"limits"_s, QJsonObject{{u"memory"_s, u"64Mi"_s}}}}},
                              {u"readinessProbe"_s, probe}};
  const QJsonObject podSpec{{u"automountServiceAccountToken"_s, false},
                            {u"terminationGracePeriodSeconds"_s, 1},
                            {u"containers"_s, QJsonArray{container}}};
  const QJsonObject deployment{
      {u"apiVersion"_s, u"apps/v1"_s},
      {u"kind"_s, u"Deployment"_s},
      {u"metadata"_s, QJsonObject{{u"name"_s, m_name},
                                  {u"namespace"_s, m_namespace},
                                  {u"labels"_s, labels},
                                  {u"annotations"_s, QJsonObject{{u"kubernetes.io/change-cause"_s, u"release "_s + version}}}}},
      {u"spec"_s,
       QJsonObject{{u"replicas"_s, replicas < 0 ? m_replicas : replicas},
                   {u"progressDeadlineSeconds"_s, m_progressDeadline},
                   {u"selector"_s, QJsonObject{{u"matchLabels"_s, labels}}},
                   {u"template"_s, QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, labels}}}, {u"spec"_s, podSpec}}}}}};
  const Outcome applied = Lab::kubectl({u"apply"_s, u"-f"_s, u"-"_s}, QJsonDocument(deployment).toJson());
  QVERIFY2(applied.status == 0, qPrintable(applied.err));
  QTRY_COMPARE_WITH_TIMEOUT(Lab::read(m_namespace, u"deployment/"_s + m_name, u"{.status.observedGeneration}"_s), generation(),
                            60'000);
}

bool LabService::waitReady(int seconds) const {
  return Lab::kubectl(
             {u"-n"_s, m_namespace, u"rollout"_s, u"status"_s, u"deployment/"_s + m_name, u"--timeout=%1s"_s.arg(seconds)})
             .status == 0;
}

QString LabService::image() const {
  return Lab::read(m_namespace, u"deployment/"_s + m_name, u"{.spec.template.spec.containers[0].image}"_s).section(u':', -1);
}

QString LabService::generation() const {
  return Lab::read(m_namespace, u"deployment/"_s + m_name, u"{.metadata.generation}"_s);
}

QString writeLabChart(const QString &folder) {
  static const QByteArray deployment = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: {{ .Release.Name }}-web, labels: {app: {{ .Release.Name }}-web}}
spec:
  replicas: 1
  selector: {matchLabels: {app: {{ .Release.Name }}-web}}
  template:
    metadata: {labels: {app: {{ .Release.Name }}-web}}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 1
      containers:
      - name: web
        image: registry.example.com/svc:{{ .Values.tag }}
        imagePullPolicy: Never
        env:
        - {name: SERVICE, value: {{ .Release.Name }}-web}
        - {name: VERSION, value: {{ .Values.tag }}}
        {{- range $name, $value := .Values.env }}
        - {name: {{ $name }}, value: {{ $value | quote }}}
        {{- end }}
        readinessProbe: {httpGet: {path: /health/ready, port: 8080}, periodSeconds: 1}
)";
  const QList<std::pair<QString, QByteArray>> files{{u"Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 0.1.0\n"},
                                                    {u"values.yaml"_s, "tag: v1.2.3\nenv: {}\n"},
                                                    {u"templates/deployment.yaml"_s, deployment}};
  for (const auto &[name, text] : files) {
    QFile file(folder + u'/' + name);
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return u"%1: %2"_s.arg(file.fileName(), file.errorString());
  }
  return {};
}

Sternway::Sternway(QString dataFolder) : m_dataFolder(std::move(dataFolder)) {}

std::unique_ptr<QProcess> Sternway::start(const QStringList &arguments) const {
  auto process = std::make_unique<QProcess>();
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"STERNWAY_DATA_DIR"_s, m_dataFolder);
  environment.insert(u"STERNWAY_CONFIG_DIR"_s, m_dataFolder);
  process->setProcessEnvironment(environment);
  process->start(QStringLiteral(STERNWAY_PROGRAM), arguments);
  return process;
}

namespace {
Outcome outcomeOf(QProcess &process, bool ended) {
  if (!ended)
    process.kill();
  process.waitForFinished();
  return {.status = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
          .out = QString::fromUtf8(process.readAllStandardOutput()),
          .err = QString::fromUtf8(process.readAllStandardError())};
}
}  // namespace

Outcome Sternway::run(const QStringList &arguments, const QByteArray &input, int timeoutMs) const {
  const std::unique_ptr<QProcess> process = start(arguments);
  process->write(input);
  process->closeWriteChannel();
  return outcomeOf(*process, process->waitForFinished(timeoutMs));
}

Outcome Sternway::runServed(const QStringList &arguments, int timeoutMs) const {
  const std::unique_ptr<QProcess> process = start(arguments);
  process->closeWriteChannel();
  return outcomeOf(*process, QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, timeoutMs));
}

}  // namespace sternway::test
