// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/delegates/celldelegate.h"

#include <QImage>
#include <QPainter>

namespace test_sparkline {

using namespace sternway;
using namespace sternway::ui;

namespace {
constexpr int width = 120;

/// How many columns of pixels have no ink between the first and the last that have some.
int emptyColumns(const QList<Sample> &samples) {
  QImage image(width, 20, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  paintSparkline(painter, QRectF(2, 2, width - 4, 16), samples, 1, Qt::black);
  painter.end();
  int empty = 0;
  for (int x = 3; x < width - 3; ++x) {
    bool ink = false;
    for (int y = 0; y < image.height(); ++y)
      ink |= image.pixelColor(x, y).lightness() < 200;
    empty += !ink;
  }
  return empty;
}

QList<Sample> everyFifteenSeconds(int count) {
  QList<Sample> samples;
  for (int i = 0; i < count; ++i)
    samples.append({15'000LL * i, 0.5});
  return samples;
}
}  // namespace

class TestSparkline : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void isALine() { QCOMPARE(emptyColumns(everyFifteenSeconds(121)), 0); }

  /// Two answers meet nowhere exactly.
  void samplesThatAreNearDoNotTearIt() {
    QList<Sample> samples = everyFifteenSeconds(121);
    samples.insert(60, Sample{samples[59].time + 3, 0.5});
    samples.append(Sample{samples.last().time + 400, 0.5});
    QCOMPARE(emptyColumns(samples), 0);
  }

  void aGapIsOne() {
    QList<Sample> samples = everyFifteenSeconds(121);
    samples.remove(40, 20);
    QVERIFY(emptyColumns(samples) > 10);
  }
};

STERNWAY_TEST(TestSparkline)

}  // namespace test_sparkline
#include "test_sparkline.moc"
