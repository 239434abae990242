// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/channelbook.h"
#include "ui/labels.h"
#include "ui/messages/messagepanel.h"
#include "ui/theme.h"
#include "ui/wizards/wizardpage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

/// Tells people before anything is changed. Left out where the runbook has no such message and no channel is set up; nobody has
/// to send one.
class MessagesPage final : public WizardPage {
  Q_OBJECT
public:
  MessagesPage(WizardContext &shared, QWidget *parent)
      : WizardPage(shared, parent),
        m_lead(makeWrappedLabel(u"messagesLead"_s, this)),
        m_panel(new MessagePanel(shared.workspace(), this)) {
    setObjectName(u"MessagesPage"_s);
    makeColumn(grid, {m_lead, {m_panel, 1}}, this);
    connect(m_panel, &MessagePanel::channelsRequested, &shared.workspace(), &Workspace::channelsRequested);
    MessagesPage::retranslate();
  }

  [[nodiscard]] QString title() const override { return tr("Messages"); }

  [[nodiscard]] bool isNeeded() const override {
    return !context().workspace().channels().all().isEmpty() ||
           std::ranges::any_of(context().runbook().communication,
                               [](const MessageTemplate &message) { return message.stage == u"before"; });
  }

  void enter() override {
    const QString incident = context().run().incidentId();
    if (m_panel->scope().service == context().service())
      return m_panel->goOn(incident, context().messageValues());
    m_panel->begin(
        {.service = context().service(), .incidentId = incident, .stage = u"before"_s, .known = context().messageValues()});
  }

  [[nodiscard]] QWidget *firstFocus() override { return m_panel->firstFocus(); }

protected:
  void retranslate() override {
    m_lead->setText(tr("Tell people before the rollback begins. You can continue without sending anything."));
  }

private:
  QLabel *m_lead;
  MessagePanel *m_panel;
};

WizardPage *makeMessagesPage(WizardContext &context, QWidget *parent) {
  return new MessagesPage(context, parent);
}

}  // namespace sternway::ui
#include "messagespage.moc"
