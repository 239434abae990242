// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "kube/decode.h"

using namespace sternway;
using namespace sternway::kube;
using namespace sternway::test;

namespace {

void decodeAll(const QByteArray &input) {
  const DecodeScope scope{.context = QStringLiteral("lab")};
  const auto says = [](const auto &result) { require(result || !result.error().message.isEmpty(), "an error says what"); };
  for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
    DecodeScope own = scope;
    own.kind = kind;
    says(decodePage<Workload>(input, own));
    says(decodeWatchMessage<Workload>(input, own));
  }
  says(decodePage<ReplicaSetSummary>(input, scope));
  says(decodePage<ReplicaSetIdentity>(input, scope));
  says(decodeWatchMessage<ReplicaSetIdentity>(input, scope));
  says(decodePage<Pod>(input, scope));
  says(decodeWatchMessage<Pod>(input, scope));
  says(decodePage<ClusterEvent>(input, scope));
  says(decodePage<NamespaceSummary>(input, scope));
  (void)decodeStatus(input);
}

QByteArray field(char tag, const QByteArray &content) {
  QByteArray out(1, tag);
  auto size = static_cast<quint32>(content.size());
  for (; size > 0x7f; size >>= 7U)
    out += static_cast<char>((size & 0x7fU) | 0x80U);
  return out + static_cast<char>(size) + content;
}

/// A list whose only item is the input: lengths that stand around it hold, so that what is within is looked at.
QByteArray listOf(const QByteArray &item) {
  return QByteArray("k8s\0", 4) + field(0x0a, field(0x12, "XList")) + field(0x12, field(0x12, item));
}

}  // namespace

/// Whatever a server answers: the decoders end, an error says what, and a look ahead finds what the page says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const QByteArray input = inputOf(data, size);
  decodeAll(input);
  decodeAll(listOf(input));
  decodeAll(listOf(field(0x0a, field(0x0a, "name")) + input));
  const auto page = decodePage<Pod>(input, {});
  const QString next = peekContinue(input);
  require(!page || next.isEmpty() || !page->continueToken.isEmpty(), "what is ahead is in the page");
  return 0;
}
