// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"

namespace sternway::preflight {

/// What every check works on.
struct Input {
  ClusterApi *cluster = nullptr;
  KubernetesUndo undo;
  Workload workload;  ///< detailed
  History history;
  Revision target;
  QDateTime targetLastLive;  ///< invalid: not known
  QDateTime now;
};

using FindingsCall = Call<QList<Finding>>;

/// Collects the findings of one check while its calls are under way; finishes with them when the last has answered.
class Findings final : public QObject {
  Q_OBJECT
public:
  [[nodiscard]] static Findings *of(QObject *context);

  void block(const QString &id, const QString &title, const QString &detail, const QString &remedy);
  void warn(const QString &id, const QString &title, const QString &detail, const QString &remedy = {});
  void info(const QString &id, const QString &title, const QString &detail, const QString &remedy = {});
  /// Says that \a what could not be checked, and why.
  void unchecked(const QString &id, const QString &what, const Error &error, Severity severity = Severity::Warn);

  /// \a handler runs with the answer; it may ask further. Make the call with this object as its context.
  template <typename T>
  void ask(Call<T> *call, std::function<void(const Result<T> &)> handler) {
    ++m_open;
    call->then([this, handler = std::move(handler)](const Result<T> &result) {
      handler(result);
      close();
    });
  }
  /// What the check returns, after all it asks at first.
  [[nodiscard]] FindingsCall *call();

private:
  explicit Findings(FindingsCall *call) : QObject(call), m_call(call) {}
  void close();

  FindingsCall *m_call;
  QList<Finding> m_findings;
  int m_open = 1;
};

using Check = FindingsCall *(*)(const Input &, QObject *context);

FindingsCall *checkRights(const Input &input, QObject *context);
FindingsCall *checkPlan(const Input &input, QObject *context);        // plan.*: stale, target gone
FindingsCall *checkHistory(const Input &input, QObject *context);     // paused, history.*, image tags
FindingsCall *checkGitOps(const Input &input, QObject *context);      // gitops.argocd, gitops.flux
FindingsCall *checkOwners(const Input &input, QObject *context);      // owner.*, writers.*
FindingsCall *checkReferences(const Input &input, QObject *context);  // config.*
FindingsCall *checkAdmission(const Input &input, QObject *context);   // admission.*
FindingsCall *checkImages(const Input &input, QObject *context);      // image.*
FindingsCall *checkStrategy(const Input &input, QObject *context);    // strategy.*
FindingsCall *checkRollout(const Input &input, QObject *context);     // rollout.*
FindingsCall *checkScaling(const Input &input, QObject *context);     // scaling.*
FindingsCall *checkCompanions(const Input &input, QObject *context);  // companions

/// A collection asked in each of \a versions in turn, until one exists; Done without entries when none does.
void listInVersions(const Input &input, Findings &findings, const ResourcePath &path, QStringList versions,
                    const std::function<void(const Result<QList<QJsonObject>> &)> &handler);

/// Every container and init container of a pod template.
[[nodiscard]] QList<QJsonObject> containersOf(const QJsonObject &podTemplate);
[[nodiscard]] QStringList imagesOf(const QJsonObject &podTemplate);  ///< with those of init containers, each once
/// RBAC's own refusal, in contrast to an admission plugin's.
[[nodiscard]] bool isMissingRight(const Error &error);

}  // namespace sternway::preflight
