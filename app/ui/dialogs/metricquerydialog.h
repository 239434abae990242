// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/querycorrections.h"
#include "ui/retranslated.h"

#include "ui_metricquerydialog.h"

#include <QDialog>
#include <QTimer>

namespace sternway::ui {

/// Asks for the PromQL of one metric of one service, and says what seems wrong with it when nobody types any more: any query can
/// be stored, for the source may read more than Prometheus. Shown with open(); accepted() means that query() is to be stored.
/// GUI thread.
class MetricQueryDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// \a metrics can be chosen from; \a corrected are those that the operator gave earlier.
  MetricQueryDialog(const QString &service, const QList<MetricDefinition> &metrics, const QMap<QString, QString> &corrected,
                    QWidget *parent = nullptr);

  void choose(const QString &metric);
  [[nodiscard]] QString metric() const { return m_metrics.value(m_ui.metric->currentIndex()).name; }
  [[nodiscard]] QString query() const {
    return m_ui.query->toPlainText().trimmed();
  }  ///< empty: what is found by itself is to be used again

private:
  void showQuery();
  void check();
  void underline(const QList<qsizetype> &offsets);
  void retranslate() override;
  void recolour() override { check(); }

  Ui::MetricQueryDialog m_ui;
  QString m_service;
  QList<MetricDefinition> m_metrics;
  QMap<QString, QString> m_corrected;
  QTimer m_changed;  ///< checks when nobody types any more
};

/// See AskForCorrection.
void askForQuery(const MeasuredService &measured, Workspace &workspace, const QString &metric, QWidget *parent,
                 const Stored &stored);

}  // namespace sternway::ui
