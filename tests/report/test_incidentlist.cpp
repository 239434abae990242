// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/incidentlist.h"
#include "stories.h"
#include "support/testmain.h"

namespace test_incidentlist {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

class TestIncidentList : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void jsonIsAnArray() {
    QCOMPARE(incidentsJson({}), QJsonArray());
    const QJsonArray json = incidentsJson({wholeStory().incident, crashedStory().incident});
    QCOMPARE(json.size(), 2);
    const QJsonObject expected{{u"id"_s, u"2026-01-10-order-service-1"_s},
                               {u"title"_s, u"order-service: error rate 12.1 %"_s},
                               {u"service"_s, u"order-service"_s},
                               {u"namespace"_s, u"production"_s},
                               {u"context"_s, u"lab"_s},
                               {u"kind"_s, u"Deployment"_s},
                               {u"severity"_s, u"P0"_s},
                               {u"rehearsal"_s, false},
                               {u"state"_s, u"closed"_s},
                               {u"openedAt"_s, u"2026-01-10T02:05:00.000Z"_s},
                               {u"closedAt"_s, u"2026-01-10T02:20:00.000Z"_s},
                               {u"targets"_s, QJsonArray()}};
    QCOMPARE(json.at(0).toObject(), expected);
    QVERIFY(json.at(1)[u"closedAt"_s].isNull());
  }

  void tableIsAligned() {
    Incident nasty = crashedStory().incident;
    nasty.id = u"i-2"_s;
    nasty.title = u"two\nlines \x1b[31m"_s;
    QCOMPARE(
        incidentsText({wholeStory().incident, nasty}),
        u"INCIDENT                    DECLARED                 SEVERITY  STATE            SERVICE                              "
        "CONTEXT  TITLE\n"
        "2026-01-10-order-service-1  2026-01-10 02:05:00 UTC  P0        closed           production/deployment/order-service  "
        "lab      order-service: error rate 12.1 %\n"
        "i-2                         2026-01-09 23:59:30 UTC  -         open, rehearsal  production/deployment/order-service  "
        "lab      two lines \ufffd[31m"_s);
  }
};

STERNWAY_TEST(TestIncidentList)

}  // namespace test_incidentlist
#include "test_incidentlist.moc"
