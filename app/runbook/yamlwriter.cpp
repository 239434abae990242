// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/yamlwriter.h"

#include "core/variables.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
YamlNode yamlOf(const QJsonValue &value) {
  switch (value.type()) {
    case QJsonValue::Bool: return yamlPlain(value.toBool() ? u"true"_s : u"false"_s);
    case QJsonValue::Double: return yamlPlain(QString::number(value.toDouble(), 'g', 15));
    case QJsonValue::String: return yamlText(value.toString());
    case QJsonValue::Array: return yamlList(value.toArray(), [](const QJsonValue &item) { return yamlOf(item); });
    case QJsonValue::Object: {
      MapBuilder map;
      const QJsonObject object = value.toObject();
      for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
        map.json(entry.key(), entry.value());
      return map.build();
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
  }
  return {};
}

constexpr qsizetype longestLine = 130;

/// Words and numbers that some reader of YAML takes for something else than text.
bool isAmbiguous(const QString &text) {
  static const QStringList words{u"null"_s, u"true"_s, u"false"_s, u"yes"_s, u"no"_s, u"on"_s, u"off"_s, u"y"_s, u"n"_s};
  static const QRegularExpression number(u"^[-+.]?[0-9][0-9_.,:eExXa-fA-FoO+-]*$|^[-+]?\\.(?:inf|nan)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
  bool isNumber = false;
  (void)text.toDouble(&isNumber);
  return isNumber || words.contains(text.toLower()) || text.contains(number);
}

bool isDate(const QString &text) {
  static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
  return text.contains(date);
}

/// Whether a text can stand without quotes, in a flow map as well as in a block.
bool canBeBare(const QString &text) {
  static const QRegularExpression bare(
      u"^(?:[\\p{L}\\p{N}_/.(<$+]|-(?=[-A-Za-z]))[\\p{L}\\p{N}\\p{M}\\p{S}_ /.()<>=+*%$@^~;!&|'\"#:\\\\\\-\\x{2010}-\\x{2027}]*$"_s);
  static const QRegularExpression trap(u": |:$| #|^---|^\\.\\.\\.|\\s$"_s);
  return text.contains(bare) && !text.contains(trap) && (!isAmbiguous(text) || isDate(text));
}

/// Whether the text can stand in single quotes: one line, nothing that has to be written as an escape.
bool isPrintable(const QString &text) {
  return std::ranges::all_of(text, [](QChar c) {
    const char16_t code = c.unicode();
    return code >= 0x20 && !(code >= 0x7F && code < 0xA0) && code != 0x2028 && code != 0x2029 && code != 0xFEFF;
  });
}

QString scalarText(const YamlNode &node) {
  if (node.type == YamlNode::Type::Null)
    return u"null"_s;
  const QString &text = node.text;
  if (node.plain || canBeBare(text))
    return text;
  const bool hasEscapes = text.contains(u'\\') || text.contains(u'"');
  if (hasEscapes && isPrintable(text))
    return u'\'' + QString(text).replace(u"'"_s, u"''"_s) + u'\'';
  return encoded(text, Encoding::Yaml);
}

/// Whether a text of several lines can stand as a literal block: what a block would lose needs quotes and escapes.
bool canBeLiteral(const YamlNode &node) {
  if (node.type != YamlNode::Type::Scalar || node.plain || !node.text.contains(u'\n') || node.text.endsWith(u"\n\n"_s))
    return false;
  for (const QString &line : node.text.split(u'\n'))
    if (!isPrintable(QString(line).remove(u'\t')) || line.endsWith(u' ') || line.endsWith(u'\t') || line.startsWith(u'\t'))
      return false;
  const QChar first = node.text.front();
  return first != u' ' && first != u'\n';
}

bool isScalar(const YamlNode &node) {
  return node.type == YamlNode::Type::Scalar || node.type == YamlNode::Type::Null;
}

bool hasLines(const YamlNode &node) {
  const auto linesIn = [](const YamlNode &item) { return hasLines(item); };
  return node.text.contains(u'\n') || std::ranges::any_of(node.items, linesIn) ||
         std::ranges::any_of(node.entries, [](const auto &entry) { return hasLines(entry.second); });
}

/// A list of texts, or a map of them and of such maps: what reads well on one line.
bool isSimple(const YamlNode &node) {
  if (isScalar(node))
    return true;
  if (node.type == YamlNode::Type::Sequence)
    return std::ranges::all_of(node.items, isScalar);
  return std::ranges::all_of(node.entries, [](const auto &entry) { return isSimple(entry.second); });
}

/// The node on one line: flow style, texts quoted where they must be.
QString yamlLine(const YamlNode &node) {
  if (isScalar(node))
    return scalarText(node);
  QStringList parts;
  for (const YamlNode &item : node.items)
    parts.append(yamlLine(item));
  for (const auto &[key, value] : node.entries)
    parts.append(scalarText(key) + u": "_s + yamlLine(value));
  return node.type == YamlNode::Type::Sequence ? u'[' + parts.join(u", "_s) + u']' : u'{' + parts.join(u", "_s) + u'}';
}

bool fitsLine(const YamlNode &node, qsizetype column) {
  if (node.type == YamlNode::Type::Sequence && node.items.empty())
    return true;
  return isSimple(node) && !hasLines(node) && column + yamlLine(node).size() <= longestLine;
}

class DocumentWriter {
public:
  QString write(const YamlNode &root) {
    for (const auto &[key, value] : root.entries) {
      const bool isLong = !isScalar(value) && !fitsLine(value, key.text.size() + 2);
      if (!m_out.isEmpty() && isLong && !m_out.endsWith(u"\n\n"_s))
        m_out += u'\n';
      entry(key, value, 0);
      if (isLong)
        m_out += u'\n';
    }
    while (m_out.endsWith(u"\n\n"_s))
      m_out.chop(1);
    return m_out;
  }

private:
  void entry(const YamlNode &key, const YamlNode &value, qsizetype indent) {
    m_out += scalarText(key) + u':';
    if (isScalar(value))
      return scalar(value, indent);
    if (fitsLine(value, indent + key.text.size() + 2) || (value.type == YamlNode::Type::Map && value.entries.empty())) {
      m_out += u' ' + yamlLine(value) + u'\n';
      return;
    }
    m_out += u'\n';
    if (value.type == YamlNode::Type::Sequence)
      return list(value, indent + 2);
    map(value, indent + 2, true);
  }

  void scalar(const YamlNode &value, qsizetype indent) {
    if (!canBeLiteral(value)) {
      m_out += u' ' + scalarText(value) + u'\n';
      return;
    }
    QString text = value.text;
    const bool endsLine = text.endsWith(u'\n');
    m_out += endsLine ? u" |\n"_s : u" |-\n"_s;
    if (endsLine)
      text.chop(1);
    for (const QString &line : text.split(u'\n'))
      m_out += line.isEmpty() ? u"\n"_s : QString(indent + 2, u' ') + line + u'\n';
  }

  void map(const YamlNode &node, qsizetype indent, bool indentsFirst) {
    for (const auto &[key, value] : node.entries) {
      if (indentsFirst)
        m_out += QString(indent, u' ');
      indentsFirst = true;
      entry(key, value, indent);
    }
  }

  void list(const YamlNode &node, qsizetype indent) {
    for (const YamlNode &item : node.items) {
      m_out += QString(indent, u' ') + u'-';
      if (isScalar(item)) {
        scalar(item, indent);
      } else if (item.type == YamlNode::Type::Sequence || item.entries.empty() || fitsLine(item, indent + 2)) {
        m_out += u' ' + yamlLine(item) + u'\n';
      } else {
        m_out += u' ';
        map(item, indent + 2, false);
      }
    }
  }

  QString m_out;
};
}  // namespace

YamlNode yamlText(const QString &text) {
  YamlNode node;
  node.type = YamlNode::Type::Scalar;
  node.text = text;
  return node;
}

YamlNode yamlPlain(const QString &text) {
  YamlNode node = yamlText(text);
  node.plain = true;
  return node;
}

MapBuilder &MapBuilder::node(const QString &key, YamlNode node) {
  const bool isEmpty = node.type == YamlNode::Type::Null || (node.type == YamlNode::Type::Scalar && node.text.isEmpty()) ||
                       (node.type == YamlNode::Type::Sequence && node.items.empty()) ||
                       (node.type == YamlNode::Type::Map && node.entries.empty());
  return isEmpty ? *this : keep(key, std::move(node));
}

MapBuilder &MapBuilder::json(const QString &key, const QJsonValue &value) {
  return keep(key, yamlOf(value));
}

MapBuilder &MapBuilder::keep(const QString &key, YamlNode node) {
  m_map.entries.emplace_back(yamlText(key), std::move(node));
  return *this;
}

QByteArray yamlDocument(const YamlNode &root) {
  return DocumentWriter().write(root).toUtf8();
}

}  // namespace sternway::runbook
