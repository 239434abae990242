// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/stepsfromcommands.h"

#include "core/format.h"
#include "core/shell.h"
#include "import/toolsteps.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace sternway::importer {

using namespace Qt::StringLiterals;

/// The commands that one pipe joins.
struct CommandReader::Piece {
  QList<ShellWords> commands;
  QString text;  ///< as written, blanks filled
  int line = 0;
};

namespace {
QStringList withoutPrefix(QStringList words) {
  while (!words.isEmpty() && (words.constFirst() == u"sudo" || words.constFirst() == u"time" || words.constFirst() == u"nohup"))
    words.removeFirst();
  return words;
}

bool needsShell(const QList<ShellWords> &commands) {
  return std::ranges::any_of(commands, &ShellWords::needsShell);
}

bool filtersOnly(const QList<ShellWords> &commands) {
  return std::all_of(commands.cbegin() + 1, commands.cend(), [](const ShellWords &each) { return isFilter(each.words); });
}

/// Whether the words of the command stay beside what the step does.
bool keepsCommand(const QList<Step> &steps, const StepKinds &kinds) {
  return std::ranges::none_of(steps, [&](const Step &step) { return kinds.form(step) == StepForm::Program; });
}

bool ignoresFailure(const ShellWords &next) {
  const QString word = next.words.value(0);
  return word == u"true" || word == u":" || word == u"echo";
}
}  // namespace

void CommandReader::begin() {
  m_directory.clear();
  m_isRemote = false;
}

Step CommandReader::shell(const QString &text, int line) {
  Step step = program({text});
  step.args.insert(u"shell"_s, true);
  step.command = text;
  step.confirm = true;
  step.line = line;
  return step;
}

/// Where the commands before it have changed to.
Step CommandReader::program(const QStringList &words) const {
  Step step = m_kinds.stepOf(StepForm::Program, QJsonArray::fromStringList(words));
  putText(step.args, u"workingDirectory"_s, m_directory);
  return step;
}

Step CommandReader::manual(const QString &text, int line) {
  Step step = m_kinds.stepOf(StepForm::Instruction, text);
  step.command = text;
  step.line = line;
  return step;
}

Step CommandReader::script(const QString &text, int line) {
  return shell(withoutPlaceholders(m_variables.fillCommand(text, line)).replace(u"{ {"_s, u"{{"_s), line);
}

Step CommandReader::powerShell(const QString &text, int line) {
  static const QRegularExpression blank(u"<[A-Za-z][\\w -]*>"_s);
  const QString plain = withoutPlaceholders(text);
  if (text.contains(blank))
    return manual(m_variables.fillCommand(plain, line), line);
  Step step =
      m_kinds.stepOf(StepForm::Program, QJsonArray{u"pwsh"_s, u"-NoProfile"_s, u"-NonInteractive"_s, u"-Command"_s, plain});
  step.command = plain;
  step.confirm = true;
  step.line = line;
  return step;
}

