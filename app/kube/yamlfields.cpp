// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/yamlfields.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "core/text.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maximumSize = qsizetype(10) * 1024 * 1024;
constexpr int maximumDepth = 100;
constexpr int maximumColumn = 400;  // of the first word of a line: block collections nest by columns
constexpr int maximumNodes = 10'000;

QString toText(const YAML::Node &scalar) {
  return QString::fromStdString(scalar.Scalar());
}

// Brackets outside of quotes and comments; and how far to the right a line begins.
class NestingScan {
public:
  /// The line (from 1) on which it gets too deep; 0: it does not.
  int tooDeepAt(const QByteArray &content) {
    for (qsizetype i = 0; i < content.size(); ++i) {
      step(content.at(i), i + 1 < content.size() ? content.at(i + 1) : '\n');
      if (m_depth > maximumDepth || m_column > maximumColumn)
        return m_line;
    }
    return 0;
  }

private:
  void step(char c, char following) {
    if (c == '\n') {
      ++m_line;
      m_column = 0;
      m_atBegin = true;
      m_comment = false;
    } else if (m_comment) {
      return;
    } else if (m_quote != 0) {
      inQuotes(c);
    } else {
      outside(c, following);
    }
    m_before = c;
  }

  void inQuotes(char c) {
    if (m_escaped)
      m_escaped = false;
    else if (m_quote == '"' && c == '\\')
      m_escaped = true;
    else if (c == m_quote)
      m_quote = 0;
  }

  void outside(char c, char following) {
    const bool blankBefore = m_before == '\n' || m_before == ' ' || m_before == '\t';
    const bool opens = blankBefore || m_before == '[' || m_before == '{' || m_before == ',' || m_before == ':';
    const bool indicator =
        (c == '-' || c == '?') && (following == ' ' || following == '\t' || following == '-' || following == '?');
    if (m_atBegin && (c == ' ' || c == '\t' || indicator))
      ++m_column;
    else if (c != '\r')
      m_atBegin = false;
    if (c == '#' && blankBefore)
      m_comment = true;
    else if ((c == '"' || c == '\'') && opens)
      m_quote = c;
    else if ((c == '[' || c == '{') && (opens || m_depth > 0))
      ++m_depth;
    else if ((c == ']' || c == '}') && m_depth > 0)
      --m_depth;
  }

  int m_line = 1;
  int m_column = 0;
  int m_depth = 0;
  char m_quote = 0;
  char m_before = '\n';
  bool m_atBegin = true;
  bool m_comment = false;
  bool m_escaped = false;
};

std::optional<QJsonValue> scalarToJson(const YAML::Node &node) {
  if (node.Tag() == "!")  // quoted
    return QJsonValue(toText(node));
  bool flag = false;
  qint64 integer = 0;
  double number = 0;
  if (YAML::convert<bool>::decode(node, flag))
    return QJsonValue(flag);
  if (YAML::convert<qint64>::decode(node, integer))
    return QJsonValue(integer);
  if (YAML::convert<double>::decode(node, number))
    return QJsonValue(number);
  return QJsonValue(toText(node));
}

std::optional<QJsonValue> toJson(const YAML::Node &node, int depth, int &nodes) {
  if (depth > maximumDepth || ++nodes > maximumNodes)
    return {};
  if (!node.IsDefined())
    return QJsonValue();
  if (node.IsScalar())
    return scalarToJson(node);
  if (node.IsSequence()) {
    QJsonArray array;
    for (const YAML::Node &item : node) {
      const auto value = toJson(item, depth + 1, nodes);
      if (!value)
        return {};
      array.append(*value);
    }
    return array;
  }
  if (!node.IsMap())
    return QJsonValue();
  QJsonObject object;
  for (const auto &pair : node) {
    const auto value = toJson(pair.second, depth + 1, nodes);
    if (!value || !pair.first.IsScalar())
      return {};
    object.insert(toText(pair.first), *value);
  }
  return object;
}
}  // namespace

QString yamlPlace(const QString &file, const YAML::Node &node) {
  const int line = node.IsDefined() ? node.Mark().line : -1;
  return line < 0 ? file : file + u':' + QString::number(line + 1);
}

