// SPDX-License-Identifier: GPL-3.0-or-later
#include "userfiles.h"

#include "journal/journalstore.h"
#include "platform/channelbook.h"
#include "platform/evidencestore.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "support/await.h"

#include <QJsonArray>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
const ObjectRef service{u"prod/eu west"_s, u"production"_s, u"order-service"_s, Kind::Deployment};
const QString note = u"Bestellungen hängen — 订单失败, see https://example.com/1?a=b&c=d"_s;
const QByteArray accepted = QByteArray::fromHex("3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea");

template <typename T>
T must(const Result<T> &result) {
  if (!result)
    qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
  return *result;
}

template <typename T>
T must(Call<T> *call) {
  return must(await(call));
}

QString text(const QDateTime &time) {
  return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

void writeOperation(Journal &journal, const QString &incident, const Clock &clock, QObject *context) {
  OperationRecord operation;
  operation.id = u"op-1"_s;
  operation.incidentId = incident;
  operation.state = OperationState::Running;
  operation.startedAt = clock.now();
  operation.plan = {{u"id"_s, u"op-1"_s}, {u"reason"_s, note}, {u"stages"_s, QJsonArray{}}};
  must(journal.record(operation, {.type = eventtype::operationStarted, .summary = u"Rollback started"_s}, context));
  StepRecord step{.operationId = operation.id,
                  .stepId = u"undo"_s,
                  .state = StepState::Finished,
                  .startedAt = clock.now(),
                  .endedAt = clock.now().addSecs(1),
                  .message = u"patched"_s,
                  .result = {{u"generation"_s, 8}}};
  must(journal.record(incident, step, {.type = eventtype::stepFinished, .summary = u"Patched"_s}, context));
  step.stepId = u"wait"_s;
  step.state = StepState::Started;
  step.endedAt = {};
  step.message.clear();
  step.result = {};
  must(journal.record(incident, step, {.type = eventtype::stepStarted, .summary = u"Waiting"_s}, context));
}

void writeMessages(Outbox &outbox, const QString &incident, QObject *context) {
  const auto message = [&incident](const QString &id) {
    return OutboxMessage{.id = id,
                         .incidentId = incident,
                         .channel = u"slack"_s,
                         .templateId = u"started"_s,
                         .idempotencyKey = id,
                         .content = {{u"text"_s, note}},
                         .lane = u"slack/"_s + incident};
  };
  OutboxMessage sent = must(outbox.queue(message(u"m-1"_s), {.type = eventtype::messageQueued, .summary = u"Queued"_s}, context));
  sent.state = MessageState::Sending;
  sent = must(outbox.settle(sent, MessageState::Queued, {}, context));
  sent.state = MessageState::Sent;
  sent.remoteId = u"1700000000.000100"_s;
  sent.link = u"https://example.slack.com/archives/C1/p1700000000000100"_s;
  must(outbox.settle(sent, MessageState::Sending, {.type = eventtype::messageSent, .summary = u"Sent"_s}, context));
  must(outbox.queue(message(u"m-2"_s), {.type = eventtype::messageQueued, .summary = u"Queued"_s}, context));
}

void writePostMortem(PostMortemBook &book, const QString &incident, const Clock &clock, QObject *context) {
  PostMortemDraft draft{.incidentId = incident,
                        .due = clock.now().addDays(5),
                        .sections = {{.id = u"summary"_s,
                                      .title = u"Summary"_s,
                                      .prompt = u"What happened?"_s,
                                      .markdown = u"| a | b |\n|---|---|\n| 'x' | \"y\" |\n"_s,
                                      .filled = u"x"_s}},
                        .byHand = true};
  draft = must(book.save(draft, context));
  draft.status = PostMortemStatus::InReview;
  must(book.save(draft, context));
}

QString attach(const QString &incident) {
  const QString name = QDir::temp().filePath(u"sternway-pod.log"_s);
  QFile file(name);
  if (!file.open(QIODevice::WriteOnly) || file.write("panic: nil map\n") < 0)
    qFatal("%s cannot be written", qPrintable(name));
  file.close();
  const platform::StoredEvidence stored = must(platform::storeEvidence(name, incident));
  file.remove();
  return QString::fromLatin1(stored.sha256);
}

void writeSettings() {
  platform::Settings settings(platform::settingsFile());
  must(settings.set(platform::setting::theme, u"dark"_s));
  must(settings.set(platform::setting::language, u"de"_s));
  must(settings.set(platform::setting::updateMinutes, 15));
  must(settings.set(platform::setting::trayNotices, false));
  must(settings.set(platform::setting::windowGeometry, QByteArray("AdnQywADAAA=")));
  must(settings.set(platform::setting::openContexts, {service.context, u"lab"_s}));
  must(settings.set(platform::setting::prometheus, service.context, u"service/monitoring/prometheus:9090"_s));
  must(settings.set(platform::setting::production, service.context, true));
  must(settings.set(platform::setting::namespaces, service.context, {u"production"_s, u"a,b"_s}));
  must(settings.setMetricQuery(service, u"error_rate"_s, u"sum(rate(x{a=~\"5..\"}[1m])) / 2"_s));
  platform::ChannelBook channels(settings);
  must(channels.save({.name = u"ops"_s,
                      .type = u"slack"_s,
                      .fields = {{u"channel"_s, u"#incidents"_s}},
                      .secrets = {{u"token"_s, u"SLACK_TOKEN"_s}}}));
  platform::RunbookTrust trust(settings);
  must(trust.accept(accepted));
}

QJsonObject seenEvents(const IncidentRecord &record) {
  QJsonArray events;
  for (const JournalEvent &event : record.events)
    events << QJsonObject{{u"sequence"_s, event.sequence},
                          {u"at"_s, text(event.at)},
                          {u"recordedAt"_s, text(event.recordedAt)},
                          {u"type"_s, event.type},
                          {u"summary"_s, event.summary},
                          {u"data"_s, event.data},
                          {u"milestone"_s, milestoneName(event.milestone)},
                          {u"hash"_s, QString::fromLatin1(event.hash)}};
  const Incident &incident = record.incident;
  return {{u"id"_s, incident.id},
          {u"title"_s, incident.title},
          {u"service"_s, display(incident.service)},
          {u"severity"_s, incident.severity},
          {u"openedAt"_s, text(incident.openedAt)},
          {u"open"_s, incident.isOpen()},
          {u"chainIntact"_s, record.chainIntact},
          {u"events"_s, events}};
}

QJsonArray seenOperations(const QList<OperationRecord> &operations) {
  QJsonArray all;
  for (const OperationRecord &operation : operations) {
    QJsonArray steps;
    for (const StepRecord &step : operation.steps)
      steps << QJsonObject{{u"id"_s, step.stepId},
                           {u"state"_s, stepStateName(step.state)},
                           {u"startedAt"_s, text(step.startedAt)},
                           {u"message"_s, step.message},
                           {u"result"_s, step.result}};
    all << QJsonObject{{u"id"_s, operation.id},
                       {u"state"_s, operationStateName(operation.state)},
                       {u"plan"_s, operation.plan},
                       {u"steps"_s, steps}};
  }
  return all;
}

QJsonArray seenMessages(const QList<OutboxMessage> &messages) {
  QJsonArray all;
  for (const OutboxMessage &message : messages)
    all << QJsonObject{{u"id"_s, message.id},
                       {u"channel"_s, message.channel},
                       {u"content"_s, message.content},
                       {u"state"_s, messageStateName(message.state)},
                       {u"attempts"_s, message.attempts},
                       {u"key"_s, message.idempotencyKey},
                       {u"lane"_s, message.lane},
                       {u"remoteId"_s, message.remoteId},
                       {u"link"_s, message.link}};
  return all;
}

QJsonArray seenGuards(const QList<GuardRecord> &guards) {
  QJsonArray all;
  for (const GuardRecord &guard : guards)
    all << QJsonObject{{u"id"_s, guard.id},
                       {u"service"_s, display(guard.service)},
                       {u"condition"_s, guard.condition},
                       {u"armedBy"_s, guard.armedBy},
                       {u"until"_s, text(guard.until)},
                       {u"countdown"_s, static_cast<qint64>(guard.countdown.count())},
                       {u"state"_s, guardStateName(guard.state)}};
  return all;
}

QJsonObject seenPostMortem(const PostMortemDraft &draft) {
  QJsonArray sections;
  for (const WrittenSection &section : draft.sections)
    sections << QJsonObject{{u"id"_s, section.id},
                            {u"title"_s, section.title},
                            {u"prompt"_s, section.prompt},
                            {u"markdown"_s, section.markdown},
                            {u"filled"_s, section.filled}};
  return {{u"version"_s, draft.version},
          {u"status"_s, postMortemStatusName(draft.status)},
          {u"due"_s, text(draft.due)},
          {u"sections"_s, sections}};
}

QJsonObject seenSettings() {
  platform::Settings settings(platform::settingsFile());
  QJsonArray channels;
  const platform::ChannelBook book(settings);
  for (const ChannelSetting &channel : book.all())
    channels << toJson(channel);
  QJsonObject queries;
  const StringMap corrected = settings.metricQueries(service);
  for (const auto &[metric, query] : corrected.asKeyValueRange())
    queries.insert(metric, query);
  return {{u"theme"_s, settings.get(platform::setting::theme)},
          {u"language"_s, settings.get(platform::setting::language)},
          {u"updateMinutes"_s, settings.get(platform::setting::updateMinutes)},
          {u"trayNotices"_s, settings.get(platform::setting::trayNotices)},
          {u"geometry"_s, QString::fromLatin1(settings.get(platform::setting::windowGeometry))},
          {u"contexts"_s, QJsonArray::fromStringList(settings.get(platform::setting::openContexts))},
          {u"prometheus"_s, settings.get(platform::setting::prometheus, service.context)},
          {u"production"_s, settings.get(platform::setting::production, service.context)},
          {u"namespaces"_s, QJsonArray::fromStringList(settings.get(platform::setting::namespaces, service.context))},
          {u"queries"_s, queries},
          {u"channels"_s, channels},
          {u"trusted"_s, platform::RunbookTrust(settings).isTrusted(accepted)}};
}

QJsonArray seenEvidence(const IncidentRecord &record) {
  QJsonArray all;
  for (const JournalEvent &event : record.events)
    if (event.type == eventtype::attached)
      all << QString::fromUtf8(must(platform::readEvidence(
          record.incident.id, event.data.value(u"sha256"_s).toString().toLatin1(), event.data.value(u"name"_s).toString())));
  return all;
}
}  // namespace

