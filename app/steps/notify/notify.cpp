// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/messagequeue.h"
#include "core/sentences.h"
#include "steps/registry.h"
#include "steps/steprun.h"

#include <QJsonArray>
#include <QPointer>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// Puts the message into the outbox, where it is sent; what cannot be queued is asked of a person.
class NotifyStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::NotifyStep)
public:
  using StepRun::StepRun;

  void start() override {
    if (!m_context.messages)
      return askPerson({});
    const MessageOrder order{.templateId = StepWords(m_step.args).text(u"template"_s),
                             .target = m_step.target,
                             .plan = m_context.plan,
                             .outputs = m_context.outputs,
                             .key = m_context.plan.id + u'/' + m_step.id};
    m_context.messages->queue(order, this)->then([this](const Result<QList<OutboxMessage>> &queued) {
      if (hasEnded())
        return;
      if (!queued)
        return askPerson(sentences({queued.error().message, queued.error().detail}));
      finish(*queued);
    });
  }

private:
  void finish(const QList<OutboxMessage> &queued) {
    QStringList channels;
    QStringList ids;
    for (const OutboxMessage &message : queued) {
      ids << message.id;
      if (!channels.contains(message.channel))
        channels << message.channel;
    }
    end({.state = StepState::Finished,
         .message = tr("Queued for %1").arg(channels.join(u", "_s)),
         .result = {{u"messages"_s, QJsonArray::fromStringList(ids)}, {u"channels"_s, QJsonArray::fromStringList(channels)}}});
  }

  /// \a why: it could not be queued; empty: there is nothing that would send it.
  void askPerson(const QString &why) {
    if (!m_context.questions)
      return endFailed(why.isEmpty() ? tr("There is nothing here that sends messages, and nobody to ask") : why);
    const QString text = tr("Send the message \"%1\" of the runbook.").arg(StepWords(m_step.args).text(u"template"_s));
    m_context.questions
        ->ask({.kind = StepQuestion::Kind::Does,
               .stepId = m_step.id,
               .title = m_step.title,
               .text = why.isEmpty() ? text : text + u' ' + why},
              this)
        ->then([this](const Result<StepAnswer> &answer) {
          if (hasEnded())
            return;
          if (!answer)
            return endFailed(answer.error().message);
          if (answer->skipped)
            return end({.state = StepState::Skipped, .message = tr("Skipped by %1: %2").arg(answer->who, *answer->skipped)});
          end({.state = StepState::Finished, .message = tr("%1 says that it was sent").arg(answer->who)});
        });
  }
};
}  // namespace

/// Done again it queues nothing twice: the outbox has one message for each channel and step.
QList<StepDescriptor> notifyKinds() {
  return {{.name = u"notify"_s,
           .arguments = stepArguments(u"template!:template"_s),
           .idempotent = true,
           .form = StepForm::Message,
           .run = makeRun<NotifyStep>,
           .runsAsWritten = true,
           .changes = [] { return tr("A message that others read"); },
           .permission = [](const StepWords &words) -> StepPermission { return {.sends = words.text(u"template"_s)}; }}};
}

}  // namespace sternway::steps
