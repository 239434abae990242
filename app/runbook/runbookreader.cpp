// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/conditionparser.h"
#include "runbook/quantity.h"
#include "runbook/runbook.h"
#include "runbook/yamltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {
/// Keys of the format that this version accepts and does not use; said as a notice, so that nobody counts on them.
const QStringList &laterKeys() {
  static const QStringList keys{u"variables"_s,     u"services"_s,   u"baseline"_s,   u"checklists"_s,
                                u"methods"_s,       u"migrations"_s, u"scenarios"_s,  u"troubleshooting"_s,
                                u"communication"_s, u"contacts"_s,   u"escalation"_s, u"links"_s,
                                u"prevention"_s,    u"followUps"_s,  u"postMortem"_s, u"guard"_s};
  return keys;
}

const QStringList &actionWords() {
  static const QStringList words = [] {
    QStringList list;
    for (int i = static_cast<int>(Action::Wait); i <= static_cast<int>(Action::Rollback); ++i)
      list.append(actionName(static_cast<Action>(i)));
    return list;
  }();
  return words;
}

class Reader {
  Q_DECLARE_TR_FUNCTIONS(sternway::Reader)
public:
  Reader(const QString &source, QList<Problem> &problems) : m_problems(problems) {
    m_runbook.source = source;
    m_runbook.matrix.source = source;
  }

  Runbook read(const YamlNode &root) {
    if (!expectMap(root, {}))
      return m_runbook;
    checkKeys(root, {}, QStringList{u"apiVersion"_s, u"kind"_s, u"metadata"_s, u"metrics"_s, u"matrix"_s} + laterKeys());
    for (const auto &[key, value] : root.entries)
      if (laterKeys().contains(key.text))
        m_problems.append({.line = key.line,
                           .column = key.column,
                           .path = key.text,
                           .message = tr("not used by this version yet"),
                           .isError = false});
    readConstant(root, u"apiVersion"_s, u"sternway/v1"_s);
    readConstant(root, u"kind"_s, u"Runbook"_s);
    readMetadata(root);
    readMetrics(root);
    readMatrix(root);
    return m_runbook;
  }

private:
  void problem(const YamlNode &at, const QString &path, const QString &message, qsizetype offset = 0) {
    m_problems.append({.line = at.line, .column = at.column + static_cast<int>(offset), .path = path, .message = message});
  }

  bool expectMap(const YamlNode &node, const QString &path) {
    if (node.type == YamlNode::Type::Map)
      return true;
    problem(node, path, tr("keys with values expected here"));
    return false;
  }

  void checkKeys(const YamlNode &map, const QString &path, const QStringList &known) {
    for (const auto &entry : map.entries)
      if (!known.contains(entry.first.text))
        problem(entry.first, path.isEmpty() ? entry.first.text : path + u'.' + entry.first.text,
                tr("unknown key%1").arg(suggestion(entry.first.text, known)));
  }

  /// The text of a key; a problem when it is missing (and \a required) or no text. Nothing then.
  std::optional<QString> text(const YamlNode &map, const QString &path, const QString &key, bool required) {
    const YamlNode *node = map.find(key);
    const QString full = path.isEmpty() ? key : path + u'.' + key;
    if (!node) {
      if (required)
        problem(map, full, tr("missing"));
      return std::nullopt;
    }
    if (node->type != YamlNode::Type::Scalar || node->text.trimmed().isEmpty()) {
      problem(*node, full, tr("text expected here"));
      return std::nullopt;
    }
    return node->text;
  }

  void readConstant(const YamlNode &root, const QString &key, const QString &wanted) {
    const auto value = text(root, {}, key, true);
    if (value && *value != wanted)
      problem(*root.find(key), key, tr("\"%1\" expected, not \"%2\"").arg(wanted, *value));
  }

  void readMetadata(const YamlNode &root) {
    const YamlNode *metadata = root.find(u"metadata"_s);
    if (!metadata)
      return problem(root, u"metadata"_s, tr("missing"));
    if (!expectMap(*metadata, u"metadata"_s))
      return;
    checkKeys(*metadata, u"metadata"_s, {u"name"_s, u"title"_s, u"owner"_s, u"reviewed"_s, u"nextReview"_s});
    m_runbook.name = text(*metadata, u"metadata"_s, u"name"_s, true).value_or(QString());
    m_runbook.title = text(*metadata, u"metadata"_s, u"title"_s, false).value_or(m_runbook.name);
  }

