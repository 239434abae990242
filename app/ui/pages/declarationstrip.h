// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sternway {

class Declarations;

/// What was declared of a service, a row each with who and when and a way to withdraw it, and how many users have reported
/// problems. Hidden while there is nothing of both. The declarations outlive it. GUI thread.
class DeclarationStrip final : public Retranslated<QFrame> {
  Q_OBJECT
public:
  explicit DeclarationStrip(Declarations &declarations, QWidget *parent = nullptr);
  /// Reports grow old.
  void refresh();

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void showDeclared();
  void fill();
  void retranslate() override { fill(); }
  void recolour() override { fill(); }
  void addRow(const QString &symptom, const QString &title, const QString &detail);

  Declarations &m_declarations;
  QStringList m_shown;  ///< what the rows say
  QList<QWidget *> m_rows;
  QWidget *m_reportRow;
  QLabel *m_reports;
  QPushButton *m_report;
  QVBoxLayout *m_column;
};

}  // namespace sternway
