// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to a painted window that answers. usage: bench_start window|empty|label NANOSECONDS, where the
// nanoseconds are CLOCK_MONOTONIC's just before the process was started. "empty" is an empty QMainWindow, to compare with;
// "label" one with a word in it, for which the system's fonts have to be read.
#include "bench/benchsupport.h"
#include "liveworkspace.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QLabel>

#include <ctime>

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {

double millisecondsSince(qint64 nanoseconds) {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec * 1'000'000'000LL + now.tv_nsec - nanoseconds) / 1e6;
}

/// Waits for the first paint, and then for what the window wanted to do right after it.
class FirstPaint final : public QObject {
public:
  explicit FirstPaint(qint64 started) : m_started(started) {}

protected:
  bool eventFilter(QObject *watched, QEvent *event) override {
    if (event->type() == QEvent::UpdateRequest && !std::exchange(m_seen, true))
      QTimer::singleShot(0, this, [this] {
        QTimer::singleShot(0, this, [this] {
          bench::print({{u"milliseconds"_s, millisecondsSince(m_started)}, {u"mebibytes"_s, bench::peakMiB()}});
          QCoreApplication::quit();
        });
      });
    return QObject::eventFilter(watched, event);
  }

private:
  qint64 m_started;
  bool m_seen = false;
};

}  // namespace

int main(int argc, char **argv) {
  QApplication app(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.size() != 3)
    return 2;
  FirstPaint paint(arguments[2].toLongLong());
  std::unique_ptr<LiveWorkspace> workspace;
  std::unique_ptr<QMainWindow> window;
  if (arguments[1] == u"window") {
    workspace = std::make_unique<LiveWorkspace>(WorkspaceOptions{});
    window = std::make_unique<MainWindow>(*workspace);
  } else {
    window = std::make_unique<QMainWindow>();
    window->resize(1280, 800);
    if (arguments[1] == u"label")
      window->setCentralWidget(new QLabel(u"Sternway"_s, window.get()));
  }
  window->installEventFilter(&paint);
  window->show();
  const int status = QApplication::exec();
  window.reset();
  return status;
}
