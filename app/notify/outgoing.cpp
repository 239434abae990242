// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/outgoing.h"

#include "core/messagetext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
const QStringList &statusWords() {
  static const QStringList words{u"investigating"_s, u"identified"_s, u"monitoring"_s, u"resolved"_s};
  return words;
}

QString marked(const QString &text) {
  static const QRegularExpression other(u"[^A-Za-z0-9.-]+"_s);
  QString mark = u"sternway-"_s + text;
  return mark.replace(other, u"-"_s);
}

QString timeText(const QDateTime &time) {
  return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}
}  // namespace

QJsonObject toJson(const Outgoing &message) {
  return {{u"id"_s, message.id},
          {u"incident"_s, message.incidentId},
          {u"incidentTitle"_s, message.incidentTitle},
          {u"template"_s, message.templateId},
          {u"stage"_s, message.stage},
          {u"severity"_s, message.severity},
          {u"subject"_s, message.subject},
          {u"body"_s, message.body},
          {u"dedup"_s, message.dedupKey},
          {u"recipients"_s, QJsonArray::fromStringList(message.recipients)},
          {u"services"_s, QJsonArray::fromStringList(message.services)},
          {u"options"_s, message.options},
          {u"startedAt"_s, timeText(message.startedAt)},
          {u"endedAt"_s, timeText(message.endedAt)},
          {u"rehearsal"_s, message.rehearsal}};
}

Outgoing outgoingFrom(const QJsonObject &json) {
  const auto list = [&json](const QString &key) { return json.value(key).toVariant().toStringList(); };
  const auto time = [&json](const QString &key) { return QDateTime::fromString(json.value(key).toString(), Qt::ISODateWithMs); };
  return {.id = json.value(u"id"_s).toString(),
          .incidentId = json.value(u"incident"_s).toString(),
          .incidentTitle = json.value(u"incidentTitle"_s).toString(),
          .templateId = json.value(u"template"_s).toString(),
          .stage = json.value(u"stage"_s).toString(),
          .severity = json.value(u"severity"_s).toString(),
          .subject = json.value(u"subject"_s).toString(),
          .body = json.value(u"body"_s).toString(),
          .dedupKey = json.value(u"dedup"_s).toString(),
          .recipients = list(u"recipients"_s),
          .services = list(u"services"_s),
          .options = json.value(u"options"_s).toObject(),
          .startedAt = time(u"startedAt"_s),
          .endedAt = time(u"endedAt"_s),
          .rehearsal = json.value(u"rehearsal"_s).toBool()};
}

QString headline(const Outgoing &message, int longest) {
  QString line = message.subject.simplified();
  if (statusWords().contains(line.toLower()))
    line.clear();
  if (line.isEmpty())
    line = messageText(message.body.trimmed(), TextFormat::Plain).section(u'\n', 0, 0).simplified();
  if (line.isEmpty())
    line = message.incidentTitle.simplified();
  if (line.size() <= longest)
    return line;
  line.truncate(longest - 1);
  if (line.back().isHighSurrogate())
    line.chop(1);
  return line + u'…';
}

QString statusWord(const Outgoing &message) {
  if (const QString given = message.options.value(u"status"_s).toString(); statusWords().contains(given))
    return given;
  if (const QString word = message.subject.trimmed().toLower(); statusWords().contains(word))
    return word;
  if (message.stage == "during"_L1)
    return u"identified"_s;
  if (message.stage == "after"_L1)
    return u"monitoring"_s;
  return message.stage == "resolved"_L1 ? u"resolved"_s : u"investigating"_s;
}

bool isClosing(const Outgoing &message) {
  return statusWord(message) == "resolved"_L1;
}

QString markerOf(const Outgoing &message) {
  return marked(message.id);
}

QString threadMarkerOf(const Outgoing &message) {
  return marked(message.incidentId);
}

}  // namespace sternway::notify
