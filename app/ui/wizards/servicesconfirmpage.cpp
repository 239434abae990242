// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/wizards/servicespage.h"
#include "ui/wizards/servicesplan.h"
#include "ui_servicesconfirmpage.h"

#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// The last word before something changes: the whole plan, the reason, and in production the cluster's name.
class ServicesConfirmPage final : public ServicesFormPage<Ui::ServicesConfirmPage> {
  Q_OBJECT
public:
  ServicesConfirmPage(ServicesContext &shared, QWidget *parent) : ServicesFormPage(shared, parent) {
    setFirstFocus(m_ui.reason);
    makeHeading(*m_ui.summary, 1.5);
    m_ui.steps->showInOrder(m_steps, {20, 60}, TableView::Choose::One);
    m_ui.exportPlan->setIcon(QIcon::fromTheme(u"document-export"_s));
    connect(m_ui.reason, &QLineEdit::textChanged, this, &ServicesConfirmPage::completeChanged);
    connect(m_ui.name, &QLineEdit::textChanged, this, &ServicesConfirmPage::completeChanged);
    connect(m_ui.exportPlan, &QPushButton::clicked, this, &ServicesConfirmPage::exportPlan);
    makeCopyButton(*m_ui.copy, [this] {
      const models::ServiceStep *row = m_ui.steps->currentOf(m_steps);
      return row ? row->step.command : QString();
    });
    connect(&shared.session(), &ClusterSession::settingsChanged, this, &ServicesConfirmPage::showProduction);
    showProduction();
  }

  [[nodiscard]] QString title() const override { return tr("Confirm"); }
  [[nodiscard]] QString nextText() const override { return tr("R&oll back %n service(s)", nullptr, ready()); }
  [[nodiscard]] bool isIrrevocable() const override { return true; }
  [[nodiscard]] QStringList messageStages() const override { return {u"before"_s}; }

  [[nodiscard]] bool isComplete() const override {
    const bool named = !context().session().isProduction() || m_ui.name->text().trimmed() == context().session().context();
    return named && (!context().needsReason() || !reason().isEmpty()) && !context().isReading() && ready() > 0;
  }

  void enter() override {
    if (!context().run())
      return;
    m_ui.summary->setText(tr("Roll back %n service(s)", nullptr, ready()));
    m_ui.order->setText(order());
    m_steps.setValues(plannedSteps(context().parts()));
    if (m_steps.rowCount() > 0 && !m_ui.steps->currentIndex().isValid())
      m_ui.steps->setCurrentIndex(m_ui.steps->proxy().index(0, 0));
    m_ui.reason->setPlaceholderText(context().needsReason() ? tr("Required: some of them do not call for a rollback")
                                                            : tr("Empty: the verdict of each service"));
    showWarnings();
    showProduction();
    m_ui.exported->say(Mark::Good, {});
  }

  bool leave() override {
    if (const auto begun = context().execute(reason(), onFailure()); !begun) {
      m_ui.warnings->sayError(Mark::Critical, begun.error().message + u' ' + begun.error().detail, begun.error());
      return false;
    }
    return true;
  }

private:
  [[nodiscard]] int ready() const {
    return context().run() ? static_cast<int>(context().run()->count(operate::ServicePart::State::Ready)) : 0;
  }
  [[nodiscard]] QString reason() const { return m_ui.reason->text().trimmed(); }
  [[nodiscard]] OnFailure onFailure() const { return m_ui.stop->isChecked() ? OnFailure::Stop : OnFailure::Continue; }

  /// Which go first, in words.
  [[nodiscard]] QString order() const {
    QStringList sentences;
    for (const operate::ServicePart &part : context().parts())
      if (part.state == operate::ServicePart::State::Ready && !part.dependsOn.isEmpty())
        sentences << tr("%1 after %2").arg(part.name, part.dependsOn.join(u", "_s));
    return sentences.isEmpty() ? tr("All at once: none depends on another.")
                               : tr("All at once, except: %1.").arg(sentences.join(u"; "_s));
  }

  void showWarnings() {
    QStringList refused;
    int warnings = 0;
    for (const operate::ServicePart &part : context().parts()) {
      if (part.state == operate::ServicePart::State::Refused)
        refused << part.name;
      if (part.state == operate::ServicePart::State::Ready)
        warnings += static_cast<int>(std::ranges::count(part.run->findings(), Severity::Warn, &Finding::severity));
    }
    QStringList sentences;
    if (!refused.isEmpty())
      sentences << tr("Refused, stays as it is: %1.").arg(refused.join(u", "_s));
    if (warnings > 0)
      sentences << tr("Preflight has %n warning(s). Go back to read them.", nullptr, warnings);
    m_ui.warnings->say(Mark::Warning, sentences.join(u' '));
  }

  void showProduction() {
    const ClusterSession &session = context().session();
    m_ui.production->say(Mark::Critical, session.isProduction()
                                             ? tr("%1 is marked as production. Type its name to continue.").arg(session.context())
                                             : QString());
    m_ui.name->setVisible(session.isProduction());
    m_ui.nameLabel->setVisible(session.isProduction());
    Q_EMIT completeChanged();
  }

  void exportPlan() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString text = report::toMarkdown(planDocument(context(), reason(), onFailure()));
    askForFile(this,
               {.kind = FileQuestion::Kind::Save,
                .title = tr("Export plan"),
                .place = folder + u"/rollback-plan.md"_s,
                .filters = {tr("Markdown (*.md)")}},
               [this, text](const QString &path) {
                 const auto write = [path, bytes = text.toUtf8()] {
                   QSaveFile file(path);
                   const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
                   return done ? QString() : file.errorString();
                 };
                 onPool(this, write, [this, path](const QString &problem) {
                   m_ui.exported->say(problem.isEmpty() ? Mark::Good : Mark::Critical,
                                      problem.isEmpty()
                                          ? tr("Plan saved to %1").arg(path)
                                          : tr("%1 cannot be written: %2. Choose another folder.").arg(path, problem));
                 });
               });
  }

  models::ServiceStepModel m_steps;
};

ServicesPage *makeServicesConfirmPage(ServicesContext &context, QWidget *parent) {
  return new ServicesConfirmPage(context, parent);
}

}  // namespace sternway::ui
#include "servicesconfirmpage.moc"
