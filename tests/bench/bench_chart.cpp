// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of 10 series with 11,000 points each is zoomed and moved; every frame is painted. The counterpart is a plain QChart
// that has all points by append() and is zoomed and scrolled by its own functions.
#include "ui/charts/chartlines.h"
#include "ui/charts/chartview.h"

#include <QApplication>
#include <QChart>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineSeries>
#include <QPainter>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace sternway;
using namespace sternway::ui;

namespace {

constexpr int seriesCount = 10;
constexpr int pointCount = 11'000;
constexpr qint64 step = 15'000;
constexpr qint64 start = 1'768'010'400'000;
constexpr QSize size(800, 320);

double value(int series, int point) {
  return 1 + series + std::sin(point / 37.0 + series) + 0.3 * std::sin(point * 12.9898 + series);
}

/// Frames a second, the same of the processor's time alone (on a busy machine), and the slowest frame in milliseconds.
struct Speed {
  double frames = 0;
  double processor = 0;
  double slowest = 0;
};

/// Zooms in twenty steps, moves to and fro, and zooms out, painting after each step.
template <typename Zoom, typename Pan, typename Paint>
Speed measure(Zoom zoom, Pan pan, Paint paint) {
  Speed speed;
  int frames = 0;
  const std::clock_t processor = std::clock();
  QElapsedTimer all;
  all.start();
  const auto frame = [&](auto change) {
    QElapsedTimer one;
    one.start();
    change();
    paint();
    speed.slowest = std::max(speed.slowest, static_cast<double>(one.nsecsElapsed()) / 1e6);
    ++frames;
  };
  for (int i = 0; i < 20; ++i)
    frame([&] { zoom(0.9); });
  for (int i = 0; i < 100; ++i)
    frame([&] { pan(i < 50 ? 0.01 : -0.01); });
  for (int i = 0; i < 20; ++i)
    frame([&] { zoom(1 / 0.9); });
  speed.frames = 1000.0 * frames / static_cast<double>(all.elapsed());
  speed.processor = frames * static_cast<double>(CLOCKS_PER_SEC) / static_cast<double>(std::clock() - processor);
  return speed;
}

template <typename View>
auto painter(View &view) {
  return [&view, image = QImage(size, QImage::Format_ARGB32_Premultiplied)]() mutable {
    QPainter target(&image);
    view.render(&target);
  };
}

Speed ours() {
  ChartData data;
  data.gap = step * 3 / 2;
  for (int i = 0; i < seriesCount; ++i) {
    data.series.append({QString::number(i), {}});
    for (int point = 0; point < pointCount; ++point)
      data.series[i].samples.append({start + point * step, value(i, point)});
  }
  ChartView view;
  view.resize(size);
  view.setData(data);
  view.setHome({start, start + pointCount * step});
  view.show();
  const auto zoom = [&view](double factor) {
    const TimeRange now = view.range();
    const auto by = static_cast<qint64>(static_cast<double>(now.length()) * (factor - 1) / 2);
    view.zoomTo({now.from - by, now.to + by});
  };
  const auto pan = [&view](double share) {
    const TimeRange now = view.range();
    const auto by = static_cast<qint64>(static_cast<double>(now.length()) * share);
    view.zoomTo({now.from + by, now.to + by});
  };
  return measure(zoom, pan, painter(view));
}

Speed theirs() {
  QChartView view;
  view.setRenderHint(QPainter::Antialiasing);
  view.resize(size);
  view.chart()->legend()->hide();
  for (int i = 0; i < seriesCount; ++i) {
    auto *line = new QLineSeries;
    for (int point = 0; point < pointCount; ++point)
      line->append(static_cast<double>(start + point * step), value(i, point));
    view.chart()->addSeries(line);
  }
  view.chart()->createDefaultAxes();
  view.show();
  QChart *chart = view.chart();
  return measure([chart](double factor) { chart->zoom(1 / factor); },
                 [chart](double share) { chart->scroll(share * chart->plotArea().width(), 0); }, painter(view));
}

}  // namespace

int main(int argc, char **argv) {
  const QApplication app(argc, argv);
  const Speed our = ours();
  const Speed their = theirs();
  const QJsonObject result{{QStringLiteral("framesPerSecond"), our.frames},
                           {QStringLiteral("framesPerCpuSecond"), our.processor},
                           {QStringLiteral("slowestFrameMs"), our.slowest},
                           {QStringLiteral("theirFramesPerSecond"), their.frames},
                           {QStringLiteral("theirFramesPerCpuSecond"), their.processor},
                           {QStringLiteral("theirSlowestFrameMs"), their.slowest},
                           {QStringLiteral("series"), seriesCount},
                           {QStringLiteral("points"), pointCount}};
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  return 0;
}
