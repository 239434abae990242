// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/attachedtexts.h"

#include "core/attachments.h"
#include "report/durations.h"
#include "report/timeline.h"
#include "stories.h"
#include "support/incidentstory.h"
#include "support/testmain.h"

#include <QDir>

namespace test_attachedtexts {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// With one attached file of this content.
IncidentRecord withFile() {
  IncidentRecord record = IncidentStory().until(IncidentStory::at(23, 0));
  const EventDraft draft = attachmentEvent(
      {.kind = Attachment::Kind::File, .name = u"pod.log"_s, .sha256 = QByteArray(64, 'a'), .size = 2'000'000}, u"ada"_s);
  JournalEvent event = IncidentStory::event(IncidentStory::at(15, 0), draft.type, draft.summary, draft.data);
  event.sequence = record.events.size() + 1;
  record.events << event;
  return record;
}

QStringList codeLines(const Document &document) {
  QStringList lines;
  for (const auto &block : document.blocks)
    if (const auto *code = std::get_if<Document::Code>(&block); code && code->language.isEmpty())
      lines << code->lines;
  return lines;
}
}  // namespace

class TestAttachedTexts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aShortTextStandsThereWhole() {
    const IncidentRecord record = withFile();
    const Document document = timeline(record, {.attachedTexts = {{record.events.last().sequence, u"one\r\ntwo\n"_s}}});
    QCOMPARE(codeLines(document), (QStringList{u"one"_s, u"two"_s}));
  }

  /// Two megabytes are no page: its beginning and its end, and what is left out.
  void aLongTextIsBounded() {
    const IncidentRecord record = withFile();
    QString text;
    for (int line = 0; line < 20'000; ++line)
      text += u"line %1 "_s.arg(line) + QString(100, u'x') + u'\n';
    const Document document = timeline(record, {.attachedTexts = {{record.events.last().sequence, text}}});
    const QStringList lines = codeLines(document);
    QCOMPARE(lines.size(), 2 * attachedLines);
    QVERIFY(lines.first().startsWith(u"line 0 "_s));
    QVERIFY(lines.last().startsWith(u"line 19999 "_s));
  }

  void aLongLineIsCutAndASecretIsNoLine() {
    const IncidentRecord record = withFile();
    const QString secret = u"Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789"_s;
    const Document document =
        timeline(record, {.attachedTexts = {{record.events.last().sequence, QString(9000, u'y') + u'\n' + secret}}});
    const QStringList lines = codeLines(document);
    QCOMPARE(lines.first().size(), attachedLineLength);
    QVERIFY(!lines.last().contains(u"abcdefghijklmnopqrstuvwxyz"_s));
  }

  /// It begins in what is left out, too.
  void noLineOfAPrivateKeyIsShown() {
    const IncidentRecord record = withFile();
    const QString key = u"cert:\n  -----BEGIN RSA PRIVATE KEY-----\n"_s + u"  MIIEow0123456789abcdef\n"_s.repeated(600) +
                        u"  -----END RSA PRIVATE KEY-----\nafter\n"_s;
    const Document document = timeline(record, {.attachedTexts = {{record.events.last().sequence, key}}});
    const QStringList lines = codeLines(document);
    QCOMPARE(lines.size(), 2 * attachedLines);
    QCOMPARE(lines.first(), u"cert:"_s);
    QCOMPARE(lines.last(), u"after"_s);
    QVERIFY(lines.filter(u"MIIEow"_s).isEmpty());
  }

  void whatFollowsAKeyWithoutEndIsShown() {
    const IncidentRecord record = withFile();
    const QString text =
        u"-----BEGIN PRIVATE KEY-----\n"_s + u"MIIEow0123456789abcdef\n"_s.repeated(3) + u"MIIE\npods: 3 of 3\n"_s;
    const QStringList lines = codeLines(timeline(record, {.attachedTexts = {{record.events.last().sequence, text}}}));
    QVERIFY(lines.filter(u"MIIE"_s).isEmpty());
    QCOMPARE(lines.last(), u"pods: 3 of 3"_s);
  }

  void aSecretThatTheEndCutsIsHidden() {
    const IncidentRecord record = withFile();
    const QString line = QString(attachedLineLength - 20, u'y') + u" https://u:hunter2hunter2@h.example/"_s;
    const QStringList lines = codeLines(timeline(record, {.attachedTexts = {{record.events.last().sequence, line}}}));
    QVERIFY2(!lines.first().contains(u"hunter"_s), qPrintable(lines.first()));
  }

  void noHomeFolderIsNamed() {
    const IncidentRecord record = withFile();
    const QString text = u"read %1/.kube/config\n"_s.arg(QDir::homePath());
    const Document document = timeline(record, {.attachedTexts = {{record.events.last().sequence, text}}});
    QCOMPARE(codeLines(document), QStringList{u"read ~/.kube/config"_s});
  }

  void withoutTextsThereIsNoAppendix() {
    const IncidentRecord record = withFile();
    QVERIFY(codeLines(timeline(record)).isEmpty());
    QVERIFY(codeLines(timeline(record, {.attachedTexts = {{999, u"of another event"_s}}})).isEmpty());
    QVERIFY(evidence(record.events.last()).join(u' ').contains(QString(64, u'a')));
  }
};

STERNWAY_TEST(TestAttachedTexts)

}  // namespace test_attachedtexts
#include "test_attachedtexts.moc"
