// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/protoreader.h"

#include "core/utctime.h"

#include <chrono>

namespace sternway::kube::proto {

namespace {

using namespace std::string_view_literals;
constexpr std::string_view magic = "k8s\0"sv;
constexpr std::string_view mediaType = "application/vnd.kubernetes.protobuf";

/// What a Time and a MicroTime are on the wire. The zero time is a message without fields.
struct Timestamp {
  std::optional<qint64> seconds;
  qint64 nanoseconds = 0;
};

Timestamp readTimestamp(const Value &value, Reader &reader) {
  Timestamp timestamp;
  reader.read(value, Reader::any({"seconds", 1}, [&](const Value &field) { timestamp.seconds = reader.integer(field, 0); }),
              reader.integer({"nanos", 2}, timestamp.nanoseconds));
  return timestamp;
}

/// The years 1 to 9999, which JSON can write.
bool isInRange(std::chrono::seconds since) {
  using std::chrono::sys_days;
  static constexpr std::chrono::seconds first = sys_days(std::chrono::year{1} / 1 / 1).time_since_epoch();
  static constexpr std::chrono::seconds end = sys_days(std::chrono::year{10000} / 1 / 1).time_since_epoch();
  return since >= first && since < end;
}

QDateTime dateTime(const Timestamp &timestamp, std::chrono::milliseconds fraction) {
  const std::chrono::seconds since(timestamp.seconds.value_or(0));
  if (!timestamp.seconds || !isInRange(since))
    return {};
  return utcTime((since + fraction).count());
}

}  // namespace

QDateTime Reader::time(const Value &value) {
  return dateTime(readTimestamp(value, *this), {});
}

QDateTime Reader::microTime(const Value &value) {
  const Timestamp timestamp = readTimestamp(value, *this);
  const std::chrono::nanoseconds fraction(timestamp.nanoseconds);
  if (fraction < std::chrono::seconds(0) || fraction >= std::chrono::seconds(1))
    return {};
  return dateTime(timestamp, std::chrono::floor<std::chrono::milliseconds>(fraction));
}

bool isEnveloped(std::string_view bytes) {
  return bytes.starts_with(magic);
}

Envelope openEnvelope(std::string_view bytes, Reader &reader) {
  if (!isEnveloped(bytes))
    throw protozero::invalid_tag_exception();
  Envelope envelope;
  std::string_view encoding;
  std::string_view type;
  reader.read(Value{.bytes = bytes.substr(magic.size())},
              reader.object({"typeMeta", 1}, reader.shared({"kind", 2}, envelope.kind)),
              Reader::any({"raw", 2}, [&](const Value &raw) { envelope.object = raw; }),
              reader.view({"contentEncoding", 3}, encoding), reader.view({"contentType", 4}, type));
  if (!encoding.empty() || !(type.empty() || type == mediaType))
    throw protozero::unknown_pbf_wire_type_exception();
  return envelope;
}

}  // namespace sternway::kube::proto
