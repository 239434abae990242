// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "models/wizardmodel.h"
#include "ui/labels.h"
#include "ui/tableview.h"
#include "ui/wizards/servicespage.h"
#include "ui_servicesboardpage.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The board: how far the rollback of each service is, live, and the steps of the selected one.
class ServicesBoardPage final : public ServicesFormPage<Ui::ServicesBoardPage> {
  Q_OBJECT
public:
  ServicesBoardPage(ServicesContext &shared, QWidget *parent) : ServicesFormPage(shared, parent) {
    setFirstFocus(m_ui.board);
    makeHeading(*m_ui.service);
    m_ui.board->showInOrder(m_board, {19, 12, 15, 15, 16, 16, 7}, TableView::Choose::One);
    m_ui.steps->showInOrder(m_steps, {13, 84}, TableView::Choose::One);
    m_ui.stop->setIcon(QIcon::fromTheme(u"process-stop"_s));
    makeCopyButton(*m_ui.copy, [this] { return m_ui.command->text(); });
    connect(m_ui.stop, &QPushButton::clicked, this, &ServicesBoardPage::stopRequested);
    connect(m_ui.board, &TableView::opened, this, &ServicesBoardPage::serviceRequested);
    connect(m_ui.board->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServicesBoardPage::showService);
    connect(m_ui.steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServicesBoardPage::showStep);
    connect(&shared, &ServicesContext::progress, this, [this](int part, const QString &text) { m_progress.insert(part, text); });
    connect(&shared, &ServicesContext::changed, this, &ServicesBoardPage::refresh);
    connect(&shared, &ServicesContext::finished, this, &ServicesBoardPage::refresh);
  }

  [[nodiscard]] QString title() const override { return tr("Rollback"); }
  [[nodiscard]] QString nextText() const override { return context().isRunning() ? QString() : tr("&Next"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] QStringList messageStages() const override { return {u"during"_s}; }
  [[nodiscard]] bool keepsEnter() const override { return true; }

  void enter() override {
    if (context().hasBegun() || context().isRunning())
      show();
    if (context().isRunning() && !std::exchange(m_ticking, true))
      tick();
  }

private:
  void refresh() {
    if (isVisible())
      show();
    Q_EMIT completeChanged();
  }

  void show() {
    m_board.setValues(context().board());
    if (!m_ui.board->currentIndex().isValid() && m_board.rowCount() > 0)
      m_ui.board->setCurrentIndex(m_ui.board->proxy().index(firstRow(), 0));
    showState();
    showService();
  }

  /// One that runs, or waits to.
  [[nodiscard]] int firstRow() const {
    for (int row = 0; row < m_board.rowCount(); ++row)
      if (!m_board.at(row).muted)
        return row;
    return 0;
  }

  void showState() {
    using State = operate::ServicePart::State;
    const operate::ServicesRun &run = *context().run();
    const auto of = [&run](State state) { return static_cast<int>(run.count(state)); };
    const int failed = of(State::Failed);
    QStringList parts{tr("%n rolled back", nullptr, of(State::Succeeded))};
    if (failed > 0)
      parts << tr("%n failed", nullptr, failed);
    if (of(State::Running) > 0)
      parts << tr("%n running", nullptr, of(State::Running));
    if (of(State::Ready) > 0)
      parts << tr("%n waiting", nullptr, of(State::Ready));
    if (of(State::Skipped) > 0)
      parts << tr("%n skipped", nullptr, of(State::Skipped));
    const QString counts = parts.join(u" · "_s);
    if (run.isCancelled() && context().isRunning())
      m_ui.state->say(Mark::Warning, tr("Stopping after the calls under way. %1").arg(counts));
    else
      m_ui.state->say(failed > 0              ? Mark::Critical
                      : context().isRunning() ? Mark::Progress
                      : run.allWell()         ? Mark::Good
                                              : Mark::Warning,
                      counts);
    m_ui.stop->setEnabled(context().isRunning() && !run.isCancelled());
    showTime();
  }

  void showTime() {
    std::chrono::milliseconds longest{0};
    for (const models::BoardRow &row : m_board.values())
      longest = std::max(longest, row.took.value_or(longest));
    m_ui.time->setText(longest.count() > 0 ? tr("%1 elapsed").arg(formatDuration(longest)) : QString());
  }

  void showService() {
    const models::BoardRow *row = m_ui.board->currentOf(m_board);
    const int index = row ? static_cast<int>(row - m_board.values().constData()) : -1;
    const operate::ServicePart part = context().parts().value(index);
    m_ui.service->setText(row ? row->service : QString());
    const bool runs = part.state == operate::ServicePart::State::Running;
    sayOn(*m_ui.sentence, !part.sentence.isEmpty() ? part.sentence : runs ? m_progress.value(index) : QString());
    const operate::Operation *operation = part.run ? part.run->operation() : nullptr;
    const bool isPlanned = part.run && row && !row->muted;
    const OperationRecord record = operation ? operation->record() : OperationRecord();
    m_steps.setValues(
        isPlanned ? models::stepRows(operation ? operation->plan() : part.run->plan(), record, context().session().clock().now())
                  : QList<models::StepRow>());
    if (std::exchange(m_shown, index) != index)
      selectStep();
    showStep();
  }

  /// The one that failed, else the one under way, else the last that was done.
  void selectStep() {
    int wanted = 0;
    for (int row = 0; row < m_steps.rowCount(); ++row) {
      const StepState state = m_steps.at(row).state;
      if (state != StepState::Pending && state != StepState::Skipped)
        wanted = row;
      if (state == StepState::Failed || state == StepState::Unknown || state == StepState::Started)
        break;
    }
    if (m_steps.rowCount() > 0)
      m_ui.steps->setCurrentIndex(m_ui.steps->proxy().index(wanted, 0));
  }

  void showStep() {
    const models::StepRow *row = m_ui.steps->currentOf(m_steps);
    sayOn(*m_ui.output, row && row->message != m_ui.sentence->text() ? row->message : QString());
    m_ui.command->setText(row ? row->step.command : QString());
    m_ui.command->setCursorPosition(0);
    m_ui.copy->setEnabled(row && !row->step.command.isEmpty());
  }

  /// Seconds pass on the screen while it runs.
  void tick() {
    if (isVisible())
      show();
    m_ticking = context().isRunning();
    if (m_ticking)
      context().session().clock().after(1s, this, [this] { tick(); });
  }

  models::BoardModel m_board;
  models::StepModel m_steps;
  QHash<int, QString> m_progress;
  int m_shown = -1;  ///< part
  bool m_ticking = false;
};

ServicesPage *makeServicesBoardPage(ServicesContext &context, QWidget *parent) {
  return new ServicesBoardPage(context, parent);
}

}  // namespace sternway::ui
#include "servicesboardpage.moc"
