// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/commandtable.h"
#include "live/lab.h"

#include <QTemporaryDir>

namespace sternway::test {

/// One table's services in a namespace of their own, and its groups carried out there by the program.
class CommandBench {
public:
  explicit CommandBench(CommandTable table);
  ~CommandBench();
  CommandBench(const CommandBench &) = delete;
  CommandBench &operator=(const CommandBench &) = delete;

  [[nodiscard]] const CommandTable &table() const { return m_table; }
  /// What the lab lacks for the group; empty: nothing.
  [[nodiscard]] QString missing(const QJsonObject &group);
  /// What went wrong, by the index of its row; -1: before any of them. Rows that are not to be run have no part in it.
  [[nodiscard]] QMap<qsizetype, QString> carryOut(const QJsonObject &group);

private:
  void prepare();
  void writeRunbook(const QJsonObject &group);
  [[nodiscard]] QString arrange(const QJsonArray &acts, const QString &service);
  [[nodiscard]] QString act(const QJsonObject &act, const QString &service);
  [[nodiscard]] QString cloneRepository(const QString &name);
  [[nodiscard]] QString releaseChart(const QString &release, const QString &tag);
  [[nodiscard]] Outcome runWords(const QString &words, const QString &folder);
  [[nodiscard]] Outcome rollBack(const QJsonObject &group, const QString &service);
  [[nodiscard]] QString rowProblem(const QJsonObject &group, const QJsonObject &row, const QJsonObject &record);
  [[nodiscard]] QString filled(QString text) const;
  [[nodiscard]] QJsonValue filledIn(const QJsonValue &value) const;

  const CommandTable m_table;
  const QString m_namespace;
  QTemporaryDir m_folder;
  Sternway m_sternway{m_folder.path() + QStringLiteral("/data")};
  QMap<QString, QString> m_remembered;
  bool m_isPrepared = false;
};

}  // namespace sternway::test
