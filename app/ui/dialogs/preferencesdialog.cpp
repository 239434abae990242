// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "core/clusterapi.h"
#include "platform/languages.h"
#include "platform/paths.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "ui/dialogs/channelspage.h"
#include "ui/dialogs/secretspage.h"
#include "ui/questions.h"
#include "ui/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>

namespace sternway::ui {

using namespace Qt::StringLiterals;

void PrometheusTest::run(ClusterSession &session) {
  if (m_call)
    delete m_call;
  disconnect(m_again);
  m_session = &session;
  m_again = connect(&session, &ClusterSession::metricsChanged, this, &PrometheusTest::ask);
  ask();
}

void PrometheusTest::ask() {
  if (!m_session)
    return;
  if (m_call)
    delete m_call;
  MetricsApi *metrics = m_session->metrics();
  if (!metrics) {
    Q_EMIT answered(Mark::Warning, m_session->metricsProblem());
    return;
  }
  Q_EMIT answered(Mark::Progress, tr("Asking %1…").arg(metrics->source()));
  Call<MetricsAnswer> *call = metrics->query(u"count(up)"_s, m_session->clock().now(), this);
  m_call = call;
  call->then([this](const Result<MetricsAnswer> &answer) { say(answer); });
}

void PrometheusTest::say(const Result<MetricsAnswer> &answer) {
  if (!answer) {
    Q_EMIT answered(Mark::Warning, tr("No answer: %1. %2").arg(answer.error().message, answer.error().detail));
    return;
  }
  if (answer->series.isEmpty() || answer->series.first().samples.isEmpty()) {
    Q_EMIT answered(Mark::Notice, tr("Connected, but no targets: no service has metrics there."));
    return;
  }
  const auto targets = static_cast<int>(answer->series.first().samples.first().value);
  Q_EMIT answered(Mark::Good, tr("Connected: %n target(s).", nullptr, targets));
}

namespace {
/// The matrix of each service and `sternway check` have all of them.
constexpr qsizetype mostProblems = 4;

/// The first error of the file; empty: it can be used.
QString errorOf(const QString &path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return RunbookFolderCheck::tr("%1 cannot be read: %2").arg(path, file.errorString());
  const QString name = QFileInfo(path).fileName();
  for (const Problem &problem : runbook::readRunbook(steps::stepKinds(), file.read(runbook::runbookReadLimit), name).problems)
    if (problem.isError)
      return problemText(name, problem);
  return {};
}
}  // namespace

void RunbookFolderCheck::look(const QString &folder) {
  m_job.start([folder](QPromise<Found> &promise) { read(promise, folder); },
              [this, folder](const Found &found) { say(folder, found); });
}

void RunbookFolderCheck::read(QPromise<Found> &promise, const QString &folder) {
  const QFileInfo info(folder);
  Found found{.isFolder = info.isDir(), .isReadable = info.isReadable() && info.isExecutable(), .usable = 0, .problems = {}};
  for (const QString &path : runbook::runbookFiles(folder)) {
    if (promise.isCanceled())
      return;
    if (const QString error = errorOf(path); error.isEmpty())
      ++found.usable;
    else
      found.problems << error;
  }
  promise.addResult(found);
}

void RunbookFolderCheck::say(const QString &folder, const Found &found) {
  if (!found.isFolder)
    return Q_EMIT answered(Mark::Notice, QFileInfo::exists(folder)
                                             ? tr("%1 is not a folder.").arg(folder)
                                             : tr("There is no folder %1 yet. Runbooks are loaded once it exists.").arg(folder));
  if (!found.isReadable)
    return Q_EMIT answered(Mark::Warning, tr("%1 cannot be read: permission denied.").arg(folder));
  if (found.usable == 0 && found.problems.isEmpty())
    return Q_EMIT answered(Mark::Notice, tr("No runbooks found: no *.yaml or *.yml file."));
  const QString usable = tr("%n runbook(s) loaded.", nullptr, found.usable);
  if (found.problems.isEmpty())
    return Q_EMIT answered(Mark::Good, usable);
  QStringList lines{usable + u' ' + tr("%n file(s) not loaded:", nullptr, static_cast<int>(found.problems.size()))};
  lines += found.problems.mid(0, mostProblems);
  if (found.problems.size() > mostProblems)
    lines << u"…"_s;
  Q_EMIT answered(Mark::Warning, lines.join(u'\n'));
}

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 300ms;

void select(QComboBox &box, const QString &data) {
  box.setCurrentIndex(std::max(0, box.findData(data)));
}

}  // namespace

