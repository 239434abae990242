// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/simulation.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

quint64 splitMix(quint64 &state) {
  quint64 z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

quint64 mix(quint64 seed, const QStringList &words) {
  // FNV-1a over the UTF-16 units, then mixed: qHash() may differ between runs and versions of Qt.
  quint64 hash = 0xcbf29ce484222325ULL ^ seed;
  for (const QString &word : words) {
    for (const QChar unit : word)
      hash = (hash ^ unit.unicode()) * 0x100000001b3ULL;
    hash = (hash ^ 0x1f) * 0x100000001b3ULL;
  }
  hash += seed;
  return splitMix(hash);
}

Simulation::Simulation(quint64 seed, Clock &clock, QDateTime begin, QObject *parent)
    : QObject(parent), m_seed(seed), m_clock(clock), m_now(std::move(begin)) {}

QDateTime Simulation::now() const {
  return m_running || !m_begun ? m_now : std::max(m_now, m_clock.now());
}

void Simulation::at(const QDateTime &when, QObject *context, std::function<void()> function) {
  const qint64 time = std::max(when, m_now).toMSecsSinceEpoch();
  m_events.insert({time, m_planned++}, Event{context, std::move(function)});
  if (!m_running && m_begun)
    arm();
}

void Simulation::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> function) {
  at(now().addMSecs(delay.count()), context, std::move(function));
}

void Simulation::runUntilNow() {
  if (m_running)
    return;
  m_running = true;
  m_begun = true;
  const qint64 end = m_clock.now().toMSecsSinceEpoch();
  while (!m_events.isEmpty() && m_events.firstKey().first <= end) {
    m_now = QDateTime::fromMSecsSinceEpoch(m_events.firstKey().first, Qt::UTC);
    const Event event = m_events.take(m_events.firstKey());
    if (event.context)
      event.function();
  }
  m_running = false;
  arm();
}

void Simulation::arm() {
  const qint64 next = m_events.isEmpty() ? 0 : m_events.firstKey().first;
  if (m_timer && m_armedFor == next)
    return;
  delete m_timer;
  if (next == 0)
    return;
  m_armedFor = next;
  const qint64 delay = std::max<qint64>(0, next - m_clock.now().toMSecsSinceEpoch());
  m_timer = m_clock.after(std::chrono::milliseconds(delay), this, [this] {
    m_armedFor = 0;
    runUntilNow();
  });
}

quint64 Simulation::draw(const QStringList &words) const {
  return mix(m_seed, words);
}

double Simulation::drawUnit(const QStringList &words) const {
  return static_cast<double>(draw(words) >> 11) * 0x1.0p-53;
}

QString Simulation::drawName(const QStringList &words, int length) const {
  static constexpr QLatin1StringView alphabet("bcdfghjklmnpqrstvwxz2456789");
  quint64 state = draw(words);
  QString name;
  for (int i = 0; i < length; ++i)
    name += alphabet[static_cast<qsizetype>(splitMix(state) % static_cast<quint64>(alphabet.size()))];
  return name;
}

QString Simulation::drawUuid(const QStringList &words) const {
  quint64 state = draw(words);
  const quint64 high = (splitMix(state) & 0xffffffffffff0fffULL) | 0x4000ULL;
  const quint64 low = (splitMix(state) & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  QString text = u"%1%2"_s.arg(high, 16, 16, QChar(u'0')).arg(low, 16, 16, QChar(u'0'));
  for (const int place : {20, 16, 12, 8})
    text.insert(place, u'-');
  return text;
}

}  // namespace sternway
