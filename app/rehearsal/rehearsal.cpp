// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/rehearsal.h"

#include "core/utctime.h"
#include "rehearsal/apiserver.h"
#include "rehearsal/clusterbuilder.h"
#include "rehearsal/copies.h"
#include "rehearsal/deploymentcontroller.h"
#include "rehearsal/gitopscontroller.h"
#include "rehearsal/httpserver.h"
#include "rehearsal/kubelet.h"
#include "rehearsal/patches.h"
#include "rehearsal/promserver.h"
#include "rehearsal/replicasetcontroller.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

quint64 splitMix(quint64 &state) {
  quint64 z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

quint64 mix(quint64 seed, const QStringList &words) {
  // FNV-1a over the UTF-16 units, then mixed: qHash() may differ between runs and versions of Qt.
  quint64 hash = 0xcbf29ce484222325ULL ^ seed;
  for (const QString &word : words) {
    for (const QChar unit : word)
      hash = (hash ^ unit.unicode()) * 0x100000001b3ULL;
    hash = (hash ^ 0x1f) * 0x100000001b3ULL;
  }
  hash += seed;
  return splitMix(hash);
}

Simulation::Simulation(quint64 seed, Clock &clock, QDateTime begin, QObject *parent)
    : QObject(parent), m_seed(seed), m_clock(clock), m_now(std::move(begin)) {}

QDateTime Simulation::now() const {
  return m_running || !m_begun ? m_now : std::max(m_now, m_clock.now());
}

void Simulation::at(const QDateTime &when, QObject *context, std::function<void()> function) {
  const qint64 time = std::max(when, m_now).toMSecsSinceEpoch();
  m_events.insert({time, m_planned++}, Event{context, std::move(function)});
  if (!m_running && m_begun)
    arm();
}

void Simulation::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) {
  at(now().addMSecs(delay.count()), context, std::move(function));
}

void Simulation::runUntilNow() {
  if (m_running)
    return;
  m_running = true;
  m_begun = true;
  const qint64 end = m_clock.now().toMSecsSinceEpoch();
  while (!m_events.isEmpty() && m_events.firstKey().first <= end) {
    m_now = utcTime(m_events.firstKey().first);
    const Event event = m_events.take(m_events.firstKey());
    if (event.context)
      event.function();
  }
  m_running = false;
  arm();
}

void Simulation::arm() {
  const qint64 next = m_events.isEmpty() ? 0 : m_events.firstKey().first;
  if (m_timer && m_armedFor == next)
    return;
  delete m_timer;
  if (next == 0)
    return;
  m_armedFor = next;
  const qint64 delay = std::max<qint64>(0, next - m_clock.now().toMSecsSinceEpoch());
  m_timer = m_clock.after(std::chrono::milliseconds(delay), this, [this] {
    m_armedFor = 0;
    runUntilNow();
  });
}

quint64 Simulation::draw(const QStringList &words) const {
  return mix(m_seed, words);
}

double Simulation::drawUnit(const QStringList &words) const {
  return static_cast<double>(draw(words) >> 11) * 0x1.0p-53;
}

namespace {
constexpr QLatin1StringView alphabet("bcdfghjklmnpqrstvwxz2456789");
}

QString Simulation::drawHash(const QStringList &words) const {
  QString hash = QString::number(static_cast<quint32>(draw(words)) | 0x80000000U);
  for (QChar &digit : hash)
    digit = alphabet[digit.unicode() % alphabet.size()];
  return hash;
}

QString Simulation::drawName(const QStringList &words, int length) const {
  quint64 state = draw(words);
  QString name;
  for (int i = 0; i < length; ++i)
    name += alphabet[static_cast<qsizetype>(splitMix(state) % static_cast<quint64>(alphabet.size()))];
  return name;
}

