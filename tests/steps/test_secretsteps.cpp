// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectrig.h"
#include "support/testmain.h"

namespace test_secretsteps {

using namespace sternway;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QByteArray newValue("s3cr3t-previous-value");
const QByteArray oldValue("s3cr3t-rotated-value");

QString encoded(const QByteArray &value) {
  return QString::fromLatin1(value.toBase64());
}

QJsonObject liveSecret() {
  return {{u"apiVersion"_s, u"v1"_s},
          {u"kind"_s, u"Secret"_s},
          {u"metadata"_s,
           QJsonObject{
               {u"name"_s, u"web"_s}, {u"namespace"_s, u"production"_s}, {u"uid"_s, u"u1"_s}, {u"resourceVersion"_s, u"7"_s}}},
          {u"data"_s, QJsonObject{{u"JWT"_s, encoded(oldValue)}, {u"STRIPE"_s, encoded("s3cr3t-stripe")}}}};
}

/// A rig with the Secret in its cluster; the program prints the value that it had before.
struct SecretRig : ObjectRig {
  ResourcePath path = dataPath("secrets", "web");
  SecretRig(const QJsonValue &source, const QStringList &keys = {u"JWT"_s})
      : ObjectRig("kubernetes.restoreSecret", {{u"name"_s, u"web"_s}, {u"source"_s, source}}) {
    if (!keys.isEmpty())
      step.args.insert(u"keys"_s, QJsonArray::fromStringList(keys));
    cluster.setObject(path, liveSecret());
    programs.installed = QStringList{u"aws"_s, u"vault"_s};
    programs.end = ProgramResult{.output = newValue + '\n'};
  }
  SecretRig() : SecretRig(QJsonArray{u"vault"_s, u"read"_s, u"-field=jwt"_s, u"kv/web"_s}) {}
  [[nodiscard]] QString value(const QString &key) const { return cluster.object(path)->value(u"data"_s)[key].toString(); }
  /// No value in clear or encoded; within the request to the API it has to stand.
  [[nodiscard]] bool isSilent() const {
    const QString said = everythingSaid();
    for (const QByteArray &secret : {newValue, oldValue, QByteArray("s3cr3t")})
      if (said.contains(QString::fromUtf8(secret)) || said.contains(encoded(secret)))
        return false;
    return true;
  }
  [[nodiscard]] QByteArray patches() const {
    QByteArray all;
    for (const FakeCall &call : cluster.calls())
      all += call.patch.body + QJsonDocument(call.body).toJson();
    return all;
  }
};
}  // namespace

