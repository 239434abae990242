// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/githistory.h"

#include "core/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

QString GitCommit::text() const {
  return u"%1 %2 (%3, %4)"_s.arg(shortSha(), subject(), author, date);
}

QStringList GitCommit::reverts() const {
  static const QRegularExpression words(u"\\bThis reverts commit ([0-9a-f]{7,64})\\b"_s);
  QStringList all;
  for (auto found = words.globalMatch(message); found.hasNext();)
    all << found.next().captured(1);
  return all;
}

bool GitCommit::has(const QString &trailer) const {
  return message.split(u'\n').contains(trailer);
}

QStringList gitLogFormat() {
  return {u"-z"_s, u"--no-show-signature"_s, u"--no-color"_s, u"--format=%H%x1f%P%x1f%an%x1f%cs%x1f%B"_s};
}

QList<GitCommit> readGitLog(const QByteArray &output) {
  QList<GitCommit> commits;
  for (const QString &record : QString::fromUtf8(output).split(QChar(u'\0'), Qt::SkipEmptyParts))
    if (const QString message = record.section(u'\x1f', 4); !record.section(u'\x1f', 0, 0).isEmpty())
      commits.append({.sha = record.section(u'\x1f', 0, 0).trimmed(),
                      .parents = record.section(u'\x1f', 1, 1).split(u' ', Qt::SkipEmptyParts),
                      .author = record.section(u'\x1f', 2, 2),
                      .date = record.section(u'\x1f', 3, 3),
                      .message = message.trimmed()});
  return commits;
}

const GitCommit *standingRevert(const QString &sha, const QList<GitCommit> &later) {
  const auto takesBack = [&](const GitCommit &commit) {
    const QStringList named = commit.reverts();
    const bool isIt = std::any_of(named.cbegin(), named.cend(), [&](const QString &each) { return sha.startsWith(each); });
    return isIt && commit.sha != sha && !standingRevert(commit.sha, later);
  };
  const auto found = std::find_if(later.cbegin(), later.cend(), takesBack);
  return found == later.cend() ? nullptr : &*found;
}

}  // namespace sternway::steps
