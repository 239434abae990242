// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "rehearsal/scenario.h"
#include "rehearsal/scenarioloader.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace sternway {

struct RehearsalOptions {
  QString scenario = QStringLiteral("bad-release");  ///< a name of scenarioNames(), or the path of a .yaml file
  quint64 seed = 1;
};

/// A simulated cluster and a simulated Prometheus on 127.0.0.1, served by this process for the real clients. Its time is
/// \a clock's, which must outlive it (a ScaledClock makes it run faster). Everything that happens follows from scenario,
/// seed and the requests; only the ports, the token and the certificate are new in every run. GUI thread.
class Rehearsal final : public QObject {
  Q_OBJECT
public:
  /// Errors: Input (the scenario), Unreachable (no port on 127.0.0.1).
  [[nodiscard]] static Result<std::unique_ptr<Rehearsal>> start(const RehearsalOptions &options, Clock &clock,
                                                                QObject *parent = nullptr);
  ~Rehearsal() override;

  [[nodiscard]] QUrl apiServer() const;   ///< https, with a certificate of its own (in kubeconfig())
  [[nodiscard]] QUrl prometheus() const;  ///< http; wants the same bearer token
  [[nodiscard]] QByteArray token() const;
  /// PEM of the authority that signed the API server's certificate.
  [[nodiscard]] QByteArray certificateAuthority() const;
  /// YAML with the one context "rehearsal", the token and the authority inside. Where a file is needed: 0600, in a private
  /// temporary folder.
  [[nodiscard]] QByteArray kubeconfig() const;
  [[nodiscard]] const Scenario &scenario() const;
  [[nodiscard]] QDateTime startedAt() const;

  /// What still differs from the scenario's right ending, one sentence each; empty: well done.
  [[nodiscard]] QStringList missingForEnding() const;

private:
  class Private;
  explicit Rehearsal(QObject *parent);
  std::unique_ptr<Private> d;
};

/// A rehearsal in a thread of its own, so that what its servers compute does not hold up the window that asks them. Lives on the
/// thread that made it; it waits for its own thread only at the start and at the end (some milliseconds).
class HostedRehearsal final {
public:
  /// As Rehearsal::start(). \a clock is read from both threads: a SystemClock or a ScaledClock.
  [[nodiscard]] static Result<std::unique_ptr<HostedRehearsal>> start(const RehearsalOptions &options, Clock &clock);
  ~HostedRehearsal();
  Q_DISABLE_COPY_MOVE(HostedRehearsal)

  /// For what does not change once it has started: addresses, token, certificate, scenario.
  [[nodiscard]] const Rehearsal &rehearsal() const { return *m_rehearsal; }
  [[nodiscard]] QStringList missingForEnding() const;

private:
  HostedRehearsal();
  void inThread(const std::function<void()> &function) const;

  QThread m_thread;
  std::unique_ptr<QObject> m_home;  ///< lives in the thread
  std::unique_ptr<Rehearsal> m_rehearsal;
};

}  // namespace sternway
