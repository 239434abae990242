// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result.h"
#include "support/testmain.h"

#include <QJsonDocument>

namespace test_redactjson {

using namespace sternway;

namespace {
/// Single quotes stand for double ones, a tilde for an escaped one: moc trips over raw strings with quotes.
QByteArray json(QByteArray text) {
  return text.replace('\'', '"').replace('~', "\\\"");
}
}  // namespace

class TestRedactJson : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void redaction_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("plain") << json("{'a':[1,true,null,'x'],'name':'LOG_LEVEL','value':'debug'}")
                           << json("{'a':[1,true,null,'x'],'name':'LOG_LEVEL','value':'debug'}");
    QTest::newRow("key") << json("{'password':'a b','token':''}") << json("{'password':'[redacted]','token':''}");
    QTest::newRow("environment") << json("{'env':[{'name':'DB_PASSWORD','value':'x'},{'name':'A','value':'y'}]}")
                                 << json("{'env':[{'name':'DB_PASSWORD','value':'[redacted]'},{'name':'A','value':'y'}]}");
    QTest::newRow("text in a list") << json("{'args':['--db=postgres://u:pw@h/d']}")
                                    << json("{'args':['--db=postgres://u:[redacted]@h/d']}");
    QTest::newRow("words of a command line")
        << json("{'argv':['mysql','-e','a ~b~','-phunter2',5]}") << json("{'argv':['mysql','-e','a ~b~','-p[redacted]',5]}");
    QTest::newRow("json in a text") << json("{'body':'[{~name~:~API_KEY~,~value~:~abc~}]'}")
                                    << json("{'body':'[{~name~:~API_KEY~,~value~:~[redacted]~}]'}");
    QTest::newRow("reference to a secret stays")
        << json("{'name':'DB_PASSWORD','valueFrom':{'secretKeyRef':{'key':'password','name':'db'}}}")
        << json("{'name':'DB_PASSWORD','valueFrom':{'secretKeyRef':{'key':'password','name':'db'}}}");
    const QByteArray references = json(
        "{'env':{'DB_PASSWORD':'{{secret:DB_PASSWORD}}','URL':'postgres://u:{{secret:db-pw}}@h/d'},"
        "'line':'PGPASSWORD={{ secret:db-pw }} psql','name':'token','value':'{{secret:T}}'}");
    QTest::newRow("and so does one of a runbook") << references << references;
    QTest::newRow("but not what stands beside it")
        << json("{'line':'password={{secret:a}}hunter2 x','password':'{{secret:a}}hunter2','u':'://u:x{{secret:a}}@h'}")
        << json("{'line':'password=[redacted] x','password':'[redacted]','u':'://u:[redacted]@h'}");
    QTest::newRow("other placeholders are values") << json("{'password':'{{PASSWORD}}'}") << json("{'password':'[redacted]'}");
  }
  void redaction() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QJsonObject out = redactedJson(QJsonDocument::fromJson(before).object());
    QCOMPARE(QJsonDocument(out).toJson(QJsonDocument::Compact), after);
  }
};

STERNWAY_TEST(TestRedactJson)

}  // namespace test_redactjson
#include "test_redactjson.moc"
