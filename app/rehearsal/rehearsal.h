// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "rehearsal/scenario.h"

#include <QMap>
#include <QPointer>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <memory>

namespace sternway::rehearsal {

/// The time line of a rehearsal: what happens when, in one order. An event sees the time it was planned for, however late
/// the real timer fires, so the same seed gives the same cluster at any speed. Lives on the GUI thread.
class Simulation final : public QObject {
  Q_OBJECT
public:
  /// \a begin may lie before the clock's now: runUntilNow() then plays the past through.
  Simulation(quint64 seed, Clock &clock, QDateTime begin, QObject *parent = nullptr);

  /// UTC, milliseconds: of the event that runs, else the clock's.
  [[nodiscard]] QDateTime now() const;
  /// Runs \a function at \a when (at once, but not from within this call, when that has passed).
  void at(const QDateTime &when, QObject *context, std::function<void()> function);
  void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function);
  /// Runs everything due and waits for what comes next. Called by itself; servers call it before they answer.
  void runUntilNow();

  /// Depends on the seed and the words only: names, hashes and noise are drawn here, so that the order of requests does
  /// not matter.
  [[nodiscard]] quint64 draw(const QStringList &words) const;
  /// 0 <= x < 1.
  [[nodiscard]] double drawUnit(const QStringList &words) const;
  /// \a length characters of Kubernetes' own alphabet for generated names (no vowels, no look-alikes).
  [[nodiscard]] QString drawName(const QStringList &words, int length) const;
  /// As Kubernetes writes the hash of a template: a decimal number of 32 bits, ten digits here, in that alphabet.
  [[nodiscard]] QString drawHash(const QStringList &words) const;
  /// In the form of a UUID version 4.
  [[nodiscard]] QString drawUuid(const QStringList &words) const;

private:
  struct Event {
    QPointer<QObject> context;
    std::function<void()> function;
  };
  void arm();

  quint64 m_seed;
  Clock &m_clock;
  QDateTime m_now;
  bool m_running = false;
  bool m_begun = false;                          ///< until then it is still the beginning, whatever the clock says
  QMap<QPair<qint64, quint64>, Event> m_events;  ///< by time, then in the order they were planned
  quint64 m_planned = 0;
  QPointer<QObject> m_timer;
  qint64 m_armedFor = 0;
};

/// A well mixed 64 bit hash of \a words.
[[nodiscard]] quint64 mix(quint64 seed, const QStringList &words);
/// The next number of a splitmix64 generator.
[[nodiscard]] quint64 splitMix(quint64 &state);

struct RehearsalOptions {
  QString scenario = QStringLiteral("bad-release");  ///< a name of scenarioNames(), or the path of a .yaml file
  quint64 seed = 1;
  /// The service that the scenario strikes in place of its own; see aimedAt(). Empty: its own.
  QString nameSpace = {};
  QString service = {};
  /// Objects of a real cluster, whole, in place of a scenario; see scenarioOfCopies(). Time begins with them.
  QList<QJsonObject> copies = {};
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

}  // namespace sternway::rehearsal
