// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/paths.h"
#include "servicepagefixture.h"
#include "support/await.h"
#include "support/testmain.h"
#include "ui/banner.h"
#include "ui/declarations.h"

#include <QPushButton>
#include <QSignalSpy>

namespace test_declaring {

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::ui;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeclaring : public ServicePageFixture {
  Q_OBJECT
private:
  void setSymptoms() {
    Runbook runbook;
    runbook.source = u"order-service.yaml"_s;
    runbook.path = u"/runbooks/order-service.yaml"_s;
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = u"Data corruption detected"_s, .line = 4},
                        {.id = u"security"_s, .title = u"R&D reports a vulnerability"_s, .line = 5}};
    MatrixRow row;
    row.when = u"declared(data-corruption)"_s;
    row.condition.type = ConditionNode::Type::Declared;
    row.condition.metric = u"data-corruption"_s;
    row.action = Action::Rollback;
    row.line = 9;
    runbook.matrix = {runbook.source, {row}};
    m_workspace->setRunbook(runbook);
  }
  [[nodiscard]] MemoryJournal &journal() const { return m_workspace->memoryJournal(); }
  [[nodiscard]] qsizetype count(const QString &type) const { return journal().types().count(type); }
  [[nodiscard]] DeclareMenu &menu() const {
    auto *menu = m_page->findChild<DeclareMenu *>();
    Q_EMIT menu->aboutToShow();
    return *menu;
  }
  void choose(const QString &entry) const { menu().findChild<QAction *>(entry)->trigger(); }

private Q_SLOTS:
  void init() {
    setUp();
    setSymptoms();
    show();
  }
  void cleanup() { tearDown(); }

  void oneClickOpensTheIncidentAndSaysWhoAndWhen() {
    QSignalSpy opened(m_page.get(), &ServicePage::incidentOpened);
    QVERIFY(!child<QWidget>(u"declarationStrip"_s)->isVisible());
    QCOMPARE(menu().findChild<QAction *>(u"security"_s)->text(), u"R&&D reports a vulnerability"_s);
    choose(u"data-corruption"_s);
    QTRY_VERIFY(child<QPushButton>(u"withdraw-data-corruption"_s));
    QCOMPARE(journal().types(), (QStringList{u"incident.opened"_s, u"symptom.declared"_s}));
    QCOMPARE(journal().lines().first(), u"incident.opened: order-service: Data corruption detected"_s);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).toString(), u"2026-01-10-order-service-1"_s);
    const auto labels = child<QWidget>(u"declarationStrip"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
      return label->text().startsWith(u"reported at "_s) && label->text().endsWith(u"by "_s + loginName());
    }));
    QVERIFY(menu().findChild<QAction *>(u"data-corruption"_s)->isChecked());
  }

  void itIsWithdrawnAgain() {
    choose(u"data-corruption"_s);
    QTRY_VERIFY(child<QPushButton>(u"withdraw-data-corruption"_s));
    child<QPushButton>(u"withdraw-data-corruption"_s)->click();
    QTRY_COMPARE(count(u"symptom.withdrawn"_s), 1);
    QTRY_VERIFY(!child<QWidget>(u"declarationStrip"_s)->isVisible());
    QVERIFY(m_page->declarations().declared().isEmpty());
    choose(u"data-corruption"_s);
    QTRY_COMPARE(count(u"symptom.declared"_s), 2);
    QCOMPARE(count(u"incident.opened"_s), 1);
  }

  void twoQuickClicksOpenOneIncident() {
    choose(u"data-corruption"_s);
    choose(u"userReport"_s);
    choose(u"security"_s);
    QTRY_COMPARE(journal().types().size(), 4);
    QCOMPARE(count(u"incident.opened"_s), 1);
    QTRY_COMPARE(m_page->declarations().declared().size(), 2);
  }

  void itIsJudgedAtOnce() {
    QTRY_VERIFY(!text(u"verdictAge"_s).isEmpty());
    const qsizetype before = m_session->cluster().count(u"history"_s);
    choose(u"data-corruption"_s);
    QTRY_VERIFY(m_session->cluster().count(u"history"_s) > before);
  }

  void reportsOfUsersAreCountedForFiveMinutes() {
    for (int i = 0; i < 3; ++i)
      choose(u"userReport"_s);
    QTRY_COMPARE(m_page->declarations().recentReports(), 3);
    QCOMPARE(text(u"userReports"_s), u"3 user report(s) in the last 5 min"_s);
    m_session->clock().advance(2min);
    child<QPushButton>(u"addReport"_s)->click();
    QTRY_COMPARE(m_page->declarations().recentReports(), 4);
    m_session->clock().advance(3min + 1s);
    QTRY_COMPARE(text(u"userReports"_s), u"1 user report(s) in the last 5 min"_s);
    m_session->clock().advance(2min);
    QTRY_VERIFY(!child<QWidget>(u"declarationStrip"_s)->isVisible());
  }

  void whatIsNotInTheJournalIsNotDeclared() {
    journal().failWith(
        Error{.kind = ErrorKind::Storage, .message = u"The disk is full"_s, .detail = {}, .httpStatus = 0, .retryAfter = {}});
    choose(u"data-corruption"_s);
    const QList<Banner *> banners = m_page->findChildren<Banner *>();
    QTRY_VERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const Banner *banner) {
      return banner->text() == u"The symptom could not be recorded: The disk is full"_s;
    }));
    QVERIFY(m_page->declarations().declared().isEmpty());
    journal().failWith(std::nullopt);
    choose(u"data-corruption"_s);
    QTRY_COMPARE(m_page->declarations().declared().size(), 1);
  }

  void anIncidentThatWasOpenAlreadyTakesIt() {
    Incident incident;
    incident.service = m_order.workload.ref;
    QVERIFY(await(journal().openFor(incident, this)));
    QSignalSpy opened(m_page.get(), &ServicePage::incidentOpened);
    QSignalSpy read(m_workspace.get(), &Workspace::journalChanged);
    m_workspace->readJournal();
    QTRY_VERIFY(!read.isEmpty());
    choose(u"data-corruption"_s);
    QTRY_COMPARE(count(u"symptom.declared"_s), 1);
    QCOMPARE(count(u"incident.opened"_s), 1);
    QCOMPARE(opened.size(), 0);
  }

  void aRunbookWithoutSymptomsSaysSo() {
    m_workspace->setRunbook(Runbook());
    const QList<QAction *> entries = menu().actions();
    QCOMPARE(entries.first()->text(), u"The runbook names no symptoms"_s);
    QVERIFY(!entries.first()->isEnabled());
    QVERIFY(entries.last()->isEnabled());
  }
};

STERNWAY_GUI_TEST(TestDeclaring)

}  // namespace test_declaring
#include "test_declaring.moc"
