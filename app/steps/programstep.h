// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

#include <QCoreApplication>
#include <QPointer>

namespace sternway::steps {

/// The values of {{secret:NAME}} in these texts, by "secret:NAME": from $STERNWAY_SECRET_NAME (upper case, '_' for what a name of
/// the environment cannot hold), else from the store. The error names the first that neither has, with the remedy.
[[nodiscard]] Call<QHash<QString, QString>> *readSecrets(const StepContext &context, const QStringList &texts, QObject *parent);

/// Whether the text has a {{secret:NAME}}: it may not stand where others could read its value.
[[nodiscard]] bool holdsSecret(const QString &text);

/// The text without these values, as far as they are long enough to be told from other words: what is shown of a program that
/// prints its secrets, or of a server that sends them back.
[[nodiscard]] QString withoutSecrets(const QString &text, const QHash<QString, QString> &secrets);

/// Which package has a program, for people whose computer lacks it: "postgresql-client"; empty: not known.
[[nodiscard]] QString packageOf(const QString &program);

/// The end of what a program printed, redacted, as a step's result keeps it.
[[nodiscard]] QString keptText(const QByteArray &output);

/// A step that runs programs, one after the other: where they run, how their lines are told, and what their end means. Where none
/// may run (a rehearsal) it is skipped and says so. GUI thread.
class ProgramStep : public StepRun {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::ProgramStep)
public:
  ProgramStep(const StepContext &context, const Step &step, QObject *parent);
  /// The program is asked to end, and waited for; none is run after it.
  void stop() override;

protected:
  /// How the step ends when a program does not run to its end.
  enum class Effect {
    Reads,   ///< nothing has changed
    Changes  ///< what it had done by then is not known
  };
  using Then = std::function<void(const ProgramResult &)>;
  /// On this computer, with what is left of the step's timeout unless the request has its own; \a then has what came, whatever
  /// its exit code. Everything else ends the step.
  void run(ProgramRequest request, Effect effect, Then then);
  /// From now on these values are taken out of all that programs print, before anybody sees it.
  void hide(const QHash<QString, QString> &secrets) { m_secrets = secrets; }
  /// Goes on with \a started, which may be within a container; null: nothing may run here, and the step is skipped.
  void follow(ProgramRun *started, const QString &program, Effect effect, Then then);
  /// The program's end as the step's: Finished with exit code 0, else Failed with what it said last.
  void endWith(const QString &program, const ProgramResult &result);
  /// {"exitCode": 0, "output": "..."}.
  [[nodiscard]] static QJsonObject resultOf(const ProgramResult &result);
  /// What a failed program said last: of its standard error, else of its output.
  [[nodiscard]] static QString lastWords(const ProgramResult &result);
  [[nodiscard]] std::chrono::milliseconds timeLeft() const;
  [[nodiscard]] bool isStopping() const { return m_isStopping; }

private:
  [[nodiscard]] ProgramResult shown(ProgramResult result) const;
  void failedToEnd(const QString &program, Effect effect, const Error &error);

  QPointer<ProgramRun> m_run;
  QDateTime m_began;
  QHash<QString, QString> m_secrets;
  bool m_isStopping = false;
};

}  // namespace sternway::steps
