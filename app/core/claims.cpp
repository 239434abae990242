// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/claims.h"

#include "core/format.h"
#include "core/incidentfacts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Why the verdict does not say that all is well now; empty: it does.
QString notWell(const JournalEvent &verdict) {
  if (isRollbackVerdict(&verdict))
    return tr("The verdict says otherwise: %1").arg(verdict.summary);
  const QString word = verdictOf(&verdict);
  if (word == "unknown"_L1)
    return tr("The verdict is unknown: %1").arg(verdict.summary);
  if (word != "none"_L1)
    return tr("A rule still matches: %1").arg(verdict.summary);
  QStringList unknown;
  for (const QJsonValue &input : verdict.data.value(u"unknown"_s).toArray())
    unknown << metricTitle(input.toString());
  return unknown.isEmpty() ? QString() : tr("Not known: %1").arg(unknown.join(u", "_s));
}

/// The same of all services of the incident, whose events are named; those that call for a rollback first.
QString notWell(const CapturedFacts &facts) {
  QList<const JournalEvent *> verdicts = newestVerdicts(facts.events);
  if (verdicts.isEmpty())
    return tr("No verdict is recorded in this incident.");
  std::ranges::stable_partition(verdicts, isRollbackVerdict);
  for (const JournalEvent *verdict : std::as_const(verdicts))
    if (const QString why = notWell(*verdict); !why.isEmpty())
      return why;
  return {};
}

/// The impact has ended, as far as the journal knows.
bool isMitigated(const CapturedFacts &facts) {
  return impactSpan(facts.events).end.isValid();
}

QString notAllNormal(const CapturedFacts &facts) {
  return notWell(facts);
}

/// A recovery that was measured after the last verdict counts; so does a verdict that says that all is well.
QString notRecovered(const CapturedFacts &facts) {
  const QString why = notWell(facts);
  return why.isEmpty() || (isMitigated(facts) && !callsForRollback(facts.events)) ? QString() : why;
}

QString notResolved(const CapturedFacts &facts) {
  if (!facts.incident.isOpen())
    return {};
  return isMitigated(facts) ? QString() : tr("The incident is open, and no mitigation is recorded.");
}

QString hadImpact(const CapturedFacts &facts) {
  const MilestoneTime start = milestoneTime(facts.events, Milestone::ImpactStart);
  if (start.at.isValid())
    return tr("An impact is recorded since %1 UTC.").arg(start.at.toUTC().toString(u"HH:mm"_s));
  const QList<MetricReading> errors = metricReadings(facts.events, u"error_rate"_s);
  const auto peak = std::ranges::max_element(errors, {}, &MetricReading::value);
  const bool failed = peak != errors.cend() && callsForRollback(facts.events);
  return failed ? tr("The error rate was up to %1.").arg(formatValue(peak->value, Unit::Ratio)) : QString();
}

QString notRolledBack(const CapturedFacts &facts) {
  switch (rollbackProgress(facts.events)) {
    case RollbackProgress::Completed: return {};
    case RollbackProgress::NotStarted: return tr("No rollback is recorded in this incident.");
    case RollbackProgress::InProgress: return tr("The rollback is still in progress.");
    case RollbackProgress::Failed: return tr("A rollback of this incident failed.");
    case RollbackProgress::Unknown: return tr("How a rollback of this incident ended is unknown.");
    case RollbackProgress::Cancelled: return tr("A rollback of this incident was cancelled.");
  }
  return {};
}

struct Claim {
  const char *id;
  QRegularExpression words;
  QString (*refuted)(const CapturedFacts &);  ///< why it is not so; empty: nothing speaks against it
};

