// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/stepmeasure.h"

#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QLocale>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostSeries = 3;

QString argumentOf(const Step &step, const QString &name) {
  return step.args.value(name).toString();
}

QString valuesOf(const MetricsAnswer &answer) {
  QStringList values;
  for (const Series &series : answer.series)
    if (!series.samples.isEmpty())
      values << QLocale().toString(series.samples.last().value, 'g', 6);
  const qsizetype more = values.size() - mostSeries;
  values = values.mid(0, mostSeries);
  if (more > 0)
    values << StepMeasure::tr("and %1 more").arg(more);
  const QString all = values.isEmpty() ? StepMeasure::tr("no data") : values.join(u", "_s);
  return answer.warnings.isEmpty() ? all
                                   : StepMeasure::tr("%1, from a part of the data (%2)").arg(all, answer.warnings.join(u"; "_s));
}
}  // namespace

QString contentOf(const WizardContext &context, const Step &step) {
  // of a person's step the text is the instruction, which is shown as such
  const bool isPersons = steps::stepKinds().form(step) == StepForm::Instruction;
  for (const QString &name : {u"query"_s, u"condition"_s, u"text"_s})
    if (const QString text = argumentOf(step, name); !text.isEmpty() && !(isPersons && name == u"text"_s))
      return context.shown(text);
  return {};
}

void StepMeasure::follow(const Step &step) {
  const QString query = argumentOf(step, u"query"_s);
  if (!query.isEmpty())
    return ask(m_context.shown(query));
  delete m_call.data();
  m_query.clear();
  const QString condition = argumentOf(step, u"condition"_s);
  const auto parsed = runbook::parseHeldCondition(condition, runbook::builtInMetrics());
  if (!parsed || !m_context.latest().at.isValid())
    return say({});
  const assess::Assessment &latest = m_context.latest();
  say(tr("Now: %1").arg(readCheck({.text = condition, .condition = parsed->condition}, latest.situation, latest.at).value));
}

void StepMeasure::ask(const QString &query) {
  if (std::exchange(m_query, query) == query)
    return;
  delete m_call.data();
  MetricsApi *metrics = m_context.session().metrics();
  if (!m_context.isAccepted() || !metrics)
    return say(metrics ? tr("Not measured: nobody has accepted the runbook.") : m_context.session().metricsProblem());
  say(tr("Now: asking…"));
  auto *call = metrics->query(query, m_context.session().clock().now(), this);
  m_call = call;
  call->then([this](const Result<MetricsAnswer> &answer) {
    m_call = nullptr;
    say(answer ? tr("Now: %1").arg(valuesOf(*answer)) : tr("Not measured: %1").arg(answer.error().message));
  });
}

void StepMeasure::say(const QString &text) {
  if (std::exchange(m_text, text) != text)
    Q_EMIT changed();
}

}  // namespace sternway::ui

#include "moc_stepmeasure.cpp"
