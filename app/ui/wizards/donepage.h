// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/wizardpage.h"

#include "ui_donepage.h"

namespace sternway {

class HandTabs;
class TimelineExporter;

/// How it ended: what happened, how long everything took, what is not known, and what to do now.
class DonePage final : public FormPage<Ui::DonePage> {
  Q_OBJECT
public:
  DonePage(WizardContext &context, TimelineExporter &exporter, QWidget *parent = nullptr);

  [[nodiscard]] QString title() const override { return tr("Done"); }
  [[nodiscard]] QString nextText() const override { return tr("C&lose"); }
  [[nodiscard]] bool mayGoBack() const override { return false; }
  [[nodiscard]] RollbackMoment moment() const override { return RollbackMoment::After; }
  void enter() override;

Q_SIGNALS:
  void incidentRequested(const QString &id);
  void againRequested();

protected:
  void retranslate() override;

private:
  void load();
  void showWork();
  void tell(const Result<IncidentRecord> &record);

  TimelineExporter &m_exporter;
  HandTabs *m_byHand;
  OperationState m_state = OperationState::Unknown;
  QString m_sentence;
  QDateTime m_ended;  ///< what deadlines count from
};

}  // namespace sternway