QString Simulation::drawUuid(const QStringList &words) const {
  quint64 state = draw(words);
  const quint64 high = (splitMix(state) & 0xffffffffffff0fffULL) | 0x4000ULL;
  const quint64 low = (splitMix(state) & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  QString text = u"%1%2"_s.arg(high, 16, 16, QChar(u'0')).arg(low, 16, 16, QChar(u'0'));
  for (const int place : {20, 16, 12, 8})
    text.insert(place, u'-');
  return text;
}

namespace {
constexpr qint64 warmUpSeconds = 15 * 60;

QByteArray randomToken() {
  QByteArray bytes(32, Qt::Uninitialized);
  auto *words = reinterpret_cast<quint32 *>(bytes.data());
  QRandomGenerator::system()->fillRange(words, bytes.size() / 4);
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
}  // namespace

class Rehearsal::Private {
public:
  Private(Scenario loaded, const RehearsalOptions &options, Clock &clock)
      : scenario(std::move(loaded)),
        copies(options.copies),
        start(clock.now()),
        simulation(options.seed, clock, copies.isEmpty() ? start.addSecs(-warmUpSeconds) : start),
        store(simulation),
        images(scenario),
        kubelet(simulation, store, images, traffic),
        replicaSets(simulation, store),
        deployments(simulation, store),
        gitOps(scenario, simulation, store),
        happenings(scenario, simulation, store),
        logs(simulation, traffic),
        prom(simulation, traffic, token),
        api(simulation, store, logs, token, scenario.denials,
            [this](const rehearsal::HttpMessage &message, rehearsal::HttpReply *reply) { prom.answer(message, reply); }),
        apiHttp([this](const rehearsal::HttpMessage &message, rehearsal::HttpReply *reply) { api.handle(message, reply); }),
        promHttp([this](const rehearsal::HttpMessage &message, rehearsal::HttpReply *reply) { prom.handle(message, reply); }) {}

  Result<Done> open();
  [[nodiscard]] QUrl urlOf(const QString &scheme, const rehearsal::HttpServer &server) const;

  Scenario scenario;
  const QList<QJsonObject> copies;
  QByteArray token = randomToken();
  QDateTime start;
  Simulation simulation;
  rehearsal::ObjectStore store;
  rehearsal::TrafficLog traffic;
  rehearsal::ImageCatalogue images;
  rehearsal::Kubelet kubelet;
  rehearsal::ReplicaSetController replicaSets;
  rehearsal::DeploymentController deployments;
  rehearsal::GitOpsController gitOps;
  rehearsal::Happenings happenings;
  rehearsal::PodLogs logs;
  rehearsal::PromServer prom;
  rehearsal::ApiServer api;
  rehearsal::HttpServer apiHttp;
  rehearsal::HttpServer promHttp;
  rehearsal::Certificate certificate;
};

Result<Done> Rehearsal::Private::open() {
  // Certificates are checked against the machine's clock, whatever time the rehearsal has.
  certificate = TRY(rehearsal::makeCertificate(SystemClock().now()));
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setLocalCertificate(QSslCertificate(certificate.certificatePem));
  tls.setPrivateKey(QSslKey(certificate.keyPem, QSsl::Ec));
  tls.setPeerVerifyMode(QSslSocket::VerifyNone);
  tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
  apiHttp.setTls(tls);

  const QDateTime oldest = rehearsal::ClusterBuilder(scenario, simulation, store, kubelet, traffic, images).build(start);
  storeCopies(store, copies);
  prom.setOldest(oldest);
  happenings.plan(start);
  simulation.runUntilNow();
  TRY(apiHttp.start());
  api.setAddress(u"127.0.0.1:%1"_s.arg(apiHttp.serverPort()));
  return promHttp.start();
}

QUrl Rehearsal::Private::urlOf(const QString &scheme, const rehearsal::HttpServer &server) const {
  QUrl url;
  url.setScheme(scheme);
  url.setHost(u"127.0.0.1"_s);
  url.setPort(server.serverPort());
  return url;
}

Rehearsal::Rehearsal(QObject *parent) : QObject(parent) {}
Rehearsal::~Rehearsal() = default;

Result<std::unique_ptr<Rehearsal>> Rehearsal::start(const RehearsalOptions &options, Clock &clock, QObject *parent) {
  auto scenario = options.copies.isEmpty() ? TRY(loadScenario(options.scenario)) : scenarioOfCopies(options.copies);
  if (!options.service.isEmpty())
    scenario = aimedAt(std::move(scenario), options.nameSpace, options.service);
  std::unique_ptr<Rehearsal> rehearsal(new Rehearsal(parent));
  rehearsal->d = std::make_unique<Private>(std::move(scenario), options, clock);
  TRY(rehearsal->d->open());
  return rehearsal;
}

QUrl Rehearsal::apiServer() const {
  return d->urlOf(u"https"_s, d->apiHttp);
}

QUrl Rehearsal::prometheus() const {
  return d->urlOf(u"http"_s, d->promHttp);
}

QByteArray Rehearsal::token() const {
  return d->token;
}

QByteArray Rehearsal::certificateAuthority() const {
  return d->certificate.certificatePem;
}

QByteArray Rehearsal::kubeconfig() const {
  const QString nameSpace = d->scenario.ending.nameSpace;
  return u"apiVersion: v1\n"
         "kind: Config\n"
         "current-context: rehearsal\n"
         "clusters:\n"
         "- name: rehearsal\n"
         "  cluster: {server: \"%1\", certificate-authority-data: \"%2\"}\n"
         "users:\n"
         "- name: rehearsal\n"
         "  user: {token: \"%3\"}\n"
         "contexts:\n"
         "- name: rehearsal\n"
         "  context: {cluster: rehearsal, user: rehearsal, namespace: \"%4\"}\n"_s
             .arg(apiServer().toString(), QString::fromLatin1(certificateAuthority().toBase64()), QString::fromLatin1(token()),
                  nameSpace)
             .toUtf8();
}

const Scenario &Rehearsal::scenario() const {
  return d->scenario;
}

QDateTime Rehearsal::startedAt() const {
  return d->start;
}

QStringList Rehearsal::missingForEnding() const {
  const Ending &ending = d->scenario.ending;
  const ScenarioService *service = d->scenario.find(ending.nameSpace, ending.service);
  const ScenarioRevision *wanted = service ? service->find(ending.version) : nullptr;
  const auto deployment = d->store.get(u"deployments.apps"_s, ending.nameSpace, ending.service);
  QStringList missing;
  if (!wanted || !deployment)
    return {tr("%1/%2 does not exist any more").arg(ending.nameSpace, ending.service)};
  const QJsonObject podTemplate = rehearsal::at(*deployment, {u"spec"_s, u"template"_s}).toObject();
  const QString image = rehearsal::firstContainer(podTemplate).value(u"image"_s).toString();
  if (image != wanted->image)
    missing += tr("%1 asks for %2 instead of %3").arg(ending.service, image, wanted->image);
  const int replicas = rehearsal::specReplicas(*deployment);
  for (const QString &counter : {u"updatedReplicas"_s, u"availableReplicas"_s, u"replicas"_s}) {
    if (const int count = rehearsal::statusCount(*deployment, counter); count != replicas)
      missing += tr("%1 has %2 %3 where %4 are asked for")
                     .arg(ending.service, QString::number(count), counter, QString::number(replicas));
  }
  const QString selector = u"http_requests_total{namespace=\"%1\",service=\"%2\""_s.arg(ending.nameSpace, ending.service);
  const auto errors = d->prom.valueOf(u"sum(rate(%1,status=~\"5..\"}[1m])) / sum(rate(%1}[1m]))"_s.arg(selector));
  if (!errors || !(*errors <= ending.errorRate))
    missing +=
        tr("%1 still fails %2 % of its requests").arg(ending.service, errors ? QString::number(*errors * 100, 'f', 1) : u"?"_s);
  for (const ScenarioApplication &application : d->scenario.applications) {
    if (application.service == ending.service && !d->gitOps.agrees(application))
      missing += tr("the Application %1 will bring its own revision back").arg(application.name);
  }
  return missing;
}

HostedRehearsal::HostedRehearsal() : m_home(std::make_unique<QObject>()) {
  m_thread.setObjectName(QStringLiteral("rehearsal"));
  m_home->moveToThread(&m_thread);
  m_thread.start();
}

HostedRehearsal::~HostedRehearsal() {
  inThread([this] {
    m_rehearsal.reset();
    m_home->moveToThread(nullptr);
  });
  m_thread.quit();
  m_thread.wait();
}

Result<std::unique_ptr<HostedRehearsal>> HostedRehearsal::start(const RehearsalOptions &options, Clock &clock) {
  std::unique_ptr<HostedRehearsal> hosted(new HostedRehearsal);
  Result<Done> started;
  hosted->inThread([&] {
    auto rehearsal = Rehearsal::start(options, clock);
    if (rehearsal)
      hosted->m_rehearsal = std::move(*rehearsal);
    else
      started = tl::unexpected(rehearsal.error());
  });
  if (!started)
    return tl::unexpected(started.error());
  return hosted;
}

QStringList HostedRehearsal::missingForEnding() const {
  QStringList missing;
  inThread([&] { missing = m_rehearsal->missingForEnding(); });
  return missing;
}

void HostedRehearsal::inThread(const std::function<void()> &function) const {
  QMetaObject::invokeMethod(m_home.get(), function, Qt::BlockingQueuedConnection);
}

}  // namespace sternway::rehearsal

#include "moc_rehearsal.cpp"
