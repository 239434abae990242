// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbookchange.h"

#include "core/format.h"
#include "core/yaml.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
bool sameContent(const YamlNode &a, const YamlNode &b) {
  return a.type == b.type && a.text == b.text && std::ranges::equal(a.items, b.items, sameContent) &&
         std::ranges::equal(a.entries, b.entries, [](const auto &x, const auto &y) {
           return sameContent(x.first, y.first) && sameContent(x.second, y.second);
         });
}

bool sameRow(const MatrixRow &a, const MatrixRow &b) {
  return a.when == b.when && a.text == b.text && a.hold == b.hold && a.action == b.action && a.severity == b.severity &&
         a.within == b.within && a.trigger == b.trigger && a.proposed == b.proposed;
}

bool sameCondition(const MatrixRow &a, const MatrixRow &b) {
  return a.trigger == b.trigger && a.when == b.when;
}

/// Probably one row with another threshold.
bool alike(const MatrixRow &a, const MatrixRow &b) {
  return a.trigger == b.trigger && a.action == b.action && metricsOf(a.condition) == metricsOf(b.condition);
}

/// Takes rows that match out of both lists.
void pairOff(QList<MatrixRow> &before, QList<MatrixRow> &after, bool (*match)(const MatrixRow &, const MatrixRow &),
             const std::function<void(const MatrixRow &, const MatrixRow &)> &paired) {
  for (auto old = before.begin(); old != before.end();) {
    const auto found = std::ranges::find_if(after, [&](const MatrixRow &row) { return match(*old, row); });
    if (found == after.end()) {
      ++old;
      continue;
    }
    paired(*old, *found);
    after.erase(found);
    old = before.erase(old);
  }
}
}  // namespace

QString changeText(const RunbookChange &change) {
  const QString file = QFileInfo(change.path).fileName();
  switch (change.kind) {
    case RunbookChange::Kind::Added: return tr("The runbook %1 is new").arg(file);
    case RunbookChange::Kind::Removed: return tr("The runbook %1 is gone").arg(file);
    case RunbookChange::Kind::Broken:
      return tr("The runbook %1 has errors; its last good version counts, if there is one").arg(file);
    case RunbookChange::Kind::Edited: break;
  }
  if (change.sections.isEmpty())
    return tr("The runbook %1 has changed, but says the same").arg(file);
  QString text = tr("The runbook %1 has changed: %2").arg(file, change.sections.join(u", "_s));
  for (const RowChange &row : change.rows)
    text += u'\n' + (row.before.isEmpty()  ? tr("New: %1").arg(row.after)
                     : row.after.isEmpty() ? tr("Gone: %1").arg(row.before)
                                           : row.before + u" \u2192 "_s + row.after);
  return text;
}

QString rowText(const MatrixRow &row) {
  QString text = row.hold.count() > 0 ? tr("%1 for %2").arg(row.when, formatDuration(row.hold)) : row.when;
  text += u": "_s + (row.action == Action::None ? tr("no action is chosen") : actionName(row.action));
  if (row.within.count() > 0)
    text = tr("%1 within %2").arg(text, formatDuration(row.within));
  if (!row.severity.isEmpty())
    text += u", "_s + row.severity;
  if (row.proposed)
    text = tr("proposed: %1").arg(text);
  return row.text.isEmpty() ? text : row.text + u" ("_s + text + u')';
}

QList<RowChange> rowChanges(const Matrix &before, const Matrix &after) {
  QList<MatrixRow> old = before.rows;
  QList<MatrixRow> now = after.rows;
  QList<RowChange> changes;
  const auto note = [&changes](const MatrixRow &from, const MatrixRow &to) {
    changes.append({.before = rowText(from), .after = rowText(to)});
  };
  pairOff(old, now, sameRow, [](const MatrixRow &, const MatrixRow &) {});
  pairOff(old, now, sameCondition, note);
  pairOff(old, now, alike, note);
  for (const MatrixRow &row : old)
    changes.append({.before = rowText(row), .after = {}});
  for (const MatrixRow &row : now)
    changes.append({.before = {}, .after = rowText(row)});
  return changes;
}

QStringList changedSections(const QByteArray &before, const QByteArray &after) {
  QList<Problem> ignored;
  const YamlNode old = parseYaml(before, ignored).value_or(YamlNode());
  const YamlNode now = parseYaml(after, ignored).value_or(YamlNode());
  QStringList sections;
  for (const auto &[key, value] : now.entries)
    if (const YamlNode *was = old.find(key.text); !was || !sameContent(*was, value))
      sections.append(key.text);
  for (const auto &[key, value] : old.entries)
    if (!now.find(key.text))
      sections.append(key.text);
  return sections;
}

}  // namespace sternway::runbook
