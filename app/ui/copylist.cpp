// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copylist.h"

#include "ui/labels.h"
#include "ui/palette.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeCopyLabel(const QString &text, QWidget *parent) {
  QLabel *label = makePlainLabel({}, parent);
  label->setText(text);
  label->setWordWrap(true);
  return label;
}

bool isWebPage(const QUrl &url) {
  return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
}

}  // namespace

CopyList::CopyList(QWidget *parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  clear();
}

void CopyList::clear() {
  auto *page = new QWidget;
  m_column = new QVBoxLayout(page);
  m_column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
  m_column->setSpacing(2 * grid);
  m_column->addStretch();
  setWidget(page);
}

void CopyList::addHeading(const QString &text) {
  QLabel *label = makeCopyLabel(text, widget());
  makeHeading(*label, 1.2);
  m_column->insertWidget(m_column->count() - 1, label);
}

void CopyList::addText(const QString &text) {
  m_column->insertWidget(m_column->count() - 1, makeCopyLabel(text, widget()));
}

QWidget *CopyList::makeWords(const CopyEntry &entry) {
  auto *words = new QWidget(widget());
  auto *column = new QVBoxLayout(words);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(grid / 2);
  QLabel *title = makeCopyLabel(entry.title, words);
  makeHeading(*title);
  column->addWidget(title);
  if (!entry.detail.isEmpty()) {
    QLabel *detail = makeCopyLabel(entry.detail, words);
    detail->setPalette(mutedLabel(palette()));
    column->addWidget(detail);
  }
  QLabel *text = makeCopyLabel(entry.text, words);
  if (entry.code)
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  column->addWidget(text);
  return words;
}

void CopyList::addEntry(const CopyEntry &entry) {
  auto *row = new QHBoxLayout;
  row->setSpacing(grid);
  row->addWidget(makeWords(entry), 1);
  if (const QUrl url(entry.url); isWebPage(url)) {
    auto *open = new QPushButton(QIcon::fromTheme(u"internet-services"_s), tr("Open"), widget());
    open->setAccessibleName(tr("Open: %1").arg(entry.title));
    open->setToolTip(entry.url);
    connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    row->addWidget(open, 0, Qt::AlignTop);
  }
  auto *copy = new QPushButton(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), widget());
  copy->setAccessibleName(tr("Copy: %1").arg(entry.title));
  connect(copy, &QPushButton::clicked, this, [this, entry] {
    QGuiApplication::clipboard()->setText(entry.text);
    Q_EMIT copied(entry.title);
  });
  row->addWidget(copy, 0, Qt::AlignTop);
  m_column->insertLayout(m_column->count() - 1, row);
}

}  // namespace sternway
