// SPDX-License-Identifier: GPL-3.0-or-later
// What an open window costs while nobody touches it: share of a core, memory and wake-ups over some time, after it has loaded.
// usage: bench_idle empty|rehearsal|SERVICES [SECONDS [REPLICAS [MEASURED]]]
//   empty      a QMainWindow without anything, to compare with
//   rehearsal  the scripted bad release, whose cluster is simulated by the same process
//   SERVICES   a cluster of so many Deployments, simulated by a process of its own; Prometheus knows MEASURED of them
// STERNWAY_BENCH_EVENTS=1 lists to standard error who was told of what how often.
#include "bench/benchsupport.h"
#include "bench/simulated.h"
#include "liveworkspace.h"
#include "ui/mainwindow.h"

#include <QApplication>

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

using namespace sternway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Counts what is told to whom.
class CountingApplication final : public QApplication {
public:
  using QApplication::QApplication;

  bool notify(QObject *receiver, QEvent *event) override {
    if (m_counting) {
      m_timers += event->type() == QEvent::Timer;
      if (m_listing)
        ++m_events[QString::fromLatin1(nameOf(receiver)) + u' ' + QString::number(event->type())];
    }
    return QApplication::notify(receiver, event);
  }
  void count() { m_counting = true; }
  [[nodiscard]] int timers() const { return m_timers; }
  void list() const {
    std::multimap<int, QString, std::greater<>> sorted;
    for (const auto &[name, number] : m_events)
      sorted.emplace(number, name);
    for (const auto &[number, name] : sorted)
      std::fprintf(stderr, "%6d %s\n", number, qPrintable(name));
  }

private:
  /// A timer by whose it is.
  static const char *nameOf(const QObject *receiver) {
    const QObject *owner = receiver->parent() && qobject_cast<const QTimer *>(receiver) ? receiver->parent() : receiver;
    return owner->metaObject()->className();
  }

  bool m_counting = false;
  const bool m_listing = qEnvironmentVariableIsSet("STERNWAY_BENCH_EVENTS");
  int m_timers = 0;
  std::map<QString, int> m_events;
};

/// What the process has used so far.
struct Used {
  double cpuSeconds = bench::cpuSeconds();
  long switches = 0;

  Used() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    switches = usage.ru_nvcsw;
  }
};

/// Waits until the fleet is complete and judged, then for two rounds, then measures.
class Idle final : public QObject {
public:
  Idle(CountingApplication &app, std::chrono::seconds time, std::function<bool()> isLoaded)
      : m_app(app), m_time(time), m_isLoaded(std::move(isLoaded)) {
    m_wall.start();
    m_probe.start();
    connect(&m_poll, &QTimer::timeout, this, &Idle::look);
    m_poll.start(20);
  }

private:
  void look() {
    if (!m_isLoaded())
      return;
    m_poll.stop();
    m_probe.stop();
    m_result = {{u"loadSeconds"_s, static_cast<double>(m_wall.elapsed()) / 1000},
                {u"loadCpuSeconds"_s, bench::cpuSeconds()},
                {u"latencyP999"_s, m_probe.quantile(0.999)},
                {u"latencyMax"_s, m_probe.quantile(1)}};
    QTimer::singleShot(40s, this, &Idle::begin);
  }
  void begin() {
    m_app.count();
    m_before = Used();
    QTimer::singleShot(m_time, this, &Idle::end);
  }
  void end() {
    const Used now;
    const auto seconds = static_cast<double>(m_time.count());
    m_result.insert(u"seconds"_s, seconds);
    m_result.insert(u"cpuShare"_s, (now.cpuSeconds - m_before.cpuSeconds) / seconds);
    m_result.insert(u"wakeupsPerSecond"_s, static_cast<double>(now.switches - m_before.switches) / seconds);
    m_result.insert(u"timersPerMinute"_s, m_app.timers() * 60 / seconds);
    m_result.insert(u"residentMiB"_s, bench::residentMiB());
    m_result.insert(u"anonymousMiB"_s, bench::anonymousMiB());
    bench::print(m_result);
    m_app.list();
    QCoreApplication::quit();
  }

  CountingApplication &m_app;
  const std::chrono::seconds m_time;
  const std::function<bool()> m_isLoaded;
  QElapsedTimer m_wall;
  QTimer m_poll;
  bench::LatencyProbe m_probe;
  Used m_before;
  QJsonObject m_result;
};

int runEmpty(CountingApplication &app, std::chrono::seconds time) {
  QMainWindow window;
  window.resize(1280, 800);
  window.show();
  const Idle idle(app, time, [] { return true; });
  return QApplication::exec();
}

int runWindow(CountingApplication &app, std::chrono::seconds time, const WorkspaceOptions &options, int services) {
  LiveWorkspace workspace(options);
  ui::MainWindow window(workspace);
  window.resize(1280, 800);
  window.show();
  if (services == 0)
    QTimer::singleShot(0, &window, [&window] { window.openRehearsal(u"bad-release"_s); });
  const Idle idle(app, time, [&] {
    const auto &rows = window.fleet().services().values();
    return !rows.isEmpty() && rows.size() >= services &&
           std::ranges::all_of(rows, [](const models::FleetRow &row) { return row.status != nullptr; });
  });
  return QApplication::exec();
}

}  // namespace

int main(int argc, char **argv) {
  if (argc > 4 && QByteArray(argv[1]) == "serve") {
    pthread_setname_np(pthread_self(), "server");  // tells it apart in a profile
    QCoreApplication app(argc, argv);
    return bench::serveCluster({.services = std::atoi(argv[2]), .replicas = std::atoi(argv[3]), .measured = std::atoi(argv[4])},
                               app);
  }
  const QTemporaryDir home;
  qputenv("STERNWAY_CONFIG_DIR", home.filePath(u"config"_s).toUtf8());
  qputenv("STERNWAY_DATA_DIR", home.filePath(u"data"_s).toUtf8());
  CountingApplication app(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const QString kind = arguments.value(1);
  const std::chrono::seconds time(arguments.value(2, u"60"_s).toInt());
  if (kind == u"empty")
    return runEmpty(app, time);
  if (kind == u"rehearsal") {
    qputenv("KUBECONFIG", home.filePath(u"none"_s).toUtf8());
    return runWindow(app, time, {}, 0);
  }
  const int services = kind.toInt();
  bench::SimulatedCluster cluster;
  if (services <= 0 || !cluster.start({.services = services,
                                       .replicas = arguments.value(3, u"2"_s).toInt(),
                                       .measured = std::min(services, arguments.value(4, u"1000"_s).toInt())}))
    return 2;
  return runWindow(app, time, {.kubeconfig = cluster.kubeconfig(), .context = u"rehearsal"_s, .prometheus = cluster.prometheus()},
                   services);
}
