// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/variables.h"
#include "notify/channels/channels.h"

#include <algorithm>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
QString fieldProblem(const ChannelField &field, const ChannelSetting &setting) {
  const QString text = setting.text(field.id);
  const bool isEmpty = field.kind == FieldKind::Secret ? setting.secrets.value(field.id).isEmpty()
                       : field.kind == FieldKind::List ? setting.list(field.id).isEmpty()
                                                       : text.isEmpty() && !setting.fields.value(field.id).isBool();
  if (isEmpty)
    return field.required ? tr("\"%1\" is missing.").arg(field.label) : QString();
  if (field.kind == FieldKind::Url && !isWebAddress(text))
    return tr("\"%1\" is no http or https address.").arg(field.label);
  if (field.kind == FieldKind::Choice && !field.choices.contains(text))
    return tr("\"%1\" is one of: %2.").arg(field.label, field.choices.join(u", "_s));
  return {};
}
}  // namespace

ChannelOption statusOption() {
  return {
      .id = u"status"_s, .label = tr("Status"), .choices = {u"investigating"_s, u"identified"_s, u"monitoring"_s, u"resolved"_s}};
}

const QList<ChannelDescriptor> &channelTypes() {
  static const QList<ChannelDescriptor> all{slackChannel(),     teamsChannel(),       statuspageChannel(),   statusApiChannel(),
                                            pagerdutyChannel(), githubIssueChannel(), jiraChannel(),         mailChannel(),
                                            webhookChannel(),   grafanaChannel(),     alertmanagerChannel(), rehearsalChannel()};
  return all;
}

const ChannelDescriptor *channelType(const QString &type) {
  const auto found = std::ranges::find(channelTypes(), type, &ChannelDescriptor::type);
  return found == channelTypes().cend() ? nullptr : &*found;
}

QStringList settingProblems(const ChannelSetting &setting) {
  const ChannelDescriptor *type = channelType(setting.type);
  if (!type)
    return {tr("There is no type of channel \"%1\".").arg(setting.type)};
  QStringList problems;
  const QList<ChannelField> fields = type->fields();
  for (const ChannelField &field : fields)
    if (const QString problem = fieldProblem(field, setting); !problem.isEmpty())
      problems << problem;
  return type->problems ? problems + type->problems(setting) : problems;
}

MessagePreview previewOf(const Outgoing &message, const ChannelSetting &setting) {
  const ChannelDescriptor *type = channelType(setting.type);
  return type ? type->preview(message, setting) : MessagePreview{.text = message.body, .problems = settingProblems(setting)};
}

Outgoing testMessage(const QDateTime &now) {
  return {.id = u"test-%1"_s.arg(now.toMSecsSinceEpoch()),
          .incidentId = u"test"_s,
          .incidentTitle = tr("Test of Sternway"),
          .subject = tr("Test of Sternway"),
          .body = tr("This is a test of Sternway. Nothing has happened; there is nothing to do."),
          .services = {u"sternway-test"_s}};
}

}  // namespace sternway::notify
