// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"

#include <QHash>
#include <QPointer>

namespace sternway::test {

/// HealthProbe with canned answers, from the event loop; or, while it holds them, when a test says so. A URL without one is well.
class FakeProbe final : public HealthProbe {
public:
  void answer(const QString &url, const HealthAnswer &answer) { m_answers.insert(url, answer); }
  void fail(const QString &url) {
    answer(url, {.status = 503, .latency = {}, .error = QStringLiteral("It answers HTTP 503"), .asked = true});
  }
  void heal(const QString &url) { m_answers.remove(url); }
  [[nodiscard]] const QStringList &asked() const { return m_asked; }

  [[nodiscard]] Call<HealthAnswer> *check(const QUrl &url, QObject *context) override {
    m_asked.append(url.toString());
    if (!m_holds)
      return Call<HealthAnswer>::finished(context, answerOf(url.toString()));
    auto *call = new Call<HealthAnswer>(context);
    m_held.append({url.toString(), call});
    return call;
  }
  void hold() { m_holds = true; }
  /// Answers what is held, oldest first, but no more than \a most.
  void release(qsizetype most) {
    const auto held = m_held.mid(0, most);
    m_held.remove(0, held.size());
    for (const auto &[url, call] : held)
      if (call)
        call->finish(answerOf(url));
  }

private:
  [[nodiscard]] HealthAnswer answerOf(const QString &url) const {
    const HealthAnswer well{.status = 200, .latency = std::chrono::milliseconds(12), .error = {}, .asked = true};
    return m_answers.value(url, well);
  }
  QHash<QString, HealthAnswer> m_answers;
  QStringList m_asked;
  QList<std::pair<QString, QPointer<Call<HealthAnswer>>>> m_held;
  bool m_holds = false;
};

}  // namespace sternway::test