PreferencesDialog::PreferencesDialog(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_test(new PrometheusTest(this)),
      m_folderCheck(new RunbookFolderCheck(this)),
      m_channels(new ChannelsPage(workspace, this)),
      m_secrets(new SecretsPage(workspace, this)) {
  m_ui.setupUi(this);
  m_ui.tabs->insertTab(2, m_channels, QString());
  m_ui.tabs->insertTab(3, m_secrets, QString());
  fillChoices();
  fillContexts();
  loadGeneral();
  loadContext();
  connect(m_ui.context, &QComboBox::currentTextChanged, this, [this] {
    if (saveContext())
      loadContext();
  });
  connect(m_ui.auth, &QComboBox::currentIndexChanged, this, &PreferencesDialog::updateFields);
  connect(m_ui.source, &QLineEdit::textChanged, this, &PreferencesDialog::updateFields);
  connect(m_ui.browse, &QPushButton::clicked, this, &PreferencesDialog::browse);
  connect(m_ui.test, &QPushButton::clicked, this, &PreferencesDialog::test);
  m_typed.setSingleShot(true);
  m_typed.setInterval(pause);
  connect(&m_typed, &QTimer::timeout, this, &PreferencesDialog::lookIntoFolder);
  connect(m_ui.folder, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
  connect(m_ui.browseFolder, &QPushButton::clicked, this, &PreferencesDialog::browseFolder);
  connect(m_folderCheck, &RunbookFolderCheck::answered, m_ui.folderAnswer, &Banner::say);
  connect(&workspace, &Workspace::runbooksChanged, this, &PreferencesDialog::lookIntoFolder);
  lookIntoFolder();
  connect(m_test, &PrometheusTest::answered, m_ui.testAnswer, &Banner::say);
  connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &PreferencesDialog::accept);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &PreferencesDialog::reject);
  connect(m_ui.buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &PreferencesDialog::save);
  retranslate();
}

void PreferencesDialog::showContext(const QString &context) {
  m_ui.tabs->setCurrentWidget(m_ui.clusters);
  m_ui.context->setCurrentText(context);
  m_ui.source->setFocus();
}

void PreferencesDialog::showChannels() {
  m_ui.tabs->setCurrentWidget(m_channels);
}

void PreferencesDialog::accept() {
  if (save())
    QDialog::accept();
}

void PreferencesDialog::fillChoices() {
  for (const QString &theme : platform::setting::theme.choices)
    m_ui.theme->addItem(QString(), QVariant(theme));
  m_ui.language->addItem(QString(), QVariant(QString()));
  for (const QString &language : platform::availableLanguages())
    m_ui.language->addItem(platform::languageName(language), QVariant(language));
  for (const QString &auth : {u"none"_s, u"bearer"_s, u"basic"_s})
    m_ui.auth->addItem(QString(), QVariant(auth));
}

void PreferencesDialog::fillContexts() {
  QStringList names;
  if (const auto contexts = m_workspace.contexts())
    for (const ContextEntry &entry : *contexts)
      names.append(entry.name);
  for (const ClusterSession *session : m_workspace.sessions())
    if (!session->isRehearsal() && !names.contains(session->context()))
      names.append(session->context());
  m_ui.context->addItems(names);
}

void PreferencesDialog::loadGeneral() {
  const platform::Settings &settings = m_workspace.settings();
  m_ui.kubeconfig->setText(settings.get(platform::setting::kubeconfig));
  m_ui.folder->setText(settings.get(platform::setting::runbooks));
  select(*m_ui.theme, settings.get(platform::setting::theme));
  select(*m_ui.language, settings.get(platform::setting::language));
  m_ui.trayNotices->setChecked(settings.get(platform::setting::trayNotices));
}

