// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "guide/guide.h"
#include "guide/guidehtml.h"
#include "guide/guidetext.h"
#include "platform/languages.h"

#include <QDir>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// guide: a page of the user guide as text, the list of them, or all of them for a browser.
class GuideCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::GuideCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    if (!m_options.out.isEmpty()) {
      std::ignore = TRY(guide::writeGuideHtml(m_options.out));
      m_output.json(QJsonObject{{u"file"_s, QDir(m_options.out).filePath(u"index.html"_s)}});
      return finish(ExitStatus::Done);
    }
    const QString name = m_options.arguments.value(0);
    if (name.isEmpty())
      list();
    else if (const guide::GuidePage *page = m_guide.page(name))
      show(*page);
    else
      return fail(ErrorKind::NotFound, tr("The guide has no page \"%1\"").arg(name), tr("\"sternway guide\" lists them."));
    return finish(ExitStatus::Done);
  }

  void list() {
    QJsonArray pages;
    QList<QStringList> rows;
    for (const QString &name : m_guide.names()) {
      const guide::GuidePage *page = m_guide.page(name);
      pages.append(QJsonObject{{u"page"_s, name}, {u"title"_s, page->title()}, {u"language"_s, page->language}});
      rows.append({name, page->title()});
    }
    rows.prepend({tr("Page"), tr("Title")});
    m_output.text(textTable(rows));
    m_output.json(pages);
  }

  void show(const guide::GuidePage &page) {
    if (page.language != m_guide.language())
      m_output.note(tr("This page is not translated."));
    m_output.text(guide::plainGuidePage(page).trimmed());
    m_output.json(QJsonObject{
        {u"page"_s, page.name}, {u"title"_s, page.title()}, {u"language"_s, page.language}, {u"markdown"_s, page.markdown}});
  }

  const guide::Guide m_guide{platform::systemLanguage()};
};

}  // namespace

std::unique_ptr<CliCommand> guideCommand(const Options &options, const Environment &environment) {
  return std::make_unique<GuideCommand>(options, environment);
}

QString guideText(const QString &name) {
  const guide::Guide guide(platform::systemLanguage());
  const guide::GuidePage *page = guide.page(name);
  return page ? guide::plainGuidePage(*page) : QString();
}

}  // namespace sternway::cli
