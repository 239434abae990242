// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webclient.h"

#include <QHash>

namespace sternway::test {

/// WebClient with canned answers, from the event loop; a request is its method and address: "POST https://example.com/v1". What
/// it has no answer for is 404.
class FakeWeb final : public WebClient {
public:
  static WebAnswer status(int status, const QByteArray &body = {}, const QList<QPair<QByteArray, QByteArray>> &headers = {}) {
    return {.status = status, .headers = headers, .body = body};
  }

  void answer(const QString &request, const Result<WebAnswer> &result) { m_always.insert(request, result); }
  /// For the next such request only; several are used up in the order in which they were added.
  void answerOnce(const QString &request, const Result<WebAnswer> &result) { m_once[request].append(result); }
  /// Requests wait from now on: see release().
  void hold() { m_holds = true; }
  /// Answers all that wait.
  void release() {
    for (const Held &held : std::exchange(m_held, {}))
      if (held.call)
        held.call->finish(take(held.request));
  }

  [[nodiscard]] const QList<WebRequest> &requests() const { return m_requests; }
  /// "POST https://example.com/v1", in their order.
  [[nodiscard]] QStringList lines() const {
    QStringList all;
    for (const WebRequest &request : m_requests)
      all << nameOf(request);
    return all;
  }
  /// Of the newest request; empty where it has none of that name, whose case does not count.
  [[nodiscard]] QByteArray lastHeader(const QByteArray &name) const {
    if (!m_requests.isEmpty())
      for (const auto &[key, value] : m_requests.constLast().headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
          return value;
    return {};
  }

  [[nodiscard]] Call<WebAnswer> *send(const WebRequest &request, QObject *context) override {
    m_requests.append(request);
    const QString name = nameOf(request);
    if (!m_holds)
      return Call<WebAnswer>::finished(context, take(name));
    auto *call = new Call<WebAnswer>(context);
    m_held.append({name, call});
    return call;
  }

private:
  struct Held {
    QString request;
    QPointer<Call<WebAnswer>> call;
  };

  static QString nameOf(const WebRequest &request) {
    return QString::fromLatin1(request.method) + u' ' + request.url.toString(QUrl::FullyEncoded);
  }
  Result<WebAnswer> take(const QString &name) {
    if (const auto once = m_once.find(name); once != m_once.end() && !once->isEmpty())
      return once->takeFirst();
    return m_always.value(name, WebAnswer{.status = 404});
  }

  QHash<QString, Result<WebAnswer>> m_always;
  QHash<QString, QList<Result<WebAnswer>>> m_once;
  QList<WebRequest> m_requests;
  QList<Held> m_held;
  bool m_holds = false;
};

}  // namespace sternway::test
