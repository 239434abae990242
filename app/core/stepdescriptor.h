// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepwords.h"

#include <functional>

namespace sternway {

enum class ArgumentType {
  Text,
  Number,     ///< or a placeholder
  Flag,       ///< true or false
  Duration,   ///< kept as it is written
  Words,      ///< a list of texts
  Map,        ///< text → text
  Choice,     ///< one of \c choices, or a placeholder
  Choices,    ///< several of them
  Condition,  ///< as in the matrix
  Revision,   ///< "last-good", "previous", a number or a placeholder
  Address,    ///< of the web, or a placeholder with whatever follows it
  Template,   ///< the id of a message
  Json        ///< anything
};
/// "text", "number", ...
[[nodiscard]] QString argumentTypeName(ArgumentType type);

/// An argument of a kind of step.
struct StepArgument {
  QString name;
  ArgumentType type = ArgumentType::Text;
  bool required = false;
  QStringList choices = {};
};
/// "to!:revision, type:choice=merge|json, name": ! is required, without a type it is a text.
[[nodiscard]] QList<StepArgument> stepArguments(const QString &words);

/// What a step does to the system at worst, as far as its kind tells.
enum class StepEffect { Reads, Changes, Destroys };
[[nodiscard]] QString stepEffectName(StepEffect effect);  ///< "reads", "changes", "destroys"

/// The part that a step has in a rollback.
enum class StepRole {
  Other,
  WayBack,  ///< by itself it brings an earlier version back: two of them in one list are a choice
  Rolls,    ///< brings another version into the system
  Waits     ///< until another version is there
};

/// What a step may do: what a person has to see before accepting a runbook.
struct StepPermission {
  enum class Runs { Nothing, Here, InPod };
  Runs runs = Runs::Nothing;  ///< its command, on this computer or within a container of the cluster
  QString writes = {};        ///< the object of the cluster that it changes, or empty
  QString contacts = {};      ///< the web address that it asks, or empty
  QString sends = {};         ///< the id of the message template, or empty
};

/// What a recogniser asks of the text that a command stands in.
struct CommandSource {
  std::function<QString(const QString &number)> revision;  ///< a blank for the sample that the number is
  std::function<QString(const QString &image)> image;      ///< the same for the version of an image
  std::function<bool(const QStringList &words)> isInteractive;
  std::function<void(const QString &why)> doubt;  ///< notes what is assumed, or cannot be told
};

/// The arguments of each step that a command becomes; none where it is another kind's, or says more than a typed step can.
using RecognisedArguments = QList<QJsonObject>;

/// One kind of step: all that is known of it stands in the one file that makes this, below app/steps. Functions are pure and may
/// be null, where the comment says what that means.
struct StepDescriptor {
  QString name;                   ///< "kubernetes.undo"
  QList<StepArgument> arguments;  ///< a text in place of the map stands for the first one
  QList<QStringList> oneOf = {};  ///< of each of these groups, exactly one must be given
  StepEffect effect = StepEffect::Changes;
  StepRole role = StepRole::Other;
  bool idempotent = false;  ///< doing it twice leaves what doing it once leaves
  bool runs = false;        ///< Sternway carries it out; else a person does, guided
  /// What it changes, in a sentence. Null: it only looks, tells or waits.
  QString (*changes)() = nullptr;
  /// The command that does the same, placeholders left open; several stand on a line each. Null: only Sternway or a person can.
  QString (*command)(const StepWords &words) = nullptr;
  /// Why it is dangerous, or empty. Null: never more than its effect says.
  QString (*danger)(const StepWords &words) = nullptr;
  /// Null: it runs, contacts and writes nothing.
  StepPermission (*permission)(const StepWords &words) = nullptr;
  /// Whether all that it does is show something. Null: when its effect is Reads.
  bool (*shows)(const StepWords &words) = nullptr;
  /// The workload that it is about, as a service of a runbook has it ("deployment/web", "helm/RELEASE"). Null: it tells none.
  QString (*workload)(const StepWords &words) = nullptr;
  /// Reads one command, the program first. Null: no command is of this kind.
  RecognisedArguments (*recognise)(const QStringList &argv, const CommandSource &source) = nullptr;
  /// Reads commands that one pipe joins. Null: only its first command counts.
  RecognisedArguments (*recognisePipe)(const QList<QStringList> &commands) = nullptr;

  [[nodiscard]] const StepArgument *find(const QString &argument) const;
};

/// The kinds of steps that there are, in the order of the documentation. Immutable; may be read on any thread. What it tells of a
/// step of an unknown kind is empty.
class StepKinds {
public:
  explicit StepKinds(QList<StepDescriptor> kinds) : m_kinds(std::move(kinds)) {}
  StepKinds(const StepKinds &) = delete;
  StepKinds &operator=(const StepKinds &) = delete;

  [[nodiscard]] const QList<StepDescriptor> &all() const { return m_kinds; }
  [[nodiscard]] QStringList names() const;
  /// Null where there is none of that name.
  [[nodiscard]] const StepDescriptor *find(const QString &name) const;

  [[nodiscard]] QString command(const ProcedureStep &step, const Runbook &runbook) const;
  [[nodiscard]] QString danger(const QString &kind, const QJsonObject &arguments) const;
  [[nodiscard]] StepPermission permission(const ProcedureStep &step, const Runbook &runbook) const;
  [[nodiscard]] bool shows(const ProcedureStep &step) const;
  [[nodiscard]] QString workload(const ProcedureStep &step) const;
  [[nodiscard]] StepRole role(const ProcedureStep &step) const;
  /// What the first kind that knows the command makes of it; empty where none does.
  [[nodiscard]] QList<ProcedureStep> recognise(const QStringList &argv, const CommandSource &source) const;
  [[nodiscard]] QList<ProcedureStep> recognisePipe(const QList<QStringList> &commands) const;

private:
  const QList<StepDescriptor> m_kinds;
};

[[nodiscard]] ProcedureStep procedureStep(const QString &kind, const QJsonObject &arguments);
/// The service that a step is about: the one it names, else the only one of the runbook, else {{service}} in {{namespace}}.
[[nodiscard]] RunbookService serviceOf(const ProcedureStep &step, const Runbook &runbook);

}  // namespace sternway
