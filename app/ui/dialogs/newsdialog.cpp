// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newsdialog.h"

#include "core/releasenotes.h"
#include "ui/postmortem/documentview.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QVBoxLayout>

#include <tuple>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initNews() {
  Q_INIT_RESOURCE(news);
}

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
QByteArray metainfo() {
  initNews();
  QFile file(u":/news/org.sternway.Sternway.metainfo.xml"_s);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

report::Document documentOf(const QList<ReleaseNotes> &releases) {
  report::Document document;
  for (const ReleaseNotes &notes : releases) {
    const QString title = NewsDialog::tr("Version %1").arg(notes.version);
    document.blocks << report::Document::Heading{
        .text = notes.date.isValid() ? u"%1 (%2)"_s.arg(title, notes.date.toString(Qt::ISODate)) : title};
    for (const QString &text : notes.paragraphs)
      document.blocks << report::Document::Paragraph{.text = text};
    if (!notes.points.isEmpty())
      document.blocks << report::Document::Bullets{.lines = {notes.points.cbegin(), notes.points.cend()}};
  }
  return document;
}
}  // namespace

NewsDialog::NewsDialog(QWidget *parent) : Retranslated(parent), m_view(new DocumentView(this)) {
  setObjectName(u"newsDialog"_s);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_view);
  layout->addWidget(buttons);
  resize(72 * grid, 60 * grid);
  retranslate();
}

void NewsDialog::retranslate() {
  setWindowTitle(tr("What's new in Sternway"));
  m_view->setAccessibleName(windowTitle());
  m_view->show(documentOf(releaseNotes(metainfo(), report::documentLanguage())));
}

QString NewsDialog::updateNotice(platform::Settings &settings) {
  const QString now = QStringLiteral(STERNWAY_VERSION);
  const QString before = settings.get(platform::setting::seenVersion);
  // Where the settings cannot be written it is said again the next time.
  std::ignore = settings.set(platform::setting::seenVersion, now);
  if (!isNewerVersion(now, before))
    return {};
  return tr("Sternway was updated from %1 to %2. Help → What's new says what has changed.").arg(before, now);
}

}  // namespace sternway::ui

#include "moc_newsdialog.cpp"
