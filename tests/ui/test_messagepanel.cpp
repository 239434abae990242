// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepanel.h"

#include "support/await.h"
#include "support/fakeworkspace.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/messages/messagedialog.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/mrkdwn.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTextBrowser>

namespace test_messagepanel {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

ObjectRef service() {
  return {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"order-service"_s, .kind = Kind::Deployment};
}

ChannelSetting slack(const QString &name = u"ops"_s) {
  return {.name = name, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"slack-url"_s}}};
}

MessageTemplate message(const QString &id, const QString &stage, const QString &body, Audience audience = Audience::Internal) {
  MessageTemplate out;
  out.id = id;
  out.stage = stage;
  out.channel = u"slack"_s;
  out.audience = audience;
  out.title = id;
  out.body = body;
  return out;
}

/// A runbook with a message that knows all but TICKET, an open incident, and a Slack channel.
struct PanelRig {
  FakeWorkspace workspace;
  std::unique_ptr<MessagePanel> panel;
  QString incident;

  PanelRig() {
    workspace.addContext(u"lab"_s);
    std::ignore = workspace.open(u"lab"_s);
    Runbook runbook;
    runbook.communication = {message(u"start"_s, u"during"_s, u"Rolling back {{service}}, see {{TICKET}}"_s),
                             message(u"public"_s, u"during"_s, u"We are working on it."_s, Audience::External),
                             message(u"end"_s, u"after"_s, u"All metrics are normal."_s)};
    RunbookVariable ticket;
    ticket.name = u"TICKET"_s;
    ticket.help = u"Of the incident"_s;
    runbook.variables = {ticket};
    workspace.setRunbook(runbook);
    std::ignore = workspace.channels().save(slack());
  }
  void openIncident(bool rehearsal = false) {
    Incident draft;
    draft.service = service();
    draft.title = u"order-service fails"_s;
    draft.rehearsal = rehearsal;
    const auto opened = await((*workspace.incidents())->openFor(draft, &workspace));
    QVERIFY(opened.has_value());
    incident = opened->id;
  }
  void begin(const QString &stage = u"during"_s) {
    panel = std::make_unique<MessagePanel>(workspace);
    panel->begin({.service = service(), .incidentId = incident, .stage = stage});
    panel->show();
    panel->activateWindow();
    std::ignore = QTest::qWaitForWindowActive(panel.get());
    if (!incident.isEmpty())
      QTRY_VERIFY(!why().contains(u"No incident"_s));
  }
  template <typename T>
  [[nodiscard]] T &part(const char *name) const {
    T *found = panel->findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return *found;
  }
  [[nodiscard]] QString why() const { return part<QLabel>("messageWhyNot").text(); }
  [[nodiscard]] QString body() const { return part<QPlainTextEdit>("messageBody").toPlainText(); }
  [[nodiscard]] QLineEdit *value(const QString &name) const { return panel->findChild<QLineEdit *>(u"value-"_s + name); }
  void type(const QString &name, const QString &text) const { QTest::keyClicks(value(name), text); }
};

}  // namespace

