// SPDX-License-Identifier: GPL-3.0-or-later
// What of an incident is shown as a whole: what the rollback changed, measurements, action items, prevention, messages.
#include "core/utctime.h"
#include "report/postmortemfacts.h"

#include "core/format.h"
#include "core/incidentfacts.h"
#include "core/keptseries.h"
#include "report/timeline.h"

#include <algorithm>
#include <cmath>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// One metric's values before the impact, in it and at the end.
struct SeriesRow {
  std::optional<double> before;
  std::optional<double> peak;
  std::optional<double> last;
};

SeriesRow seriesRow(const KeptSeries &series, const ImpactFigures &impact) {
  SeriesRow row;
  double sum = 0;
  int count = 0;
  for (const Sample &sample : series.samples) {
    if (!std::isfinite(sample.value))
      continue;
    const QDateTime at = utcTime(sample.time);
    row.last = sample.value;
    if (!impact.startIsRecorded)
      continue;  // nobody knows which were before it
    if (at < impact.from) {
      sum += sample.value;
      ++count;
    } else if (!impact.to.isValid() || at <= impact.to)
      row.peak = std::max(row.peak.value_or(sample.value), sample.value);
  }
  if (count > 0)
    row.before = sum / count;
  return row;
}

QString orUnknown(const std::optional<double> &value, const QString &metric) {
  const KnownMetric *known = knownMetric(metric);
  return value ? formatValue(*value, known ? known->unit : usualUnit(metric)) : tr("not known");
}

QString eventsText(const QList<qint64> &sequences) {
  QStringList texts;
  for (const qint64 sequence : sequences)
    texts << tr("event %1").arg(sequence);
  return texts.join(u", "_s);
}

void addSeriesTable(const DraftFacts &facts, SectionText &out) {
  Document::Table table{.header = {tr("Metric"), tr("Mean before"), tr("Highest during"), tr("Last"), tr("Query"), tr("Source")},
                        .rows = {},
                        .numbered = false};
  for (const QString &metric : keptMetrics()) {
    const KeptSeries series = keptSeries(facts.record.events, metric);
    if (series.samples.isEmpty())
      continue;
    const SeriesRow row = seriesRow(series, facts.impact);
    table.rows.append({metricTitle(metric), orUnknown(row.before, metric), orUnknown(row.peak, metric),
                       orUnknown(row.last, metric), Document::Line{{series.query, Document::Style::Code}},
                       eventsText(series.sequences)});
    if (!series.gap.isEmpty())
      out.questions << tr("What were the missing values of %1? The record says: %2").arg(metricTitle(metric), series.gap);
  }
  if (!table.rows.isEmpty())
    out.text.blocks << table;
}

/// The readings one by one: what there is where no series is kept.
void addReadings(const DraftFacts &facts, SectionText &out) {
  constexpr qsizetype mostReadings = 20;
  Document::Table table{.header = {tr("Metric"), tr("Time (UTC)"), tr("Value"), tr("Source")}, .rows = {}, .numbered = false};
  Document::Bullets cut;
  for (const QString &metric : keptMetrics()) {
    const QList<MetricReading> readings = metricReadings(facts.record.events, metric);
    for (const MetricReading &reading : readings.mid(0, mostReadings))
      table.rows.append({metricTitle(metric), timeText(reading.at, facts.day), orUnknown(reading.value, metric),
                         eventsText({reading.sequence})});
    if (readings.size() > mostReadings)
      cut.lines << tr("%1: the first %2 of %3 readings stand here; the timeline's export has all.")
                       .arg(metricTitle(metric), QString::number(mostReadings), QString::number(readings.size()));
  }
  if (!table.rows.isEmpty())
    out.text.blocks << table;
  if (!cut.lines.isEmpty())
    out.text.blocks << cut;
  out.questions << (table.rows.isEmpty() ? tr("What did the metrics show? None is recorded.")
                                         : tr("How did the metrics go between these values? No series is kept."));
}

