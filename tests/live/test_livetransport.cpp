// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "kube/kubeconfig.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_livetransport {

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The transport and the kubeconfig against the lab's API server (KUBECONFIG).
class TestLiveTransport : public QObject {
  Q_OBJECT
private:
  SystemClock m_clock;
  std::optional<KubeContext> m_kube;

  [[nodiscard]] std::unique_ptr<Transport> transport() const {
    return std::make_unique<Transport>(m_kube->transport, makeAuthorizer(m_kube->credentials, m_clock));
  }

  [[nodiscard]] static Result<HttpResponse> send(Transport &transport, const HttpRequest &request) {
    std::optional<Result<HttpResponse>> result;
    QObject context;
    transport.send(request, &context)->then([&](const Result<HttpResponse> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
      return fail(ErrorKind::Timeout, u"nothing"_s);
    return *result;
  }

  [[nodiscard]] static HttpRequest watchRequest(const QString &path) {
    HttpRequest request{.path = path};
    request.query.addQueryItem(u"watch"_s, u"1"_s);
    request.query.addQueryItem(u"timeoutSeconds"_s, u"60"_s);
    return request;
  }

private Q_SLOTS:
  void initTestCase() {
    if (qEnvironmentVariableIsEmpty("KUBECONFIG"))
      QFAIL("KUBECONFIG does not name the lab");
    const auto config = Kubeconfig::load(KubeconfigPaths::fromEnvironment());
    QVERIFY2(config, config ? "" : qPrintable(config.error().message));
    const auto context = config->context();
    QVERIFY2(context, context ? "" : qPrintable(context.error().message));
    m_kube = *context;
  }

  void getsTheVersion() {
    auto t = transport();
    const auto version = send(*t, {.path = u"/version"_s});
    QVERIFY2(version, version ? "" : qPrintable(version.error().message + version.error().detail));
    QVERIFY(version->http2);
    QVERIFY(QJsonDocument::fromJson(version->body).object().contains("gitVersion"_L1));
  }

  void errorsAreTheServers() {
    auto t = transport();
    const auto missing = send(*t, {.path = u"/api/v1/namespaces/does-not-exist-here"_s});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QCOMPARE(missing.error().detail, u"namespaces \"does-not-exist-here\" not found"_s);
  }

  void aFailedJsonPatchTestIsAConflict() {
    auto t = transport();
    HttpRequest patch{.method = "PATCH",
                      .path = u"/api/v1/namespaces/default"_s,
                      .contentType = "application/json-patch+json",
                      .body = R"([{"op":"test","path":"/metadata/name","value":"another"}])"};
    patch.query.addQueryItem(u"dryRun"_s, u"All"_s);
    const auto patched = send(*t, patch);
    QVERIFY(!patched);
    QCOMPARE(patched.error().httpStatus, 422);
    QCOMPARE(patched.error().kind, ErrorKind::Conflict);
  }

  void twentyWatchesAndAGetShareOneConnection() {
    auto t = transport();
    QVERIFY(send(*t, {.path = u"/version"_s}));
    QObject context;
    int opened = 0;
    int lines = 0;
    for (int i = 0; i < 20; ++i) {
      HttpStream *stream = t->stream(watchRequest(i % 2 ? u"/api/v1/pods"_s : u"/apis/apps/v1/deployments"_s), 60s, &context);
      connect(stream, &HttpStream::opened, this, [&] { ++opened; });
      connect(stream, &HttpStream::line, this, [&](const QByteArray &line) {
        ++lines;
        QVERIFY(line.startsWith("{\"type\":"));
      });
    }
    QTRY_COMPARE_WITH_TIMEOUT(opened, 20, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(lines > 100, 10'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(send(*t, {.path = u"/version"_s}));
    qInfo() << "GET beside 20 watches:" << timer.elapsed() << "ms," << lines << "events";
    QVERIFY(timer.elapsed() < 10'000);  // the watches go on for a minute
  }

  void aGetIsNotHeldUpByWatchesThatComeFirst() {
    auto t = transport();
    QObject context;
    int opened = 0;
    for (int i = 0; i < 20; ++i) {
      HttpStream *stream = t->stream(watchRequest(u"/api/v1/namespaces"_s), 60s, &context);
      connect(stream, &HttpStream::opened, this, [&] { ++opened; });
    }
    const auto version = send(*t, {.path = u"/version"_s});
    QVERIFY2(version, version ? "" : qPrintable(version.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(opened, 20, 10'000);
  }

  void credentialsAreRenewedWhileAWatchRuns() {
    QTemporaryDir dir;
    const auto put = [&](const QString &name, const QByteArray &content) {
      QFile file(dir.filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
      file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    };
    const auto text = [](const QByteArray &pem) { return QByteArray(pem).replace("\n", "\\n"); };
    put(u"status"_s, "\"clientCertificateData\":\"" + text(m_kube->credentials.certificatePem) + "\",\"clientKeyData\":\"" +
                         text(m_kube->credentials.keyPem) + "\"");
    put(u"plugin"_s,
        "#!/bin/sh\ncd \"${0%/*}\" && echo run >>runs\n"
        "printf '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{'\ncat status\n"
        "printf ',\"expirationTimestamp\":\"%s\"}}' \"$(date -u -d '+3 sec' +%Y-%m-%dT%H:%M:%SZ)\"\n");
    CredentialSettings settings;
    settings.exec = ExecSettings{};
    settings.exec->plugin.apiVersion = u"client.authentication.k8s.io/v1"_s;
    settings.exec->plugin.command = dir.filePath(u"plugin"_s);
    TransportSettings anonymous = m_kube->transport;
    anonymous.tls.certificatePem.clear();
    anonymous.tls.keyPem.clear();
    Transport t(anonymous, makeAuthorizer(settings, m_clock));

    QObject context;
    HttpStream *watch = t.stream(watchRequest(u"/api/v1/namespaces"_s), 60s, &context);
    QSignalSpy opened(watch, &HttpStream::opened);
    QSignalSpy failed(watch, &HttpStream::failed);
    QSignalSpy ended(watch, &HttpStream::ended);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
    const auto runs = [&] {
      QFile file(dir.filePath(u"runs"_s));
      return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(send(t, {.path = u"/api/v1/namespaces/default"_s}).has_value() && runs() >= 3, 20'000);
    QVERIFY(failed.isEmpty() && ended.isEmpty());
  }
};

STERNWAY_TEST(TestLiveTransport)

}  // namespace test_livetransport
#include "test_livetransport.moc"
