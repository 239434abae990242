// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/quantity.h"
#include "runbook/schema.h"

#include <QJsonArray>

namespace sternway::runbook::types {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
QJsonObject patternJson(const QString &pattern) {
  return {{u"type"_s, u"string"_s}, {u"pattern"_s, pattern}};
}

YamlNode textNode(const QString &text, const WrittenRunbook &) {
  return yamlText(text);
}

YamlNode textsNode(const QStringList &texts, const WrittenRunbook &) {
  return yamlList(texts, yamlText);
}
}  // namespace

QJsonObject reference(const QString &name) {
  return {{u"$ref"_s, u"#/$defs/"_s + name}};
}

QJsonObject listJson(const QJsonObject &item) {
  return {{u"type"_s, u"array"_s}, {u"minItems"_s, 1}, {u"items"_s, item}};
}

ValueType<QString> text() {
  return {u"text"_s, reference(u"text"_s),
          [](SectionReader &reader, const Field &field) { return reader.text(field).value_or(QString()); }, textNode};
}

ValueType<QString> checked(const QString &words, const QJsonObject &json,
                           std::function<void(SectionReader &, const Field &, const QString &)> check) {
  return {words, json,
          [check = std::move(check)](SectionReader &reader, const Field &field) {
            QString value = reader.text(field).value_or(QString());
            if (!value.isEmpty())
              check(reader, field, value);
            return value;
          },
          textNode};
}

ValueType<QString> id() {
  return checked(u"id"_s, patternJson(u"^[a-z0-9][a-z0-9-]{0,99}$"_s),
                 [](SectionReader &reader, const Field &field, const QString &value) {
                   if (!isId(value))
                     reader.problem(field, tr("\"%1\" is no id; an id is lower-case letters, digits and hyphens").arg(value));
                 });
}

ValueType<QString> pattern() {
  return checked(u"regular expression"_s, reference(u"text"_s),
                 [](SectionReader &reader, const Field &field, const QString &value) { reader.checkPattern(field, value); });
}

ValueType<QString> word(const QStringList &known) {
  return {known.join(u", "_s),
          {{u"enum"_s, QJsonArray::fromStringList(known)}},
          [known](SectionReader &reader, const Field &field) { return reader.choice(field, known); },
          textNode};
}

ValueType<QString> condition() {
  return checked(u"condition"_s, reference(u"text"_s),
                 [](SectionReader &reader, const Field &field, const QString &value) { (void)reader.condition(field, value); });
}

ValueType<QStringList> texts(const QString &words, bool mayBeEmpty) {
  QJsonObject list = listJson(reference(u"text"_s));
  if (mayBeEmpty)
    list.remove(u"minItems"_s);
  return {words,
          {{u"anyOf"_s, QJsonArray{reference(u"text"_s), list}}},
          [mayBeEmpty](SectionReader &reader, const Field &field) { return reader.texts(field, mayBeEmpty); },
          textsNode};
}

ValueType<QStringList> references(const char *what, std::function<std::optional<QStringList>(const KnownNames &)> known,
                                  bool mayBeEmpty) {
  ValueType<QStringList> type = texts(u"names of %1s"_s.arg(QLatin1StringView(what)), mayBeEmpty);
  type.read = [what, known = std::move(known), mayBeEmpty](SectionReader &reader, const Field &field) {
    const auto names = known(reader.known);
    return names ? reader.references(field, *names, tr(what), mayBeEmpty) : reader.texts(field, mayBeEmpty);
  };
  return type;
}

ValueType<milliseconds> duration() {
  return {u"duration"_s, reference(u"duration"_s),
          [](SectionReader &reader, const Field &field) { return reader.duration(field); },
          [](const milliseconds &duration, const WrittenRunbook &) {
            return duration.count() == 0 ? YamlNode() : yamlPlain(durationText(duration));
          }};
}

ValueType<bool> flag() {
  return {u"true or false"_s,
          {{u"type"_s, u"boolean"_s}},
          [](SectionReader &reader, const Field &field) { return reader.flag(field).value_or(false); },
          [](const bool &flag, const WrittenRunbook &) { return flag ? yamlPlain(u"true"_s) : YamlNode(); }};
}

ValueType<QDate> date() {
  return {u"date"_s, patternJson(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s),
          [](SectionReader &reader, const Field &field) { return reader.date(field); },
          [](const QDate &date, const WrittenRunbook &) { return yamlPlain(date.toString(Qt::ISODate)); }};
}

ValueType<QList<Step>> steps() {
  return {u"list of steps"_s, listJson(reference(u"step"_s)),
          [](SectionReader &reader, const Field &field) { return readSteps(reader, field); }, stepNodes};
}

}  // namespace sternway::runbook::types
