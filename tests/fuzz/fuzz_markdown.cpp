// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "import/markdownimport.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace sternway::test;
using namespace Qt::StringLiterals;

/// Whatever the text: the import ends, what it writes passes the check, and every entry of its report names a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const QByteArray content = inputOf(data, size);
  const auto made = importMarkdown(stepKinds(), content, {.fileName = u"fuzz.md"_s});
  if (!made) {
    require(!made.error().message.isEmpty(), "an error says what is wrong");
    return 0;
  }
  require(!readRunbook(stepKinds(), made->yaml, u"made.yaml"_s).hasErrors(), "what was made passes the check");
  for (const auto &list : {made->report.ambiguous, made->report.leftOver})
    for (const ImportEntry &entry : list)
      require(entry.line > 0 && !entry.why.isEmpty(), "an entry says where and why");
  return 0;
}
