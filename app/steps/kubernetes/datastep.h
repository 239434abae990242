// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/kubernetes/objectdata.h"
#include "steps/steprun.h"

#include <QCoreApplication>
#include <QPointer>

namespace sternway::steps {

/// Where a step takes from what the ConfigMap or Secret in its argument "name" is to hold.
struct DataSource {
  DataObject::Kind kind = DataObject::Kind::ConfigMap;
  bool creates = false;  ///< where there is none yet
  /// Unsupported: no program may run here. Every other error means that nothing is known and nothing was changed.
  Call<WantedData> *(*fetch)(const StepContext &context, const Step &step, QObject *parent) = nullptr;
};
[[nodiscard]] DataObject dataObjectOf(const Step &step, DataObject::Kind kind);

/// Writes a ConfigMap or Secret by one merge patch that is refused where the object has changed since it was read. When the
/// answer is lost, it reads until it knows: by the annotation stepMarkKey it knows its own write again. Of a Secret it tells the
/// keys, never a value, and never what the server says of a refused one: that quotes the whole object. GUI thread.
class DataStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::DataStep)
public:
  DataStep(const StepContext &context, const Step &step, QObject *parent, const DataSource &source);
  void start() override;
  void stop() override;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record,
                                          DataObject::Kind kind, QObject *parent);
  /// Fetches, reads, and sends the patch as a dry run.
  [[nodiscard]] static Call<StepPreview> *preview(const StepContext &context, const Step &step, const DataSource &source,
                                                  QObject *parent);

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }
  void fetched(const Result<WantedData> &wanted);
  void read();
  void found(const Result<QJsonObject> &live);
  void send();
  void answered(const Result<QJsonObject> &result);
  void findOut(const Error &lost);
  void seen(const Result<QJsonObject> &live, const Error &lost);
  void lostAgain(const Error &lost, const Error &now);
  void applied(const QJsonObject &object, const QString &message);
  void finish(const QJsonObject &object, const QString &message);
  void refusedForAnother(const QJsonObject &live);

  const DataSource m_source;
  const DataObject m_object;
  QPointer<CallBase> m_fetching;
  WantedData m_wanted;
  QJsonObject m_live;  ///< that the patch is made for; empty: there was none
  DataChange m_change;
  QString m_mark;
  bool m_isSent = false;
  int m_sent = 0;
  bool m_stopping = false;
  QDateTime m_lostSince;
};

/// Why the cluster refuses to write it, or to let it be read. Of a Secret without the server's text.
[[nodiscard]] QString refusalWords(const DataObject &object, const Error &error);

}  // namespace sternway::steps
