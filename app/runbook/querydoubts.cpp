// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/problem.h"
#include "core/promqlfunctions.h"
#include "core/promqlparser.h"
#include "core/quantity.h"
#include "core/variables.h"
#include "runbook/doubts.h"
#include "runbook/steplists.h"

#include <QRegularExpression>

namespace sternway::runbook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
/// See expandQuery(), and PrometheusClient for $cluster.
const QStringList metricVariables{u"service"_s, u"namespace"_s,    u"pods"_s,      u"by"_s,
                                  u"window"_s,  u"memory_limit"_s, u"cpu_limit"_s, u"cluster"_s};

/// A metric is measured by itself, a step's query is asked for a person: each is filled in with what there is.
enum class QueryUse { Metric, Step };

PromQlBlanks blanksOf(QueryUse use) {
  return use == QueryUse::Metric ? PromQlBlanks{.variables = metricVariables}
                                 : PromQlBlanks{.variables = {u"cluster"_s}, .placeholders = true};
}

class QueryCheck {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::QueryCheck)
public:
  QueryCheck(const QString &path, const QString &query, QueryUse use) : m_path(path), m_query(query), m_use(use) {}

  QList<RunbookDoubt> check() {
    if (m_use == QueryUse::Metric)
      checkPlaceholders();
    const PromQlReading reading = parsePromQl(m_query, blanksOf(m_use));
    if (reading.mistake && m_doubts.isEmpty())
      addMistake(*reading.mistake);
    else if (reading.root)
      checkTree(*reading.root);
    return m_doubts;
  }

private:
  void add(qsizetype offset, const QString &words) { m_doubts.append({.path = m_path, .words = words, .offset = offset}); }

  void addMistake(const PromQlMistake &mistake) {
    const QString remedy = remedyOf(mistake);
    const QString what = remedy.isEmpty() ? mistake.words : mistake.words + u"; "_s + remedy;
    add(mistake.opened >= 0 ? mistake.opened : mistake.offset,
        mistake.isPrometheusOnly ? tr("Prometheus does not read this query, VictoriaMetrics may: %1").arg(what)
                                 : tr("this query cannot be read: %1").arg(what));
  }

  [[nodiscard]] QString remedyOf(const PromQlMistake &mistake) const;
  [[nodiscard]] QString unfilled(const QString &name) const;
  void checkTree(const PromNode &root);
  void checkValues(const PromNode &node);
  void checkScrapes(const PromNode &node);
  void checkPlaceholders();

  const QString &m_path;
  const QString &m_query;
  const QueryUse m_use;
  QList<RunbookDoubt> m_doubts;
};

QString QueryCheck::remedyOf(const PromQlMistake &mistake) const {
  const QString range = m_use == QueryUse::Metric ? u"[$window]"_s : u"[5m]"_s;
  switch (mistake.remedy) {
    case PromQlRemedy::AggregateFirst: return tr("%1 belongs to an aggregation: sum %1 (le) (rate(x[5m]))").arg(mistake.subject);
    case PromQlRemedy::AndOr: return tr("write and, or, unless");
    case PromQlRemedy::Bool: return tr("two numbers are compared with %1 bool").arg(mistake.subject);
    case PromQlRemedy::CloseBracket: return tr("this %1 is never closed").arg(mistake.subject);
    case PromQlRemedy::CloseString: return tr("this %1 is never closed").arg(mistake.subject);
    case PromQlRemedy::Comma: return tr("put a comma between the two");
    case PromQlRemedy::DoubleBackslash: return tr("write the backslash twice: %1").arg(u"\\\\"_s + mistake.subject);
    case PromQlRemedy::DropBackslash: return tr("this quote needs no backslash: write %1").arg(mistake.subject);
    case PromQlRemedy::DropComma: return tr("leave this comma out");
    case PromQlRemedy::DropRange: return tr("leave the range out, or put a function around it, as rate() or avg_over_time()");
    case PromQlRemedy::EqualTwice: return tr("compare with ==");
    case PromQlRemedy::GiveRange: return tr("write %1").arg(mistake.subject + range);
    case PromQlRemedy::KnownVariable: return unfilled(mistake.subject);
    case PromQlRemedy::LabelsInBrackets: return tr("labels stand in brackets: by (pod, version)");
    case PromQlRemedy::NameSomething: return tr("name the metric, or a label with its value");
    case PromQlRemedy::NoLookaround: return tr("there is no look-around: exclude by a second matcher, with !~");
    case PromQlRemedy::OffsetFirst: return tr("offset and @ stand right behind the metric: rate(x[5m] offset 1h)");
    case PromQlRemedy::OnFirst: return tr("on (LABELS) or ignoring (LABELS) stands before it");
    case PromQlRemedy::OrOutside: return tr("write two selectors: x{a=\"b\"} or x{c=\"d\"}");
    case PromQlRemedy::Quote: return tr("a matcher is LABEL=\"VALUE\"");
    case PromQlRemedy::QuoteName: return tr("Prometheus 3 reads such a name in quotes: %1").arg(mistake.subject);
    case PromQlRemedy::ShorterDuration: return tr("292 years are the most");
    case PromQlRemedy::Subquery: return tr("a range of an expression is written [5m:]");
    case PromQlRemedy::UnitOrder: return tr("the largest unit comes first, each once: 1h30m");
    case PromQlRemedy::Unquote: return tr("write the metric without quotes");
    case PromQlRemedy::None: break;
  }
  return {};
}

