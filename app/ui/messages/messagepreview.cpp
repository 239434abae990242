// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepreview.h"

#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/messages/mrkdwn.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QTabBar>
#include <QTextBrowser>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using notify::MessageFormat;

namespace {
/// Loads nothing, and follows no link.
class QuietBrowser final : public QTextBrowser {
public:
  explicit QuietBrowser(QWidget *parent) : QTextBrowser(parent) { setOpenLinks(false); }
  QVariant loadResource(int /*type*/, const QUrl & /*name*/) override { return {}; }
};

/// Each line is a line in GitHub's comments and in Teams' cards, where Markdown by itself would join them.
QString withLineBreaks(QString markdown) {
  return markdown.replace(u'\n', u"  \n"_s);
}
}  // namespace

MessagePreviewView::MessagePreviewView(QWidget *parent)
    : Retranslated(parent),
      m_tabs(new QTabBar(this)),
      m_subject(makeWrappedLabel(u"previewSubject"_s, this)),
      m_body(new QuietBrowser(this)),
      m_effect(makeWrappedLabel(u"previewEffect"_s, this)),
      m_problems(new Banner(this, u"previewProblems"_s)),
      m_source(new QCheckBox(this)) {
  setObjectName(u"messagePreview"_s);
  m_tabs->setObjectName(u"previewTabs"_s);
  m_tabs->setDrawBase(false);
  m_tabs->setExpanding(false);
  m_body->setObjectName(u"previewBody"_s);
  m_source->setObjectName(u"previewSource"_s);
  makeHeading(*m_subject);
  makeColumn(grid / 2, {m_tabs, m_subject, {m_body, 1}, m_effect, m_problems, m_source}, this);
  connect(m_tabs, &QTabBar::currentChanged, this, &MessagePreviewView::showPage);
  connect(m_source, &QCheckBox::toggled, this, &MessagePreviewView::showPage);
  retranslate();
}

void MessagePreviewView::setPreviews(const QList<ChannelPreview> &previews) {
  m_previews = previews;
  m_pages.clear();
  for (const ChannelPreview &preview : previews)
    addPages(preview);
  const QSignalBlocker quiet(m_tabs);
  while (m_tabs->count() > m_pages.size())
    m_tabs->removeTab(m_tabs->count() - 1);
  for (int index = 0; index < m_pages.size(); ++index)
    if (index < m_tabs->count())
      m_tabs->setTabText(index, m_pages.at(index).title);
    else
      m_tabs->addTab(m_pages.at(index).title);
  m_tabs->setVisible(!m_pages.isEmpty());
  showPage();
}

void MessagePreviewView::addPages(const ChannelPreview &preview) {
  const notify::MessagePreview &shown = preview.preview;
  const auto page = [&](MessageFormat format, const QString &text) {
    return Page{.title = shown.html.isEmpty() ? preview.channel : tr("%1 · %2").arg(preview.channel, formatTitle(format)),
                .format = format,
                .subject = shown.subject,
                .text = text,
                .effect = shown.effect,
                .problems = preview.notes + shown.problems};
  };
  if (!shown.html.isEmpty())
    m_pages << page(MessageFormat::Html, shown.html);
  m_pages << page(shown.format, shown.text);
}

QString MessagePreviewView::text() const {
  return m_pages.value(m_tabs->currentIndex()).text;
}

void MessagePreviewView::showPage() {
  const Page page = m_pages.value(m_tabs->currentIndex());
  sayOn(*m_subject, page.subject);
  sayOn(*m_effect, page.effect);
  m_problems->say(Mark::Warning, page.problems.join(u'\n'));
  const bool isMarkup = page.format != MessageFormat::Plain && page.format != MessageFormat::Json;
  m_source->setVisible(isMarkup);
  const bool isSource = !isMarkup || m_source->isChecked();
  m_body->setFont(isSource && page.format != MessageFormat::Plain ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
  if (isSource)
    m_body->setPlainText(page.text);
  else if (page.format == MessageFormat::Html)
    m_body->setHtml(page.text);
  else if (page.format == MessageFormat::SlackMrkdwn)
    m_body->setHtml(mrkdwnToHtml(page.text));
  else
    m_body->document()->setMarkdown(withLineBreaks(page.text), QTextDocument::MarkdownNoHTML);
}

QString MessagePreviewView::formatTitle(MessageFormat format) {
  switch (format) {
    case MessageFormat::Plain: return tr("plain text");
    case MessageFormat::SlackMrkdwn: return tr("Slack");
    case MessageFormat::Markdown: return tr("Markdown");
    case MessageFormat::Html: return tr("HTML");
    case MessageFormat::Json: return tr("JSON");
  }
  return {};
}

void MessagePreviewView::retranslate() {
  m_tabs->setAccessibleName(tr("Preview for each channel"));
  m_body->setAccessibleName(tr("Preview of the message"));
  m_source->setText(tr("Sho&w the text as it goes out"));
  setPreviews(QList<ChannelPreview>(m_previews));
}

}  // namespace sternway::ui

#include "moc_messagepreview.cpp"
