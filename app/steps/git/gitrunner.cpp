// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/gitrunner.h"

#include "core/format.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// For a step without a timeout: a fetch of a whole history takes minutes, nothing takes longer.
constexpr auto gitPatience = 15min;

/// A run whose lines nobody is told.
class QuietRun final : public ProgramRun {
public:
  QuietRun(Programs &programs, const ProgramRequest &request, QObject *context)
      : ProgramRun(context), m_run(programs.run(request, this)) {
    connect(m_run, &ProgramRun::ended, this, &ProgramRun::ended);
  }
  void stop() override { m_run->stop(); }

private:
  ProgramRun *m_run;
};
}  // namespace

tl::unexpected<GitRefusal> refuse(const QString &id, const QString &sentence, const QString &remedy) {
  return tl::unexpected(GitRefusal{.id = id, .sentence = sentence, .remedy = remedy});
}

Finding findingOf(const GitRefusal &refusal) {
  return {
      .id = refusal.id, .severity = refusal.severity, .title = refusal.sentence, .detail = QString(), .remedy = refusal.remedy};
}

ProgramRequest gitRequest(const GitCall &call) {
  static const QStringList always{u"git"_s, u"--no-pager"_s,
                                  u"-c"_s,  u"color.ui=false"_s,
                                  u"-c"_s,  u"core.quotePath=false"_s,
                                  u"-c"_s,  u"gc.auto=0"_s,
                                  u"-c"_s,  u"maintenance.auto=false"_s,
                                  u"-c"_s,  u"i18n.commitEncoding=UTF-8"_s,
                                  u"-c"_s,  u"i18n.logOutputEncoding=UTF-8"_s,
                                  u"-c"_s,  u"user.useConfigOnly=true"_s};
  StringMap environment{{u"GIT_TERMINAL_PROMPT"_s, u"0"_s}, {u"GIT_ASKPASS"_s, QString()},
                        {u"SSH_ASKPASS"_s, QString()},      {u"SSH_ASKPASS_REQUIRE"_s, u"never"_s},
                        {u"GIT_EDITOR"_s, u":"_s},          {u"GIT_OPTIONAL_LOCKS"_s, u"0"_s},
                        {u"LC_ALL"_s, u"C.UTF-8"_s},        {u"LANGUAGE"_s, QString()}};
  environment.insert(call.environment);
  return {.argv = always + call.words, .workingDirectory = call.folder, .environment = environment, .input = call.input};
}

QString gitSaid(const ProgramResult &result) {
  const QString said = keptText(result.errorOutput.trimmed().isEmpty() ? result.output : result.errorOutput);
  QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
  lines.removeIf([](const QString &line) { return line.startsWith(u"hint:"_s); });
  return lines.mid(std::max<qsizetype>(0, lines.size() - 5)).join(u"; "_s);
}

QString gitLine(const ProgramResult &result) {
  return QString::fromUtf8(result.output).trimmed();
}

QStringList gitParts(const QByteArray &output) {
  return QString::fromUtf8(output).split(QChar(u'\0'), Qt::SkipEmptyParts);
}

QString gitFolder(const Step &step) {
  return step.args.value(u"workingDirectory"_s).toString();
}

QString gitMark(const StepContext &context, const Step &step) {
  return context.plan.id.isEmpty() ? QString() : context.plan.id + u'/' + step.id;
}

QString gitTrailer(const QString &mark) {
  return u"Sternway-Step: "_s + mark;
}

StepPreview gitMissing() {
  return {.findings = {findingOf({.id = u"program.missing"_s,
                                  .sentence = tr("There is no git on this computer."),
                                  .remedy = tr("Install the package %1.").arg(packageOf(u"git"_s))})}};
}

QStringList shownDifference(const QByteArray &output, qsizetype most) {
  QStringList lines = redacted(QString::fromUtf8(output)).split(u'\n', Qt::SkipEmptyParts);
  const auto more = static_cast<int>(lines.size() - most);
  if (more <= 0)
    return lines;
  lines.resize(most);
  return lines << tr("... and %n more line(s)", nullptr, more);
}

GitRunner GitStep::git() {
  return [this](const GitCall &call, GitThen then) {
    const Effect effect = call.changes ? Effect::Changes : Effect::Reads;
    ProgramRequest request = gitRequest(call);
    request.timeout = m_step.timeout == 0ms ? gitPatience : timeLeft();
    if (call.isTold || !m_context.programs)
      return run(request, effect, std::move(then));
    follow(new QuietRun(*m_context.programs, request, this), u"git"_s, effect, std::move(then));
  };
}

void GitStep::endRefused(const GitRefusal &refusal) {
  endFailed((refusal.sentence + u' ' + refusal.remedy).trimmed());
}

}  // namespace sternway::steps
