// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "ui/banner.h"
#include "ui/tableview.h"
#include "ui/wizards/serviceswizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

namespace sternway::test {

/// A shop in context "lab": services that a runbook names, each with revisions v1.2.3 and v1.3.0. Those that are bad fail half of
/// their requests on v1.3.0. The rig plays the controllers.
struct ServicesRig {
  FakeWorkspace workspace;
  FakeSession *session = nullptr;
  Runbook runbook;
  QList<ObjectRef> services;
  QPointer<ui::ServicesWizard> wizard;
  bool completesRollout = true;

  ServicesRig() {
    workspace.addContext(QStringLiteral("lab"));
    std::ignore = workspace.open(QStringLiteral("lab"));
    session = workspace.fake(QStringLiteral("lab"));
    MatrixRow row;
    row.when = QStringLiteral("error_rate > 10%");
    row.condition = runbook::parseCondition(row.when, runbook::builtInMetrics()).value();
    row.action = Action::Rollback;
    runbook.matrix.rows = {row};
    runbook.title = QStringLiteral("Shop");
    runbook.source = QStringLiteral("shop.yaml");
  }
  ~ServicesRig() { delete wizard.data(); }

  FakeCluster &cluster() const { return session->cluster(); }

  enum class Health { Bad, Good, Silent };
  ObjectRef add(const QString &name, Health health, const QStringList &dependsOn = {}) {
    const QJsonObject newest = podTemplate(QStringLiteral("registry.example.com/svc:v1.3.0"));
    const Workload workload = makeWorkload(Kind::Deployment, name, newest);
    History history;
    history.revisions = {makeRevision(workload, 1, podTemplate(QStringLiteral("registry.example.com/svc:v1.2.3"))),
                         makeRevision(workload, 2, newest)};
    history.revisions.last().current = true;
    cluster().setWorkload(workload);
    cluster().setHistory(workload.ref, history);
    cluster().setPods(workload.ref, {makePod(workload, history.revisions.last(), 0)});
    const ObjectRef ref = workload.ref;
    session->setMetricQueries(ref, {{QStringLiteral("error_rate"), name}});
    session->fakeMetrics().answerWith(name, [this, ref, health](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
      if (health == Health::Silent)
        return MetricsAnswer{};
      const double rate = health == Health::Bad && isNew(ref) ? 0.5 : 0.001;
      return MetricsAnswer{.series = {FakeMetrics::constant({}, rate, asked.to.addSecs(-120), asked.to)}, .warnings = {}};
    });
    services << ref;
    declareService(name, dependsOn);
    return ref;
  }
  /// In the runbook, and not in the cluster.
  void addMissing(const QString &name) { declareService(name, {}); }

  [[nodiscard]] QString image(const ObjectRef &ref) const { return cluster().stored(ref).images.value(0); }
  [[nodiscard]] bool isNew(const ObjectRef &ref) const { return image(ref).endsWith(QStringLiteral("v1.3.0")); }

  void open() {
    workspace.setRunbook(runbook);
    wizard = ui::ServicesWizard::openFor(workspace, *session,
                                         {.title = runbook.title, .runbook = std::make_shared<Runbook>(runbook)}, nullptr);
    std::ignore = QTest::qWaitForWindowActive(wizard);
  }

  /// Lets events and one second after another pass until \a reached. False when it never is.
  template <typename Predicate>
  bool until(Predicate reached) {
    for (int second = 0; second < 3000; ++second) {
      for (int round = 0; round < 8; ++round)
        QCoreApplication::processEvents();
      if (reached())
        return true;
      for (const ObjectRef &ref : std::as_const(services))
        if (const Workload &now = cluster().stored(ref); completesRollout && now.observedGeneration != now.generation)
          cluster().completeRollout(ref);
      session->clock().advance(std::chrono::seconds(1));
    }
    return false;
  }

  [[nodiscard]] QWidget *currentPage() const {
    return wizard->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentWidget();
  }
  [[nodiscard]] QString page() const { return currentPage()->objectName(); }
  template <typename T>
  T *find(const char *name) const {
    T *inPage = currentPage()->findChild<T *>(QString::fromLatin1(name));
    return inPage ? inPage : wizard->findChild<T *>(QString::fromLatin1(name));
  }
  bool untilPage(const char *name) {
    return until([this, name] { return wizard && page() == QString::fromLatin1(name); });
  }
  bool untilNext() {
    return until([this] { return find<QPushButton>("next")->isEnabled(); });
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : wizard.data(), static_cast<Qt::Key>(key), modifiers);
  }
  /// From the first page to the confirmation with the default button.
  bool toConfirm() {
    for (const char *next : {"ServicesPreflightPage", "ServicesConfirmPage"}) {
      if (!untilNext())
        return false;
      press(Qt::Key_Return);
      if (page() != QString::fromLatin1(next))
        return false;
    }
    return true;
  }
  /// Enter goes to the button, the next one presses it.
  void confirm() const {
    press(Qt::Key_Return);
    press(Qt::Key_Return);
  }

  /// What the table \a name of the page shows in a row.
  [[nodiscard]] QModelIndex cell(const char *name, const QString &service, int column) const {
    ui::TableView *table = find<ui::TableView>(name);
    for (int row = 0; row < table->proxy().rowCount(); ++row)
      if (table->proxy().index(row, 0).data().toString() == service)
        return table->proxy().index(row, column);
    return {};
  }
  [[nodiscard]] QVariant chosen(const QString &service) const { return cell("services", service, 0).data(Qt::CheckStateRole); }
  [[nodiscard]] operate::ServicePart::State state(const QString &service) const {
    for (const operate::ServicePart &part : wizard->parts())
      if (part.name == service)
        return part.state;
    return operate::ServicePart::State::Preparing;
  }

private:
  void declareService(const QString &name, const QStringList &dependsOn) {
    RunbookService service;
    service.name = name;
    service.workload = QStringLiteral("deployment/") + name;
    service.dependsOn = dependsOn;
    runbook.services << service;
  }
};

}  // namespace sternway::test
