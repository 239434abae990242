// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "steps/registry.h"

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace sternway::test;

/// Whatever the file: reading ends, every problem has a place, and what was read without an error can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const LoadedRunbook loaded = readRunbook(stepKinds(), inputOf(data, size), QStringLiteral("x"));
  for (const Problem &problem : loaded.problems)
    require(!problem.message.isEmpty() && problem.line >= 0 && problem.column >= 0, "a problem says what and where");
  (void)powersText(powersOf(stepKinds(), loaded.runbook));
  const QByteArray written = writeRunbook(stepKinds(), loaded.runbook);
  if (loaded.hasErrors())
    return 0;
  const LoadedRunbook again = readRunbook(stepKinds(), written, QStringLiteral("x"));
  require(!again.hasErrors(), "what was written can be read");
  require(writeRunbook(stepKinds(), again.runbook) == written, "what was read is written the same");
  return 0;
}
