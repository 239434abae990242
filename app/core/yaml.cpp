// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml.h"

#include <QJsonArray>
#include <QJsonObject>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>
#include <algorithm>
#include <cmath>
#include <sstream>
#include <unordered_map>

#include "core/format.h"
#include "core/yamlmaps.h"
#include "core/yamltext.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxDepth = 64;
constexpr size_t maxNodes = 100'000;

/// Leaves yaml-cpp's parser from within a handler. Never leaves this file.
struct Refusal {
  Problem problem;
};

[[noreturn]] void refuse(const YAML::Mark &mark, const QString &message) {
  throw Refusal{{.line = mark.line + 1, .column = mark.column + 1, .path = {}, .message = message}};
}

[[noreturn]] void refuse(const YamlNode &node, const QString &message) {
  throw Refusal{{.line = node.line, .column = node.column, .path = {}, .message = message}};
}

/// What is missing at the end of a text is reported there, not on the line after its last one.
YAML::Mark withinText(YAML::Mark mark, const std::string &text) {
  const size_t end = text.find_last_not_of("\r\n") + 1;
  const auto lines = static_cast<int>(std::count(text.cbegin(), text.cbegin() + static_cast<std::ptrdiff_t>(end), '\n'));
  if (mark.line > lines) {
    mark.line = lines;
    mark.column = static_cast<int>(end - (end == 0 ? 0 : text.rfind('\n', end - 1) + 1));
  }
  return mark;
}

/// Columns in characters: yaml-cpp counts bytes. Marks come in the order of the file, so that each byte is looked at once.
class ColumnCounter {
public:
  explicit ColumnCounter(const std::string &content) : m_content(content) {}

  /// How many characters stand before the mark in its line.
  int before(const YAML::Mark &mark) {
    const auto end = std::min(m_content.size(), static_cast<size_t>(std::max(0, mark.pos)));
    const auto lineStart = end - std::min(end, static_cast<size_t>(std::max(0, mark.column)));
    if (lineStart != m_lineStart || end < m_counted) {
      m_lineStart = lineStart;
      m_counted = lineStart;
      m_characters = 0;
    }
    for (; m_counted < end; ++m_counted)
      if ((static_cast<unsigned char>(m_content[m_counted]) & 0xC0U) != 0x80U)
        ++m_characters;
    return m_characters;
  }

private:
  const std::string &m_content;
  size_t m_lineStart = 0;
  size_t m_counted = 0;
  int m_characters = 0;
};

/// The indentation of the literal block whose "|" stands at \a position: that of its first line that is not blank.
int literalIndent(const std::string &content, size_t position) {
  size_t line = content.find('\n', position);
  while (line != std::string::npos) {
    const size_t text = content.find_first_not_of(' ', line + 1);
    if (text == std::string::npos)
      return -1;
    if (content[text] != '\n' && content[text] != '\r')
      return static_cast<int>(text - line - 1);
    line = content.find('\n', text);
  }
  return -1;
}

/// Where the value at \a position begins, past its anchor and tag.
size_t valueStart(const std::string &content, size_t position) {
  while (position < content.size() && (content[position] == '&' || content[position] == '!'))
    position = std::min(content.find_first_not_of(" \t\r\n", content.find_first_of(" \t\r\n", position)), content.size());
  return position;
}

/// Where the quoted text that begins at \a position ends; npos: it does not.
size_t quoteEnd(const std::string &content, size_t position) {
  const char quote = content[position];
  for (size_t i = position + 1; i < content.size(); ++i)
    if (quote == '"' ? content[i] == '\\' : content.compare(i, 2, "''") == 0)
      ++i;  // an escape
    else if (content[i] == quote)
      return i;
  return std::string::npos;
}

/// The first line of a quoted text that is indented no more than the block around it, so that a quote is missing before; or 0.
int lineOutside(const std::string &content, size_t begin, size_t end, int line, int indent) {
  for (size_t at = content.find('\n', begin); at < end; at = content.find('\n', at + 1)) {
    ++line;
    const size_t text = content.find_first_not_of(" \t\r", at + 1);
    if (text < end && content[text] != '\n' && static_cast<int>(text - at - 1) <= indent)
      return line;
  }
  return 0;
}

size_t countNodes(const YamlNode &node) {
  size_t count = 1;
  for (const YamlNode &item : node.items)
    count += countNodes(item);
  for (const auto &[key, value] : node.entries)
    count += countNodes(key) + countNodes(value);
  return count;
}

