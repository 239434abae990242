// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operate/preflight.h"

#include <QCoreApplication>

namespace sternway::operate::preflight {

using Input = PreflightInput;
using FindingsCall = Call<QList<Finding>>;

/// One check at work: it collects its findings while its calls are under way, and finishes with them when the last has answered.
class Check : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::operate::preflight::Findings)
public:
  Check(const Input &input, FindingsCall *call) : QObject(call), m_input(input), m_call(call) {}

  template <typename Checking>
  [[nodiscard]] static FindingsCall *run(const Input &input, QObject *context) {
    return started(new Checking(input, new FindingsCall(context)));
  }

protected:
  /// Says what can be said at once, and asks the rest.
  virtual void begin() = 0;

  void say(Severity severity, const QString &id, const QString &title, const QString &detail, const QString &remedy = {});
  void block(const QString &id, const QString &title, const QString &detail, const QString &remedy) {
    say(Severity::Block, id, title, detail, remedy);
  }
  void warn(const QString &id, const QString &title, const QString &detail, const QString &remedy = {}) {
    say(Severity::Warn, id, title, detail, remedy);
  }
  void info(const QString &id, const QString &title, const QString &detail, const QString &remedy = {}) {
    say(Severity::Info, id, title, detail, remedy);
  }
  /// Says that \a what could not be checked, and why.
  void unchecked(const QString &id, const QString &what, const Error &error, Severity severity = Severity::Warn);

  /// \a handler runs with the answer; it may ask further. Make the call with this object as its context.
  template <typename T, typename Handler>
  void ask(Call<T> *call, Handler handler) {
    ++m_open;
    call->then([this, handler = std::move(handler)](const Result<T> &result) {
      handler(result);
      close();
    });
  }
  /// An object asked for in each of \a versions in turn, until one exists; NotFound when none does.
  void getInVersions(ResourcePath path, QStringList versions, const std::function<void(const Result<QJsonObject> &)> &handler);
  /// The same of a collection; Done without entries when none does.
  void listInVersions(ResourcePath path, QStringList versions,
                      const std::function<void(const Result<QList<QJsonObject>> &)> &handler);
  [[nodiscard]] ClusterApi &cluster() const { return *m_input.cluster; }

  const Input m_input;

private:
  [[nodiscard]] static FindingsCall *started(Check *check);
  void close();

  FindingsCall *m_call;
  QList<Finding> m_findings;
  int m_open = 1;
};

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
FindingsCall *checkMigrations(const Input &input, QObject *context);  // migrations.at-start

/// Every container and init container of a pod template.
[[nodiscard]] QList<QJsonObject> containersOf(const QJsonObject &podTemplate);
[[nodiscard]] QStringList imagesOf(const QJsonObject &podTemplate);  ///< with those of init containers, each once
/// RBAC's own refusal, in contrast to an admission plugin's.
[[nodiscard]] bool isMissingRight(const Error &error);

}  // namespace sternway::operate::preflight
