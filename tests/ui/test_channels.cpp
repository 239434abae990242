// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channelmodel.h"
#include "support/fakeworkspace.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/channeldialog.h"
#include "ui/dialogs/channelspage.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/secretspage.h"
#include "ui/tableview.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace test_channels {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

const QString webhook = u"https://hooks.slack.com/services/T/B/X"_s;

ChannelSetting slack() {
  return {.name = u"ops"_s, .type = u"slack"_s, .fields = {}, .secrets = {{u"url"_s, u"slack-url"_s}}};
}

template <typename T>
T &child(const QWidget &parent, const QString &name) {
  T *found = parent.findChild<T *>(name);
  Q_ASSERT_X(found, "child", qPrintable(name));
  return *found;
}

QString resultOf(const QWidget &page, int row) {
  return child<TableView>(page, u"channelsTable"_s).model()->index(row, ChannelColumns::Result).data().toString();
}

Mark markOfRow(const QWidget &page, int row) {
  return static_cast<Mark>(
      child<TableView>(page, u"channelsTable"_s).model()->index(row, ChannelColumns::Result).data(MarkRole).toInt());
}

}  // namespace

class TestChannels : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysWhatToDoWhereThereIsNone() {
    FakeWorkspace workspace;
    ChannelsPage page(workspace);
    page.show();
    QVERIFY(child<QLabel>(page, u"channelsEmpty"_s).isVisible());
    QVERIFY(!child<TableView>(page, u"channelsTable"_s).isVisible());
    QVERIFY(!child<QPushButton>(page, u"testChannel"_s).isEnabled());
    const QList<QAction *> types = child<QPushButton>(page, u"addChannel"_s).menu()->actions();
    QCOMPARE(types.size(), notify::channelTypes().size());
  }

  /// With the keyboard alone; the secret is in the keychain, under a name, and nowhere else.
  void aChannelIsAdded() {
    FakeWorkspace workspace;
    ChannelsPage page(workspace);
    page.show();
    child<QAction>(page, u"add-slack"_s).trigger();
    auto &dialog = child<ChannelDialog>(page, u"channelDialog"_s);
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    child<QLineEdit>(dialog, u"channelName"_s).setFocus();
    QTest::keyClicks(&child<QLineEdit>(dialog, u"channelName"_s), u"ops"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());  // the address is missing
    QVERIFY(!child<Banner>(dialog, u"channelProblems"_s).text().isEmpty());
    QTest::keyClicks(&child<QLineEdit>(dialog, u"secret-url"_s), webhook);
    QVERIFY(child<Banner>(dialog, u"channelProblems"_s).text().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    const auto saved = workspace.channels().find(u"ops"_s);
    QVERIFY(saved.has_value());
    QCOMPARE(saved->type, u"slack"_s);
    QCOMPARE(saved->secrets.value(u"url"_s), u"ops-url"_s);
    QTRY_COMPARE(workspace.secrets().secrets.value(runbookSecretKey(u"ops-url"_s)), webhook);
    QCOMPARE(child<TableView>(page, u"channelsTable"_s).model()->rowCount(), 1);
    QFile file(workspace.settings().file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hooks.slack.com"));
  }

  void aChannelIsEditedAndItsSecretStays() {
    FakeWorkspace workspace;
    workspace.secrets().secrets[runbookSecretKey(u"slack-url"_s)] = webhook;
    std::ignore = workspace.channels().save(slack());
    ChannelsPage page(workspace);
    page.show();
    child<QPushButton>(page, u"editChannel"_s).click();
    auto &dialog = child<ChannelDialog>(page, u"channelDialog"_s);
    auto &secret = child<QLineEdit>(dialog, u"secret-url"_s);
    QVERIFY(secret.text().isEmpty());
    QTRY_VERIFY(!secret.placeholderText().isEmpty());
    child<QLineEdit>(dialog, u"channelName"_s).setText(u"incidents"_s);
    dialog.accept();
    QVERIFY(!workspace.channels().find(u"ops"_s));
    QCOMPARE(workspace.channels().find(u"incidents"_s)->secrets.value(u"url"_s), u"slack-url"_s);
    QCOMPARE(workspace.secrets().secrets.value(runbookSecretKey(u"slack-url"_s)), webhook);
  }

  void everyTypeHasAFieldWithAName_data() {
    QTest::addColumn<QString>("type");
    for (const notify::ChannelDescriptor &each : notify::channelTypes())
      QTest::newRow(qPrintable(each.type)) << each.type;
  }
  void everyTypeHasAFieldWithAName() {
    QFETCH(QString, type);
    FakeWorkspace workspace;
    ChannelDialog dialog(workspace.channels(), workspace.secrets(), {.name = {}, .type = type});
    dialog.show();
    for (const notify::ChannelField &field : notify::channelType(type)->fields()) {
      QVERIFY2(!child<QWidget>(dialog, u"field-"_s + field.id).accessibleName().isEmpty(), qPrintable(field.id));
      if (field.kind == notify::FieldKind::Secret)
        QCOMPARE(child<QLineEdit>(dialog, u"secret-"_s + field.id).echoMode(), QLineEdit::Password);
    }
  }

  void aTestSaysWhatItDid() {
    FakeWorkspace workspace;
    workspace.secrets().secrets[runbookSecretKey(u"slack-url"_s)] = webhook;
    std::ignore = workspace.channels().save(slack());
    workspace.web().answerOnce(u"POST "_s + webhook, FakeWeb::status(200, "ok"));
    workspace.web().answerOnce(u"POST "_s + webhook, FakeWeb::status(403, "action_prohibited"));
    ChannelsPage page(workspace);
    page.show();
    QCOMPARE(markOfRow(page, 0), Mark::Unknown);
    child<QPushButton>(page, u"testChannel"_s).click();
    QTRY_COMPARE(markOfRow(page, 0), Mark::Good);
    child<QPushButton>(page, u"testChannel"_s).click();
    QTRY_COMPARE(markOfRow(page, 0), Mark::Critical);
    QVERIFY(!child<Banner>(page, u"channelAnswer"_s).text().contains(webhook));
    QVERIFY(!resultOf(page, 0).contains(webhook));
  }

  void theLastMessageIsTheLastResult() {
    FakeWorkspace workspace;
    std::ignore = workspace.channels().save(slack());
    OutboxMessage row;
    row.id = u"m1"_s;
    row.channel = u"ops"_s;
    row.state = MessageState::Refused;
    row.detail = u"channel_is_archived"_s;
    row.changedAt = QDateTime::currentDateTimeUtc();
    workspace.outbox().rows = {row};
    ChannelsPage page(workspace);
    QTRY_COMPARE(markOfRow(page, 0), Mark::Critical);
    QVERIFY(resultOf(page, 0).contains(u"channel_is_archived"_s));
  }

  void removingIsAskedAbout() {
    FakeWorkspace workspace;
    std::ignore = workspace.channels().save(slack());
    ChannelsPage page(workspace);
    page.show();
    child<QPushButton>(page, u"removeChannel"_s).click();
    auto &box = child<QMessageBox>(page, u"removeQuestion"_s);
    pressIn(box, QMessageBox::DestructiveRole);
    QVERIFY(workspace.channels().all().isEmpty());
  }

  void remindersAreSet() {
    FakeWorkspace workspace;
    ChannelsPage page(workspace);
    auto &minutes = child<QSpinBox>(page, u"updateMinutes"_s);
    QCOMPARE(minutes.value(), 30);
    minutes.setValue(15);
    QCOMPARE(workspace.settings().get(platform::setting::updateMinutes), 15);
  }

  void allSecretsAreListedAndTestedWithTheirChannel() {
    FakeWorkspace workspace;
    workspace.secrets().secrets[runbookSecretKey(u"slack-url"_s)] = webhook;
    workspace.addContext(u"lab"_s);
    std::ignore = workspace.open(u"lab"_s);
    std::ignore = workspace.settings().set(platform::setting::prometheusLogin, u"lab"_s, u"bearer"_s);
    std::ignore = workspace.channels().save(slack());
    SecretsPage page(workspace);
    page.show();
    QAbstractItemModel *model = child<TableView>(page, u"table"_s).model();
    QCOMPARE(model->rowCount(), 2);
    QTRY_COMPARE(model->index(0, 1).data(SortRole).toInt(), 2);  // stored
    QTRY_COMPARE(model->index(1, 1).data(SortRole).toInt(), 3);  // missing
    auto &test = child<QPushButton>(page, u"testSecret"_s);
    QVERIFY(test.isEnabled());
    workspace.web().answer(u"POST "_s + webhook, FakeWeb::status(200, "ok"));
    test.click();
    QTRY_COMPARE(workspace.web().requests().size(), 1);
    QTRY_VERIFY(child<Banner>(page, u"problem"_s).text().startsWith(u"ops"_s));
    child<TableView>(page, u"table"_s).selectRow(1);
    QVERIFY(!test.isEnabled());
    child<QLineEdit>(page, u"value"_s).setText(u"token"_s);
    child<QPushButton>(page, u"store"_s).click();
    QTRY_COMPARE(workspace.secrets().secrets.value(u"prometheus/lab"_s), u"token"_s);
  }

  void thePreferencesHaveBothPages() {
    FakeWorkspace workspace;
    PreferencesDialog dialog(workspace);
    dialog.showChannels();
    dialog.show();
    QVERIFY(child<QWidget>(dialog, u"channelsPage"_s).isVisible());
    QVERIFY(dialog.findChild<QWidget *>(u"secretsPage"_s));
    for (int tab = 0; tab < child<QTabWidget>(dialog, u"tabs"_s).count(); ++tab)
      QVERIFY(!child<QTabWidget>(dialog, u"tabs"_s).tabText(tab).isEmpty());
  }
};

STERNWAY_GUI_TEST(TestChannels)

}  // namespace test_channels
#include "test_channels.moc"
