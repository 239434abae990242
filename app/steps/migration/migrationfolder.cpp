// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/migrationfolder.h"

#include "core/format.h"
#include "steps/kubernetes/podprograms.h"
#include "steps/migration/migrationsource.h"
#include "steps/migration/wayback.h"
#include "steps/quietprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 largestSource = 1024 * 1024;
constexpr qsizetype mostSources = 20;  ///< of a container: an exec each
constexpr std::chrono::milliseconds readPatience = 2min;

const QStringList &usualFolders() {
  static const QStringList folders{u"migrations"_s,     u"db/migrations"_s, u"db/migrate"_s,       u"database/migrations"_s,
                                   u"src/migrations"_s, u"src/migration"_s, u"prisma/migrations"_s};
  return folders;
}

QByteArray contentOf(const QString &path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && file.size() <= largestSource ? file.readAll() : QByteArray();
}

QJsonObject scriptsIn(const QByteArray &package) {
  return QJsonDocument::fromJson(package).object().value(u"scripts"_s).toObject();
}

MigrationFolder folderHere(const QString &directory) {
  const QDir root(directory.isEmpty() ? u"."_s : directory);
  MigrationFolder found;
  found.scripts = scriptsIn(contentOf(root.filePath(u"package.json"_s)));
  for (const QString &usual : usualFolders())
    if (found.folder.isEmpty() && QDir(root.filePath(usual)).exists())
      found.folder = root.filePath(usual);
  if (!found.folder.isEmpty())
    found.files = QDir(found.folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
  return found;
}

/// package.json, the first usual folder that has something in it, then the files of what would be taken back, each by a program
/// of the container. Ends by finishing its call, whose child it is.
class ContainerFolder final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ContainerFolder)
public:
  ContainerFolder(const StepContext &context, Step step, AppliedMigrations applied, Call<MigrationFolder> *call)
      : QObject(call),
        m_context(inItsPlace(context, step, this)),
        m_step(std::move(step)),
        m_applied(std::move(applied)),
        m_call(call) {
    m_found.isInContainer = true;
  }

  void start() {
    run({u"cat"_s, u"package.json"_s}, [this](const Result<ProgramResult> &read) {
      if (read && read->succeeded())
        m_found.scripts = scriptsIn(read->output);
      list(usualFolders());
    });
  }

private:
  void run(const QStringList &argv, const std::function<void(const Result<ProgramResult> &)> &then) {
    const ProgramRequest request{.argv = argv,
                                 .workingDirectory = StepWords(m_step.args).text(u"workingDirectory"_s),
                                 .timeout = readPatience,
                                 .keptOutput = largestSource};
    runQuietly(m_context.programs, request, this)->then(then);
  }

  /// A slash stands behind the name of a folder.
  void list(QStringList folders) {
    if (folders.isEmpty())
      return finish(tr("No migrations are at the usual places of the container."));
    const QString folder = folders.takeFirst();
    run({u"ls"_s, u"-1Ap"_s, folder}, [this, folder, folders](const Result<ProgramResult> &listed) {
      if (!listed)
        return finish(tr("The files of the container cannot be listed: %1").arg(listed.error().message));
      if (constexpr int noProgram = 127; listed->exitCode == noProgram)
        return finish(tr("The container has no program that lists its files."));
      if (listed->cut)  // which files are there is not known, nor which are not
        return finish(tr("The folder %1 of the container has more files than are read.").arg(folder));
      const QStringList entries = QString::fromUtf8(listed->output).split(u'\n', Qt::SkipEmptyParts);
      if (!listed->succeeded() || entries.isEmpty())
        return list(folders);
      m_found.folder = folder;
      for (const QString &entry : entries)
        m_found.files << (entry.endsWith(u'/') ? entry.chopped(1) : entry);
      read(wanted(entries));
    });
  }

  /// Of what the step would take back.
  [[nodiscard]] QStringList wanted(const QStringList &entries) const {
    const StepWords words(m_step.args);
    const QStringList argv = downArgv(words);
    const auto undoing = undoingOf(words, argv, toolWords(argv, m_found.scripts), m_applied);
    QStringList files;
    for (const QString &name : undoing ? undoing->names : QStringList())
      for (const QString &entry : entries)
        if (const bool isFolder = entry.endsWith(u'/'); withoutFiles({name}, {isFolder ? entry.chopped(1) : entry}).isEmpty())
          files << (isFolder ? entry + u"down.sql"_s : entry);
    return files;
  }

  void read(QStringList files) {
    if (files.isEmpty())
      return finish({});
    if (m_found.sources.size() >= mostSources)
      return finish(tr("Only %1 files of the container were read.").arg(mostSources));
    const QString file = files.takeFirst();
    run({u"cat"_s, m_found.folder + u'/' + file}, [this, file, files](const Result<ProgramResult> &source) {
      if (!source)
        return finish(tr("The files of the container cannot be read: %1").arg(source.error().message));
      if (source->succeeded() && !source->cut)
        m_found.sources.insert(file, QString::fromUtf8(source->output));
      read(files);
    });
  }

  void finish(const QString &unread) {
    m_found.unread = unread;
    m_call->finish(m_found);
  }

  const StepContext m_context;
  const Step m_step;
  const AppliedMigrations m_applied;
  Call<MigrationFolder> *m_call;
  MigrationFolder m_found;
};
}  // namespace

Call<MigrationFolder> *readMigrationFolder(const StepContext &context, const Step &step, const AppliedMigrations &applied,
                                           QObject *parent) {
  if (!runsInPod(step))
    return Call<MigrationFolder>::finished(parent, folderHere(StepWords(step.args).text(u"workingDirectory"_s)));
  auto *call = new Call<MigrationFolder>(parent);
  (new ContainerFolder(context, step, applied, call))->start();
  return call;
}

QList<MigrationFile> migrationFilesOf(const MigrationFolder &folder, const QString &name) {
  QList<MigrationFile> found;
  if (folder.isInContainer) {
    for (auto source = folder.sources.cbegin(); source != folder.sources.cend(); ++source)
      if (withoutFiles({name}, {source.key().section(u'/', 0, 0)}).isEmpty())
        found.append({source.key(), source.value()});
    return found;
  }
  const QDir root(folder.folder);
  for (const QString &entry : folder.files) {
    if (folder.folder.isEmpty() || !withoutFiles({name}, {entry}).isEmpty())
      continue;
    const QString file = QFileInfo(root.filePath(entry)).isDir() ? entry + u"/down.sql"_s : entry;
    found.append({file, QString::fromUtf8(contentOf(root.filePath(file)))});
  }
  return found;
}

QString wayBackOf(const MigrationFolder &folder, const QString &name) {
  for (const MigrationFile &file : migrationFilesOf(folder, name))
    if (const QString found = wayBackIn(file.source, file.name); !found.isEmpty())
      return found;
  return {};
}

}  // namespace sternway::steps