QRegularExpression claimPattern(const QString &latin, const QString &chinese) {
  return QRegularExpression(u"\\b(?:"_s + latin + u")\\b|(?:"_s + chinese + u')',
                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QList<Claim> &claims() {
  static const QList<Claim> all{
      {"all-normal",
       claimPattern(
           u"(?:all )?(?:metrics|systems|services)(?: are| is| have returned to| returned to| back to| work| working|"
           "(?: are)? operating)* normal(?:ly)?|alle (?:metriken|systeme|dienste) (?:sind |laufen |arbeiten )*(?:wieder )?"
           "normal|(?:metriken|werte) (?:sind |liegen )?(?:wieder )?(?:normal|im normalbereich)"_s,
           u"(?:所有|各项)?(?:指标|系统|服务)(?:均|都)?(?:已)?(?:恢复|运行)?正常|一切正常"_s),
       notAllNormal},
      {"recovered",
       claimPattern(
           u"(?:has|have|is|are|fully) recovered|recovered|(?:service|services|it)(?: is| are)?(?: now)?(?: again)? stable|"
           "stable again|wieder stabil|(?:hat|haben) sich erholt|(?:ist|sind) stabil"_s,
           u"已恢复(?!正常)|恢复稳定|(?:服务|运行)(?:已)?稳定"_s),
       notRecovered},
      {"resolved", claimPattern(u"resolved|fixed|behoben|gelöst"_s, u"已解决|已修复"_s), notResolved},
      {"no-impact",
       claimPattern(u"no (?:customer |user )?impact|(?:customers|users) (?:are|were) not affected|keine (?:auswirkung(?:en)?|"
                    "beeinträchtigung(?:en)?)"_s,
                    u"(?:无|没有)(?:用户|客户)?影响"_s),
       hadImpact},
      {"rolled-back",
       claimPattern(u"rollback (?:is |of [\\w.-]+ is |of [\\w.-]+ )?(?:complete|completed|done|finished)|(?:have|has|been|were|"
                    "was|we['’]ve) (?:successfully )?rolled (?:the \\w+ )?back|rolled back to|gone back to|went back to|(?:back "
                    "on|returned "
                    "to) (?:the|their|its) previous|rollback (?:ist )?abgeschlossen|zurückgerollt"_s,
                    u"回滚(?:已)?完成|已(?:经)?回滚"_s),
       notRolledBack}};
  return all;
}

/// "not yet resolved", "before marking resolved", "until it is resolved": no claim.
bool isDenied(const QString &text, qsizetype offset) {
  static const QRegularExpression denial(
      u"(?:\\b(?:not|n't|isn’t|never|until|before|once|if|when|being|partially|nicht|noch|kein|keine|bis|bevor|sobald|wenn|falls)"
      "(?:\\s+\\w+){0,3}\\s*|un|未|尚未|没有|待|如果|直到)$"_s,
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  const qsizetype start = std::max<qsizetype>(0, offset - 40);
  const QString before = text.mid(start, offset - start);
  static const QRegularExpression sentence(u"[.!?。！？\\n;；:]"_s);
  return before.mid(before.lastIndexOf(sentence) + 1).contains(denial);
}

/// Where the text makes the claim.
void addMatches(const QString &text, const Claim &claim, const QString &why, QList<ClaimProblem> &problems) {
  if (why.isEmpty())
    return;
  for (auto match = claim.words.globalMatch(text); match.hasNext();) {
    const auto found = match.next();
    if (!isDenied(text, found.capturedStart()))
      problems.append({found.capturedStart(), found.capturedLength(), QString::fromLatin1(claim.id), why});
  }
}

/// When a verdict, or a measurement of its service, was made last.
QDateTime lastSeen(const CapturedFacts &facts, const JournalEvent &verdict) {
  const auto target = targetOf(verdict);
  QDateTime seen = verdict.at;
  for (const MetricReading &reading : metricReadings(target ? eventsAbout(facts.events, *target) : facts.events, u"error_rate"_s))
    seen = std::max(seen, reading.at);
  return seen;
}

/// A verdict that all is well, and that is old, says nothing of now.
QString oldVerdict(const CapturedFacts &facts) {
  const QList<const JournalEvent *> verdicts = newestVerdicts(facts.events);
  if (!facts.measured.isEmpty() || !facts.incident.isOpen() || verdicts.isEmpty() || !notWell(facts).isEmpty())
    return {};
  QDateTime seen = facts.now;
  for (const JournalEvent *verdict : verdicts)
    seen = std::min(seen, lastSeen(facts, *verdict));
  const auto age = std::chrono::milliseconds(seen.msecsTo(facts.now));
  return age > claimFreshness ? tr("Last evaluated %1 ago.").arg(formatDuration(age)) : QString();
}

void addClaims(const QString &text, const CapturedFacts &facts, QList<ClaimProblem> &problems) {
  for (const Claim &claim : claims())
    addMatches(text, claim, claim.refuted(facts), problems);
  addMatches(text, claims().first(), oldVerdict(facts), problems);
}

struct ClaimedMetric {
  QString metric;
  QString words;
};

const QList<ClaimedMetric> &claimedMetrics() {
  static const QList<ClaimedMetric> all{{u"error_rate"_s, u"error rate|fehlerrate|fehlerquote|错误率"_s},
                                        {u"latency_p95"_s, u"p95(?: latency|-latenz)?|latency p95|latenz p95|p95 ?延迟"_s},
                                        {u"latency_p99"_s, u"p99(?: latency|-latenz)?|latency p99|latenz p99|p99 ?延迟"_s}};
  return all;
}

std::optional<double> claimedValue(const QString &number, const QString &unit) {
  bool ok = false;
  const double value = QString(number).replace(u',', u'.').toDouble(&ok);
  if (!ok)
    return std::nullopt;
  return unit == "%"_L1 ? value / 100 : unit == "ms"_L1 ? value / 1000 : value;
}

/// The numbers are rounded, and so is what people write.
bool isRoughly(double claimed, double measured) {
  return std::abs(claimed - measured) <= std::max(std::abs(measured) * 0.1, 0.00051);
}

struct KnownValue {
  double value = 0;
  QDateTime at;  ///< invalid: now
};

std::optional<KnownValue> knownValue(const CapturedFacts &facts, const QString &metric) {
  if (facts.measured.contains(metric))
    return KnownValue{facts.measured.value(metric), {}};
  const QList<MetricReading> readings = metricReadings(eventsAbout(facts.events, targetOf(facts.service)), metric);
  if (!facts.measured.isEmpty() || readings.isEmpty())
    return std::nullopt;
  return KnownValue{readings.last().value, readings.last().at};
}

QString numberProblem(double claimed, const KnownValue &known, const CapturedFacts &facts, Unit unit, bool &isOld) {
  isOld = isRoughly(claimed, known.value);
  if (!isOld)
    return tr("It is %1 now.").arg(formatValue(known.value, unit));
  const auto age = std::chrono::milliseconds(known.at.isValid() ? known.at.msecsTo(facts.now) : 0);
  return age > claimFreshness && facts.incident.isOpen() ? tr("Measured %1 ago.").arg(formatDuration(age)) : QString();
}

/// A line that begins with a time, as those of {{timeline}} do, tells of that time.
bool isDated(const QString &text, qsizetype offset) {
  static const QRegularExpression time(u"^\\s*(?:[-*•]\\s+)?(?:\\d{4}-\\d{2}-\\d{2}[ T])?\\d{1,2}:\\d{2}\\b"_s);
  const qsizetype start = offset == 0 ? 0 : text.lastIndexOf(u'\n', offset - 1) + 1;
  return time.match(text.mid(start, offset - start)).hasMatch();
}

/// "Error rate: 0.1 % (was 5 %)": the first number after the name is said of now, unless the words between say otherwise.
void addNumbers(const QString &text, const CapturedFacts &facts, QList<ClaimProblem> &problems) {
  for (const auto &[metric, words] : claimedMetrics()) {
    const auto known = knownValue(facts, metric);
    if (!known)
      continue;
    const QRegularExpression pattern(
        u"(?<![A-Za-z0-9])(?:"_s + words + u")([^\\n\\d<>]{0,16})(\\d+(?:[.,]\\d+)?)\\s?(%|ms|s)(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression ofThePast(u"\\b(?:was|were|up|peak|from|war|bis|von|above|over|about)\\b|曾|达|从|最高"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
      const auto found = match.next();
      const auto value = claimedValue(found.captured(2), found.captured(3));
      if (!value || found.captured(1).contains(ofThePast) || isDated(text, found.capturedStart()))
        continue;
      bool isOld = false;
      const QString why = numberProblem(*value, *known, facts, usualUnit(metric), isOld);
      if (!why.isEmpty())
        problems.append(
            {found.capturedStart(2), found.capturedEnd(3) - found.capturedStart(2), isOld ? u"old-number"_s : u"number"_s, why});
    }
  }
}
}  // namespace

QList<ClaimProblem> claimProblems(const QString &text, const CapturedFacts &captured) {
  CapturedFacts facts = captured;
  facts.events = withTargetsNamed(captured.events, captured.incident);
  QList<ClaimProblem> problems;
  addClaims(text, facts, problems);
  addNumbers(text, facts, problems);
  std::ranges::stable_sort(problems, {}, &ClaimProblem::offset);
  return problems;
}

}  // namespace sternway
