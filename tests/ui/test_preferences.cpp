// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

namespace test_preferences {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample = "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: order-service}\n";

template <typename T>
T &child(const QWidget &parent, const QString &name) {
  T *found = parent.findChild<T *>(name);
  Q_ASSERT_X(found, "child", qPrintable(name));
  return *found;
}

void choose(const QWidget &dialog, const QString &box, const QString &data) {
  auto &combo = child<QComboBox>(dialog, box);
  combo.setCurrentIndex(combo.findData(data));
}

}  // namespace

class TestPreferences : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsTheSecretOutOfTheSettings() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    PreferencesDialog dialog(workspace);
    dialog.showContext(u"lab"_s);
    choose(dialog, u"auth"_s, u"bearer"_s);
    child<QLineEdit>(dialog, u"source"_s).setText(u"https://prometheus.example.org"_s);
    child<QLineEdit>(dialog, u"alertmanager"_s).setText(u" https://alerts.example.org "_s);
    child<QLineEdit>(dialog, u"secret"_s).setText(u"s3cret"_s);
    dialog.accept();
    QCOMPARE(workspace.settings().get(platform::setting::alertmanager, u"lab"_s), u"https://alerts.example.org"_s);
    QCOMPARE(workspace.secrets().secrets.value(u"prometheus/lab"_s), u"s3cret"_s);
    QCOMPARE(workspace.settings().get(platform::setting::prometheus, u"lab"_s), u"https://prometheus.example.org"_s);
    QCOMPARE(workspace.settings().get(platform::setting::prometheusLogin, u"lab"_s), u"bearer"_s);
    QFile file(workspace.settings().file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
  }

  void saysThatThereIsNoKeychain() {
    FakeWorkspace workspace;
    workspace.secrets().persistent = false;
    workspace.addContext(u"lab"_s);
    PreferencesDialog dialog(workspace);
    choose(dialog, u"auth"_s, u"basic"_s);
    QVERIFY(child<QLabel>(dialog, u"secretNote"_s).text().startsWith(u"There is no keychain"_s));
  }

  void testsTheConnectionInWords() {
    FakeWorkspace workspace;
    workspace.addContext(u"lab"_s);
    QVERIFY(workspace.open(u"lab"_s).has_value());
    FakeSession &session = *workspace.fake(u"lab"_s);
    const QDateTime now = session.clock().now();
    session.fakeMetrics().answer(u"count(up)"_s, {.series = {FakeMetrics::constant({}, 12, now, now)}, .warnings = {}});
    PreferencesDialog dialog(workspace);
    dialog.showContext(u"lab"_s);
    child<QLineEdit>(dialog, u"source"_s).setText(u"https://prometheus.example.org"_s);
    child<QPushButton>(dialog, u"test"_s).click();
    auto &answer = child<Banner>(dialog, u"testAnswer"_s);
    QTRY_VERIFY(answer.text().contains(u"12"));
    session.fakeMetrics().fail(u"count(up)"_s,
                               {.kind = ErrorKind::Unauthorized, .message = u"401"_s, .detail = u"The token is wrong."_s});
    child<QPushButton>(dialog, u"test"_s).click();
    QTRY_VERIFY(answer.text().contains(u"The token is wrong."_s));
  }

  void looksIntoTheFolderOfRunbooks() {
    const QTemporaryDir folder;
    const auto put = [&folder](const QString &name, const QByteArray &content) {
      QFile file(folder.filePath(name));
      return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    FakeWorkspace workspace;
    PreferencesDialog dialog(workspace);
    auto &field = child<QLineEdit>(dialog, u"folder"_s);
    auto &answer = child<Banner>(dialog, u"folderAnswer"_s);
    QVERIFY(field.placeholderText().endsWith(u"/runbooks"_s));
    field.setText(folder.filePath(u"later"_s));
    QTRY_VERIFY2(answer.text().startsWith(u"There is no folder "_s), qPrintable(answer.text()));
    field.setText(folder.path());
    QTRY_VERIFY(answer.text().startsWith(u"No runbooks found"_s));
    QVERIFY(put(u"order.yaml"_s, sample));
    QVERIFY(put(u"notes.txt"_s, "no runbook"));
    Q_EMIT workspace.runbooksChanged();
    QTRY_COMPARE(answer.text(), u"1 runbook(s) loaded."_s);
    QVERIFY(put(u"broken.yml"_s, sample + "colour: red\n"));
    Q_EMIT workspace.runbooksChanged();
    QTRY_VERIFY2(answer.text().startsWith(u"1 runbook(s) loaded. 1 file(s) not loaded:\nbroken.yml"_s),
                 qPrintable(answer.text()));
    field.setText(folder.filePath(u"order.yaml"_s));
    QTRY_VERIFY2(answer.text().endsWith(u"is not a folder."_s), qPrintable(answer.text()));
    field.setText(folder.path() + u' ');
    dialog.accept();
    QCOMPARE(workspace.settings().get(platform::setting::runbooks), folder.path());
    field.clear();
    dialog.accept();
    QCOMPARE(workspace.settings().get(platform::setting::runbooks), QString());
  }

  void choosesThemeAndLanguage() {
    FakeWorkspace workspace;
    PreferencesDialog dialog(workspace);
    choose(dialog, u"theme"_s, u"dark"_s);
    choose(dialog, u"language"_s, u"de"_s);
    auto *tray = dialog.findChild<QCheckBox *>(u"trayNotices"_s);
    QVERIFY(tray->isChecked());
    tray->setChecked(false);
    dialog.accept();
    QCOMPARE(workspace.settings().get(platform::setting::theme), u"dark"_s);
    QCOMPARE(workspace.settings().get(platform::setting::language), u"de"_s);
    QVERIFY(!workspace.settings().get(platform::setting::trayNotices));
  }
};

STERNWAY_GUI_TEST(TestPreferences)

}  // namespace test_preferences
#include "test_preferences.moc"
