// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/placeholders.h"
#include "core/text.h"
#include "runbook/sections.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
void checkText(SectionReader &reader, const Field &field) {
  for (const Placeholder &placeholder : placeholdersIn(field.node->text)) {
    if (placeholder.isSecret() || reader.known.variables.contains(placeholder.name) ||
        capturedPlaceholders().contains(placeholder.name))
      continue;
    reader.problem(field,
                   tr("no variable {{%1}}%2")
                       .arg(placeholder.name, suggestion(placeholder.name, reader.known.variables + capturedPlaceholders())),
                   placeholder.offset);
  }
}
}  // namespace

void checkPlaceholders(SectionReader &reader, const Field &field) {
  if (field.node->type == YamlNode::Type::Scalar)
    return checkText(reader, field);
  for (const auto &[key, value] : field.node->entries)
    checkPlaceholders(reader, {&value, FieldReader::joined(field.path, key.text)});
  for (size_t i = 0; i < field.node->items.size(); ++i)
    checkPlaceholders(reader, {&field.node->items[i], field.path + u"[%1]"_s.arg(i)});
}

}  // namespace sternway
