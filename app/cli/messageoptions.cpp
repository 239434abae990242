// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messageoptions.h"

#include "core/format.h"
#include "runbook/messages.h"

#include <QCommandLineParser>

namespace sternway::cli {

using namespace Qt::StringLiterals;

void addMessageOptions(OptionTable &parser) {
  parser.addOptions({
      {u"runbook"_s, tr("Runbook whose messages are meant (default: that of the incident's service)."), u"FILE"_s},
      {u"channel"_s, tr("A channel to send to, by its name; may be given several times (default: those of the message)."),
       u"NAME"_s},
      {u"set"_s, tr("The value of a placeholder of the message; may be given several times."), u"NAME=VALUE"_s},
      {u"language"_s, tr("Language of the messages that a runbook does not have itself: en, de or zh (default: en)."),
       u"LANGUAGE"_s},
      {{u"y"_s, u"yes"_s}, tr("Do not ask before sending.")},
  });
}

void readMessageOptions(const QCommandLineParser &parser, Options &options) {
  options.runbook = parser.value(u"runbook"_s);
  options.channels = parser.values(u"channel"_s);
  options.yes = parser.isSet(u"yes"_s);
  options.language = parser.isSet(u"language"_s) ? parser.value(u"language"_s) : u"en"_s;
}

Result<Done> checkMessage(const Options &options) {
  static const QStringList verbs{u"list"_s, u"preview"_s, u"send"_s};
  const QString help = tr("See: %1").arg(u"sternway message --help"_s);
  const QString verb = options.arguments.value(0);
  if (!verbs.contains(verb))
    return fail(ErrorKind::Input, tr("message takes list, preview or send, not \"%1\"").arg(verb), help);
  const qsizetype wanted = verb == "list"_L1 ? 2 : 3;
  if (options.arguments.size() != wanted)
    return fail(ErrorKind::Input,
                verb == "list"_L1 ? tr("message list takes INCIDENT") : tr("message %1 takes INCIDENT TEMPLATE").arg(verb), help);
  if (!runbook::messageLanguages().contains(options.language))
    return fail(ErrorKind::Input,
                tr("--language takes %1, not \"%2\"").arg(runbook::messageLanguages().join(u", "_s), options.language), help);
  if (verb == "send"_L1 && options.json && !options.yes)
    return fail(ErrorKind::Input, tr("message send --json cannot ask: add --yes"), help);
  return Done{};
}

}  // namespace sternway::cli
