// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/logtails.h"

#include "core/format.h"
#include "steps/kubernetes/objects.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLogs = 20;
constexpr qsizetype tailsAtOnce = 5;
constexpr qsizetype mostOfALine = 4000;
constexpr qsizetype mostOfALog = qsizetype(64) * 1024;  ///< characters; its end is kept
constexpr qsizetype mostOfAll = qsizetype(256) * 1024;

/// The end of one log.
struct LogTail {
  LogSource source;
  QStringList lines = {};
  qsizetype characters = 0;
  bool isWhole = false;
  QString problem = {};

  void add(const QString &line, qsizetype mostLines) {
    lines.append(capturedText(line, mostOfALine));
    characters += lines.constLast().size();
    while (lines.size() > mostLines || characters > mostOfALog)
      characters -= lines.takeFirst().size();
  }
};

/// Reads them, a few at a time; a child of its call.
class LogTails final : public QObject {
public:
  LogTails(ClusterApi &cluster, Clock &clock, const LogTailRequest &request, Call<Captured> *call)
      : QObject(call), m_cluster(cluster), m_request(request), m_call(call) {
    for (const LogSource &source : request.sources.mid(0, mostLogs))
      m_tails.append({.source = source});
    m_deadline = clock.after(request.patience, this, [this] { giveUp(); });
    QMetaObject::invokeMethod(
        this, [this] { openMore(); }, Qt::QueuedConnection);
  }

private:
  void openMore() {
    while (m_next < m_tails.size() && m_open.size() < tailsAtOnce)
      open(m_next++);
    if (m_open.isEmpty() && m_next == m_tails.size())
      conclude();
  }
  void open(qsizetype index) {
    const LogSource &source = m_tails.at(index).source;
    LogOptions options;
    options.container = source.container;
    options.previous = source.previous;
    options.tailLines = m_request.lines;
    if (m_request.since.count() > 0)
      options.sinceSeconds = std::max(1, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_request.since).count()));
    options.follow = false;
    LogStream *stream = m_cluster.followLogs(source.pod, options, this);
    m_open.insert(index, stream);
    connect(stream, &LogStream::lines, this, [this, index](const QStringList &lines) {
      for (const QString &line : lines)
        m_tails[index].add(line, m_request.lines);
    });
    connect(stream, &LogStream::ended, this, [this, index] { close(index, {}); });
    connect(stream, &LogStream::failed, this, [this, index](const Error &error) {
      if (!m_firstError)
        m_firstError = error;
      close(index, errorWords(error));
    });
  }
  void close(qsizetype index, const QString &problem) {
    LogStream *stream = m_open.take(index);
    if (!stream)
      return;
    stream->deleteLater();
    m_tails[index].isWhole = problem.isEmpty();
    m_tails[index].problem = redacted(problem);
    openMore();
  }
  void giveUp() {
    for (LogTail &tail : m_tails)
      if (!tail.isWhole && tail.problem.isEmpty())
        tail.problem = tr("it took too long");
    for (LogStream *stream : std::as_const(m_open))
      stream->deleteLater();
    m_open.clear();
    m_next = m_tails.size();
    conclude();
  }
  void conclude() {
    delete m_deadline;
    const bool isNothing =
        std::ranges::none_of(m_tails, [](const LogTail &tail) { return tail.isWhole || !tail.lines.isEmpty(); });
    if (isNothing && !m_tails.isEmpty())
      return m_call->finish(m_firstError ? fail(*m_firstError)
                                         : fail(ErrorKind::Timeout, sternway::steps::tr("No log could be read in time")));
    m_call->finish(captured());
  }
  [[nodiscard]] Captured captured() const {
    QJsonArray logs;
    qsizetype left = mostOfAll;
    qsizetype lines = 0;
    for (LogTail tail : m_tails) {
      while (!tail.lines.isEmpty() && tail.characters > left)
        tail.characters -= tail.lines.takeFirst().size();
      left -= tail.characters;
      lines += tail.lines.size();
      QJsonObject log{{u"log"_s, tail.source.display()}, {u"lines"_s, QJsonArray::fromStringList(tail.lines)}};
      if (!tail.problem.isEmpty())
        log.insert(u"problem"_s, tail.problem);
      logs.append(log);
    }
    const qsizetype leftOut = m_request.sources.size() - m_tails.size();
    const QString said = sternway::steps::tr("%1 lines of %2 logs").arg(QString::number(lines), QString::number(logs.size()));
    return {logs,
            leftOut == 0 ? said : sternway::steps::tr("%1; %2 more logs were not read").arg(said, QString::number(leftOut))};
  }

  ClusterApi &m_cluster;
  const LogTailRequest m_request;
  Call<Captured> *m_call;
  QList<LogTail> m_tails;
  QHash<qsizetype, LogStream *> m_open;
  qsizetype m_next = 0;
  std::optional<Error> m_firstError;
  QPointer<QObject> m_deadline;
};
}  // namespace

Call<Captured> *readLogTails(ClusterApi &cluster, Clock &clock, const LogTailRequest &request, QObject *parent) {
  auto *call = new Call<Captured>(parent);
  new LogTails(cluster, clock, request, call);
  return call;
}

}  // namespace sternway::steps
