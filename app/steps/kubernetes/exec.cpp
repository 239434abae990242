// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/variables.h"
#include "steps/kubernetes/execplace.h"
#include "steps/kubernetes/kubectl.h"
#include "steps/programstep.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto execPatience = 30min;

/// With an input: "printf %s INPUT | kubectl exec -i ...".
QString execCommand(const StepWords &words) {
  const QString input = words.text(u"input"_s);
  const QStringList interactive = input.isEmpty() ? QStringList() : QStringList{u"-i"_s};
  const QString command = kubectlCommand(
      words, QStringList{u"exec"_s} + interactive + QStringList{words.has(u"pod"_s) ? words.text(u"pod"_s) : words.workload()} +
                 words.option(u"container"_s, u"-c"_s) + QStringList{u"--"_s} + words.list(u"argv"_s));
  return input.isEmpty() ? command : shellCommand({u"printf"_s, u"%s"_s, input}) + u" | "_s + command;
}

RecognisedArguments recogniseExec(const QStringList &words, const CommandSource &source) {
  const Kubectl kubectl(words);
  const QString where = kubectl.words.plain(1);
  const Kubectl::Object of = where.contains(u'/') ? kubectl.object(1) : Kubectl::Object{};
  const bool isPod = !where.contains(u'/') || QStringList{u"pod"_s, u"pods"_s, u"po"_s}.contains(of.kind);
  const QStringList argv = kubectl.words.hasRest() ? kubectl.words.rest() : kubectl.words.plainFrom(2);
  if (kubectl.verb() != u"exec" || argv.isEmpty() || where.isEmpty() || source.isInteractive(argv) ||
      !(of.isWorkload || isPod))  // a Service stands for pods that only kubectl knows
    return {};
  QJsonObject arguments = kubectl.where(of.workload, {{u"argv"_s, QJsonArray::fromStringList(argv)}});
  if (!of.isWorkload)
    arguments.insert(u"pod"_s, where.section(u'/', -1));
  putText(arguments, u"container"_s, kubectl.words.value({u"-c"_s, u"--container"_s}));
  return {arguments};
}

QString execDanger(const StepWords &words) {
  const QString ofWords = argvDanger(words);
  return ofWords.isEmpty() ? dangerOfCommand(words.text(u"input"_s)) : ofWords;
}

/// The words of a command stand in the audit log, in the list of processes, and in what Sternway shows.
bool tellsSecrets(const QStringList &argv) {
  return std::ranges::any_of(argv, [](const QString &word) {
    return std::ranges::any_of(placeholdersIn(word), [](const Placeholder &each) { return each.isSecret(); });
  });
}

/// Runs a program in a container, and shows its output as it comes. Its result has "exitCode", "output", "pod" and "container".
class ExecStep final : public ProgramStep {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ExecStep)
public:
  using ProgramStep::ProgramStep;
  void start() override;

  [[nodiscard]] static Call<Probe> *probe(const StepContext &context, const Step &step, const StepRecord &record,
                                          QObject *parent);
  [[nodiscard]] static Call<StepPreview> *preview(const StepContext &context, const Step &step, QObject *parent);
  [[nodiscard]] static QString secretSentence();

private:
  void findPlace(const QByteArray &input);
  void exec(const ExecPlace &place, const QByteArray &input);
  void ran(const ExecPlace &place, const ProgramResult &result);

  const StepWords m_words{m_step.args};
};

QString ExecStep::secretSentence() {
  return tr("A secret may stand in the step's input, not in the words of its command: those are written to the cluster's log");
}

void ExecStep::start() {
  if (!m_context.programs)
    return follow(nullptr, {}, Effect::Changes, {});
  if (tellsSecrets(m_words.list(u"argv"_s)))
    return endFailed(secretSentence());
  const QString input = m_words.text(u"input"_s);
  readSecrets(m_context, {input}, this)->then([this, input](const Result<QHash<QString, QString>> &secrets) {
    if (hasEnded())
      return;
    if (!secrets)
      return endFailed((secrets.error().message + u' ' + secrets.error().detail).trimmed());
    findPlace(fill(input, *secrets).text.toUtf8());
  });
}

void ExecStep::findPlace(const QByteArray &input) {
  findExecPlace(*m_context.cluster(m_step.target), m_step.target, m_words.text(u"pod"_s), m_words.text(u"container"_s), this)
      ->then([this, input](const Result<ExecPlace> &place) {
        if (hasEnded())
          return;
        if (!place)
          return endFailed((place.error().message + u' ' + place.error().detail).trimmed());
        exec(*place, input);
      });
}