size_t depthOf(const YamlNode &node) {
  size_t depth = 0;
  for (const YamlNode &item : node.items)
    depth = std::max(depth, depthOf(item));
  for (const auto &entry : node.entries)
    depth = std::max(depth, depthOf(entry.second));
  return depth + 1;
}

/// Builds the tree from the parser's events, within the limits.
class TreeBuilder final : public YAML::EventHandler {
  Q_DECLARE_TR_FUNCTIONS(sternway::TreeBuilder)
public:
  TreeBuilder(const std::string &content, bool lenient) : m_content(content), m_columns(content), m_lenient(lenient) {}

  void OnDocumentStart(const YAML::Mark &) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { leaf(mark, anchor, YamlNode::Type::Null, {}); }
  void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override {
    leaf(mark, anchor, YamlNode::Type::Scalar, value, tag == "?");
  }
  void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override {
    const auto known = m_anchors.find(anchor);
    if (known == m_anchors.end())
      refuse(mark, tr("an alias stands within what it names"));
    if (m_lenient && m_nodes + known->second.nodes > maxNodes)
      return add({.line = mark.line + 1, .isCut = true});
    count(mark, known->second.nodes);
    if (m_open.size() + known->second.depth > maxDepth)
      refuse(mark, tr("nested more than %1 deep").arg(maxDepth));
    add(known->second.node);
  }
  void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value how) override {
    begin(mark, anchor, YamlNode::Type::Sequence, how);
  }
  void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value how) override {
    begin(mark, anchor, YamlNode::Type::Map, how);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapEnd() override { end(); }

  [[nodiscard]] const YamlNode &root() const { return m_root; }

private:
  struct Open {
    YamlNode node;
    YAML::anchor_t anchor;
    int indent;  ///< of the innermost block
    std::optional<YamlNode> key;
  };
  struct Anchored {
    YamlNode node;
    size_t nodes;
    size_t depth;
  };

  void count(const YAML::Mark &mark, size_t nodes) {
    m_nodes += nodes;
    if (m_nodes > maxNodes)
      refuse(mark, tr("more than %1 values, counting what aliases stand for").arg(maxNodes));
  }

  YamlNode made(const YAML::Mark &mark, YamlNode::Type type) {
    count(mark, m_lenient ? 0 : 1);
    YamlNode node;
    node.type = type;
    node.line = mark.line + 1;
    node.column = m_columns.before(mark) + 1;
    return node;
  }

  void leaf(const YAML::Mark &mark, YAML::anchor_t anchor, YamlNode::Type type, const std::string &value, bool plain = false) {
    YamlNode node = made(mark, type);
    node.text = QString::fromStdString(value);
    node.plain = plain;
    const auto position = valueStart(m_content, static_cast<size_t>(std::max(0, mark.pos)));
    if (type == YamlNode::Type::Scalar && !plain && position < m_content.size()) {
      if (m_content[position] == '"' || m_content[position] == '\'') {
        checkQuoted(node, position);
        node.escapes = escapesOf(m_content, position);
        ++node.column;
      } else if (m_content[position] == '|')
        node.blockIndent = literalIndent(m_content, position);
    }
    remember(anchor, node);
    add(std::move(node));
  }

  /// yaml-cpp takes the end of the file for the end of a quoted text, and whatever stands before it for a part of it.
  void checkQuoted(const YamlNode &node, size_t position) {
    const bool isDouble = m_content[position] == '"';
    const size_t end = quoteEnd(m_content, position);
    if (end == std::string::npos)
      refuse(node,
             isDouble ? tr("a text in quotes begins here and never ends: add \" where it ends; a quote within it is written \\\"")
                      : tr("a text in quotes begins here and never ends: add ' where it ends; a quote within it is written ''"));
    const int outside = m_lenient || m_open.empty() ? 0 : lineOutside(m_content, position, end, node.line, m_open.back().indent);
    if (outside > 0)
      refuse(node, tr("a text in quotes begins here, and line %1 is outside of it by its indentation: add %2 where the text ends")
                       .arg(QString::number(outside), isDouble ? u"\""_s : u"'"_s));
  }

  void begin(const YAML::Mark &mark, YAML::anchor_t anchor, YamlNode::Type type, YAML::EmitterStyle::value style) {
    if (m_open.size() >= maxDepth)
      refuse(mark, tr("nested more than %1 deep").arg(maxDepth));
    const int indent = style == YAML::EmitterStyle::Flow ? (m_open.empty() ? -1 : m_open.back().indent) : mark.column;
    m_open.push_back({made(mark, type), anchor, indent, std::nullopt});
  }

  void end() {
    Open open = std::move(m_open.back());
    m_open.pop_back();
    remember(open.anchor, open.node);
    add(std::move(open.node));
  }

  void remember(YAML::anchor_t anchor, const YamlNode &node) {
    if (anchor != 0)
      m_anchors.insert_or_assign(anchor, Anchored{node, countNodes(node), depthOf(node)});
  }

  void add(YamlNode node) {
    if (m_open.empty()) {
      m_root = std::move(node);
      return;
    }
    Open &parent = m_open.back();
    if (parent.node.type == YamlNode::Type::Sequence) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      if (node.type == YamlNode::Type::Map)
        refuse(node, tr("a key must be text; a placeholder stands in quotes: \"{{NAME}}\""));
      if (node.type != YamlNode::Type::Scalar)
        refuse(node, tr("a key must be text"));
      parent.key = std::move(node);
    } else {
      if (node.type == YamlNode::Type::Null) {  // yaml-cpp says where the next one is
        node.line = parent.key->line;
        node.column = parent.key->column;
      }
      parent.node.entries.emplace_back(std::move(*parent.key), std::move(node));
      parent.key.reset();
    }
  }

  const std::string &m_content;
  ColumnCounter m_columns;
  bool m_lenient;
  YamlNode m_root;
  std::vector<Open> m_open;
  std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
  size_t m_nodes = 0;
};

}  // namespace

