// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/logging.h"
#include "support/testmain.h"

#include <QLoggingCategory>
#include <QTemporaryFile>

#include <unistd.h>

namespace test_logging {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logKube, "sternway.kube", QtWarningMsg)

class TestLogging : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void line_data() {
    QTest::addColumn<QtMsgType>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QtWarningMsg << u"connection lost"_s << u"T warning sternway.kube: connection lost"_s;
    QTest::newRow("secret") << QtCriticalMsg << u"sent Authorization: Bearer abcdefghij"_s
                            << u"T error sternway.kube: sent Authorization: Bearer [redacted]"_s;
    QTest::newRow("key over lines") << QtInfoMsg << u"-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----\nx"_s
                                    << u"T info sternway.kube: [redacted private key]\\nx"_s;
    QTest::newRow("terminal commands") << QtDebugMsg << u"a\x1b[31mb\r\nc\td"_s
                                       << u"T debug sternway.kube: a\\x1b[31mb\\x0d\\nc\td"_s;
  }
  void line() {
    QFETCH(QtMsgType, type);
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(logLine(type, u"sternway.kube"_s, text, u"T"_s), line);
  }

  void everyMessageIsRedacted() {
    QTemporaryFile captured;
    QVERIFY(captured.open());
    const int saved = dup(STDERR_FILENO);
    QVERIFY(dup2(captured.handle(), STDERR_FILENO) >= 0);
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    installLogging();
    qCWarning(logKube) << "token=abcdefgh";
    qCInfo(logKube) << "not shown unless asked for";
    qWarning("password: hunter2");  // Qt's own modules log without a category of ours
    qInstallMessageHandler(before);
    dup2(saved, STDERR_FILENO);
    ::close(saved);

    captured.seek(0);
    const QString all = QString::fromUtf8(captured.readAll());
    QVERIFY2(!all.contains(u"abcdefgh"_s) && !all.contains(u"hunter2"_s), qPrintable(all));
    QCOMPARE(all.count(u'\n'), 2);
    QVERIFY(all.contains(u"Z warning sternway.kube: "_s));
  }
};

STERNWAY_TEST(TestLogging)

}  // namespace test_logging
#include "test_logging.moc"
