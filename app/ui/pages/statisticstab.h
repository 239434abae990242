// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway::ui {

class Banner;
class BarChart;
class IncidentDigests;

/// Statistics over all incidents as charts, with what is counted and how, to be exported as CSV or JSON. GUI thread; the digests
/// outlive it.
class StatisticsTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit StatisticsTab(IncidentDigests &digests, QWidget *parent = nullptr);

private:
  void showStatistics();
  void exportTo(const QString &title, const QString &name, const QString &filter);
  void write(const QString &path);
  void retranslate() override;

  IncidentDigests &m_digests;
  Banner *m_notice;
  QLabel *m_summary;
  QLabel *m_durationsTitle;
  BarChart *m_durations;
  QLabel *m_rollbacksTitle;
  BarChart *m_rollbacks;
  QLabel *m_definitions;
  QPushButton *m_csv;
  QPushButton *m_json;
};

}  // namespace sternway::ui
