// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/store.h"
#include "support/testmain.h"

#include <QTest>

namespace test_store {

using namespace sternway;
using namespace sternway::kube;
using namespace Qt::StringLiterals;

namespace {
Stamped<NamespaceSummary> object(const QString &name, quint64 stamp = 1) {
  Stamped<NamespaceSummary> made;
  made.value.ref.name = name;
  made.value.phase = u"phase %1"_s.arg(stamp);
  made.stamp = stamp;
  return made;
}

QStringList namesOf(const Store<NamespaceSummary> &store) {
  QStringList names;
  for (const NamespaceSummary &each : store.values())
    names.append(each.ref.name);
  names.sort();
  return names;
}

void list(Store<NamespaceSummary> &store, const QStringList &names, StorePart part) {
  store.beginList(part);
  for (const QString &name : names)
    store.upsert(object(name), part);
  store.endList(part);
}
}  // namespace

class TestStore : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aListSaysNothingOfAnotherCollection() {
    Store<NamespaceSummary> store;
    list(store, {u"a"_s, u"b"_s}, 1);
    list(store, {u"c"_s}, 2);
    QCOMPARE(namesOf(store), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    for (int again = 0; again < 3; ++again)  // they are at different rounds then
      list(store, {u"b"_s}, 1);
    QCOMPARE(namesOf(store), (QStringList{u"b"_s, u"c"_s}));
    list(store, {}, 2);
    QCOMPARE(namesOf(store), QStringList{u"b"_s});
  }

  void aCollectionThatIsDroppedTakesItsOwnOnly() {
    Store<NamespaceSummary> store;
    QObject context;
    QStringList removed;
    store.subscribe(&context, [&removed](const ChangeSet<NamespaceSummary> &changes) {
      for (const ObjectRef &ref : changes.removed)
        removed.append(ref.name);
    });
    list(store, {u"a"_s}, 1);
    list(store, {u"c"_s}, 2);
    QCoreApplication::processEvents();
    store.drop(1);
    QCOMPARE(namesOf(store), QStringList{u"c"_s});
    QVERIFY(!store.find(object(u"a"_s).value.ref));
    QTRY_COMPARE(removed, QStringList{u"a"_s});
  }

  /// Which may happen before the removal is told.
  void whatComesBackInAnotherCollectionIsThere() {
    Store<NamespaceSummary> store;
    QObject context;
    QStringList told;
    list(store, {u"a"_s}, 1);
    store.subscribe(&context, [&told](const ChangeSet<NamespaceSummary> &changes) {
      for (const ObjectRef &ref : changes.removed)
        told.append(u"-"_s + ref.name);
      for (const NamespaceSummary &each : changes.upserted)
        told.append(u"+"_s + each.ref.name);
    });
    QTRY_COMPARE(told, QStringList{u"+a"_s});
    store.drop(1);
    list(store, {u"a"_s}, 2);
    QTRY_COMPARE(told.mid(1), QStringList{u"+a"_s});
    list(store, {}, 1);
    QCOMPARE(namesOf(store), QStringList{u"a"_s});
  }
};

STERNWAY_TEST(TestStore)

}  // namespace test_store
#include "test_store.moc"