void useUserFiles(const QDir &folder) {
  qputenv("STERNWAY_DATA_DIR", QFile::encodeName(folder.filePath(u"data"_s)));
  qputenv("STERNWAY_CONFIG_DIR", QFile::encodeName(folder.filePath(u"config"_s)));
}

void writeUserFiles(const Clock &clock) {
  QObject context;
  journal::SqlJournal journal({.file = platform::journalFile(), .user = u"maria"_s, .host = u"desk"_s, .instance = u"earlier"_s},
                              clock);
  Incident draft;
  draft.title = u"order-service: error rate 12.1 %"_s;
  draft.service = service;
  draft.severity = u"P1"_s;
  const QString id = must(journal.openFor(draft, &context)).id;
  must(journal.append(id, {.type = eventtype::note, .summary = note, .data = {{u"errorRate"_s, 0.121}}}, &context));
  must(journal.append(id,
                      {.type = eventtype::attached,
                       .summary = u"pod.log"_s,
                       .data = {{u"name"_s, u"sternway-pod.log"_s}, {u"sha256"_s, attach(id)}}},
                      &context));
  writeOperation(journal, id, clock, &context);
  writeMessages(journal, id, &context);
  must(journal.arm({.id = u"g-1"_s,
                    .service = service,
                    .runbook = u"orders.yaml"_s,
                    .condition = u"error_rate > 5% for 2m"_s,
                    .armedBy = u"maria"_s,
                    .armedAt = clock.now(),
                    .until = clock.now().addSecs(1800),
                    .countdown = std::chrono::seconds(30)},
                   &context));
  writePostMortem(journal, id, clock, &context);
  writeSettings();
}

