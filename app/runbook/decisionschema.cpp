// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/metrics.h"
#include "core/promql.h"
#include "core/quantity.h"
#include "runbook/runbookschema.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
constexpr auto worseName = enumNames<Worse>({{Worse::Higher, "higher"}, {Worse::Lower, "lower"}});

/// What to say of a word that is none of those that are known.
using Unknown = QString (*)(const QString &word, const QStringList &known);

/// One of the \a words of a table.
template <typename V, size_t Size>
ValueType<V> named(const EnumNames<V, Size> &table, const QStringList &words, V fallback, Unknown unknown) {
  return {words.join(u", "_s),
          {{u"enum"_s, QJsonArray::fromStringList(words)}},
          [=](SectionReader &reader, const Field &field) {
            const QString word = reader.text(field).value_or(QString());
            const auto value = words.contains(word) ? table.value(word) : std::nullopt;
            if (!word.isEmpty() && !value)
              reader.problem(field, unknown(word, words));
            return value.value_or(fallback);
          },
          [=](const V &value, const WrittenRunbook &) { return yamlText(table(value)); }};
}

QString unknownAction(const QString &word, const QStringList &known) {
  return tr("no action \"%1\"%2; known are %3").arg(word, suggestion(word, known), known.join(u", "_s));
}

/// What a metric of this name is unless the runbook says otherwise.
MetricDefinition usualMetric(const QString &name) {
  const KnownMetric *known = knownMetric(name);
  return {.name = name,
          .query = {},
          .unit = known ? known->unit : Unit::Count,
          .worse = known ? known->worse : Worse::Higher,
          .origin = u"runbook"_s};
}

const Schema<MetricDefinition> &metricSchema() {
  const auto unitType = named(unitName, unitName.names(), Unit::Count, [](const QString &word, const QStringList &known) {
    return tr("no unit \"%1\"%2; known are %3").arg(word, suggestion(word, known), known.join(u", "_s));
  });
  const auto worseType = named(worseName, worseName.names(), Worse::Higher, [](const QString &word, const QStringList &) {
    return tr("\"higher\" or \"lower\" expected, not \"%1\"").arg(word);
  });
  Key<MetricDefinition> unit =
      key(u"unit"_s, &MetricDefinition::unit, unitType, u"What it is measured in; only a built-in metric has one already."_s);
  unit.write = [write = unit.write](const MetricDefinition &metric, const WrittenRunbook &written) {
    const KnownMetric *known = knownMetric(metric.name);
    return known && known->unit == metric.unit ? YamlNode() : write(metric, written);
  };
  Key<MetricDefinition> worse =
      key(u"worse"_s, &MetricDefinition::worse, worseType, u"Which direction is worse; without it higher."_s);
  worse.write = [write = worse.write](const MetricDefinition &metric, const WrittenRunbook &written) {
    return metric.worse == usualMetric(metric.name).worse ? YamlNode() : write(metric, written);
  };
  static const Schema<MetricDefinition> schema{
      u"metric"_s,
      u"A PromQL query. `$service`, `$namespace`, `$pods`, `$window`, `$cluster`, `$memory_limit` and `$cpu_limit` stand for the service's own."_s,
      {key(u"query"_s, &MetricDefinition::query, types::text(), u"The query."_s, Need::Required), unit, worse},
      [](SectionReader &reader, const Field &item, MetricDefinition &metric) {
        if (!knownMetric(metric.name) && !FieldReader::find(item, u"unit"_s))
          reader.missing(item, u"unit"_s, Need::Required);
      }};
  return schema;
}

QList<MetricDefinition> readMetrics(SectionReader &reader, const Field &field) {
  static const QRegularExpression name(u"^[a-z][a-z0-9_]*$"_s);
  QList<MetricDefinition> metrics;
  if (!reader.isMap(field))
    return metrics;
  for (const auto &[key, value] : field.node->entries) {
    const QString path = FieldReader::joined(field.path, key.text);
    if (!key.text.contains(name))
      reader.problem({&key, path}, tr("a metric's name is lower-case letters, digits and underscores"));
    MetricDefinition metric = usualMetric(key.text);
    if (metricSchema().read(reader, {&value, path}, metric))
      metrics.append(metric);
  }
  return metrics;
}

/// "last-deploy", or how long ago.
void readEnd(SectionReader &reader, const Field &, const Field &value, BaselineRule &rule) {
  const QString ends = reader.text(value).value_or(QString());
  if (ends.isEmpty() || ends == u"last-deploy")
    return;
  const auto before = parseDuration(ends);
  if (!before)
    reader.problem(value, tr("last-deploy or a duration expected, not \"%1\"").arg(ends));
  rule.beforeLastDeploy = !before;
  rule.before = before.value_or(std::chrono::milliseconds(0));
}

/// More rows than anybody writes are not compared with each other.
constexpr qsizetype mostCompared = 1000;

