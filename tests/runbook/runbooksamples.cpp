// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbooksamples.h"

#include "core/promql.h"
#include "steps/registry.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
template <typename List>
void clearLines(List &list) {
  for (auto &each : list)
    each.line = 0;
}

template <typename List>
void clearSteps(List &list) {
  clearLines(list);
  for (auto &each : list)
    clearLines(each.steps);
}

template <typename List>
void clearItems(List &list) {
  clearLines(list);
  for (auto &each : list)
    clearLines(each.items);
}

/// Makes values, each from the same stream of random numbers.
class Generator {
public:
  explicit Generator(quint32 seed) : m_random(seed) {}

  Runbook make() {
    Runbook runbook;
    runbook.name = u"generated"_s;
    runbook.title = text();
    runbook.owner = text();
    runbook.reviewed = QDate(2024, 1, 8);
    runbook.nextReview = QDate(2024, 2, 8);
    addParts(runbook);
    addDecisions(runbook);
    addProcedures(runbook);
    addTexts(runbook);
    return runbook;
  }

private:
  int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
  bool chance() { return below(2) == 0; }
  QString text() { return trickyTexts().at(below(static_cast<int>(trickyTexts().size()))); }
  QString maybe() { return chance() ? text() : QString(); }
  std::chrono::milliseconds time() { return std::chrono::seconds(below(4) == 0 ? 0 : 1 + below(200'000)); }
  QStringList texts(int most) {
    QStringList list;
    for (int i = below(most) + 1; i > 0; --i)
      list.append(text());
    return list;
  }

  void addParts(Runbook &runbook) {
    runbook.variables = {{.name = u"REASON"_s, .required = chance(), .defaultValue = maybe(), .help = maybe()},
                         {.name = u"KIND"_s, .type = VariableType::Choice, .choices = texts(4)}};
    runbook.services = {{.name = text(),
                         .workload = u"deployment/order-service"_s,
                         .nameSpace = maybe(),
                         .contextPattern = u"prod-.*"_s,
                         .health = {u"https://a.example/health?x=1#y"_s},
                         .metricQueries = {{u"error_rate"_s, query()}},
                         .notes = {{.stage = ServiceNote::Stage::After, .topic = maybe(), .text = text(), .command = maybe()}}}};
    runbook.metrics = {
        {.name = u"queue"_s, .query = query(), .unit = Unit::Count, .worse = Worse::Lower, .origin = u"runbook"_s}};
    runbook.symptoms = {{.id = u"data-corruption"_s, .title = text()}};
    runbook.matrix.symptoms = {{u"data-corruption"_s, runbook.symptoms.constFirst().title}};
    runbook.baseline = {.window = std::chrono::hours(2), .beforeLastDeploy = false, .before = std::chrono::hours(24)};
  }

  /// With every text that YAML could stumble over.
  QString query() { return u"sum(up{a=\"%1\"})"_s.arg(promString(text())); }

  QString condition() {
    static const QStringList all{u"error_rate > 10%"_s,          u"latency_p99 > baseline * 1.5 or rollout_stuck"_s,
                                 u"declared(data-corruption)"_s, u"pod_crashes > 3 in 5m"_s,
                                 u"not health failing"_s,        u"queue between 1 and 5"_s};
    return all.at(below(static_cast<int>(all.size())));
  }

  void addDecisions(Runbook &runbook) {
    for (int i = 0; i < 4; ++i) {
      MatrixRow row;
      row.when = condition();
      row.text = maybe();
      row.hold = time();
      row.action = i < 2 ? static_cast<Action>(1 + below(9)) : Action::Rollback;
      row.severity = maybe();
      row.within = time();
      row.trigger = i >= 2;
      runbook.matrix.rows.append(row);
    }
    ChecklistItem item;
    item.text = text();
    item.check.text = condition();
    item.check.hold = time();
    runbook.checklists = {{.id = u"verification"_s, .title = u"Verification"_s, .items = {item}},
                          {.id = u"own-list"_s, .title = text(), .timeBox = time(), .items = {item}}};
    item.within = std::chrono::minutes(30);
    runbook.followUps = {{.title = text(), .timeBox = std::chrono::hours(24), .items = {item}}};
    runbook.guard.check.text = condition();
    runbook.guard.countdown = time();
  }

  QJsonValue value(const StepArgument &argument) {
    switch (argument.type) {
      case ArgumentType::Number: return chance() ? QJsonValue(below(100)) : QJsonValue(u"{{REASON}}"_s);
      case ArgumentType::Flag: return chance();
      case ArgumentType::Duration: return u"5m"_s;
      case ArgumentType::Words: return QJsonArray::fromStringList(texts(5));
      case ArgumentType::Map: return QJsonObject{{text(), text()}, {u"KEY"_s, QString()}};
      case ArgumentType::Choice: return argument.choices.at(below(static_cast<int>(argument.choices.size())));
      case ArgumentType::Choices: return QJsonArray::fromStringList(argument.choices);
      case ArgumentType::Condition: return condition();
      case ArgumentType::Query: return query();
      case ArgumentType::Json: return QJsonObject{{u"a"_s, 1.5}, {u"b"_s, QJsonArray{true, QJsonValue::Null, text()}}};
      case ArgumentType::Revision: return u"last-good"_s;
      case ArgumentType::Address: return u"https://a.example/{{REASON}}"_s;
      case ArgumentType::Template: return u"start"_s;
      case ArgumentType::Text: break;
    }
    return text();
  }

  Step step(const StepDescriptor &kind) {
    Step step;
    step.kind = kind.name;
    QStringList left;  // of each group one is given
    for (const QStringList &group : kind.oneOf)
      left += group.mid(1);
    for (const StepArgument &argument : kind.arguments)
      if (!left.contains(argument.name) && (argument.required || !kind.oneOf.isEmpty() || chance()))
        step.args.insert(argument.name, value(argument));
    step.title = maybe();
    step.when = maybe();
    step.expect = maybe();
    step.changes = maybe();
    step.command = step.kind == u"command" ? QString() : maybe();
    step.timeout = time();
    step.confirm = chance();
    step.idempotent = chance();
    step.onFailure = static_cast<OnFailure>(below(3));
    return step;
  }

  QList<Step> steps() {
    QList<Step> list;
    for (const StepDescriptor &kind : steps::stepKinds().all())
      list.append(step(kind));
    return list;
  }

  void addProcedures(Runbook &runbook) {
    runbook.methods = {{.id = u"previous"_s,
                        .title = text(),
                        .useWhen = maybe(),
                        .estimateMin = std::chrono::minutes(2),
                        .estimateMax = std::chrono::minutes(5),
                        .symptoms = {u"data-corruption"_s},
                        .caution = maybe(),
                        .steps = steps()}};
    runbook.procedure = {{.id = u"assess"_s,
                          .title = text(),
                          .timeBox = time(),
                          .methods = {u"previous"_s},
                          .checklists = {u"verification"_s, u"own-list"_s},
                          .steps = steps()}};
    runbook.migrations = {.tool = u"npm"_s, .caution = maybe(), .gate = maybe()};
    runbook.scenarios = {{.id = u"a"_s, .title = text(), .signs = maybe(), .action = maybe(), .steps = steps()}};
    runbook.troubleshooting = {{.problem = text(), .detect = condition(), .steps = steps()}};
  }

  void addTexts(Runbook &runbook) {
    runbook.updateEvery = time();
    runbook.communication = {{.id = u"start"_s,
                              .stage = u"during"_s,
                              .channel = u"slack"_s,
                              .audience = Audience::External,
                              .channels = {u"slack"_s, u"ops mail"_s},
                              .title = maybe(),
                              .subject = maybe(),
                              .body = text() + u'\n' + text()}};
    runbook.contacts = {{.role = text(), .contact = maybe(), .when = maybe()}};
    runbook.escalation = {{.role = text(), .contact = maybe(), .when = maybe(), .after = time()}};
    runbook.links = {{.title = text(), .url = u"/docs/a.md#x"_s}};
    runbook.postMortem = {.dueWithin = time(), .sections = {{.title = text(), .prompt = maybe()}}};
    runbook.prevention = {{.title = text(), .items = texts(4)}};
    runbook.notes = {{.title = maybe(), .text = text() + u"\n\n"_s + text() + u'\n'}};
  }

  QRandomGenerator m_random;
};
}  // namespace

Runbook withoutPlaces(Runbook runbook) {
  runbook.source.clear();
  runbook.matrix.source.clear();
  runbook.path.clear();
  runbook.digest.clear();
  clearLines(runbook.variables);
  clearLines(runbook.services);
  for (RunbookService &service : runbook.services)
    clearLines(service.notes);
  clearLines(runbook.symptoms);
  clearLines(runbook.matrix.rows);
  clearItems(runbook.checklists);
  clearItems(runbook.followUps);
  clearSteps(runbook.procedure);
  clearSteps(runbook.methods);
  clearSteps(runbook.migrations.methods);
  clearSteps(runbook.scenarios);
  clearSteps(runbook.troubleshooting);
  clearLines(runbook.communication);
  clearLines(runbook.contacts);
  clearLines(runbook.escalation);
  clearLines(runbook.links);
  clearLines(runbook.postMortem.sections);
  clearLines(runbook.prevention);
  clearLines(runbook.notes);
  runbook.baseline.line = runbook.migrations.line = runbook.postMortem.line = runbook.guard.line = 0;
  return runbook;
}

const QStringList &trickyTexts() {
  static const QStringList texts{u"plain words"_s,
                                 u"yes"_s,
                                 u"No"_s,
                                 u"1.0"_s,
                                 u"0x1F"_s,
                                 u"1e3"_s,
                                 u".inf"_s,
                                 u"null"_s,
                                 u"~"_s,
                                 u"true"_s,
                                 u"2024-01-08"_s,
                                 u"12:30:45"_s,
                                 u"# x"_s,
                                 u"a # b"_s,
                                 u"a: b"_s,
                                 u"a:"_s,
                                 u"@x"_s,
                                 u"`x`"_s,
                                 u"- x"_s,
                                 u"-"_s,
                                 u"-n"_s,
                                 u"--all"_s,
                                 u"---"_s,
                                 u"? x"_s,
                                 u"what? yes"_s,
                                 u"*x"_s,
                                 u"&x"_s,
                                 u"!x"_s,
                                 u"%x"_s,
                                 u"|"_s,
                                 u"> 5%"_s,
                                 u"[a, b]"_s,
                                 u"{a: b}"_s,
                                 u"a, b"_s,
                                 u"a]"_s,
                                 u"it's"_s,
                                 u"'quoted'"_s,
                                 u"\"quoted\""_s,
                                 u"back\\slash"_s,
                                 u"both \" and ' and \\n"_s,
                                 u"tab\there"_s,
                                 u"two\nlines"_s,
                                 u"ends with a line\n"_s,
                                 u"ends with two\n\n"_s,
                                 u"\nbegins with one"_s,
                                 u"  begins with blanks\nand goes on"_s,
                                 u"first\n  - second\n# third\n"_s,
                                 u"trailing blank \nx"_s,
                                 u"blank "_s + u'x',
                                 u"äöü → ≥ 5 %"_s,
                                 u"回滚步骤"_s,
                                 u"🔄 done"_s,
                                 u"next\u0085line"_s,
                                 u"line\u2028separator"_s,
                                 u"bell\u0007"_s,
                                 u"carriage\rreturn"_s,
                                 u"crlf\r\nline"_s,
                                 u"Error rate > 5 % for {{service}}: see {{REASON}}"_s,
                                 u"{{REASON}}"_s,
                                 u"$service"_s,
                                 u"(x)"_s,
                                 u"<b>x</b>"_s,
                                 u"=x"_s,
                                 u"key: [1, 2]\nother: {}\n"_s,
                                 QString(300, u'x') + u" long"_s,
                                 u"...\n"_s,
                                 u"\ttab first\nx"_s,
                                 u"<<"_s,
                                 u"="_s,
                                 u"a\n\n\nb"_s};
  return texts;
}

Runbook generatedRunbook(quint32 seed) {
  return Generator(seed).make();
}

}  // namespace sternway
