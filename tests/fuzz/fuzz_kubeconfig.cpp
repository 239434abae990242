// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "kube/kubeconfigreader.h"

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::test;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto entries = readKubeconfig(inputOf(data, size), QStringLiteral("/nonexistent/config"));
  require(entries || !entries.error().message.isEmpty(), "an error says what");
  return 0;
}
