// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "kube/decode.h"
#include "prometheus/prometheusclient.h"

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::prometheus;
using namespace sternway::test;

/// Whatever a server answers: the decoders end, and an error says what.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const QByteArray input = inputOf(data, size);
  const DecodeScope scope{.context = QStringLiteral("lab")};
  const auto says = [](const auto &result) { require(result || !result.error().message.isEmpty(), "an error says what"); };
  says(decodeWorkload(input, scope));
  says(decodeDetailedPage(input, scope));
  says(decodePage<Workload>(input, scope));
  says(decodeWatchMessage<Workload>(input, scope));
  says(decodePage<Pod>(input, scope));
  says(decodeWatchMessage<Pod>(input, scope));
  says(decodePage<ClusterEvent>(input, scope));
  says(decodeAnswer(input));
  says(decodeAlerts(input));
  return 0;
}
