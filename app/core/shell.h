// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace sternway {

/// The word as a POSIX shell takes it, quoted where it must be.
[[nodiscard]] QString shellWord(const QString &word);
/// The words of a command, to read and to copy. Placeholders ({{NAME}}) stay bare, beside what is quoted, so that a value can be
/// put there as a shell word of its own.
[[nodiscard]] QString shellCommand(const QStringList &words);

/// The words behind a program, parted into options and others.
class CommandWords {
public:
  /// \a valued: the options that take the next word as their value ("-n", "--namespace"). A value may be joined by = in any case.
  CommandWords(const QStringList &words, const QStringList &valued);

  [[nodiscard]] QString plain(qsizetype index) const { return m_plain.value(index); }
  [[nodiscard]] QStringList plainFrom(qsizetype index) const { return m_plain.mid(index); }
  [[nodiscard]] qsizetype plainCount() const { return m_plain.size(); }
  [[nodiscard]] bool has(const QStringList &names) const;
  /// The value of the first of these options that was given.
  [[nodiscard]] QString value(const QStringList &names) const;
  [[nodiscard]] QStringList values(const QStringList &names) const;
  [[nodiscard]] const QStringList &rest() const { return m_rest; }  ///< behind --
  [[nodiscard]] bool hasRest() const { return m_hasRest; }
  /// True where each option that was given is one of these.
  [[nodiscard]] bool hasOnly(const QStringList &names) const;

private:
  QStringList m_plain;
  QList<QPair<QString, QString>> m_options;
  QStringList m_rest;
  bool m_hasRest = false;
};

/// The commands of kubectl and helm in it, each with the context and the kubeconfig that it does not name itself, so that it
/// reaches the same cluster in any terminal. \a kubeconfig: see ClusterSession::kubeconfig(). Commands that others carry (in
/// quotes, through ssh) are left as they are.
[[nodiscard]] QString inCluster(const QString &command, const QString &context, const QString &kubeconfig);

/// Why a command line is dangerous, in one sentence: it deletes, scales to nothing, restores over what is there, overwrites
/// history. Empty when nothing of that kind is seen, which is no proof that it is harmless. Pure.
[[nodiscard]] QString dangerOfCommand(const QString &command);
/// The same for SQL; comments and quoted text in it are not looked at.
[[nodiscard]] QString dangerOfSql(const QString &sql);

}  // namespace sternway
