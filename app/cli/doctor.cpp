// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctor.h"

#include "core/program.h"
#include "core/secretstore.h"
#include "platform/paths.h"
#include "platform/settings.h"
#include "steps/programstep.h"

#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTimeZone>

#include <sys/timex.h>

namespace sternway::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto answerTime = 10s;  ///< that each thing that is asked has

using Findings = QList<Finding>;

/// A program that steps may call, and what makes it say its version.
struct KnownProgram {
  QString name;
  QStringList version;
};

const QList<KnownProgram> &knownPrograms() {
  static const QList<KnownProgram> all{{u"git"_s, {u"--version"_s}},       {u"helm"_s, {u"version"_s, u"--short"_s}},
                                       {u"helmfile"_s, {u"--version"_s}},  {u"kubectl"_s, {u"version"_s, u"--client"_s}},
                                       {u"docker"_s, {u"--version"_s}},    {u"podman"_s, {u"--version"_s}},
                                       {u"psql"_s, {u"--version"_s}},      {u"npm"_s, {u"--version"_s}},
                                       {u"redis-cli"_s, {u"--version"_s}}, {u"gh"_s, {u"--version"_s}}};
  return all;
}

QString versionIn(const ProgramResult &result) {
  const QString text = QString::fromUtf8(result.output.isEmpty() ? result.errorOutput : result.output).trimmed();
  return text.section(u'\n', 0, 0).simplified().left(80);
}

/// Names no server, no context and no user.
class Doctor final : public QObject {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::DoctorCommand)
public:
  Doctor(Options options, Environment environment, std::function<void(const Finding &)> told, Call<Findings> &call)
      : QObject(&call),
        m_options(std::move(options)),
        m_environment(std::move(environment)),
        m_told(std::move(told)),
        m_call(call) {}

  void begin() {
    tell(versions() + folders() + surroundings());
    m_left = {[this] { return askCluster(); }, [this] { return askMetrics(); }, [this] { return askKeychain(); },
              [this] { return askJournal(); }};
    m_programs = m_environment.programs();
    for (const KnownProgram &program : knownPrograms())
      m_left << [this, program] { return askProgram(program); };
    next();
  }

