// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/channel.h"
#include "ui/retranslated.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QLabel;
class QTabBar;
class QTextBrowser;

namespace sternway::ui {

class Banner;

/// What the receivers of one channel get.
struct ChannelPreview {
  QString channel;  ///< for people: its name
  notify::MessagePreview preview;
  QStringList notes = {};  ///< what to know before it is sent, in words
};

/// A message as its receivers will see it: a tab for each channel, two for a mail (HTML and plain text); or, by a switch, the
/// text as it goes out. Nothing in a text is loaded from anywhere. GUI thread.
class MessagePreviewView final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MessagePreviewView(QWidget *parent = nullptr);

  /// The tab that is shown stays, where it is there.
  void setPreviews(const QList<ChannelPreview> &previews);
  /// Of the tab that is shown, as it goes out.
  [[nodiscard]] QString text() const;

private:
  struct Page {
    QString title;
    notify::MessageFormat format = notify::MessageFormat::Plain;
    QString subject;
    QString text;
    QString effect;
    QStringList problems;

    friend bool operator==(const Page &, const Page &) = default;
  };
  void addPages(const ChannelPreview &preview);
  void showPage();
  void retranslate() override;
  [[nodiscard]] static QString formatTitle(notify::MessageFormat format);

  QList<ChannelPreview> m_previews;
  QList<Page> m_pages;
  QTabBar *m_tabs;
  QLabel *m_subject;
  QTextBrowser *m_body;
  QLabel *m_effect;
  Banner *m_problems;
  QCheckBox *m_source;
};

}  // namespace sternway::ui
