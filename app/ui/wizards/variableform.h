// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/wizards/wizardcontext.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace sternway::ui {

/// A field for each of some variables: the name, an editor of its type, the help, and what is wrong with the value beside it.
/// What is typed counts at once; it is written into the incident when the field is left, or a moment later. GUI thread; the
/// context lives longer.
class VariableForm final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  /// Short: the help stands in the tooltip only.
  enum class Kind { Full, Short };
  VariableForm(WizardContext &context, Kind kind, QWidget *parent = nullptr);

  /// Fields that stay the same keep the focus.
  void setVariables(const QList<RunbookVariable> &variables);
  /// The keyboard goes from \a before through all fields; returns where it goes on from.
  [[nodiscard]] QWidget *chain(QWidget *before) const;
  /// The first field that lacks something, else the first one; null: there is none.
  [[nodiscard]] QWidget *firstFocus() const;

protected:
private:
  struct Row {
    RunbookVariable variable;
    QLabel *name = nullptr;
    QWidget *editor = nullptr;
    QLabel *help = nullptr;
    QLabel *problem = nullptr;
  };
  void addRow(const RunbookVariable &variable);
  [[nodiscard]] QWidget *makeEditor(const RunbookVariable &variable);
  [[nodiscard]] QWidget *makeChoice(const RunbookVariable &variable);
  [[nodiscard]] QWidget *makeRevisions(const RunbookVariable &variable);
  [[nodiscard]] QWidget *makePods(const RunbookVariable &variable);
  [[nodiscard]] QComboBox *makeOffers(const RunbookVariable &variable);
  [[nodiscard]] QWidget *makeLine(const RunbookVariable &variable);
  void typed(const RunbookVariable &variable, const QString &text);
  void showValues();
  void showProblem(const Row &row);
  void recolour() override;
  void retranslate() override;
  [[nodiscard]] QString helpOn(const RunbookVariable &variable) const;

  WizardContext &m_context;
  const Kind m_kind;
  QGridLayout *m_grid;
  QList<Row> m_rows;
  QTimer m_keep;
};

}  // namespace sternway::ui
