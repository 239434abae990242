// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/doubts.h"

#include "core/commandmistakes.h"
#include "core/conditiontruth.h"
#include "core/format.h"
#include "core/quantity.h"
#include "runbook/situations.h"
#include "runbook/steplists.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds usualRetention = 15 * 24h;
/// What nobody writes is not looked through: more rules, and more situations in all.
constexpr qsizetype mostRules = 200;
constexpr int mostLooks = 300'000;

bool isTrue(const ConditionNode &condition, const Situation &situation) {
  return ConditionTruth(situation, situationTime).at(condition, situationTime) == Truth::True;
}

/// Which of two conditions can be true: both at once, or only one of them.
struct Overlap {
  bool isKnown = false;
  bool both = false;
  bool onlyStrict = false;
  bool onlyCalm = false;
};

class RuleChecker {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::RuleChecker)
public:
  RuleChecker(const Runbook &runbook, const Sampling &sampling) : m_runbook(runbook), m_sampling(sampling) {}

  QList<RunbookDoubt> check() {
    const QList<MatrixRow> &rows = m_runbook.matrix.rows;
    for (qsizetype i = 0; i < std::min(rows.size(), mostRules); ++i) {
      const QString path = rowPath(m_runbook.matrix, i);
      checkRow(rows.at(i), path);
      const auto contradicts = [&](const MatrixRow &earlier) { return compare(earlier, rows.at(i), path); };
      (void)std::any_of(rows.cbegin(), rows.cbegin() + i, contradicts);
    }
    for (qsizetype i = 0; i < std::min(rows.size(), mostRules); ++i) {
      const auto hides = [&](const MatrixRow &earlier) { return isMilder(earlier, rows.at(i), rowPath(m_runbook.matrix, i)); };
      (void)std::any_of(rows.cbegin(), rows.cbegin() + i, hides);
    }
    checkGuard();
    checkHealth();
    return m_doubts;
  }

