// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/secretsdialog.h"

#include "support/fakesecrets.h"
#include "support/testmain.h"
#include "ui/tableview.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>

namespace test_secretsdialog {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
Step asking(const QString &id, const QString &title, const QString &secret) {
  Step step;
  step.id = id;
  step.kind = u"http"_s;
  step.title = title;
  step.args = {{u"url"_s, u"https://x/{{secret:%1}}"_s.arg(secret)}};
  return step;
}

Runbook runbook() {
  Method method;
  method.id = u"m"_s;
  method.steps = {asking(u"a"_s, u"Ask"_s, u"FIRST"_s), asking(u"b"_s, {}, u"SECOND"_s), asking(u"c"_s, {}, u"FIRST"_s)};
  Runbook out;
  out.title = u"Shop"_s;
  out.methods = {method};
  return out;
}
}  // namespace

class TestSecretsDialog : public QObject {
  Q_OBJECT
private:
  FakeSecrets m_store;
  std::unique_ptr<SecretsDialog> m_dialog;

  template <typename T>
  [[nodiscard]] T &part(const char *name) const {
    T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return *found;
  }
  void open(const Runbook &shown) {
    m_dialog = std::make_unique<SecretsDialog>(m_store, shown);
    m_dialog->show();
  }
  [[nodiscard]] int place(int row) const {
    return part<TableView>("table").model()->index(row, SecretColumns::PlaceColumn).data(SortRole).toInt();
  }

private Q_SLOTS:
  void init() { m_store = {}; }
  void cleanup() { m_dialog.reset(); }

  void saysWhereEachIs() {
    m_store.secrets[runbookSecretKey(u"SECOND"_s)] = u"x"_s;
    m_store.noteUse(runbookSecretKey(u"SECOND"_s));
    open(runbook());
    QAbstractItemModel *model = part<TableView>("table").model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, SecretColumns::Users).data().toString(), u"Ask, http"_s);
    QTRY_COMPARE(place(0), int(SecretRow::Place::Missing));
    QTRY_COMPARE(place(1), int(SecretRow::Place::Stored));
    QVERIFY(model->index(0, SecretColumns::LastUse).data() != model->index(1, SecretColumns::LastUse).data());
  }

  void storesAndRemovesByKeys() {
    open(runbook());
    QTRY_COMPARE(place(0), int(SecretRow::Place::Missing));
    QVERIFY(!part<QPushButton>("store").isEnabled());
    QTest::keyClicks(&part<QLineEdit>("value"), u"hunter2"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QTRY_COMPARE(place(0), int(SecretRow::Place::Stored));
    QCOMPARE(m_store.secrets.value(runbookSecretKey(u"FIRST"_s)), u"hunter2"_s);
    QVERIFY(part<QLineEdit>("value").text().isEmpty());
    QVERIFY(m_dialog->isVisible());  // Enter stored it, and closed nothing
    QTest::mouseClick(&part<QPushButton>("forget"), Qt::LeftButton);
    QTRY_COMPARE(place(0), int(SecretRow::Place::Missing));
    QVERIFY(m_store.secrets.isEmpty());
  }

  void theEnvironmentGoesFirst() {
    qputenv("STERNWAY_SECRET_FIRST", "x");
    open(runbook());
    QTRY_COMPARE(place(0), int(SecretRow::Place::Environment));
    QVERIFY(!part<QLineEdit>("value").isEnabled());
    qunsetenv("STERNWAY_SECRET_FIRST");
  }

  void anotherRowForgetsWhatWasTyped() {
    open(runbook());
    QTest::keyClicks(&part<QLineEdit>("value"), u"for the first"_s);
    part<TableView>("table").selectRow(1);
    QVERIFY(part<QLineEdit>("value").text().isEmpty());
  }

  void aRunbookWithoutSecrets() {
    open({});
    QVERIFY(!part<TableView>("table").isVisible());
    QVERIFY(!part<QLineEdit>("value").isVisible());
  }
};

STERNWAY_GUI_TEST(TestSecretsDialog)

}  // namespace test_secretsdialog
#include "test_secretsdialog.moc"
