// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/linecounter.h"
#include "core/shell.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/kubernetes/objects.h"
#include "steps/kubernetes/podlogs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int logsAtOnce = 8;
constexpr auto logPatience = 120s;  ///< for all logs, where the step has no timeout
constexpr QLatin1String anyCase("(?i)");

QString logsCountCommand(const StepWords &words) {
  const QString pattern = words.text(u"pattern"_s);
  const bool isAnyCase = pattern.startsWith(anyCase);
  const QStringList grep{u"grep"_s, isAnyCase ? u"-ciE"_s : u"-cE"_s, isAnyCase ? pattern.mid(anyCase.size()) : pattern};
  const QStringList logs = QStringList{u"logs"_s} + words.option(u"selector"_s, u"-l"_s) +
                           words.optional(u"since"_s, u"--since="_s) + QStringList{u"--tail=-1"_s};
  return kubectlCommand(words, logs) + u" | "_s + shellCommand(grep);
}

/// "kubectl logs -l app=web --since=10m | grep -c ERROR", or "| grep ERROR | wc -l".
RecognisedArguments recogniseLogsCount(const QList<QStringList> &commands) {
  const QStringList first = commands.value(0);
  if (commands.size() < 2 || commands.size() > 3 || first.value(0) != u"kubectl" || !first.contains(u"logs"_s))
    return {};
  const CommandWords logs(first.mid(1),
                          {u"-n"_s, u"--namespace"_s, u"-l"_s, u"--selector"_s, u"--since"_s, u"--tail"_s, u"-c"_s});
  const CommandWords grep(commands.at(1), {});
  const bool ignoresCase = grep.has({u"-ic"_s, u"-ci"_s, u"-i"_s, u"-ciE"_s, u"--ignore-case"_s});
  const bool counts =
      grep.has({u"-c"_s, u"-ic"_s, u"-ci"_s, u"-cE"_s, u"-ciE"_s, u"--count"_s}) || commands.value(2).value(0) == u"wc";
  const QString selector = logs.value({u"-l"_s, u"--selector"_s});
  const QString since = logs.value({u"--since"_s});
  if (grep.plain(0) != u"grep" || !counts || selector.isEmpty() || since.isEmpty() || grep.plainCount() != 2)
    return {};
  QJsonObject arguments{
      {u"selector"_s, selector}, {u"pattern"_s, (ignoresCase ? anyCase : QLatin1String()) + grep.plain(1)}, {u"since"_s, since}};
  putText(arguments, u"namespace"_s, logs.value({u"-n"_s, u"--namespace"_s}));
  return {arguments};
}

/// What was counted in one log.
struct CountedLog {
  LogSource source;
  LineCounter lines;
  bool isWhole = false;
  QString problem = {};
};

/// "0", "< 5", ">= 1"; anything else is for people.
class CountExpectation {
public:
  enum class Answer { Met, NotMet, CannotTell };
  explicit CountExpectation(const QString &text) {
    static const QRegularExpression form(u"^\\s*(==|=|!=|<=|>=|<|>)?\\s*([0-9]{1,15})\\s*$"_s);
    const auto match = form.match(text);
    m_isGiven = match.hasMatch();
    m_operation = match.captured(1);
    m_number = match.captured(2).toLongLong();
  }
  [[nodiscard]] bool isGiven() const { return m_isGiven; }
  /// \a isExact: not: it is at least so many.
  [[nodiscard]] Answer ask(qint64 count, bool isExact) const {
    if (isExact)
      return holds(count) ? Answer::Met : Answer::NotMet;
    const bool wantsFew = m_operation.isEmpty() || m_operation == u"==" || m_operation == u"=" || m_operation == u"<=";
    if ((wantsFew && count > m_number) || (m_operation == u"<" && count >= m_number))
      return Answer::NotMet;
    const bool isMet = (m_operation == u">" || m_operation == u">=") && holds(count);
    return isMet || (m_operation == u"!=" && count > m_number) ? Answer::Met : Answer::CannotTell;
  }

private:
  [[nodiscard]] bool holds(qint64 count) const {
    if (m_operation == u"<")
      return count < m_number;
    if (m_operation == u"<=")
      return count <= m_number;
    if (m_operation == u">")
      return count > m_number;
    if (m_operation == u">=")
      return count >= m_number;
    return m_operation == u"!=" ? count != m_number : count == m_number;
  }
  bool m_isGiven = false;
  QString m_operation;
  qint64 m_number = 0;
};

