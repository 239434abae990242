// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reference.h"

#include <QCoreApplication>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

struct Reference {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::Reference)
};

// The manual page ---------------------------------------------------------------------------------------------------------

QString roff(QString text) {
  text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
  return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QStringList dashed(const QCommandLineOption &option) {
  QStringList names;
  for (const QString &name : option.names())
    names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
  return names;
}

QString roffOption(const QCommandLineOption &option) {
  QStringList names;
  for (const QString &name : dashed(option))
    names << u"\\fB%1\\fR"_s.arg(roff(name));
  const QString value = option.valueName().isEmpty() ? QString() : u" \\fI%1\\fR"_s.arg(roff(option.valueName()));
  return u".TP\n%1%2\n%3\n"_s.arg(names.join(u", "_s), value, roff(option.description()));
}

// Completion --------------------------------------------------------------------------------------------------------------

bool isFile(const QCommandLineOption &option) {
  return option.valueName() == "FILE"_L1 || option.valueName() == "FOLDER"_L1;
}

QString bashCompletion(const QList<CommandWords> &commands) {
  QStringList names;
  QString options;
  QStringList files;
  for (const CommandWords &command : commands) {
    names << command.name;
    QStringList words;
    for (const QCommandLineOption &option : command.options) {
      words += dashed(option);
      if (isFile(option))
        files += dashed(option);
    }
    options += u"    %1) words='%2' ;;\n"_s.arg(command.name, words.join(u' '));
  }
  files.removeDuplicates();
  const QString afterFiles =
      files.isEmpty() ? QString()
                      : u"  case $prev in\n    %1) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\"); return ;;\n  esac\n"_s.arg(
                            files.join(u'|'));
  return u"_sternway() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words=\n"
         "  COMPREPLY=()\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W '%1 --help --version' -- \"$cur\")\n"
         "    return\n"
         "  fi\n%2"
         "  case ${COMP_WORDS[1]} in\n%3  esac\n"
         "  case $cur in\n"
         "    -*) mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\") ;;\n"
         "    *) mapfile -t COMPREPLY < <(compgen -f -- \"$cur\") ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _sternway sternway\n"_s.arg(names.join(u' '), afterFiles, options);
}

/// As zsh's _arguments and _describe want it, within single quotes.
QString zshText(QString text) {
  for (const QChar special : {u'\\', u'[', u']', u':'})
    text.replace(special, u'\\' + QString(special));
  return text.replace(u'\'', u"'\\''"_s);
}

QString zshCompletion(const QList<CommandWords> &commands) {
  QString names;
  QString cases;
  for (const CommandWords &command : commands) {
    names += u"    '%1:%2'\n"_s.arg(command.name, zshText(command.summary));
    cases += u"    %1) _arguments"_s.arg(command.name);
    for (const QCommandLineOption &option : command.options)
      for (const QString &name : dashed(option)) {
        cases += u" \\\n      '%1[%2]"_s.arg(name, zshText(option.description()));
        if (!option.valueName().isEmpty())
          cases += u":%1:%2"_s.arg(zshText(option.valueName()), isFile(option) ? u"_files"_s : QString());
        cases += u'\'';
      }
    cases += u" \\\n      '*:file:_files' ;;\n"_s;
  }
  return u"#compdef sternway\n"
         "_sternway() {\n"
         "  local -a commands=(\n%1  )\n"
         "  if (( CURRENT == 2 )); then\n"
         "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  shift words\n"
         "  (( CURRENT-- ))\n"
         "  case $words[1] in\n%2  esac\n"
         "}\n"
         "_sternway \"$@\"\n"_s.arg(names, cases);
}

QString fishText(QString text) {
  text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
  return u'\'' + text + u'\'';
}

QString fishCompletion(const QList<CommandWords> &commands) {
  QString text;
  for (const CommandWords &command : commands)
    text += u"complete -c sternway -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(command.name, fishText(command.summary));
  for (const CommandWords &command : commands)
    for (const QCommandLineOption &option : command.options) {
      text += u"complete -c sternway -n '__fish_seen_subcommand_from %1'"_s.arg(command.name);
      for (const QString &name : option.names())
        text += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
      if (!option.valueName().isEmpty())
        text += isFile(option) ? u" -r -F"_s : u" -x"_s;
      text += u" -d %1\n"_s.arg(fishText(option.description()));
    }
  return text;
}
}  // namespace

QString manualPage(const QList<CommandWords> &commands) {
  QString text = u".TH STERNWAY 1 \"\" \"Sternway %1\" \"User Commands\"\n.SH NAME\nsternway \\- %2\n"_s.arg(
      roff(QCoreApplication::applicationVersion()), roff(u"decide on, carry out and document rollbacks on Kubernetes"_s));
  text +=
      u".SH SYNOPSIS\n.B sternway\n.RI [ OPTIONS ]\n.br\n.B sternway \\-\\-rehearsal\n.br\n.B sternway\n.I COMMAND\n"
      ".RI [ OPTIONS ]\n"_s;
  text += u".SH DESCRIPTION\n%1\n.PP\n%2\n.SH COMMANDS\n"_s.arg(
      roff(u"Without a command the window opens; with one, Sternway works without a display."_s),
      roff(u"A command that changes something shows its plan first, and asks."_s));
  for (const CommandWords &command : commands) {
    text += u".SS \"sternway %1\"\n%2\n"_s.arg(roff((command.name + u' ' + command.arguments).trimmed()), roff(command.summary));
    for (const QCommandLineOption &option : command.options)
      text += roffOption(option);
  }
  text += u".SH EXIT STATUS\n"_s;
  for (const auto &[status, meaning] :
       {std::pair{u"0"_s, u"Done."_s},
        {u"1"_s, u"The answer is no: a check found mistakes, a record is not intact, a rollback was refused or failed."_s},
        {u"2"_s, u"Wrong options or arguments, or a file that the command needs has mistakes."_s},
        {u"3"_s, u"What was needed could not be reached, or standard output not be written."_s},
        {u"130"_s, u"Interrupted."_s}})
    text += u".TP\n.B %1\n%2\n"_s.arg(status, roff(meaning));
  text += u".SH ENVIRONMENT\n"_s;
  for (const auto &[name, meaning] :
       {std::pair{u"KUBECONFIG"_s, u"Kubeconfig files, as kubectl reads them."_s},
        {u"STERNWAY_DATA_DIR"_s, u"Where the journal lies; otherwise ~/.local/share/sternway."_s},
        {u"STERNWAY_CONFIG_DIR"_s, u"Where the settings lie; otherwise ~/.config/sternway."_s},
        {u"STERNWAY_SECRET_NAME"_s, u"The secret NAME, for as long as the command runs; goes before what the keychain has."_s}})
    text += u".TP\n.B %1\n%2\n"_s.arg(roff(name), roff(meaning));
  return text + u".SH \"SEE ALSO\"\n.BR kubectl (1)\n.PP\n%1\n"_s.arg(
                    roff(u"The user guide: sternway guide, or /usr/share/doc/sternway/html/index.html."_s));
}

Result<QString> completion(const QList<CommandWords> &commands, const QString &shell) {
  if (shell == "bash"_L1)
    return bashCompletion(commands);
  if (shell == "zsh"_L1)
    return zshCompletion(commands);
  if (shell == "fish"_L1)
    return fishCompletion(commands);
  return fail(ErrorKind::Input, Reference::tr("\"%1\" is not bash, zsh or fish").arg(shell), {});
}

}  // namespace sternway::cli
