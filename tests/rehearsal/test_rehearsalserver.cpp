// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/apiserver.h"
#include "rehearsal/rehearsal.h"
#include "support/manualclock.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

namespace test_rehearsalserver {

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct Answer {
  int code = 0;
  QByteArray body;
  [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
  [[nodiscard]] QString message() const { return json().value(u"message"_s).toString(); }
  [[nodiscard]] QString reason() const { return json().value(u"reason"_s).toString(); }
};

const QString deployment = u"/apis/apps/v1/namespaces/production/deployments/order-service"_s;
const QString pods = u"/api/v1/namespaces/production/pods"_s;

QJsonValue dig(const QJsonObject &object, const QString &path) {
  QJsonValue value = object;
  for (const QString &key : path.split(u'.'))
    value = value.toObject().value(key);
  return value;
}

/// The types of a watch's events; a last line that is not whole yet does not count.
QStringList typesOf(const QByteArray &lines) {
  QStringList types;
  for (const QByteArray &line : lines.left(lines.lastIndexOf('\n')).split('\n'))
    types += QJsonDocument::fromJson(line).object().value(u"type"_s).toString();
  return types;
}
}  // namespace

class TestRehearsalServer : public QObject {
  Q_OBJECT

  QNetworkReply *request(const QByteArray &method, const QUrl &base, const QString &pathAndQuery, const QByteArray &body = {},
                         const QByteArray &contentType = {}, bool authorized = true) {
    QNetworkRequest request(QUrl(base.toString() + pathAndQuery));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(m_rehearsal->certificateAuthority()));
    request.setSslConfiguration(tls);
    if (authorized)
      request.setRawHeader("Authorization", "Bearer " + m_rehearsal->token());
    if (!contentType.isEmpty())
      request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    request.setRawHeader("User-Agent", "test/1");
    return m_network.sendCustomRequest(request, method, body);
  }
  Answer finished(QNetworkReply *reply) {
    QSignalSpy spy(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
      spy.wait(30'000);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
  }
  Answer api(const QByteArray &method, const QString &path, const QByteArray &body = {}, const QByteArray &contentType = {}) {
    return finished(request(method, m_rehearsal->apiServer(), path, body, contentType));
  }
  Answer get(const QString &path) { return api("GET", path); }
  Answer jsonPatch(const QString &path, const QByteArray &body) {
    return api("PATCH", path, body, "application/json-patch+json");
  }
  Answer prometheus(const QString &path) { return finished(request("GET", m_rehearsal->prometheus(), path)); }
  double value(const QString &query) {
    const QByteArray body = "query=" + QUrl::toPercentEncoding(query);
    const Answer answer =
        finished(request("POST", m_rehearsal->prometheus(), u"/api/v1/query"_s, body, "application/x-www-form-urlencoded"));
    const QJsonArray result = dig(answer.json(), u"data.result"_s).toArray();
    return result.isEmpty() ? -1 : result.at(0).toObject().value(u"value"_s).toArray().at(1).toString().toDouble();
  }
  void begin(const QString &scenario = u"bad-release"_s) {
    m_clock = std::make_unique<test::ManualClock>();
    auto started = Rehearsal::start({scenario, 1}, *m_clock);
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail));
    m_rehearsal = std::move(*started);
  }
  QString podsVersion() { return dig(get(pods).json(), u"metadata.resourceVersion"_s).toString(); }
  QByteArray undoBody() {
    const QJsonArray sets = get(u"/apis/apps/v1/namespaces/production/replicasets?labelSelector=app%3Dorder-service"_s)
                                .json()
                                .value(u"items"_s)
                                .toArray();
    QJsonObject wanted;
    for (const QJsonValue set : sets) {
      if (dig(set.toObject(), u"metadata.annotations"_s).toObject().value(u"deployment.kubernetes.io/revision"_s) == u"3"_s)
        wanted = dig(set.toObject(), u"spec.template"_s).toObject();
    }
    QJsonObject metadata = wanted.value(u"metadata"_s).toObject();
    QJsonObject labels = metadata.value(u"labels"_s).toObject();
    labels.remove(u"pod-template-hash"_s);
    metadata.insert(u"labels"_s, labels);
    wanted.insert(u"metadata"_s, metadata);
    const QJsonObject test{{u"op"_s, u"test"_s},
                           {u"path"_s, u"/metadata/generation"_s},
                           {u"value"_s, dig(get(deployment).json(), u"metadata.generation"_s)}};
    const QJsonObject replace{{u"op"_s, u"replace"_s}, {u"path"_s, u"/spec/template"_s}, {u"value"_s, wanted}};
    return QJsonDocument(QJsonArray{test, replace}).toJson();
  }

