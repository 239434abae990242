// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own that writes to a journal, to be killed, or to write beside another one.
//   journalwriter open FILE NAME                     opens the incident of a service, or finds it; prints its id
//   journalwriter take FILE                          takes an unfinished operation over; prints "taken" or "conflict"
//   journalwriter append FILE INCIDENT LABEL COUNT   appends events "LABEL N"; prints "SEQUENCE HASH" after each commit
#include "journal/journalstore.h"

#include <QCoreApplication>

#include <cstdio>
#include <tuple>

using namespace sternway;
using namespace sternway::journal;
using namespace Qt::StringLiterals;

namespace {
void say(const QString &line) {
  std::fputs((line + u'\n').toUtf8().constData(), stdout);
  std::fflush(stdout);
}

int failed(const Error &error) {
  std::fputs((error.message + u" / "_s + error.detail + u'\n').toUtf8().constData(), stderr);
  QCoreApplication::exit(1);
  return 1;
}

class Writer : public QObject {
public:
  Writer(SqlJournal &journal, const QStringList &arguments)
      : m_journal(journal), m_incident(arguments.value(3)), m_label(arguments.value(4)), m_count(arguments.value(5).toInt()) {}

  void open() {
    Incident incident;
    incident.service.name = m_incident;
    m_journal.openFor(incident, this)->then([](const Result<Incident> &opened) {
      if (!opened) {
        failed(opened.error());
        return;
      }
      say(opened->id);
      QCoreApplication::exit(0);
    });
  }

  void take() {
    m_journal.unfinished(this)->then([this](const Result<QList<OperationRecord>> &found) {
      if (!found || found->isEmpty()) {
        failed(found ? Error() : found.error());
        return;
      }
      // Whoever starts this process holds it until both have read the operation.
      say(u"read"_s);
      std::ignore = std::getchar();
      EventDraft draft;
      draft.type = u"note"_s;
      m_journal.record(found->first(), draft, this)->then([](const Result<Done> &done) {
        say(done ? u"taken"_s : done.error().kind == ErrorKind::Conflict ? u"conflict"_s : done.error().message);
        QCoreApplication::exit(0);
      });
    });
  }

  void append(int number) {
    if (number == m_count) {
      QCoreApplication::exit(0);
      return;
    }
    EventDraft draft;
    draft.type = u"note"_s;
    draft.summary = m_label + u' ' + QString::number(number);
    m_journal.append(m_incident, draft, this)->then([this, number](const Result<JournalEvent> &event) {
      if (!event) {
        failed(event.error());
        return;
      }
      say(QString::number(event->sequence) + u' ' + QString::fromLatin1(event->hash));
      append(number + 1);
    });
  }

private:
  SqlJournal &m_journal;
  QString m_incident;
  QString m_label;
  int m_count;
};
}  // namespace

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  const SystemClock clock;
  const QStringList arguments = application.arguments();
  SqlJournal journal({.file = arguments.value(2),
                      .user = u"root"_s,
                      .host = u"vm"_s,
                      .instance = QString::number(QCoreApplication::applicationPid())},
                     clock);
  Writer writer(journal, arguments);
  if (arguments.value(1) == "open"_L1)
    writer.open();
  else if (arguments.value(1) == "take"_L1)
    writer.take();
  else
    writer.append(0);
  return QCoreApplication::exec();
}
