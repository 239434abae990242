// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/clusterquestion.h"

#include "models/cells.h"
#include "ui/delegates/celldelegate.h"
#include "ui/questions.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"
#include "ui_clusterquestion.h"

#include <QPushButton>

namespace sternway::ui {

/// The list has the values of the label, and last that there is none to keep to.
class ClusterQuestion final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  ClusterQuestion(Workspace &workspace, const QString &context, const ClusterChoice &open, QWidget *parent)
      : Retranslated(parent), m_workspace(workspace), m_context(context), m_open(open) {
    m_ui.setupUi(this);
    setObjectName(QStringLiteral("clusterQuestion"));
    m_ui.values->setItemDelegate(new CellDelegate(this));
    for (qsizetype i = 0; i <= open.values.size(); ++i)
      m_ui.values->addItem(QString());
    retranslate();
    // A hint is no answer: Enter takes it only after somebody has looked at the list. Without a default the box makes one of OK.
    m_ui.buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    m_ui.buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    m_ui.values->setCurrentRow(open.hint.isEmpty() ? -1 : static_cast<int>(open.values.indexOf(open.hint)));
    updateButtons();
    connect(m_ui.values, &QListWidget::currentRowChanged, this, [this] {
      m_ui.buttons->button(QDialogButtonBox::Ok)->setDefault(true);
      updateButtons();
    });
    connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &ClusterQuestion::accept);
    connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &ClusterQuestion::reject);
  }

  void accept() override {
    const int row = m_ui.values->currentRow();
    if (row < 0)
      return;
    const QString answer = clusterLabelText(isNone(row) ? QString() : m_open.label, m_open.values.value(row));
    const auto kept = m_workspace.settings().set(platform::setting::clusterLabel, m_context, answer);
    Workspace &workspace = m_workspace;
    const QString context = m_context;
    QDialog::accept();
    workspace.reload(context);
    if (!kept)
      Q_EMIT workspace.notice(kept.error().message + QStringLiteral(". ") + kept.error().detail);
  }

private:
  [[nodiscard]] bool isNone(int row) const { return row == m_open.values.size(); }

  void updateButtons() {
    const int row = m_ui.values->currentRow();
    QPushButton &use = *m_ui.buttons->button(QDialogButtonBox::Ok);
    use.setEnabled(row >= 0);
    use.setText(row < 0       ? tr("Use this cluster")
                : isNone(row) ? tr("Use all series")
                              : tr("Use %1").arg(clusterLabelText(m_open.label, m_open.values.at(row))));
    m_ui.note->setText(
        isNone(row) ? tr("Series of all these values are added up. Choose this only where all of them are of %1.").arg(m_context)
                    : tr("The answer is kept for %1. The preferences can change it.").arg(m_context));
  }

  void retranslate() override {
    m_ui.retranslateUi(this);
    setWindowTitle(tr("Which cluster is %1?").arg(m_context));
    m_ui.explanation->setText(tr("Several clusters write into the Prometheus of %1, and the label %2 tells them apart. Which one "
                                 "is %1? Until this is known nothing is measured.")
                                  .arg(m_context, m_open.label));
    for (int row = 0; row < m_ui.values->count(); ++row) {
      QListWidgetItem &item = *m_ui.values->item(row);
      const QString value = m_open.values.value(row);
      item.setText(isNone(row)       ? tr("None: the series of all clusters belong to this context")
                   : value.isEmpty() ? tr("Series without the label %1").arg(m_open.label)
                                     : value);
      if (!isNone(row) && !value.isEmpty() && value == m_open.hint)
        item.setData(models::DetailRole, tr("The context's name suggests it; check before you choose it"));
    }
    updateButtons();
  }

  Ui::ClusterQuestion m_ui;
  Workspace &m_workspace;
  const QString m_context;
  const ClusterChoice m_open;
};

void askForCluster(Workspace &workspace, const QString &context, const ClusterChoice &open, QWidget *parent) {
  auto *dialog = makeWindow<ClusterQuestion>(workspace, context, open, parent);
  QObject::connect(&workspace, &Workspace::sessionAboutToClose, dialog, [dialog, context](const ClusterSession *session) {
    if (session->context() == context)
      dialog->close();
  });
  dialog->open();
}

}  // namespace sternway::ui
#include "clusterquestion.moc"
