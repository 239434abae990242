// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"

namespace sternway::test {

using namespace Qt::StringLiterals;
using report::Document;

QStringList hostileTexts() {
  return {u"<script>alert(1)</script>"_s,
          u"</style></title><img src=x onerror=alert(1)>"_s,
          u"\"><svg onload=alert(1)>'"_s,
          u"--> ]]> <!-- &lt;b&gt; &#x3c;"_s,
          u"[click](javascript:alert(1)) ![x](http://evil.example/x.png)"_s,
          u"# heading | cell ** bold ` code ``` fence"_s,
          u"web-1) Tj ET (x) \\) endobj 1 0 obj << /JS (app.alert(1)) >>"_s,
          u"{{steps.undo.generation}} ${HOME} $(id) %s %1 %n"_s,
          u"fix: line one<br>line two\tand a tab"_s,
          u"http://evil.example/<b>"_s,
          u"http://evil.example/?x='onclick='y&lt;z"_s,
          u"=HYPERLINK(\"http://evil.example\")"_s};
}

namespace {
Document::Figure hostileFigure(const QString &text) {
  Document::Figure figure{.title = text, .chart = {}};
  figure.chart.series = {{text, {{0, 1}, {60'000, 2}}}};
  figure.chart.thresholds = {{1.5, text, Mark::Critical}};
  figure.chart.band = ChartBand{{1, 2}, text};
  figure.chart.markers = {{30'000, text, text}};
  return figure;
}
}  // namespace

Document hostileDocument() {
  Document document;
  for (const QString &text : hostileTexts()) {
    const Document::Line line{{text}, {text, Document::Style::Strong}, {text, Document::Style::Code}, {text, {}, text}};
    document.blocks << Document::Heading{.level = 2, .text = text} << Document::Paragraph{line}
                    << Document::Paragraph{.text = line, .quoted = true} << Document::Facts{{{text, text}}}
                    << Document::Bullets{{line}} << Document::Table{.header = {text, text}, .rows = {{line, text}}}
                    << Document::Code{.lines = {text}, .language = {}} << hostileFigure(text);
  }
  return document;
}

}  // namespace sternway::test
