// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runbook/runbook.h"
#include "support/fakeobjects.h"
#include "support/fakeworkspace.h"
#include "support/questionbox.h"
#include "ui/banner.h"
#include "ui/wizards/rollbackwizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

namespace sternway::test {

/// order-service in context "lab": revision 3 (v1.3.0) fails one request in eight, revision 2 (v1.2.3) was good. What the
/// metrics say follows what runs. The rig plays the controllers: a patch is rolled out a second later.
struct WizardRig {
  FakeWorkspace workspace;
  FakeSession *session = nullptr;
  OrderService service = orderService();
  ObjectRef ref = service.workload.ref;
  QPointer<ui::RollbackWizard> wizard;
  bool completesRollout = true;
  bool recovers = true;
  bool isMended = false;  ///< what made revision 3 fail is gone

  WizardRig() {
    workspace.addContext(QStringLiteral("lab"));
    std::ignore = workspace.open(QStringLiteral("lab"));
    session = workspace.fake(QStringLiteral("lab"));
    workspace.setMatrix((*runbook::loadDefaultRunbook())->matrix);
    for (Revision &revision : service.history.revisions)
      revision.name = QStringLiteral("order-service-rs%1").arg(revision.number);
    cluster().setWorkload(service.workload);
    cluster().setHistory(ref, service.history);
    QList<Pod> pods;
    for (int index = 0; index < 3; ++index)
      pods << makePod(service.workload, service.history.revisions.last(), index);
    cluster().setPods(ref, pods);
    answerMetrics();
  }
  ~WizardRig() { delete wizard.data(); }

  FakeCluster &cluster() const { return session->cluster(); }
  MemoryJournal &journal() { return workspace.memoryJournal(); }

  [[nodiscard]] QString revisionNow() const {
    const Revision *current = cluster().storedHistory(ref).current();
    return current ? current->uid : QString();
  }
  [[nodiscard]] bool isBad() const { return (revisionNow() == QStringLiteral("uid-3") && !isMended) || !recovers; }

  void answerMetrics() {
    ServiceMetrics metrics;
    metrics.definitions = {{.name = QStringLiteral("error_rate"),
                            .query = QStringLiteral("errors[$window]"),
                            .unit = Unit::Ratio,
                            .worse = Worse::Higher,
                            .origin = {}},
                           {.name = QStringLiteral("latency_p99"),
                            .query = QStringLiteral("p99"),
                            .unit = Unit::Seconds,
                            .worse = Worse::Higher,
                            .origin = {}}};
    metrics.requestRate = QStringLiteral("requests by (x$by)[$window]");
    metrics.errorRate = QStringLiteral("failed by (x$by)[$window]");
    metrics.podLabel = QStringLiteral("pod");
    metrics.scrapeInterval = std::chrono::seconds(5);
    FakeMetrics &fake = session->fakeMetrics();
    fake.setServiceMetrics(metrics);
    const auto line = [this](double good, double bad) {
      return [this, good, bad](const FakeMetrics::Asked &asked) -> Result<MetricsAnswer> {
        const QDateTime now = asked.to;
        Series series = FakeMetrics::constant({}, isBad() ? bad : good, now.addSecs(-120), now, std::chrono::seconds(5));
        return MetricsAnswer{.series = {series}, .warnings = {}};
      };
    };
    fake.answerWith(QStringLiteral("errors["), line(0.001, 0.121));
    fake.answerWith(QStringLiteral("p99"), line(0.08, 0.9));
    const QDateTime now = session->clock().now();
    const auto pods = [](int number) {
      return StringMap{{QStringLiteral("pod"), QStringLiteral("order-service-rs%1-abcde").arg(number)}};
    };
    const auto pair = [&](double second, double third) {
      return MetricsAnswer{
          .series = {FakeMetrics::constant(pods(2), second, now, now), FakeMetrics::constant(pods(3), third, now, now)},
          .warnings = {}};
    };
    fake.answer(QStringLiteral("requests by"),
                {.series = {FakeMetrics::constant(pods(2), 50, now.addSecs(-3000), now.addSecs(-60), std::chrono::seconds(5)),
                            FakeMetrics::constant(pods(3), 50, now.addSecs(-60), now, std::chrono::seconds(5))},
                 .warnings = {}});
    fake.answer(QStringLiteral("[24h]"), pair(1, 1));
    fake.answer(QStringLiteral("failed by"), pair(0.001, 0.12));
  }

  void open(const QString &revision = {}) {
    wizard = new ui::RollbackWizard(workspace, *session, ref, revision);
    showIt();
  }
  void showIt() {
    wizard->show();
    wizard->activateWindow();
    std::ignore = QTest::qWaitForWindowActive(wizard);
  }

  /// Lets events and one second after another pass until \a reached; then real time, for what a thread or a file brings. False
  /// when it never is.
  template <typename Predicate>
  bool until(Predicate reached) {
    for (int round = 0; round < 3000; ++round) {
      for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
      if (reached())
        return true;
      if (completesRollout && !isRolledOut())
        cluster().completeRollout(ref);
      session->clock().advance(std::chrono::seconds(1));
    }
    return QTest::qWaitFor(reached);
  }
  [[nodiscard]] bool isRolledOut() const {
    const Workload &workload = cluster().stored(ref);
    return workload.observedGeneration == workload.generation;
  }

  template <typename T>
  T *find(const char *name) const {
    QWidget *page = wizard->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentWidget();
    T *inPage = page->findChild<T *>(QString::fromLatin1(name));
    return inPage ? inPage : wizard->findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] QString page() const {
    return wizard->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentWidget()->objectName();
  }
  bool untilPage(const char *name) {
    return until([this, name] { return !wizard || page() == QString::fromLatin1(name); }) && wizard;
  }
  bool untilNext() {
    return until([this] { return find<QPushButton>("next")->isEnabled(); });
  }
  [[nodiscard]] QString said(const char *banner) const { return find<ui::Banner>(banner)->text(); }

  /// Of a failed step that waits for a decision; there while the progress page is shown.
  [[nodiscard]] QWidget *failurePanel() const { return wizard->findChild<QWidget *>(QStringLiteral("FailurePanel")); }
  bool untilFailed() {
    return until([this] { return failurePanel()->isVisible(); });
  }
  /// Ends the rollback where a step has failed.
  bool stopAtFailure() {
    if (!untilFailed())
      return false;
    failurePanel()->findChild<QPushButton *>(QStringLiteral("abort"))->click();
    const auto *box = wizard->findChild<QMessageBox *>(QStringLiteral("abortQuestion"));
    if (!box)
      return false;
    pressIn(*box, QMessageBox::DestructiveRole);
    return true;
  }

  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : wizard.data(), static_cast<Qt::Key>(key), modifiers);
  }
  /// At the confirmation: Enter goes to the button, the next one presses it.
  void confirm() const {
    press(Qt::Key_Return);
    press(Qt::Key_Return);
  }
  /// From the first page to the confirmation with the default button.
  bool toConfirm() {
    for (const char *next : {"ChangesPage", "PreflightPage", "ConfirmPage"}) {
      if (!untilNext())
        return false;
      press(Qt::Key_Return);
      if (page() != QString::fromLatin1(next))
        return false;
    }
    return until([this] { return page() == QStringLiteral("ConfirmPage"); });
  }
};

}  // namespace sternway::test
