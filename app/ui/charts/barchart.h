// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chartdata.h"

#include <QWidget>

namespace sternway::ui {

/// Groups of bars with a legend; the value stands on each where there is room, and in its tooltip. What it shows is its
/// accessible description, too. GUI thread.
class BarChart final : public QWidget {
  Q_OBJECT
public:
  explicit BarChart(QWidget *parent = nullptr);

  /// \a title: what it is of, for assistive technology.
  void setData(const QString &title, const BarChartData &chart);
  [[nodiscard]] const BarChartData &data() const { return m_chart; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;

private:
  struct Bar {
    QRectF place;
    qsizetype group = 0;
    qsizetype series = 0;
    double value = 0;
  };
  [[nodiscard]] QList<QPointF> legend() const;
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] double groupWidth() const;
  [[nodiscard]] QList<Bar> bars() const;
  [[nodiscard]] QString textOf(const Bar &bar) const;
  void paintAxes(QPainter &painter) const;
  void paintBars(QPainter &painter) const;
  void paintLegend(QPainter &painter) const;

  BarChartData m_chart;
};

}  // namespace sternway::ui
