// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/wirereader.h"

#include <simdjson.h>

#include <QByteArray>
#include <QString>

#include <string_view>

namespace sternway::kube::json {

/// Walks a document by simdjson's on-demand parser and turns scalars into Qt values. It is forgiving about types (a field of
/// the wrong type is as good as absent) and strict about syntax: after the first error of that kind nothing more is read and
/// failed() is true. Only the decoders include this header. One thread.
class Reader final : public WireReader<Reader> {
public:
  using Value = simdjson::ondemand::value;
  using WireReader::boolean, WireReader::integer, WireReader::microTime, WireReader::time, WireReader::view;
  using WireReader::WireReader;

  [[nodiscard]] bool failed() const { return m_error != simdjson::SUCCESS; }
  [[nodiscard]] QString errorText() const { return QString::fromLatin1(simdjson::error_message(m_error)); }
  void note(simdjson::error_code error) {
    if (!failed() && error != simdjson::INCORRECT_TYPE && error != simdjson::NUMBER_OUT_OF_RANGE)
      m_error = error;
  }

  template <typename Visit>
  void fields(Value value, Visit visit) {
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object))
      return note(error);
    fields(object, visit);
  }
  template <typename Visit>
  void fields(simdjson::ondemand::object object, Visit visit) {
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
  template <typename Visit>
  void entries(Value value, Visit visit) {
    fields(value, visit);
  }

  [[nodiscard]] std::string_view view(Value value) {
    std::string_view text;
    if (const auto error = value.get_string().get(text)) {
      note(error);
      return {};
    }
    return text;
  }
  [[nodiscard]] qint64 integer(Value value, qint64 otherwise);
  [[nodiscard]] bool boolean(Value value);
  /// RFC 3339 in UTC, as Kubernetes writes it.
  [[nodiscard]] QDateTime time(Value value);
  [[nodiscard]] QDateTime microTime(Value value) { return time(value); }

private:
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
  [[nodiscard]] simdjson::simdjson_result<Reader::Value> value();

private:
  [[nodiscard]] simdjson::error_code iterate();
  QByteArray m_text;
  simdjson::ondemand::parser m_parser;
  simdjson::ondemand::document m_document;
};

}  // namespace sternway::kube::json