  std::unique_ptr<test::ManualClock> m_clock;
  std::unique_ptr<Rehearsal> m_rehearsal;
  QNetworkAccessManager m_network;

private Q_SLOTS:
  void init() { begin(); }
  void cleanup() {
    m_network.clearConnectionCache();
    m_rehearsal.reset();
  }

  void everythingWantsTheToken() {
    const Answer answer = finished(request("GET", m_rehearsal->apiServer(), pods, {}, {}, false));
    QCOMPARE(answer.code, 401);
    QCOMPARE(answer.reason(), u"Unauthorized"_s);
    QCOMPARE(finished(request("GET", m_rehearsal->prometheus(), u"/api/v1/labels"_s, {}, {}, false)).code, 401);
    QCOMPARE(get(u"/version"_s).code, 200);
    QVERIFY(m_rehearsal->kubeconfig().contains(m_rehearsal->token()));
    QCOMPARE(m_rehearsal->apiServer().host(), u"127.0.0.1"_s);
  }

  void errors_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const QByteArray json = "application/json";
    const QByteArray patch = "application/json-patch+json";
    const QByteArray merge = "application/merge-patch+json";
    QTest::newRow("no pod") << QByteArray("GET") << pods + u"/nope"_s << QByteArray() << QByteArray() << 404
                            << u"pods \"nope\" not found"_s;
    QTest::newRow("no deployment") << QByteArray("GET") << deployment + u"x"_s << QByteArray() << QByteArray() << 404
                                   << u"deployments.apps \"order-servicex\" not found"_s;
    QTest::newRow("failed test") << QByteArray("PATCH") << deployment
                                 << QByteArray(R"([{"op":"test","path":"/metadata/generation","value":99}])") << patch << 422
                                 << u"the server rejected our request due to an error in our request"_s;
    QTest::newRow("old version") << QByteArray("PATCH") << deployment << QByteArray(R"({"metadata":{"resourceVersion":"1"}})")
                                 << merge << 409
                                 << u"Operation cannot be fulfilled on deployments.apps \"order-service\": the object has been "
                                    u"modified; please apply your "
                                    "changes to the latest version and try again"_s;
    QTest::newRow("negative")
        << QByteArray("PATCH") << deployment << QByteArray(R"({"spec":{"replicas":-1}})") << merge << 422
        << u"Deployment.apps \"order-service\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0"_s;
    QTest::newRow("media type") << QByteArray("PATCH") << deployment << QByteArray("{}") << QByteArray("text/plain") << 415
                                << u"415: Unsupported Media Type"_s;
    QTest::newRow("continue") << QByteArray("GET") << pods + u"?limit=1&continue=abc"_s << QByteArray() << QByteArray() << 400
                              << u"invalid continue token: continue key is not valid"_s;
    QTest::newRow("selector") << QByteArray("GET") << pods + u"?labelSelector=a+in+b"_s << QByteArray() << QByteArray() << 400
                              << u"unable to parse requirement: found 'a in b'"_s;
    QTest::newRow("no JSON") << QByteArray("POST") << pods << QByteArray("{") << json << 400
                             << u"the object provided is unrecognized (must be of type Object): unterminated object"_s;
    QTest::newRow("no containers") << QByteArray("POST") << pods << QByteArray(R"({"metadata":{"name":"p"},"spec":{}})") << json
                                   << 422 << u"Pod \"p\" is invalid: spec.containers: Required value"_s;
    QTest::newRow("method") << QByteArray("DELETE") << pods << QByteArray() << QByteArray() << 405
                            << u"the server does not allow this method on the requested resource"_s;
  }

  void errors() {
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    const Answer answer = api(method, path, body, contentType);
    QTEST(answer.code, "code");
    QTEST(answer.message(), "message");
    QCOMPARE(answer.json().value(u"kind"_s).toString(), u"Status"_s);
  }

  void listsComeInPages() {
    QStringList names;
    QString next;
    int pages = 0;
    do {
      const QJsonObject page = get(u"/apis/apps/v1/deployments?limit=4&continue="_s + next).json();
      const QJsonArray items = page.value(u"items"_s).toArray();
      for (const QJsonValue item : items)
        names += dig(item.toObject(), u"metadata.name"_s).toString();
      next = dig(page, u"metadata.continue"_s).toString();
      ++pages;
    } while (!next.isEmpty());
    QCOMPARE(pages, 4);
    QCOMPARE(names.size(), 15);
    names.removeDuplicates();
    QCOMPARE(names.size(), 15);
    const QJsonArray one =
        get(u"/apis/apps/v1/deployments?fieldSelector=metadata.name%3Dapp"_s).json().value(u"items"_s).toArray();
    QCOMPARE(one.size(), 1);
  }

  void aDryRunStoresNothing() {
    const QByteArray body = undoBody();
    const QJsonObject before = get(deployment).json();
    const Answer dry = jsonPatch(deployment + u"?dryRun=All&fieldManager=sternway"_s, body);
    QCOMPARE(dry.code, 200);
    QCOMPARE(dig(dry.json(), u"metadata.generation"_s).toInt(), dig(before, u"metadata.generation"_s).toInt() + 1);
    QCOMPARE(get(deployment).json(), before);
    m_clock->advance(30s);
    QCOMPARE(get(deployment).json(), before);
    const QByteArray pod = R"({"metadata":{"generateName":"check-"},"spec":{"containers":[{"name":"a","image":"x"}]}})";
    QCOMPARE(api("POST", pods + u"?dryRun=All"_s, pod, "application/json").code, 201);
    QVERIFY(!get(pods).body.contains("check-"));
  }

  void anUndoEndsRight() {
    QVERIFY(!m_rehearsal->missingForEnding().isEmpty());
    const QString errorRate =
        u"sum(rate(http_requests_total{service=\"order-service\",status=~\"5..\"}[1m])) / sum(rate(http_requests_total{service=\"order-service\"}[1m]))"_s;
    QVERIFY(std::abs(value(errorRate) - 0.12) < 0.01);
    const QByteArray body = undoBody();
    QCOMPARE(jsonPatch(deployment + u"?fieldManager=sternway"_s, body).code, 200);
    QCOMPARE(jsonPatch(deployment, body).code, 422);  // the generation has moved on
    m_clock->advance(120s);
    QVERIFY(value(errorRate) < 0.01);
    QCOMPARE(m_rehearsal->missingForEnding(), QStringList());
    const QJsonArray managers = dig(get(deployment).json(), u"metadata.managedFields"_s).toArray();
    QVERIFY(std::any_of(managers.begin(), managers.end(),
                        [](const QJsonValue &entry) { return entry.toObject().value(u"manager"_s) == u"sternway"_s; }));
  }

  void revisionsCanBeToldApartInThePast() {
    const double past = value(
        u"sum(increase(http_requests_total{service=\"order-service\",version=\"v1.2.3\",status=\"500\"}[5h])) / "
        "sum(increase(http_requests_total{service=\"order-service\",version=\"v1.2.3\"}[5h]))"_s);
    QVERIFY2(past > 0.0005 && past < 0.0015, qPrintable(QString::number(past)));
    QCOMPARE(value(u"count(count by (pod) (count_over_time(http_requests_total{version=\"v1.2.2\"}[30h])))"_s), 3.0);
    QVERIFY(
        value(
            u"histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{service=\"order-service\"}[5m] offset 1h)))"_s) <
        0.3);
  }

  void aWatchTellsWhatHappens() {
    QNetworkReply *watch = request("GET", m_rehearsal->apiServer(),
                                   pods + u"?watch=1&labelSelector=app%3Dorder-service&resourceVersion="_s + podsVersion());
    QSignalSpy opened(watch, &QNetworkReply::metaDataChanged);
    QVERIFY(opened.wait());
    QCOMPARE(jsonPatch(deployment, undoBody()).code, 200);
    m_clock->advance(60s);
    QByteArray told;
    QTRY_COMPARE((told += watch->readAll(), typesOf(told).count(u"DELETED"_s)), 3);
    QCOMPARE(typesOf(told).count(u"ADDED"_s), 3);
    QVERIFY(typesOf(told).count(u"MODIFIED"_s) >= 12);  // bound, running, ready; and three ending
    delete watch;
  }

  void aWatchEndsWithABookmark() {
    const Answer answer = get(pods + u"?watch=1&timeoutSeconds=1&allowWatchBookmarks=true&resourceVersion="_s + podsVersion());
    QCOMPARE(answer.code, 200);
    QCOMPARE(typesOf(answer.body), QStringList{u"BOOKMARK"_s});
  }

  void anOldVersionIsGone() {
    const Answer answer = get(pods + u"?watch=1&resourceVersion=5"_s);
    QCOMPARE(answer.code, 200);
    QCOMPARE(answer.json().value(u"type"_s).toString(), u"ERROR"_s);
    QCOMPARE(dig(answer.json(), u"object.code"_s).toInt(), 410);
    QCOMPARE(dig(answer.json(), u"object.reason"_s).toString(), u"Expired"_s);
  }

  void logsAndDeletion() {
    const QJsonArray items = get(pods + u"?labelSelector=app%3Dorder-service"_s).json().value(u"items"_s).toArray();
    const QString name = dig(items.at(0).toObject(), u"metadata.name"_s).toString();
    const Answer log = get(pods + u'/' + name + u"/log?tailLines=5"_s);
    QCOMPARE(log.code, 200);
    QCOMPARE(log.body.count('\n'), 5);
    QVERIFY2(log.body.contains("version=v1.3.0"), log.body.constData());
    QCOMPARE(get(pods + u'/' + name + u"/log?previous=true"_s).code, 400);
    const Answer deleted = api("DELETE", pods + u'/' + name);
    QVERIFY(dig(deleted.json(), u"metadata.deletionTimestamp"_s).isString());
    m_clock->advance(20s);
    QCOMPARE(get(pods + u'/' + name).code, 404);
    QCOMPARE(dig(get(deployment).json(), u"status.availableReplicas"_s).toInt(), 3);
  }

  void accessReviews() {
    const QString path = u"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"_s;
    const Answer answer = api(
        "POST", path,
        R"({"spec":{"resourceAttributes":{"verb":"patch","group":"apps","resource":"deployments","namespace":"production"}}})",
        "application/json");
    QCOMPARE(answer.code, 201);
    QCOMPARE(dig(answer.json(), u"status.allowed"_s).toBool(), true);
    QCOMPARE(api("POST", path, "{}", "application/json").code, 400);
  }

  void prometheusAnswersAsTheRealOne_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("contains");
    QTest::newRow("labels") << u"/api/v1/labels"_s << 200 << u"\"version\""_s;
    QTest::newRow("values") << u"/api/v1/label/version/values"_s << 200 << u"v1.3.0"_s;
    QTest::newRow("series") << u"/api/v1/series?match[]=http_requests_total{service=\"order-service\"}"_s << 200
                            << u"\"__name__\":\"http_requests_total\""_s;
    QTest::newRow("no match") << u"/api/v1/series"_s << 400 << u"no match[] parameter provided"_s;
    QTest::newRow("alerts") << u"/api/v1/alerts"_s << 200 << u"HighErrorRate"_s;
    QTest::newRow("build") << u"/api/v1/status/buildinfo"_s << 200 << u"2.42.0"_s;
    QTest::newRow("bad query") << u"/api/v1/query?query=sum("_s << 400 << u"invalid parameter \\\"query\\\": 1:5: parse error"_s;
    QTest::newRow("bad time") << u"/api/v1/query?query=1&time=soon"_s << 400
                              << u"cannot parse \\\"soon\\\" to a valid timestamp"_s;
    QTest::newRow("no step") << u"/api/v1/query_range?query=up&start=1&end=2"_s << 400
                             << u"cannot parse \\\"\\\" to a valid duration"_s;
    QTest::newRow("too many") << u"/api/v1/query_range?query=up&start=1&end=20000&step=1"_s << 400
                              << u"exceeded maximum resolution of 11,000 points"_s;
    QTest::newRow("backwards") << u"/api/v1/query_range?query=up&start=2&end=1&step=1"_s << 400
                               << u"end timestamp must not be before start time"_s;
    QTest::newRow("matrix") << u"/api/v1/query_range?query=up[5m]&start=1&end=2&step=1"_s << 400 << u"invalid expression type"_s;
    QTest::newRow("nothing") << u"/api/v1/nope"_s << 404 << u"404 page not found"_s;
  }

  void prometheusAnswersAsTheRealOne() {
    QFETCH(QString, contains);
    QFETCH(QString, path);
    const Answer answer = prometheus(path);
    QTEST(answer.code, "code");
    QVERIFY2(answer.body.contains(contains.toUtf8()), answer.body.constData());
  }

  void prometheusBehindTheApiServer() {
    const Answer answer = get(u"/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query?query=1%2B1"_s);
    QCOMPARE(answer.code, 200);
    QCOMPARE(dig(answer.json(), u"data.resultType"_s).toString(), u"scalar"_s);
  }

  void badRequestsDoNoHarm_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01garbage\r\n\r\n") << QByteArray("400");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << QByteArray("400");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << QByteArray("400");
    QTest::newRow("length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n") << QByteArray("400");
    QTest::newRow("length too big") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << QByteArray("413");
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << QByteArray("501");
    QTest::newRow("endless head") << "GET /" + QByteArray(100'000, 'a') << QByteArray("431");
    QTest::newRow("no path") << QByteArray("GET * HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("two at once") << QByteArray("GET /x HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\nConnection: close\r\n\r\n")
                                 << QByteArray("401");
  }

  void badRequestsDoNoHarm() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    QTcpSocket socket;
    socket.connectToHost(m_rehearsal->prometheus().host(), static_cast<quint16>(m_rehearsal->prometheus().port()));
    QVERIFY(socket.waitForConnected());
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
    QCOMPARE(prometheus(u"/api/v1/status/buildinfo"_s).code, 200);
  }

  void aPlainHttpClientIsNotServed() {
    QTcpSocket socket;
    socket.connectToHost(m_rehearsal->apiServer().host(), static_cast<quint16>(m_rehearsal->apiServer().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(get(u"/version"_s).code, 200);
  }

  void deniedRights() {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"denied.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "apiVersion: sternway/v1\nkind: Scenario\nmetadata: {name: denied, title: Denied}\n"
        "services: [{name: shop, namespace: prod, revisions: [{version: v1, from: -1h}]}]\n"
        "denied: [{verb: patch, resource: deployments}]\npodQuotas: {prod: 1}\nending: {service: prod/shop, version: v1}\n");
    file.close();
    m_rehearsal.reset();
    begin(path);
    const Answer answer = api("PATCH", u"/apis/apps/v1/namespaces/prod/deployments/shop"_s, "{}", "application/merge-patch+json");
    QCOMPARE(answer.code, 403);
    QCOMPARE(
        answer.message(),
        u"deployments.apps \"shop\" is forbidden: User \"rehearsal\" cannot patch resource \"deployments\" in API group \"apps\" in the namespace \"prod\""_s);
    const Answer quota = api("POST", u"/api/v1/namespaces/prod/pods?dryRun=All"_s,
                             R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"a","image":"x"}]}})", "application/json");
    QCOMPARE(quota.code, 403);
    QCOMPARE(quota.message(),
             u"pods \"p\" is forbidden: exceeded quota: pods, requested: pods=1, used: pods=1, limited: pods=1"_s);
  }
};

STERNWAY_TEST(TestRehearsalServer)

}  // namespace test_rehearsalserver
#include "test_rehearsalserver.moc"