private:
  void add(const QString &path, const QString &words) { m_doubts.append({path, words}); }

  bool explore(const QList<const ConditionNode *> &conditions, const std::function<bool(const Situation &)> &visit,
               Knowledge knowledge = Knowledge::Complete) {
    const auto look = [&](const Situation &situation) { return ++m_looks < mostLooks && visit(situation); };
    return eachSituation(conditions, look, knowledge) && m_looks < mostLooks;
  }

  Overlap overlapOf(const ConditionNode &strict, const ConditionNode &calm) {
    Overlap overlap;
    overlap.isKnown = explore({&strict, &calm}, [&](const Situation &situation) {
      const bool isStrict = isTrue(strict, situation);
      const bool isCalm = isTrue(calm, situation);
      overlap.both = overlap.both || (isStrict && isCalm);
      overlap.onlyStrict = overlap.onlyStrict || (isStrict && !isCalm);
      overlap.onlyCalm = overlap.onlyCalm || (isCalm && !isStrict);
      return true;
    });
    return overlap;
  }

  /// What could not be read is a problem already.
  static bool isRead(const ConditionNode &node) { return node.type != ConditionNode::Type::Compare || !node.metric.isEmpty(); }

  void checkGuard() {
    const GuardRule &guard = m_runbook.guard;
    MatrixRow row;
    row.condition = guard.check.condition;
    row.hold = guard.check.hold;
    row.action = Action::Rollback;
    if (!guard.check.text.isEmpty())
      checkRow(row, u"guard"_s);
  }

  /// Without an address nobody is asked, so that it stays unknown.
  void checkHealth() {
    const bool isAsked =
        std::ranges::any_of(m_runbook.services, [](const RunbookService &each) { return !each.health.isEmpty(); });
    if (isAsked)
      return;
    for (qsizetype i = 0; i < m_runbook.matrix.rows.size(); ++i)
      checkHealthIn(m_runbook.matrix.rows.at(i).condition, rowPath(m_runbook.matrix, i), !m_runbook.matrix.rows.at(i).proposed);
    checkHealthIn(m_runbook.guard.check.condition, u"guard"_s, !m_runbook.guard.check.text.isEmpty());
    for (qsizetype i = 0; i < m_runbook.checklists.size(); ++i)
      for (qsizetype k = 0; k < m_runbook.checklists.at(i).items.size(); ++k)
        checkHealthIn(m_runbook.checklists.at(i).items.at(k).check.condition,
                      u"checklists.%1.items[%2].auto"_s.arg(m_runbook.checklists.at(i).id).arg(k), false);
  }

  /// \a counts: a verdict depends on it.
  void checkHealthIn(const ConditionNode &condition, const QString &path, bool counts) {
    if (!inputsOf(condition).health)
      return;
    const bool isNeeded = counts && !canBe(condition, true);
    m_doubts.append({.path = path,
                     .words = isNeeded
                                  ? tr("this can never be known: no service has an address under \"health\", so nobody asks")
                                  : tr("\"health failing\" can never be known: no service has an address under \"health\"")});
  }

  /// Whether it can be true, or false, though health is never known.
  static bool canBe(const ConditionNode &node, bool value) {
    const auto can = [value](const ConditionNode &child) { return canBe(child, value); };
    switch (node.type) {
      case ConditionNode::Type::Health: return false;
      case ConditionNode::Type::Not: return node.children.empty() || canBe(node.children.front(), !value);
      case ConditionNode::Type::And:
        return value ? std::ranges::all_of(node.children, can) : std::ranges::any_of(node.children, can);
      case ConditionNode::Type::Or:
        return value ? std::ranges::any_of(node.children, can) : std::ranges::all_of(node.children, can);
      default: return true;
    }
  }

  void checkRow(const MatrixRow &row, const QString &path) {
    if (!isRead(row.condition))
      return;
    const auto isIt = [&row](const Situation &situation) { return isTrue(row.condition, situation); };
    const bool isSaidOfAHealthyOne = row.action == Action::None || row.action > Action::Monitor;
    if (isSaidOfAHealthyOne && std::ranges::any_of(healthySituations(row.condition, m_runbook.metrics), isIt))
      add(path,
          row.action == Action::None
              ? tr("this is also true while the service is healthy: remove it, or turn the comparison round")
              : tr("this is also true while the service is healthy, so it would say “%1” all the time: remove it, or turn the "
                   "comparison round")
                    .arg(actionTitle(row.action)));
    bool isPossible = false;
    const bool isKnown = explore({&row.condition}, [&](const Situation &situation) {
      isPossible = isIt(situation);
      return !isPossible;
    });
    if (isKnown && !isPossible)
      add(path, tr("this can never be true"));
    checkHold(row, path);
  }

  void checkHold(const MatrixRow &row, const QString &path) {
    const QStringList metrics = metricsOf(row.condition);
    const bool isMeasured = std::ranges::any_of(metrics, [](const QString &metric) {
      const KnownMetric *known = knownMetric(metric);
      return !known || known->source == KnownMetric::Source::Query;  // what the cluster says is not scraped
    });
    const milliseconds scrape = m_sampling.scrape > 0ms ? m_sampling.scrape : usualScrape;
    const milliseconds retention = m_sampling.retention > 0ms ? m_sampling.retention : usualRetention;
    if (isMeasured && row.hold > 0ms && row.hold < 2 * scrape)
      add(path, (m_sampling.scrape > 0ms ? tr("%1 is shorter than two scrapes, one each %2: a single sample decides")
                                         : tr("%1 is shorter than two scrapes, usually one each %2: a single sample decides"))
                    .arg(formatDuration(row.hold), formatDuration(scrape)));
    if (isMeasured && row.hold > retention)
      add(path, (m_sampling.retention > 0ms ? tr("%1 is longer than the metrics are kept, which is %2")
                                            : tr("%1 is longer than Prometheus keeps metrics by default, which is %2"))
                    .arg(formatDuration(row.hold), formatDuration(retention)));
  }

  /// Two that say opposite things of one situation. A ladder (fix forward from 1 %, roll back from 5 %) is none: the stricter one
  /// counts where it begins. \return whether they contradict each other.
  bool compare(const MatrixRow &earlier, const MatrixRow &row, const QString &path) {
    const bool isSame = earlier.condition == row.condition && earlier.hold == row.hold;  // the reader says that
    if (isSame || !areOpposed(earlier.action, row.action) || !isRead(earlier.condition) || !isRead(row.condition))
      return false;
    const bool isStricter = stricter(row, earlier);
    const MatrixRow &strict = isStricter ? row : earlier;
    const MatrixRow &calm = isStricter ? earlier : row;
    if (!haveSameInputs(earlier.condition, row.condition))
      return counts(strict, calm) && isHidden(strict, calm, isStricter, path);
    const Overlap overlap = overlapOf(strict.condition, calm.condition);
    const bool isLadder = !overlap.onlyStrict && (overlap.onlyCalm || calm.hold < strict.hold);
    if (!overlap.isKnown || !overlap.both || isLadder)
      return false;
    add(path, tr("contradicts line %1: both can be true at once, and one says %2, the other %3")
                  .arg(earlier.line)
                  .arg(actionName(earlier.action), actionName(row.action)));
    return true;
  }

  /// What is proposed counts in no verdict, and without an action nobody can say which one is stricter.
  static bool counts(const MatrixRow &strict, const MatrixRow &calm) {
    return strict.action != Action::None && calm.action != Action::None && (!strict.proposed || calm.proposed);
  }

  /// Two that do not contradict each other, of which the milder one never has its way. \return whether it is so.
  bool isMilder(const MatrixRow &earlier, const MatrixRow &row, const QString &path) {
    if (areOpposed(earlier.action, row.action) || !isRead(earlier.condition) || !isRead(row.condition))
      return false;
    const bool isStricter = stricter(row, earlier);
    const MatrixRow &strict = isStricter ? row : earlier;
    const MatrixRow &calm = isStricter ? earlier : row;
    const bool isSame = earlier.condition == row.condition && earlier.hold == row.hold;  // the reader says that
    return counts(strict, calm) && !isSame && stricter(strict, calm) && isHidden(strict, calm, isStricter, path);
  }

  /// The calm one is true only where the strict one is, whatever is not known, and so it never has its way. What the strict one
  /// looks at besides must not matter: "a or b" follows from "a", and "a and b" does not.
  bool isHidden(const MatrixRow &strict, const MatrixRow &calm, bool isCalmFirst, const QString &path) {
    if (strict.hold > calm.hold || !shareAnInput(strict.condition, calm.condition))
      return false;
    bool isEver = false;
    bool isAlone = false;
    const auto visit = [&](const Situation &situation) {
      const bool isCalm = isTrue(calm.condition, situation);
      isEver = isEver || isCalm;
      isAlone = isCalm && !isTrue(strict.condition, situation);
      return !isAlone;
    };
    const bool isKnown = explore({&strict.condition, &calm.condition}, visit, Knowledge::Partial);
    if (!isKnown || !isEver || isAlone)
      return false;
    add(path, isCalmFirst ? tr("line %1 never takes effect: whenever it is true, this stricter one is too").arg(calm.line)
                          : tr("this never takes effect: whenever it is true, the stricter line %1 is too").arg(strict.line));
    return true;
  }

  const Runbook &m_runbook;
  const Sampling m_sampling;
  int m_looks = 0;
  QList<RunbookDoubt> m_doubts;
};
}  // namespace

