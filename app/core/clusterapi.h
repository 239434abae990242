// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/clock.h"
#include "core/healthprobe.h"
#include "core/metrics.h"
#include "core/pod.h"
#include "core/program.h"
#include "core/targetref.h"
#include "core/workload.h"

#include <QList>

#include <functional>

namespace sternway {

class Programs;
class SecretStore;
class WebClient;

/// What changed in a store since the last event-loop tick. With \c reset the receiver forgets all it had first.
template <typename T>
struct ChangeSet {
  bool reset = false;
  QList<T> upserted;
  QList<ObjectRef> removed;

  [[nodiscard]] bool isEmpty() const { return !reset && upserted.isEmpty() && removed.isEmpty(); }
};

enum class DryRun { No, Server };

/// A patch as it goes over the wire.
struct WorkloadPatch {
  QByteArray contentType;  ///< application/json-patch+json, application/strategic-merge-patch+json, application/merge-patch+json
  QByteArray body;

  friend bool operator==(const WorkloadPatch &, const WorkloadPatch &) = default;
};

/// Any object by its place in the API, for example {"", "v1", "configmaps", "production", "app-config"}.
struct ResourcePath {
  QString group;  ///< empty: the core group
  QString version;
  QString plural;
  QString nameSpace;  ///< empty: cluster-scoped, or all namespaces in a list
  QString name;       ///< empty: the collection
};

/// A question for SelfSubjectAccessReview.
struct AccessQuestion {
  QString verb;
  QString group;
  QString resource;
  QString subresource;
  QString nameSpace;
  QString name;
};

struct AccessAnswer {
  AccessQuestion question;
  bool allowed = false;
  QString reason;
};

struct LogOptions {
  QString container = {};  ///< empty: the only one, or the default
  bool previous = false;
  int tailLines = 0;         ///< 0: all
  int sinceSeconds = 0;      ///< 0: all
  QDateTime sinceTime = {};  ///< invalid: all
  bool follow = true;        ///< false: it ends with what there is now
  bool inBlocks = false;     ///< LogStream::block() in place of lines(): for who reads much and keeps little
};

/// A program to run within a container that runs.
struct ExecRequest {
  QString nameSpace = {};
  QString pod = {};
  QString container = {};  ///< empty: the only one; where there are several, the server refuses
  /// Kubernetes hands neither an environment nor a working directory on: those must be empty. Its words stand in the server's
  /// audit log, its input does not. stopSignal means nothing here, see ClusterApi::exec().
  ProgramRequest program = {};
};

/// How the connection to a context stands; in words for the user.
struct ConnectionState {
  enum class Phase { Connecting, Connected, Unauthorized, Forbidden, Unreachable, Broken };
  Phase phase = Phase::Connecting;
  QDateTime since;
  QString message;  ///< for example "unreachable since 14:02: connection refused"
};

/// Follows one workload with its pods and warning events by watch. State first arrives with changed(). The object lives
/// until its context or its owner deletes it; while the connection is lost the last state stays.
class WorkloadWatch : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  [[nodiscard]] virtual bool isSynced() const = 0;
  [[nodiscard]] virtual const Workload &workload() const = 0;
  [[nodiscard]] virtual QList<Pod> pods() const = 0;
  [[nodiscard]] virtual QList<ClusterEvent> events() const = 0;

Q_SIGNALS:
  void changed();                                ///< workload, pods or events, at most once per event-loop tick
  void gone();                                   ///< the workload was deleted
  void disturbed(const sternway::Error &error);  ///< the connection is lost; it is tried again by itself
  void recovered();
};

/// The lines of a container's log as they come. A child of its context; deleting it closes the connection. GUI thread.
class LogStream : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

Q_SIGNALS:
  void lines(const QStringList &lines);       ///< at most once per event-loop tick
  void block(const QByteArray &bytes);        ///< LogOptions::inBlocks: what has come, cut anywhere
  void ended();                               ///< the container has ended, or the log was not to be followed
  void failed(const sternway::Error &error);  ///< the connection is lost, or the log cannot be read; the last signal
};

