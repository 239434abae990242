// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/templatequeue.h"

#include "core/format.h"
#include "notify/draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
/// That of the plan's operation; else the open one about the step's target.
const IncidentRecord *incidentOf(const MessageOrder &order, const QList<IncidentRecord> &open) {
  const auto ofPlan = std::ranges::find_if(open, [&order](const IncidentRecord &record) {
    return std::ranges::any_of(record.operations,
                               [&order](const OperationRecord &operation) { return operation.id == order.plan.id; });
  });
  if (ofPlan != open.cend())
    return &*ofPlan;
  const TargetRef target = order.target.name.isEmpty() ? targetOf(order.plan.service()) : order.target;
  const auto about = std::ranges::find_if(open, [&target](const IncidentRecord &record) {
    return record.incident.isOpen() && targetsOf(record.incident).contains(target);
  });
  return about == open.cend() ? nullptr : &*about;
}

Result<Draft> draftOf(const MessageOrder &order, const IncidentRecord &record, const TemplatePorts &ports,
                      const RunbookPtr &runbook) {
  const auto message = std::ranges::find(runbook->communication, order.templateId, &MessageTemplate::id);
  if (message == runbook->communication.cend())
    return fail(ErrorKind::NotFound, tr("The runbook has no message \"%1\"").arg(order.templateId));
  CapturedFacts facts = capturedFacts(record, runbook, ports.now(record.incident.service));
  facts.undo = undoOf(order.plan);
  facts.sender = ports.author;
  QHash<QString, QString> values = messageValues(facts);
  for (const RunbookVariable &variable : runbook->variables)
    if (variable.type != VariableType::Secret && ports.values.contains(variable.name))
      values.insert(variable.name, ports.values.value(variable.name));
  Draft draft = drafted(*message, facts, values);
  if (!draft.missing.isEmpty())
    return fail(ErrorKind::Input, tr("The message \"%1\" is not complete").arg(order.templateId),
                tr("No value for: %1.").arg(draft.missing.join(u", "_s)));
  draft.message.id = order.key;
  return draft;
}

/// One order, until all its messages stand in the outbox. A child of the call that it answers.
class OrderInWork final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::notify::OrderInWork)
public:
  OrderInWork(const TemplatePorts &ports, const MessageOrder &order, Call<QList<OutboxMessage>> *call)
      : QObject(call), m_ports(ports), m_order(order), m_call(call) {
    m_ports.journal->changes(-1, this)->then([this](const Result<JournalChanges> &changes) {
      endIfFailed(changes.and_then([this](const JournalChanges &all) { return begin(all.incidents); }));
    });
  }

private:
  Result<Done> begin(const QList<IncidentRecord> &incidents) {
    const IncidentRecord *record = incidentOf(m_order, incidents);
    if (!record)
      return fail(ErrorKind::NotFound, tr("There is no open incident that the message belongs to"));
    const RunbookPtr runbook = TRY(m_ports.runbook(record->incident.service));
    m_message = TRY(draftOf(m_order, *record, m_ports, runbook)).message;
    const auto message = std::ranges::find(runbook->communication, m_order.templateId, &MessageTemplate::id);
    m_channels = channelsOf(*message, m_ports.channels(), record->incident.rehearsal);
    if (m_channels.isEmpty())
      return fail(ErrorKind::Input, tr("No channel is set up for the message \"%1\"").arg(m_order.templateId));
    queueNext();
    return Done{};
  }

  void queueNext() {
    if (m_channels.isEmpty())
      return m_call->finish(m_rows);
    m_ports.sender->queue(m_channels.takeFirst(), m_message, this)->then([this](const Result<QList<OutboxMessage>> &rows) {
      if (!rows)
        return m_call->finish(tl::unexpected(rows.error()));
      m_rows += *rows;
      queueNext();
    });
  }

  void endIfFailed(const Result<Done> &went) {
    if (!went)
      m_call->finish(tl::unexpected(went.error()));
  }

  const TemplatePorts m_ports;
  const MessageOrder m_order;
  Call<QList<OutboxMessage>> *m_call;
  Outgoing m_message;
  QStringList m_channels;
  QList<OutboxMessage> m_rows;
};
}  // namespace

Call<QList<OutboxMessage>> *TemplateQueue::queue(const MessageOrder &order, QObject *context) {
  auto *call = new Call<QList<OutboxMessage>>(context);
  new OrderInWork(m_ports, order, call);  // NOLINT(cppcoreguidelines-owning-memory): the call's child
  return call;
}

}  // namespace sternway::notify
