// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingmodel.h"

#include "core/text.h"
#include "models/cells.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

QString severityTitle(Severity severity) {
  switch (severity) {
    case Severity::Block: return tr("blocks");
    case Severity::Warn: return tr("warning");
    case Severity::Info: return tr("note");
  }
  return {};
}

Mark markOf(Severity severity) {
  switch (severity) {
    case Severity::Block: return Mark::Critical;
    case Severity::Warn: return Mark::Warning;
    case Severity::Info: return Mark::Notice;
  }
  return Mark::Unknown;
}

QList<Finding> bySeverity(QList<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
  return findings;
}

QString FindingColumns::title(int column) {
  switch (column) {
    case Severity: return tr("Weight");
    case Title: return tr("Finding");
    default: return {};
  }
}

Cell FindingColumns::cell(const Finding &value, int column) {
  switch (column) {
    case Severity: return {severityTitle(value.severity), static_cast<int>(value.severity)};
    case Title: return textCell(value.title);
    default: return {};
  }
}

QVariant FindingColumns::extra(const Finding &value, int column, int role) {
  if (role == MarkRole && column == Severity)
    return static_cast<int>(markOf(value.severity));
  if (role == Qt::ToolTipRole)
    return value.remedy.isEmpty() ? value.detail : value.detail + u"\n\n"_s + value.remedy;
  return {};
}

}  // namespace sternway
