// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/jsonreader.h"

#include "core/utctime.h"

#include <charconv>

namespace sternway::kube::json {

namespace {

/// The digits of text at [from, from + count) as a number; -1 when there are other characters.
int digits(std::string_view text, size_t from, size_t count) {
  int value = 0;
  const char *begin = text.data() + from;
  const auto [end, error] = std::from_chars(begin, begin + count, value);
  return error == std::errc() && end == begin + count && value >= 0 ? value : -1;
}

/// Milliseconds of ".123456Z"; -1 when it is no fraction that ends in Z.
int fraction(std::string_view text) {
  if (text == "Z")
    return 0;
  if (text.size() < 3 || text.front() != '.' || text.back() != 'Z')
    return -1;
  int milliseconds = 0;
  int factor = 100;
  for (const char c : text.substr(1, text.size() - 2)) {
    if (c < '0' || c > '9')
      return -1;
    milliseconds += factor * (c - '0');
    factor /= 10;
  }
  return milliseconds;
}

}  // namespace

QDateTime parseTime(std::string_view text) {
  if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return {};
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  const int milliseconds = fraction(text.substr(19));
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60 ||
      milliseconds < 0)
    return {};
  const auto days = std::chrono::sys_days(date).time_since_epoch();
  const std::chrono::milliseconds since = days + std::chrono::hours(hour) + std::chrono::minutes(minute) +
                                          std::chrono::seconds(second) + std::chrono::milliseconds(milliseconds);
  return utcTime(since.count());
}

qint64 Reader::integer(Value value, qint64 otherwise) {
  int64_t number = 0;
  if (const auto error = value.get_int64().get(number)) {
    note(error);
    return otherwise;
  }
  return number;
}

bool Reader::boolean(Value value) {
  bool flag = false;
  if (const auto error = value.get_bool().get(flag))
    note(error);
  return flag;
}

QDateTime Reader::time(Value value) {
  return parseTime(view(value));
}

JsonText::JsonText(QByteArray text) : m_text(std::move(text)) {
  // simdjson reads past the end by up to its padding.
  m_text.reserve(m_text.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
}

simdjson::error_code JsonText::iterate() {
  if (m_text.isEmpty())
    return simdjson::EMPTY;
  return m_parser
      .iterate(simdjson::padded_string_view(m_text.constData(), static_cast<size_t>(m_text.size()),
                                            static_cast<size_t>(m_text.capacity())))
      .get(m_document);
}

simdjson::simdjson_result<simdjson::ondemand::object> JsonText::root() {
  if (const auto error = iterate())
    return error;
  return m_document.get_object();
}

simdjson::simdjson_result<Reader::Value> JsonText::value() {
  if (const auto error = iterate())
    return error;
  return m_document.get_value();
}

}  // namespace sternway::kube::json