/// The newest event of every message, in the order in which they were queued.
QList<JournalEvent> newestOfMessages(const QList<JournalEvent> &events) {
  static const QList<QLatin1String> types{eventtype::messageQueued, eventtype::messageSent, eventtype::messageFailed,
                                          eventtype::messageUnknown, eventtype::messageCancelled};
  QList<JournalEvent> newest;
  const auto idOf = [](const JournalEvent &event) { return event.data.value(u"message"_s).toString(); };
  for (const JournalEvent &event : events) {
    if (!types.contains(event.type))
      continue;
    const auto known = std::ranges::find_if(
        newest, [&](const JournalEvent &other) { return !idOf(event).isEmpty() && idOf(other) == idOf(event); });
    if (known == newest.end())
      newest << event;
    else
      *known = event;
  }
  return newest;
}
}  // namespace

void writeChanges(const DraftFacts &facts, SectionText &out) {
  for (const OperationRecord &operation : facts.record.operations) {
    const PlanFacts plan = planFacts(operation);
    out.text.blocks << Document::Paragraph{tr("Rollback %1: %2").arg(plan.fromTo, stateText(operation)).simplified()};
    addChanges(plan, out.text);
    if (plan.changes.isEmpty())
      out.questions << tr("What did the rollback %1 change? Its plan lists no difference.").arg(plan.fromTo).simplified();
  }
  if (facts.record.operations.isEmpty())
    out.questions << tr("What was changed to end the impact? No rollback is recorded.");
}

void writeMeasurements(const DraftFacts &facts, SectionText &out) {
  addFigures(facts, out.text);
  addSeriesTable(facts, out);
  if (out.text.blocks.isEmpty())
    addReadings(facts, out);
}

void writeActions(const DraftFacts &facts, SectionText &out) {
  Document::Table table{
      .header = {tr("Action"), tr("Type"), tr("Owner"), tr("Due (UTC)"), tr("State"), tr("From")}, .rows = {}, .numbered = false};
  const QString open = tr("to be set");
  for (const ActionItem &item : facts.actions)
    table.rows.append({item.text, item.type.isEmpty() ? open : item.type, item.owner.isEmpty() ? open : item.owner,
                       item.due.isValid() ? timeText(item.due, {}) : open, item.done ? tr("done") : tr("open"), item.source});
  if (!table.rows.isEmpty())
    out.text.blocks << table;
  out.questions << (table.rows.isEmpty()
                        ? tr("Which actions follow? Each needs a type (prevent, mitigate, process), an owner and a due date.")
                        : tr("Who owns each action, and by when? What else keeps this from happening again?"));
}

void writeWhys(const DraftFacts &facts, SectionText &out) {
  constexpr int howMany = 5;
  out.questions << tr("Why 1: why was %1 hit?").arg(orDash(display(facts.record.incident.service)));
  for (int why = 2; why <= howMany; ++why)
    out.questions << tr("Why %1: why was that so?").arg(why);
}

void writePrevention(const DraftFacts &facts, SectionText &out) {
  QList<Document::Line> lines;
  if (const Runbook *runbook = facts.source.runbook)
    for (const PreventionTopic &topic : runbook->prevention)
      lines << (topic.items.isEmpty() ? topic.title : u"%1: %2"_s.arg(topic.title, topic.items.join(u"; "_s)));
  if (!lines.isEmpty())
    out.text.blocks << Document::Paragraph{tr("The runbook names these measures:")};
  out.add(lines);
  out.questions << tr("Which measure would have stopped this before it reached anybody?");
}

void writeMessages(const DraftFacts &facts, SectionText &out) {
  Document::Table table{
      .header = {u"#"_s, tr("Time (UTC)"), tr("Channel"), tr("State"), tr("Message")}, .rows = {}, .numbered = true};
  for (const JournalEvent &event : newestOfMessages(facts.record.events))
    table.rows.append({QString::number(event.sequence), timeText(event.at, facts.day),
                       orDash(event.data.value(u"channel"_s).toString()), eventTypeTitle(event.type), event.summary});
  if (table.rows.isEmpty())
    out.questions << tr("Who was told, when and how? No message is recorded.");
  else
    out.text.blocks << table;
}

}  // namespace sternway::report
