// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/filechoice.h"
#include "support/questionbox.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/sourceview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

namespace test_importdialog {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace sternway::test;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop = R"(# Shop rollback

## When to roll back

| Metric | Threshold | Action |
|--------|-----------|--------|
| Error rate | > 5% | Roll back |
| Moon phase | rather full | Think about it |

## Zorbl

- [ ] Tell the stakeholders

## Rollback steps

```bash
kubectl rollout undo deployment/shop -n production
```
)";

struct Rig {
  QTemporaryDir folder;
  ImportDialog dialog{folder.filePath(u"runbooks"_s)};

  Rig() { dialog.show(); }
  template <typename T>
  T *find(const char *name) const {
    return dialog.findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] QString said() const { return find<Banner>("state")->text(); }
  [[nodiscard]] QTableView &entries() const { return *find<QTableView>("entries"); }
  bool import(const QByteArray &text) {
    dialog.importText(text, u"shop.md"_s);
    return QTest::qWaitFor([this] { return find<QPushButton>("save")->isEnabled(); });
  }
  void save() const { find<QPushButton>("save")->click(); }
};

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestImportDialog : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void sourceStandsBesideWhatBecameOfIt() {
    Rig rig;
    QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
    QVERIFY(rig.find<QLabel>("counts")->text().startsWith(u"Choose a Markdown file"_s));
    QVERIFY(rig.import(shop));
    QVERIFY2(rig.find<QLabel>("counts")->text().contains(u"1 command(s)"_s), qPrintable(rig.find<QLabel>("counts")->text()));
    QVERIFY(rig.find<QPlainTextEdit>("yaml")->toPlainText().contains(u"apiVersion: sternway/v1"_s));
    QCOMPARE(rig.find<SourceView>("source")->document()->blockCount(), shop.count('\n') + 1);
    QVERIFY(rig.entries().model()->rowCount() > 0);
    QVERIFY2(rig.said().contains(u"to review"_s), qPrintable(rig.said()));
  }

  void anEntryGoesToItsLine() {
    Rig rig;
    QVERIFY(rig.import(shop));
    const auto *model = rig.entries().model();
    for (int row = 0; row < model->rowCount(); ++row) {
      rig.entries().selectRow(row);
      QCOMPARE(rig.find<SourceView>("source")->currentLine(), model->index(row, ImportColumns::Line).data().toInt());
      QVERIFY(rig.find<QLabel>("why")->text().startsWith(u"Line "_s));
    }
    rig.entries().selectRow(0);
    rig.entries().setFocus();
    QTest::keyClick(&rig.entries(), Qt::Key_Down);
    QCOMPARE(rig.entries().currentIndex().row(), std::min(1, model->rowCount() - 1));
  }

  void aHeadingCanBeGivenItsRole() {
    Rig rig;
    QVERIFY(rig.import(shop));
    const auto *model = rig.entries().model();
    int heading = -1;
    for (int row = 0; row < model->rowCount(); ++row)
      if (model->index(row, ImportColumns::Line).data().toInt() == 10)
        heading = row;
    QVERIFY(heading >= 0);
    rig.entries().selectRow(heading);
    auto *role = rig.find<QComboBox>("role");
    QVERIFY(role->isVisible());
    const int index = role->findData(u"prechecks"_s);
    QVERIFY2(index >= 0, "the importer knows no role of that name");
    role->setCurrentIndex(index);
    Q_EMIT role->activated(index);
    QVERIFY(QTest::qWaitFor([&rig] { return rig.find<QPushButton>("save")->isEnabled(); }));
    QVERIFY(rig.find<QPlainTextEdit>("yaml")->toPlainText().contains(u"Tell the stakeholders"_s));
  }

  void itIsCheckedSavedAndNeverOverwrittenUnasked() {
    Rig rig;
    QVERIFY(rig.import(shop));
    const QString path = rig.folder.filePath(u"runbooks/shop-rollback.yaml"_s);  // called for its heading
    QSignalSpy saved(&rig.dialog, &ImportDialog::saved);
    rig.save();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().first().toString(), path);  // the folder did not exist
    QVERIFY2(rig.said().contains(u"shop (production)"_s), qPrintable(rig.said()));
    QVERIFY(!readRunbook(stepKinds(), contentOf(path), u"shop.yaml"_s).hasErrors());

    QFile mine(path);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    rig.save();
    auto *box = rig.dialog.findChild<QMessageBox *>(u"overwriteQuestion"_s);
    QVERIFY(box);
    QCOMPARE(contentOf(path), QByteArray("mine"));
    pressIn(*box, QMessageBox::RejectRole);
    QCOMPARE(contentOf(path), QByteArray("mine"));
    QTRY_VERIFY(!rig.dialog.findChild<QMessageBox *>(u"overwriteQuestion"_s));
    rig.save();
    box = rig.dialog.findChild<QMessageBox *>(u"overwriteQuestion"_s);
    pressIn(*box, QMessageBox::DestructiveRole);
    QVERIFY(contentOf(path).contains("apiVersion"));
  }

  void filesAndTheClipboardAreRead() {
    Rig rig;
    rig.dialog.openFile(rig.folder.path());
    QTRY_VERIFY(rig.said().contains(u"cannot be read"_s));
    QFile file(rig.folder.filePath(u"shop.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(shop);
    file.close();
    rig.find<QPushButton>("open")->click();
    chooseFile(file.fileName());
    QTRY_VERIFY(rig.find<QPushButton>("save")->isEnabled());
    QCOMPARE(rig.find<QLabel>("name")->text(), u"shop.md"_s);
    QGuiApplication::clipboard()->clear();
    rig.find<QPushButton>("paste")->click();
    QVERIFY(rig.said().startsWith(u"The clipboard has no text"_s));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(shop));
    rig.find<QPushButton>("paste")->click();
    QCOMPARE(rig.find<QLabel>("name")->text(), u"pasted text"_s);
    QTRY_VERIFY(rig.find<QPushButton>("save")->isEnabled());
  }

  void aFileIsReadWhileTheWindowGoesOn() {
    Rig rig;
    QFile file(rig.folder.filePath(u"shop.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(shop);
    file.close();
    rig.dialog.openFile(file.fileName());
    QCOMPARE(rig.said(), u"Reading shop.md"_s);
    QVERIFY(rig.find<QPushButton>("stop")->isVisible());
    QVERIFY(rig.find<SourceView>("source")->toPlainText().isEmpty());
    QTRY_VERIFY(rig.find<QPushButton>("save")->isEnabled());
    QCOMPARE(rig.find<SourceView>("source")->toPlainText(), QString::fromUtf8(shop));
    QVERIFY(!rig.find<QPushButton>("stop")->isVisible());
  }

  void whatIsTooLargeIsNeitherReadWholeNorShown() {
    Rig rig;
    QFile file(rig.folder.filePath(u"large.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(importer::maxImportedMarkdown + 1, 'x'));
    file.close();
    rig.dialog.openFile(file.fileName());
    QTRY_VERIFY(!rig.find<QPushButton>("stop")->isVisible());
    QVERIFY2(rig.said().contains(u"larger"_s) || rig.said().contains(u"MB"_s), qPrintable(rig.said()));
    QVERIFY(rig.find<SourceView>("source")->toPlainText().isEmpty());
    QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
  }

  void stoppedNothingIsTaken() {
    Rig rig;
    rig.dialog.importText(shop, u"shop.md"_s);
    QVERIFY(rig.find<QPushButton>("stop")->isVisible());
    rig.find<QPushButton>("stop")->click();
    QVERIFY(rig.said().startsWith(u"Stopped"_s));
    QVERIFY(!rig.find<QPushButton>("stop")->isVisible());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();  // the pool's answer would come now
    QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
    QVERIFY(rig.find<QPlainTextEdit>("yaml")->toPlainText().isEmpty());
    QVERIFY(rig.import(shop));
  }

  void anotherFileTakesThePlaceOfTheFirst() {
    Rig rig;
    rig.dialog.importText(shop, u"first.md"_s);
    rig.dialog.importText("# Second\n\n- [ ] Only this\n", u"second.md"_s);
    QTRY_VERIFY(rig.find<QPushButton>("save")->isEnabled());
    QCOMPARE(rig.find<QLabel>("name")->text(), u"second.md"_s);
    QVERIFY(rig.find<SourceView>("source")->toPlainText().startsWith(u"# Second"_s));
  }

  void whatIsNoTextIsRefused() {
    Rig rig;
    rig.dialog.importText(QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11), u"picture.png"_s);
    QTRY_VERIFY(!rig.said().isEmpty() && !rig.said().startsWith(u"Reading"_s));
    QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
  }

  void theSourceIsShownInItsOwnEncoding() {
    Rig rig;
    const QString text = u"# Überprüfung\n\n- [ ] Läuft\n"_s;
    QStringEncoder encode(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
    QVERIFY(rig.import(encode(text)));
    QCOMPARE(rig.find<SourceView>("source")->toPlainText(), text);
  }

  void anotherMarkupIsNamed() {
    Rig rig;
    rig.dialog.importText("h1. Rollback\n\n{code}\nkubectl get pods\n{code}\n", u"page.txt"_s);
    QTRY_VERIFY(rig.said().contains(u"pandoc"_s));
    QVERIFY(!rig.find<QPushButton>("save")->isEnabled());
    QVERIFY(rig.find<SourceView>("source")->toPlainText().startsWith(u"h1."_s));
  }

  void everythingHasAName() {
    Rig rig;
    for (const char *name : {"source", "yaml", "entries", "role", "busy"})
      QVERIFY2(!rig.find<QWidget>(name)->accessibleName().isEmpty(), name);
  }
};

STERNWAY_GUI_TEST(TestImportDialog)

}  // namespace test_importdialog
#include "test_importdialog.moc"