void PreferencesDialog::loadContext() {
  const platform::Settings &settings = m_workspace.settings();
  m_context = m_ui.context->currentText();
  m_ui.production->setChecked(settings.get(platform::setting::production, m_context));
  m_ui.namespaces->setText(settings.get(platform::setting::namespaces, m_context).join(u", "_s));
  m_ui.source->setText(settings.get(platform::setting::prometheus, m_context));
  m_ui.alertmanager->setText(settings.get(platform::setting::alertmanager, m_context));
  m_ui.clusterLabel->setText(settings.get(platform::setting::clusterLabel, m_context));
  select(*m_ui.auth, settings.get(platform::setting::prometheusLogin, m_context));
  m_ui.user->setText(settings.get(platform::setting::prometheusUser, m_context));
  m_ui.testAnswer->say(Mark::Notice, {});
  loadSecret();
  updateFields();
}

void PreferencesDialog::setKubeconfigEnabled(bool enabled) {
  m_ui.kubeconfig->setEnabled(enabled);
  m_ui.browse->setEnabled(enabled);
}

QString PreferencesDialog::secretKey() const {
  return platform::prometheusSecretKey(m_context);
}

void PreferencesDialog::loadSecret() {
  m_ui.secret->clear();
  m_ui.secret->setPlaceholderText({});
  if (m_context.isEmpty())
    return;
  const QString context = m_context;
  m_workspace.secrets().read(secretKey(), this)->then([this, context](const Result<QString> &secret) {
    if (context != m_context)
      return;
    // What is stored is not shown, only that it is.
    m_ui.secret->setPlaceholderText(secret ? tr("Stored; type to replace it") : QString());
    updateFields();
  });
}

void PreferencesDialog::updateFields() {
  const QString auth = m_ui.auth->currentData().toString();
  const bool basic = auth == u"basic"_s;
  const bool some = auth != u"none"_s;
  for (QWidget *widget : {static_cast<QWidget *>(m_ui.user), static_cast<QWidget *>(m_ui.userLabel)})
    widget->setVisible(basic);
  for (QWidget *widget :
       {static_cast<QWidget *>(m_ui.secret), static_cast<QWidget *>(m_ui.secretLabel), static_cast<QWidget *>(m_ui.secretNote)})
    widget->setVisible(some);
  m_ui.secretLabel->setText(basic ? tr("Pass&word:") : tr("&Token:"));
  m_ui.secret->setAccessibleName(basic ? tr("Password for Prometheus") : tr("Bearer token for Prometheus"));
  m_ui.secretNote->setText(m_workspace.secrets().isPersistent()
                               ? tr("Kept in the desktop's keychain, never in a file.")
                               : tr("There is no keychain: what you type is kept until Sternway quits."));
  const bool open = m_workspace.session(m_context) != nullptr;
  m_ui.test->setEnabled(open && !m_ui.source->text().trimmed().isEmpty());
  m_ui.test->setToolTip(open ? tr("Saves these settings and queries Prometheus")
                             : tr("Open the cluster first: Prometheus may be inside it"));
  m_ui.prometheusGroup->setEnabled(!m_context.isEmpty());
}

bool PreferencesDialog::keep(const Result<Done> &done) {
  done ? m_ui.problem->say(Mark::Warning, {})
       : m_ui.problem->sayError(Mark::Warning, tr("%1. %2").arg(done.error().message, done.error().detail), done.error());
  return done.has_value();
}

bool PreferencesDialog::save() {
  platform::Settings &settings = m_workspace.settings();
  const QString kubeconfig = m_ui.kubeconfig->text().trimmed();
  const bool other = kubeconfig != settings.get(platform::setting::kubeconfig);
  const bool done = keep(settings.set(platform::setting::kubeconfig, kubeconfig)) &&
                    keep(settings.set(platform::setting::runbooks, m_ui.folder->text().trimmed())) &&
                    keep(settings.set(platform::setting::theme, m_ui.theme->currentData().toString())) &&
                    keep(settings.set(platform::setting::language, m_ui.language->currentData().toString())) &&
                    keep(settings.set(platform::setting::trayNotices, m_ui.trayNotices->isChecked())) && saveContext();
  if (done && other)
    m_workspace.reload({});
  return done;
}

