// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/fills.h"

#include "steps/registry.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_fills {

using namespace sternway;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

/// No value ends what it stands in.
class TestFills : public QObject {
  Q_OBJECT

  const QHash<QString, QString> m_values{{u"NAME"_s, u"a\",\"admin\":true,\"x\":\"b"_s},
                                         {u"ID"_s, u"../../all?force=1#"_s},
                                         {u"BASE"_s, u"https://shop.example.com/api"_s},
                                         {u"WORD"_s, u"x; rm -rf /"_s}};

  [[nodiscard]] FilledArguments filled(const QString &kind, const QJsonObject &arguments) const {
    return stepKinds().find(kind)->fill(arguments, m_values);
  }

private Q_SLOTS:
  void jsonThatIsWrittenAsText() {
    const QJsonObject patch = filled(u"kubernetes.patch"_s, {{u"patch"_s, u"{\"spec\":{\"name\":\"{{NAME}}\"}}"_s}})
                                  .arguments.value(u"patch"_s)
                                  .toObject();
    QCOMPARE(patch, (QJsonObject{{u"spec"_s, QJsonObject{{u"name"_s, m_values.value(u"NAME"_s)}}}}));
    const QJsonValue body =
        filled(u"http"_s, {{u"url"_s, u"https://a/"_s}, {u"body"_s, u"[\"{{NAME}}\"]"_s}}).arguments[u"body"_s];
    QCOMPARE(body.toArray(), QJsonArray{m_values.value(u"NAME"_s)});
  }

  void anAddress() {
    const auto url = [this](const QString &text) {
      return filled(u"http"_s, {{u"url"_s, text}}).arguments.value(u"url"_s).toString();
    };
    QCOMPARE(url(u"https://shop.example.com/items/{{ID}}"_s), u"https://shop.example.com/items/..%2F..%2Fall%3Fforce%3D1%23"_s);
    QCOMPARE(url(u"{{BASE}}/items"_s), u"https://shop.example.com/api/items"_s);
    QCOMPARE(filled(u"http"_s, {{u"url"_s, u"https://a/{{GONE}}"_s}}).missing, QStringList{u"GONE"_s});
  }

  void aShellTakesNone() {
    const QJsonObject shell{{u"argv"_s, QJsonArray{u"echo {{WORD}}"_s}}, {u"shell"_s, true}};
    QCOMPARE(filled(u"command"_s, shell).missing, QStringList{u"WORD"_s});
    QJsonObject plain = shell;
    plain.remove(u"shell"_s);
    QCOMPARE(filled(u"command"_s, plain).arguments.value(u"argv"_s).toArray().at(0).toString(), u"echo x; rm -rf /"_s);
  }
};

STERNWAY_TEST(TestFills)

}  // namespace test_fills
#include "test_fills.moc"
