// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepwords.h"

#include "core/format.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

QString shownValue(const QJsonValue &value) {
  if (value.isObject())
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
  if (value.isArray())
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
  return value.toVariant().toString();
}

QString StepWords::text(const QString &name) const {
  return shownValue(m_arguments.value(name));
}

QStringList StepWords::list(const QString &name) const {
  QStringList words;
  for (const QJsonValue word : m_arguments.value(name).toArray())
    words.append(shownValue(word));
  return words;
}

QStringList StepWords::optional(const QString &name, const QString &prefix) const {
  return has(name) ? QStringList{prefix + text(name)} : QStringList();
}

QStringList StepWords::option(const QString &name, const QString &option) const {
  return has(name) ? QStringList{option, text(name)} : QStringList();
}

QStringList StepWords::pairs(const QString &name, const QStringList &before) const {
  QStringList words;
  const QJsonObject entries = map(name);
  for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry)
    words += before + QStringList{entry.key() + u'=' + shownValue(entry.value())};
  return words;
}

QString StepWords::workload() const {
  if (has(u"workload"_s))
    return text(u"workload"_s);
  return m_service.workload.isEmpty() ? u"deployment/"_s + m_service.name : m_service.workload;
}

QString StepWords::nameSpace() const {
  return has(u"namespace"_s) ? text(u"namespace"_s) : m_service.nameSpace;
}

QStringList StepWords::inNamespace() const {
  return nameSpace().isEmpty() ? QStringList() : QStringList{u"-n"_s, nameSpace()};
}

QJsonValue numberOrText(const QString &text) {
  bool ok = false;
  const int value = text.toInt(&ok);
  return ok ? QJsonValue(value) : QJsonValue(text);
}

void putText(QJsonObject &object, const QString &key, const QString &text) {
  if (!text.isEmpty())
    object.insert(key, text);
}

QString StepWords::place() const {
  QString what = workload();
  for (const QString &key : {u"workload"_s, u"pod"_s, u"selector"_s, u"file"_s, u"kustomization"_s, u"name"_s})
    if (!text(key).isEmpty()) {
      what = text(key);
      break;
    }
  if (flag(u"all"_s))
    what = tr("every deployment");
  return nameSpace().isEmpty() ? what : tr("%1 in %2").arg(what, nameSpace());
}

}  // namespace sternway
