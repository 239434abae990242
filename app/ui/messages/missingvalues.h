// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"
#include "ui/retranslated.h"

#include <QHash>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace sternway::ui {

/// A field for each value that a message needs and nobody has told yet, by its name. Hidden while nothing is missing. GUI thread.
class MissingValues final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MissingValues(QWidget *parent = nullptr);

  /// Fields that stay keep what was typed, and the focus. \a declared: the runbook's, for their help.
  void ask(const QStringList &names, const QList<RunbookVariable> &declared);
  /// What was typed; without what is empty, or no value of its variable.
  [[nodiscard]] QHash<QString, QString> values() const;
  /// The first field that is empty; null: there is none.
  [[nodiscard]] QWidget *firstFocus() const;

Q_SIGNALS:
  void changed();

private:
  struct Row {
    RunbookVariable variable;
    QLineEdit *field = nullptr;
    QLabel *problem = nullptr;
  };
  void addRow(const RunbookVariable &variable);
  void retranslate() override;
  void recolour() override;

  QFormLayout *m_form;
  QLabel *m_lead;
  QList<Row> m_rows;
};

}  // namespace sternway::ui