/// Port: one context of a kubeconfig. Two implementations: kube::KubeCluster, and a fake in the tests. All calls on the GUI
/// thread. Writes carry fieldManager=sternway and strict field validation; nothing is retried by itself except reads.
class ClusterApi {
public:
  virtual ~ClusterApi() = default;

  /// Deployments, StatefulSets and DaemonSets of this name; an empty namespace means all (or, where that is forbidden, the
  /// default).
  [[nodiscard]] virtual Call<QList<Workload>> *findWorkloads(const QString &name, const QString &nameSpace, QObject *context) = 0;
  /// One object, detailed.
  [[nodiscard]] virtual Call<Workload> *workload(const ObjectRef &ref, QObject *context) = 0;
  /// The revisions of a detailed workload, as kubectl rollout history finds them.
  [[nodiscard]] virtual Call<History> *history(const Workload &workload, QObject *context) = 0;
  [[nodiscard]] virtual Call<QList<Pod>> *pods(const Workload &workload, QObject *context) = 0;
  /// Events about the workload, its revisions and its pods, oldest first.
  [[nodiscard]] virtual Call<QList<ClusterEvent>> *events(const Workload &workload, QObject *context) = 0;
  /// What a container has printed, and, unless told otherwise, each new line as it comes (kubectl logs --follow).
  [[nodiscard]] virtual LogStream *followLogs(const ObjectRef &pod, const LogOptions &options, QObject *context) = 0;

  /// Any object; NotFound where there is none (or where the API group does not exist).
  [[nodiscard]] virtual Call<QJsonObject> *get(const ResourcePath &path, QObject *context) = 0;
  /// Any collection; \a labelSelector may be empty.
  [[nodiscard]] virtual Call<QList<QJsonObject>> *list(const ResourcePath &path, const QString &labelSelector,
                                                       QObject *context) = 0;
  [[nodiscard]] virtual Call<AccessAnswer> *access(const AccessQuestion &question, QObject *context) = 0;

  /// The object after the patch. Conflict: a JSON Patch test failed (somebody deployed meanwhile).
  [[nodiscard]] virtual Call<Workload> *patch(const ObjectRef &ref, const WorkloadPatch &patch, DryRun dryRun,
                                              QObject *context) = 0;
  /// Any object after the patch; a path's plural may have a subresource ("deployments/web/scale" is name "web/scale"). Conflict:
  /// a JSON Patch test failed, or the resourceVersion in it is old. With content type application/apply-patch+yaml it is a
  /// server-side apply without force, which also creates; Conflict then names the managers that own the fields.
  [[nodiscard]] virtual Call<QJsonObject> *patchObject(const ResourcePath &path, const WorkloadPatch &patch, DryRun dryRun,
                                                       QObject *context) = 0;
  /// The object as it was stored in the collection.
  [[nodiscard]] virtual Call<QJsonObject> *create(const ResourcePath &collection, const QJsonObject &object, DryRun dryRun,
                                                  QObject *context) = 0;
  /// With its grace period, never by force. \a uid: only that one; Conflict: there is another one of this name.
  [[nodiscard]] virtual Call<Done> *remove(const ResourcePath &path, const QString &uid, DryRun dryRun, QObject *context) = 0;
  /// POST of a Pod with dryRun=All: quota, LimitRange, PodSecurity and webhooks answer, nothing is stored.
  [[nodiscard]] virtual Call<Done> *dryRunPod(const QString &nameSpace, const QJsonObject &pod, QObject *context) = 0;

  /// Runs it without a terminal; its timeout counts from now on. stop(), a timeout and a lost connection close the connection and
  /// no more: Kubernetes has no way to end the program, which may go on (Cancelled, Timeout, Unreachable). Errors that say that
  /// it has not run: Input (also where the server was not reached), NotFound (also: no such program in the image), Forbidden,
  /// Unauthorized, Invalid, Conflict, TooManyRequests. Server: the node failed to run it, or to see its end. Where the server is
  /// older than Kubernetes 1.30 its input is written and cannot be closed: a program that reads to the end of it waits until its
  /// timeout.
  [[nodiscard]] virtual ProgramRun *exec(const ExecRequest &request, QObject *context) = 0;