Step CommandReader::sql(const QString &text, int line) {
  static const QRegularExpression begins(u"^(?:BEGIN|START TRANSACTION)[^;]*;\\s*"_s, QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression ends(u"\\s*COMMIT\\s*;\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
  const QString filled = m_variables.fillCommand(text, line);
  if (text.startsWith(u'\\'))
    return manual(filled, line);
  const bool isTransaction = filled.contains(begins) && filled.contains(ends);
  const QString inside = isTransaction ? QString(filled).remove(begins).remove(ends) : filled;
  Step step = m_kinds.stepOf(StepForm::Statement, inside.trimmed().isEmpty() ? filled : inside);
  putText(step.args, u"database"_s, m_database);
  if (isTransaction)
    step.args.insert(u"transaction"_s, true);
  step.command = filled;
  step.line = line;
  return step;
}

QList<Step> CommandReader::read(const QString &command, int line) {
  const QString text = m_variables.fillCommand(command, line);
  if (const auto here = hereDocument(text))
    return {fromHere(*here, text, line)};
  const ShellLine whole = shellLine(text);
  if (whole.isCompound || (!whole.isBroken && whole.needsOneShell()))
    return {shell(text, line)};
  if (whole.isBroken || whole.commands.isEmpty())
    return {manual(text, line)};
  QList<Step> steps;
  for (qsizetype first = 0; first < whole.commands.size(); ++first) {
    const qsizetype last = whole.pipeEnd(first);
    const ShellWords &end = whole.commands.at(last);
    const bool orElse = end.after == u"||";
    if (orElse && !(last + 1 < whole.commands.size() && ignoresFailure(whole.commands.at(last + 1))))
      return {shell(text, line)};
    Piece piece{.commands = whole.commands.mid(first, last - first + 1), .text = {}, .line = line};
    for (const ShellWords &each : piece.commands)
      piece.text += (piece.text.isEmpty() ? QString() : u" | "_s) + each.source;
    QList<Step> part = readPipe(piece);
    const bool losesWords = orElse && whole.commands.at(last + 1).words.value(0) == u"echo" && !keepsCommand(part, m_kinds);
    if (losesWords)
      return {shell(text, line)};
    for (Step &step : part) {
      step.onFailure = orElse ? OnFailure::Continue : step.onFailure;
      const bool isAll = orElse || whole.commands.size() == piece.commands.size();
      step.command = isAll || step.command.isEmpty() ? text : step.command;
    }
    steps += part;
    first = orElse ? last + 1 : last;
  }
  return steps;
}

/// Statements for a database are a step of SQL; anything else that reads such lines stays whole.
Step CommandReader::fromHere(const HereDocument &here, const QString &text, int line) {
  const ShellLine head = shellLine(here.command);
  const bool isOne = here.isLiteral && head.commands.size() == 1 && !head.isBroken && !head.commands.constFirst().needsShell;
  QStringList words = isOne ? withoutPrefix(head.commands.constFirst().words) : QStringList();
  const bool isMysql = words.value(0) == u"mysql" || words.value(0) == u"mariadb";
  if (isMysql || words.value(0) == u"psql") {
    words << (isMysql ? u"-e"_s : u"-c"_s) << here.text;
    if (const auto steps = m_kinds.recognise(words, source(line)); steps.size() == 1) {
      declareVariables(head.commands.constFirst().variables, line);
      Step step = steps.constFirst();
      step.command = text;
      step.line = line;
      return step;
    }
  }
  return shell(text, line);
}

QList<Step> CommandReader::readPipe(const Piece &piece) {
  const QStringList words = withoutPrefix(piece.commands.constFirst().words);
  for (const ShellWords &command : piece.commands)
    declareVariables(command.variables, piece.line);
  if (piece.commands.size() == 1 && setsStage(words, piece.line))
    return {};
  QList<QStringList> pipe;
  for (const ShellWords &command : piece.commands)
    pipe.append(command.words);
  if (const auto steps = m_kinds.recognisePipe(pipe); !steps.isEmpty())
    return told(steps, piece);
  const bool keepsConfigMap = piece.commands.size() == 1 && piece.commands.constFirst().redirects && words.contains(u"get"_s) &&
                              (words.contains(u"configmap"_s) || words.contains(u"cm"_s)) && words.value(0) == u"kubectl";
  if (keepsConfigMap)
    return one(piece, words.mid(0, words.indexOf(u">"_s)));
  if (isInteractive(words) || words.value(0) == u"watch")
    return bounded(piece, words);
  if (!filtersOnly(piece.commands) || needsShell(piece.commands))
    return {shell(piece.text, piece.line)};
  const QList<Step> steps = one(piece, words);
  // What is cut off behind a pipe changes what is seen, not what is done.
  const bool shows = std::ranges::all_of(steps, [this](const Step &step) { return m_kinds.shows(step); });
  return piece.commands.size() > 1 && !shows ? QList{shell(piece.text, piece.line)} : steps;
}

/// With the words and the line of the source.
QList<Step> CommandReader::told(QList<Step> steps, const Piece &piece) {
  for (Step &step : steps) {
    step.command = piece.text;
    step.line = piece.line;
  }
  return steps;
}

QList<Step> CommandReader::one(const Piece &piece, const QStringList &words) {
  const bool isHere = m_directory.isEmpty() || words.value(0) != u"git";
  const QList<Step> steps = isHere ? m_kinds.recognise(words, source(piece.line)) : QList<Step>();
  for (const Step &step : steps)
    m_database = step.args.value(u"database"_s).toString(m_database);
  if (!steps.isEmpty())
    return told(steps, piece);
  return {plain(piece.commands.constFirst().words, piece)};
}

Step CommandReader::plain(const QStringList &all, const Piece &piece) {
  QStringList words = all;
  if (m_isRemote) {
    doubt(piece.line, tr("it follows a login to another computer: where does it run?"));
    return manual(piece.text, piece.line);
  }
  for (const QString &flag : {u"-it"_s, u"-ti"_s, u"-i"_s, u"-t"_s, u"--tty"_s, u"--stdin"_s})
    if (words.contains(u"exec"_s))
      words.removeOne(flag);
  if (words.value(0) == u"k")
    words[0] = u"kubectl"_s;
  Step step = program(words);
  step.command = piece.text;
  step.line = piece.line;
  return step;
}

/// "watch -n 5 CMD" is done once; what wants a keyboard is a person's.
QList<Step> CommandReader::bounded(const Piece &piece, const QStringList &words) {
  if (words.value(0) == u"watch") {
    const CommandWords parts(words.mid(1), {u"-n"_s, u"--interval"_s});
    const QString inside =
        parts.plainCount() == 1 ? parts.plain(0) : piece.text.section(parts.plain(0), 1).prepend(parts.plain(0));
    if (!inside.isEmpty() && isProgram(inside.section(u' ', 0, 0))) {
      doubt(piece.line, tr("it never ends in the source; here it is done once"));
      QList<Step> steps = read(inside, piece.line);
      for (Step &step : steps)
        step.command = piece.text;
      return steps;
    }
  }
  m_isRemote = m_isRemote || words.value(0) == u"ssh";
  const qsizetype database = words.indexOf(u"-d"_s);
  if (words.contains(u"psql"_s) && database > 0)
    m_database = words.value(database + 1);
  doubt(piece.line, tr("it needs a person at the keyboard: a manual step"));
  return {manual(piece.text, piece.line)};
}

bool CommandReader::setsStage(const QStringList &words, int line) {
  static const QRegularExpression assignment(u"^([A-Za-z_]\\w*)=(.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
  const QString program = words.value(0);
  if (program == u"cd" && words.size() == 2) {
    m_directory = words.at(1);
    return true;
  }
  if (program == u"clear" && words.size() == 1)
    return true;
  const QStringList pairs = program == u"export" ? words.mid(1) : words;
  for (const QString &pair : pairs)
    if (!pair.contains(assignment))
      return false;
  for (const QString &pair : pairs) {
    const auto match = assignment.match(pair);
    const QString value = match.captured(2);
    m_variables.declare(match.captured(1), variableTypeOf(match.captured(1)), pair, line);
    if (!value.contains(u"{{"_s) && !isSampleVersion(value))
      m_variables.setDefault(match.captured(1), value);
  }
  return !pairs.isEmpty();
}

/// A version or a revision in a runbook is the one of the day it was written.
CommandSource CommandReader::source(int line) {
  const auto revision = [this, line](const QString &number) {
    return m_variables.sample(u"REVISION"_s, VariableType::Revision, number, line);
  };
  const auto image = [this, line](const QString &reference) {
    const qsizetype tag = reference.lastIndexOf(u':') + 1;
    if (tag == 0 || !isSampleVersion(reference.mid(tag)))
      return reference;
    return reference.left(tag) + m_variables.sample(u"VERSION"_s, VariableType::Version, reference.mid(tag), line);
  };
  return {.revision = revision, .image = image, .isInteractive = isInteractive, .doubt = [this, line](const QString &why) {
            doubt(line, why);
          }};
}

void CommandReader::declareVariables(const QStringList &names, int line) {
  for (const QString &name : names)
    (void)m_variables.declare(name, variableTypeOf(name), u"$"_s + name, line);
}

}  // namespace sternway::importer
