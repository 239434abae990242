// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guidesearch.h"
#include "ui/retranslated.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class GuideView;

/// The user guide in the language of the interface, in a window of its own that a dialog does not block: contents or what a
/// search has found on the left, the page on the right. It remembers its size, and does not keep the program running. GUI thread;
/// the settings outlive it.
class HelpWindow final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  /// \a folder: of the guide; empty: the one that is built in.
  explicit HelpWindow(platform::Settings &settings, const QString &folder = {});
  ~HelpWindow() override;

  /// "guard", "guard#arming"; a page that is not there is the list of contents, a section that is not there the page. Shows the
  /// window in front of the others.
  void open(const QString &topic);
  [[nodiscard]] guide::GuidePlace place() const { return m_visits.isEmpty() ? guide::GuidePlace() : m_visits.at(m_at).place; }

Q_SIGNALS:
  void leftGuide(const QUrl &address);  ///< a link out of the guide, for a browser

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  struct Visit {
    guide::GuidePlace place;
    int scrolled = -1;  ///< where it was left; -1: at its anchor
  };

  void build();
  void connectParts();
  void addKeys();
  void visit(const guide::GuidePlace &place);
  void step(int by);
  void showPage();
  void showContents();
  void selectInContents();
  void follow(const QString &link);
  void search(const QString &text);
  void openHit(int row);
  void zoomTo(int steps);
  void keepLayout();
  void retranslate() override;

  platform::Settings &m_settings;
  const QString m_folder;
  std::unique_ptr<guide::Guide> m_guide;
  QList<guide::GuideHit> m_hits;
  QList<Visit> m_visits;
  qsizetype m_at = 0;
  QToolButton *m_back;
  QToolButton *m_forward;
  QToolButton *m_home;
  QLineEdit *m_search;
  QLabel *m_count;
  QLabel *m_note;
  QTreeWidget *m_contents;
  QListWidget *m_found;
  QStackedWidget *m_side;
  QSplitter *m_splitter;
  GuideView *m_view;
};

}  // namespace sternway::ui
