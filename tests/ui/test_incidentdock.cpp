// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/incidentdock.h"

#include "ui/tableview.h"
#include "wizardrig.h"

#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

struct DockRig : WizardRig {
  DockRig() {
    dock.resize(400, 700);
    dock.show();
    dock.activateWindow();
    std::ignore = QTest::qWaitForWindowActive(&dock);
  }
  template <typename T>
  T *part(const char *name) const {
    return dock.findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] QStringList timeline() const {
    const QAbstractItemModel *model = part<QListView>("timeline")->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
      lines << model->index(row, TimelineColumns::Type).data().toString();
    return lines;
  }
  void declareByHand() {
    dock.showService(ref);
    part<QPushButton>("declare")->click();
    std::ignore = QTest::qWaitFor([this] { return timeline().contains(u"Verdict"_s); });
  }

  IncidentDock dock{workspace};
};

}  // namespace

class TestIncidentDock : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void saysWhatToDoWhereThereIsNone() {
    DockRig rig;
    QCOMPARE(rig.part<QLabel>("empty")->text(), u"Choose a service: its incident stands here."_s);
    rig.dock.showService(rig.ref);
    QVERIFY(rig.part<QLabel>("empty")->text().startsWith(u"No incident is open for order-service."_s));
    QVERIFY(rig.part<QPushButton>("declare")->isVisible());
    QVERIFY(!rig.part<QPlainTextEdit>("note")->isVisible());
  }

  void declaringOpensItWithWhatIsKnown() {
    DockRig rig;
    rig.declareByHand();
    QVERIFY(rig.dock.isOpen());
    QVERIFY(rig.timeline().contains(u"Threshold crossed"_s));
    QVERIFY(rig.timeline().contains(u"Incident declared"_s));
    QVERIFY(rig.part<Banner>("state")->text().startsWith(u"Open since"_s));
    QTRY_VERIFY(rig.part<QLabel>("durations")->text().contains(u"and counting"_s));
    QVERIFY(!rig.part<QPushButton>("declare")->isVisible());
  }

  void aSymptomOpensItWithWhatIsKnown() {
    DockRig rig;
    Runbook runbook = **rig.workspace.runbook(rig.ref);
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4}};
    rig.workspace.setRunbook(runbook);
    QVERIFY(!rig.part<QPushButton>("symptoms")->isVisible());
    rig.dock.showService(rig.ref);
    QVERIFY(rig.part<QPushButton>("symptoms")->isVisible());
    QMenu *menu = rig.part<QPushButton>("symptoms")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"data-corruption"_s)->trigger();
    QTRY_VERIFY(rig.timeline().contains(u"Symptom declared"_s));
    QTRY_VERIFY(rig.timeline().contains(u"Verdict"_s));
    QCOMPARE(rig.timeline().count(u"Incident declared"_s), 1);
    QVERIFY(rig.dock.isOpen());
    QVERIFY(rig.part<QPushButton>("symptoms")->isVisible());
    rig.part<QPushButton>("close")->click();
    QTRY_VERIFY(!rig.dock.isOpen());
    QTRY_VERIFY(!rig.part<QPushButton>("symptoms")->isVisible());
  }

  void growsByItselfAndReadsBurstsOnce() {
    DockRig rig;
    rig.declareByHand();
    const auto before = rig.timeline().size();
    QSignalSpy inserted(rig.part<QListView>("timeline")->model(), &QAbstractItemModel::rowsInserted);
    for (const auto &text : {u"one"_s, u"two"_s, u"three"_s}) {
      std::ignore = rig.journal().append(rig.dock.incidentId(), {u"note"_s, text, {}, Milestone::None, {}}, qApp);
      Q_EMIT rig.workspace.journalChanged(rig.dock.incidentId());
    }
    QTRY_COMPARE(rig.timeline().size(), before + 3);
    QCOMPARE(inserted.size(), 1);
    rig.dock.note(u"recovered"_s, u"Error rate 0.1 %"_s, Milestone::Mitigated);
    QTRY_COMPARE(rig.timeline().last(), u"Recovered"_s);
  }

  void notesAreAddedWithCtrlEnter() {
    DockRig rig;
    rig.declareByHand();
    auto *note = rig.part<QPlainTextEdit>("note");
    note->setFocus();
    QTest::keyClicks(note, u"Called the team"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, u"They look"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QTRY_COMPARE(rig.timeline().last(), u"Note"_s);
    QVERIFY(rig.journal().lines().last() == u"note: Called the team\nThey look"_s);
  }

  void aNoteIsNeverLost() {
    DockRig rig;
    rig.declareByHand();
    const Error full{
        .kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}};
    rig.journal().failWith(full);
    auto *note = rig.part<QPlainTextEdit>("note");
    note->setPlainText(u"Called the team"_s);
    rig.part<QPushButton>("add")->click();
    QTRY_VERIFY(rig.part<Banner>("problem")->text().contains(u"The disk is full"_s));
    QCOMPARE(note->toPlainText(), u"Called the team"_s);
    rig.journal().failWith(std::nullopt);
    rig.part<QPushButton>("add")->click();
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QVERIFY(rig.part<Banner>("problem")->text().isEmpty());
  }

  void closesExportsAndOpensEarlierOnes() {
    DockRig rig;
    const QTemporaryDir folder;
    rig.declareByHand();
    const QString id = rig.dock.incidentId();
    rig.part<QPushButton>("close")->click();
    QTRY_VERIFY(!rig.dock.isOpen());
    QTRY_COMPARE(rig.part<Banner>("state")->text(), u"Closed"_s);
    rig.dock.exporter().setChooser([&folder](QWidget *, const QString &, const std::function<void(const QString &)> &chosen) {
      chosen(folder.filePath(u"timeline.json"_s));
    });
    rig.part<QPushButton>("exportTimeline")->click();
    QTRY_VERIFY(rig.part<Banner>("problem")->text().startsWith(u"The timeline was written to"_s));
    QVERIFY(QFile::exists(folder.filePath(u"timeline.json"_s)));
    rig.part<QPushButton>("declare")->click();
    QTRY_VERIFY(rig.dock.incidentId() != id);
    auto *earlier = rig.part<TableView>("earlier");
    QTRY_COMPARE(earlier->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row)
      if (earlier->model()->index(row, 0).data().toString() == u"closed"_s)
        earlier->setCurrentIndex(earlier->model()->index(row, 0));
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_Return);
    QTRY_COMPARE(rig.dock.incidentId(), id);
  }

  void aFolderThatCannotBeWrittenIsSaid() {
    DockRig rig;
    rig.declareByHand();
    rig.dock.exporter().setChooser([](QWidget *, const QString &, const std::function<void(const QString &)> &chosen) {
      chosen(u"/nowhere/at/all/timeline.md"_s);
    });
    rig.part<QPushButton>("exportTimeline")->click();
    QTRY_VERIFY(rig.part<Banner>("problem")->text().startsWith(u"/nowhere/at/all/timeline.md cannot be written"_s));
  }
};

QTEST_MAIN(TestIncidentDock)
#include "test_incidentdock.moc"
