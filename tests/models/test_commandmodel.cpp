// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandmodel.h"

#include "support/testmain.h"

#include <QAbstractItemModelTester>

namespace test_commandmodel {

using namespace sternway;
using namespace sternway::models;
using namespace Qt::StringLiterals;

class TestCommandModel : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void ranksByHowWellItIsNamed() {
    CommandModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCommands({{u"1"_s, u"payment-order-log"_s, u"service in shop"_s, {}, {}},
                       {u"2"_s, u"order-service"_s, u"service in shop"_s, {}, {}},
                       {u"3"_s, u"reorder"_s, u"service in shop"_s, {}, {}},
                       {u"4"_s, u"web"_s, u"service in shop"_s, {}, {}}});
    QCOMPARE(names(model), QStringList({u"payment-order-log"_s, u"order-service"_s, u"reorder"_s, u"web"_s}));
    model.setTyped(u"Order"_s);
    QCOMPARE(names(model), QStringList({u"order-service"_s, u"payment-order-log"_s, u"reorder"_s}));
    model.setTyped(u"os shop"_s);
    QCOMPARE(names(model).first(), u"order-service"_s);
    model.setTyped(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
  }

  void whatWasUsedLastComesFirst() {
    CommandModel model;
    model.setCommands(
        {{u"1"_s, u"alpha"_s, {}, {}, {}}, {u"2"_s, u"beta"_s, {}, u"Ctrl+B"_s, {}}, {u"3"_s, u"gamma"_s, {}, {}, {}}});
    model.setRecent({u"3"_s, u"2"_s});
    QCOMPARE(names(model), QStringList({u"gamma"_s, u"beta"_s, u"alpha"_s}));
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Ctrl+B"_s));
  }

  void nothingTypedNamesEverything() {
    QVERIFY(fuzzyScore({}, u"order"_s).has_value());
    QVERIFY(!fuzzyScore(u"redro"_s, u"order"_s).has_value());
  }

private:
  static QStringList names(const QAbstractItemModel &model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
      names.append(model.index(row, 0).data().toString());
    return names;
  }
};

STERNWAY_TEST(TestCommandModel)

}  // namespace test_commandmodel
#include "test_commandmodel.moc"
