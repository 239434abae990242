// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlines.h"

#include <QWidget>

class QToolButton;
class QAction;
class QLabel;
class QPushButton;

namespace sternway {

/// The names of a chart's series with their newest values; each is a button that shows or hides its line. GUI thread.
class ChartLegend final : public QWidget {
  Q_OBJECT
public:
  explicit ChartLegend(QWidget *parent = nullptr);
  /// Buttons stay as long as there are as many series as before.
  void setData(const ChartData &chart);

Q_SIGNALS:
  void toggled(int series, bool shown);

protected:
  void changeEvent(QEvent *event) override;

private:
  void addButton();
  void paintIcons();
  [[nodiscard]] QIcon icon(int series) const;

  QList<QToolButton *> m_buttons;
};

/// A sentence in the middle of an empty place, with a button for what can be done about it. GUI thread.
class ChartNotice final : public QWidget {
  Q_OBJECT
public:
  explicit ChartNotice(QWidget *parent = nullptr);
  /// \a remedy may be null; it must outlive the notice.
  void setNotice(const QString &text, QAction *remedy);
  [[nodiscard]] QString text() const;

private:
  QLabel *m_text;
  QPushButton *m_button;
  QAction *m_remedy = nullptr;
};

}  // namespace sternway
