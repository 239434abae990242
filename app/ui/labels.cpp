// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QRegularExpression>

namespace sternway::ui {

QLabel *makePlainLabel(const QString &name, QWidget *parent, const QString &text) {
  auto *label = new QLabel(parent);
  label->setObjectName(name);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setText(text);
  return label;
}

void keepPlain(QWidget &widget) {
  if (auto *label = qobject_cast<QLabel *>(&widget); label && label->textFormat() == Qt::AutoText)
    label->setTextFormat(Qt::PlainText);
}

/// A word joiner, which nobody sees, stands where the name of a tag would begin.
QString withoutTags(const QString &text) {
  return QString(text).replace(u'<', QStringLiteral("<\u2060"));
}

QLabel *makeWrappedLabel(const QString &name, QWidget *parent, const QString &text) {
  QLabel *label = makePlainLabel(name, parent, text);
  label->setWordWrap(true);
  return label;
}

void makeHeading(QLabel &label, double times) {
  QFont font = label.font();
  font.setPointSizeF(font.pointSizeF() * times);
  font.setBold(true);
  label.setFont(font);
}

QPalette mutedLabel(QPalette palette) {
  palette.setColor(QPalette::WindowText, mutedText(palette));
  return palette;
}

QPushButton *makeButton(const QString &name, const QString &icon, QWidget *parent) {
  auto *button = new QPushButton(themeIcon(icon), QString(), parent);
  button->setObjectName(name);
  return button;
}

QToolButton *makeToolButton(const QString &name, const QString &icon, QWidget *parent) {
  auto *button = new QToolButton(parent);
  button->setObjectName(name);
  button->setIcon(themeIcon(icon));
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

QString withLinks(const QString &text) {
  // what ends a sentence or closes a bracket is no part of the address
  static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]"));
  QString html;
  qsizetype from = 0;
  for (auto found = address.globalMatch(text); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    const QString shown = match.captured().toHtmlEscaped();
    html += text.mid(from, match.capturedStart() - from).toHtmlEscaped() + QStringLiteral("<a href=\"%1\">%1</a>").arg(shown);
    from = match.capturedEnd();
  }
  html += text.mid(from).toHtmlEscaped();
  return html.replace(u'\n', QStringLiteral("<br>"));
}

void makeCopyButton(QAbstractButton &button, std::function<QString()> text) {
  button.setIcon(themeIcon(QStringLiteral("edit-copy")));
  QObject::connect(&button, &QAbstractButton::clicked, &button,
                   [text = std::move(text)] { QGuiApplication::clipboard()->setText(text()); });
}

namespace {

class WheelGuard final : public QObject {
public:
  using QObject::QObject;

private:
  bool eventFilter(QObject * /*watched*/, QEvent *event) override {
    if (event->type() != QEvent::Wheel)
      return false;
    event->ignore();
    return true;
  }
};

}  // namespace

void keepFromWheel(QComboBox &box) {
  box.installEventFilter(new WheelGuard(&box));
}

void sayOn(QLabel &label, const QString &text) {
  label.setText(text);
  label.setVisible(!text.isEmpty());
}

namespace {

template <typename Box>
Box *filled(Box *box, int spacing, const QList<BoxPart> &parts, const QMargins &around) {
  box->setContentsMargins(around);
  box->setSpacing(spacing);
  for (const BoxPart &part : parts)
    if (part.widget)
      box->addWidget(part.widget, part.share, part.place);
    else if (part.layout)
      box->addLayout(part.layout, part.share);
    else
      box->addStretch(part.share);
  return box;
}

}  // namespace

QHBoxLayout *makeRow(int spacing, const QList<BoxPart> &parts, QWidget *owner, const QMargins &around) {
  return filled(new QHBoxLayout(owner), spacing, parts, around);
}

QVBoxLayout *makeColumn(int spacing, const QList<BoxPart> &parts, QWidget *owner, const QMargins &around) {
  return filled(new QVBoxLayout(owner), spacing, parts, around);
}

void hearNoMore(QWidget &owner) {
  const QList<QObject *> inside = owner.findChildren<QObject *>();
  for (QObject *each : inside)
    each->disconnect(&owner);
}

}  // namespace sternway::ui
