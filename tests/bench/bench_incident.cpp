// SPDX-License-Identifier: GPL-3.0-or-later
// bench_incident [EVENTS]: a long incident is read from the journal and shown, its timeline is scrolled and searched, its lanes
// are opened and zoomed. Without a screen.
#include "bench/benchsupport.h"
#include "journal/journalstore.h"
#include "support/fakeworkspace.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timelinelist.h"
#include "ui/timeline/timelinepanel.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
constexpr int frames = 600;

template <typename T>
Result<T> awaited(Call<T> *call) {
  QEventLoop loop;
  std::optional<Result<T>> answer;
  call->then([&](const Result<T> &result) {
    answer = result;
    loop.quit();
  });
  if (!answer)
    loop.exec();
  return *answer;
}

QList<EventDraft> manyEvents(int count, const QDateTime &from) {
  static const QList<QLatin1String> types{eventtype::note,        eventtype::verdict,   eventtype::stepStarted,
                                          eventtype::messageSent, eventtype::release,   eventtype::stepFinished,
                                          eventtype::measured,    eventtype::itemTicked};
  QList<EventDraft> events;
  for (int i = 0; i < count; ++i)
    events.append(
        {.type = types.at(i % types.size()),
         .summary =
             u"Pod order-service-7d9c5b6f4d-%1 restarted: CrashLoopBackOff after 12.%2 % of requests failed"_s.arg(i).arg(i % 10),
         .data = {{u"value"_s, 0.121}, {u"query"_s, u"sum(rate(http_requests_total{code=~\"5..\"}[1m]))"_s}},
         .at = from.addSecs(i)});
  return events;
}

double secondsOf(const QElapsedTimer &timer) {
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Milliseconds of each of \a count frames at this quantile.
struct Frames {
  QList<double> times;
  template <typename Step>
  void run(QWidget &window, int count, Step step) {
    for (int i = 0; i < count; ++i) {
      QElapsedTimer timer;
      timer.start();
      step(i);
      QCoreApplication::processEvents();
      window.repaint();
      times.append(secondsOf(timer) * 1000);
    }
    std::ranges::sort(times);
  }
  [[nodiscard]] double at(double quantile) const {
    return times.at(static_cast<qsizetype>(quantile * static_cast<double>(times.size() - 1)));
  }
};
}  // namespace

int main(int argc, char **argv) {
  QApplication application(argc, argv);
  const int count = QCoreApplication::arguments().value(1, u"50000"_s).toInt();
  const QTemporaryDir folder;
  SystemClock clock;
  const QDateTime begin = clock.now().addSecs(-count);
  Incident draft;
  draft.title = u"order-service: error rate 12.1 %"_s;
  draft.service.context = u"bench"_s;
  draft.service.nameSpace = u"shop"_s;
  draft.service.name = u"order-service"_s;
  draft.openedAt = begin;
  const journal::JournalSettings settings{
      .file = folder.filePath(u"journal.db"_s), .user = u"ada"_s, .host = u"bench"_s, .instance = u"1"_s};
  QString id;
  {
    journal::SqlJournal written(settings, clock);
    id = awaited(written.openFor(draft, &application))->id;
    std::ignore = awaited(written.appendAll(id, manyEvents(count, begin), &application));
  }
  journal::SqlJournal journal(settings, clock);
  test::FakeWorkspace workspace;
  QElapsedTimer timer;
  timer.start();
  const IncidentRecord record = *awaited(journal.load(id, &application));
  const double load = secondsOf(timer);
  ui::TimelinePanel panel(workspace, [&] { return clock.now(); });
  panel.resize(400, 700);
  timer.restart();
  panel.showRecord(record, {});
  panel.show();
  QCoreApplication::processEvents();
  panel.repaint();
  const double show = secondsOf(timer);
  Frames scroll;
  QScrollBar &bar = *panel.findChild<QListView *>(u"timeline"_s)->verticalScrollBar();
  scroll.run(panel, frames, [&](int frame) { bar.setValue(bar.maximum() / frames * frame + frame % 7); });
  Frames search;
  auto *words = panel.findChild<QLineEdit *>(u"timelineWords"_s);
  const QString typed = u"restarted 4711"_s;
  search.run(panel, static_cast<int>(typed.size()), [&](int letter) { words->setText(typed.left(letter + 1)); });
  words->clear();
  timer.restart();
  panel.showRecord(record, {});
  const double again = secondsOf(timer);
  ui::LaneView lanes(workspace, panel);
  timer.restart();
  lanes.showRecord(record, {}, clock.now());
  lanes.show();
  QCoreApplication::processEvents();
  const double showLanes = secondsOf(timer);
  Frames zoom;
  auto &chart = *lanes.findChild<ui::LaneChart *>(u"incidentLanes"_s);
  const TimeRange home = chart.range();
  zoom.run(lanes, frames / 4, [&](int frame) {
    const qint64 by = home.length() / frames * frame;
    chart.zoomTo({home.from + by, home.to - by});
  });
  bench::print({{u"events"_s, count},
                {u"loadSeconds"_s, load},
                {u"showSeconds"_s, show},
                {u"updateSeconds"_s, again},
                {u"scrollP50"_s, scroll.at(0.5)},
                {u"scrollP99"_s, scroll.at(0.99)},
                {u"scrollMax"_s, scroll.at(1)},
                {u"searchMax"_s, search.at(1)},
                {u"lanesSeconds"_s, showLanes},
                {u"lanesP99"_s, zoom.at(0.99)},
                {u"peakMiB"_s, bench::peakMiB()}});
  return 0;
}
