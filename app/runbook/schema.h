// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/format.h"
#include "runbook/sections.h"
#include "runbook/yamlwriter.h"

#include <functional>

namespace sternway::runbook {

/// The format of runbooks, one table a struct: the reader, the check of keys, the writer, the JSON Schema and the reference all
/// come from it. Tables live as long as the program. Pure; any thread.

/// What is written, and the kinds of its steps.
struct WrittenRunbook {
  const StepKinds &kinds;
  const Runbook &runbook;
};

/// A type of value.
template <typename V>
struct ValueType {
  QString words;     ///< in the reference: "duration"
  QJsonObject json;  ///< in the JSON Schema
  std::function<V(SectionReader &, const Field &)> read;
  std::function<YamlNode(const V &, const WrittenRunbook &)> write;  ///< an empty node: it is left out
  const struct StructInfo *inner = nullptr;                          ///< whose values it holds
};

/// A key of a struct, as the JSON Schema and the reference tell it.
struct KeyInfo {
  QString name;
  Need need = Need::Optional;
  QString help;
  QString words;
  QJsonObject json;
  const StructInfo *inner = nullptr;
};

/// A struct, likewise.
struct StructInfo {
  QString name;  ///< "service": in the JSON Schema, and in the reference
  QString help;
  QString shortForm;  ///< the key for which a text in place of the map stands; empty: none
  QList<KeyInfo> infos;
};

template <typename T>
struct Key {
  KeyInfo info;
  /// Called when the key is there: the struct's map, the value.
  std::function<void(SectionReader &, const Field &map, const Field &value, T &)> read;
  std::function<YamlNode(const T &, const WrittenRunbook &)> write;
};

template <typename T>
class Schema : public StructInfo {
public:
  using Check = std::function<void(SectionReader &, const Field &item, T &)>;
  using ListCheck = std::function<void(SectionReader &, const Field &list, const std::vector<Field> &, const QList<T> &)>;

  /// \a check: what keys alone do not tell; called when all of them have been read.
  Schema(const QString &ownName, const QString &ownHelp, std::vector<Key<T>> ownKeys, Check check = {},
         const QString &ownShortForm = {})
      : keys(std::move(ownKeys)), m_check(std::move(check)) {
    name = ownName;
    help = ownHelp;
    shortForm = ownShortForm;
    for (const Key<T> &key : keys)
      infos.append(key.info);
  }

  /// False where nothing that could be used stands there; that is a problem already.
  bool read(SectionReader &reader, const Field &item, T &value) const {
    const bool isShort = item.node->type == YamlNode::Type::Scalar && !shortForm.isEmpty();
    QStringList known;
    for (const Key<T> &key : keys)
      known.append(key.info.name);
    if (!isShort && !reader.isMap(item, known))
      return false;
    if constexpr (requires { value.line; })
      value.line = item.node->line;
    for (const Key<T> &key : keys)
      if (const auto field = isShort ? std::optional(item) : FieldReader::find(item, key.info.name); !field)
        reader.missing(item, key.info.name, key.info.need);
      else if (key.read && (!isShort || key.info.name == shortForm))
        key.read(reader, item, *field, value);
    if (m_check && !isShort)
      m_check(reader, item, value);
    return true;
  }

  [[nodiscard]] YamlNode write(const T &value, const WrittenRunbook &written) const {
    MapBuilder map;
    for (const Key<T> &key : keys)
      if (key.write)
        map.node(key.info.name, key.write(value, written));
    return map.build();
  }