Result<YAML::Node> parseYaml(const QByteArray &content, const QString &file) {
  if (content.size() > maximumSize)
    return fail(ErrorKind::Input, tr("%1 is larger than 10 MB").arg(file), tr("Is it a kubeconfig?"));
  if (const int line = NestingScan().tooDeepAt(content); line > 0)
    return fail(ErrorKind::Input, tr("%1:%2: nested too deeply").arg(file).arg(line), tr("Is it a kubeconfig?"));
  try {
    return YAML::Load(content.toStdString());
  } catch (const YAML::Exception &error) {
    return fail(ErrorKind::Input, tr("%1:%2: %3").arg(file).arg(error.mark.line + 1).arg(QString::fromStdString(error.msg)),
                tr("The file must be YAML or JSON."));
  }
}

std::optional<QJsonValue> yamlToJson(const YAML::Node &node) {
  int nodes = 0;
  return toJson(node, 0, nodes);
}

YamlFields::YamlFields(const YAML::Node &map, QString file, QString what)
    : m_map(map), m_file(std::move(file)), m_what(std::move(what)) {
  if (m_map.IsDefined() && !m_map.IsMap() && !m_map.IsNull())
    problem(ErrorKind::Input, m_map, tr("must be a map of fields"));
}

YAML::Node YamlFields::node(const QString &key) {
  m_asked.insert(key);
  const YAML::Node map = m_map;  // a const node does not insert the key
  return map.IsMap() ? map[key.toStdString()] : YAML::Node(YAML::NodeType::Undefined);
}

QString YamlFields::text(const QString &key) {
  const YAML::Node value = node(key);
  if (!value.IsDefined() || value.IsNull())
    return {};
  if (!value.IsScalar()) {
    problem(ErrorKind::Input, value, tr("%1 must be a text").arg(key));
    return {};
  }
  return toText(value);
}

bool YamlFields::flag(const QString &key) {
  const YAML::Node value = node(key);
  bool out = false;
  if (!value.IsDefined() || value.IsNull())
    return false;
  if (!value.IsScalar() || value.Tag() == "!" || !YAML::convert<bool>::decode(value, out))
    problem(ErrorKind::Input, value, tr("%1 must be true or false").arg(key));
  return out;
}

QByteArray YamlFields::base64(const QString &key) {
  QByteArray encoded = text(key).toLatin1();
  encoded.replace('\n', "").replace('\r', "").replace(' ', "");
  const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded)
    problem(ErrorKind::Input, node(key), tr("%1 is not base64").arg(key));
  return decoded ? *decoded : QByteArray();
}

QStringList YamlFields::texts(const QString &key) {
  const YAML::Node list = node(key);
  QStringList out;
  if (!list.IsDefined() || list.IsNull())
    return out;
  if (!list.IsSequence())
    problem(ErrorKind::Input, list, tr("%1 must be a list").arg(key));
  else
    for (const YAML::Node &item : list)
      if (item.IsScalar())
        out.append(toText(item));
      else
        problem(ErrorKind::Input, item, tr("%1 must be a list of texts").arg(key));
  return out;
}

QMap<QString, QStringList> YamlFields::textsByName(const QString &key) {
  const YAML::Node map = node(key);
  QMap<QString, QStringList> out;
  if (!map.IsDefined() || map.IsNull())
    return out;
  YamlFields fields(map, m_file, m_what + u": "_s + key);
  if (map.IsMap())
    for (const auto &pair : map)
      if (pair.first.IsScalar())
        out.insert(toText(pair.first), fields.texts(toText(pair.first)));
  if (!m_problem)
    m_problem = fields.firstProblem();
  return out;
}

QString YamlFields::path(const QString &key) {
  const QString value = text(key);
  return value.isEmpty() ? value : QDir::cleanPath(QFileInfo(m_file).absoluteDir().absoluteFilePath(value));
}

void YamlFields::problem(ErrorKind kind, const YAML::Node &at, const QString &message, const QString &remedy) {
  if (!m_problem)
    m_problem = fail(kind, yamlPlace(m_file, at) + u": "_s + m_what + u": "_s + message, remedy).value();
}

QStringList YamlFields::unknown() const {
  QStringList out;
  if (!m_map.IsMap())
    return out;
  for (const auto &pair : m_map)
    if (const QString key = pair.first.IsScalar() ? toText(pair.first) : u"?"_s; !m_asked.contains(key))
      out.append(
          tr("%1: %2: the field %3 is not known to Sternway and is ignored").arg(yamlPlace(m_file, pair.first), m_what, key));
  return out;
}

int YamlFields::line() const {
  return m_map.IsDefined() ? m_map.Mark().line + 1 : 0;
}

}  // namespace sternway