/// Counts the lines that match in the logs of all pods, several logs at a time, as they come, so that nothing is kept. A log that
/// cannot be read to its end makes the total a lower bound. The pods are those that there are now: what replaced ones have said
/// is gone.
class LogsCountStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::LogsCountStep)
public:
  LogsCountStep(const StepContext &context, const Step &step, QObject *parent)
      : StepRun(context, step, parent), m_pattern(step.args.value(u"pattern"_s).toString()) {}
  void start() override;
  void stop() override;

private:
  void found(const QList<QJsonObject> &pods);
  void openMore();
  void open(qsizetype index);
  void close(qsizetype index, const QString &problem);
  void closeAll(const QString &problem);
  void conclude();
  [[nodiscard]] qint64 total() const;
  [[nodiscard]] bool isExact() const;
  [[nodiscard]] QString totalWords() const;
  [[nodiscard]] QJsonObject resultSoFar() const;

  const LinePattern m_pattern;
  std::chrono::milliseconds m_since{0};
  QList<CountedLog> m_logs;
  QHash<qsizetype, QPointer<LogStream>> m_open;
  qsizetype m_next = 0;
  qsizetype m_pods = 0;
};

void LogsCountStep::start() {
  const auto since = sinceOf(m_step);
  if (!m_pattern.isValid())
    return endFailed(
        tr("\"%1\" is no regular expression: %2").arg(m_step.args.value(u"pattern"_s).toString(), m_pattern.problem()));
  if (!since)
    return endFailed(tr("\"%1\" is no duration").arg(m_step.args.value(u"since"_s).toString()));
  m_since = *since;
  podsOfStep(m_context, m_step, this)->then([this](const Result<QList<QJsonObject>> &pods) {
    if (hasEnded())
      return;
    if (!pods)
      return endFailed(tr("The pods cannot be listed: %1").arg(errorWords(pods.error())));
    found(*pods);
  });
}

void LogsCountStep::found(const QList<QJsonObject> &pods) {
  m_pods = pods.size();
  if (pods.isEmpty())
    return endFailed(tr("No pod matches: nothing was counted"));
  const QDateTime since = m_since > 0ms ? clock().now().addMSecs(-m_since.count()) : QDateTime();
  for (const LogSource &source : logSources(m_step.target.context, pods, since))
    m_logs.append({.source = source, .lines = LineCounter(m_pattern)});
  if (m_logs.isEmpty())
    return conclude();
  clock().after(m_step.timeout > 0ms ? m_step.timeout : logPatience, this, [this] {
    if (!hasEnded())
      closeAll(tr("it took too long"));
  });
  openMore();
}

void LogsCountStep::openMore() {
  while (!hasEnded() && m_next < m_logs.size() && m_open.size() < logsAtOnce)
    open(m_next++);
  if (!hasEnded() && m_open.isEmpty() && m_next == m_logs.size())
    conclude();
}

void LogsCountStep::open(qsizetype index) {
  const LogSource &source = m_logs.at(index).source;
  LogOptions options;
  options.container = source.container;
  options.previous = source.previous;
  options.sinceSeconds =
      m_since > 0ms ? std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_since).count())) : 0;
  options.follow = false;
  options.inBlocks = true;
  LogStream *stream = m_context.cluster(m_step.target)->followLogs(source.pod, options, this);
  m_open.insert(index, stream);
  connect(stream, &LogStream::block, this, [this, index](const QByteArray &bytes) { m_logs[index].lines.add(bytes); });
  connect(stream, &LogStream::ended, this, [this, index] { close(index, {}); });
  connect(stream, &LogStream::failed, this, [this, index](const Error &error) { close(index, errorWords(error)); });
}

void LogsCountStep::close(qsizetype index, const QString &problem) {
  if (hasEnded() || !m_open.contains(index))
    return;
  if (LogStream *stream = m_open.take(index))
    stream->deleteLater();
  CountedLog &log = m_logs[index];
  if (problem.isEmpty())
    log.lines.end();
  else  // what came last need not be a whole line
    log.problem = redacted(problem);
  if (log.problem.isEmpty() && !log.lines.isExact())
    log.problem = tr("a line is too long for the expression");
  else if (log.problem.isEmpty() && log.source.hasGap)
    log.problem = tr("it was restarted more than once in that time");
  log.isWhole = log.problem.isEmpty();
  Q_EMIT progress(tr("%1 in %2 of %3 logs")
                      .arg(QString::number(total()), QString::number(m_next - m_open.size()), QString::number(m_logs.size())));
  openMore();
}

void LogsCountStep::closeAll(const QString &problem) {
  for (CountedLog &log : m_logs)
    if (!log.isWhole && log.problem.isEmpty())
      log.problem = problem;
  for (const QPointer<LogStream> &stream : std::as_const(m_open))
    if (stream)
      stream->deleteLater();
  m_open.clear();
  m_next = m_logs.size();
  conclude();
}