void ExecStep::exec(const ExecPlace &place, const QByteArray &input) {
  Q_EMIT progress(place.isReady ? tr("Running in %1").arg(place.name())
                                : tr("Running in %1, whose pod is not ready").arg(place.name()));
  const auto timeout = timeLeft();
  const ExecRequest request{
      .nameSpace = place.nameSpace,
      .pod = place.pod,
      .container = place.container,
      .program = {.argv = m_words.list(u"argv"_s), .input = input, .timeout = timeout > 0ms ? timeout : execPatience}};
  follow(m_context.cluster(m_step.target)->exec(request, this), tr("%1 in %2").arg(request.program.argv.value(0), place.name()),
         Effect::Changes, [this, place](const ProgramResult &result) { ran(place, result); });
}

void ExecStep::ran(const ExecPlace &place, const ProgramResult &result) {
  QJsonObject told = resultOf(result);
  told.insert(u"pod"_s, place.pod);
  told.insert(u"container"_s, place.container);
  const QString program = m_words.list(u"argv"_s).value(0);
  if (!result.succeeded())
    return endFailed(tr("%1 ended with exit status %2 in %3: %4")
                         .arg(program, QString::number(result.exitCode), place.name(), lastWords(result)),
                     told);
  const QString last = keptText(result.output).section(u'\n', -1);
  end({.state = StepState::Finished,
       .message = last.isEmpty() ? tr("%1 ended well in %2").arg(program, place.name()) : last,
       .result = told});
}

Call<Probe> *ExecStep::probe(const StepContext &, const Step &step, const StepRecord &, QObject *parent) {
  const QString program = StepWords(step.args).list(u"argv"_s).value(0);
  return Call<Probe>::finished(
      parent,
      Probe{.state = Probe::State::CannotTell,
            .sentence = tr("Whether %1 has run in the container, and how it ended, is kept nowhere in the cluster; it may "
                           "even still run. Look at what it was to change before you run it again.")
                            .arg(program)});
}

Call<StepPreview> *ExecStep::preview(const StepContext &context, const Step &step, QObject *parent) {
  const StepWords words(step.args);
  ClusterApi *cluster = context.cluster(step.target);
  auto *call = new Call<StepPreview>(parent);
  StepPreview preview;
  if (tellsSecrets(words.list(u"argv"_s)))
    preview.findings << Finding{
        .id = u"exec.secret"_s, .severity = Severity::Block, .title = secretSentence(), .detail = {}, .remedy = {}};
  const auto askRights = [=](const StepPreview &so) {
    findMissingExecRights(*cluster, step.target.scope, call)->then([=](const Result<QList<Finding>> &missing) {
      call->finish(missing.map([&so](const QList<Finding> &findings) {
        return StepPreview{.changes = so.changes, .findings = so.findings + findings};
      }));
    });
  };
  findExecPlace(*cluster, step.target, words.text(u"pod"_s), words.text(u"container"_s), call)
      ->then([=](const Result<ExecPlace> &place) mutable {
        if (!place && isTransient(place.error().kind))
          return call->finish(fail(place.error()));
        if (place)
          preview.changes << tr("in %1: %2").arg(place->name(), shellCommand(words.list(u"argv"_s)));
        else
          preview.findings << Finding{.id = u"exec.place"_s,
                                      .severity = Severity::Block,
                                      .title = place.error().message,
                                      .detail = place.error().detail,
                                      .remedy = {}};
        if (place && !place->isReady)
          preview.findings << Finding{.id = u"exec.not-ready"_s,
                                      .severity = Severity::Warn,
                                      .title = tr("Pod %1 is not ready").arg(place->pod),
                                      .detail = tr("The command runs in it all the same."),
                                      .remedy = {}};
        askRights(preview);
      });
  return call;
}
}  // namespace

QList<StepDescriptor> execKinds() {
  return {clusterKind({.name = u"kubernetes.exec"_s,
                       .arguments = stepArguments(u"argv!:words, workload, pod, container, input"_s),
                       .run = makeRun<ExecStep>,
                       .probe = ExecStep::probe,
                       .preview = ExecStep::preview,
                       .runsAsWritten = true,
                       .changes = [] { return tr("Whatever the command changes, within a container"); },
                       .command = execCommand,
                       .danger = execDanger,
                       .permission = [](const StepWords &) -> StepPermission { return {.runs = StepPermission::Runs::InPod}; },
                       .shows = [](const StepWords &) { return true; },
                       .recognise = recogniseExec})};
}

}  // namespace sternway::steps
