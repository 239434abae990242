// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/runbookwriter.h"
#include "runbook/yamlbuilder.h"
#include "runbook/yamlwriter.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// The node at a path; null where there is none. Keys may hold dots, so every key that fits is tried.
YamlNode *nodeAt(YamlNode &node, QStringView path) {
  if (path.isEmpty())
    return &node;
  if (path.startsWith(u'[')) {
    const auto end = path.indexOf(u']');
    bool ok = false;
    const auto index = end > 0 ? path.mid(1, end - 1).toUInt(&ok) : 0;
    return ok && index < node.items.size() ? nodeAt(node.items[index], path.mid(end + 1)) : nullptr;
  }
  if (path.startsWith(u'.'))
    path = path.mid(1);
  for (auto &[key, value] : node.entries) {
    const auto size = key.text.size();
    const bool isWhole = path.startsWith(key.text) && (path.size() == size || path.at(size) == u'.' || path.at(size) == u'[');
    if (YamlNode *found = isWhole ? nodeAt(value, path.mid(size)) : nullptr)
      return found;
  }
  return nullptr;
}

/// Past the quoted text that begins at \a at.
qsizetype quotedEnd(const QByteArray &content, qsizetype at) {
  const char quote = content.at(at);
  for (qsizetype i = at + 1; i < content.size(); ++i) {
    if (quote == '"' && content.at(i) == '\\')
      ++i;
    else if (content.at(i) == quote && quote == '\'' && i + 1 < content.size() && content.at(i + 1) == quote)
      ++i;
    else if (content.at(i) == quote)
      return i + 1;
  }
  return -1;
}

/// Past the flow list or map that begins at \a at.
qsizetype flowEnd(const QByteArray &content, qsizetype at) {
  int depth = 0;
  for (qsizetype i = at; i < content.size(); ++i) {
    const char c = content.at(i);
    const char before = i > 0 ? content.at(i - 1) : ' ';
    if ((c == '"' || c == '\'') && QByteArray(" \t\n[{,:").contains(before)) {
      i = quotedEnd(content, i) - 1;
      if (i < 0)
        return -1;
    } else if (c == '#' && (before == ' ' || before == '\t' || before == '\n')) {
      i = content.indexOf('\n', i);
      if (i < 0)
        return -1;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if ((c == ']' || c == '}') && --depth == 0) {
      return i + 1;
    }
  }
  return -1;
}

/// Past the last line of the literal block that begins at \a at; its line break stays outside.
qsizetype blockEnd(const QByteArray &content, qsizetype at, int indent) {
  qsizetype end = content.indexOf('\n', at);
  for (qsizetype line = end; line >= 0; line = content.indexOf('\n', line + 1)) {
    qsizetype text = line + 1;
    while (text < content.size() && content.at(text) == ' ')
      ++text;
    const bool isBlank = text >= content.size() || content.at(text) == '\n' || content.at(text) == '\r';
    if (!isBlank && text - line - 1 < indent)
      break;
    if (!isBlank)
      end = content.indexOf('\n', text) < 0 ? content.size() : content.indexOf('\n', text);
  }
  return end;
}

/// Past the node; -1 where that cannot be told.
qsizetype endOf(const QByteArray &content, const YamlNode &node) {
  if (node.offset < 0 || node.offset >= content.size())
    return -1;
  const char first = content.at(node.offset);
  if (node.type == YamlNode::Type::Scalar && node.plain) {
    const QByteArray text = node.text.toUtf8();
    return content.mid(node.offset, text.size()) == text ? node.offset + text.size() : -1;
  }
  if (node.type == YamlNode::Type::Scalar && (first == '"' || first == '\''))
    return quotedEnd(content, node.offset);
  if (node.type == YamlNode::Type::Scalar)
    return node.blockIndent < 0 ? -1 : blockEnd(content, node.offset, node.blockIndent);
  if (first == '[' || first == '{')
    return flowEnd(content, node.offset);
  if (node.type == YamlNode::Type::Sequence && !node.items.empty())
    return endOf(content, node.items.back());
  return node.type == YamlNode::Type::Map && !node.entries.empty() ? endOf(content, node.entries.back().second) : -1;
}

/// Whether two trees say the same, wherever it stands.
bool isSame(const YamlNode &a, const YamlNode &b) {
  const bool areAlike =
      a.type == b.type && a.text == b.text && a.items.size() == b.items.size() && a.entries.size() == b.entries.size();
  return areAlike && std::equal(a.items.cbegin(), a.items.cend(), b.items.cbegin(), isSame) &&
         std::equal(a.entries.cbegin(), a.entries.cend(), b.entries.cbegin(),
                    [](const auto &x, const auto &y) { return x.first.text == y.first.text && isSame(x.second, y.second); });
}
}  // namespace

Result<QByteArray> editRunbook(const QByteArray &content, const QString &path, const QJsonValue &value) {
  QList<Problem> problems;
  auto document = parseYaml(content, problems);
  if (!document)
    return fail(ErrorKind::Input, tr("The file cannot be read: %1").arg(problemText({}, problems.constFirst())));
  YamlNode *node = path.isEmpty() ? nullptr : nodeAt(*document, path);
  if (!node)
    return fail(ErrorKind::NotFound, tr("Nothing stands at %1").arg(path));
  const YamlNode wanted = yamlOf(value);
  const qsizetype end = endOf(content, *node);
  const qsizetype begin = node->offset;
  *node = wanted;
  if (end >= begin) {
    const QByteArray edited = content.left(begin) + yamlLine(wanted).toUtf8() + content.mid(end);
    const auto reread = parseYaml(edited, problems);
    if (reread && isSame(*reread, *document))
      return edited;
  }
  return fail(ErrorKind::Unsupported, tr("%1 cannot be changed alone: change it in the file").arg(path));
}

}  // namespace sternway
