// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/podtemplate.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_podtemplate {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
QJsonObject json(const QString &text) {
  QString quoted = text;
  return QJsonDocument::fromJson(quoted.replace(u'\'', u'"').toUtf8()).object();
}
}  // namespace

class TestPodTemplate : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void comparesAsTheControllerDoes_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("equal") << u"{'spec':{'containers':[{'name':'a'}]}}"_s << u"{'spec':{'containers':[{'name':'a'}]}}"_s << true;
    QTest::newRow("hash ignored") << u"{'metadata':{'labels':{'app':'x','pod-template-hash':'1'}}}"_s
                                  << u"{'metadata':{'labels':{'app':'x'}}}"_s << true;
    QTest::newRow("only the hash") << u"{'metadata':{'labels':{'pod-template-hash':'1'}},'spec':{'a':'b'}}"_s
                                   << u"{'spec':{'a':'b'}}"_s << true;
    QTest::newRow("null is absent") << u"{'metadata':{'creationTimestamp':null},'spec':{'a':1}}"_s << u"{'spec':{'a':1}}"_s
                                    << true;
    QTest::newRow("empty list is absent") << u"{'spec':{'tolerations':[]}}"_s << u"{'spec':{}}"_s << true;
    QTest::newRow("empty map is absent") << u"{'spec':{'nodeSelector':{},'a':1}}"_s << u"{'spec':{'a':1}}"_s << true;
    QTest::newRow("empty struct behind a pointer is not")
        << u"{'spec':{'containers':[{'securityContext':{}}]}}"_s << u"{'spec':{'containers':[{'x':null}]}}"_s << false;
    QTest::newRow("quantities") << u"{'spec':{'containers':[{'resources':{'limits':{'memory':'1Gi','cpu':'0.5'}}}]}}"_s
                                << u"{'spec':{'containers':[{'resources':{'limits':{'memory':'1073741824','cpu':'500m'}}}]}}"_s
                                << true;
    QTest::newRow("other quantity") << u"{'spec':{'containers':[{'resources':{'limits':{'cpu':'0.5'}}}]}}"_s
                                    << u"{'spec':{'containers':[{'resources':{'limits':{'cpu':'501m'}}}]}}"_s << false;
    QTest::newRow("a label is no quantity") << u"{'metadata':{'labels':{'v':'1.0'}}}"_s << u"{'metadata':{'labels':{'v':'1'}}}"_s
                                            << false;
    QTest::newRow("image") << u"{'spec':{'containers':[{'image':'a:1'}]}}"_s << u"{'spec':{'containers':[{'image':'a:2'}]}}"_s
                           << false;
    QTest::newRow("one more") << u"{'spec':{'containers':[{'image':'a:1'}]}}"_s
                              << u"{'spec':{'containers':[{'image':'a:1'},{'image':'b'}]}}"_s << false;
    QTest::newRow("order of env counts") << u"{'spec':{'env':[{'name':'a'},{'name':'b'}]}}"_s
                                         << u"{'spec':{'env':[{'name':'b'},{'name':'a'}]}}"_s << false;
    QTest::newRow("label with an empty value")
        << u"{'metadata':{'labels':{'a':''}}}"_s << u"{'metadata':{'labels':{}}}"_s << false;
    QTest::newRow("types differ") << u"{'spec':{'a':'1'}}"_s << u"{'spec':{'a':1}}"_s << false;
  }

  void comparesAsTheControllerDoes() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(sameTemplate(json(a), json(b)), same);
    QCOMPARE(sameTemplate(json(b), json(a)), same);
  }

  void quantities_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("kilo") << u"1k"_s << u"1000"_s << true;
    QTest::newRow("kibi") << u"1Ki"_s << u"1024"_s << true;
    QTest::newRow("kilo is not kibi") << u"1k"_s << u"1Ki"_s << false;
    QTest::newRow("exponent") << u"1e3"_s << u"1E3"_s << true;
    QTest::newRow("exa") << u"1E"_s << u"1000P"_s << true;
    QTest::newRow("milli") << u"100m"_s << u"0.1"_s << true;
    QTest::newRow("nano") << u"100000000n"_s << u"100m"_s << true;
    QTest::newRow("zero") << u"0"_s << u"0Mi"_s << true;
    QTest::newRow("no quantity") << u"abc"_s << u"abd"_s << false;
    QTest::newRow("empty") << u""_s << u"0"_s << false;
  }

  void quantities() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(sameQuantity(a, b), same);
  }

  void withoutHashTouchesNothingElse() {
    const QJsonObject before =
        json(u"{'metadata':{'labels':{'app':'x','pod-template-hash':'1'},'annotations':{'a':'b'}},'spec':{'a':1}}"_s);
    QCOMPARE(withoutHash(before), json(u"{'metadata':{'labels':{'app':'x'},'annotations':{'a':'b'}},'spec':{'a':1}}"_s));
    QCOMPARE(withoutHash(json(u"{'spec':{}}"_s)), json(u"{'spec':{}}"_s));
  }

  void revisionDataIsATemplate() {
    const QJsonObject data = json(u"{'spec':{'template':{'$patch':'replace','spec':{'containers':[{'image':'a:1'}]}}}}"_s);
    const QJsonObject found = templateOfRevisionData(data);
    QCOMPARE(found, json(u"{'spec':{'containers':[{'image':'a:1'}]}}"_s));
    QCOMPARE(templateImages(found), QStringList{u"a:1"_s});
    QCOMPARE(templateOfRevisionData(json(u"{'spec':{'template':{'spec':{}}}}"_s)), QJsonObject());
    QCOMPARE(templateOfRevisionData({}), QJsonObject());
  }
};

STERNWAY_TEST(TestPodTemplate)

}  // namespace test_podtemplate
#include "test_podtemplate.moc"
