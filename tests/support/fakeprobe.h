// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"

#include <QHash>

namespace sternway::test {

/// HealthProbe with canned answers, from the event loop. A URL without one is well.
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
    const HealthAnswer well{.status = 200, .latency = std::chrono::milliseconds(12), .error = {}, .asked = true};
    return Call<HealthAnswer>::finished(context, m_answers.value(url.toString(), well));
  }

private:
  QHash<QString, HealthAnswer> m_answers;
  QStringList m_asked;
};

}  // namespace sternway::test
