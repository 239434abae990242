// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/declarationstrip.h"

#include "models/cells.h"
#include "ui/declarations.h"
#include "ui/labels.h"
#include "ui/markpainter.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace sternway {

using namespace Qt::StringLiterals;

DeclarationStrip::DeclarationStrip(Declarations &declarations, QWidget *parent)
    : Retranslated(parent),
      m_declarations(declarations),
      m_reportRow(new QWidget(this)),
      m_reports(makePlainLabel(u"userReports"_s, m_reportRow)),
      m_report(makeButton(u"addReport"_s, u"list-add-user"_s, m_reportRow)),
      m_column(makeColumn(grid / 2, {m_reportRow}, this, {2 * grid, grid / 2, 2 * grid, grid / 2})) {
  setObjectName(u"declarationStrip"_s);
  makeRow(grid, {{m_reports, 1}, m_report}, m_reportRow);
  connect(m_report, &QPushButton::clicked, &m_declarations, &Declarations::addReport);
  connect(&declarations, &Declarations::changed, this, &DeclarationStrip::showDeclared);
  showDeclared();
}

/// Rows that stay the same keep the focus.
void DeclarationStrip::showDeclared() {
  QStringList shown;
  for (const Declaration &each : m_declarations.declared())
    shown.append(each.symptom.title + each.since.toString(Qt::ISODateWithMs));
  if (std::exchange(m_shown, shown) == shown)
    refresh();
  else
    fill();
}

void DeclarationStrip::fill() {
  for (QWidget *row : std::exchange(m_rows, {})) {
    row->hide();
    row->deleteLater();
  }
  for (const Declaration &each : m_declarations.declared()) {
    const QString time = clockTime(each.since);
    addRow(each.symptom.id, each.symptom.title,
           each.who.isEmpty() ? tr("declared at %1").arg(time) : tr("reported at %1 by %2").arg(time, each.who));
    m_rows.last()->setToolTip(utcTip(each.since));
  }
  refresh();
}

void DeclarationStrip::addRow(const QString &symptom, const QString &title, const QString &detail) {
  auto *row = new QWidget(this);
  auto *sign = new QLabel(row);
  sign->setPixmap(markIcon(Mark::Warning, palette()).pixmap(2 * grid, 2 * grid));
  sign->setAccessibleName(tr("Declared"));
  QLabel *name = makePlainLabel({}, row, title);
  makeHeading(*name);
  QLabel *when = makePlainLabel({}, row, detail);
  when->setPalette(mutedLabel(palette()));
  auto *withdraw = new QPushButton(tr("Withdraw"), row);
  withdraw->setObjectName(u"withdraw-"_s + symptom);
  withdraw->setAccessibleName(tr("Withdraw: %1").arg(title));
  connect(withdraw, &QPushButton::clicked, this, [this, symptom] { m_declarations.withdraw(symptom); });
  makeRow(grid, {sign, name, {when, 1}, withdraw}, row);
  m_column->insertWidget(static_cast<int>(m_rows.size()), row);
  m_rows.append(row);
}

void DeclarationStrip::refresh() {
  const int reports = m_declarations.recentReports();
  m_reports->setText(tr("%n user report(s) in the last 5 min", nullptr, reports));
  m_report->setText(tr("Add &report"));
  m_report->setAccessibleName(tr("Add a user report"));
  m_reportRow->setVisible(reports > 0);
  setVisible(reports > 0 || !m_rows.isEmpty());
}

void DeclarationStrip::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(Mark::Warning, palette()));
  painter.setPen(lineColor(palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}  // namespace sternway
