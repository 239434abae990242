// SPDX-License-Identifier: GPL-3.0-or-later
#include "sternway.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

namespace test_environment {

using namespace sternway;
using namespace Qt::StringLiterals;

/// What the commands get from the composition root: which runbook a service follows.
class TestEnvironment : public QObject {
  Q_OBJECT
private:
  std::unique_ptr<QTemporaryDir> m_folder;
  QStringList m_notices;
  const ObjectRef m_orders{.context = u"lab"_s, .nameSpace = u"shop"_s, .name = u"orders"_s, .kind = Kind::Deployment};

  static QString write(const QString &folder, const QString &name, const QString &condition) {
    QDir().mkpath(folder);
    QFile file(QDir(folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly))
      return {};
    file.write(
        u"apiVersion: sternway/v1\nkind: Runbook\nmetadata: {name: orders}\nservices: [{name: orders, namespace: shop}]\n"
        "matrix: [{when: %1, action: rollback}]\n"_s.arg(condition)
            .toUtf8());
    return file.fileName();
  }

  Result<RunbookPtr> load(const QString &file) {
    m_notices.clear();
    return makeEnvironment().loadRunbook(file, m_orders, [this](const QString &text) { m_notices.append(text); });
  }

private Q_SLOTS:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("STERNWAY_CONFIG_DIR", m_folder->filePath(u"config.d"_s).toLocal8Bit());
    qputenv("STERNWAY_DATA_DIR", m_folder->filePath(u"data"_s).toLocal8Bit());
  }

  void aNamedFileCountsBeforeTheFolder() {
    write(m_folder->filePath(u"data/runbooks"_s), u"orders.yaml"_s, u"error_rate > 7%"_s);
    const auto runbook = load(write(m_folder->path(), u"named.yaml"_s, u"error_rate > 8%"_s));
    QVERIFY(runbook);
    QCOMPARE((*runbook)->source, u"named.yaml"_s);
    const auto broken = load(write(m_folder->path(), u"broken.yaml"_s, u"error_rate > 8 parsecs"_s));
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Input);
  }

  void thenTheFolderThenTheBuiltInOne() {
    QCOMPARE((*load({}))->source, u"default.yaml"_s);
    write(m_folder->filePath(u"data/runbooks"_s), u"orders.yaml"_s, u"error_rate > 7%"_s);
    QCOMPARE((*load({}))->matrix.rows.at(0).when, u"error_rate > 7%"_s);
    QVERIFY(m_notices.isEmpty());
  }

  void whatIsWrongInTheFolderIsSaid() {
    const QString folder = m_folder->filePath(u"data/runbooks"_s);
    write(folder, u"a.yaml"_s, u"error_rate > 7%"_s);
    write(folder, u"b.yaml"_s, u"error_rate > 8%"_s);
    write(folder, u"c.yaml"_s, u"error_rate > 8 parsecs"_s);
    QCOMPARE((*load({}))->source, u"a.yaml"_s);
    QCOMPARE(m_notices.size(), 2);
    QVERIFY(m_notices.at(0).contains(u"c.yaml:5:"_s));
    QVERIFY(m_notices.at(1).contains(u"b.yaml"_s));
  }
};

STERNWAY_TEST(TestEnvironment)

}  // namespace test_environment
#include "test_environment.moc"
