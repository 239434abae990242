#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Qt Charts 6.4.2 (Debian 12: libqt6charts6, qt6-charts-dev 6.4.2-3, on qt6-base 6.4.2+dfsg-10).
# Expected: QChart::setLocalizeNumbers(true) writes the labels of an axis with the locale's separators: "1500 %" becomes "1.500 %" in German.
# Seen: with it on, the label format is no longer a printf format. "%d", "%i ms" and "%5.1f" (a width) give empty labels: the axis stands there without numbers,
#   and nothing is said. "%.0f %%" shows both percent signs: "1.500 %%". With it off, all four are as printf has them. "%.0f" and "%.1f%" (one percent
#   sign, which printf does not allow) are right both times.
# Met: a chart of an error rate or of milliseconds, tried in English without localised numbers and shipped with them.
# What helps: with localised numbers use only "%.Nf" with a unit before or after it, no "%%"; a test that reads the labels out of the scene.
set -euo pipefail
charts=6.4.2-3 base=6.4.2+dfsg-10
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
packages=("libqt6charts6=$charts" "qt6-charts-dev=$charts")
for name in libqt6core6 libqt6gui6 libqt6widgets6 libqt6opengl6 libqt6openglwidgets6 libqt6dbus6 qt6-base-dev libqt6opengl6-dev; do packages+=("$name=$base"); done
apt-get download -qq "${packages[@]}" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu include=$work/root/usr/include/x86_64-linux-gnu/qt6
cat >labels.cpp <<'CPP'
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsScene>
#include <QtWidgets/QGraphicsTextItem>
#include <algorithm>
#include <cstdio>
int main(int argc, char **argv) {
  QApplication application(argc, argv);
  bool changed = false;
  auto check = [&](const char *format, bool localized, const QString &expected) {
    QGraphicsScene scene;
    auto *chart = new QChart;
    scene.addItem(chart);
    chart->setLocale(QLocale(QLocale::German, QLocale::Germany));
    chart->setLocalizeNumbers(localized);
    auto *series = new QLineSeries;
    series->append(0, 0);
    series->append(1, 1500);
    chart->addSeries(series);
    auto *axis = new QValueAxis;
    axis->setRange(1500, 3000);
    axis->setTickCount(2);
    axis->setLabelFormat(QString::fromLatin1(format));
    chart->addAxis(axis, Qt::AlignLeft);
    series->attachAxis(axis);
    chart->resize(400, 300);
    application.processEvents();
    QStringList labels;
    for (QGraphicsItem *item : scene.items())
      if (auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item); text && text->parentItem() != chart && text->isVisible())
        labels << text->toPlainText();
    labels.removeAll(QString());
    std::sort(labels.begin(), labels.end());
    const QString seen = labels.join(QStringLiteral(" | "));
    std::printf("%-10s %-10s %s\n", format, localized ? "localized" : "plain", qPrintable(seen.isEmpty() ? QStringLiteral("(no label)") : seen));
    if (seen != expected) { std::printf("changed: expected %s\n", qPrintable(expected)); changed = true; }
  };
  const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
  std::printf("Qt %s\n", qVersion());
  check("%.0f", false, text("1500 | 3000"));
  check("%.0f", true, text("1.500 | 3.000"));
  check("%d", false, text("1500 | 3000"));
  check("%d", true, QString());
  check("%i ms", false, text("1500 ms | 3000 ms"));
  check("%i ms", true, QString());
  check("%5.1f", false, text("1500.0 | 3000.0"));
  check("%5.1f", true, QString());
  check("%.0f %%", false, text("1500 % | 3000 %"));
  check("%.0f %%", true, text("1.500 %% | 3.000 %%"));
  check("%.1f%", true, text("1.500,0% | 3.000,0%"));
  return changed ? 1 : 0;
}
CPP
g++ -std=c++17 -O0 -fPIC -I"$include" -I"$include"/QtCore -I"$include"/QtGui -I"$include"/QtWidgets -I"$include"/QtCharts labels.cpp -o labels \
  -L"$lib" -lQt6Charts -lQt6Widgets -lQt6Gui -lQt6Core -Wl,-rpath-link,"$lib"
env LD_LIBRARY_PATH="$lib" QT_PLUGIN_PATH="$lib/qt6/plugins" QT_QPA_PLATFORM=minimal XDG_RUNTIME_DIR="$work" ./labels
