// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/programstep.h"

#include "core/secretstore.h"
#include "core/variables.h"

#include <QFileInfo>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype keptResult = 4096;
constexpr qsizetype shortestSecret = 4;

struct Reading {
  QStringList left;                ///< names
  QHash<QString, QString> values;  ///< by "secret:NAME"
};

void readNext(SecretStore *store, Reading reading, Call<QHash<QString, QString>> *call) {
  if (reading.left.isEmpty())
    return call->finish(reading.values);
  const QString name = reading.left.takeFirst();
  useRunbookSecret(store, name, call)->then([=](const Result<RunbookSecret> &secret) {
    if (!secret)
      return call->finish(tl::unexpected(secret.error()));
    Reading next = reading;
    next.values.insert(u"secret:"_s + name, secret->value);
    readNext(store, next, call);
  });
}
}  // namespace

Call<QHash<QString, QString>> *readSecrets(const StepContext &context, const QStringList &texts, QObject *parent) {
  Reading reading;
  for (const QString &text : texts)
    reading.left += runbookSecretsIn(text);
  reading.left.removeDuplicates();
  auto *call = new Call<QHash<QString, QString>>(parent);
  QMetaObject::invokeMethod(
      call, [call, store = context.secrets, reading] { readNext(store, reading, call); }, Qt::QueuedConnection);
  return call;
}

bool holdsSecret(const QString &text) {
  return std::ranges::any_of(placeholdersIn(text), &Placeholder::isSecret);
}

QString withoutSecrets(const QString &text, const QHash<QString, QString> &secrets) {
  QString out = text;
  for (const QString &secret : secrets)
    if (secret.size() >= shortestSecret)
      out.replace(secret, u"[redacted]"_s);
  return out;
}

QString packageOf(const QString &program) {
  static const QHash<QString, QString> packages{{u"git"_s, u"git"_s},
                                                {u"psql"_s, u"postgresql-client"_s},
                                                {u"npm"_s, u"npm"_s},
                                                {u"npx"_s, u"npm"_s},
                                                {u"kubectl"_s, u"kubernetes-client"_s},
                                                {u"gh"_s, u"gh"_s},
                                                {u"docker"_s, u"docker.io"_s},
                                                {u"docker-compose"_s, u"docker-compose"_s},
                                                {u"podman"_s, u"podman"_s},
                                                {u"redis-cli"_s, u"redis-tools"_s},
                                                {u"aws"_s, u"awscli"_s},
                                                {u"curl"_s, u"curl"_s},
                                                {u"jq"_s, u"jq"_s},
                                                {u"ssh"_s, u"openssh-client"_s},
                                                {u"mysql"_s, u"default-mysql-client"_s}};
  return packages.value(QFileInfo(program).fileName());
}

QString keptText(const QByteArray &output) {
  return redacted(QString::fromUtf8(output.right(keptResult)).trimmed());
}

ProgramStep::ProgramStep(const StepContext &context, const Step &step, QObject *parent)
    : StepRun(context, step, parent), m_began(context.clock->now()) {}

void ProgramStep::stop() {
  m_isStopping = true;
  if (m_run)
    m_run->stop();
  else
    StepRun::stop();
}

std::chrono::milliseconds ProgramStep::timeLeft() const {
  if (m_step.timeout == 0ms)
    return 0ms;
  return std::max(m_step.timeout - std::chrono::milliseconds(m_began.msecsTo(clock().now())), 1ms);
}

void ProgramStep::run(ProgramRequest request, Effect effect, Then then) {
  if (m_isStopping)
    return StepRun::stop();
  if (request.timeout == 0ms)
    request.timeout = timeLeft();
  const QString program = request.argv.value(0);
  follow(m_context.programs ? m_context.programs->run(request, this) : nullptr, program, effect, std::move(then));
}

void ProgramStep::follow(ProgramRun *started, const QString &program, Effect effect, Then then) {
  if (!started)
    return end({.state = StepState::Skipped, .message = tr("Not run: no program runs in a rehearsal")});
  m_run = started;
  connect(started, &ProgramRun::lines, this,
          [this](const QStringList &lines) { Q_EMIT progress(withoutSecrets(lines.join(u'\n'), m_secrets)); });
  connect(started, &ProgramRun::ended, this,
          [this, program, effect, then = std::move(then)](const Result<ProgramResult> &result) {
            if (m_run)
              m_run->deleteLater();
            m_run = nullptr;
            if (hasEnded())
              return;
            if (result)
              then(shown(*result));
            else
              failedToEnd(program, effect, result.error());
          });
}

ProgramResult ProgramStep::shown(ProgramResult result) const {
  for (const QString &secret : m_secrets)
    if (secret.size() >= shortestSecret) {
      result.output.replace(secret.toUtf8(), "[redacted]");
      result.errorOutput.replace(secret.toUtf8(), "[redacted]");
    }
  return result;
}

namespace {
/// It has surely not run.
bool wasRefused(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Unsupported: return true;
    default: return false;
  }
}
}  // namespace

void ProgramStep::failedToEnd(const QString &program, Effect effect, const Error &error) {
  const QString said = withoutSecrets((error.message + u' ' + error.detail).trimmed(), m_secrets);
  if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Input) {
    const QString package = packageOf(program);
    return endFailed(package.isEmpty() ? said : tr("%1. The package %2 has it.").arg(said, package));
  }
  if (effect == Effect::Reads || wasRefused(error.kind))
    return endFailed(said);
  end({.state = StepState::Unknown, .message = tr("%1. What it had done by then is not known.").arg(said)});
}

QJsonObject ProgramStep::resultOf(const ProgramResult &result) {
  return {{u"exitCode"_s, result.exitCode}, {u"output"_s, keptText(result.output)}};
}

QString ProgramStep::lastWords(const ProgramResult &result) {
  const QString said = keptText(result.errorOutput.trimmed().isEmpty() ? result.output : result.errorOutput);
  return said.section(u'\n', -3).trimmed();
}

void ProgramStep::endWith(const QString &program, const ProgramResult &result) {
  if (result.succeeded()) {
    const QString last = keptText(result.output).section(u'\n', -1);
    return end({.state = StepState::Finished,
                .message = last.isEmpty() ? tr("%1 ended well").arg(program) : last,
                .result = resultOf(result)});
  }
  endFailed(tr("%1 ended with exit status %2: %3").arg(program, QString::number(result.exitCode), lastWords(result)),
            resultOf(result));
}

}  // namespace sternway::steps
