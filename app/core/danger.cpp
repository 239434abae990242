// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/danger.h"

#include "core/format.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
enum class Harm {
  Drop,
  Truncate,
  DeleteRows,
  Flush,
  ForcePush,
  HardReset,
  Remove,
  ScaleToNothing,
  DeleteObjects,
  Uninstall,
  Destroy,
  DeleteVolumes,
  HttpDelete,
  Restore
};

QString words(Harm harm) {
  switch (harm) {
    case Harm::Drop: return tr("DROP deletes a part of the database with all that is in it");
    case Harm::Truncate: return tr("TRUNCATE deletes every row of a table");
    case Harm::DeleteRows: return tr("DELETE removes rows from the database");
    case Harm::Flush: return tr("FLUSHALL and FLUSHDB empty the cache: all of it is gone");
    case Harm::ForcePush: return tr("a forced push overwrites the history that others work on");
    case Harm::HardReset: return tr("reset --hard throws away what is not committed");
    case Harm::Remove: return tr("rm deletes files for good");
    case Harm::ScaleToNothing: return tr("it scales to nothing: no pod is left to serve");
    case Harm::DeleteObjects: return tr("it deletes objects of the cluster");
    case Harm::Uninstall: return tr("it deletes a whole Helm release");
    case Harm::Destroy: return tr("it destroys infrastructure");
    case Harm::DeleteVolumes: return tr("it deletes the data of containers");
    case Harm::HttpDelete: return tr("it deletes what the address stands for");
    case Harm::Restore: return tr("a restore replaces what is there now");
  }
  return {};
}

struct Sign {
  QRegularExpression pattern;
  Harm harm;
};

/// Longer ones are not looked through: nobody reads them either.
constexpr qsizetype longestText = 20'000;

QString firstReason(const QList<Sign> &signs, const QString &text) {
  if (text.size() > longestText)
    return tr("it is too long to be looked through");
  for (const Sign &sign : signs)
    if (sign.pattern.match(text).hasMatch())
      return words(sign.harm);
  return {};
}

QRegularExpression pattern(const QString &text) {
  return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

const QList<Sign> &sqlSigns() {
  static const QList<Sign> signs{
      {pattern(u"\\bdrop\\b"_s), Harm::Drop},
      {pattern(u"\\btruncate\\b"_s), Harm::Truncate},
      {pattern(u"\\bdelete\\b"_s), Harm::DeleteRows},
  };
  return signs;
}

const QList<Sign> &commandSigns() {
  static const QList<Sign> signs{
      {pattern(u"\\bflush(?:all|db)\\b"_s), Harm::Flush},
      {pattern(u"\\bpush\\b.*\\s(?:--force\\S*|--mirror|-[a-z]*f[a-z]*)(?:\\s|$)|\\bpush\\b.*\\s\\+[A-Za-z]"_s), Harm::ForcePush},
      {pattern(u"\\breset\\b.*\\s--hard\\b"_s), Harm::HardReset},
      {pattern(u"(?:^|[\\s;&|(/\"'])rm\\s+(?:\\S+\\s+)*(?:-[a-z]*[rf][a-z]*|--recursive|--force)(?:\\s|$)"_s), Harm::Remove},
      {pattern(u"--replicas[=\\s]+[\"']?0\\b"_s), Harm::ScaleToNothing},
      {pattern(u"\\bkubectl\\b.*\\sdelete\\s"_s), Harm::DeleteObjects},
      {pattern(u"\\bkubectl\\b.*\\sreplace\\s.*--force\\b"_s), Harm::DeleteObjects},
      {pattern(u"\\bhelm\\b.*\\s(?:uninstall|delete)\\s"_s), Harm::Uninstall},
      {pattern(u"\\bterraform\\b.*\\sdestroy\\b"_s), Harm::Destroy},
      {pattern(u"\\bdown\\b.*\\s(?:-v|--volumes)\\b|\\bvolume\\s+(?:rm|prune)\\b|\\bsystem\\s+prune\\b"_s), Harm::DeleteVolumes},
      {pattern(u"-X\\s*[\"']?DELETE\\b|--request[=\\s]+[\"']?DELETE\\b"_s), Harm::HttpDelete},
      {pattern(
           u"\\bdrop(?:db|\\s+(?:table|database|schema|index|column|view|user|role|constraint|type|sequence|collection))\\b"_s),
       Harm::Drop},
      {pattern(u"\\bdelete\\s+from\\b"_s), Harm::DeleteRows},
      {pattern(u"\\btruncate\\s+(?:table\\b|[a-z_]+\\s*;)"_s), Harm::Truncate},
      {pattern(u"\\bdatabase\\s+drop\\b|\\bdb:drop\\b|\\bmigrate\\s+reset\\b|\\bdb\\s+push\\b.*--force-reset\\b"_s), Harm::Drop},
      {pattern(u"(?:^|[\\s/_.-])(?:pg_?)?restore\\b|\\brestore[-_]"_s), Harm::Restore},
  };
  return signs;
}

/// Comments and quoted text out of it.
QString bareSql(const QString &sql) {
  static const QRegularExpression hidden(u"--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
  return QString(sql).replace(hidden, u" "_s);
}
}  // namespace

QString dangerOfSql(const QString &sql) {
  return firstReason(sqlSigns(), sql.size() > longestText ? sql : bareSql(sql));
}

QString dangerOfCommand(const QString &command) {
  return firstReason(commandSigns(), command);
}

}  // namespace sternway
