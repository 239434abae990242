// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/draft.h"
#include "notify/templatequeue.h"
#include "support/await.h"
#include "support/fakeweb.h"
#include "support/incidentstory.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/memoryoutbox.h"
#include "support/testmain.h"

namespace test_templatequeue {

using namespace sternway;
using namespace sternway::notify;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
MessageTemplate message(const QString &id, const QString &channel, const QString &body) {
  MessageTemplate made;
  made.id = id;
  made.stage = u"during"_s;
  made.channel = channel;
  made.body = body;
  return made;
}

/// An incident under way, and an outbox that sends nothing.
struct Rig {
  QObject context;
  ManualClock clock;
  MemoryJournal journal{clock};
  MemoryOutbox outbox{clock};
  FakeWeb web;
  QList<ChannelSetting> channels{
      {.name = u"ops"_s, .type = u"webhook"_s, .fields = {{u"address"_s, u"https://a.example.com/x"_s}}},
      {.name = u"desk"_s, .type = u"webhook"_s, .fields = {{u"address"_s, u"https://b.example.com/x"_s}}}};
  OutboxSender sender{{.outbox = &outbox, .web = &web, .clock = &clock, .channel = [this](const QString &name) {
                         const auto found = std::ranges::find(channels, name, &ChannelSetting::name);
                         return found == channels.cend() ? std::nullopt : std::optional(*found);
                       }}};
  std::shared_ptr<Runbook> runbook = std::make_shared<Runbook>();
  QHash<QString, QString> values;

  Rig() {
    RunbookVariable place;
    place.name = u"PLACE"_s;
    runbook->variables = {place};
    runbook->communication = {message(u"start"_s, u"webhook"_s, u"From {{new.version}} to {{old.version}}, by {{sender}}"_s),
                              message(u"where"_s, u"webhook"_s, u"In {{PLACE}}"_s), message(u"page"_s, u"pagerduty"_s, u"x"_s)};
    const IncidentRecord record = IncidentStory().until(IncidentStory::at(14, 42));
    const auto opened = await(journal.openFor(record.incident, &context));
    QList<EventDraft> drafts;
    for (const JournalEvent &event : record.events)
      drafts << EventDraft{
          .type = event.type, .summary = event.summary, .data = event.data, .milestone = event.milestone, .at = event.at};
    (void)await(journal.appendAll(opened->id, drafts, &context));
  }

  Result<QList<OutboxMessage>> queue(const QString &id, const QString &service = u"order-service"_s) {
    TemplateQueue queue({.journal = &journal,
                         .sender = &sender,
                         .now = [this](const ObjectRef &) { return clock.now(); },
                         .runbook = [this](const ObjectRef &) { return Result<RunbookPtr>(runbook); },
                         .channels = [this] { return channels; },
                         .values = values,
                         .author = u"Ada"_s});
    const ObjectRef about{.context = u"prod"_s, .nameSpace = u"production"_s, .name = service};
    return await(queue.queue({.templateId = id, .target = targetOf(about), .plan = {}, .key = u"plan/"_s + id}, &context));
  }
};
}  // namespace

class TestTemplateQueue : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void oneForEachChannelHoweverOften() {
    Rig rig;
    const auto queued = rig.queue(u"start"_s);
    QVERIFY(queued);
    QCOMPARE(queued->size(), 2);
    QVERIFY(rig.queue(u"start"_s));
    QCOMPARE(rig.outbox.rows.size(), 2);
    const Outgoing out = outgoingFrom(rig.outbox.rows.first().content);
    QCOMPARE(out.body, u"From v1.3.0 to v1.2.3, by Ada"_s);
    QCOMPARE(out.stage, u"during"_s);
    QCOMPARE(out.services, QStringList{u"order-service"_s});
    QCOMPARE(out.startedAt, IncidentStory::at(14, 33));
  }

  void onlyTheChannelsThatItNames() {
    Rig rig;
    rig.runbook->communication[0].channels = {u"desk"_s};
    QCOMPARE(rig.queue(u"start"_s)->first().channel, u"desk"_s);
    QCOMPARE(rig.outbox.rows.size(), 1);
  }

  void aValueThatOnlyTheCommandKnows() {
    Rig rig;
    QCOMPARE(rig.queue(u"where"_s).error().kind, ErrorKind::Input);
    QVERIFY(rig.outbox.rows.isEmpty());
    rig.values = {{u"PLACE"_s, u"eu-1"_s}};
    QVERIFY(rig.queue(u"where"_s));
    QCOMPARE(outgoingFrom(rig.outbox.rows.first().content).body, u"In eu-1"_s);
  }

  void whatCannotBeQueued() {
    Rig rig;
    QCOMPARE(rig.queue(u"page"_s).error().kind, ErrorKind::Input);  // no channel
    QCOMPARE(rig.queue(u"none"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(rig.queue(u"start"_s, u"other"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(rig.outbox.rows.isEmpty());
  }

  void anEditedDraftIsAnotherMessage() {
    const CapturedFacts facts = IncidentStory().factsAt(IncidentStory::at(14, 42));
    const Draft draft = drafted(message(u"a"_s, u"slack"_s, u"Rolling back"_s), facts, {});
    QVERIFY(draft.bodyClaims.isEmpty());
    QCOMPARE(drafted(message(u"a"_s, u"slack"_s, u"Rolling back"_s), facts, {}).message.id, draft.message.id);
    const Draft changed = edited(draft, u"[RESOLVED]"_s, u"All metrics normal"_s, facts);
    QVERIFY(changed.message.id != draft.message.id);
    QCOMPARE(changed.subjectClaims.size(), 1);
    QCOMPARE(changed.bodyClaims.size(), 1);
  }

  void theWordsOfRunbooks() {
    QCOMPARE(channelTypesOf(u"email"_s), QStringList{u"mail"_s});
    QCOMPARE(channelTypesOf(u"slack"_s), QStringList{u"slack"_s});
    for (const QString &word :
         {u"email"_s, u"status-page"_s, u"slack"_s, u"github"_s, u"pagerduty"_s, u"jira"_s, u"teams"_s, u"webhook"_s})
      for (const QString &type : channelTypesOf(word))
        QVERIFY2(channelType(type), qPrintable(type));
  }
};

STERNWAY_TEST(TestTemplateQueue)

}  // namespace test_templatequeue
#include "test_templatequeue.moc"
