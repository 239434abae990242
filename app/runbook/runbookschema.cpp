// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbookschema.h"
#include "core/format.h"
#include "runbook/doubts.h"
#include "runbook/plainsecrets.h"
#include "runbook/runbook.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace sternway::runbook {

using namespace Qt::StringLiterals;

namespace {
Key<Runbook> constantKey(const QString &name, const QString &wanted, const QString &help) {
  return {{.name = name, .need = Need::Required, .help = help, .words = wanted, .json = {{u"const"_s, wanted}}},
          [wanted](SectionReader &reader, const Field &, const Field &value, Runbook &) {
            if (const auto text = reader.text(value); text && *text != wanted)
              reader.problem(value, tr("\"%1\" expected, not \"%2\"").arg(wanted, *text));
          },
          [wanted](const Runbook &, const WrittenRunbook &) { return yamlText(wanted); }};
}

Key<Runbook> metadataKey() {
  const Schema<Runbook> &schema = metadataSchema();
  return {{.name = u"metadata"_s,
           .need = Need::Required,
           .help = schema.help,
           .words = schema.name,
           .json = types::reference(schema.name),
           .inner = &schema},
          [&schema](SectionReader &reader, const Field &, const Field &value, Runbook &runbook) {
            schema.read(reader, value, runbook);
          },
          [&schema](const Runbook &runbook, const WrittenRunbook &written) { return schema.write(runbook, written); }};
}

/// The value that stands at a path, or the nearest one around it. "items" may be left out in the file.
Field fieldAt(const Field &root, const QString &path) {
  static const QRegularExpression part(u"([^.\\[\\]]+)|\\[(\\d+)\\]"_s);
  Field field = root;
  for (auto i = part.globalMatch(path); i.hasNext();) {
    const auto match = i.next();
    const bool isIndex = match.lastCapturedIndex() == 2;
    if (match.captured(1) == u"items" && field.node->type == YamlNode::Type::Sequence)
      continue;
    const auto index = match.captured(2).toULong();
    const YamlNode *inner = !isIndex                           ? field.node->find(match.captured(1))
                            : index < field.node->items.size() ? &field.node->items[index]
                                                               : nullptr;
    if (!inner)
      break;
    field = {inner, isIndex ? field.path + match.captured() : FieldReader::joined(field.path, match.captured(1))};
  }
  return field;
}

void checkWhole(SectionReader &reader, const Field &root, Runbook &runbook) {
  if (!reader.known.symptoms)
    addNamedSymptoms(runbook);
  for (const Symptom &symptom : std::as_const(runbook.symptoms))
    if (!symptom.title.isEmpty())
      runbook.matrix.symptoms.insert(symptom.id, symptom.title);
  reader.checkPlaceholders(root);
  warnOfPlainSecrets(reader, root);
  const bool saysWhen = FieldReader::find(root, u"matrix"_s) || FieldReader::find(root, u"triggers"_s);
  if (!saysWhen)
    reader.warning(root, tr("neither \"matrix\" nor \"triggers\": this runbook never says when to roll back"));
  for (const RunbookDoubt &doubt : doubtsOf(reader.kinds, runbook))
    reader.warning(fieldAt(root, doubt.path), doubt.words, doubt.offset);
}
}  // namespace

const Schema<Runbook> &runbookSchema() {
  static const Schema<Runbook> schema{
      u"runbook"_s,
      u"A runbook is one YAML file in the team's repository. `sternway check` names everything that is wrong with it."_s,
      {constantKey(u"apiVersion"_s, u"sternway/v1"_s, u"The version of the format."_s),
       constantKey(u"kind"_s, u"Runbook"_s, u"What the file is."_s),
       metadataKey(),
       variablesKey(),
       servicesKey(),
       metricsKey(),
       baselineKey(),
       symptomsKey(),
       matrixKey(),
       triggersKey(),
       checklistsKey(),
       procedureKey(),
       methodsKey(),
       migrationsKey(),
       scenariosKey(),
       troubleshootingKey(),
       updateEveryKey(),
       communicationKey(),
       contactsKey(),
       escalationKey(),
       linksKey(),
       preventionKey(),
       followUpsKey(),
       postMortemKey(),
       guardKey(),
       notesKey()},
      checkWhole};
  return schema;
}

LoadedRunbook readRunbook(const StepKinds &kinds, const QByteArray &content, const QString &source) {
  LoadedRunbook loaded;
  Runbook &runbook = loaded.runbook;
  runbook.source = source;
  runbook.matrix.source = source;
  runbook.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
  if (const auto document = parseYaml(content, loaded.problems)) {
    const Field root{&*document, {}};
    SectionReader reader(loaded.problems, knownNames(root), kinds, runbook);
    runbookSchema().read(reader, root, runbook);
  }
  std::ranges::stable_sort(loaded.problems, [](const Problem &a, const Problem &b) {
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
  return loaded;
}

QByteArray writeRunbook(const StepKinds &kinds, const Runbook &runbook) {
  return yamlDocument(runbookSchema().write(runbook, {kinds, runbook}));
}

}  // namespace sternway::runbook
