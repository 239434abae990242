// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messagetext.h"
#include "support/testmain.h"

#include <QRegularExpression>

namespace test_messagetext {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
MessageTemplate made(const QString &body, const QString &subject = {}) {
  MessageTemplate message;
  message.body = body;
  message.subject = subject;
  return message;
}

const QString apart = QChar(0x200B);  // a space without width
}  // namespace

class TestMessageText : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void eachFormat_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("slack");
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &text, const QString &plain, const QString &slack,
                        const QString &markdown, const QString &html) {
      QTest::newRow(name) << text << plain << slack << markdown << u"<p>"_s + html + u"</p>\n"_s;
    };
    row("words", u"Error rate: 0.1 % (was 5 %)"_s, u"Error rate: 0.1 % (was 5 %)"_s, u"Error rate: 0.1 % (was 5 %)"_s,
        u"Error rate: 0.1 % (was 5 %)"_s, u"Error rate: 0.1 % (was 5 %)"_s);
    row("strong", u"**DONE** now"_s, u"DONE now"_s, u"*DONE* now"_s, u"**DONE** now"_s, u"<strong>DONE</strong> now"_s);
    row("not strong", u"a ** b"_s, u"a ** b"_s, u"a %1*%1%1*%1 b"_s.arg(apart), u"a \\*\\* b"_s, u"a ** b"_s);
    row("code", u"`a<b`"_s, u"a<b"_s, u"`a&lt;b`"_s, u"`a<b`"_s, u"<code>a&lt;b</code>"_s);
    row("link", u"[page](https://x.io/a?b=1&c=2)"_s, u"page (https://x.io/a?b=1&c=2)"_s, u"<https://x.io/a?b=1&amp;c=2|page>"_s,
        u"[page](https://x.io/a?b=1&c=2)"_s, u"<a href=\"https://x.io/a?b=1&amp;c=2\">page</a>"_s);
    row("address", u"See https://x.io/a_b."_s, u"See https://x.io/a_b."_s, u"See <https://x.io/a_b>."_s,
        u"See <https://x.io/a_b>."_s, u"See <a href=\"https://x.io/a_b\">https://x.io/a_b</a>."_s);
    row("no script", u"[a](javascript:b)"_s, u"[a](javascript:b)"_s, u"[a](javascript:b)"_s, u"\\[a\\](javascript:b)"_s,
        u"[a](javascript:b)"_s);
    row("mention", u"@here go"_s, u"@here go"_s, u"<!here> go"_s, u"@here go"_s, u"@here go"_s);
    row("no mention", u"ops@here.io"_s, u"ops@here.io"_s, u"ops@here.io"_s, u"ops@here.io"_s, u"ops@here.io"_s);
    row("escaped mention", u"\\@here"_s, u"@here"_s, u"@here"_s, u"@<!-- -->here"_s, u"@here"_s);
    row("angles", u"a < b & <!here>"_s, u"a < b & <!here>"_s, u"a &lt; b &amp; &lt;!here&gt;"_s, u"a \\< b \\& \\<!here\\>"_s,
        u"a &lt; b &amp; &lt;!here&gt;"_s);
    row("snake", u"error_rate"_s, u"error_rate"_s, u"error_rate"_s, u"error\\_rate"_s, u"error_rate"_s);
    row("slack's italic", u"_a_"_s, u"_a_"_s, u"%1_%1a%1_%1"_s.arg(apart), u"\\_a\\_"_s, u"_a_"_s);
    row("list", u"- [ ] Root cause"_s, u"- [ ] Root cause"_s, u"- [ ] Root cause"_s, u"- [ ] Root cause"_s,
        u"- [ ] Root cause"_s);
    row("heading is text", u"# Big"_s, u"# Big"_s, u"# Big"_s, u"\\# Big"_s, u"# Big"_s);
    row("rule is text", u"---"_s, u"---"_s, u"---"_s, u"\\---"_s, u"---"_s);
    row("quote is text", u"> said"_s, u"> said"_s, apart + u"&gt; said"_s, u"\\> said"_s, u"&gt; said"_s);
  }
  void eachFormat() {
    QFETCH(QString, text);
    QTEST(messageText(text, TextFormat::Plain), "plain");
    QTEST(messageText(text, TextFormat::SlackMrkdwn), "slack");
    QTEST(messageText(text, TextFormat::Markdown), "markdown");
    QTEST(messageText(text, TextFormat::Html), "html");
  }

  void linesAndParagraphs() {
    const QString text = u"a\nb\n\nc"_s;
    QCOMPARE(messageText(text, TextFormat::Plain), text);
    QCOMPARE(messageText(text, TextFormat::Html), u"<p>a<br>\nb</p>\n<p>c</p>\n"_s);
  }

  /// Whatever is in a value, it comes out as it is, and the message around it stays what it was.
  void valuesAreData_data() {
    QTest::addColumn<QString>("value");
    for (const QString &value : {u"@here"_s,
                                 u"@channel run"_s,
                                 u"<!channel>"_s,
                                 u"**bold** _it_ ~no~"_s,
                                 u"`code`"_s,
                                 u"<script>alert(1)</script>"_s,
                                 u"a & b < c > d"_s,
                                 u"order-service-5d7f9c-x2x_x"_s,
                                 u"\\*x\\*"_s,
                                 u"{{reason}}"_s,
                                 u"\\"_s,
                                 u"fix: don't drop \"orders\" (#123)"_s,
                                 u"🔄 重启 é"_s,
                                 u"- item"_s,
                                 u"1. first"_s,
                                 u"# head"_s,
                                 u"> quote"_s,
                                 u"<a href=x>"_s,
                                 u"&lt;"_s,
                                 u"***"_s,
                                 u"*ends with\\"_s})
      QTest::newRow(qPrintable(value)) << value;
  }
  void valuesAreData() {
    QFETCH(QString, value);
    const FilledMessage filled = filledMessage(made(u"**Reason**: {{reason}} end"_s, u"S {{reason}}"_s), {{u"reason"_s, value}});
    QVERIFY(filled.missing.isEmpty());
    QCOMPARE(filled.subject, u"S "_s + value);
    QCOMPARE(messageText(filled.body, TextFormat::Plain), u"Reason: "_s + value + u" end"_s);
    const QString html = messageText(filled.body, TextFormat::Html);
    QCOMPARE(html, u"<p><strong>Reason</strong>: "_s + value.toHtmlEscaped().replace(u'\'', u"&#39;"_s) + u" end</p>\n"_s);
    QString slack = messageText(filled.body, TextFormat::SlackMrkdwn);
    QVERIFY(slack.startsWith(u"*Reason*: "_s));
    QVERIFY(!slack.contains(u'<'));  // no call, no link
    slack.remove(QChar(0x200B)).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&amp;"_s, u"&"_s);
    QCOMPARE(slack, u"*Reason*: "_s + value + u" end"_s);
    const QString markdown = messageText(filled.body, TextFormat::Markdown);
    static const QRegularExpression markup(u"(?<!\\\\)[<>*_`\\[\\]~#]"_s);
    QVERIFY2(!markdown.mid(12).remove(u"<!-- -->"_s).contains(markup), qPrintable(markdown));
  }

  void aValueAloneOnItsLineIsNoList() {
    for (const QString &value : {u"- item"_s, u"1. first"_s}) {
      const FilledMessage filled = filledMessage(made(u"{{reason}}"_s), {{u"reason"_s, value}});
      QVERIFY(messageText(filled.body, TextFormat::Markdown).contains(u'\\'));
      QCOMPARE(messageText(filled.body, TextFormat::Plain), value);
    }
  }

  /// An address in a value leads where it says, whatever stands around it.
  void anAddressInAValueIsItsOwnText() {
    const FilledMessage filled = filledMessage(made(u"{{reason}}"_s), {{u"reason"_s, u"[pay](https://evil.io/a)"_s}});
    QCOMPARE(messageText(filled.body, TextFormat::Plain), u"[pay](https://evil.io/a)"_s);
    QCOMPARE(messageText(filled.body, TextFormat::SlackMrkdwn), u"[pay](<https://evil.io/a>)"_s);
    QCOMPARE(messageText(filled.body, TextFormat::Markdown), u"\\[pay\\](<https://evil.io/a>)"_s);
    QCOMPARE(messageText(filled.body, TextFormat::Html),
             u"<p>[pay](<a href=\"https://evil.io/a\">https://evil.io/a</a>)</p>\n"_s);
  }

  void onlyTheTimelineHasLines() {
    const QHash<QString, QString> values{{u"timeline"_s, u"- 14:30 UTC: a *b*\n- 14:31 UTC: @here"_s},
                                         {u"reason"_s, u"one\nStatus: resolved"_s}};
    const FilledMessage filled = filledMessage(made(u"{{reason}}\n{{timeline}}"_s, u"{{reason}}"_s), values);
    QCOMPARE(messageText(filled.body, TextFormat::Plain), u"one Status: resolved\n- 14:30 UTC: a *b*\n- 14:31 UTC: @here"_s);
    QCOMPARE(filled.subject, u"one Status: resolved"_s);
    QVERIFY(!messageText(filled.body, TextFormat::SlackMrkdwn).contains(u"<!here>"_s));
  }

  void whatIsMissingIsNamedOnce() {
    const FilledMessage filled = filledMessage(made(u"{{a}} {{b}} {{a}}"_s, u"{{b}} {{c}}"_s), {{u"a"_s, u"1"_s}});
    QCOMPARE(filled.missing, (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(filled.body, u"1 {{b}} 1"_s);
  }

  void aSecretIsNeverInAMessage() {
    const FilledMessage filled = filledMessage(made(u"{{secret:token}}"_s), {{u"secret:token"_s, u"hunter2"_s}});
    QCOMPARE(filled.missing, QStringList{u"secret:token"_s});
    QVERIFY(!filled.body.contains(u"hunter2"_s));
  }
};

STERNWAY_TEST(TestMessageText)

}  // namespace test_messagetext
#include "test_messagetext.moc"
