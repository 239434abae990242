// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/missingvalues.h"

#include "core/variables.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

MissingValues::MissingValues(QWidget *parent)
    : Retranslated(parent), m_form(new QFormLayout(this)), m_lead(makeWrappedLabel(u"missingLead"_s, this)) {
  setObjectName(u"missingValues"_s);
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setVerticalSpacing(grid / 2);
  m_form->addRow(m_lead);
  retranslate();
  hide();
}

void MissingValues::ask(const QStringList &names, const QList<RunbookVariable> &declared) {
  for (qsizetype index = m_rows.size() - 1; index >= 0; --index)
    if (!names.contains(m_rows.at(index).variable.name)) {
      m_form->removeRow(m_rows.at(index).problem);
      m_form->removeRow(m_rows.at(index).field);
      m_rows.removeAt(index);
    }
  for (const QString &name : names) {
    if (std::ranges::any_of(m_rows, [&name](const Row &row) { return row.variable.name == name; }))
      continue;
    const auto known = std::ranges::find(declared, name, &RunbookVariable::name);
    RunbookVariable variable = known == declared.end() ? RunbookVariable() : *known;
    variable.name = name;
    addRow(variable);
  }
  setVisible(!m_rows.isEmpty());
  retranslate();
}

void MissingValues::addRow(const RunbookVariable &variable) {
  Row row{.variable = variable, .field = new QLineEdit(this), .problem = makeWrappedLabel(u"problem-"_s + variable.name, this)};
  row.field->setObjectName(u"value-"_s + variable.name);
  row.field->setMaxLength(4096);
  row.field->setPlaceholderText(variable.help.isEmpty() ? variable.choices.join(u", "_s) : variable.help);
  row.field->setAccessibleName(variable.name);
  row.field->setAccessibleDescription(row.field->placeholderText());
  row.problem->hide();
  auto *name = makePlainLabel(u"name-"_s + variable.name, this, variable.name);
  name->setBuddy(row.field);
  m_form->addRow(name, row.field);
  m_form->addRow(row.problem);
  m_rows << row;
  connect(row.field, &QLineEdit::textEdited, this, [this, row](const QString &text) {
    sayOn(*row.problem, text.trimmed().isEmpty() ? QString() : valueProblem(row.variable, text.trimmed()));
    Q_EMIT changed();
  });
}

QHash<QString, QString> MissingValues::values() const {
  QHash<QString, QString> typed;
  for (const Row &row : m_rows)
    if (const QString text = row.field->text().trimmed(); !text.isEmpty() && valueProblem(row.variable, text).isEmpty())
      typed.insert(row.variable.name, text);
  return typed;
}

QWidget *MissingValues::firstFocus() const {
  const auto empty = std::ranges::find_if(m_rows, [](const Row &row) { return row.field->text().trimmed().isEmpty(); });
  return empty == m_rows.end() ? nullptr : empty->field;
}

void MissingValues::retranslate() {
  m_lead->setText(tr("This message needs %n value(s) that nobody has entered yet:", nullptr, static_cast<int>(m_rows.size())));
  recolour();
}

void MissingValues::recolour() {
  for (const Row &row : std::as_const(m_rows)) {
    QPalette colours = row.problem->palette();
    colours.setColor(QPalette::WindowText, markColor(Mark::Critical, palette()));
    row.problem->setPalette(colours);
  }
}

}  // namespace sternway::ui

#include "moc_missingvalues.cpp"
