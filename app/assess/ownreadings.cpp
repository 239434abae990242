// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/ownreadings.h"

#include "core/joinedquery.h"

#include <QMap>

#include <algorithm>

namespace sternway::assess {

namespace {

struct OwnPart {
  qsizetype wish = 0;
  MetricQuestion question;
};
using OwnBatch = QList<OwnPart>;

/// Those that can be asked together.
QList<OwnBatch> ownBatches(const QList<OwnWish> &wishes) {
  QMap<std::pair<qint64, qint64>, OwnBatch> byTimes;
  QList<OwnBatch> batches;
  for (qsizetype i = 0; i < wishes.size(); ++i)
    for (const MetricQuestion &question : questionsOf(wishes.at(i).wish)) {
      const OwnPart part{.wish = i, .question = question};
      if (wishes.at(i).alone || !isJoinable(question.query))
        batches.append(OwnBatch{part});
      else
        byTimes[{question.range.count(), question.step.count()}].append(part);
    }
  for (const OwnBatch &parts : std::as_const(byTimes)) {
    qsizetype length = longestJoined;
    for (const OwnPart &part : parts) {
      length += joinedLength(part.question.query);
      if (length > longestJoined) {
        batches.append(OwnBatch());
        length = joinedLength(part.question.query);
      }
      batches.last().append(part);
    }
  }
  return batches;
}

/// Whether each of several may be told more by itself: the source has answered, and not with series alone.
bool isDoubtful(const Result<MetricsAnswer> &answer) {
  if (answer)
    return !answer->warnings.isEmpty() || !answer->notes.isEmpty() || answer->histograms > 0;
  const ErrorKind kind = answer.error().kind;
  return kind != ErrorKind::Unreachable && kind != ErrorKind::Unauthorized && kind != ErrorKind::Cancelled;
}

/// One reading under way; a child of its call.
class OwnRun final : public QObject {
public:
  OwnRun(MetricsApi &api, const QList<OwnWish> &wishes, const QDateTime &now, Call<QList<OwnReading>> *call)
      : QObject(call), m_api(api), m_now(now), m_readings(wishes.size()), m_call(call) {}

  void start(const QList<OwnBatch> &batches) {
    m_pending = 1;  // this function
    for (const OwnBatch &batch : batches)
      ask(batch);
    done();
  }

private:
  void ask(const OwnBatch &batch) {
    ++m_pending;
    QStringList queries;
    for (const OwnPart &part : batch)
      queries.append(part.question.query);
    const MetricQuestion &question = batch.constFirst().question;
    m_api.queryRange(joinedQuery(queries), m_now.addMSecs(-question.range.count()), m_now, question.step, this)
        ->then([this, batch](const Result<MetricsAnswer> &answer) {
          if (batch.size() > 1 && isDoubtful(answer))
            askApart(batch);
          else
            take(batch, answer);
          done();
        });
  }

  void askApart(const OwnBatch &batch) {
    for (const OwnPart &part : batch) {
      m_readings[part.wish].alone = true;
      ask({part});
    }
  }

  void take(const OwnBatch &batch, const Result<MetricsAnswer> &answer) {
    if (batch.size() == 1)
      return addReading(m_readings[batch.constFirst().wish].readings, batch.constFirst().question, answer);
    const QList<MetricsAnswer> answers = answer ? partedAnswer(*answer, batch.size()) : QList<MetricsAnswer>(batch.size());
    for (qsizetype i = 0; i < batch.size(); ++i)
      addReading(m_readings[batch.at(i).wish].readings, batch.at(i).question,
                 answer ? Result<MetricsAnswer>(answers.at(i)) : answer);
  }

  void done() {
    if (--m_pending > 0)
      return;
    for (OwnReading &reading : m_readings)
      addDerived(reading.readings.histories);
    m_call->finish(m_readings);
  }

  MetricsApi &m_api;
  const QDateTime m_now;
  QList<OwnReading> m_readings;
  Call<QList<OwnReading>> *m_call;
  int m_pending = 0;
};

}  // namespace

Call<QList<OwnReading>> *readOwnMetrics(MetricsApi &api, const QList<OwnWish> &wishes, const QDateTime &now, QObject *context) {
  const QList<OwnBatch> batches = ownBatches(wishes);
  if (batches.isEmpty())
    return Call<QList<OwnReading>>::finished(context, QList<OwnReading>(wishes.size()));
  auto *call = new Call<QList<OwnReading>>(context);
  (new OwnRun(api, wishes, now, call))->start(batches);
  return call;
}

}  // namespace sternway::assess
