// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/outcome.h"

#include "core/format.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::prometheus {

using namespace Qt::StringLiterals;

namespace {
/// A language that labels say the outcome in. The patterns are those of a PromQL string, anchored; "failed" goes into queries.
struct Language {
  QString failed;
  QString fine;
  QStringList labels;
};

/// "timed_out" is also written "timed-out", "timed out" and "TimedOut".
QString wordsPattern(QStringList words) {
  words.replaceInStrings(u"_"_s, u"[ _-]?"_s);
  return u"(?i)("_s + words.join(u'|') + u')';
}

const QStringList &codeLabels() {
  static const QStringList labels{u"status"_s,
                                  u"code"_s,
                                  u"status_code"_s,
                                  u"http_status_code"_s,
                                  u"response_code"_s,
                                  u"http_response_status_code"_s,
                                  u"http_status"_s,
                                  u"http_code"_s,
                                  u"response_status"_s,
                                  u"envoy_response_code"_s,
                                  u"http.response.status_code"_s,
                                  u"http.status_code"_s};
  return labels;
}

const Language &codes() {
  static const Language language{.failed = u"5.."_s, .fine = u"(?i)[1-4]([0-9][0-9]|xx)"_s, .labels = codeLabels()};
  return language;
}

const Language &classes() {
  static const Language language{.failed = u"5|5.."_s,
                                 .fine = u"(?i)[1-4](xx)?"_s,
                                 .labels = {u"envoy_response_code_class"_s, u"response_code_class"_s, u"status_class"_s,
                                            u"code_class"_s, u"http_status_class"_s}};
  return language;
}

const Language &grpc() {
  static const Language language{
      .failed = wordsPattern({u"unknown"_s, u"deadline_exceeded"_s, u"unimplemented"_s, u"internal"_s, u"unavailable"_s,
                              u"data_loss"_s, u"2"_s, u"4"_s, u"12"_s, u"13"_s, u"14"_s, u"15"_s}),
      .fine = wordsPattern({u"ok"_s,
                            u"cancell?ed"_s,
                            u"invalid_argument"_s,
                            u"not_found"_s,
                            u"already_exists"_s,
                            u"permission_denied"_s,
                            u"resource_exhausted"_s,
                            u"failed_precondition"_s,
                            u"aborted"_s,
                            u"out_of_range"_s,
                            u"unauthenticated"_s,
                            u"0"_s,
                            u"1"_s,
                            u"3"_s,
                            u"5"_s,
                            u"6"_s,
                            u"7"_s,
                            u"8"_s,
                            u"9"_s,
                            u"10"_s,
                            u"11"_s,
                            u"16"_s}),
      .labels = {u"grpc_code"_s, u"grpc_status"_s, u"grpc_status_code"_s, u"grpc_response_status"_s, u"rpc_grpc_status_code"_s,
                 u"rpc_response_status_code"_s, u"rpc.grpc.status_code"_s, u"rpc.response.status_code"_s}};
  return language;
}

/// Envoy's flags of what went wrong behind it; those of the client (DC, DPE) and of intent (RL, FI) are none.
const Language &flags() {
  static const Language language{.failed = u"(.*,)?(UH|UF|UO|URX|LR|UR|UC|UT|UPE|UMSDR|OM|DF|NC|SI)(,.*)?"_s,
                                 .fine = u"(DC|DPE|DT|RL|RLSE|UAEX|IH|DI|FI|NFCF)"_s,
                                 .labels = {u"response_flags"_s, u"envoy_response_flags"_s}};
  return language;
}

const Language &words() {
  static const Language language{
      .failed = wordsPattern({u"errors?"_s,
                              u"err"_s,
                              u"errored"_s,
                              u"fail"_s,
                              u"failed"_s,
                              u"failing"_s,
                              u"failures?"_s,
                              u"faults?"_s,
                              u"exceptions?"_s,
                              u"panic"_s,
                              u"crash(ed)?"_s,
                              u"fatal"_s,
                              u"timeout"_s,
                              u"timed_out"_s,
                              u"deadline_exceeded"_s,
                              u"server_errors?"_s,
                              u"internal(_server)?_errors?"_s,
                              u"internal"_s,
                              u"(service_)?unavailable"_s,
                              u"bad_gateway"_s,
                              u"gateway_timeout"_s,
                              u"ko"_s}),
      .fine = wordsPattern({u"success"_s,       u"successful"_s,        u"succeeded"_s,      u"ok"_s,          u"okay"_s,
                            u"pass(ed)?"_s,     u"completed?"_s,        u"done"_s,           u"handled"_s,     u"processed"_s,
                            u"informational"_s, u"redirect(ed|ion)?"_s, u"client_errors?"_s, u"bad_request"_s, u"not_found"_s,
                            u"unauthorized"_s,  u"forbidden"_s,         u"created"_s,        u"accepted"_s,    u"no_content"_s}),
      .labels = {u"status"_s, u"outcome"_s, u"result"_s, u"classification"_s, u"response_status"_s, u"code"_s}};
  return language;
}

const Language &trueIsFailed() {
  static const Language language{
      .failed = u"(?i)(true|yes|1)"_s, .fine = u"(?i)(false|no|0|none)"_s, .labels = {u"error"_s, u"is_error"_s, u"failed"_s}};
  return language;
}

const Language &trueIsFine() {
  static const Language language{
      .failed = u"(?i)(false|no|0)"_s, .fine = u"(?i)(true|yes|1)"_s, .labels = {u"success"_s, u"successful"_s}};
  return language;
}

/// One series without the attributes, the status among them, in place of all that are beyond the SDK's limit.
const QStringList &overflowLabels() {
  static const QStringList labels{u"otel_metric_overflow"_s, u"otel.metric.overflow"_s};
  return labels;
}

bool isOverflow(const StringMap &labels) {
  return std::ranges::any_of(overflowLabels(), [&labels](const QString &each) { return labels.value(each) == u"true"; });
}

bool fits(const QString &pattern, const QString &value) {
  thread_local QHash<QString, QRegularExpression> compiled;
  auto found = compiled.find(pattern);
  if (found == compiled.end())
    found = compiled.insert(pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
  return found->match(value).hasMatch();
}

bool understands(const Language &language, const QString &value) {
  return fits(language.failed, value) || fits(language.fine, value);
}

/// The labels of gRPC: those of its exporters, and "code" or "status" where all values are its names.
Language grpcOf(const QList<StringMap> &series) {
  Language language = grpc();
  for (const QString &label : {u"code"_s, u"status"_s}) {
    bool names = true;
    bool telling = false;  // "ok" and "unknown" are words of others too
    for (const StringMap &labels : series) {
      const QString value = labels.value(label);
      const bool ofGrpc = labels.value(u"__name__"_s).startsWith(u"grpc_"_s) || labels.value(u"__name__"_s).startsWith(u"rpc"_s);
      names &= value.isEmpty() || (understands(grpc(), value) && (ofGrpc || !value.at(0).isDigit()));
      telling |= !value.isEmpty() && (ofGrpc || !fits(u"(?i)(ok|unknown)"_s, value));
    }
    if (names && telling)
      language.labels.append(label);
  }
  return language;
}

class OutcomeReader {
public:
  explicit OutcomeReader(const QList<StringMap> &series) : m_grpc(grpcOf(series)) {
    for (const StringMap &labels : series)
      if (isOverflow(labels) || !isUnderstood(labels))
        m_strangers.append(labels);
  }

  [[nodiscard]] Outcome outcome() const {
    Outcome outcome;
    for (const StringMap &labels : m_strangers)
      addStranger(outcome.unknown, labels);
    outcome.unknown.sort();
    outcome.overflows = std::ranges::any_of(m_strangers, isOverflow);
    for (const Used &used : m_codes)
      outcome.failed.append({{.label = used.label, .value = used.language->failed, .regex = true}});
    for (const Used &used : m_flags)
      outcome.failed.append(
          {{.label = used.code, .value = u"0"_s}, {.label = used.label, .value = used.language->failed, .regex = true}});
    for (const Used &used : m_words)
      outcome.failed.append(wordSelector(used));
    for (const QString &label : usedLabels())
      outcome.untold.append({.label = label, .value = {}});
    return outcome;
  }

private:
  struct Used {
    const Language *language = nullptr;
    QString label;
    QString code = {};  ///< the label of the code that is 0
    friend bool operator==(const Used &, const Used &) = default;
  };

  static void use(QList<Used> &list, const Used &used) {
    if (!list.contains(used))
      list.append(used);
  }

  /// The first label of the language that has a value which it understands.
  static bool reads(const Language &language, const StringMap &labels, QList<Used> &into, const QString &code = {}) {
    for (const QString &label : language.labels)
      if (const QString value = labels.value(label); !value.isEmpty() && understands(language, value)) {
        use(into, {&language, label, code});
        return true;
      }
    return false;
  }

  bool isUnderstood(const StringMap &labels) {
    const bool http = reads(codes(), labels, m_codes) || reads(classes(), labels, m_codes);
    const bool rpc = reads(m_grpc, labels, m_codes);
    if (!rpc && std::ranges::any_of(grpc().labels, [&labels](const QString &each) { return !labels.value(each).isEmpty(); }))
      return false;
    if (http || rpc)
      return true;
    for (const QString &label : codeLabels())
      if (labels.value(label) == u"0") {
        if (!reads(flags(), labels, m_flags, label))
          return false;
        use(m_codes, {&codes(), label});  // others have one
        return true;
      }
    return reads(words(), labels, m_words) || reads(trueIsFine(), labels, m_words) || reads(trueIsFailed(), labels, m_words);
  }

  void addStranger(QStringList &unknown, const StringMap &labels) const {
    QStringList values;
    for (const QString &label : outcomeLabels())
      if (const QString value = labels.value(label); !value.isEmpty())
        values.append(u"%1=\"%2\""_s.arg(label, value));
    // Where no series says anything there is nothing to be missed.
    if (values.isEmpty())
      for (const QString &label : usedLabels())
        values.append(tr("no %1", "label").arg(label));
    for (const QString &value : std::as_const(values))
      if (!unknown.contains(value))
        unknown.append(value);
  }

  [[nodiscard]] QStringList usedLabels() const {
    QStringList labels;
    for (const QList<Used> &list : {m_codes, m_words, m_flags})
      for (const Used &used : list)
        labels.append(used.label);
    labels.removeDuplicates();
    return labels;
  }

  /// A word counts only where no code that is understood stands beside it.
  [[nodiscard]] Selector wordSelector(const Used &word) const {
    Selector selector{{.label = word.label, .value = word.language->failed, .regex = true}};
    for (const Used &code : m_codes)
      if (code.label != word.label)
        selector.append({.label = code.label,
                         .value = u"(%1)|(%2)"_s.arg(code.language->failed, code.language->fine),
                         .regex = true,
                         .negative = true});
    return selector;
  }

  Language m_grpc;
  QList<Used> m_codes;
  QList<Used> m_flags;
  QList<Used> m_words;
  QList<StringMap> m_strangers;
};
}  // namespace

Outcome outcomeOf(const QList<StringMap> &series) {
  return OutcomeReader(series).outcome();
}

const QStringList &outcomeLabels() {
  static const QStringList all = [] {
    QStringList labels;
    for (const Language &language : {codes(), classes(), grpc(), flags(), words(), trueIsFine(), trueIsFailed()})
      labels += language.labels;
    labels += overflowLabels();
    labels.removeDuplicates();
    return labels;
  }();
  return all;
}

}  // namespace sternway::prometheus