QString rowPath(const Matrix &matrix, qsizetype index) {
  const bool isTrigger = matrix.rows.at(index).trigger;
  const auto before = std::count_if(matrix.rows.cbegin(), matrix.rows.cbegin() + index,
                                    [isTrigger](const MatrixRow &row) { return row.trigger == isTrigger; });
  return (isTrigger ? u"triggers[%1]"_s : u"matrix[%1]"_s).arg(before);
}

QList<RunbookDoubt> ruleDoubts(const Runbook &runbook, const Sampling &sampling) {
  return RuleChecker(runbook, sampling).check();
}

namespace {
/// What only a shell would read, in the words of a command that none reads; empty: nothing is seen.
QString shellWords(const Step &step) {
  static const QStringList signs{u"|"_s, u"||"_s, u"&&"_s, u"&"_s, u";"_s, u">"_s, u">>"_s, u"<"_s, u"2>&1"_s};
  static const QStringList builtIn{u"cd"_s, u"export"_s, u"source"_s, u"alias"_s, u"unset"_s, u"set"_s};
  static const QStringList compares{u"expr"_s, u"test"_s, u"["_s, u"find"_s};  // for these they are words
  static const QRegularExpression assignment(u"^[A-Za-z_][A-Za-z0-9_]*=[^ ]*$"_s);
  if (step.args.value(u"shell"_s).toBool())
    return {};
  QStringList words;
  for (const auto &word : step.args.value(u"argv"_s).toArray())
    words.append(word.toString());
  const QString program = words.value(0);
  if (words.join(u' ').contains(u"{{secret:"_s))
    return tr("a secret has no place among the words of a command, which others can read: write it to environment or input");
  if (builtIn.contains(program) || program.contains(assignment))
    return tr("\"%1\" is a word of the shell, and no shell reads this: use workingDirectory or environment, or shell: true")
        .arg(program);
  if (words.size() == 1 && program.contains(u' '))
    return tr(
        "no shell reads this: the whole line is taken for the name of a program; write each word by itself, or shell: true");
  const auto sign = std::ranges::find_if(words, [](const QString &word) { return signs.contains(word); });
  return sign == words.cend() || compares.contains(program)
             ? QString()
             : tr("no shell reads this: \"%1\" is given to %2 as a word; write a step for each command, or shell: true")
                   .arg(*sign, program);
}
}  // namespace

QList<RunbookDoubt> commandDoubts(const StepKinds &kinds, const Runbook &runbook) {
  QList<RunbookDoubt> doubts;
  eachStepList(runbook, [&](const QString &path, const QList<Step> &steps) {
    QStringList before;
    for (qsizetype i = 0; i < steps.size(); ++i) {
      const Step &step = steps.at(i);
      const QStringList commands{kinds.command(step, runbook), step.command};
      QString mistake = shellWords(step);
      if (mistake.isEmpty())
        mistake = mistakeOfCommand(commands.constFirst(), before);
      if (mistake.isEmpty())
        mistake = mistakeOfCommand(commands.constLast(), before);
      if (!mistake.isEmpty())
        doubts.append({u"%1[%2]"_s.arg(path).arg(i), mistake});
      before += commands;
    }
  });
  return doubts;
}

QList<RunbookDoubt> doubtsOf(const StepKinds &kinds, const Runbook &runbook, const Sampling &sampling) {
  return ruleDoubts(runbook, sampling) + queryDoubts(kinds, runbook, sampling) + commandDoubts(kinds, runbook);
}

}  // namespace sternway::runbook
