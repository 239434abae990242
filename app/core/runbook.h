// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/step.h"

#include <QDate>
#include <QJsonObject>
#include <QUrl>

#include <memory>

namespace sternway {

/// A runbook as plain values, in the file's order. Texts are shown to people as they are written; \c line is the line of the
/// element in the file, from 1. What is not given is empty, zero or invalid. Read by runbook/runbook.h.

enum class VariableType { Text, Number, Choice, Secret, Revision, Version, Url };

struct RunbookVariable {
  QString name;
  VariableType type = VariableType::Text;
  bool required = false;
  QString defaultValue;
  QString pattern;      ///< a regular expression that the value must match as a whole
  QStringList choices;  ///< Choice
  QString help;
  int line = 0;
  friend bool operator==(const RunbookVariable &, const RunbookVariable &) = default;
};

/// What to know about a service when it is rolled back.
struct ServiceNote {
  enum class Stage { Before, After };
  Stage stage = Stage::Before;
  QString topic;  ///< "Database migrations", or empty
  QString text;
  QString command;  ///< that the note is about, or empty
  int line = 0;
  friend bool operator==(const ServiceNote &, const ServiceNote &) = default;
};

/// A service that the runbook claims; see bindsTo() in runbook/library.h.
struct RunbookService {
  QString name;
  QString workload;         ///< "deployment/order-service", "helm/RELEASE", "compose/SERVICE"
  QString nameSpace;        ///< empty: any
  QString contextPattern;   ///< regular expression on the context's whole name; empty: any
  QStringList dependsOn;    ///< services that are rolled back first
  QStringList health;       ///< URLs that answer 2xx when it is well
  StringMap metricQueries;  ///< metric name → PromQL, instead of the runbook's
  QList<ServiceNote> notes;
  int line = 0;
  friend bool operator==(const RunbookService &, const RunbookService &) = default;
};

/// What "baseline" means in a condition: the metric's mean over a window that ended before the change.
struct BaselineRule {
  std::chrono::milliseconds window{3'600'000};
  bool beforeLastDeploy = true;  ///< else it ends \c before ago
  std::chrono::milliseconds before{0};
  int line = 0;
  friend bool operator==(const BaselineRule &, const BaselineRule &) = default;
};

/// What the operator can declare because no metric tells it.
struct Symptom {
  QString id;  ///< as in declared(ID)
  QString title;
  int line = 0;
  friend bool operator==(const Symptom &, const Symptom &) = default;
};

/// A condition that Sternway evaluates by itself, for a checklist item or a gate.
struct AutoCheck {
  QString text;  ///< as written; empty: there is none
  ConditionNode condition;
  std::chrono::milliseconds hold{0};
  friend bool operator==(const AutoCheck &, const AutoCheck &) = default;
};

struct ChecklistItem {
  QString id;  ///< stable within the runbook: the list's name and a slug of the text
  QString text;
  AutoCheck check;
  std::chrono::milliseconds within{0};  ///< a deadline from the list's beginning; follow-ups
  int line = 0;
  friend bool operator==(const ChecklistItem &, const ChecklistItem &) = default;
};

struct Checklist {
  QString id;  ///< "prerequisites", "preRollback", "verification", "postRollback", or one of the runbook's own
  QString title;
  std::chrono::milliseconds timeBox{0};
  QList<ChecklistItem> items;
  int line = 0;
  friend bool operator==(const Checklist &, const Checklist &) = default;
};

/// One way to roll back; the operator, or a symptom, chooses one.
struct Method {
  QString id;
  QString title;
  QString useWhen;
  std::chrono::milliseconds estimateMin{0};
  std::chrono::milliseconds estimateMax{0};
  QStringList symptoms;  ///< ids that speak for it
  QString caution;
  QList<Step> steps;
  int line = 0;
  friend bool operator==(const Method &, const Method &) = default;
};

/// What to do in a certain case; ranked by the symptoms that were declared.
struct RunbookScenario {
  QString id;
  QString title;
  QStringList symptoms;  ///< ids
  QString signs;         ///< in words: what it looks like
  QString action;        ///< in words
  QList<Step> steps;
  int line = 0;
  friend bool operator==(const RunbookScenario &, const RunbookScenario &) = default;
};

/// A part of the procedure, in its order, with the time that it may take.
struct Phase {
  QString id;
  QString title;
  std::chrono::milliseconds timeBox{0};
  QStringList methods;  ///< ids, one of which is carried out here
  QStringList checklists;
  QList<Step> steps;
  int line = 0;
  friend bool operator==(const Phase &, const Phase &) = default;
};

struct MigrationGuide {
  QString tool;  ///< "npm", "prisma", "ef", "sql", "command"; empty: no migrations
  QString caution;
  QString gate;  ///< in words: when it has to be looked at
  QList<Method> methods;
  int line = 0;
  friend bool operator==(const MigrationGuide &, const MigrationGuide &) = default;
};

struct Troubleshooting {
  QString problem;
  QString detect;  ///< a condition, or empty
  QList<Step> steps;
  int line = 0;
  friend bool operator==(const Troubleshooting &, const Troubleshooting &) = default;
};

/// Whom a message is for.
enum class Audience { Internal, External };
/// Where the runbook does not say it.
[[nodiscard]] inline Audience usualAudience(const QString &channel) {
  return channel == u"status-page" ? Audience::External : Audience::Internal;
}

struct MessageTemplate {
  QString id;
  QString stage;    ///< "before", "during", "after" the rollback, "resolved"
  QString channel;  ///< "slack", "email", "status-page", "github", ...
  Audience audience = Audience::Internal;
  QStringList channels = {};  ///< names of channels that the user has set up; empty: those of the type \c channel
  QString title;
  QString subject;
  QString body;
  int line = 0;
  friend bool operator==(const MessageTemplate &, const MessageTemplate &) = default;
};

struct Contact {
  QString role;
  QString contact;
  QString when;
  int line = 0;
  friend bool operator==(const Contact &, const Contact &) = default;
};

struct EscalationLevel {
  QString role;  ///< of a contact, or of its own
  QString contact;
  QString when;
  std::chrono::milliseconds after{0};
  int line = 0;
  friend bool operator==(const EscalationLevel &, const EscalationLevel &) = default;
};

struct RunbookLink {
  QString title;
  QString url;
  int line = 0;
  friend bool operator==(const RunbookLink &, const RunbookLink &) = default;
};

struct PostMortemSection {
  QString title;
  QString prompt;
  int line = 0;
  friend bool operator==(const PostMortemSection &, const PostMortemSection &) = default;
};

struct PostMortemRule {
  std::chrono::milliseconds dueWithin{0};
  QList<PostMortemSection> sections;
  int line = 0;
  friend bool operator==(const PostMortemRule &, const PostMortemRule &) = default;
};

struct PreventionTopic {
  QString title;
  QStringList items;
  int line = 0;
  friend bool operator==(const PreventionTopic &, const PreventionTopic &) = default;
};

/// Goes back by itself after a countdown; nothing when \c check is empty.
struct GuardRule {
  AutoCheck check;
  std::chrono::milliseconds countdown{0};
  int line = 0;
  friend bool operator==(const GuardRule &, const GuardRule &) = default;
};

/// Prose that is worth keeping: an overview, a reference, what two parts of a runbook contradict each other in.
struct RunbookNote {
  QString title;
  QString text;
  int line = 0;
  friend bool operator==(const RunbookNote &, const RunbookNote &) = default;
};

struct Runbook {
  QString source;     ///< the file's name, for citations
  QString path;       ///< where it was read from; empty: built in
  QByteArray digest;  ///< SHA-256 of the content; see runbook/runbook.h
  QString name;
  QString title;
  QString owner;
  QDate reviewed;
  QDate nextReview;
  QList<RunbookVariable> variables;
  QList<RunbookService> services;
  QList<MetricDefinition> metrics;
  BaselineRule baseline;
  QList<Symptom> symptoms;
  Matrix matrix;  ///< the rows of "matrix", then those of "triggers"
  QList<Checklist> checklists;
  QList<Phase> procedure;
  QList<Method> methods;
  MigrationGuide migrations;
  QList<RunbookScenario> scenarios;
  QList<Troubleshooting> troubleshooting;
  std::chrono::milliseconds updateEvery{0};  ///< how often people are told during an incident; 0: as the user likes it
  QList<MessageTemplate> communication;
  QList<Contact> contacts;
  QList<EscalationLevel> escalation;
  QList<RunbookLink> links;
  QList<Checklist> followUps;
  PostMortemRule postMortem;
  QList<PreventionTopic> prevention;
  GuardRule guard;
  QList<RunbookNote> notes;
  friend bool operator==(const Runbook &, const Runbook &) = default;
};

/// The step's service as the runbook names it; empty: the one rolled back.
[[nodiscard]] inline QString serviceNameOf(const Step &step) {
  return step.target.kind == u"service" ? step.target.name : QString();
}
/// What a runbook's step is about until a plan is made of it.
[[nodiscard]] inline TargetRef serviceTarget(const QString &name) {
  return name.isEmpty() ? TargetRef() : TargetRef{.kind = QStringLiteral("service"), .name = name};
}

using RunbookPtr = std::shared_ptr<const Runbook>;

}  // namespace sternway
