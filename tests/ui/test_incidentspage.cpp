// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/incidentspage.h"

#include "models/printedmodel.h"
#include "support/await.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/charts/barchart.h"
#include "ui/docks/earlierline.h"
#include "ui/docks/followupreminder.h"
#include "ui/mainwindow.h"
#include "ui/revisionmarking.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

namespace test_incidentspage {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

struct PageRig {
  FakeWorkspace workspace;
  IncidentDigests digests{workspace};
  IncidentsPage page{workspace, digests};

  PageRig() { page.resize(1000, 600); }
  template <typename T>
  T &part(const char *name) const {
    return *page.findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] TableView &table() const { return part<TableView>("incidentTable"); }
  [[nodiscard]] QStringList titles() const {
    QStringList all;
    for (int row = 0; row < table().model()->rowCount(); ++row)
      all << table().model()->index(row, IncidentListColumns::Title).data().toString();
    return all;
  }
  QString open(const QString &title, const QString &service) {
    Incident draft;
    draft.title = title;
    draft.service = {u"lab"_s, u"production"_s, service, Kind::Deployment};
    draft.openedAt = two.addSecs(3600LL * m_opened++);
    return await((*workspace.journal())->openFor(draft, &workspace))->id;
  }
  void note(const QString &id, const QString &text) {
    std::ignore = await((*workspace.journal())->append(id, {.type = eventtype::note, .summary = text}, &workspace));
  }
  void close(const QString &id) { std::ignore = await((*workspace.journal())->close(id, &workspace)); }

private:
  int m_opened = 0;
};

}  // namespace

