// SPDX-License-Identifier: GPL-3.0-or-later
// An open window that nobody touches does nothing between two rounds of judging.
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/docks/incidentdock.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>

namespace test_idlewindow {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

/// How long no timer has gone off.
class Quiet final : public QObject {
public:
  Quiet() {
    m_since.start();
    qApp->installEventFilter(this);
  }
  /// A clock that ticks every second would have been heard.
  [[nodiscard]] bool isQuiet() const { return m_since.elapsed() > 1200; }
  [[nodiscard]] QByteArray last() const { return "heard last: " + m_last; }

protected:
  bool eventFilter(QObject *watched, QEvent *event) override {
    if (event->type() == QEvent::Timer) {
      m_since.start();
      m_last = QByteArray(watched->metaObject()->className()) + ' ' + watched->objectName().toUtf8();
    }
    return QObject::eventFilter(watched, event);
  }

private:
  QElapsedTimer m_since;
  QByteArray m_last;
};

struct IdleRig {
  IdleRig() { workspace.addContext(u"lab"_s); }
  void show() {
    window = std::make_unique<MainWindow>(workspace);
    window->show();
    QTRY_VERIFY(workspace.fake(u"lab"_s));
    FakeSession &lab = *workspace.fake(u"lab"_s);
    lab.cluster().setWorkload(orders);
    lab.feed().setWorkloads({orders});
    QTRY_COMPARE(window->fleet().services().rowCount(), 1);
    QTRY_COMPARE(window->fleet().waiting(), 0);
  }

  const Workload orders = makeWorkload(Kind::Deployment, u"order-service"_s, podTemplate(u"shop/order-service:v1"_s));
  FakeWorkspace workspace;
  std::unique_ptr<MainWindow> window;
};

}  // namespace

class TestIdleWindow : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theFleet() {
    IdleRig rig;
    rig.show();
    const Quiet quiet;
    QTRY_VERIFY2(quiet.isQuiet(), quiet.last().constData());
  }

  /// A service's page ticks while it is seen.
  void afterAServiceWasLookedAt() {
    IdleRig rig;
    rig.show();
    rig.window->openService(rig.orders.ref);
    QCoreApplication::processEvents();
    rig.window->openFleet();
    const Quiet quiet;
    QTRY_VERIFY2(quiet.isQuiet(), quiet.last().constData());
  }

  /// It is made when somebody asks for it, and ticks for an open incident only.
  void theDockOfTheIncident() {
    IdleRig rig;
    rig.show();
    QVERIFY(!rig.window->findChild<IncidentDock *>());
    rig.window->actions().at(u"view.incident"_s).trigger();
    QTRY_VERIFY(rig.window->findChild<IncidentDock *>() && rig.window->findChild<IncidentDock *>()->isVisible());
    const Quiet quiet;
    QTRY_VERIFY2(quiet.isQuiet(), quiet.last().constData());
    rig.window->actions().at(u"view.incident"_s).trigger();
    QTRY_VERIFY(!rig.window->findChild<IncidentDock *>()->isVisible());
  }

  void aDockThatWasShownIsShownAgain() {
    IdleRig rig;
    rig.show();
    rig.window->actions().at(u"view.incident"_s).trigger();
    QTRY_VERIFY(rig.window->findChild<IncidentDock *>());
    rig.window->close();
    rig.window = std::make_unique<MainWindow>(rig.workspace);
    rig.window->show();
    QTRY_VERIFY(rig.window->findChild<IncidentDock *>() && rig.window->findChild<IncidentDock *>()->isVisible());
    QVERIFY(rig.window->actions().at(u"view.incident"_s).isChecked());
  }
};

STERNWAY_GUI_TEST(TestIdleWindow)

}  // namespace test_idlewindow
#include "test_idlewindow.moc"
