// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableview.h"

#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "support/workloadtable.h"
#include "ui/delegates/celldelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>

namespace test_tableview {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct LaidOut : CellDelegate {
  [[nodiscard]] Qt::TextElideMode elision(const QModelIndex &index) const {
    QStyleOptionViewItem option;
    option.textElideMode = Qt::ElideRight;
    initStyleOption(&option, index);
    return option.textElideMode;
  }
};
}  // namespace

class TestTableView : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    const QJsonObject pods = podTemplate(u"shop/web:v1"_s);
    m_model.apply({.reset = true,
                   .upserted = {makeWorkload(Kind::Deployment, u"web"_s, pods), makeWorkload(Kind::Deployment, u"api"_s, pods)},
                   .removed = {}});
  }

  void aNameKeepsItsEnd() {
    QStandardItemModel cells(1, 2);
    cells.setData(cells.index(0, 1), true, models::NameRole);
    QCOMPARE(LaidOut().elision(cells.index(0, 0)), Qt::ElideRight);
    QCOMPARE(LaidOut().elision(cells.index(0, 1)), Qt::ElideMiddle);
  }

  void opensTheRowWithEnter() {
    TableView view;
    view.setSourceModel(&m_model);
    view.sortByColumn(WorkloadColumns::Name, Qt::AscendingOrder);
    QSignalSpy opened(&view, &TableView::opened);
    view.setCurrentIndex(view.proxy().index(0, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ObjectRef>().name, u"api"_s);
  }

  void copiesWhatIsSelected() {
    TableView view;
    view.setSourceModel(&m_model);
    for (int column = 0; column < WorkloadColumns::count; ++column)
      view.setColumnHidden(column, column > WorkloadColumns::Name);
    view.sortByColumn(WorkloadColumns::Name, Qt::AscendingOrder);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Namespace\tName\nproduction\tapi\nproduction\tweb"_s);
  }

  /// Headers and cells are asked for again; the selected row stays.
  void itsWordsFollowTheLanguage() {
    TableView view;
    view.setSourceModel(&m_model);
    view.sortByColumn(WorkloadColumns::Name, Qt::AscendingOrder);
    view.setCurrentIndex(view.proxy().index(1, 0));
    QSignalSpy headers(&view.proxy(), &QAbstractItemModel::headerDataChanged);
    QSignalSpy cells(&view.proxy(), &QAbstractItemModel::layoutChanged);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&view, &event);
    QVERIFY(!headers.isEmpty());
    QVERIFY(!cells.isEmpty());
    QCOMPARE(view.currentObject()->name, u"web"_s);
  }

  void spaceTicksWhereSomebodyListens() {
    TableView view;
    view.setSourceModel(&m_model);
    view.setCurrentIndex(view.proxy().index(0, 0));
    QSignalSpy ticked(&view, &TableView::ticked);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(ticked.size(), 1);
  }

  void remembersItsColumns() {
    FakeWorkspace workspace;
    {
      TableView view;
      view.setSourceModel(&m_model);
      view.rememberColumns(workspace.settings(), u"test"_s);
      view.setColumnWidth(1, 321);
    }
    TableView view;
    view.setSourceModel(&m_model);
    view.rememberColumns(workspace.settings(), u"test"_s);
    QCOMPARE(view.columnWidth(1), 321);
    QCOMPARE(view.horizontalHeader()->sectionResizeMode(1), QHeaderView::Interactive);
  }

  void keepsTheSelectedService() {
    TableView view;
    view.setSourceModel(&m_model);
    view.sortByColumn(WorkloadColumns::Name, Qt::AscendingOrder);
    view.setCurrentObject(m_model.at(0).ref);
    m_model.apply(
        {.reset = false, .upserted = {makeWorkload(Kind::Deployment, u"aaa"_s, podTemplate(u"shop/web:v1"_s))}, .removed = {}});
    QCOMPARE(view.currentObject()->name, u"web"_s);
  }

private:
  WorkloadModel m_model;
};

STERNWAY_GUI_TEST(TestTableView)

}  // namespace test_tableview
#include "test_tableview.moc"
