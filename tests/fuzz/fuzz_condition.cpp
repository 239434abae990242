// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "support/conditiontext.h"

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::test;

/// Whatever the text: parsing ends, an error stands within it, and a condition is written and read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const QHash<QString, Unit> metrics = builtInMetrics();
  const QString text = QString::fromUtf8(inputOf(data, size));
  const auto condition = parseCondition(text, metrics);
  if (!condition) {
    const ConditionError &error = condition.error();
    require(error.offset >= 0 && error.offset <= text.size() && !error.message.isEmpty(), "an error says what and where");
    return 0;
  }
  const QString written = conditionText(*condition);
  const auto again = parseCondition(written, metrics);
  require(again.has_value(), "what was written can be read");
  require(conditionText(*again) == written, "what was read is written the same");
  return 0;
}