  void readMetrics(const YamlNode &root) {
    m_units = builtInMetrics();
    const YamlNode *metrics = root.find(u"metrics"_s);
    if (!metrics || !expectMap(*metrics, u"metrics"_s))
      return;
    static const QRegularExpression name(u"^[a-z][a-z0-9_]*$"_s);
    for (const auto &[key, value] : metrics->entries) {
      const QString path = u"metrics."_s + key.text;
      if (!name.match(key.text).hasMatch())
        problem(key, path, tr("a metric's name is lower-case letters, digits and underscores"));
      if (!expectMap(value, path))
        continue;
      checkKeys(value, path, {u"query"_s, u"unit"_s, u"worse"_s});
      readMetric(key.text, value, path);
    }
  }

  void readMetric(const QString &name, const YamlNode &node, const QString &path) {
    MetricDefinition metric;
    metric.name = name;
    metric.origin = u"runbook"_s;
    metric.query = text(node, path, u"query"_s, true).value_or(QString());
    metric.unit = m_units.value(name, Unit::Count);
    if (const auto unit = text(node, path, u"unit"_s, !m_units.contains(name))) {
      const auto read = unitFromName(*unit);
      if (read)
        metric.unit = *read;
      else
        problem(*node.find(u"unit"_s), path + u".unit"_s,
                tr("no unit \"%1\"%2; known are %3").arg(*unit, suggestion(*unit, unitNames()), unitNames().join(u", "_s)));
    }
    if (const auto worse = text(node, path, u"worse"_s, false)) {
      if (*worse == u"lower")
        metric.worse = Worse::Lower;
      else if (*worse != u"higher")
        problem(*node.find(u"worse"_s), path + u".worse"_s, tr("\"higher\" or \"lower\" expected, not \"%1\"").arg(*worse));
    }
    m_units.insert(name, metric.unit);
    m_runbook.metrics.append(metric);
  }

  void readMatrix(const YamlNode &root) {
    const YamlNode *matrix = root.find(u"matrix"_s);
    if (!matrix)
      return problem(root, u"matrix"_s, tr("missing"));
    if (matrix->type != YamlNode::Type::Sequence || matrix->items.empty())
      return problem(*matrix, u"matrix"_s, tr("a list of rows expected here"));
    for (size_t i = 0; i < matrix->items.size(); ++i) {
      const QString path = u"matrix[%1]"_s.arg(i);
      if (expectMap(matrix->items[i], path))
        readRow(matrix->items[i], path);
    }
  }

  void readRow(const YamlNode &node, const QString &path) {
    checkKeys(node, path, {u"when"_s, u"for"_s, u"action"_s, u"severity"_s, u"within"_s});
    MatrixRow row;
    row.line = node.line;
    if (const auto when = text(node, path, u"when"_s, true)) {
      row.when = *when;
      auto condition = parseCondition(*when, m_units);
      if (condition)
        row.condition = std::move(*condition);
      else
        problem(*node.find(u"when"_s), path + u".when"_s, condition.error().message, condition.error().offset);
    }
    if (const auto action = text(node, path, u"action"_s, true)) {
      const auto read = actionFromName(*action);
      if (read && *read != Action::None)
        row.action = *read;
      else
        problem(
            *node.find(u"action"_s), path + u".action"_s,
            tr("no action \"%1\"%2; known are %3").arg(*action, suggestion(*action, actionWords()), actionWords().join(u", "_s)));
    }
    row.severity = text(node, path, u"severity"_s, false).value_or(QString());
    row.hold = duration(node, path, u"for"_s);
    row.within = duration(node, path, u"within"_s);
    m_runbook.matrix.rows.append(std::move(row));
  }

  auto duration(const YamlNode &node, const QString &path, const QString &key) -> milliseconds {
    const auto value = text(node, path, key, false);
    const auto read = value ? parseDuration(*value) : std::nullopt;
    if (value && !read)
      problem(*node.find(key), path + u'.' + key, tr("\"%1\" is not a duration; write 90s, 2m or 1h30m").arg(*value));
    return read.value_or(milliseconds(0));
  }

  QList<Problem> &m_problems;
  Runbook m_runbook;
  QHash<QString, Unit> m_units;
};
}  // namespace

LoadedRunbook readRunbook(const QByteArray &content, const QString &source) {
  LoadedRunbook loaded;
  loaded.runbook.source = source;
  if (const auto root = parseYaml(content, loaded.problems))
    loaded.runbook = Reader(source, loaded.problems).read(*root);
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(),
                   [](const Problem &a, const Problem &b) { return a.line != b.line ? a.line < b.line : a.column < b.column; });
  return loaded;
}

}  // namespace sternway
