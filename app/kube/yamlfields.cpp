// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/yamlfields.h"

#include <QDir>
#include <QFileInfo>

namespace sternway {

using namespace Qt::StringLiterals;
using Type = YamlNode::Type;

QString yamlPlace(const QString &file, const YamlNode *node) {
  return node ? file + u':' + QString::number(node->line) : file;
}

YamlFields::YamlFields(const YamlNode *map, QString file, QString what)
    : m_map(map), m_file(std::move(file)), m_what(std::move(what)) {
  if (m_map && m_map->type != Type::Map && m_map->type != Type::Null)
    problem(m_map, tr("must be a map of fields"));
}

const YamlNode *YamlFields::node(const QString &key) {
  m_asked.insert(key);
  const YamlNode *found = m_map ? m_map->find(key) : nullptr;
  return found && found->type != Type::Null ? found : nullptr;
}

QString YamlFields::text(const QString &key) {
  const YamlNode *value = node(key);
  if (value && value->type != Type::Scalar)
    problem(value, tr("%1 must be a text").arg(key));
  return value ? value->text : QString();
}

bool YamlFields::flag(const QString &key) {
  const YamlNode *value = node(key);
  const QJsonValue flag = value && value->type == Type::Scalar ? yaml11(*value) : QJsonValue();
  if (value && !flag.isBool())
    problem(value, tr("%1 must be true or false").arg(key));
  return flag.toBool();
}

QByteArray YamlFields::base64(const QString &key) {
  QByteArray encoded = text(key).toLatin1();
  encoded.replace('\n', "").replace('\r', "").replace(' ', "");
  const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded)
    problem(node(key), tr("%1 is not base64").arg(key));
  return decoded ? *decoded : QByteArray();
}

const std::vector<YamlNode> &YamlFields::items(const QString &key) {
  static const std::vector<YamlNode> none;
  const YamlNode *list = node(key);
  if (list && list->type != Type::Sequence)
    problem(list, tr("%1 must be a list").arg(key));
  return list ? list->items : none;
}

QStringList YamlFields::texts(const QString &key) {
  QStringList out;
  for (const YamlNode &item : items(key))
    if (item.type == Type::Scalar)
      out.append(item.text);
    else
      problem(&item, tr("%1 must be a list of texts").arg(key));
  return out;
}

QMap<QString, QStringList> YamlFields::textsByName(const QString &key) {
  const YamlNode *map = node(key);
  QMap<QString, QStringList> out;
  YamlFields fields(map, m_file, m_what + u": "_s + key);
  if (map)
    for (const auto &[name, values] : map->entries)
      out.insert(name.text, fields.texts(name.text));
  if (!m_problem)
    m_problem = fields.firstProblem();
  return out;
}

QString YamlFields::path(const QString &key) {
  const QString value = text(key);
  return value.isEmpty() ? value : QDir::cleanPath(QFileInfo(m_file).absoluteDir().absoluteFilePath(value));
}

void YamlFields::problem(const YamlNode *at, const QString &message, const QString &remedy, ErrorKind kind) {
  if (!m_problem)
    m_problem = fail(kind, yamlPlace(m_file, at) + u": "_s + m_what + u": "_s + message, remedy).value();
}

QStringList YamlFields::unknown() const {
  QStringList out;
  if (m_map)
    for (const auto &[key, value] : m_map->entries)
      if (!m_asked.contains(key.text))
        out.append(
            tr("%1: %2: the field %3 is not known to Sternway and is ignored").arg(yamlPlace(m_file, &key), m_what, key.text));
  return out;
}

QJsonValue yaml11(const YamlNode &scalar) {
  static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"y"_s};
  static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"n"_s};
  const QString word = scalar.text.toLower();
  if (scalar.plain && (yes.contains(word) || no.contains(word)))
    return yes.contains(word);
  bool isNumber = false;
  if (const qint64 integer = scalar.text.toLongLong(&isNumber, 0); scalar.plain && isNumber)
    return integer;
  const double number = scalar.text.toDouble(&isNumber);
  return scalar.plain && isNumber ? QJsonValue(number) : QJsonValue(scalar.text);
}

}  // namespace sternway
