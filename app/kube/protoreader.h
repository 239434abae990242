// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/wirereader.h"

#include <protozero/pbf_reader.hpp>

#include <QByteArray>

#include <string_view>

namespace sternway::kube::proto {

/// The content of one field. Which is set follows from the wire type; the other is empty, so that a field of the wrong type is as
/// good as absent.
struct Value {
  std::string_view bytes = {};
  quint64 number = 0;
  bool isNumber = false;
};

/// Walks a message and turns scalars into Qt values. What is no protobuf (lengths past the end, unknown wire types, endless
/// numbers) is thrown as protozero::exception, which no decoder lets out. Depth is bounded by what the decoders ask for. Only the
/// decoders include this header. One thread; the bytes must outlive the reader's values.
class Reader final : public WireReader<Reader> {
public:
  using Value = proto::Value;
  using WireReader::boolean, WireReader::integer, WireReader::microTime, WireReader::time, WireReader::view;
  using WireReader::WireReader;

  template <typename Visit>
  void fields(const Value &message, Visit visit) {
    protozero::pbf_reader reader(message.bytes.data(), message.bytes.size());
    while (reader.next()) {
      const unsigned number = reader.tag();
      if (reader.wire_type() == protozero::pbf_wire_type::length_delimited) {
        const protozero::data_view view = reader.get_view();
        visit(number, Value{.bytes = {view.data(), view.size()}});
      } else if (reader.wire_type() == protozero::pbf_wire_type::varint) {
        visit(number, Value{.number = reader.get_uint64(), .isNumber = true});
      } else {
        reader.skip();
      }
    }
  }
  template <typename Visit>
  void elements(const Value &value, Visit visit) {
    if (!value.isNumber)
      visit(value);
  }
  template <typename Visit>
  void entries(const Value &value, Visit visit) {
    if (value.isNumber)
      return;
    std::string_view key;
    Value text;
    read(value, view({"key", 1}, key), any({"value", 2}, [&text](const Value &found) { text = found; }));
    visit(key, text);
  }

  [[nodiscard]] std::string_view view(const Value &value) const { return value.bytes; }
  [[nodiscard]] qint64 integer(const Value &value, qint64 otherwise) const {
    return value.isNumber ? static_cast<qint64>(value.number) : otherwise;
  }
  [[nodiscard]] bool boolean(const Value &value) const { return value.number != 0; }
  /// Its nanoseconds do not count (apimachinery, meta/v1/time_proto.go), as JSON has none.
  [[nodiscard]] QDateTime time(const Value &value);
  [[nodiscard]] QDateTime microTime(const Value &value);
};

/// What stands around every object: "k8s\0" and runtime.Unknown.
struct Envelope {
  QString kind;
  Value object;
};

/// Whether an answer is in this encoding. No JSON text begins so.
[[nodiscard]] bool isEnveloped(std::string_view bytes);
/// Throws as Reader does, also where there is no envelope or the object within is in another encoding.
[[nodiscard]] Envelope openEnvelope(std::string_view bytes, Reader &reader);

}  // namespace sternway::kube::proto