  [[nodiscard]] virtual WorkloadWatch *watch(const ObjectRef &workload, QObject *context) = 0;
};

/// Port: the part of a cluster that is being looked at, by list and watch: its namespaces, and the Deployments, StatefulSets and
/// DaemonSets of the chosen ones. While the connection is lost the last state stays. Two implementations: kube::KubeFeed, and a
/// fake in the tests. GUI thread.
class ClusterFeed : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Asks for nothing before this.
  virtual void start() = 0;
  /// The first lists are complete (or forbidden).
  [[nodiscard]] virtual bool isSynced() const = 0;

  /// The namespaces that can be chosen, sorted. Where listing them is forbidden: the context's own and those that were chosen.
  [[nodiscard]] virtual QStringList namespaces() const = 0;
  [[nodiscard]] virtual bool mayListNamespaces() const = 0;
  /// Which namespaces are followed; empty: all (or, where that is forbidden, the context's own).
  [[nodiscard]] virtual QStringList chosenNamespaces() const = 0;
  virtual void chooseNamespaces(const QStringList &names) = 0;

  using WorkloadListener = std::function<void(const ChangeSet<Workload> &)>;
  /// As it stands now, which followWorkloads() may tell some turns of the event loop later (of a large change it tells a part a
  /// turn); null: there is none. Valid until the event loop runs.
  [[nodiscard]] virtual const Workload *workload(const ObjectRef &ref) const = 0;
  /// \a listener first gets a reset with all there is, from the event loop, and then what changes, once per tick, until
  /// \a context dies.
  virtual void followWorkloads(QObject *context, WorkloadListener listener) = 0;

Q_SIGNALS:
  void synced();
  void namespacesChanged();
  /// What may not be read, for example "Deployments in all namespaces: forbidden"; shown, not hidden.
  void limited(const QString &sentence);
};

/// Port: one open context as the window works with it: the cluster, what is followed of it, its metrics, its time. It lives
/// until the workspace closes it; what it returns lives as long, except metrics(), see metricsChanged(). GUI thread.
class ClusterSession : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  [[nodiscard]] virtual QString context() const = 0;
  /// What a command line must name so that it reaches this context: a kubeconfig, or several joined by ':'; empty: the one that
  /// kubectl takes by itself.
  [[nodiscard]] virtual QString kubeconfig() const { return {}; }
  [[nodiscard]] virtual bool isRehearsal() const = 0;
  /// Ask twice, show it red.
  [[nodiscard]] virtual bool isProduction() const = 0;
  /// To show as long as the context is open, for example that TLS verification is off.
  [[nodiscard]] virtual QStringList notices() const = 0;
  [[nodiscard]] virtual ConnectionState state() const = 0;
  [[nodiscard]] virtual ClusterApi &cluster() const = 0;
  [[nodiscard]] virtual ClusterFeed &feed() const = 0;
  [[nodiscard]] virtual Clock &clock() const = 0;
  /// Null: none is configured; metricsProblem() says what to do.
  [[nodiscard]] virtual MetricsApi *metrics() const = 0;
  [[nodiscard]] virtual QString metricsProblem() const = 0;
  /// Null: health endpoints are not asked here.
  [[nodiscard]] virtual HealthProbe *healthProbe() const = 0;
  /// What steps act with on this computer and on the web, and where their secrets are. Null, as in a rehearsal: nothing of the
  /// kind happens here.
  [[nodiscard]] virtual Programs *programs() const { return nullptr; }
  [[nodiscard]] virtual WebClient *web() const { return nullptr; }
  [[nodiscard]] virtual SecretStore *secrets() const { return nullptr; }
  /// Metric name → PromQL, as the operator corrected it for a service.
  [[nodiscard]] virtual StringMap metricQueries(const ObjectRef &service) const = 0;

Q_SIGNALS:
  void stateChanged();
  void settingsChanged();       ///< production mark or notices
  void metricsAboutToChange();  ///< metrics() dies after this
  void metricsChanged();
};

}  // namespace sternway
