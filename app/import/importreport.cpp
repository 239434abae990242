// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "import/markdownimport.h"

#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonArray toJson(const QList<ImportEntry> &entries) {
  QJsonArray list;
  for (const ImportEntry &entry : entries)
    list.append(QJsonObject{{u"line"_s, entry.line}, {u"text"_s, entry.text}, {u"why"_s, entry.why}});
  return list;
}

QString listText(const QString &title, const QList<ImportEntry> &entries, const QString &fileName) {
  QString text = u"\n"_s + title + u'\n';
  for (const ImportEntry &entry : entries)
    text += u"  %1:%2: %3\n      %4\n"_s.arg(fileName).arg(entry.line).arg(entry.why, entry.text);
  return text;
}
}  // namespace

QJsonObject toJson(const MarkdownImport &import) {
  const ImportCounts &counts = import.report.understood;
  QJsonArray elements;
  for (const ImportedElement &element : import.report.elements)
    elements.append(QJsonObject{{u"path"_s, element.path}, {u"line"_s, element.firstLine}, {u"lastLine"_s, element.lastLine}});
  QJsonArray lines;
  for (const ImportedLines &each : import.report.lines)
    lines.append(QJsonObject{{u"line"_s, each.firstLine}, {u"lastLine"_s, each.lastLine}, {u"as"_s, each.as}});
  return {{u"understood"_s, QJsonObject{{u"matrixRows"_s, counts.matrixRows},
                                        {u"triggers"_s, counts.triggers},
                                        {u"checklistItems"_s, counts.checklistItems},
                                        {u"commands"_s, counts.commands},
                                        {u"templates"_s, counts.templates},
                                        {u"contacts"_s, counts.contacts},
                                        {u"timeBoxes"_s, counts.timeBoxes},
                                        {u"variables"_s, counts.variables},
                                        {u"steps"_s, counts.steps}}},
          {u"ambiguous"_s, toJson(import.report.ambiguous)},
          {u"leftOver"_s, toJson(import.report.leftOver)},
          {u"elements"_s, elements},
          {u"lines"_s, lines},
          {u"runbook"_s, QString::fromUtf8(import.yaml)}};
}

QString importReportText(const ImportReport &report, const QString &fileName) {
  const ImportCounts &counts = report.understood;
  QString text = tr("Understood: %1 matrix rows, %2 triggers, %3 checklist items, %4 commands in %5 steps")
                     .arg(counts.matrixRows)
                     .arg(counts.triggers)
                     .arg(counts.checklistItems)
                     .arg(counts.commands)
                     .arg(counts.steps) +
                 u", "_s +
                 tr("%1 message templates, %2 contacts, %3 time boxes, %4 variables")
                     .arg(counts.templates)
                     .arg(counts.contacts)
                     .arg(counts.timeBoxes)
                     .arg(counts.variables) +
                 u'\n';
  if (!report.ambiguous.isEmpty())
    text += listText(tr("To confirm (%1):").arg(report.ambiguous.size()), report.ambiguous, fileName);
  if (!report.leftOver.isEmpty())
    text += listText(tr("Left over (%1):").arg(report.leftOver.size()), report.leftOver, fileName);
  return text;
}

}  // namespace sternway
