// SPDX-License-Identifier: GPL-3.0-or-later
#include "outsideworld.h"

#include <QJsonDocument>

#include <algorithm>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
QJsonObject bodyOf(const OutsideWorld::Request &request) {
  return QJsonDocument::fromJson(request.body).object();
}

/// As GitHub cuts its lists.
QJsonArray pageOf(const QJsonArray &all, const QUrlQuery &query) {
  const auto number = [&query](const QString &name, int usual) {
    const int given = query.queryItemValue(name).toInt();
    return given > 0 ? given : usual;
  };
  const int size = number(u"per_page"_s, 30);
  QJsonArray page;
  for (int at = (number(u"page"_s, 1) - 1) * size; at < all.size() && page.size() < size; ++at)
    page.append(all.at(at));
  return page;
}

WebAnswer notFound() {
  return OutsideWorld::json(404, QJsonObject{{u"message"_s, u"Not Found"_s}});
}
}  // namespace

WebAnswer OutsideWorld::json(int status, const QJsonValue &value) {
  const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
  return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = document.toJson(QJsonDocument::Compact)};
}

WebAnswer OutsideWorld::handle(const Request &request) {
  m_log << request;
  const QString service = request.path.section(u'/', 1, 1);
  const QString rest = request.path.section(u'/', 2);
  if (service == u"slack" || service == u"teams")
    return slack(request);
  if (service == u"statuspage")
    return statuspage(request, rest);
  if (service == u"status")
    return statusApi(request, rest);
  if (service == u"pagerduty")
    return pagerduty(request, rest);
  if (service == u"github")
    return github(request, rest);
  if (service == u"jira")
    return jira(request, rest);
  if (service == u"alertmanager")
    return alertmanager(request, rest);
  if (service == u"grafana")
    return grafana(request, rest);
  return service == u"hook" ? webhook(request) : notFound();
}

int OutsideWorld::effects(const QString &words) const {
  return int(std::ranges::count_if(m_stored, [&words](const QByteArray &body) { return body.contains(words.toUtf8()); }));
}

QString OutsideWorld::add(const QString &service, const QJsonObject &content, const QString &id) {
  const QString made = id.isEmpty() ? QString::number(101 + m_things.size()) : id;
  m_things.append({service, made, content});
  return made;
}

OutsideWorld::Thing *OutsideWorld::find(const QString &service, const QString &id) {
  const auto found = std::ranges::find_if(m_things, [&](const Thing &each) { return each.service == service && each.id == id; });
  return found == m_things.end() ? nullptr : &*found;
}

QJsonArray OutsideWorld::all(const QString &service) const {
  QJsonArray list;
  for (const Thing &each : m_things)
    if (each.service == service) {
      QJsonObject shown = each.content;
      shown.insert(u"id"_s, each.id);
      list.prepend(shown);
    }
  return list;
}

WebAnswer OutsideWorld::slack(const Request &request) {
  m_stored << request.body;
  return {.status = 200, .headers = {}, .body = "ok"};
}

WebAnswer OutsideWorld::webhook(const Request &request) {
  m_stored << request.body;
  return {.status = 204, .headers = {}, .body = {}};
}

/// v1/pages/PAGE/incidents[/ID]
WebAnswer OutsideWorld::statuspage(const Request &request, const QString &rest) {
  const QString id = rest.section(u'/', 4);
  if (request.method == "GET" && id.isEmpty())
    return json(200, all(u"statuspage"_s));
  Thing *incident = id.isEmpty() ? nullptr : find(u"statuspage"_s, id);
  if (!id.isEmpty() && !incident)
    return notFound();
  if (request.method != "GET") {
    m_stored << request.body;
    const QJsonObject fields = bodyOf(request).value(u"incident"_s).toObject();
    if (!incident)
      incident = find(u"statuspage"_s, add(u"statuspage"_s, fields));
    for (auto each = fields.begin(); each != fields.end(); ++each)
      incident->content.insert(each.key(), each.value());
  }
  QJsonObject shown = incident->content;
  shown.insert(u"id"_s, incident->id);
  shown.insert(u"shortlink"_s, u"https://stspg.io/"_s + incident->id);
  return json(request.method == "POST" ? 201 : 200, shown);
}

/// api/incidents[/ID]
WebAnswer OutsideWorld::statusApi(const Request &request, const QString &rest) {
  const QString id = rest.section(u'/', 2);
  if (!id.isEmpty() && !find(u"status"_s, id))
    return notFound();
  m_stored << request.body;
  QJsonObject shown = bodyOf(request);
  shown.insert(u"id"_s, id.isEmpty() ? add(u"status"_s, shown) : id);
  return json(id.isEmpty() ? 201 : 200, shown);
}

