// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QLabel>
#include <QList>
#include <QPushButton>
#include <QToolButton>

#include <functional>

class QComboBox;

namespace sternway::ui {

// What widgets that are made in code are made of.

/// A label for text from outside: shown as it is, never as HTML, and it can be selected. \a name: its object name.
[[nodiscard]] QLabel *makePlainLabel(const QString &name, QWidget *parent, const QString &text = {});
/// The same in as many lines as it takes.
[[nodiscard]] QLabel *makeWrappedLabel(const QString &name, QWidget *parent, const QString &text = {});
/// A label that was not told what its text is takes it as it is, never as HTML: names, titles and messages come from outside. The
/// style does so with every widget before it is first shown; message boxes and tool tips are made of labels too.
void keepPlain(QWidget &widget);
/// For a service that may read the text as markup, as that of notifications: it says the same, and holds no tag.
[[nodiscard]] QString withoutTags(const QString &text);
/// In bold; \a times: how many times as large as it is.
void makeHeading(QLabel &label, double times = 1);
/// For a label that says something of less weight.
[[nodiscard]] QPalette mutedLabel(QPalette palette);
/// \a icon is a name of the Breeze theme.
[[nodiscard]] QPushButton *makeButton(const QString &name, const QString &icon, QWidget *parent);
/// A flat one, which Tab reaches as well.
[[nodiscard]] QToolButton *makeToolButton(const QString &name, const QString &icon, QWidget *parent);
/// A click copies what \a text gives then.
void makeCopyButton(QAbstractButton &button, std::function<QString()> text);
/// The wheel scrolls the page, and changes no value that nobody looks at.
void keepFromWheel(QComboBox &box);
/// Hidden when there is nothing to say.
void sayOn(QLabel &label, const QString &text);

/// The text as HTML that says the same: nothing in it is markup, and its addresses of the web are links.
[[nodiscard]] QString withLinks(const QString &text);

/// A widget or a layout in a row or column, with its share of the room that is left; or that room itself.
struct BoxPart {
  BoxPart(QWidget *part, int itsShare = 0, Qt::Alignment itsPlace = {}) : widget(part), share(itsShare), place(itsPlace) {}
  BoxPart(QLayout *part, int itsShare = 0) : layout(part), share(itsShare) {}
  [[nodiscard]] static BoxPart room(int share = 0) { return {static_cast<QWidget *>(nullptr), share}; }

  QWidget *widget = nullptr;
  QLayout *layout = nullptr;
  int share = 0;
  Qt::Alignment place;
};
/// \a spacing: between the parts, -1: the style's; \a owner: whose layout it becomes, null: it goes into another one.
QHBoxLayout *makeRow(int spacing, const QList<BoxPart> &parts, QWidget *owner = nullptr, const QMargins &around = {});
QVBoxLayout *makeColumn(int spacing, const QList<BoxPart> &parts, QWidget *owner = nullptr, const QMargins &around = {});
/// For the beginning of a destructor: what the widgets inside tell while they go, \a owner hears no more.
void hearNoMore(QWidget &owner);

}  // namespace sternway::ui