/// A row that says something else than an earlier one in the same case, or says it again.
void checkAgainstEarlier(SectionReader &reader, const Field &item, const MatrixRow &row, const Matrix &matrix) {
  const bool isUnread = row.condition.type == ConditionNode::Type::Compare && row.condition.metric.isEmpty();
  if (isUnread || matrix.rows.size() > mostCompared)
    return;
  for (const MatrixRow &earlier : matrix.rows) {
    if (earlier.condition != row.condition || earlier.hold != row.hold || row.action == Action::None ||
        earlier.action == Action::None)
      continue;
    if (earlier.action != row.action)
      return reader.warning(item, tr("contradicts line %1: in the same case it says %2 there and %3 here")
                                      .arg(earlier.line)
                                      .arg(actionName(earlier.action), actionName(row.action)));
    if (earlier.trigger == row.trigger && earlier.severity == row.severity)
      return reader.warning(item, tr("says the same as line %1").arg(earlier.line));
  }
}

const Schema<MatrixRow> &rowSchema(bool isTrigger) {
  static const auto make = [](bool trigger) {
    const auto held = heldKeys<MatrixRow>(
        u"when"_s, u"In which case."_s, Need::Required,
        [](MatrixRow &row, AutoCheck check) {
          row.when = check.text;
          row.condition = std::move(check.condition);
          row.hold = check.hold;
        },
        [](const MatrixRow &row) { return AutoCheck{.text = row.when, .condition = {}, .hold = row.hold}; });
    Key<MatrixRow> action =
        key(u"action"_s, &MatrixRow::action, named(actionName, actionName.names().mid(1), Action::None, unknownAction),
            trigger ? u"What to do; without it rollback, or a question where it is proposed."_s
                    : u"What to do, then. Required unless the row is proposed."_s);
    action.write = [write = action.write](const MatrixRow &row, const WrittenRunbook &written) {
      const bool isUsual = row.trigger && !row.proposed && row.action == Action::Rollback;
      return isUsual || row.action == Action::None ? YamlNode() : write(row, written);
    };
    return Schema<MatrixRow>{
        trigger ? u"trigger"_s : u"row"_s,
        trigger ? u"A reason to roll back, beside the matrix."_s
                : u"A row of the decision matrix. Of the rows that match, the strictest counts."_s,
        {held.first, held.second, action, key(u"severity"_s, &MatrixRow::severity, types::text(), u"P0, P1, ..."_s),
         key(u"within"_s, &MatrixRow::within, types::duration(), u"In how much time."_s),
         key(u"text"_s, &MatrixRow::text, types::text(), u"The row in the team's own words."_s),
         key(u"proposed"_s, &MatrixRow::proposed, types::flag(),
             u"An import made it: it counts in no verdict until somebody has accepted it (`sternway accept`)."_s),
         key(u"source"_s, &MatrixRow::source, types::text(), u"Where the import found it, as `rollback.md:14`."_s),
         key(u"question"_s, &MatrixRow::questions, types::texts(u"text or list of texts"_s),
             u"What the import had to assume: to be answered before the row is accepted."_s)},
        [](SectionReader &reader, const Field &item, MatrixRow &row) {
          if (!row.trigger && !row.proposed && !FieldReader::find(item, u"action"_s))
            reader.missing(item, u"action"_s, Need::Required);
        }};
  };
  static const Schema<MatrixRow> row = make(false);
  static const Schema<MatrixRow> trigger = make(true);
  return isTrigger ? trigger : row;
}

Key<Runbook> rowsKey(bool isTrigger) {
  const Schema<MatrixRow> &schema = rowSchema(isTrigger);
  Key<Runbook> made;
  made.info = {.name = isTrigger ? u"triggers"_s : u"matrix"_s,
               .help = isTrigger ? u"More reasons to roll back."_s : u"What to do in which case."_s,
               .words = u"list of "_s + schema.name,
               .json = types::listJson(types::reference(schema.name)),
               .inner = &schema};
  made.read = [&schema, isTrigger](SectionReader &reader, const Field &, const Field &list, Runbook &runbook) {
    for (const Field &item : reader.items(list, tr("a list of rows"))) {
      MatrixRow row;
      row.trigger = isTrigger;
      if (!schema.read(reader, item, row))
        continue;
      if (isTrigger && !row.proposed && row.action == Action::None)
        row.action = Action::Rollback;
      checkAgainstEarlier(reader, item, row, runbook.matrix);
      runbook.matrix.rows.append(std::move(row));
    }
  };
  made.write = [&schema, isTrigger](const Runbook &runbook, const WrittenRunbook &written) {
    YamlNode list{.type = YamlNode::Type::Sequence};
    for (const MatrixRow &row : runbook.matrix.rows)
      if (row.trigger == isTrigger)
        list.items.push_back(schema.write(row, written));
    return list;
  };
  return made;
}

/// Adds what is named anywhere and not there yet.
class Named {
public:
  explicit Named(QList<Symptom> &symptoms) : m_symptoms(symptoms) {}

  void add(const QString &id, int line) {
    if (!id.isEmpty() && !m_known.contains(id)) {
      m_known.append(id);
      m_symptoms.append({.id = id, .title = titleOfId(id), .line = line});
    }
  }
  void add(const ConditionNode &condition, int line) {
    for (const QString &id : inputsOf(condition).symptoms)
      add(id, line);
  }
  void add(const QList<Method> &methods) {
    for (const Method &method : methods)
      for (const QString &id : method.symptoms)
        add(id, method.line);
  }

private:
  QList<Symptom> &m_symptoms;
  QStringList m_known;
};
}  // namespace

