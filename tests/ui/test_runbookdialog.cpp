// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runbookdialog.h"

#include "support/fakeworkspace.h"
#include "support/testmain.h"
#include "ui/commandlist.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

namespace test_runbookdialog {

using namespace sternway;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Runbook runbook() {
  Runbook out;
  out.title = u"Order service rollback"_s;
  out.source = u"order-service.yaml"_s;
  out.path = u"/runbooks/order-service.yaml"_s;
  out.reviewed = QDate(2024, 1, 8);
  out.contacts = {{.role = u"On-call"_s, .contact = u"+49 30 1234"_s, .when = u"first"_s, .line = 1}};
  out.escalation = {{.role = u"Head of platform"_s, .contact = u"head@example.org"_s, .when = {}, .after = 30min, .line = 2}};
  out.links = {{.title = u"Dashboard"_s, .url = u"https://grafana.example.org/d/1"_s, .line = 3},
               {.title = u"Share"_s, .url = u"file:///etc/passwd"_s, .line = 4}};
  RunbookService service;
  service.name = u"order-service"_s;
  service.notes = {{.stage = ServiceNote::Stage::Before,
                    .topic = u"Migrations"_s,
                    .text = u"Look at them first"_s,
                    .command = u"npm run migrate:list"_s,
                    .line = 5}};
  out.services = {service};
  out.communication = {{.id = u"start"_s,
                        .stage = u"during"_s,
                        .channel = u"slack"_s,
                        .title = u"Rollback begins"_s,
                        .subject = {},
                        .body = u"We go back to {{old.version}}."_s,
                        .line = 6}};
  return out;
}

}  // namespace

class TestRunbookDialog : public QObject {
  Q_OBJECT
private:
  FakeWorkspace m_workspace;
  std::unique_ptr<RunbookDialog> m_dialog;
  QList<QUrl> m_opened;

  [[nodiscard]] QPushButton *button(const QString &name) const {
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>())
      if (each->accessibleName() == name)
        return each;
    return nullptr;
  }
  [[nodiscard]] QString copied(const QString &name) const {
    QGuiApplication::clipboard()->clear();
    button(u"Copy: "_s + name)->click();
    return QGuiApplication::clipboard()->text();
  }
  void show() {
    m_dialog = std::make_unique<RunbookDialog>(
        m_workspace,
        ObjectRef{.context = u"lab"_s, .nameSpace = u"production"_s, .name = u"order-service"_s, .kind = Kind::Deployment});
    m_dialog->show();
  }

public Q_SLOTS:
  void take(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
  void init() {
    m_opened.clear();
    m_workspace.setRunbook(runbook());
    show();
  }

  void whomToCallStandsFirstAndCanBeCopied() {
    QCOMPARE(m_dialog->findChild<QTabWidget *>(u"runbookTabs"_s)->currentIndex(), 0);
    QCOMPARE(copied(u"On-call"_s), u"+49 30 1234"_s);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"runbookCopied"_s)->text(), u"Copied: On-call"_s);
    QCOMPARE(copied(u"1. Head of platform"_s), u"head@example.org"_s);
    QCOMPARE(copied(u"Migrations"_s), u"npm run migrate:list"_s);
    QCOMPARE(copied(u"Rollback begins"_s), u"We go back to {{old.version}}."_s);
  }

  void onlyWebPagesAreOpened() {
    QDesktopServices::setUrlHandler(u"https"_s, this, "take");
    QDesktopServices::setUrlHandler(u"file"_s, this, "take");
    button(u"Open: Dashboard"_s)->click();
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://grafana.example.org/d/1"_s)});
    QVERIFY(!button(u"Open: Share"_s));
    QVERIFY(!button(u"Open: On-call"_s));
    QCOMPARE(copied(u"Share"_s), u"file:///etc/passwd"_s);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QDesktopServices::unsetUrlHandler(u"file"_s);
  }

  void itFollowsTheRunbook() {
    Runbook other = runbook();
    other.title = u"Another"_s;
    other.contacts.clear();
    other.escalation.clear();
    m_workspace.setRunbook(other);
    QCOMPARE(m_dialog->findChild<QLabel *>(u"runbookTitle"_s)->text(), u"Another"_s);
    QVERIFY(!button(u"Copy: On-call"_s));
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().startsWith(u"The runbook has no contacts."_s); }));
  }

  void everyControlHasAName() {
    for (const QPushButton *each : m_dialog->findChildren<QPushButton *>())
      QVERIFY(!each->accessibleName().isEmpty() || !each->text().isEmpty());
    for (const CopyList *list : m_dialog->findChildren<CopyList *>())
      QVERIFY(!list->accessibleName().isEmpty());
    if (const QString folder = qEnvironmentVariable("STERNWAY_SHOTS"); !folder.isEmpty())
      QVERIFY(m_dialog->grab().save(folder + u"/runbookdialog.png"_s));
  }
};

STERNWAY_GUI_TEST(TestRunbookDialog)

}  // namespace test_runbookdialog
#include "test_runbookdialog.moc"
