// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

#include <QHash>

#include <functional>

namespace sternway::steps {
class StepRun;
struct Probe;
struct StepContext;
struct StepPreview;
}  // namespace sternway::steps

namespace sternway {

/// The arguments of one step, as words of a command. What the step does not say is its service's. Pure.
class StepWords {
public:
  StepWords(const QJsonObject &arguments, const RunbookService &service = {}) : m_arguments(arguments), m_service(service) {}

  [[nodiscard]] QString text(const QString &name) const;
  [[nodiscard]] bool has(const QString &name) const { return m_arguments.contains(name); }
  [[nodiscard]] bool flag(const QString &name) const { return m_arguments.value(name).toBool(); }
  [[nodiscard]] QJsonObject map(const QString &name) const { return m_arguments.value(name).toObject(); }
  [[nodiscard]] QStringList list(const QString &name) const;
  /// PREFIX + value where the argument is given.
  [[nodiscard]] QStringList optional(const QString &name, const QString &prefix = {}) const;
  /// OPTION value.
  [[nodiscard]] QStringList option(const QString &name, const QString &option) const;
  /// BEFORE key=value for each entry of a map.
  [[nodiscard]] QStringList pairs(const QString &name, const QStringList &before = {}) const;

  [[nodiscard]] QString workload() const;
  [[nodiscard]] QString nameSpace() const;
  /// "-n NAMESPACE", or nothing.
  [[nodiscard]] QStringList inNamespace() const;
  /// "deployment/web in shop": what a step of the cluster writes to.
  [[nodiscard]] QString place() const;

private:
  const QJsonObject m_arguments;
  const RunbookService m_service;
};

/// As a command shows it: JSON for objects and lists.
[[nodiscard]] QString shownValue(const QJsonValue &value);
/// A number where it is one, else the text.
[[nodiscard]] QJsonValue numberOrText(const QString &text);
/// Puts the text unless it is empty.
void putText(QJsonObject &object, const QString &key, const QString &text);

template <typename T>
class Call;
struct FilledArguments;
struct StepRecord;

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
  Query,      ///< of PromQL
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
inline constexpr auto stepEffectName =
    enumNames<StepEffect>({{StepEffect::Reads, "reads"}, {StepEffect::Changes, "changes"}, {StepEffect::Destroys, "destroys"}});

/// The part that a step has in a rollback.
enum class StepRole {
  Other,
  WayBack,  ///< by itself it brings an earlier version back: two of them in one list are a choice
  Rolls,    ///< brings another version into the system
  Waits,    ///< until another version is there
  Watches,  ///< whether the pods of that version stay well
  Recovers  ///< watches whether the service has recovered, by its metrics
};

/// What a kind takes that says nothing more than what it is given, as its first argument: what the import makes of text that no
/// kind recognises. One kind a form.
enum class StepForm {
  Typed,        ///< more than that: a kind has no such form
  Instruction,  ///< what a person is to do, in words
  Program,      ///< the words of a command line
  Statement,    ///< of a database
  Message       ///< the id of a template
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
  QString name;                   ///< as the key of a runbook's step
  QList<StepArgument> arguments;  ///< a text in place of the map stands for the first one
  QList<QStringList> oneOf = {};  ///< of each of these groups, exactly one must be given
  StepEffect effect = StepEffect::Changes;
  StepRole role = StepRole::Other;
  bool idempotent = false;  ///< doing it twice leaves what doing it once leaves
  StepForm form = StepForm::Typed;
  /// Carries it out, see steps/steprun.h; GUI thread. Null: a person does, guided.
  steps::StepRun *(*run)(const steps::StepContext &context, const Step &step, QObject *parent) = nullptr;
  /// What became of one whose end is not known; an error means that it cannot be read now, so that nothing can be said. Null: the
  /// kind changes nothing, and is done again.
  Call<steps::Probe> *(*probe)(const steps::StepContext &context, const Step &step, const StepRecord &record,
                               QObject *parent) = nullptr;
  /// What a step that is done again has to know of the world as it was when it first began: read before the start, and committed
  /// with it, see startedFrom() in steps/steprun.h. Null: nothing. Only for kinds that run.
  Call<QJsonObject> *(*startsFrom)(const steps::StepContext &context, const Step &step, QObject *parent) = nullptr;
  /// What it would change now, and what stands in its way: it reads, and dry-runs where the system can, and changes nothing. An
  /// error means that this cannot be told now. Null: changes() says all that there is.
  Call<steps::StepPreview> *(*preview)(const steps::StepContext &context, const Step &step, QObject *parent) = nullptr;
  bool runsAsWritten = false;  ///< run() needs no more than what a runbook says; else only a plan's builder can make such a step
  /// Its arguments with the values of their placeholders, where a value is more than text: in statements each is a literal. Null:
  /// it is, see fill() in variables.h. Secrets stay placeholders.
  FilledArguments (*fill)(const QJsonObject &arguments, const QHash<QString, QString> &values) = nullptr;
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
  /// \a planned: kinds that only plans have.
  explicit StepKinds(QList<StepDescriptor> kinds, QList<StepDescriptor> planned = {})
      : m_kinds(std::move(kinds)), m_planned(std::move(planned)) {}
  StepKinds(const StepKinds &) = delete;
  StepKinds &operator=(const StepKinds &) = delete;

  /// Those that a runbook may have.
  [[nodiscard]] const QList<StepDescriptor> &all() const { return m_kinds; }
  [[nodiscard]] QStringList names() const;
  /// Null where a runbook has none of that name.
  [[nodiscard]] const StepDescriptor *find(const QString &name) const;
  /// How a plan's step is carried out; null: Sternway cannot.
  [[nodiscard]] const StepDescriptor *runner(const Step &step) const;

  /// What the kind makes of the step, whatever its author wrote beside it.
  [[nodiscard]] QString command(const Step &step, const Runbook &runbook) const;
  /// The author's words, else the kind's.
  [[nodiscard]] QString shownCommand(const Step &step, const Runbook &runbook) const;
  [[nodiscard]] QString changes(const Step &step) const;
  /// Its own, else its instruction, else its kind.
  [[nodiscard]] QString title(const Step &step) const;
  [[nodiscard]] QString danger(const Step &step) const;
  [[nodiscard]] StepPermission permission(const Step &step, const Runbook &runbook) const;
  [[nodiscard]] bool shows(const Step &step) const;
  [[nodiscard]] QString workload(const Step &step) const;
  [[nodiscard]] StepRole role(const Step &step) const;  ///< of a plan's step too
  [[nodiscard]] StepForm form(const Step &step) const;
  /// A step of the kind that has that form.
  [[nodiscard]] Step stepOf(StepForm form, const QJsonValue &content) const;
  /// What the first kind that knows the command makes of it; empty where none does.
  [[nodiscard]] QList<Step> recognise(const QStringList &argv, const CommandSource &source) const;
  [[nodiscard]] QList<Step> recognisePipe(const QList<QStringList> &commands) const;

private:
  const QList<StepDescriptor> m_kinds;
  const QList<StepDescriptor> m_planned;
};

/// The service that a step is about: the one it names, else the only one of the runbook, else {{service}} in {{namespace}}.
[[nodiscard]] RunbookService serviceOf(const Step &step, const Runbook &runbook);

}  // namespace sternway
