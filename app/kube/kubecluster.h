// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/apiclient.h"
#include "kube/decode.h"
#include "kube/workloadfinder.h"

#include <QTimer>

namespace sternway::kube {

/// LogStream over one followed response. A container that says nothing for long is no error, so silence has no limit; a lost
/// connection is found by the client's monitor, which ends the stream.
class KubeLogStream final : public LogStream {
  Q_OBJECT
public:
  KubeLogStream(ApiClient &client, const net::HttpRequest &request, QObject *context);

private:
  void flush();

  QStringList m_pending;
  QTimer m_flush;
  net::HttpStream *m_stream;
};

/// One context of a kubeconfig as ClusterApi. Reads are tried again by themselves, writes never. The transport must outlive it.
class KubeCluster final : public QObject, public ClusterApi {
  Q_OBJECT
public:
  /// \a defaultNamespace: the context's; empty is "default", as with kubectl.
  KubeCluster(QString context, QString defaultNamespace, net::Transport &transport, QObject *parent = nullptr,
              ApiClientSettings settings = {});
  ~KubeCluster() override;

  /// For reflectors of whole collections.
  [[nodiscard]] ApiClient &client() { return m_client; }
  /// How the connection stands. It is watched from the first watch on.
  [[nodiscard]] const ConnectionState &state() const { return m_client.state(); }
  [[nodiscard]] QString defaultNamespace() const { return m_namespace; }

  [[nodiscard]] Call<QList<Workload>> *findWorkloads(const QString &name, const QString &nameSpace, QObject *context) override;
  [[nodiscard]] Call<Workload> *workload(const ObjectRef &ref, QObject *context) override;
  [[nodiscard]] Call<History> *history(const Workload &workload, QObject *context) override;
  [[nodiscard]] Call<QList<Pod>> *pods(const Workload &workload, QObject *context) override;
  [[nodiscard]] Call<QList<ClusterEvent>> *events(const Workload &workload, QObject *context) override;
  [[nodiscard]] LogStream *followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *get(const ResourcePath &path, QObject *context) override;
  [[nodiscard]] Call<QList<QJsonObject>> *list(const ResourcePath &path, const QString &labelSelector, QObject *context) override;
  [[nodiscard]] Call<AccessAnswer> *access(const AccessQuestion &question, QObject *context) override;
  [[nodiscard]] Call<Workload> *patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun, QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun,
                                               QObject *context) override;
  [[nodiscard]] Call<QJsonObject> *create(const ResourcePath &collection, const QJsonObject &object, DryRun dryRun,
                                          QObject *context) override;
  [[nodiscard]] Call<Done> *remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) override;
  [[nodiscard]] Call<Done> *dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) override;
  [[nodiscard]] ProgramRun *exec(const ExecRequest &request, QObject *context) override;
  [[nodiscard]] WorkloadWatch *watch(const ObjectRef &workload, QObject *context) override;

Q_SIGNALS:
  void stateChanged(const sternway::ConnectionState &state);

private:
  [[nodiscard]] DecodeScope scope(Kind kind) const;
  /// The ReplicaSets in reach of a Deployment's selector; of the other kinds none.
  [[nodiscard]] Call<QList<ReplicaSetIdentity>> *replicaSets(const Workload &workload, QObject *context);
  /// What \a of chooses of a collection, when the workload's ReplicaSets are known.
  template <typename T>
  [[nodiscard]] Call<QList<T>> *owned(const Workload &workload, const ListQuery &query, Kind kind,
                                      QList<T> (Ownership::*of)(const QList<T> &) const, QObject *context);

  QString m_context;
  QString m_namespace;
  ApiClient m_client;
};

}  // namespace sternway::kube