  const std::vector<Key<T>> keys;

private:
  Check m_check;
};

/// A key whose value goes to a member.
template <typename T, typename V>
[[nodiscard]] Key<T> key(const QString &name, V T::*member, const ValueType<V> &type, const QString &help,
                         Need need = Need::Optional) {
  return {{name, need, help, type.words, type.json, type.inner},
          [member, read = type.read](SectionReader &reader, const Field &, const Field &value, T &to) {
            to.*member = read(reader, value);
          },
          [member, write = type.write](const T &from, const WrittenRunbook &written) { return write(from.*member, written); }};
}

/// The same, with another way to write it: \a shown gives the value to write.
template <typename T, typename V, typename Shown>
[[nodiscard]] Key<T> key(const QString &name, V T::*member, const ValueType<V> &type, const QString &help, Need need,
                         Shown shown) {
  Key<T> made = key(name, member, type, help, need);
  made.write = [shown, write = type.write](const T &from, const WrittenRunbook &written) { return write(shown(from), written); };
  return made;
}

/// The id of an item, no other of which may be called the same within \a scope.
template <typename T>
[[nodiscard]] Key<T> idKey(const QString &scope, const ValueType<QString> &type, const QString &help) {
  Key<T> made = key(QStringLiteral("id"), &T::id, type, help, Need::Required);
  made.read = [scope, read = type.read](SectionReader &reader, const Field &, const Field &value, T &to) {
    to.id = read(reader, value);
    reader.claim(value, to.id, scope);
  };
  return made;
}

namespace types {
[[nodiscard]] ValueType<QString> text();
[[nodiscard]] ValueType<QString> id();
/// A regular expression.
[[nodiscard]] ValueType<QString> pattern();
/// One of a few words.
[[nodiscard]] ValueType<QString> word(const QStringList &known);
/// A condition of the matrix, kept as it is written.
[[nodiscard]] ValueType<QString> condition();
/// A list of texts; a single text stands for a list of one. \a mayBeEmpty: [] is no problem.
[[nodiscard]] ValueType<QStringList> texts(const QString &words, bool mayBeEmpty = false);
/// Names of what stands elsewhere in the runbook. \a known: null where any name will do. \a what: "method", not translated.
[[nodiscard]] ValueType<QStringList> references(const char *what,
                                                std::function<std::optional<QStringList>(const KnownNames &)> known,
                                                bool mayBeEmpty = false);
[[nodiscard]] ValueType<std::chrono::milliseconds> duration();
[[nodiscard]] ValueType<bool> flag();
[[nodiscard]] ValueType<QDate> date();
[[nodiscard]] ValueType<QList<Step>> steps();
/// Any text, with a form of its own that \a json tells; \a check notes what is wrong with it.
[[nodiscard]] ValueType<QString> checked(const QString &words, const QJsonObject &json,
                                         std::function<void(SectionReader &, const Field &, const QString &)> check);

[[nodiscard]] QJsonObject reference(const QString &name);
[[nodiscard]] QJsonObject listJson(const QJsonObject &item);

/// One of a few words that stand for the values of an enumeration, in their order. \a usual: also for a word that is unknown;
/// it is left out in writing where \a isLeftOut.
template <typename E>
[[nodiscard]] ValueType<E> enumeration(const QStringList &names, E usual, bool isLeftOut) {
  const ValueType<QString> type = word(names);
  return {type.words, type.json,
          [names, usual, read = type.read](SectionReader &reader, const Field &field) {
            const auto index = names.indexOf(read(reader, field));
            return index < 0 ? usual : static_cast<E>(index);
          },
          [names, usual, isLeftOut](const E &value, const WrittenRunbook &) {
            return isLeftOut && value == usual ? YamlNode() : yamlText(names.at(static_cast<qsizetype>(value)));
          }};
}

template <typename T>
[[nodiscard]] ValueType<T> one(const Schema<T> &schema) {
  return {schema.name, reference(schema.name),
          [&schema](SectionReader &reader, const Field &field) {
            T value;
            schema.read(reader, field, value);
            return value;
          },
          [&schema](const T &value, const WrittenRunbook &written) { return schema.write(value, written); }, &schema};
}

/// \a what: "a list of rows", not translated. \a check: what the items alone do not tell; gets those that were read.
template <typename T>
[[nodiscard]] ValueType<QList<T>> list(const Schema<T> &schema, const char *what, typename Schema<T>::ListCheck check = {}) {
  return {QStringLiteral("list of ") + schema.name, listJson(reference(schema.name)),
          [&schema, what, check](SectionReader &reader, const Field &field) {
            QList<T> values;
            std::vector<Field> read;
            for (const Field &item : reader.items(field, tr(what))) {
              T value;
              if (!schema.read(reader, item, value))
                continue;
              values.append(std::move(value));
              read.push_back(item);
            }
            if (check)
              check(reader, field, read, values);
            return values;
          },
          [&schema](const QList<T> &values, const WrittenRunbook &written) {
            return yamlList(values, [&](const T &value) { return schema.write(value, written); });
          },
          &schema};
}
}  // namespace types

/// A condition, and under "for" the time that it has to hold; the condition's own text may hold both.
template <typename T>
[[nodiscard]] std::pair<Key<T>, Key<T>> heldKeys(const QString &name, const QString &help, Need need, void (*set)(T &, AutoCheck),
                                                 AutoCheck (*get)(const T &)) {
  const ValueType<QString> condition = types::condition();
  const ValueType<std::chrono::milliseconds> duration = types::duration();
  return {
      {{name, need, help, condition.words, condition.json},
       [name, set](SectionReader &reader, const Field &map, const Field &, T &to) { set(to, reader.check(map, name)); },
       [get](const T &from, const WrittenRunbook &) { return yamlText(get(from).text); }},
      {{QStringLiteral("for"), Need::Optional, QStringLiteral("How long it must have held without a break."), duration.words,
        duration.json},
       [name](SectionReader &reader, const Field &map, const Field &value, T &) { reader.checkHold(map, value, name); },
       [get, write = duration.write](const T &from, const WrittenRunbook &written) { return write(get(from).hold, written); }}};
}

/// The keys that a step of any kind may have.
[[nodiscard]] QList<KeyInfo> stepKeys();
[[nodiscard]] YamlNode stepNodes(const QList<Step> &steps, const WrittenRunbook &written);

/// The whole document.
[[nodiscard]] const Schema<Runbook> &runbookSchema();

}  // namespace sternway::runbook
