// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineattachments.h"

#include "platform/evidencestore.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

namespace test_timelineattachments {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

struct AttachmentRig {
  AttachmentRig() { attachments.setIncident(u"2026-01-10-order-service-1"_s); }
  [[nodiscard]] QString file(const QString &name, const QByteArray &content) const {
    QFile out(folder.filePath(name));
    if (out.open(QIODevice::WriteOnly))
      out.write(content);
    return out.fileName();
  }
  [[nodiscard]] Attachment last() const {
    JournalEvent event;
    event.type = written.constLast().type;
    event.data = written.constLast().data;
    return *attachmentOf(event);
  }
  [[nodiscard]] bool can(const QString &action) const { return attachments.findChild<QAction *>(action)->isEnabled(); }

  QTemporaryDir folder;
  QWidget window;
  QList<EventDraft> written;
  QStringList incidents;  ///< of each
  TimelineAttachments attachments{[this](const QString &incident, const EventDraft &event) {
                                    written << event;
                                    incidents << incident;
                                  },
                                  &window};
  QSignalSpy failed{&attachments, &TimelineAttachments::failed};
};

}  // namespace

class TestTimelineAttachments : public QObject {
  Q_OBJECT
private:
  QTemporaryDir m_data;

private Q_SLOTS:
  void initTestCase() { qputenv("STERNWAY_DATA_DIR", m_data.path().toLocal8Bit()); }

  /// The event has name, size and digest, and nothing of where it came from; the copy comes back as it was.
  void aFileIsCopiedAndSavedAgain() {
    AttachmentRig rig;
    const QString path = rig.file(u"pod.log"_s, "one\ntwo\n");
    rig.attachments.attachFile(path);
    QTRY_COMPARE(rig.written.size(), 1);
    const Attachment file = rig.last();
    QCOMPARE(file.name, u"pod.log"_s);
    QCOMPARE(file.size, 8);
    const QString json = QString::fromUtf8(QJsonDocument(rig.written.first().data).toJson()) + rig.written.first().summary;
    QVERIFY(!json.contains(rig.folder.path()));
    QVERIFY(QFile::remove(path));
    rig.attachments.setCurrent(file);
    rig.attachments.saveTo(rig.folder.filePath(u"again.log"_s));
    QFile again(rig.folder.filePath(u"again.log"_s));
    QTRY_VERIFY(again.exists());
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), "one\ntwo\n");
  }

  /// Who looks at another incident before the file is copied has attached it to the first one all the same.
  void aFileStaysWithTheIncidentThatItWasAttachedTo() {
    AttachmentRig rig;
    rig.attachments.attachFile(rig.file(u"pod.log"_s, "one\n"));
    rig.attachments.setIncident(u"2026-01-11-order-service-2"_s);
    QTRY_COMPARE(rig.written.size(), 1);
    QCOMPARE(rig.incidents, QStringList{u"2026-01-10-order-service-1"_s});
  }

  void whatWasChangedIsNotSaved() {
    AttachmentRig rig;
    rig.attachments.attachFile(rig.file(u"a.txt"_s, "as it was"));
    QTRY_COMPARE(rig.written.size(), 1);
    const Attachment file = rig.last();
    QFile copy(platform::evidenceFile(u"2026-01-10-order-service-1"_s, file.sha256, file.name));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write("as it was not");
    copy.close();
    rig.attachments.setCurrent(file);
    rig.attachments.saveTo(rig.folder.filePath(u"b.txt"_s));
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<Error>().kind, ErrorKind::Storage);
    QVERIFY(!QFile::exists(rig.folder.filePath(u"b.txt"_s)));
  }

  void tooLargeAFileIsRefused() {
    AttachmentRig rig;
    rig.attachments.attachFile(rig.file(u"core"_s, QByteArray(platform::maximumEvidenceSize + 1, 'x')));
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<Error>().kind, ErrorKind::Input);
    QVERIFY(rig.written.isEmpty());
  }

  void linksAreOfTheWeb_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("with words") << u"https://grafana.example/d/1 Error rate"_s << u"Error rate"_s;
    QTest::newRow("alone") << u" http://grafana.example/d/1 "_s << u"grafana.example"_s;
    QTest::newRow("a script") << u"javascript:alert(1) x"_s << QString();
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("a word") << u"grafana"_s << QString();
  }

  void linksAreOfTheWeb() {
    QFETCH(QString, text);
    QFETCH(QString, name);
    AttachmentRig rig;
    rig.attachments.attachLink(text);
    QCOMPARE(rig.written.size(), name.isEmpty() ? 0 : 1);
    QCOMPARE(rig.failed.size(), name.isEmpty() ? 1 : 0);
    if (!name.isEmpty())
      QCOMPARE(rig.last().name, name);
  }

  void aPictureIsAFile() {
    AttachmentRig rig;
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    rig.attachments.attachPicture(picture, u"Latency.png"_s);
    QTRY_COMPARE(rig.written.size(), 1);
    QCOMPARE(rig.last().name, u"Latency.png"_s);
    QVERIFY(rig.last().size > 0);
  }

  /// A program that somebody attached is saved, not opened.
  void onlyWhatIsLookedAtIsOpened() {
    AttachmentRig rig;
    rig.attachments.setCurrent(Attachment{.kind = Attachment::Kind::File, .name = u"pod.log"_s, .sha256 = QByteArray(64, 'a')});
    QVERIFY(rig.can(u"openAttachment"_s));
    for (const QString &name : {u"run.desktop"_s, u"run.sh"_s, u"page.html"_s, u"run"_s}) {
      rig.attachments.setCurrent(Attachment{.kind = Attachment::Kind::File, .name = name, .sha256 = QByteArray(64, 'a')});
      QVERIFY2(!rig.can(u"openAttachment"_s), qPrintable(name));
      QVERIFY(rig.can(u"saveAttachment"_s));
    }
    rig.attachments.setCurrent(std::nullopt);
    QVERIFY(!rig.can(u"saveAttachment"_s));
  }
};

STERNWAY_GUI_TEST(TestTimelineAttachments)

}  // namespace test_timelineattachments
#include "test_timelineattachments.moc"
