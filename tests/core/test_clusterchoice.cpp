// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clusterchoice.h"

#include "support/testmain.h"

#include <QTest>

namespace test_clusterchoice {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestClusterChoice : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatIsSaid() {
    const auto kept = parseClusterLabel(u" cluster=eu-1"_s);
    QVERIFY(kept && kept->isKept());
    QCOMPARE(clusterLabelText(kept->label, kept->value), u"cluster=eu-1"_s);
    QCOMPARE(parseClusterLabel(u"k8s_cluster=a=b"_s)->value, u"a=b"_s);
    QVERIFY(parseClusterLabel(clusterLabelText(u"cluster"_s, {}))->isKept());
    QCOMPARE(*parseClusterLabel(clusterLabelText({}, {})), ClusterChoice{});
    for (const QString &wrong : {u"eu-1"_s, u"=eu-1"_s, u"k8s.cluster=eu"_s, u""_s})
      QVERIFY2(!parseClusterLabel(wrong), qPrintable(wrong));
  }
};

STERNWAY_TEST(TestClusterChoice)

}  // namespace test_clusterchoice
#include "test_clusterchoice.moc"