const YamlNode *YamlNode::find(const QString &key) const {
  const auto found = std::ranges::find_if(entries, [&key](const auto &entry) { return entry.first.text == key; });
  return found == entries.cend() ? nullptr : &found->second;
}

std::optional<YamlNode> parseYaml(const QByteArray &bytes, QList<Problem> &problems, YamlLimits limits) {
  const QByteArray content = inUtf8(bytes);
  if (const auto problem = unreadable(content, limits.megabytes)) {
    problems.append(*problem);
    return std::nullopt;
  }
  // Without a line break at its end yaml-cpp says "illegal EOF in scalar" of an open quote, and not where it opens.
  const std::string text = (content.endsWith('\n') ? content : content + '\n').toStdString();
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    TreeBuilder builder(text, limits.lenient);
    if (!parser.HandleNextDocument(builder)) {
      if (limits.lenient)
        return YamlNode();
      problems.append({.line = 1, .column = 1, .path = {}, .message = tr("the file is empty")});
      return std::nullopt;
    }
    TreeBuilder second(text, false);
    if (!limits.lenient && parser.HandleNextDocument(second)) {
      problems.append({.line = second.root().line,
                       .column = second.root().column,
                       .path = {},
                       .message = tr("a second YAML document begins here; a file holds one")});
      return std::nullopt;
    }
    findDuplicates(builder.root(), {}, problems);
    return withMerges(builder.root());
  } catch (const Refusal &refusal) {
    problems.append(refusal.problem);
  } catch (const YAML::Exception &error) {
    const YAML::Mark mark = withinText(error.mark, text);
    problems.append({.line = mark.line + 1,
                     .column = mark.column + 1,
                     .path = {},
                     .message = tr("not valid YAML: %1").arg(QString::fromStdString(error.msg)) +
                                indentationRemedy(error.msg, text, mark.line)});
  }
  return std::nullopt;
}

QJsonValue jsonScalar(const YamlNode &scalar) {
  if (!scalar.plain)
    return scalar.text;
  if (scalar.text == u"true" || scalar.text == u"false")
    return scalar.text == u"true";
  bool isNumber = false;
  const double number = scalar.text.toDouble(&isNumber);
  const bool roundTrips = isNumber && std::isfinite(number) && scalar.text == QString::number(number, 'g', 15);
  return roundTrips ? QJsonValue(number) : QJsonValue(scalar.text);
}

QJsonValue toJson(const YamlNode &node, QJsonValue (*scalar)(const YamlNode &)) {
  switch (node.type) {
    case YamlNode::Type::Null: return QJsonValue::Null;
    case YamlNode::Type::Scalar: return scalar(node);
    case YamlNode::Type::Sequence: {
      QJsonArray list;
      for (const YamlNode &item : node.items)
        list.append(toJson(item, scalar));
      return list;
    }
    case YamlNode::Type::Map: break;
  }
  QJsonObject map;
  for (const auto &[key, value] : node.entries)
    map.insert(key.text, toJson(value, scalar));
  return map;
}

}  // namespace sternway
