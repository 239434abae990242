// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsalfixture.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace test_rehearsalserver {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// The types of a watch's events; a last line that is not whole yet does not count.
QStringList typesOf(const QByteArray &lines) {
  QStringList types;
  for (const QByteArray &line : lines.left(lines.lastIndexOf('\n')).split('\n'))
    types += QJsonDocument::fromJson(line).object().value(u"type"_s).toString();
  return types;
}
}  // namespace

class TestRehearsalServer : public RehearsalFixture {
  Q_OBJECT

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

private Q_SLOTS:
  void init() { begin(); }
  void cleanup() { end(); }

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
