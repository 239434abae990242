// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/guarddialog.h"

#include "core/captured.h"
#include "core/format.h"
#include "operate/guardconsent.h"
#include "operate/guards.h"
#include "operate/writtenplan.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "steps/registry.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/retranslated.h"
#include "ui/theme.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int usualMinutes = 30;
constexpr int mostMinutes = 24 * 60;
constexpr int mostSeconds = 3600;
}  // namespace

/// See askForGuard(). It closes when the guard is armed.
class GuardDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  GuardDialog(Workspace &workspace, ClusterSession &session, const ObjectRef &service, RunbookPtr runbook, QWidget *parent)
      : Retranslated(parent),
        m_workspace(workspace),
        m_session(session),
        m_service(service),
        m_runbook(std::move(runbook)),
        m_condition(makeWrappedLabel(u"guardCondition"_s, this)),
        m_method(new QComboBox(this)),
        m_minutes(new QSpinBox(this)),
        m_countdown(new QSpinBox(this)),
        m_runs(makeWrappedLabel(u"guardRuns"_s, this)),
        m_who(makePlainLabel(u"guardWho"_s, this, platform::loginName())),
        m_problem(makeWrappedLabel(u"guardProblem"_s, this)),
        m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
        m_form(new QFormLayout) {
    setObjectName(u"guardDialog"_s);
    m_method->setObjectName(u"guardMethod"_s);
    m_minutes->setObjectName(u"guardMinutes"_s);
    m_countdown->setObjectName(u"guardCountdownSeconds"_s);
    m_minutes->setRange(1, mostMinutes);
    m_minutes->setValue(usualMinutes);
    m_countdown->setRange(5, mostSeconds);
    m_countdown->setValue(
        static_cast<int>(std::chrono::floor<std::chrono::seconds>(operate::countdownOf({.runbook = m_runbook})).count()));
    m_method->addItem(QString());
    for (const Method &method : m_runbook->methods)
      if (rollsBackByItself(procedureOf(method.id)))
        m_method->addItem(method.title, method.id);
    for (QWidget *field : {static_cast<QWidget *>(m_condition), static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_runs),
                           static_cast<QWidget *>(m_minutes), static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_who)})
      m_form->addRow(u" "_s, field);
    makeColumn(-1, {m_form, m_problem, m_buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
    connect(m_method, &QComboBox::currentIndexChanged, this, &GuardDialog::tell);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &GuardDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &GuardDialog::reject);
    retranslate();
    tell();
  }

  void accept() override {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    sayOn(*m_problem, tr("Checking what could make the rollback fail…"));
    const auto guard = m_workspace.guards().arm(m_workspace.monitors(m_session).monitor(m_service), request());
    if (!guard)
      return refuse(guard.error());
    connect(guard->get(), &operate::Guard::refused, this, &GuardDialog::refuse);
    connect(guard->get(), &operate::Guard::armed, this, [this] { QDialog::accept(); });
  }

private:
  [[nodiscard]] bool isAccepted() const { return sternway::platform::isAccepted(*m_runbook, m_workspace.settings()); }

  [[nodiscard]] QList<GuidedStep> procedureOf(const QString &method) const {
    const CarriedOut carriedOut = !method.isEmpty() ? CarriedOut::Way : isAccepted() ? CarriedOut::Around : CarriedOut::Undo;
    return guidedSteps(steps::stepKinds(), *m_runbook, {.id = method}, m_service.name, carriedOut);
  }

  [[nodiscard]] QHash<QString, QString> values() const {
    QHash<QString, QString> all =
        capturedValues({.service = m_service, .undo = {}, .events = {}, .now = m_session.clock().now()});
    all.insert(defaultValues(m_runbook->variables));
    return all;
  }

  [[nodiscard]] operate::GuardRequest request() const {
    const QString method = m_method->currentData().toString();
    operate::GuardRequest made{.runbook = m_runbook,
                               .isAccepted = isAccepted(),
                               .method = method,
                               .procedure = procedureOf(method),
                               .values = values(),
                               .term = std::chrono::minutes(m_minutes->value()),
                               .countdown = std::chrono::seconds(m_countdown->value())};
    made.run.author = platform::loginName();
    made.run.kubeconfig = m_session.kubeconfig();
    made.run.rehearsal = m_session.isRehearsal();
    made.run.messages = m_workspace.messages();
    return made;
  }

  /// What would run, and what speaks against leaving it to itself.
  void tell() {
    const operate::GuardRequest asked = request();
    QStringList titles;
    for (const GuidedStep &guided : asked.procedure)
      if (operate::carriedOut(guided))
        titles << guided.step.title;
    m_runs->setText(titles.isEmpty() ? tr("The last known good revision is brought back, and its pods and metrics are watched.")
                                     : titles.join(u" → "_s));
    const auto allowed = operate::mayRunAlone(*m_runbook, asked.isAccepted, asked.method, asked.procedure, asked.values, {});
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(allowed.has_value());
    sayOn(*m_problem, allowed ? QString() : u"%1. %2"_s.arg(allowed.error().message, allowed.error().detail));
  }

  void refuse(const Error &error) {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    sayOn(*m_problem, u"%1. %2"_s.arg(error.message, error.detail).trimmed());
  }

  void label(QWidget *field, const QString &text) {
    auto *name = qobject_cast<QLabel *>(m_form->labelForField(field));
    name->setText(text);
    name->setBuddy(field);
    field->setAccessibleName(QString(text).remove(u'&').remove(u':'));
  }

  void retranslate() override {
    setWindowTitle(tr("Arm the guard of %1").arg(m_service.name));
    m_method->setItemText(0, tr("Back to the last known good revision"));
    m_minutes->setSuffix(tr(" min"));
    m_countdown->setSuffix(tr(" s"));
    label(m_condition, tr("Rolls back when:"));
    label(m_method, tr("&Method:"));
    label(m_runs, tr("Runs:"));
    label(m_minutes, tr("&For how long:"));
    label(m_countdown, tr("&Countdown that anybody can stop:"));
    label(m_who, tr("Armed by:"));
    m_condition->setText(m_runbook->guard.check.text.isEmpty() ? tr("The runbook has no guard.")
                                                               : operate::guardCondition(m_runbook->guard));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Arm guard"));
  }

  Workspace &m_workspace;
  ClusterSession &m_session;
  const ObjectRef m_service;
  const RunbookPtr m_runbook;
  QLabel *m_condition;
  QComboBox *m_method;
  QSpinBox *m_minutes;
  QSpinBox *m_countdown;
  QLabel *m_runs;
  QLabel *m_who;
  QLabel *m_problem;
  QDialogButtonBox *m_buttons;
  QFormLayout *m_form;
};

void askForGuard(Workspace &workspace, const ObjectRef &service, QWidget *parent) {
  ClusterSession *session = workspace.session(service.context);
  const auto runbook = workspace.runbook(service);
  if (!session || !runbook)
    return;
  auto *dialog = makeWindow<GuardDialog>(workspace, *session, service, *runbook, parent);
  // The session dies before the dialog does where somebody closes the cluster meanwhile.
  QObject::connect(session, &QObject::destroyed, dialog, [dialog] { delete dialog; });
  dialog->open();
}

}  // namespace sternway::ui
#include "guarddialog.moc"
