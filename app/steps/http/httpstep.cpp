// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/http/httpstep.h"

#include "core/format.h"
#include "core/sentences.h"
#include "core/variables.h"
#include "steps/http/httpmessage.h"
#include "steps/programstep.h"
#include "steps/recordprobe.h"

#include <QJsonDocument>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int mostAsked = 4;
constexpr std::chrono::milliseconds usualTimeout = 30s;
constexpr std::chrono::milliseconds longestPause = 2min;  ///< that a server may ask for, of a step without a timeout
constexpr std::chrono::milliseconds stopPatience = 5s;
constexpr qsizetype keptBody = 4096;

class HttpStep final : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::HttpStep)
public:
  using StepRun::StepRun;
  void start() override;
  void stop() override;

private:
  void send();
  void answered(const WebAnswer &answer);
  void lost(const Error &error);
  /// Whether it is asked once more, after that time.
  [[nodiscard]] bool again(std::chrono::milliseconds pause, const QString &why);
  void endUnknown(const QString &why, const QJsonObject &result = {});
  [[nodiscard]] QString shown(const QString &text) const { return redacted(withoutSecrets(text, m_secrets)); }
  [[nodiscard]] QJsonObject resultOf(const WebAnswer &answer) const;
  [[nodiscard]] std::chrono::milliseconds timeLeft() const;
  [[nodiscard]] bool isRepeatable() const { return isSafe(m_request.method); }
  [[nodiscard]] QString name() const;

  WebRequest m_request;
  QHash<QString, QString> m_secrets;
  QPointer<Call<WebAnswer>> m_call;
  QDateTime m_began;
  int m_tries = 0;
};

QString inWords(const Error &error) {
  return sentences({error.message, error.detail});
}

void HttpStep::start() {
  if (!m_context.web)
    return end({.state = StepState::Skipped, .message = tr("Not sent: a rehearsal asks no real address")});
  m_began = clock().now();
  const QJsonObject holding{{u"headers"_s, m_step.args.value(u"headers"_s)}, {u"body"_s, m_step.args.value(u"body"_s)}};
  readSecrets(m_context, {QString::fromUtf8(QJsonDocument(holding).toJson())}, this)
      ->then([this](const Result<QHash<QString, QString>> &secrets) {
        if (hasEnded())
          return;
        if (!secrets)
          return endFailed(inWords(secrets.error()));
        m_secrets = *secrets;
        const auto request = webRequest(m_step.args, m_secrets);
        if (!request)
          return endFailed(inWords(request.error()));
        m_request = *request;
        send();
      });
}

/// What may take effect is waited for, but not long.
void HttpStep::stop() {
  if (!m_call || isRepeatable()) {
    StepRun::stop();
    if (m_call)
      m_call->cancel();
    return;
  }
  Q_EMIT progress(tr("Stopping: waiting for the answer to what was sent"));
  clock().after(stopPatience, this, [this] {
    if (hasEnded())
      return;
    endUnknown(tr("Stopped by the operator"));
    if (m_call)
      m_call->cancel();
  });
}

std::chrono::milliseconds HttpStep::timeLeft() const {
  return m_step.timeout - std::chrono::milliseconds(m_began.msecsTo(clock().now()));
}

/// Without the query, which may hold what is not for everybody.
QString HttpStep::name() const {
  return QString::fromLatin1(m_request.method) + u' ' +
         m_request.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo).toDisplayString();
}

void HttpStep::send() {
  ++m_tries;
  m_request.timeout = m_step.timeout > 0ms ? std::max(timeLeft(), 1ms) : usualTimeout;
  if (isRepeatable())
    m_request.timeout = std::min(m_request.timeout, usualTimeout);
  Q_EMIT progress(name());
  m_call = m_context.web->send(m_request, this);
  m_call->then([this](const Result<WebAnswer> &answer) {
    m_call = nullptr;
    if (hasEnded())
      return;
    if (answer)
      answered(*answer);
    else
      lost(answer.error());
  });
}

bool HttpStep::again(std::chrono::milliseconds pause, const QString &why) {
  const auto most = m_step.timeout > 0ms ? timeLeft() : longestPause;
  if (!isRepeatable() || m_tries >= mostAsked || pause >= most)
    return false;
  Q_EMIT progress(tr("%1. Asked again in %2").arg(why, formatDuration(pause)));
  clock().after(pause, this, [this] {
    if (!hasEnded())
      send();
  });
  return true;
}

void HttpStep::endUnknown(const QString &why, const QJsonObject &result) {
  end({.state = StepState::Unknown, .message = tr("%1. Whether it took effect is not known").arg(why), .result = result});
}

void HttpStep::lost(const Error &error) {
  const QString why = shown(inWords(error));
  if (error.kind == ErrorKind::Input)
    return endFailed(why);
  if (!isRepeatable())
    return endUnknown(why);
  if (!isTransient(error.kind) || !again(1s * (1 << (m_tries - 1)), why))
    endFailed(why);
}

QJsonObject HttpStep::resultOf(const WebAnswer &answer) const {
  QString head = QString::fromUtf8(answer.body.left(keptBody));
  head.remove(QChar(u'\0'));  // databases refuse it
  return {{u"status"_s, answer.status}, {u"body"_s, shown(head)}};
}

void HttpStep::answered(const WebAnswer &answer) {
  const QString problem = shown(expectationProblem(m_step.args, answer));
  if (problem.isEmpty())
    return end({.state = StepState::Finished,
                .message = tr("HTTP %1: %2").arg(QString::number(answer.status), name()),
                .result = resultOf(answer)});
  const bool wantsLater = answer.status == 429 || answer.status == 503;
  const auto pause = retryAfter(answer.headers).value_or(1s * (1 << (m_tries - 1)));
  if ((wantsLater || !answer.whole) && again(pause, problem))
    return;
  // what stands in front of the server has given up on it
  const bool isLost = answer.status == 408 || answer.status == 502 || answer.status == 504 || !answer.whole;
  if (isLost && !isRepeatable())
    return endUnknown(problem, resultOf(answer));
  endFailed(problem, resultOf(answer));
}
}  // namespace

StepRun *runHttp(const StepContext &context, const Step &step, QObject *parent) {
  return new HttpStep(context, step, parent);
}

Call<Probe> *probeHttp(const StepContext &, const Step &step, const StepRecord &record, QObject *parent) {
  const auto request = webRequest(step.args, {});
  const bool isRepeatable = request && isIdempotent(request->method);
  return Call<Probe>::finished(parent, probeByRecord(record, step.idempotent.value_or(isRepeatable)));
}

Call<StepPreview> *previewHttp(const StepContext &, const Step &step, QObject *parent) {
  const auto request = webRequest(step.args, {});
  StepPreview preview;
  const auto block = [&preview](const QString &title, const QString &remedy) {
    preview.findings << Finding{
        .id = u"http.request"_s, .severity = Severity::Block, .title = title, .detail = {}, .remedy = remedy};
  };
  if (!request)
    block(request.error().message, request.error().detail);
  else if (!isWebAddress(request->url.toString(QUrl::FullyEncoded)))
    block(tr("%1 is no web address").arg(request->url.toDisplayString()), tr("It must begin with http:// or https://."));
  else if (!isSafe(request->method))
    preview.changes << tr("Sends %1 to %2").arg(QString::fromLatin1(request->method), request->url.toDisplayString());
  return Call<StepPreview>::finished(parent, preview);
}

}  // namespace sternway::steps
