// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "kube/stringpool.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace sternway::kube {

/// A field of a Kubernetes object: its name in JSON, and its number in the generated.proto of its API group (0: the message has
/// no such field). Numbers never change their meaning.
struct Field {
  std::string_view name;
  unsigned number = 0;

  [[nodiscard]] bool operator==(std::string_view key) const { return name == key; }
  [[nodiscard]] bool operator==(unsigned key) const { return number == key; }
};

/// What the readers of both encodings have in common: which fields are wanted, and where their values go. So what the fields
/// mean is written once for both. \c Reader gives the type Value and
///   fields(message, visit)   visit(key, value) for every field
///   elements(value, visit)   visit(item) for every item of a repeated field that this value holds
///   entries(value, visit)    visit(key text, value) for every entry of a map that this value holds
///   view, integer, boolean   a scalar
///   time, microTime          a Time, which has seconds only, and a MicroTime; invalid where there is none
/// A repeated field or a map is one value in JSON, and one value an item in protobuf: a place is filled bit by bit.
template <typename Reader>
class WireReader {
public:
  explicit WireReader(StringPool &pool) : m_pool(pool) {}

  /// A text of its own.
  [[nodiscard]] QString text(auto value) {
    const std::string_view utf8 = self().view(value);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  }
  /// A text that many objects have.
  [[nodiscard]] QString shared(auto value) { return intern(self().view(value)); }
  [[nodiscard]] QString intern(std::string_view utf8) { return m_pool.intern(utf8); }
  [[nodiscard]] StringMap intern(const StringMap &map) { return m_pool.intern(map); }
  [[nodiscard]] int number(auto value, int otherwise = 0) {
    const qint64 wide = self().integer(value, otherwise);
    return static_cast<int>(std::clamp<qint64>(wide, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
  }

  /// A wanted field, and what takes its value.
  template <typename Take>
  struct Slot {
    Field field;
    Take take;
  };
  /// Reads the fields of a message that are wanted into their places: read(value, text({"name", 1}, name), …). Places of fields
  /// that are not there stay as they are.
  template <typename... Takes>
  void read(auto message, const Slot<Takes> &...slots) {
    self().fields(message, [&](auto key, auto value) { (void)((slots.field == key && (slots.take(value), true)) || ...); });
  }
  template <typename Take>
  [[nodiscard]] static Slot<Take> any(Field field, Take take) {
    return {field, take};
  }
  [[nodiscard]] auto view(Field field, std::string_view &out) {
    return any(field, [this, &out](auto value) { out = self().view(value); });
  }
  [[nodiscard]] auto text(Field field, QString &out) {
    return any(field, [this, &out](auto value) { out = text(value); });
  }
  [[nodiscard]] auto shared(Field field, QString &out) {
    return any(field, [this, &out](auto value) { out = shared(value); });
  }
  [[nodiscard]] auto integer(Field field, qint64 &out) {
    return any(field, [this, &out](auto value) { out = self().integer(value, 0); });
  }
  [[nodiscard]] auto number(Field field, int &out, int otherwise = 0) {
    return any(field, [this, &out, otherwise](auto value) { out = number(value, otherwise); });
  }
  [[nodiscard]] auto boolean(Field field, bool &out) {
    return any(field, [this, &out](auto value) { out = self().boolean(value); });
  }
  [[nodiscard]] auto time(Field field, QDateTime &out) {
    return any(field, [this, &out](auto value) { out = self().time(value); });
  }
  [[nodiscard]] auto microTime(Field field, QDateTime &out) {
    return any(field, [this, &out](auto value) { out = self().microTime(value); });
  }
  [[nodiscard]] auto map(Field field, StringMap &out) {
    return any(field, [this, &out](auto value) {
      self().entries(value, [&](std::string_view key, auto item) { out.insert(intern(key), shared(item)); });
    });
  }
  template <typename Visit>
  [[nodiscard]] auto each(Field field, Visit visit) {
    return any(field, [this, visit](auto value) { self().elements(value, visit); });
  }
  template <typename... Takes>
  [[nodiscard]] auto object(Field field, const Slot<Takes> &...slots) {
    return any(field, [this, slots...](auto value) { read(value, slots...); });
  }

private:
  [[nodiscard]] Reader &self() { return static_cast<Reader &>(*this); }

  StringPool &m_pool;
};

}  // namespace sternway::kube