private:
  /// One after the other; what gives no answer in time is told as that.
  void next() {
    if (m_left.isEmpty())
      return m_call.finish(m_findings);
    Call<Findings> *call = m_left.takeFirst()();
    m_isLate = false;
    call->then([this](const Result<Findings> &found) {
      tell(found && !m_isLate ? *found : silence());
      next();
    });
    m_clock.after(answerTime, call, [this, call] {
      m_isLate = true;
      call->cancel();
    });
  }

  [[nodiscard]] static Findings silence() {
    return {{.id = u"doctor.silent"_s,
             .severity = Severity::Warn,
             .title = tr("No answer within %n s", nullptr, int(answerTime.count())),
             .detail = tr("What was asked comes after what the line before tells."),
             .remedy = {}}};
  }

  void tell(const Findings &found) {
    for (Finding each : found) {
      for (QString *text : {&each.title, &each.detail, &each.remedy})
        *text = withoutNames(*text);
      m_told(each);
      m_findings << each;
    }
  }

  /// Whole words only: a login name is part of many a word, and the home of some accounts is "/".
  [[nodiscard]] static QString withoutNames(QString text) {
    const auto word = [](const QString &name) {
      return QRegularExpression(u"(?<!\\w)"_s + QRegularExpression::escape(name) + u"(?!\\w)"_s,
                                QRegularExpression::UseUnicodePropertiesOption);
    };
    if (const QString home = QDir::homePath(); home.size() > 1)
      text.replace(word(home), u"~"_s);
    return text.replace(word(platform::loginName()), u"USER"_s);
  }

  [[nodiscard]] Findings versions() const {
    Findings found{
        {.id = u"version"_s, .title = u"Sternway %1"_s.arg(QCoreApplication::applicationVersion()), .detail = {}, .remedy = {}}};
    for (const auto &[name, version] : m_environment.libraries())
      found << Finding{.id = u"library."_s + name.toLower(), .title = u"%1 %2"_s.arg(name, version), .detail = {}, .remedy = {}};
    found << Finding{
        .id = u"system"_s,
        .title = u"%1, %2 %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion()),
        .detail = {},
        .remedy = {}};
    return found;
  }

  [[nodiscard]] static Findings folders() {
    const platform::Settings settings(platform::settingsFile());
    Findings found;
    for (const auto &[id, path] : {std::pair{u"data"_s, platform::dataFolder()},
                                   {u"settings"_s, platform::configFolder()},
                                   {u"runbooks"_s, platform::runbookFolder(settings.get(platform::setting::runbooks))}})
      found << folder(u"folder."_s + id, path, id != u"runbooks"_s);
    return found;
  }

  /// What is not there yet is made when it is needed, in the next folder above that is.
  [[nodiscard]] static Finding folder(const QString &id, const QString &path, bool isWritten) {
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
      place.setFile(place.absolutePath());
    if (!isWritten || (place.isDir() && place.isWritable()))
      return {.id = id,
              .title = QFileInfo::exists(path) ? tr("Folder %1").arg(path) : tr("Folder %1, not made yet").arg(path),
              .detail = {},
              .remedy = {}};
    return {.id = id,
            .severity = Severity::Block,
            .title = tr("Folder %1 cannot be written").arg(path),
            .detail = {},
            .remedy = tr("Make it yours and writable, or choose another one by $%1.")
                          .arg(id == "folder.data"_L1 ? u"STERNWAY_DATA_DIR"_s : u"STERNWAY_CONFIG_DIR"_s)};
  }

  [[nodiscard]] static Findings surroundings() {
    Findings found{{.id = u"locale"_s,
                    .title = u"%1, %2"_s.arg(QLocale().name(), QString::fromUtf8(QTimeZone::systemTimeZoneId())),
                    .detail = {},
                    .remedy = {}}};
    timex time{};
    if (ntp_adjtime(&time) == TIME_ERROR)
      found << Finding{.id = u"clock"_s,
                       .severity = Severity::Warn,
                       .title = tr("The kernel does not know this computer's clock to be right"),
                       .detail = tr("Times of metrics and of the timeline are compared with it."),
                       .remedy = tr("Have it synchronized: timedatectl set-ntp true")};
    const bool hasDisplay = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    found << Finding{
        .id = u"display"_s,
        .title = hasDisplay ? tr("A display for the window") : tr("No display: the commands work, the window does not"),
        .detail = {},
        .remedy = {}};
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) && QFontDatabase::families().isEmpty())
      found << Finding{.id = u"fonts"_s,
                       .severity = Severity::Block,
                       .title = tr("There are no fonts"),
                       .detail = tr("Window and PDF need one."),
                       .remedy = tr("Install the package %1.").arg(u"fonts-dejavu-core"_s)};
    return found;
  }

  [[nodiscard]] Call<Findings> *answer(const Finding &finding) { return Call<Findings>::finished(this, Findings{finding}); }

  /// What is safe to paste of an error: its own words may name contexts, clusters, users and servers.
  [[nodiscard]] static QString inPlainWords(ErrorKind kind) {
    switch (kind) {
      case ErrorKind::Input: return tr("The kubeconfig or a setting is missing or has a mistake.");
      case ErrorKind::Timeout: return tr("There was no answer in time.");
      case ErrorKind::Unreachable: return tr("There was no connection.");
      case ErrorKind::Unauthorized: return tr("The credentials are missing, wrong or expired.");
      case ErrorKind::Forbidden: return tr("The right is missing.");
      case ErrorKind::Protocol: return tr("The answer is not what such a server says.");
      default: return errorKindName(kind);
    }
  }

  Call<Findings> *askCluster() {
    const auto session = m_environment.connect({.kubeconfig = m_options.kubeconfig,
                                                .context = m_options.context,
                                                .prometheus = m_options.prometheus,
                                                .alertmanager = m_options.alertmanager,
                                                .prometheusConfig = m_options.prometheusConfig,
                                                .clusterLabel = m_options.clusterLabel});
    if (!session)
      return answer({.id = u"cluster.configuration"_s,
                     .severity = Severity::Warn,
                     .title = tr("No cluster can be opened"),
                     .detail = inPlainWords(session.error().kind),
                     .remedy = tr("See what %1 says.").arg(u"sternway assess --service NAME"_s)});
    m_session = *session;
    const AccessQuestion question{
        .verb = u"list"_s, .group = u"apps"_s, .resource = u"deployments"_s, .subresource = {}, .nameSpace = {}, .name = {}};
    return mapped<Findings>(this, m_session->cluster().access(question, this), [](const Result<AccessAnswer> &access) {
      if (!access)
        return Result<Findings>(Findings{{.id = u"cluster.answer"_s,
                                          .severity = Severity::Warn,
                                          .title = tr("The cluster of the current context does not answer"),
                                          .detail = inPlainWords(access.error().kind),
                                          .remedy = tr("See what %1 says.").arg(u"kubectl get deployments"_s)}});
      return Result<Findings>(Findings{
          {.id = u"cluster.answer"_s,
           .title = access->allowed ? tr("The cluster of the current context answers; all namespaces can be listed")
                                    : tr("The cluster of the current context answers; only some namespaces can be listed"),
           .detail = {},
           .remedy = {}}});
    });
  }

  Call<Findings> *askMetrics() {
    if (!m_session)
      return Call<Findings>::finished(this, Findings{});
    if (!m_session->metrics())
      return answer({.id = u"metrics.none"_s,
                     .severity = Severity::Warn,
                     .title = tr("No Prometheus is known for the current context"),
                     .detail = tr("What the metrics would tell is unknown."),
                     .remedy = tr("Set it in the preferences, or say --prometheus.")});
    return mapped<Findings>(
        this, m_session->metrics()->query(u"vector(1)"_s, SystemClock().now(), this), [](const Result<MetricsAnswer> &metrics) {
          if (metrics)
            return Result<Findings>(
                Findings{{.id = u"metrics.answer"_s, .title = tr("Prometheus answers"), .detail = {}, .remedy = {}}});
          return Result<Findings>(Findings{{.id = u"metrics.answer"_s,
                                            .severity = Severity::Warn,
                                            .title = tr("Prometheus does not answer"),
                                            .detail = inPlainWords(metrics.error().kind),
                                            .remedy = {}}});
        });
  }

  /// Nothing is stored: that a keychain is locked shows at the first secret.
  Call<Findings> *askKeychain() {
    m_secrets = m_environment.secrets();
    return mapped<Findings>(this, m_secrets->read(u"doctor"_s, this), [this](const Result<QString> &secret) {
      if (!secret && secret.error().kind == ErrorKind::Storage)  // it is there, and locked or refuses
        return Result<Findings>(Findings{{.id = u"keychain"_s,
                                          .severity = Severity::Warn,
                                          .title = secret.error().message,
                                          .detail = {},
                                          .remedy = secret.error().detail}});
      if (m_secrets->isPersistent())
        return Result<Findings>(
            Findings{{.id = u"keychain"_s, .title = tr("A keychain for secrets"), .detail = {}, .remedy = {}}});
      return Result<Findings>(Findings{{.id = u"keychain"_s,
                                        .severity = Severity::Warn,
                                        .title = tr("No keychain answers"),
                                        .detail = tr("Secrets last as long as the window is open."),
                                        .remedy = tr("Start one, for example of the package %1; commands take $%2 too.")
                                                      .arg(u"gnome-keyring"_s, runbookSecretVariable(u"NAME"_s))}});
    });
  }

  Call<Findings> *askJournal() {
    m_journal = m_environment.readJournal(m_clock);
    if (!m_journal)
      return answer({.id = u"journal"_s, .title = tr("No journal yet: the first incident makes it"), .detail = {}, .remedy = {}});
    return mapped<Findings>(this, m_journal->incidents(this), [](const Result<QList<Incident>> &incidents) {
      if (!incidents)
        return Result<Findings>(Findings{{.id = u"journal"_s,
                                          .severity = Severity::Block,
                                          .title = tr("The journal cannot be read"),
                                          .detail = incidents.error().message,
                                          .remedy = incidents.error().detail}});
      return Result<Findings>(Findings{{.id = u"journal"_s,
                                        .title = tr("A journal with %n incident(s)", nullptr, int(incidents->size())),
                                        .detail = {},
                                        .remedy = {}}});
    });
  }

  Call<Findings> *askProgram(const KnownProgram &program) {
    if (m_programs->find(program.name).isEmpty()) {
      const QString package = steps::packageOf(program.name);
      return answer({.id = u"program."_s + program.name,
                     .title = tr("%1 is not installed: steps that need it are for a person").arg(program.name),
                     .detail = {},
                     .remedy = package.isEmpty() ? QString() : tr("The package %1 has it.").arg(package)});
    }
    auto *call = new Call<Findings>(this);
    ProgramRun *run = m_programs->run({.argv = QStringList(program.name) + program.version, .timeout = answerTime / 2}, call);
    connect(run, &ProgramRun::ended, call, [call, program](const Result<ProgramResult> &result) {
      const QString version = result && result->succeeded() ? versionIn(*result) : QString();
      call->finish(Findings{{.id = u"program."_s + program.name,
                             .severity = version.isEmpty() ? Severity::Warn : Severity::Info,
                             .title = version.isEmpty() ? tr("%1 does not say its version").arg(program.name)
                                                        : u"%1: %2"_s.arg(program.name, version),
                             .detail = result ? QString() : result.error().message,
                             .remedy = {}}});
    });
    return call;
  }

  const Options m_options;
  const Environment m_environment;
  const std::function<void(const Finding &)> m_told;
  Call<Findings> &m_call;
  SystemClock m_clock;
  bool m_isLate = false;  ///< what is asked now has had its time
  QList<std::function<Call<Findings> *()>> m_left;
  Findings m_findings;
  std::shared_ptr<ClusterSession> m_session;
  std::shared_ptr<SecretStore> m_secrets;
  std::shared_ptr<Journal> m_journal;
  std::shared_ptr<Programs> m_programs;
};

}  // namespace

Call<Findings> *examineComputer(const Options &options, const Environment &environment, std::function<void(const Finding &)> told,
                                QObject *context) {
  auto *call = new Call<Findings>(context);
  auto *doctor = new Doctor(options, environment, std::move(told), *call);
  QMetaObject::invokeMethod(
      doctor, [doctor] { doctor->begin(); }, Qt::QueuedConnection);
  return call;
}

}  // namespace sternway::cli