void LogsCountStep::stop() {
  const auto open = std::exchange(m_open, {});
  for (const QPointer<LogStream> &stream : open)
    if (stream)
      stream->deleteLater();
  endFailed(m_logs.isEmpty() ? tr("Stopped by the operator") : tr("Stopped by the operator: at least %1 so far").arg(total()),
            m_logs.isEmpty() ? QJsonObject() : resultSoFar());
}

qint64 LogsCountStep::total() const {
  qint64 sum = 0;
  for (const CountedLog &log : m_logs)
    sum += log.lines.count();
  return sum;
}

bool LogsCountStep::isExact() const {
  return std::ranges::all_of(m_logs, &CountedLog::isWhole);
}

QString LogsCountStep::totalWords() const {
  if (isExact())
    return tr("%1 lines in %2 pods").arg(QString::number(total()), QString::number(m_pods));
  QStringList problems;
  for (const CountedLog &log : m_logs)
    if (!log.isWhole && problems.size() < 5)
      problems.append(log.source.display() + u": "_s + log.problem);
  return tr("At least %1 lines in %2 pods; not all could be read: %3")
      .arg(QString::number(total()), QString::number(m_pods), problems.join(u"; "_s));
}

QJsonObject LogsCountStep::resultSoFar() const {
  struct CountedPod {
    qint64 count = 0;
    bool isWhole = true;
    QString problem;
  };
  QMap<QString, CountedPod> pods;
  for (const CountedLog &log : m_logs) {
    CountedPod &pod = pods[log.source.pod.name];
    pod.count += log.lines.count();
    pod.isWhole = pod.isWhole && log.isWhole;
    if (!log.problem.isEmpty())
      pod.problem = log.problem;
  }
  QJsonArray list;
  for (auto pod = pods.constBegin(); pod != pods.constEnd(); ++pod) {
    QJsonObject entry{{u"pod"_s, pod.key()}, {u"count"_s, pod->count}, {u"exact"_s, pod->isWhole}};
    putText(entry, u"problem"_s, pod->problem);
    list.append(entry);
  }
  return {{u"pattern"_s, m_step.args.value(u"pattern"_s)},
          {u"since"_s, m_step.args.value(u"since"_s)},
          {u"total"_s, total()},
          {u"exact"_s, isExact()},
          {u"pods"_s, list}};
}

void LogsCountStep::conclude() {
  const bool isNothing = !m_logs.isEmpty() &&
                         std::ranges::none_of(m_logs, [](const CountedLog &log) { return log.isWhole || log.lines.count() > 0; });
  if (isNothing)
    return endFailed(tr("No log could be read: %1").arg(m_logs.constFirst().problem), resultSoFar());
  const CountExpectation expectation(m_step.args.value(u"expect"_s).toString());
  const auto answer = expectation.isGiven() ? expectation.ask(total(), isExact()) : CountExpectation::Answer::Met;
  if (answer == CountExpectation::Answer::Met)
    return end({.state = StepState::Finished, .message = totalWords(), .result = resultSoFar()});
  const QString expected = m_step.args.value(u"expect"_s).toString();
  if (answer == CountExpectation::Answer::NotMet)
    return endFailed(tr("%1; expected: %2").arg(totalWords(), expected), resultSoFar());
  end({.state = StepState::Unknown,
       .message = tr("%1. Whether it is as expected (%2) cannot be told.").arg(totalWords(), expected),
       .result = resultSoFar()});
}

Call<StepPreview> *previewLogsCount(const StepContext &context, const Step &step, QObject *parent) {
  const QString scope = step.target.scope;
  const QList<AccessQuestion> questions{{u"list"_s, {}, u"pods"_s, {}, scope, {}},
                                        {u"get"_s, {}, u"pods"_s, u"log"_s, scope, {}}};
  return mapped<StepPreview>(parent, missingPermissions(*context.cluster(step.target), questions, parent),
                             [](const Result<QList<Finding>> &missing) {
                               return missing.map([](const QList<Finding> &findings) { return StepPreview{{}, findings}; });
                             });
}
}  // namespace

StepDescriptor logsCountKind() {
  return clusterKind({.name = u"kubernetes.logsCount"_s,
                      .arguments = stepArguments(u"selector!, pattern!, since!:duration, expect"_s),
                      .effect = StepEffect::Reads,
                      .idempotent = true,
                      .run = makeRun<LogsCountStep>,
                      .preview = previewLogsCount,
                      .runsAsWritten = true,
                      .command = logsCountCommand,
                      .recognisePipe = recogniseLogsCount});
}

}  // namespace sternway::steps