class TestIncidentsPage : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysWhatToDoWhereThereIsNone() {
    PageRig rig;
    rig.digests.start();
    QTRY_VERIFY(rig.digests.isComplete());
    QCOMPARE(rig.part<QStackedWidget>("content").currentWidget()->objectName(), u"empty"_s);
  }

  /// It is written in the editor; what it exports is a copy.
  void theMenuOpensTheEditorOfThePostMortem() {
    PageRig rig;
    const QString id = rig.open(u"Checkout fails"_s, u"checkout"_s);
    rig.digests.start();
    QTRY_COMPARE(rig.titles().size(), 1);
    rig.table().setCurrentIndex(rig.table().model()->index(0, 0));
    QSignalSpy asked(&rig.page, &IncidentsPage::postMortemRequested);
    Q_EMIT rig.table().customContextMenuRequested(QPoint(1, 1));
    const auto *menu = rig.page.findChild<QMenu *>(u"incidentMenu"_s);
    QVERIFY(menu);
    auto *write = menu->findChild<QAction *>(u"writePostMortem"_s);
    QVERIFY(write);
    write->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), id);
  }

  void listsAllAndFollowsThem() {
    PageRig rig;
    const QAbstractItemModelTester tester(rig.table().model(), fatal);
    const QString first = rig.open(u"Checkout fails"_s, u"orders"_s);
    rig.open(u"Cart is slow"_s, u"cart"_s);
    rig.digests.start();
    QTRY_VERIFY(rig.digests.isComplete());
    QCOMPARE(rig.titles().size(), 2);
    rig.close(first);
    QTRY_VERIFY(rig.digests.incidents().size() == 2 && rig.digests.isComplete() &&
                rig.digests.find(first)->digest.incident.closedAt.isValid());
    rig.part<QComboBox>("stateFilter").setCurrentIndex(1);
    QCOMPARE(rig.titles(), QStringList{u"Cart is slow"_s});
    rig.part<QComboBox>("stateFilter").setCurrentIndex(2);
    QCOMPARE(rig.titles(), QStringList{u"Checkout fails"_s});
    rig.part<QComboBox>("stateFilter").setCurrentIndex(3);
    QCOMPARE(rig.part<QStackedWidget>("content").currentWidget()->objectName(), u"empty"_s);
  }

  void searchesWhatHappened() {
    PageRig rig;
    rig.note(rig.open(u"Checkout fails"_s, u"orders"_s), u"The pool is empty"_s);
    rig.open(u"Cart is slow"_s, u"cart"_s);
    rig.digests.start();
    QTRY_COMPARE(rig.titles().size(), 2);
    rig.part<QLineEdit>("incidentSearch").setText(u"POOL"_s);
    QTRY_COMPARE(rig.titles(), QStringList{u"Checkout fails"_s});
    const QModelIndex title = rig.table().model()->index(0, IncidentListColumns::Title);
    QCOMPARE(title.data(DetailRole).toString(), u"The pool is empty"_s);
    rig.part<QLineEdit>("incidentSearch").setText(u"pool cart"_s);
    QTRY_COMPARE(rig.titles(), QStringList());
    rig.part<EmptyState>("empty").findChild<QPushButton *>()->click();
    QTRY_COMPARE(rig.titles().size(), 2);
  }

  void opensTheSelectedOne() {
    PageRig rig;
    const QString id = rig.open(u"Checkout fails"_s, u"orders"_s);
    rig.digests.start();
    QTRY_COMPARE(rig.titles().size(), 1);
    rig.page.focusTable();
    QSignalSpy opened(&rig.page, &IncidentsPage::opened);
    QTest::keyClick(&rig.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), id);
  }

  void theLastTimeIsALinkWhileOneIsOpen() {
    PageRig rig;
    EarlierLine line(rig.digests);
    QSignalSpy opened(&line, &EarlierLine::opened);
    const QString first = rig.open(u"Checkout <b>fails</b>"_s, u"orders"_s);
    rig.close(first);
    const QString second = rig.open(u"Checkout fails again"_s, u"orders"_s);
    line.showFor(second);
    rig.digests.start();
    QTRY_VERIFY(rig.digests.isComplete());
    QVERIFY(line.text().contains(first));
    line.showFor(first);  // a closed one
    QVERIFY(line.text().isEmpty());
    line.showFor(second);
    Q_EMIT line.linkActivated(first);
    QCOMPARE(opened.first().first().toString(), first);
    line.showFor({});
    QVERIFY(line.text().isEmpty());
  }

  void statisticsAreOfAllOfThem() {
    PageRig rig;
    rig.close(rig.open(u"Checkout fails"_s, u"orders"_s));
    rig.digests.start();
    QTRY_VERIFY(rig.digests.isComplete());
    const auto &bars = rig.part<BarChart>("durationBars");
    QCOMPARE(bars.data().groups, QStringList{u"2026-01"_s});
    QVERIFY(!bars.accessibleName().isEmpty());
    QVERIFY(rig.part<QPushButton>("exportCsv").isEnabled());
    QVERIFY(!rig.part<QLabel>("statisticsDefinitions").text().isEmpty());
  }

  void overdueFollowUpsAreToldOnce() {
    PageRig rig;
    Checklist list;
    list.id = u"immediate"_s;
    list.items = {{.id = u"report"_s, .text = u"Write the report"_s, .check = {}, .within = std::chrono::minutes(30)},
                  {.id = u"team"_s, .text = u"Tell the team"_s, .check = {}, .within = std::chrono::minutes(30)}};
    Runbook runbook;
    runbook.followUps = {list};
    rig.workspace.setRunbook(runbook);
    const QString id = rig.open(u"Checkout fails"_s, u"orders"_s);
    OperationRecord operation;
    operation.id = u"op-1"_s;
    operation.incidentId = id;
    operation.state = OperationState::Succeeded;
    operation.startedAt = two;
    operation.endedAt = two.addSecs(60);  // long ago
    QVERIFY(await((*rig.workspace.journal())->record(operation, {.type = eventtype::operationSucceeded}, &rig.workspace)));
    FollowUpReminder reminder(rig.workspace, rig.digests);
    QSignalSpy due(&reminder, &FollowUpReminder::due);
    QTRY_COMPARE(due.size(), 1);
    reminder.look();
    QCOMPARE(due.size(), 1);
    QCOMPARE(rig.table().model()->index(0, IncidentListColumns::FollowUps).data().toString().section(u',', 0, 0), u"2"_s);
    rig.part<QComboBox>("stateFilter").setCurrentIndex(3);
    QCOMPARE(rig.titles(), QStringList{u"Checkout fails"_s});
  }

  void marksAreKnownOfAllIncidents() {
    PageRig rig;
    const QString id = rig.open(u"Checkout fails"_s, u"orders"_s);
    const ObjectRef orders{u"lab"_s, u"production"_s, u"orders"_s, Kind::Deployment};
    const RevisionMark mark{.revisionUid = u"uid-2"_s, .number = 2, .images = {u"app:v2"_s}, .reason = u"why"_s};
    std::ignore = await((*rig.workspace.journal())->append(id, revisionMarkedEvent(orders, mark), &rig.workspace));
    rig.close(id);
    rig.digests.start();
    QTRY_COMPARE(rig.digests.marks(orders).size(), 1);
    RevisionMarking marking(rig.workspace);
    marking.unmark(orders, mark, u"it was the cache"_s);
    QTRY_COMPARE(rig.digests.marks(orders).size(), 0);
    QCOMPARE(rig.digests.incidents().size(), 1);  // the closed one has both words
  }

  void theWindowHasItByItsKey() {
    FakeWorkspace workspace;
    MainWindow window(workspace);
    window.show();
    window.actions().at(u"go.incidents"_s).trigger();
    auto *pages = window.findChild<QStackedWidget *>(u"pages"_s);
    QCOMPARE(pages->currentWidget()->objectName(), u"IncidentsPage"_s);
    QVERIFY(window.actions().at(u"go.filter"_s).isEnabled());
    window.actions().at(u"go.back"_s).trigger();
    QCOMPARE(pages->currentWidget()->objectName(), u"WelcomePage"_s);
  }
};

STERNWAY_GUI_TEST(TestIncidentsPage)

}  // namespace test_incidentspage
#include "test_incidentspage.moc"
