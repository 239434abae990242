// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/channelpicker.h"

#include "notify/channel.h"
#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QListWidget>
#include <QPushButton>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// More of them are scrolled.
constexpr int mostChannels = 5;

QString channelTitle(const ChannelSetting &setting) {
  const notify::ChannelDescriptor *type = notify::channelType(setting.type);
  return ChannelPicker::tr("%1 (%2)").arg(setting.name, type ? type->title() : setting.type);
}
}  // namespace

ChannelPicker::ChannelPicker(QWidget *parent)
    : Retranslated(parent),
      m_title(makePlainLabel(u"channelsTitle"_s, this)),
      m_list(new QListWidget(this)),
      m_none(makeWrappedLabel(u"noChannels"_s, this)),
      m_setUp(makeButton(u"setUpChannels"_s, u"configure"_s, this)) {
  setObjectName(u"channelPicker"_s);
  m_list->setObjectName(u"channels"_s);
  m_list->setItemDelegate(new CellDelegate(this));
  m_title->setBuddy(m_list);
  makeColumn(grid / 2, {m_title, m_list, m_none, {m_setUp, 0, Qt::AlignLeft}}, this);
  connect(m_list, &QListWidget::itemChanged, this, &ChannelPicker::changed);
  connect(m_setUp, &QPushButton::clicked, this, &ChannelPicker::setUpRequested);
  retranslate();
}

void ChannelPicker::setChannels(const QList<ChannelSetting> &channels) {
  const QStringList chosen = ticked();
  m_channels = channels;
  {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ChannelSetting &each : channels) {
      auto *item = new QListWidgetItem(channelTitle(each), m_list);
      item->setData(Qt::UserRole, each.name);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
      item->setCheckState(chosen.contains(each.name) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0)
      m_list->setCurrentRow(0);
  }
  const int rows = std::min(m_list->count(), mostChannels);
  m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + 2);
  m_list->setVisible(rows > 0);
  m_none->setVisible(rows == 0);
  m_setUp->setVisible(rows == 0);
  Q_EMIT changed();
}

void ChannelPicker::tick(const QStringList &names) {
  {
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
      QListWidgetItem *item = m_list->item(row);
      item->setCheckState(names.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
  }
  Q_EMIT changed();
}

QStringList ChannelPicker::ticked() const {
  QStringList names;
  for (int row = 0; row < m_list->count(); ++row)
    if (const QListWidgetItem *item = m_list->item(row); item->checkState() == Qt::Checked)
      names << item->data(Qt::UserRole).toString();
  return names;
}

void ChannelPicker::retranslate() {
  m_title->setText(tr("Send &to"));
  m_list->setAccessibleName(tr("Channels to send to"));
  m_list->setAccessibleDescription(tr("Space ticks one"));
  m_none->setText(tr("No channels are set up. Copy the message, or set one up."));
  m_setUp->setText(tr("Set &up channels…"));
}

}  // namespace sternway::ui

#include "moc_channelpicker.cpp"
