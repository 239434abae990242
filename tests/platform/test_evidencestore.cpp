// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/evidencestore.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace test_evidencestore {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

class TestEvidenceStore : public QObject {
  Q_OBJECT
private:
  QTemporaryDir m_folder;

private Q_SLOTS:
  void init() { qputenv("STERNWAY_DATA_DIR", m_folder.filePath(u"data"_s).toLocal8Bit()); }

  /// A file system counts bytes, of which a letter of some scripts has three.
  void aLongNameIsCut_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("short") << u"pod.log"_s;
    QTest::newRow("of one byte each") << QString(200, u'a') + u".log"_s;
    QTest::newRow("of three") << QString(80, u'\u65e5') + u".log"_s;
    QTest::newRow("of four") << QString(u"\U0001F4C8"_s).repeated(60) + u".log"_s;
  }
  void aLongNameIsCut() {
    QFETCH(QString, name);
    const QByteArray digest(64, 'a');
    const QString file = QFileInfo(evidenceFile(u"incident"_s, digest, name)).fileName();
    QVERIFY(QFile::encodeName(file).size() <= 248);
    QVERIFY(file.endsWith(u".log"_s) && !file.at(17).isLowSurrogate());
    QCOMPARE(QFileInfo(evidenceFile(u"incident"_s, digest, u"/any/folder/"_s + name)).fileName(), file);
  }

  void aCopyIsReadAsItWasAttached() {
    const QString path = m_folder.filePath(QString(80, u'\u65e5') + u".log"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
    file.close();
    const auto stored = storeEvidence(path, u"incident"_s);
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message));
    const auto read = readEvidence(u"incident"_s, stored->sha256, stored->name);
    QVERIFY(read);
    QCOMPARE(*read, QByteArray("one\n"));
    QFile copy(stored->path);
    QVERIFY(copy.open(QIODevice::Append) && copy.write("two\n") == 4);
    copy.close();
    QCOMPARE(readEvidence(u"incident"_s, stored->sha256, stored->name).error().kind, ErrorKind::Storage);
    QVERIFY(QFile::remove(stored->path));
    QCOMPARE(readEvidence(u"incident"_s, stored->sha256, stored->name).error().kind, ErrorKind::NotFound);
  }
};

STERNWAY_TEST(TestEvidenceStore)

}  // namespace test_evidencestore
#include "test_evidencestore.moc"
