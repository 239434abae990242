// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "ui/retranslated.h"

#include <QDialog>

#include <memory>

namespace Ui {
class MetricQueryDialog;
}

namespace sternway {

/// Asks for the PromQL of one metric of one service. Shown with open(); accepted() means that query() is to be stored. GUI
/// thread.
class MetricQueryDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  /// \a metrics can be chosen from; \a corrected are those that the operator gave earlier.
  MetricQueryDialog(const QString &service, const QList<MetricDefinition> &metrics, const QMap<QString, QString> &corrected,
                    QWidget *parent = nullptr);
  ~MetricQueryDialog() override;

  void choose(const QString &metric);
  [[nodiscard]] QString metric() const;
  [[nodiscard]] QString query() const;  ///< empty: what is found by itself is to be used again

private:
  void showQuery();
  void retranslate() override;

  std::unique_ptr<Ui::MetricQueryDialog> m_ui;
  QString m_service;
  QList<MetricDefinition> m_metrics;
  QMap<QString, QString> m_corrected;
};

}  // namespace sternway