QJsonObject seenInUserFiles(const Clock &clock) {
  QObject context;
  journal::SqlJournal journal({.file = platform::journalFile(), .user = u"maria"_s, .host = u"desk"_s, .instance = u"later"_s},
                              clock);
  QJsonArray incidents;
  const QList<Incident> heads = must(journal.incidents(&context));
  for (const Incident &head : heads) {
    const IncidentRecord record = must(journal.load(head.id, &context));
    QJsonObject seen = seenEvents(record);
    seen.insert(u"operations"_s, seenOperations(record.operations));
    seen.insert(u"evidence"_s, seenEvidence(record));
    seen.insert(u"messages"_s, seenMessages(must(journal.messages(head.id, &context))));
    seen.insert(u"postMortem"_s, seenPostMortem(must(journal.postMortem(head.id, &context))));
    seen.insert(u"postMortemVersions"_s, must(journal.versions(head.id, &context)).size());
    incidents << seen;
  }
  return {{u"incidents"_s, incidents},
          {u"unfinished"_s, seenOperations(must(journal.unfinished(&context)))},
          {u"pending"_s, seenMessages(must(journal.pending(&context)))},
          {u"guards"_s, seenGuards(must(journal.guards(&context)))},
          {u"settings"_s, seenSettings()}};
}

}  // namespace sternway::test
