// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/earlierline.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

EarlierLine::EarlierLine(IncidentDigests &digests, QWidget *parent) : Retranslated(parent), m_digests(digests) {
  setObjectName(u"earlierLine"_s);
  setTextFormat(Qt::RichText);
  setWordWrap(true);
  setTextInteractionFlags(Qt::TextBrowserInteraction);
  connect(this, &QLabel::linkActivated, this, &EarlierLine::opened);
  connect(&digests, &IncidentDigests::changed, this, &EarlierLine::update);
  hide();
}

void EarlierLine::showFor(const QString &incidentId) {
  m_id = incidentId;
  if (!m_id.isEmpty())
    m_digests.start();
  update();
}

void EarlierLine::update() {
  constexpr qsizetype most = 2;
  const IncidentDigests::Entry *shown = m_digests.find(m_id);
  QStringList lines;
  if (shown && shown->digest.incident.isOpen())
    for (const report::EarlierIncident &earlier : report::earlierIncidents(shown->digest, m_digests.digests(), most))
      lines << u"<a href=\"%1\">%2</a>"_s.arg(earlier.digest.incident.id.toHtmlEscaped(),
                                              report::earlierSentence(earlier).toHtmlEscaped());
  setText(lines.join(u"<br>"_s));
  setVisible(!lines.isEmpty());
}

}  // namespace sternway::ui

#include "moc_earlierline.cpp"