/// \a name: with its "$".
QString QueryCheck::unfilled(const QString &name) const {
  QString plain = name.mid(1).remove(u'{').remove(u'}').section(u':', 0, 0);
  if (plain.startsWith(u"__"_s))
    plain = u"window"_s;
  if (m_use == QueryUse::Step)
    return metricVariables.contains(plain)
               ? tr("in a step nobody fills in %1; write {{service}} or {{namespace}}, or the value").arg(name)
               : tr("nobody fills in %1").arg(name);
  const QString near = metricVariables.contains(plain) ? plain : nearest(plain, metricVariables);
  return near.isEmpty() ? tr("nobody fills in %1; there are $%2").arg(name, metricVariables.join(u", $"_s))
                        : tr("nobody fills in %1; write $%2").arg(name, near);
}

void QueryCheck::checkTree(const PromNode &root) {
  for (const PromNode *call : unknownCalls(root))
    add(call->position, tr("Prometheus has no function \"%1\"%2, up to version 3.14; VictoriaMetrics may have it")
                            .arg(call->text, suggestion(call->text, promFunctionNames())));
  const PromKind kind = resultKind(root);
  if (m_use == QueryUse::Metric && kind == PromKind::Matrix)
    add(root.position, tr("this is a %1, which cannot be compared; put a function around it, as rate()").arg(kindWords(kind)));
  if (m_use == QueryUse::Metric && kind == PromKind::String)
    add(root.position, tr("this is a text, which cannot be compared; write the metric without quotes"));
  checkValues(root);
  if (m_use == QueryUse::Metric)
    checkScrapes(root);
}

/// A measured "up" looks like pods that are down.
void QueryCheck::checkScrapes(const PromNode &node) {
  for (const SeriesMatcher &matcher : node.matchers)
    if (matcher.label == u"__name__" && matcher.op == SeriesMatcher::Op::Equal && matcher.value == u"up")
      add(matcher.position,
          tr("up is 0 also while the pod works, where Prometheus refuses what it answers (a label twice, too many "
             "series, a timeout); for pods take pods_ready or pods_failing"));
  for (const PromNodePtr &child : node.children)
    checkScrapes(*child);
}

/// A $name within a string that nobody fills in: no series has it.
void QueryCheck::checkValues(const PromNode &node) {
  static const QRegularExpression name(u"(?<![\\\\/])\\$(?:\\{[A-Za-z_]\\w*[^}]*\\}|[A-Za-z_]\\w*)"_s);
  for (const SeriesMatcher &matcher : node.matchers) {
    if (matcher.value.contains(u'['))
      continue;  // of a pattern: a character like another there
    for (auto i = name.globalMatch(matcher.value); i.hasNext();)
      if (const QString found = i.next().captured(); !blanksOf(m_use).variables.contains(found.mid(1)))
        add(matcher.position, tr("no series has this value: %1").arg(unfilled(found)));
  }
  for (const PromNodePtr &child : node.children)
    checkValues(*child);
}

void QueryCheck::checkPlaceholders() {
  for (const Placeholder &each : placeholdersIn(m_query))
    add(each.offset, tr("a metric is measured by itself, and nobody fills in {{%1}}; write $service, $namespace, or the value")
                         .arg(each.name));
}

/// Prometheus 2 and 3 count the scrape on a window's edge differently.
QList<RunbookDoubt> shortRanges(const QString &path, const QString &query, milliseconds scrape) {
  static const QRegularExpression hidden(u"\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`|#[^\\n]*"_s);
  static const QRegularExpression range(u"\\[\\s*((?:\\d+(?:ms|[smhdwy]))+)\\s*\\]"_s);
  for (auto i = range.globalMatch(QString(query).remove(hidden)); i.hasNext();) {
    const QString written = i.next().captured(1);
    if (const auto window = parseDuration(written); window && *window < 4 * scrape)
      return {{.path = path,
               .words = tr("the range [%1] is shorter than four scrapes of %2: where one is missed, or lies on its edge, the "
                           "value is gone or jumps; write [$window]")
                            .arg(written, formatDuration(scrape))}};
  }
  return {};
}

QList<RunbookDoubt> measuredDoubts(const QString &path, const QString &query, const Sampling &sampling) {
  return QueryCheck(path, query, QueryUse::Metric).check() +
         shortRanges(path, query, sampling.scrape > 0ms ? sampling.scrape : usualScrape);
}
}  // namespace

QList<RunbookDoubt> metricQueryDoubts(const QString &query, const Sampling &sampling) {
  return measuredDoubts({}, query, sampling);
}

QList<RunbookDoubt> queryDoubts(const StepKinds &kinds, const Runbook &runbook, const Sampling &sampling) {
  QList<RunbookDoubt> doubts;
  const auto measured = [&](const QString &path, const QString &query) { doubts += measuredDoubts(path, query, sampling); };
  for (const MetricDefinition &metric : runbook.metrics)
    measured(u"metrics.%1.query"_s.arg(metric.name), metric.query);
  for (qsizetype i = 0; i < runbook.services.size(); ++i)
    for (auto query = runbook.services.at(i).metricQueries.cbegin(); query != runbook.services.at(i).metricQueries.cend();
         ++query)
      measured(u"services[%1].metrics.%2"_s.arg(i).arg(query.key()), query.value());
  eachStepList(runbook, [&](const QString &path, const QList<Step> &steps) {
    for (qsizetype i = 0; i < steps.size(); ++i)
      if (const StepDescriptor *kind = kinds.find(steps.at(i).kind))
        for (const StepArgument &argument : kind->arguments)
          if (argument.type == ArgumentType::Query && steps.at(i).args.contains(argument.name))
            doubts += QueryCheck(u"%1[%2].%3.%4"_s.arg(path).arg(i).arg(kind->name, argument.name),
                                 steps.at(i).args.value(argument.name).toString(), QueryUse::Step)
                          .check();
  });
  return doubts;
}

}  // namespace sternway::runbook
