// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlines.h"
#include "ui/retranslated.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace sternway::ui {

class ChartLegend;
class ChartNotice;
class ChartView;

/// A chart over time with its title, its legend and a menu; or, in place of the picture, why there is none and what to do. The
/// only door to Qt Charts. GUI thread.
class TimeChart final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit TimeChart(QWidget *parent = nullptr);

  void setTitle(const QString &title);
  [[nodiscard]] QString title() const { return m_title; }
  /// Shows the picture.
  void setData(const ChartData &chart);
  /// Shows \a text in place of the picture, until the next setData(); \a remedies trigger what can be done about it,
  /// the best first. The actions must outlive the chart.
  void setNotice(const QString &text, const QList<QAction *> &remedies = {});
  /// Where it is narrow the legend has a line of its own.
  void setCompact(bool compact);
  /// Joins the chart's own entries of the menu; it must outlive the chart.
  void addMenuAction(QAction *action);

  [[nodiscard]] ChartView &view() const { return *m_view; }

public Q_SLOTS:
  void copyPicture();
  /// Asks for a file name.
  void savePicture();

Q_SIGNALS:
  void failed(const QString &sentence);  ///< a picture could not be written

private:
  void build();
  void addActions();
  void retranslate() override;

  QString m_title;
  bool m_isCompact = false;
  QHBoxLayout *m_header = nullptr;
  QVBoxLayout *m_column = nullptr;
  QLabel *m_heading;
  ChartLegend *m_legend;
  QToolButton *m_zoomed;  ///< shown while the picture does not show everything
  QToolButton *m_menuButton;
  QStackedWidget *m_stack;
  ChartView *m_view;
  ChartNotice *m_notice;
  QAction *m_whole;
  QAction *m_copy;
  QAction *m_save;
};

}  // namespace sternway::ui
