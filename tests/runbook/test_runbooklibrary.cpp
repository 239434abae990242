// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/library.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_runbooklibrary {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
const QByteArray fivePercent = "- {when: error_rate > 5%, action: rollback}\n";
const QByteArray nonsense = "- {when: error_rate > 5 parsecs, action: rollback}\n";

QByteArray document(const QByteArray &name, const QByteArray &rows) {
  return "apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: " + name + "}\nservices:\n- {name: " + name +
         ", namespace: shop}\nmatrix:\n" + rows;
}

ObjectRef workload(const QString &name) {
  return {.context = u"lab"_s, .nameSpace = u"shop"_s, .name = name, .kind = Kind::Deployment};
}
}  // namespace

/// A library on a folder of its own, and what it has told.
class TestRunbookLibrary : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<QTemporaryDir> m_temporary;
  QString m_folder;
  std::unique_ptr<RunbookLibrary> m_library;
  QList<RunbookChange> m_changes;

  void write(const QString &name, const QByteArray &content) {
    QFile file(QDir(m_folder).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
  }

  void open() {
    m_library = std::make_unique<RunbookLibrary>(stepKinds(), m_folder);
    m_changes.clear();
    connect(m_library.get(), &RunbookLibrary::changed, this,
            [this](const QList<RunbookChange> &changes) { m_changes += changes; });
  }

  [[nodiscard]] QString sourceFor(const QString &service) const { return (*m_library->runbook(workload(service)))->source; }
  [[nodiscard]] QString firstRow(const QString &service) const {
    return (*m_library->runbook(workload(service)))->matrix.rows.value(0).when;
  }

private Q_SLOTS:
  void init() {
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(u"runbooks"_s);
    QVERIFY(QDir().mkpath(m_folder));
  }
  void cleanup() { m_library.reset(); }

  void readsWhatIsThere() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    write(u"tickets.yml"_s, document("tickets", fivePercent));
    write(u"README.md"_s, "# no runbook");
    open();
    QCOMPARE(m_library->runbooks().size(), 2);
    QCOMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
    QCOMPARE(sourceFor(u"tickets"_s), u"tickets.yml"_s);
    QCOMPARE((*m_library->runbook(workload(u"orders"_s)))->path, QDir(m_folder).filePath(u"orders.yaml"_s));
    QCOMPARE(sourceFor(u"something"_s), u"default.yaml"_s);
    QVERIFY(m_library->problems().isEmpty());
  }

  void aNewFileIsSeen() {
    open();
    QCOMPARE(sourceFor(u"orders"_s), u"default.yaml"_s);
    write(u"orders.yaml"_s, document("orders", fivePercent));
    QTRY_COMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
    QCOMPARE(m_changes.last().name, u"orders"_s);
    QCOMPARE(m_changes.last().rows, QList<RowChange>({{.before = {}, .after = u"error_rate > 5%: rollback"_s}}));
  }

  void anEditSaysWhatChanged() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    const RunbookPtr before = *m_library->runbook(workload(u"orders"_s));
    write(u"orders.yaml"_s, document("orders", "- {when: error_rate > 4%, for: 2m, action: rollback}\n"));
    QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > 4%"_s);
    QCOMPARE(before->matrix.rows.at(0).when, u"error_rate > 5%"_s);
    QCOMPARE(m_changes.last().kind, RunbookChange::Kind::Edited);
    QCOMPARE(m_changes.last().path, QDir(m_folder).filePath(u"orders.yaml"_s));
    QCOMPARE(m_changes.last().sections, QStringList{u"matrix"_s});
    QCOMPARE(m_changes.last().rows,
             QList<RowChange>({{.before = u"error_rate > 5%: rollback"_s, .after = u"error_rate > 4% for 2 min: rollback"_s}}));
  }

  void aBrokenEditKeepsTheLastGoodVersion() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    write(u"orders.yaml"_s, document("orders", nonsense));
    QTRY_COMPARE(m_changes.size(), 1);
    QCOMPARE(m_changes.at(0).kind, RunbookChange::Kind::Broken);
    QCOMPARE(m_changes.at(0).name, u"orders"_s);
    QCOMPARE(firstRow(u"orders"_s), u"error_rate > 5%"_s);
    QCOMPARE(m_library->problems().size(), 2);
    QVERIFY(m_library->problems().at(0).problem.message.contains(u"version of before"_s));
    QCOMPARE(m_library->problems().at(1).problem.path, u"matrix[0].when"_s);
    QCOMPARE(m_library->problems().at(1).problem.line, 7);

    write(u"orders.yaml"_s, document("orders", "- {when: error_rate > 6%, action: rollback}\n"));
    QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > 6%"_s);
    QVERIFY(m_library->problems().isEmpty());
    QCOMPARE(m_changes.last().kind, RunbookChange::Kind::Edited);
    QCOMPARE(m_changes.last().rows.at(0).before, u"error_rate > 5%: rollback"_s);
  }

  /// The rules for any service would say something else than those that were meant.
  void aFileThatNeverWorkedLeavesTheRulesOfItsServicesUnknown() {
    write(u"orders.yaml"_s, document("orders", nonsense));
    open();
    const auto runbook = [this] { return m_library->runbook(workload(u"orders"_s)); };
    QCOMPARE(runbook().error().kind, ErrorKind::Input);
    for (const QString &other : {u"orders-db"_s, u"pre-orders"_s, u"order"_s, QString()})
      QCOMPARE(sourceFor(other), u"default.yaml"_s);
    QVERIFY(m_library->runbooks().isEmpty());
    QCOMPARE(m_library->problems().size(), 1);
    QCOMPARE(m_library->problems().at(0).path, QDir(m_folder).filePath(u"orders.yaml"_s));
    write(u"orders.yaml"_s, document("orders", fivePercent));
    QTRY_VERIFY(runbook());
    QCOMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
    QCOMPARE(m_changes.last().kind, RunbookChange::Kind::Added);
  }

  void aRemovedFileIsGone() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    QVERIFY(QFile::remove(QDir(m_folder).filePath(u"orders.yaml"_s)));
    QTRY_COMPARE(sourceFor(u"orders"_s), u"default.yaml"_s);
    QCOMPARE(m_changes.last().kind, RunbookChange::Kind::Removed);
    QCOMPARE(m_changes.last().name, u"orders"_s);
  }

  void anEditorMayReplaceTheFile() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    for (const QByteArray percent : {"6", "7", "8"}) {
      write(u"orders.yaml.new"_s, document("orders", "- {when: error_rate > " + percent + "%, action: rollback}\n"));
      const QString target = QDir(m_folder).filePath(u"orders.yaml"_s);
      QCOMPARE(std::rename(qPrintable(QDir(m_folder).filePath(u"orders.yaml.new"_s)), qPrintable(target)), 0);
      QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > "_s + QString::fromLatin1(percent) + u"%"_s);
    }
    for (const RunbookChange &change : std::as_const(m_changes))
      QCOMPARE(change.kind, RunbookChange::Kind::Edited);
  }

  /// Of the same size, and as old for the file system.
  void deletedAndWrittenAgainIsAnEdit() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    const QString path = QDir(m_folder).filePath(u"orders.yaml"_s);
    const QDateTime modified = QFileInfo(path).lastModified();
    QVERIFY(QFile::remove(path));
    m_library->reload();
    QCOMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
    QVERIFY(m_changes.isEmpty());
    write(u"orders.yaml"_s, document("orders", "- {when: error_rate > 6%, action: rollback}\n"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(modified, QFileDevice::FileModificationTime));
    file.close();
    QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > 6%"_s);
    QCOMPARE(m_changes.size(), 1);
    QCOMPARE(m_changes.at(0).kind, RunbookChange::Kind::Edited);
  }

  void aFolderThatAppearsLater() {
    QVERIFY(QDir(m_folder).removeRecursively());
    m_folder += u"/deep/below"_s;
    open();
    QVERIFY(m_library->runbooks().isEmpty());
    QVERIFY(QDir().mkpath(m_folder));
    write(u"orders.yaml"_s, document("orders", fivePercent));
    QTRY_COMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
    write(u"orders.yaml"_s, document("orders", "- {when: error_rate > 6%, action: rollback}\n"));
    QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > 6%"_s);
    QVERIFY(QDir(m_folder).removeRecursively());
    QTRY_COMPARE(sourceFor(u"orders"_s), u"default.yaml"_s);
    QVERIFY(QDir().mkpath(m_folder));
    write(u"orders.yaml"_s, document("orders", fivePercent));
    QTRY_COMPARE(firstRow(u"orders"_s), u"error_rate > 5%"_s);
  }

  void anotherFolder() {
    write(u"orders.yaml"_s, document("orders", fivePercent));
    open();
    const QString other = m_temporary->filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other));
    m_folder = other;
    write(u"tickets.yaml"_s, document("tickets", fivePercent));
    m_library->setFolder(other);
    QCOMPARE(m_changes.size(), 2);
    QCOMPARE(m_changes.at(0).kind, RunbookChange::Kind::Removed);
    QCOMPARE(m_changes.at(1).kind, RunbookChange::Kind::Added);
    QCOMPARE(sourceFor(u"orders"_s), u"default.yaml"_s);
    write(u"orders.yaml"_s, document("orders", fivePercent));
    QTRY_COMPARE(sourceFor(u"orders"_s), u"orders.yaml"_s);
  }

  void twoThatClaimOneServiceAreReported() {
    write(u"a.yaml"_s, document("orders", fivePercent));
    write(u"b.yaml"_s, document("orders", "- {when: error_rate > 6%, action: rollback}\n"));
    open();
    QCOMPARE(firstRow(u"orders"_s), u"error_rate > 5%"_s);
    QCOMPARE(m_library->problems().size(), 1);
    const LibraryProblem problem = m_library->problems().at(0);
    QCOMPARE(problem.path, QDir(m_folder).filePath(u"b.yaml"_s));
    QCOMPARE(problem.problem.line, 5);
    QVERIFY(problem.problem.message.contains(QDir(m_folder).filePath(u"a.yaml"_s) + u" line 5"_s));
    QVERIFY(problem.problem.message.contains(QDir(m_folder).filePath(u"b.yaml"_s) + u" line 5"_s));
    QCOMPARE(m_library->problemsFor(workload(u"orders"_s)).size(), 1);
    QVERIFY(m_library->problemsFor(workload(u"tickets"_s)).isEmpty());
  }

  void manyChangesAreToldAtOnce() {
    open();
    QSignalSpy told(m_library.get(), &RunbookLibrary::changed);
    for (int i = 0; i < 20; ++i)
      write(u"r%1.yaml"_s.arg(i), document("r" + QByteArray::number(i), fivePercent));
    QTRY_COMPARE(m_library->runbooks().size(), 20);
    QCOMPARE(told.size(), 1);
    QCOMPARE(m_changes.size(), 20);
  }
};

STERNWAY_TEST(TestRunbookLibrary)

}  // namespace test_runbooklibrary
#include "test_runbooklibrary.moc"
