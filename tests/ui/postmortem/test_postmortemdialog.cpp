// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/postmortemdialog.h"

#include "postmortemrig.h"
#include "report/markdownreader.h"
#include "support/filechoice.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/postmortem/documentview.h"
#include "ui/postmortem/markdownedit.h"
#include "ui/postmortem/postmortembar.h"
#include "ui/postmortem/postmortemhistory.h"
#include "ui/postmortem/refilldialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_postmortemdialog {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct DialogRig : PostMortemRig {
  PostMortemDialog dialog{workspace, clock, id};

  DialogRig() {
    dialog.show();
    dialog.activateWindow();
    std::ignore = QTest::qWaitForWindowActive(&dialog);
    settle();
  }
  template <typename T>
  T *part(const char *name) const {
    return dialog.findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] QListWidget &sections() const { return *part<QListWidget>("sections"); }
  [[nodiscard]] MarkdownEdit &edit() const { return *part<MarkdownEdit>("markdown"); }
  [[nodiscard]] QListWidget &findings() const { return *part<QListWidget>("findings"); }
  void write(const QString &text) {
    edit().selectAll();
    edit().insertPlainText(text);
  }
  [[nodiscard]] bool finds(int count) const {
    return QTest::qWaitFor([this, count] { return findings().count() == count; });
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&edit(), static_cast<Qt::Key>(key), modifiers);
    settle();
  }
};
}  // namespace

