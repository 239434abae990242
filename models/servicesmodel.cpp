// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servicesmodel.h"

#include "models/revisionmodel.h"
#include "models/wizardmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

QString revisionText(qint64 number, const QString &image) {
  return image.isEmpty() ? QString::number(number) : u"%1 (%2)"_s.arg(QString::number(number), imageVersions({image}));
}

Cell targetCell(const ServiceChoice &choice) {
  if (choice.fromNumber == 0)
    return {u"–"_s, qint64(-1)};
  const QString from = revisionText(choice.fromNumber, choice.fromImage);
  return {choice.targetNumber == 0 ? from : u"%1 → %2"_s.arg(from, revisionText(choice.targetNumber, choice.targetImage)),
          choice.targetNumber};
}

Mark problemMark(const ServiceChoice &choice) {
  if (choice.problem.isEmpty())
    return Mark::Stale;
  return choice.mayChoose ? Mark::Notice : choice.ref.name.isEmpty() ? Mark::Unknown : Mark::Warning;
}

}  // namespace

const ServiceChoiceColumns::List ServiceChoiceColumns::all{
    {QT_TR_NOOP("Service"), textOf<&Value::service>, Align::Left, nullptr,
     [](const Value &choice) { return choice.ref.name.isEmpty() ? QString() : display(choice.ref); }},
    {QT_TR_NOOP("Verdict"), [](const Value &choice) { return sortedCell(choice.verdict, static_cast<int>(choice.mark)); },
     Align::Left, [](const Value &choice) { return choice.mark; }},
    {QT_TR_NOOP("Revision"), targetCell, Align::Left, nullptr, plainOf<&Value::targetReason>},
    {QT_TR_NOOP("In the way"),
     [](const Value &choice) {
       return choice.problem.isEmpty() ? Cell{ServiceChoiceColumns::tr("not checked yet"), QString()} : textCell(choice.problem);
     },
     Align::Left, problemMark, plainOf<&Value::problem>,
     [](const Value &choice, int role) { return role == MutedRole && choice.problem.isEmpty() ? QVariant(true) : QVariant(); }},
    {QT_TR_NOOP("Goes after"), [](const Value &choice) { return textCell(choice.dependsOn.join(u", "_s)); }},
    {QT_TR_NOOP("Namespace"), textOf<&Value::ref, &ObjectRef::nameSpace>},
    {QT_TR_NOOP("Workload"), [](const Value &choice) {
       return textCell(choice.ref.name.isEmpty() ? u"–"_s : u"%1/%2"_s.arg(kindPrefix(choice.ref.kind), choice.ref.name));
     }}};

QVariant ServiceChoiceColumns::row(const ServiceChoice &value, int role) {
  return role == MutedRole ? QVariant(!value.mayChoose) : QVariant();
}

void ServiceChoiceModel::setValues(const QList<ServiceChoice> &values) {
  if (values.size() != m_values.size()) {
    beginResetModel();
    m_values = values;
    endResetModel();
    return;
  }
  for (int row = 0; row < m_values.size(); ++row) {
    if (std::as_const(m_values)[row] == values[row])
      continue;
    m_values[row] = values[row];
    Q_EMIT dataChanged(index(row, 0), index(row, ServiceChoiceColumns::count - 1));
  }
}

Qt::ItemFlags ServiceChoiceModel::flags(const QModelIndex &index) const {
  const Qt::ItemFlags flags = ColumnModel::flags(index);
  const bool ticks = index.isValid() && index.column() == ServiceChoiceColumns::Service && at(index.row()).mayChoose;
  return ticks ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ServiceChoiceModel::data(const QModelIndex &index, int role) const {
  if (role == Qt::CheckStateRole)
    return index.isValid() && index.column() == ServiceChoiceColumns::Service && at(index.row()).mayChoose
               ? QVariant(at(index.row()).isChosen ? Qt::Checked : Qt::Unchecked)
               : QVariant();
  return ColumnModel::data(index, role);
}

bool ServiceChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role) {
  if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
    return false;
  const bool chosen = value.toInt() == Qt::Checked;
  if (at(index.row()).isChosen == chosen)
    return true;
  m_values[index.row()].isChosen = chosen;
  Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ServiceChoiceColumns::count - 1));
  Q_EMIT toggled(index.row(), chosen);
  return true;
}

const ServiceFindingColumns::List ServiceFindingColumns::all{
    {QT_TR_NOOP("Severity"),
     [](const Value &row) { return sortedCell(severityTitle(row.finding.severity), static_cast<int>(row.finding.severity)); },
     Align::Left, [](const Value &row) { return markOf(row.finding.severity); }},
    {QT_TR_NOOP("Service"), textOf<&Value::service>},
    {QT_TR_NOOP("Finding"), textOf<&Value::finding, &Finding::title>, Align::Left, nullptr,
     plainOf<&Value::finding, &Finding::detail>}};

const ServiceStepColumns::List ServiceStepColumns::all{
    {QT_TR_NOOP("Service"), [](const Value &row) { return textCell(row.first ? row.service : QString()); }, Align::Left, nullptr,
     nullptr, [](const Value &row, int role) { return role == Qt::AccessibleTextRole ? QVariant(row.service) : QVariant(); }},
    {QT_TR_NOOP("Step"), textOf<&Value::step, &Step::title>, Align::Left, nullptr, plainOf<&Value::changes>},
    {QT_TR_NOOP("Equivalent command"), textOf<&Value::step, &Step::command>, Align::Left, nullptr,
     plainOf<&Value::step, &Step::command>}};

}  // namespace sternway::models

#include "moc_servicesmodel.cpp"
