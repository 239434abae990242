// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/messages.h"

#include "runbook/runbook.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

const QStringList &messageStages() {
  static const QStringList stages{u"before"_s, u"during"_s, u"after"_s, u"resolved"_s};
  return stages;
}

const QStringList &messageLanguages() {
  static const QStringList languages{u"en"_s, u"de"_s, u"zh"_s};
  return languages;
}

namespace {
/// Each file is a runbook that has only messages. They are built in and tested: one that cannot be read has none.
QList<MessageTemplate> readMessages(const QString &language) {
  QFile file(u":/messages/%1.yaml"_s.arg(language));
  if (!file.open(QIODevice::ReadOnly))
    return {};
  return readRunbook(StepKinds({}), file.readAll(), language + u".yaml"_s).runbook.communication;
}
}  // namespace

const QList<MessageTemplate> &defaultMessages(const QString &language) {
  static const std::map<QString, QList<MessageTemplate>> all = [] {
    std::map<QString, QList<MessageTemplate>> read;
    for (const QString &each : messageLanguages())
      read.emplace(each, readMessages(each));
    return read;
  }();
  const auto found = all.find(language.section(u'_', 0, 0).section(u'-', 0, 0));
  return found == all.cend() ? all.at(u"en"_s) : found->second;
}

QList<MessageTemplate> messagesFor(const Runbook &runbook, const QString &stage, Audience audience, const QString &language) {
  const auto isOf = [&](const MessageTemplate &message) { return message.stage == stage && message.audience == audience; };
  QList<MessageTemplate> messages;
  std::ranges::copy_if(runbook.communication, std::back_inserter(messages), isOf);
  if (messages.isEmpty())
    std::ranges::copy_if(defaultMessages(language), std::back_inserter(messages), isOf);
  return messages;
}

QList<MessageTemplate> allMessages(const Runbook &runbook, const QString &language) {
  QList<MessageTemplate> messages;
  for (const QString &stage : messageStages())
    for (const Audience audience : {Audience::Internal, Audience::External})
      messages += messagesFor(runbook, stage, audience, language);
  return messages;
}

}  // namespace sternway::runbook