class TestSecretSteps : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void takesWhatACommandPrints() {
    SecretRig rig;
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.value(u"JWT"_s), encoded(newValue));
    QCOMPARE(rig.value(u"STRIPE"_s), encoded("s3cr3t-stripe"));
    QCOMPARE(rig.programs.requests.size(), 1);
    QCOMPARE(rig.programs.requests.constFirst().argv.constFirst(), u"vault"_s);
    QVERIFY(rig.isSilent());
    QVERIFY(!rig.patches().contains(newValue));
    QCOMPARE(rig.probe()->state, Probe::State::Applied);
    QVERIFY(!rig.probe()->sentence.contains(u"s3cr3t"_s));
  }

  void knowsSecretsManager() {
    SecretRig rig(u"aws-secrets-manager:shop/production/jwt@AWSPREVIOUS"_s);
    QCOMPARE(rig.run(), StepState::Finished);
    const QStringList argv = rig.programs.requests.constFirst().argv;
    QCOMPARE(argv.mid(0, 3), QStringList({u"aws"_s, u"secretsmanager"_s, u"get-secret-value"_s}));
    QVERIFY(argv.contains(u"--secret-id=shop/production/jwt"_s));
    QVERIFY(argv.contains(u"--version-stage=AWSPREVIOUS"_s));
    QCOMPARE(rig.value(u"JWT"_s), encoded(newValue));
    QVERIFY(rig.isSilent());
  }

  void hasNoValue_data() {
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("nothing") << QByteArray("\n") << 0 << QStringList{u"JWT"_s};
    QTest::newRow("None") << QByteArray("None\n") << 0 << QStringList{u"JWT"_s};
    QTest::newRow("failed after printing") << newValue << 1 << QStringList{u"JWT"_s};
    QTest::newRow("no key") << newValue << 0 << QStringList();
    QTest::newRow("two keys") << newValue << 0 << QStringList{u"JWT"_s, u"STRIPE"_s};
  }
  void hasNoValue() {
    QFETCH(QByteArray, output);
    QFETCH(int, exitCode);
    QFETCH(QStringList, keys);
    SecretRig rig(u"aws-secrets-manager:shop/jwt"_s, keys);
    rig.programs.end = ProgramResult{.exitCode = exitCode, .output = output, .errorOutput = "+ echo " + output};
    QCOMPARE(rig.run(), StepState::Failed);
    QCOMPARE(rig.value(u"JWT"_s), encoded(oldValue));
    QVERIFY(rig.isSilent());
  }

  void noSecretInACommandLine() {
    SecretRig rig(QJsonArray{u"vault"_s, u"read"_s, u"-token={{secret:vault}}"_s});
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"source.missing"_s});
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.programs.requests.isEmpty());
  }

  void programIsMissing() {
    SecretRig rig(u"aws-secrets-manager:shop/jwt"_s);
    rig.programs.installed.clear();
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"program.missing"_s});
    rig.programs.end = fail(ErrorKind::NotFound, u"There is no program aws"_s);
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.outcome->message.contains(u"awscli"_s));
    rig.hasPrograms = false;
    QCOMPARE(rig.run(), StepState::Skipped);
  }

  void restoresFromAFile_data() {
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("whole") << QStringList() << QStringList{u"JWT"_s};
    QTest::newRow("one key") << QStringList{u"JWT"_s} << QStringList{u"JWT"_s, u"STRIPE"_s};
  }
  void restoresFromAFile() {
    QFETCH(QStringList, keys);
    SecretRig rig(QString(), keys);
    rig.step.args.insert(u"source"_s,
                         rig.file("apiVersion: v1\nkind: Secret\nmetadata: {name: web}\nstringData: {JWT: " + newValue + "}\n"));
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), keys.isEmpty() ? 2 : 1);
    QVERIFY(!preview.changes.join(u' ').contains(u"s3cr3t"_s));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.value(u"JWT"_s), encoded(newValue));
    QTEST(rig.cluster.object(rig.path)->value(u"data"_s).toObject().keys(), "left");
    QVERIFY(rig.isSilent());
  }

  void tellsNothingOfARefusal_data() {
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("on");
    QTest::newRow("invalid") << ErrorKind::Invalid << u"patchObject"_s;
    QTest::newRow("denied by a webhook") << ErrorKind::Forbidden << u"patchObject"_s;
    QTest::newRow("missing permission to read") << ErrorKind::Forbidden << u"get secrets"_s;
  }
  void tellsNothingOfARefusal() {
    QFETCH(ErrorKind, kind);
    QFETCH(QString, on);
    SecretRig rig;
    const Error quoting{.kind = kind,
                        .message = u"PATCH secrets"_s,
                        .detail = u"Invalid value: {\"JWT\": \"%1\"} %2"_s.arg(QString::fromUtf8(newValue), encoded(newValue)),
                        .httpStatus = 422};
    rig.cluster.failOn(on, quoting);
    QCOMPARE(rig.run(), StepState::Failed);
    QVERIFY(rig.isSilent());
    QCOMPARE(rig.value(u"JWT"_s), encoded(oldValue));
  }

  void lostAnswer() {
    SecretRig rig;
    rig.cluster.failAfterEffect(u"patchObject"_s, clusterError(ErrorKind::Unreachable));
    QCOMPARE(rig.run(), StepState::Finished);
    QCOMPARE(rig.cluster.count(u"patchObject"_s), 1);
    QVERIFY(rig.isSilent());
  }

  void stopsTheProgram() {
    SecretRig rig;
    rig.programs.waits = true;
    rig.start();
    QVERIFY(rig.until([&] { return rig.programs.requests.size() == 1; }));
    rig.running->stop();
    QCOMPARE(rig.outcome->state, StepState::Failed);
    QVERIFY(rig.written().isEmpty());
  }

  void previewRunsNothing() {
    SecretRig rig;
    const StepPreview preview = rig.preview();
    QCOMPARE(preview.changes.size(), 1);
    QVERIFY(rig.programs.requests.isEmpty());
    rig.cluster.deny(u"patch /secrets"_s);
    QCOMPARE(ObjectRig::ids(rig.preview()), QStringList{u"rights.patch"_s});
  }
};

STERNWAY_TEST(TestSecretSteps)

}  // namespace test_secretsteps
#include "test_secretsteps.moc"