class TestPostMortemDialog : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void showsItsSections() {
    DialogRig rig;
    QCOMPARE(rig.sections().count(), 2);
    QCOMPARE(rig.sections().item(1)->text(), u"Our own"_s);
    QCOMPARE(rig.part<QLabel>("sectionPrompt")->text(), u"What came together?"_s);
    QVERIFY(!rig.edit().isReadOnly());
    QVERIFY(rig.part<DocumentView>("documentView")->toPlainText().contains(u"Contributing factors"_s));
  }

  void whatIsTypedIsLintedShownAndSaved() {
    DialogRig rig;
    rig.write(u"alice caused it. Human error."_s);
    QVERIFY(rig.finds(2));
    QCOMPARE(rig.edit().extraSelections().size(), 2);
    QCOMPARE(rig.edit().extraSelections().constFirst().cursor.selectedText(), u"alice"_s);
    QVERIFY(rig.edit().problemAt(2));
    QVERIFY(!rig.edit().problemAt(8));
    QVERIFY(rig.part<DocumentView>("documentView")->toPlainText().contains(u"alice caused it"_s));
    rig.sleepUntilSaved();
    QCOMPARE(rig.kept().sections.first().markdown, u"alice caused it. Human error."_s);
    rig.write(u"The cache was cold."_s);
    QVERIFY(rig.finds(0));
    QVERIFY(rig.edit().extraSelections().isEmpty());
  }

  /// Who goes on to another section at once leaves no finding that is not there any more.
  void aSectionThatIsLeftAtOnceIsLookedAt() {
    DialogRig rig;
    rig.write(u"alice, then alice."_s);
    QVERIFY(rig.finds(2));
    rig.write(u"The cache was cold."_s);
    rig.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(rig.findings().count(), 0);
  }

  void keysGoThroughSectionsAndFindings() {
    DialogRig rig;
    rig.write(u"alice, then alice."_s);
    QVERIFY(rig.finds(2));
    rig.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(rig.sections().currentRow(), 1);
    rig.write(u"It was a human error."_s);
    QVERIFY(rig.finds(3));
    rig.press(Qt::Key_F8);  // behind the cursor there is none: round to the first
    QCOMPARE(rig.sections().currentRow(), 0);
    QCOMPARE(rig.edit().textCursor().selectionStart(), 0);
    rig.press(Qt::Key_F8);
    QCOMPARE(rig.edit().textCursor().selectionStart(), 12);
    rig.press(Qt::Key_F8);
    QCOMPARE(rig.sections().currentRow(), 1);
    rig.press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(rig.sections().currentRow(), 0);
    rig.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(rig.kept().byHand);
    rig.press(Qt::Key_PageDown, Qt::ControlModifier);
    rig.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(rig.sections().currentRow(), 0);
  }

  void eachSectionHasItsOwnUndoing() {
    DialogRig rig;
    rig.edit().setPlainText({});
    rig.write(u"one"_s);
    rig.sections().setCurrentRow(1);
    rig.write(u"two"_s);
    rig.edit().undo();
    rig.sections().setCurrentRow(0);
    QCOMPARE(rig.edit().toPlainText(), u"one"_s);
    rig.edit().undo();
    QVERIFY(rig.edit().toPlainText().isEmpty());
    rig.edit().redo();
    QCOMPARE(rig.edit().toPlainText(), u"one"_s);
  }

  void finalAsksWhileSomethingIsOpen() {
    DialogRig rig;
    auto *status = rig.part<QComboBox>("postMortemStatus");
    const auto choose = [&](int index) {
      status->setCurrentIndex(index);
      Q_EMIT status->activated(index);
      rig.settle();
    };
    choose(1);
    QCOMPARE(rig.kept().status, PostMortemStatus::InReview);
    choose(2);
    auto *question = rig.part<QMessageBox>("finalQuestion");
    QVERIFY(question);
    QCOMPARE(status->currentIndex(), 1);
    pressIn(*question, QMessageBox::AcceptRole);
    rig.settle();
    QCOMPARE(rig.kept().status, PostMortemStatus::Final);
    QVERIFY(rig.edit().isReadOnly());
    QVERIFY(rig.part<Banner>("postMortemBanner")->isVisible());
    Q_EMIT rig.part<Banner>("postMortemBanner")->triggered();
    rig.settle();
    QCOMPARE(rig.kept().status, PostMortemStatus::InReview);
    QVERIFY(!rig.edit().isReadOnly());
  }

  void aBarThatIsClearedMeanwhileStaysHidden() {
    PostMortemRig rig;
    PostMortemBar bar(rig.workspace);
    const IncidentRecord record = rig.workspace.memoryJournal().stored(rig.id);
    bar.showRecord(record, rig.clock.now());
    rig.settle();
    QVERIFY(!bar.isHidden());
    bar.showRecord(record, rig.clock.now());
    bar.clear();
    rig.settle();
    QVERIFY(bar.isHidden());
  }

  void anotherWindowFindsWhatACrashHasLeft() {
    DialogRig rig;
    rig.write(u"Half a thought"_s);
    rig.sleepUntilSaved();
    PostMortemDialog other(rig.workspace, rig.clock, rig.id);
    rig.settle();
    QCOMPARE(other.findChild<MarkdownEdit *>(u"markdown"_s)->toPlainText(), u"Half a thought"_s);
  }

  void aConflictLeavesTheChoice() {
    DialogRig rig;
    rig.write(u"mine"_s);
    rig.saveElsewhere(u"theirs"_s);
    rig.sleepUntilSaved();
    QVERIFY(rig.part<QPushButton>("showTheirs")->isVisible());
    rig.dialog.reject();
    rig.settle();
    QVERIFY(rig.part<QMessageBox>("unsavedQuestion"));
    QVERIFY(rig.dialog.isVisible());
    Q_EMIT rig.part<Banner>("postMortemBanner")->triggered();
    rig.settle();
    QCOMPARE(rig.kept().sections.first().markdown, u"mine"_s);
    QVERIFY(!rig.part<QPushButton>("showTheirs")->isVisible());
  }

  void anEarlierVersionComesBack() {
    DialogRig rig;
    rig.write(u"good"_s);
    rig.press(Qt::Key_S, Qt::ControlModifier);
    rig.write(u"worse"_s);
    rig.press(Qt::Key_S, Qt::ControlModifier);
    rig.part<QPushButton>("history")->click();
    rig.settle();
    auto *history = rig.part<PostMortemHistory>("postMortemHistory");
    auto *versions = history->findChild<QListWidget *>(u"versions"_s);
    QCOMPARE(versions->count(), 2);
    auto *back = history->findChild<QPushButton *>(u"takeBack"_s);
    QVERIFY(!back->isEnabled());  // of the newest
    versions->setCurrentRow(1);
    rig.settle();
    QVERIFY(history->findChild<DocumentView *>()->toPlainText().contains(u"good"_s));
    back->click();
    rig.settle();
    QCOMPARE(rig.edit().toPlainText(), u"good"_s);
    QCOMPARE(rig.kept().version, 3);
    rig.edit().undo();
    QCOMPARE(rig.edit().toPlainText(), u"worse"_s);
  }

  void exportsWhatIsWritten() {
    DialogRig rig;
    QTemporaryDir folder;
    rig.write(u"The cache was cold."_s);
    rig.part<QPushButton>("exportPostMortem")->click();
    rig.settle();
    const QString path = folder.filePath(u"draft.html"_s);
    QCOMPARE(chooseFile(path), rig.id + u"-postmortem.md"_s);
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("The cache was cold."));
  }

  void saysWhatTheRecordWouldChange() {
    DialogRig rig;
    report::Refill refill;
    refill.draft.sections = {{.title = u"Impact"_s, .markdown = u"mine"_s}, {.title = u"Timeline"_s, .markdown = u"mine too"_s}};
    refill.changes = {{.section = 0, .markdown = u"8 min"_s}, {.section = 1, .markdown = u"9 min"_s}};
    RefillDialog dialog(refill);
    QSignalSpy taken(&dialog, &RefillDialog::taken);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"record"_s)->toPlainText(), u"8 min"_s);
    dialog.findChild<QPushButton *>(u"takeRecord"_s)->click();
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken.first().last().toString(), u"8 min"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"mine"_s)->toPlainText(), u"mine too"_s);
    dialog.findChild<QPushButton *>(u"takeRecord"_s)->click();
    QCOMPARE(taken.size(), 2);
    QVERIFY(!dialog.isVisible());
  }

  void previewShowsEveryBlockAsText() {
    DocumentView view;
    view.show(report::readMarkdown(
        u"a <b>b</b><br>c\n\n- one\n  - two\n\n| x | y |\n|---|---|\n| 1 | `<i>` |\n\n```\nlog <line>\n```\n"_s));
    const QString text = view.toPlainText();
    for (const QString &part : {u"a <b>b</b><br>c"_s, u"one"_s, u"two"_s, u"<i>"_s, u"log <line>"_s})
      QVERIFY2(text.contains(part), qPrintable(text));
  }
};

STERNWAY_GUI_TEST(TestPostMortemDialog)

}  // namespace test_postmortemdialog
#include "test_postmortemdialog.moc"