class TestMessagePanel : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void fillsFromTheIncidentAndAsksForWhatIsMissing() {
    PanelRig rig;
    rig.openIncident();
    rig.begin();
    QCOMPARE(rig.body(), u"Rolling back order-service, see {{TICKET}}"_s);
    QVERIFY(rig.value(u"TICKET"_s));
    QVERIFY(!rig.part<QPushButton>("sendMessage").isEnabled());
    QCOMPARE(rig.panel->firstFocus(), rig.value(u"TICKET"_s));
    rig.type(u"TICKET"_s, u"OPS-7"_s);
    QCOMPARE(rig.body(), u"Rolling back order-service, see OPS-7"_s);
    QVERIFY(rig.value(u"TICKET"_s));  // while somebody types in it
    QVERIFY(rig.part<QPushButton>("sendMessage").isEnabled());
  }

  void sendsOnceToWhatIsTicked() {
    PanelRig rig;
    std::ignore = rig.workspace.channels().save(slack(u"other"_s));
    rig.openIncident();
    rig.begin();
    rig.type(u"TICKET"_s, u"OPS-7"_s);
    auto &channels = rig.part<QListWidget>("channels");
    QCOMPARE(channels.count(), 2);
    QCOMPARE(channels.item(1)->checkState(), Qt::Checked);  // of the template's type
    channels.setFocus();
    channels.setCurrentRow(1);
    QTest::keyClick(&channels, Qt::Key_Space);
    QCOMPARE(channels.item(1)->checkState(), Qt::Unchecked);
    const QSignalSpy sent(rig.panel.get(), &MessagePanel::sent);
    auto &send = rig.part<QPushButton>("sendMessage");
    QTest::keyClick(&send, Qt::Key_Space);
    QTest::keyClick(&send, Qt::Key_Space);
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(rig.workspace.outbox().rows.size(), 1);
    const OutboxMessage row = rig.workspace.outbox().rows.first();
    QCOMPARE(row.channel, u"ops"_s);
    QCOMPARE(row.incidentId, rig.incident);
    QCOMPARE(row.content.value(u"body"_s).toString(), u"Rolling back order-service, see OPS-7"_s);
    QVERIFY(!send.isEnabled());  // this text is there
    // the value is the incident's from now on
    QTRY_VERIFY(rig.workspace.memoryJournal().types().contains(QString(eventtype::variableEntered)));
    // the other channel may have it too
    channels.item(1)->setCheckState(Qt::Checked);
    QVERIFY(send.isEnabled());
    send.click();
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 2);
    QCOMPARE(rig.workspace.outbox().rows.last().channel, u"other"_s);
  }

  /// What happens meanwhile changes nothing of what has gone out; another status of a status page is another message.
  void whatWasSentStaysUntilSomebodyChangesIt() {
    PanelRig rig;
    std::ignore = rig.workspace.channels().remove(u"ops"_s);
    std::ignore = rig.workspace.channels().save({.name = u"status"_s,
                                                 .type = u"statuspage"_s,
                                                 .fields = {{u"page"_s, u"p1"_s}},
                                                 .secrets = {{u"key"_s, u"status-key"_s}}});
    Runbook runbook;
    runbook.communication = {message(u"now"_s, u"during"_s, u"It is {{now}}"_s)};
    rig.workspace.setRunbook(runbook);
    rig.openIncident();
    rig.begin();
    rig.part<QListWidget>("channels").item(0)->setCheckState(Qt::Checked);
    auto &send = rig.part<QPushButton>("sendMessage");
    const QString text = rig.body();
    const QSignalSpy sent(rig.panel.get(), &MessagePanel::sent);
    send.click();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(rig.workspace.outbox().rows.size(), 1);
    rig.workspace.fake(u"lab"_s)->clock().advance(std::chrono::minutes(5));
    rig.panel->goOn(rig.incident, {});
    QCOMPARE(rig.body(), text);
    QVERIFY(!send.isEnabled());
    auto &status = rig.part<QComboBox>("option-status");
    QVERIFY(!status.accessibleName().isEmpty());
    status.setCurrentIndex(status.findText(u"monitoring"_s));
    Q_EMIT status.activated(status.currentIndex());
    QTRY_VERIFY(send.isEnabled());
    send.click();
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 2);
    QCOMPARE(rig.workspace.outbox().rows.last().content.value(u"options"_s).toObject().value(u"status"_s).toString(),
             u"monitoring"_s);
  }

  void anEditStaysAndIsSent() {
    PanelRig rig;
    rig.openIncident();
    rig.begin();
    auto &body = rig.part<QPlainTextEdit>("messageBody");
    body.setFocus();
    body.moveCursor(QTextCursor::Start);
    QTest::keyClicks(&body, u"Heads up: "_s);
    rig.type(u"TICKET"_s, u"OPS-7"_s);
    QCOMPARE(rig.body(), u"Heads up: Rolling back order-service, see OPS-7"_s);
    std::ignore =
        await((*rig.workspace.journal())->append(rig.incident, {.type = eventtype::note, .summary = u"x"_s}, &rig.workspace));
    rig.workspace.readJournal();
    QCOMPARE(rig.body(), u"Heads up: Rolling back order-service, see OPS-7"_s);
    QVERIFY(rig.panel->hasUnsentEdit());
    rig.part<QPushButton>("sendMessage").click();
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 1);
    QTRY_VERIFY(!rig.panel->hasUnsentEdit());
  }

  void stageAndAudienceChooseTheTemplate() {
    PanelRig rig;
    rig.openIncident();
    rig.begin();
    auto &audience = rig.part<QComboBox>("messageAudience");
    audience.setCurrentIndex(1);
    Q_EMIT audience.activated(1);
    QCOMPARE(rig.body(), u"We are working on it."_s);
    audience.setCurrentIndex(0);
    auto &stage = rig.part<QComboBox>("messageStage");
    stage.setCurrentIndex(stage.findData(u"after"_s));
    Q_EMIT stage.activated(stage.currentIndex());
    QCOMPARE(rig.body(), u"All metrics are normal."_s);
    // where the runbook has none there is a default
    stage.setCurrentIndex(stage.findData(u"resolved"_s));
    Q_EMIT stage.activated(stage.currentIndex());
    QVERIFY(!rig.body().isEmpty());
  }

  void marksWhatTheIncidentDoesNotBearOut() {
    PanelRig rig;
    rig.openIncident();
    rig.begin(u"after"_s);
    QVERIFY(!rig.part<Banner>("messageClaims").text().isEmpty());
    QCOMPARE(rig.part<QPlainTextEdit>("messageBody").extraSelections().size(), 1);
    QVERIFY(rig.part<QPushButton>("sendMessage").isEnabled());  // it stops nobody
  }

  void withoutAnIncidentItCanBeCopied() {
    PanelRig rig;
    rig.begin(u"after"_s);
    QVERIFY(!rig.part<QPushButton>("sendMessage").isEnabled());
    QVERIFY(!rig.why().isEmpty());
    QApplication::clipboard()->clear();
    rig.part<QPushButton>("copyMessage").click();
    QCOMPARE(QApplication::clipboard()->text(), u"All metrics are normal."_s);
  }

  void aSecretIsNeverSent() {
    PanelRig rig;
    rig.openIncident();
    rig.begin(u"after"_s);
    auto &body = rig.part<QPlainTextEdit>("messageBody");
    body.setPlainText(u"Key {{secret:slack-url}}"_s);
    QVERIFY(!rig.part<QPushButton>("sendMessage").isEnabled());
    QVERIFY(!rig.value(u"secret:slack-url"_s));
    QVERIFY(rig.why().contains(u"slack-url"_s));
  }

  void withoutChannelsItLeadsToThem() {
    PanelRig rig;
    std::ignore = rig.workspace.channels().remove(u"ops"_s);
    rig.openIncident();
    rig.begin(u"after"_s);
    const QSignalSpy asked(rig.panel.get(), &MessagePanel::channelsRequested);
    auto &button = rig.part<QPushButton>("setUpChannels");
    QVERIFY(button.isVisible());
    button.click();
    QCOMPARE(asked.size(), 1);
    // and takes up what is set up meanwhile
    std::ignore = rig.workspace.channels().save(slack());
    QVERIFY(!button.isVisible());
    QCOMPARE(rig.part<QListWidget>("channels").count(), 1);
  }

  void aRehearsalSaysSo() {
    PanelRig rig;
    rig.openIncident(true);
    rig.begin(u"after"_s);
    QTRY_VERIFY(!rig.part<Banner>("messageRehearsal").text().isEmpty());
  }

  void aJournalThatFailsIsSaid() {
    PanelRig rig;
    rig.openIncident();
    rig.begin(u"after"_s);
    rig.workspace.outbox().error = fail(ErrorKind::Storage, u"The disk is full"_s).value();
    rig.part<QPushButton>("sendMessage").click();
    QTRY_VERIFY(rig.part<Banner>("messageSaid").text().contains(u"The disk is full"_s));
    QVERIFY(rig.part<QPushButton>("sendMessage").isEnabled());
  }

  void theDialogAsksBeforeAnEditIsLost() {
    PanelRig rig;
    rig.openIncident();
    MessageDialog dialog(rig.workspace, {.service = service(), .incidentId = rig.incident, .stage = u"after"_s});
    dialog.show();
    auto *body = dialog.findChild<QPlainTextEdit *>(u"messageBody"_s);
    QTRY_COMPARE(body->toPlainText(), u"All metrics are normal."_s);
    QTest::keyClicks(body, u"x"_s);
    dialog.reject();
    QVERIFY(dialog.isVisible());
    auto *box = dialog.findChild<QMessageBox *>(u"unsentQuestion"_s);
    QVERIFY(box);
    pressIn(*box, QMessageBox::DestructiveRole);
    QVERIFY(!dialog.isVisible());
  }

  void everythingHasANameForScreenReaders() {
    PanelRig rig;
    rig.openIncident();
    rig.begin();
    for (QWidget *widget : rig.panel->findChildren<QWidget *>())
      if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && !qobject_cast<QTabBar *>(widget->parentWidget()) &&
          !qobject_cast<QAbstractButton *>(widget))
        QVERIFY2(!widget->accessibleName().isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
  }

  void thePreviewShowsWhatReceiversSee() {
    MessagePreviewView view;
    view.setPreviews(
        {{.channel = u"ops"_s,
          .preview = {.format = notify::MessageFormat::SlackMrkdwn, .text = u"*Rolled back* <https://x.org|here>"_s}},
         {.channel = u"mail"_s,
          .preview = {.format = notify::MessageFormat::Plain,
                      .subject = u"Done"_s,
                      .text = u"Plain"_s,
                      .html = u"<p>Rich</p>"_s,
                      .problems = {u"No recipient"_s}}}});
    view.show();
    auto *tabs = view.findChild<QTabBar *>(u"previewTabs"_s);
    auto *body = view.findChild<QTextBrowser *>(u"previewBody"_s);
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(body->toPlainText(), u"Rolled back here"_s);
    view.findChild<QAbstractButton *>(u"previewSource"_s)->click();
    QCOMPARE(body->toPlainText(), u"*Rolled back* <https://x.org|here>"_s);
    view.findChild<QAbstractButton *>(u"previewSource"_s)->click();
    tabs->setCurrentIndex(1);
    QCOMPARE(body->toPlainText(), u"Rich"_s);
    QCOMPARE(view.findChild<QLabel *>(u"previewSubject"_s)->text(), u"Done"_s);
    QVERIFY(!view.findChild<Banner *>(u"previewProblems"_s)->text().isEmpty());
    tabs->setCurrentIndex(2);
    QCOMPARE(body->toPlainText(), u"Plain"_s);
  }

  void thePreviewKeepsLines() {
    MessagePreviewView view;
    view.setPreviews({{.channel = u"ops"_s,
                       .preview = {.format = notify::MessageFormat::Markdown,
                                   .text = u"**Rolled back**\nDuration: 2 min\n\n- one\n- two"_s}}});
    const QString shown = view.findChild<QTextBrowser *>(u"previewBody"_s)->toPlainText();
    QCOMPARE(shown.split(u'\n', Qt::SkipEmptyParts), (QStringList{u"Rolled back"_s, u"Duration: 2 min"_s, u"one"_s, u"two"_s}));
  }

  void whatLooksLikeASecretIsShownAsItGoesOut() {
    PanelRig rig;
    rig.openIncident();
    rig.begin();
    auto &body = rig.part<QPlainTextEdit>("messageBody");
    const auto shown = [&rig] { return rig.part<QTextBrowser>("previewBody").toPlainText(); };
    body.setPlainText(u"Called with token=AKIA0123"_s);
    QVERIFY2(!shown().contains(u"AKIA0123"_s), qPrintable(shown()));
    QVERIFY(!rig.part<Banner>("previewProblems").text().isEmpty());
    QTest::mouseClick(&rig.part<QPushButton>("sendMessage"), Qt::LeftButton);
    QTRY_COMPARE(rig.workspace.outbox().rows.size(), 1);
    const QString sent = notify::outgoingFrom(rig.workspace.outbox().rows.first().content).body;
    QCOMPARE(shown(), sent);
    body.setPlainText(u"Called with token=[redacted]"_s);
    QVERIFY(rig.part<Banner>("previewProblems").text().isEmpty());
  }

  void mrkdwnIsShownAsSlackShowsIt_data() {
    QTest::addColumn<QString>("mrkdwn");
    QTest::addColumn<QString>("html");
    QTest::newRow("plain") << u"a b"_s << u"a b"_s;
    QTest::newRow("bold") << u"*a b* c"_s << u"<b>a b</b> c"_s;
    QTest::newRow("no bold within words") << u"2*3*4"_s << u"2*3*4"_s;
    QTest::newRow("no bold before a blank") << u"* a*"_s << u"* a*"_s;
    QTest::newRow("nested") << u"*a _b_*"_s << u"<b>a <i>b</i></b>"_s;
    QTest::newRow("struck") << u"~a~"_s << u"<s>a</s>"_s;
    QTest::newRow("code") << u"`a*b*`"_s << u"<code>a*b*</code>"_s;
    QTest::newRow("block") << u"x```a <b>\n```"_s << u"x<pre>a &lt;b&gt;\n</pre>"_s;
    QTest::newRow("link") << u"<https://x.org/?a=1&amp;b=2|here>"_s << u"<a href=\"https://x.org/?a=1&amp;b=2\">here</a>"_s;
    QTest::newRow("mention") << u"<!here> hi"_s << u"<b>@here</b> hi"_s;
    QTest::newRow("escaped") << u"a &lt;script&gt; &amp; b"_s << u"a &lt;script&gt; &amp; b"_s;
    QTest::newRow("no tag of HTML") << u"a \"b\" > c"_s << u"a &quot;b&quot; &gt; c"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"a<br>b"_s;
  }
  void mrkdwnIsShownAsSlackShowsIt() {
    QFETCH(QString, mrkdwn);
    QTEST(mrkdwnToHtml(mrkdwn), "html");
  }
};

STERNWAY_GUI_TEST(TestMessagePanel)

}  // namespace test_messagepanel
#include "test_messagepanel.moc"
