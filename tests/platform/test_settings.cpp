// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "platform/settings.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_settings {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

namespace {
const ObjectRef service{u"prod/eu west"_s, u"production"_s, u"order-service"_s, Kind::Deployment};

QString nastyText() {
  return u"sum(rate(x{a=~\"5..\",b!=\"%2F\"}[1m])) / 2; [general] \\ ä€ = 1, 2\nline"_s;
}
}  // namespace

class TestSettings : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void fallbacksWithoutAFile() {
    QTemporaryDir folder;
    const Settings settings(folder.filePath(u"none/settings.ini"_s));
    QCOMPARE(settings.get(setting::theme), u"system"_s);
    QCOMPARE(settings.get(setting::language), QString());
    QCOMPARE(settings.get(setting::prometheus, u"lab"_s), QString());
    QCOMPARE(settings.get(setting::production, u"lab"_s), false);
    QVERIFY(settings.metricQueries(service).isEmpty());
    QVERIFY(!QFileInfo::exists(settings.file()));  // reading makes nothing
  }

  void valuesSurvive() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config/settings.ini"_s);
    {
      Settings settings(file);
      QVERIFY(settings.set(setting::theme, u"dark"_s));
      QVERIFY(settings.set(setting::prometheus, service.context, u"service/monitoring/prometheus:9090"_s));
      QVERIFY(settings.set(setting::prometheus, u"other"_s, u"https://prometheus.example.com/x?y=1,2"_s));
      QVERIFY(settings.set(setting::production, service.context, true));
      QVERIFY(settings.set(setting::namespaces, u"one"_s, QStringList{u"a"_s}));
      QVERIFY(settings.set(setting::namespaces, u"two"_s, QStringList{u"a"_s, u"b,c"_s}));
      QVERIFY(settings.setMetricQuery(service, u"error_rate"_s, nastyText()));
      QVERIFY(settings.setMetricQuery(service, u"a/b"_s, u"up"_s));
    }
    const Settings settings(file);
    QCOMPARE(settings.get(setting::theme), u"dark"_s);
    QCOMPARE(settings.get(setting::prometheus, service.context), u"service/monitoring/prometheus:9090"_s);
    QCOMPARE(settings.get(setting::prometheus, u"other"_s), u"https://prometheus.example.com/x?y=1,2"_s);
    QVERIFY(settings.get(setting::production, service.context));
    QVERIFY(!settings.get(setting::production, u"prod"_s));
    QCOMPARE(settings.get(setting::namespaces, u"one"_s), QStringList{u"a"_s});
    QCOMPARE(settings.get(setting::namespaces, u"two"_s), (QStringList{u"a"_s, u"b,c"_s}));
    const StringMap queries = settings.metricQueries(service);
    QCOMPARE(queries.value(u"error_rate"_s), nastyText());
    QCOMPARE(queries.value(u"a/b"_s), u"up"_s);
    ObjectRef other = service;
    other.kind = Kind::StatefulSet;
    QVERIFY(settings.metricQueries(other).isEmpty());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY((QFile::permissions(file) & others) == 0);
    QVERIFY((QFile::permissions(QFileInfo(file).path()) & others) == 0);
  }

  void theFallbackTakesTheKeyOut() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    QVERIFY(settings.set(setting::theme, u"dark"_s));
    QVERIFY(settings.metricQueries(service).isEmpty());
    QSignalSpy corrected(&settings, &Settings::metricQueriesChanged);
    QVERIFY(settings.setMetricQuery(service, u"error_rate"_s, u"up"_s));
    QCOMPARE(corrected.size(), 1);
    QCOMPARE(settings.metricQueries(service).value(u"error_rate"_s), u"up"_s);
    QVERIFY(settings.set(setting::theme, u"system"_s));
    QVERIFY(settings.setMetricQuery(service, u"error_rate"_s, QString()));
    QVERIFY(settings.metricQueries(service).isEmpty());
    QFile file(settings.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains('='));
  }

  void anotherWordIsRefused() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    const auto refused = settings.set(setting::theme, u"pink"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Input);
    QVERIFY(refused.error().detail.contains(u"system, light, dark"_s));
  }

  void aFileWithNonsenseGivesTheFallback() {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"settings.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[appearance]\ntheme=pink\n\x00\xff[[[broken\nlanguage\n");
    file.close();
    const Settings settings(file.fileName());
    QCOMPARE(settings.get(setting::theme), u"system"_s);
    QCOMPARE(settings.get(setting::language), QString());
  }

  void aChangeIsToldOnce() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.set(setting::theme, u"dark"_s));
    QVERIFY(settings.set(setting::theme, u"dark"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"appearance/theme"_s);
  }

  void twoProcessesKeepEachOthersChanges() {
    QTemporaryDir folder;
    Settings one(folder.filePath(u"settings.ini"_s));
    Settings two(folder.filePath(u"settings.ini"_s));
    QVERIFY(one.set(setting::theme, u"dark"_s));
    QVERIFY(two.set(setting::language, u"de"_s));
    const Settings later(folder.filePath(u"settings.ini"_s));
    QCOMPARE(later.get(setting::theme), u"dark"_s);
    QCOMPARE(later.get(setting::language), u"de"_s);
  }

  void aFolderThatCannotBeMadeIsAnError() {
    QTemporaryDir folder;
    QFile blocker(folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Settings settings(folder.filePath(u"file/settings.ini"_s));
    const auto written = settings.set(setting::theme, u"dark"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QVERIFY(written.error().detail.contains(u"STERNWAY_CONFIG_DIR"_s));
    QCOMPARE(settings.get(setting::theme), u"dark"_s);
  }

  void pathsFollowTheEnvironment() {
    qputenv("STERNWAY_DATA_DIR", "/somewhere/data");
    qputenv("STERNWAY_CONFIG_DIR", "/somewhere/config");
    QCOMPARE(journalFile(), u"/somewhere/data/journal.sqlite"_s);
    QCOMPARE(journalFile(u"/elsewhere"_s), u"/elsewhere/journal.sqlite"_s);
    QVERIFY(journalFile(u"relative"_s).startsWith(u'/'));
    QCOMPARE(settingsFile(), u"/somewhere/config/settings.ini"_s);
    qunsetenv("STERNWAY_DATA_DIR");
    qunsetenv("STERNWAY_CONFIG_DIR");
    QVERIFY(journalFile().endsWith(u"/sternway/journal.sqlite"_s));
    QVERIFY(settingsFile().endsWith(u"/sternway/settings.ini"_s));
  }
};

STERNWAY_TEST(TestSettings)

}  // namespace test_settings
#include "test_settings.moc"
