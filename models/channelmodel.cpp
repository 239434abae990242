// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channelmodel.h"

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {
QString resultText(const ChannelRow &row) {
  if (!row.problems.isEmpty())
    return row.problems.first();
  if (row.result.isEmpty())
    return ChannelColumns::tr("Nothing sent yet. Test it.");
  return row.at.isValid() ? ChannelColumns::tr("%1: %2").arg(clockTime(row.at), row.result) : row.result;
}
}  // namespace

const ChannelColumns::List ChannelColumns::all{
    {QT_TR_NOOP("Name"), textOf<&Value::name>},
    {QT_TR_NOOP("Type"), textOf<&Value::type>},
    {QT_TR_NOOP("Last result"), [](const Value &row) { return textCell(resultText(row)); }, Align::Left,
     [](const Value &row) { return row.problems.isEmpty() ? row.mark : Mark::Warning; }},
};

QVariant ChannelColumns::row(const ChannelRow &value, int role) {
  if (role == Qt::ToolTipRole)
    return value.problems.isEmpty() ? resultText(value) : value.problems.join(u'\n');
  return {};
}

}  // namespace sternway::models