bool PreferencesDialog::saveContext() {
  if (m_context.isEmpty())
    return true;
  platform::Settings &settings = m_workspace.settings();
  const QStringList namespaces = m_ui.namespaces->text().split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
  const QString clusterLabel = m_ui.clusterLabel->text().trimmed();
  if (const auto label = parseClusterLabel(clusterLabel); !clusterLabel.isEmpty() && !label) {
    m_ui.clusterLabel->setFocus();
    return keep(tl::unexpected(label.error()));
  }
  const bool done = keep(settings.set(platform::setting::production, m_context, m_ui.production->isChecked())) &&
                    keep(settings.set(platform::setting::namespaces, m_context, namespaces)) &&
                    keep(settings.set(platform::setting::prometheus, m_context, m_ui.source->text().trimmed())) &&
                    keep(settings.set(platform::setting::alertmanager, m_context, m_ui.alertmanager->text().trimmed())) &&
                    keep(settings.set(platform::setting::clusterLabel, m_context, clusterLabel)) &&
                    keep(settings.set(platform::setting::prometheusLogin, m_context, m_ui.auth->currentData().toString())) &&
                    keep(settings.set(platform::setting::prometheusUser, m_context, m_ui.user->text().trimmed()));
  if (ClusterSession *session = m_workspace.session(m_context); session && session->feed().chosenNamespaces() != namespaces)
    session->feed().chooseNamespaces(namespaces);
  if (done)
    saveSecret();
  return done;
}

void PreferencesDialog::saveSecret() {
  const QString context = m_context;
  const QString secret = m_ui.secret->text();
  const bool none = m_ui.auth->currentData().toString() == u"none"_s;
  if (secret.isEmpty() && !none) {
    m_workspace.reload(context);
    return;
  }
  Workspace &workspace = m_workspace;
  // The call belongs to the workspace: OK closes the dialog before a keychain answers.
  Call<Done> *call =
      none ? workspace.secrets().remove(secretKey(), &workspace) : workspace.secrets().write(secretKey(), secret, &workspace);
  const QPointer<PreferencesDialog> dialog(this);
  call->then([&workspace, context, dialog, none](const Result<Done> &done) {
    workspace.reload(context);
    if (dialog && !none)
      dialog->keep(done);
    if (dialog)
      dialog->loadSecret();
  });
}

void PreferencesDialog::test() {
  ClusterSession *session = m_workspace.session(m_context);
  if (session && saveContext())
    m_test->run(*session);
}

void PreferencesDialog::browse() {
  askForFile(this, {.title = tr("Choose a kubeconfig"), .place = m_ui.kubeconfig->text(), .hidden = true},
             [this](const QString &path) { m_ui.kubeconfig->setText(path); });
}

void PreferencesDialog::browseFolder() {
  askForFile(this,
             {.kind = FileQuestion::Kind::Folder,
              .title = tr("Choose the folder of runbooks"),
              .place = platform::runbookFolder(m_ui.folder->text().trimmed())},
             [this](const QString &path) { m_ui.folder->setText(path); });
}

void PreferencesDialog::lookIntoFolder() {
  m_folderCheck->look(platform::runbookFolder(m_ui.folder->text().trimmed()));
}

void PreferencesDialog::retranslate() {
  m_ui.retranslateUi(this);
  m_ui.tabs->setTabText(m_ui.tabs->indexOf(m_channels), tr("C&hannels"));
  m_ui.tabs->setTabText(m_ui.tabs->indexOf(m_secrets), tr("&Secrets"));
  m_ui.folder->setPlaceholderText(platform::runbookFolder({}));
  lookIntoFolder();
  m_ui.kubeconfig->setPlaceholderText(m_workspace.kubeconfigPaths().join(u", "_s));
  m_ui.auth->setItemText(0, tr("None"));
  m_ui.auth->setItemText(1, tr("Bearer token"));
  m_ui.auth->setItemText(2, tr("User and password"));
  m_ui.theme->setItemText(0, tr("Follow desktop"));
  m_ui.theme->setItemText(1, tr("Light"));
  m_ui.theme->setItemText(2, tr("Dark"));
  m_ui.language->setItemText(0, tr("Follow system"));
  updateFields();
}

}  // namespace sternway::ui

#include "moc_preferencesdialog.cpp"
