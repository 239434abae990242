// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/promqlmatcher.h"

#include "core/promql.h"

#include <QStringList>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
bool beginsName(QChar c) {
  return c == u'_' || c == u':' || (c.unicode() < 128 && c.isLetter());
}

bool goesOnName(QChar c) {
  return beginsName(c) || (c >= u'0' && c <= u'9');
}

/// Walks a query once and copies it, with the matcher where it belongs.
class MatcherWriter {
public:
  MatcherWriter(const QString &promql, QString matcher) : m_in(promql), m_matcher(std::move(matcher)) {}

  QString written() {
    while (m_at < m_in.size()) {
      const QChar c = m_in.at(m_at);
      if (c == u'#')
        copyUntil(u'\n');
      else if (c == u'"' || c == u'\'' || c == u'`')
        copyString();
      else if (c == u'{')
        copyBraces();
      else if (c == u'[')
        copyUntil(u']');
      else if (c >= u'0' && c <= u'9')
        copyNumber();
      else if (beginsName(c))
        copyName();
      else
        copy(1);
    }
    return m_out;
  }

private:
  void copy(qsizetype count) {
    m_out += QStringView(m_in).mid(m_at, count);
    m_at += count;
  }

  void copyUntil(QChar end) {
    const qsizetype found = m_in.indexOf(end, m_at);
    copy((found < 0 ? m_in.size() : found + 1) - m_at);
  }

  void copyString() {
    const QChar quote = m_in.at(m_at);
    qsizetype end = m_at + 1;
    while (end < m_in.size() && m_in.at(end) != quote)
      end += m_in.at(end) == u'\\' && quote != u'`' ? 2 : 1;
    copy(qMin(end + 1, m_in.size()) - m_at);
  }

  /// A duration too: 5m, 1h30m, 1e3.
  void copyNumber() {
    qsizetype end = m_at;
    while (end < m_in.size() && (goesOnName(m_in.at(end)) || m_in.at(end) == u'.'))
      ++end;
    copy(end - m_at);
  }

  /// The matcher becomes the last one, of every alternative that MetricsQL has there; a comma may stand at the end already.
  void copyBraces() {
    copy(1);
    qsizetype from = m_out.size();
    const auto write = [&] {
      const QString inside = m_out.mid(from).trimmed();
      m_out += (inside.isEmpty() || inside.endsWith(u',') ? QString() : u","_s) + m_matcher;
    };
    while (m_at < m_in.size() && m_in.at(m_at) != u'}') {
      const QChar c = m_in.at(m_at);
      const QString name = beginsName(c) ? nameAt(m_at) : QString();
      if (name.toLower() == u"or" && !isLabel(m_at + name.size())) {
        while (m_out.endsWith(u' '))
          m_out.chop(1);
        write();
        m_out += u' ';
        copy(name.size());
        from = m_out.size();
      } else if (!name.isEmpty()) {
        copy(name.size());
      } else if (c == u'"' || c == u'\'' || c == u'`') {
        copyString();
      } else if (c == u'#') {
        copyUntil(u'\n');
      } else {
        copy(1);
      }
    }
    if (m_at == m_in.size())
      return;
    write();
    copy(1);
  }

  [[nodiscard]] bool isLabel(qsizetype end) const {
    const qsizetype next = afterBlanks(end);
    return next < m_in.size() && (m_in.at(next) == u'=' || m_in.at(next) == u'!');
  }

  [[nodiscard]] qsizetype afterBlanks(qsizetype at) const {
    while (at < m_in.size() && m_in.at(at).isSpace())
      ++at;
    return at;
  }

  [[nodiscard]] QString nameAt(qsizetype at) const {
    qsizetype end = at;
    while (end < m_in.size() && goesOnName(m_in.at(end)))
      ++end;
    return m_in.mid(at, end - at);
  }

  void copyName() {
    static const QStringList labelLists{u"by"_s, u"without"_s, u"on"_s, u"ignoring"_s, u"group_left"_s, u"group_right"_s};
    // The last five are MetricsQL's.
    static const QStringList words{u"and"_s,     u"or"_s,    u"unless"_s, u"atan2"_s, u"bool"_s,
                                   u"offset"_s,  u"inf"_s,   u"nan"_s,    u"if"_s,    u"keep_metric_names"_s,
                                   u"default"_s, u"ifnot"_s, u"limit"_s};
    const QString name = nameAt(m_at);
    copy(name.size());
    const qsizetype next = afterBlanks(m_at);
    const QChar following = next < m_in.size() ? m_in.at(next) : QChar();
    const QString lower = name.toLower();
    if (labelLists.contains(lower)) {
      if (following == u'(')
        copyUntil(u')');
      return;
    }
    const QString nextName = beginsName(following) ? nameAt(next).toLower() : QString();
    const bool aggregates = nextName == u"by" || nextName == u"without";
    if (words.contains(lower) || following == u'(' || aggregates || following == u'{')
      return;
    m_out += u'{' + m_matcher + u'}';
  }

  const QString &m_in;
  const QString m_matcher;
  QString m_out;
  qsizetype m_at = 0;
};
}  // namespace

QString withMatcher(const QString &promql, const QString &label, const QString &value) {
  return MatcherWriter(promql, u"%1=\"%2\""_s.arg(label, promString(value))).written();
}

}  // namespace sternway
