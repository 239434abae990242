// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/writtenpostmortem.h"
#include "ui/retranslated.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace sternway::ui {

/// Sections that somebody has changed, of which the record says something else by now: as they are, beside what the record says.
/// One at a time can be taken. GUI thread.
class RefillDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit RefillDialog(const report::Refill &refill, QWidget *parent = nullptr);

Q_SIGNALS:
  /// The record's text is to replace the section's.
  void taken(qsizetype section, const QString &markdown);

private:
  void showChange();
  void take();
  void retranslate() override;

  report::Refill m_refill;
  QLabel *m_text;
  QListWidget *m_sections;
  QPlainTextEdit *m_mine;
  QPlainTextEdit *m_record;
  QLabel *m_mineTitle;
  QLabel *m_recordTitle;
  QPushButton *m_take;
};

}  // namespace sternway::ui
