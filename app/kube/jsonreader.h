// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"

#include <simdjson.h>

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>

namespace sternway::kube {

/// Gives equal texts the same QString data, so that the namespaces, images, reasons and labels of 40,000 objects are kept
/// once. Not thread-safe: one decoder at a time. It stops growing at a limit, so that a long watch cannot fill it.
class StringPool {
public:
  [[nodiscard]] QString intern(std::string_view utf8);

private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_strings;
};

}  // namespace sternway::kube

namespace sternway::kube::json {

using Value = simdjson::ondemand::value;

/// Walks a document by simdjson's on-demand parser and turns scalars into Qt values. It is forgiving about types (a field of
/// the wrong type is as good as absent) and strict about syntax: after the first error of that kind nothing more is read and
/// failed() is true. Only the decoders include this header. One thread.
class Reader {
public:
  explicit Reader(StringPool &pool) : m_pool(pool) {}

  [[nodiscard]] bool failed() const { return m_error != simdjson::SUCCESS; }
  [[nodiscard]] QString errorText() const { return QString::fromLatin1(simdjson::error_message(m_error)); }
  void note(simdjson::error_code error) {
    if (!failed() && error != simdjson::INCORRECT_TYPE && error != simdjson::NUMBER_OUT_OF_RANGE)
      m_error = error;
  }

  /// Calls visit(key, value) for every field.
  template <typename Visit>
  void fields(Value value, Visit visit) {
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object))
      return note(error);
    fields(object, visit);
  }
  template <typename Visit>
  void fields(simdjson::ondemand::object &object, Visit visit) {
    for (auto field : object) {
      std::string_view key;
      Value value;
      auto error = field.unescaped_key().get(key);
      if (!error)
        error = field.value().get(value);
      if (error)
        return note(error);
      visit(key, value);
      if (failed())
        return;
    }
  }

  /// Calls visit(value) for every element.
  template <typename Visit>
  void elements(Value value, Visit visit) {
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array))
      return note(error);
    for (auto element : array) {
      Value item;
      if (const auto error = element.get(item))
        return note(error);
      visit(item);
      if (failed())
        return;
    }
  }

  [[nodiscard]] std::string_view view(Value value) {
    std::string_view text;
    if (const auto error = value.get_string().get(text)) {
      note(error);
      return {};
    }
    return text;
  }
  /// A text of its own.
  [[nodiscard]] QString text(Value value) {
    const std::string_view utf8 = view(value);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  }
  /// A text that many objects have.
  [[nodiscard]] QString shared(Value value) { return m_pool.intern(view(value)); }
  [[nodiscard]] QString shared(std::string_view utf8) { return m_pool.intern(utf8); }
  [[nodiscard]] qint64 integer(Value value, qint64 otherwise = 0);
  [[nodiscard]] int number(Value value, int otherwise = 0);
  [[nodiscard]] bool boolean(Value value);
  /// RFC 3339 in UTC, as Kubernetes writes it; invalid where it is not.
  [[nodiscard]] QDateTime time(Value value);
  [[nodiscard]] StringMap map(Value value);

  /// A wanted field, and what takes its value.
  template <typename Take>
  struct Slot {
    std::string_view key;
    Take take;
  };
  /// Reads the fields of an object that are wanted into their places: read(value, text("name", name), …). Places of fields that
  /// are not there stay as they are.
  template <typename... Takes>
  void read(Value value, const Slot<Takes> &...slots) {
    fields(value, [&](std::string_view key, Value field) { (void)((key == slots.key && (slots.take(field), true)) || ...); });
  }
  template <typename Take>
  [[nodiscard]] static Slot<Take> any(std::string_view key, Take take) {
    return {key, take};
  }
  [[nodiscard]] auto view(std::string_view key, std::string_view &out) {
    return any(key, [this, &out](Value value) { out = view(value); });
  }
  [[nodiscard]] auto text(std::string_view key, QString &out) {
    return any(key, [this, &out](Value value) { out = text(value); });
  }
  [[nodiscard]] auto shared(std::string_view key, QString &out) {
    return any(key, [this, &out](Value value) { out = shared(value); });
  }
  [[nodiscard]] auto integer(std::string_view key, qint64 &out) {
    return any(key, [this, &out](Value value) { out = integer(value); });
  }
  [[nodiscard]] auto number(std::string_view key, int &out, int otherwise = 0) {
    return any(key, [this, &out, otherwise](Value value) { out = number(value, otherwise); });
  }
  [[nodiscard]] auto boolean(std::string_view key, bool &out) {
    return any(key, [this, &out](Value value) { out = boolean(value); });
  }
  [[nodiscard]] auto time(std::string_view key, QDateTime &out) {
    return any(key, [this, &out](Value value) { out = time(value); });
  }
  template <typename Visit>
  [[nodiscard]] auto each(std::string_view key, Visit visit) {
    return any(key, [this, visit](Value value) { elements(value, visit); });
  }
  template <typename... Takes>
  [[nodiscard]] auto object(std::string_view key, const Slot<Takes> &...slots) {
    return any(key, [this, slots...](Value value) { read(value, slots...); });
  }

private:
  StringPool &m_pool;
  simdjson::error_code m_error = simdjson::SUCCESS;
};

/// "2026-01-10T02:03:04Z", with or without a fraction; invalid when it is something else.
[[nodiscard]] QDateTime parseTime(std::string_view text);

/// A document that lives as long as its parser and text: what simdjson needs to be put together.
class JsonText {
public:
  explicit JsonText(QByteArray text);
  JsonText(const JsonText &) = delete;
  JsonText &operator=(const JsonText &) = delete;
  /// The top object; an error when the text is no JSON object.
  [[nodiscard]] simdjson::simdjson_result<simdjson::ondemand::object> root();
  /// The top value, for a decoder of any object.
  [[nodiscard]] simdjson::simdjson_result<Value> value();

private:
  [[nodiscard]] simdjson::error_code iterate();
  QByteArray m_text;
  simdjson::ondemand::parser m_parser;
  simdjson::ondemand::document m_document;
};

}  // namespace sternway::kube::json
