// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trialmodel.h"

#include "core/format.h"
#include "models/matrixmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

QString lengthText(std::chrono::milliseconds length) {
  return length.count() > 0 ? formatDuration(length) : u"–"_s;
}

/// What was not seen while nobody could look has not "never" happened.
QString matchesText(const TrialLine &line) {
  if (line.matches > 0)
    return TrialColumns::tr("%n time(s)", nullptr, line.matches);
  if (!line.known)
    return TrialColumns::tr("unknown");
  return line.unknown.count() > 0 ? TrialColumns::tr("never while known") : TrialColumns::tr("never");
}

QString deployText(const TrialLine &line) {
  if (!line.first.isValid())
    return u"–"_s;
  return line.revision > 0 ? TrialColumns::tr("%1 after revision %2").arg(formatDuration(line.afterDeploy)).arg(line.revision)
                           : TrialColumns::tr("no deploy before it");
}

QString ruleDetail(const TrialLine &line) {
  QStringList parts{line.proposed ? TrialColumns::tr("proposed, not in effect") : QString(), line.text};
  parts.removeAll(QString());
  return parts.join(u" · "_s);
}

QString spoken(const TrialLine &line) {
  QStringList parts{line.rule, ruleDetail(line), actionText(line.action, line.severity), line.tally};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

}  // namespace

Mark markOf(const TrialLine &line) {
  return line.action == Action::None ? Mark::Notice : markOf(line.action);
}

const TrialColumns::List TrialColumns::all{
    {QT_TR_NOOP("Line"), numberOf<&Value::line>, Align::Right, nullptr, nullptr,
     [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(spoken(row)) : QVariant(); }},
    {QT_TR_NOOP("Rule"), textOf<&Value::rule>, Align::Left, nullptr,
     [](const Value &row) { return row.text.isEmpty() ? row.rule : row.rule + u'\n' + row.text; },
     [](const Value &row, int role) { return role == DetailRole ? QVariant(ruleDetail(row)) : QVariant(); }},
    {QT_TR_NOOP("Then"), [](const Value &row) { return sortedCell(actionText(row.action, row.severity), row.action); },
     Align::Left, nullptr, nullptr,
     [](const Value &row, int role) { return role == BadgeRole ? QVariant(static_cast<int>(markOf(row))) : QVariant(); }},
    {QT_TR_NOOP("Matched"), [](const Value &row) { return sortedCell(matchesText(row), row.known ? row.matches : -1); },
     Align::Left, nullptr, plainOf<&Value::tally>},
    {QT_TR_NOOP("In all"),
     [](const Value &row) { return sortedCell(lengthText(row.matched), static_cast<qint64>(row.matched.count())); },
     Align::Right},
    {QT_TR_NOOP("Unknown for"),
     [](const Value &row) { return sortedCell(lengthText(row.unknown), static_cast<qint64>(row.unknown.count())); },
     Align::Right},
    {QT_TR_NOOP("First match"),
     [](const Value &row) {
       return row.first.isValid() ? timeCell(row.first) : Cell{u"–"_s, row.first};
     },
     Align::Left, nullptr, utcOf<&Value::first>},
    {QT_TR_NOOP("After deploy"),
     [](const Value &row) { return sortedCell(deployText(row), static_cast<qint64>(row.afterDeploy.count())); }, Align::Left}};

}  // namespace sternway::models