Key<Runbook> metricsKey() {
  const ValueType<QList<MetricDefinition>> type{u"map of names to metrics"_s,
                                                {{u"type"_s, u"object"_s},
                                                 {u"propertyNames"_s, QJsonObject{{u"pattern"_s, u"^[a-z][a-z0-9_]*$"_s}}},
                                                 {u"additionalProperties"_s, types::reference(u"metric"_s)}},
                                                readMetrics,
                                                [](const QList<MetricDefinition> &metrics, const WrittenRunbook &written) {
                                                  MapBuilder map;
                                                  for (const MetricDefinition &metric : metrics)
                                                    map.node(metric.name, metricSchema().write(metric, written));
                                                  return map.build();
                                                },
                                                &metricSchema()};
  return key(u"metrics"_s, &Runbook::metrics, type, u"Metrics of the team's own, and other queries for the built-in ones."_s);
}

Key<Runbook> baselineKey() {
  Key<BaselineRule> window =
      key(u"window"_s, &BaselineRule::window, types::duration(), u"How much time it is the mean of."_s, Need::Required);
  window.read = [](SectionReader &reader, const Field &, const Field &value, BaselineRule &rule) {
    if (const auto duration = reader.duration(value); duration.count() > 0)
      rule.window = duration;
  };
  const Key<BaselineRule> end{
      {.name = u"endsBefore"_s,
       .help = u"`last-deploy`, or how long ago it ends; without it `last-deploy`."_s,
       .words = u"last-deploy or a duration"_s,
       .json = {{u"anyOf"_s, QJsonArray{QJsonObject{{u"const"_s, u"last-deploy"_s}}, types::reference(u"duration"_s)}}}},
      readEnd,
      [](const BaselineRule &rule, const WrittenRunbook &) {
        return yamlText(rule.beforeLastDeploy ? u"last-deploy"_s : durationText(rule.before));
      }};
  static const Schema<BaselineRule> schema{u"baseline"_s, u"What *baseline* means in a condition."_s, {window, end}};
  ValueType<BaselineRule> type = types::one(schema);
  type.write = [](const BaselineRule &rule, const WrittenRunbook &written) {
    const BaselineRule usual{.line = rule.line};
    return rule == usual && rule.line == 0 ? YamlNode() : schema.write(rule, written);
  };
  return key(u"baseline"_s, &Runbook::baseline, type, u"What *baseline* means in a condition."_s);
}

Key<Runbook> symptomsKey() {
  static const Schema<Symptom> schema{u"symptom"_s,
                                      u"What no metric tells, and a person declares."_s,
                                      {idKey<Symptom>(u"symptoms"_s, types::id(), u"As in `declared(ID)`."_s),
                                       key(u"title"_s, &Symptom::title, types::text(), u"For people."_s, Need::Required)}};
  return key(u"symptoms"_s, &Runbook::symptoms,
             types::list(schema, QT_TRANSLATE_NOOP("sternway::runbook::types", "a list of symptoms")),
             u"What a person may declare; without it whatever the other sections name."_s);
}

Key<Runbook> matrixKey() {
  return rowsKey(false);
}

Key<Runbook> triggersKey() {
  return rowsKey(true);
}

Key<Runbook> guardKey() {
  const auto held = heldKeys<GuardRule>(
      u"when"_s, u"In which case."_s, Need::Required, [](GuardRule &rule, AutoCheck check) { rule.check = std::move(check); },
      [](const GuardRule &rule) { return rule.check; });
  const ValueType<QString> deed = types::word({u"rollback"_s});
  static const Schema<GuardRule> schema{
      u"guard"_s,
      u"Rolls back by itself, after a countdown."_s,
      {held.first,
       held.second,
       {{.name = u"then"_s, .help = u"It does nothing else."_s, .words = deed.words, .json = deed.json},
        [deed](SectionReader &reader, const Field &, const Field &value, GuardRule &) { (void)deed.read(reader, value); },
        {}},
       key(u"countdown"_s, &GuardRule::countdown, types::duration(), u"How long a person can still stop it."_s)}};
  return key(u"guard"_s, &Runbook::guard, types::one(schema), u"Rolls back by itself."_s);
}

void addNamedSymptoms(Runbook &runbook) {
  Named named(runbook.symptoms);
  for (const MatrixRow &row : runbook.matrix.rows)
    named.add(row.condition, row.line);
  for (const Checklist &list : runbook.checklists + runbook.followUps)
    for (const ChecklistItem &item : list.items)
      named.add(item.check.condition, item.line);
  named.add(runbook.methods);
  named.add(runbook.migrations.methods);
  for (const RunbookScenario &scenario : runbook.scenarios)
    for (const QString &id : scenario.symptoms)
      named.add(id, scenario.line);
  named.add(runbook.guard.check.condition, runbook.guard.line);
}

}  // namespace sternway::runbook