/// An event of a key that is known changes nothing more.
WebAnswer OutsideWorld::pagerduty(const Request &request, const QString &rest) {
  const QJsonObject event = bodyOf(request);
  const QString key = event.value(u"dedup_key"_s).toString();
  const QString known = key + event.value(u"event_action"_s).toString();
  if (rest.contains(u"change"_s) || !m_dedupKeys.contains(known))
    m_stored << request.body;
  m_dedupKeys << known;
  return json(202, QJsonObject{{u"status"_s, u"success"_s}, {u"dedup_key"_s, key}});
}

/// repos/OWNER/NAME/issues[/N/comments]
WebAnswer OutsideWorld::github(const Request &request, const QString &rest) {
  const QString issue = rest.section(u'/', 4, 4);
  const QString kind = issue.isEmpty() ? u"issues"_s : u"comments-"_s + issue;
  if (request.method == "GET")
    return json(200, pageOf(all(kind), request.query));
  m_stored << request.body;
  const QString id = add(kind, bodyOf(request));
  QJsonObject made{{u"id"_s, id.toInt()},
                   {u"html_url"_s, u"https://github.com/example/app/issues/"_s + (issue.isEmpty() ? id : issue)}};
  if (issue.isEmpty())
    made.insert(u"number"_s, id.toInt());
  return json(201, made);
}

/// rest/api/3/issue[/KEY/comment], rest/api/3/search/jql
WebAnswer OutsideWorld::jira(const Request &request, const QString &rest) {
  const QStringList parts = rest.split(u'/');
  if (parts.value(3) == u"search") {
    const QString jql = request.query.queryItemValue(u"jql"_s, QUrl::FullyDecoded);
    QJsonArray found;
    for (const Thing &each : std::as_const(m_things))
      if (each.service == u"jira" && jql.contains(each.content[u"fields"_s][u"labels"_s][0].toString()))
        found.append(QJsonObject{{u"key"_s, u"OPS-"_s + each.id}});
    return json(200, QJsonObject{{u"issues"_s, found}});
  }
  const bool isComment = parts.size() > 5;
  const QString comments = u"jira-comments-"_s + parts.value(4);
  if (request.method == "GET")
    return json(200, QJsonObject{{u"comments"_s, all(comments)}});
  m_stored << request.body;
  const QString id = add(isComment ? comments : u"jira"_s, bodyOf(request));
  QJsonObject made{{u"id"_s, id}};
  if (!isComment)
    made.insert(u"key"_s, u"OPS-"_s + id);
  return json(201, made);
}

/// api/v2/silences, api/v2/silence/ID
WebAnswer OutsideWorld::alertmanager(const Request &request, const QString &rest) {
  if (request.method == "GET" && rest.endsWith(u"/silences"_s))
    return json(200, all(u"alertmanager"_s));
  if (request.method != "POST") {
    Thing *silence = find(u"alertmanager"_s, rest.section(u'/', 3));
    if (!silence)
      return notFound();
    if (request.method == "GET")
      return json(200, silence->content);
    silence->content.insert(u"status"_s, QJsonObject{{u"state"_s, u"expired"_s}});
    return {.status = 200, .headers = {}, .body = {}};
  }
  m_stored << request.body;
  if (Thing *silence = find(u"alertmanager"_s, bodyOf(request).value(u"id"_s).toString())) {
    silence->content = bodyOf(request);
    return json(200, QJsonObject{{u"silenceID"_s, silence->id}});
  }
  return json(200, QJsonObject{{u"silenceID"_s, add(u"alertmanager"_s, bodyOf(request))}});
}

/// api/annotations[/ID]
WebAnswer OutsideWorld::grafana(const Request &request, const QString &rest) {
  const QString id = rest.section(u'/', 2);
  if (request.method == "GET")
    return json(200, all(u"grafana"_s));
  if (id.isEmpty()) {
    m_stored << request.body;
    return json(200, QJsonObject{{u"message"_s, u"Annotation added"_s}, {u"id"_s, add(u"grafana"_s, bodyOf(request)).toInt()}});
  }
  Thing *annotation = find(u"grafana"_s, id);
  if (!annotation)
    return notFound();
  if (!m_stored.contains(request.body))  // the same change changes nothing
    m_stored << request.body;
  return json(200, QJsonObject{{u"message"_s, u"Annotation patched"_s}});
}

}  // namespace sternway::test
