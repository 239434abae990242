// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments.h"

#include "support/incidentstory.h"
#include "support/testmain.h"

namespace test_attachments {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
JournalEvent recorded(const EventDraft &draft) {
  return IncidentStory::event(IncidentStory::at(10, 0), draft.type, draft.summary, draft.data);
}
}  // namespace

class TestAttachments : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aFileIsReadAsItWasWritten() {
    const Attachment file{.kind = Attachment::Kind::File, .name = u"pod.log"_s, .sha256 = QByteArray(64, 'a'), .size = 2'000'000};
    const auto read = attachmentOf(recorded(attachmentEvent(file, u"ada"_s)));
    QVERIFY(read);
    QCOMPARE(read->kind, file.kind);
    QCOMPARE(read->name, file.name);
    QCOMPARE(read->sha256, file.sha256);
    QCOMPARE(read->size, file.size);
  }

  void aLinkIsReadAsItWasWritten() {
    const Attachment link{
        .kind = Attachment::Kind::Link, .name = u"Dashboard"_s, .address = u"https://grafana.example/d/1?x=1"_s};
    const auto read = attachmentOf(recorded(attachmentEvent(link, u"ada"_s)));
    QVERIFY(read);
    QCOMPARE(read->kind, link.kind);
    QCOMPARE(read->address, link.address);
  }

  /// A journal may come from anywhere: nothing in it is opened that is no page of the web, no file found by anything but a
  /// digest.
  void whatCannotBeOneIsNone_data() {
    QTest::addColumn<QJsonObject>("data");
    const auto link = [](const QString &address) {
      return QJsonObject{{u"kind"_s, u"link"_s}, {u"name"_s, u"x"_s}, {u"address"_s, address}};
    };
    QTest::newRow("script") << link(u"javascript:alert(1)"_s);
    QTest::newRow("file") << link(u"file:///etc/passwd"_s);
    QTest::newRow("relative") << link(u"//host/x"_s);
    QTest::newRow("no host") << link(u"https://"_s);
    QTest::newRow("no digest") << QJsonObject{{u"kind"_s, u"file"_s}, {u"name"_s, u"x"_s}, {u"sha256"_s, u"../../x"_s}};
    QTest::newRow("another kind") << QJsonObject{{u"kind"_s, u"hologram"_s}, {u"name"_s, u"x"_s}};
  }

  void whatCannotBeOneIsNone() {
    QFETCH(QJsonObject, data);
    QVERIFY(!attachmentOf(recorded({.type = eventtype::attached, .summary = {}, .data = data})));
    QVERIFY(!attachmentOf(recorded({.type = eventtype::note, .summary = {}, .data = data})));
  }
};

STERNWAY_TEST(TestAttachments)

}  // namespace test_attachments
#include "test_attachments.moc"
