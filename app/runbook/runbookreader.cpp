// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/runbook.h"
#include "runbook/sections.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QStringList &sectionKeys() {
  static const QStringList keys{u"apiVersion"_s,      u"kind"_s,          u"metadata"_s,   u"variables"_s,  u"services"_s,
                                u"metrics"_s,         u"baseline"_s,      u"symptoms"_s,   u"matrix"_s,     u"triggers"_s,
                                u"checklists"_s,      u"procedure"_s,     u"methods"_s,    u"migrations"_s, u"scenarios"_s,
                                u"troubleshooting"_s, u"communication"_s, u"contacts"_s,   u"escalation"_s, u"links"_s,
                                u"prevention"_s,      u"followUps"_s,     u"postMortem"_s, u"guard"_s,      u"notes"_s};
  return keys;
}

void readConstant(SectionReader &reader, const Field &root, const QString &key, const QString &wanted) {
  const QString value = reader.text(root, key, Need::Required);
  if (!value.isEmpty() && value != wanted)
    reader.problem(*FieldReader::find(root, key), tr("\"%1\" expected, not \"%2\"").arg(wanted, value));
}

void readSections(SectionReader &reader, const Field &root, Runbook &runbook) {
  readConstant(reader, root, u"apiVersion"_s, u"sternway/v1"_s);
  readConstant(reader, root, u"kind"_s, u"Runbook"_s);
  readMetadata(reader, root, runbook);
  readVariables(reader, root, runbook);
  readServices(reader, root, runbook);
  readMetrics(reader, root, runbook);
  readBaseline(reader, root, runbook);
  readSymptoms(reader, root, runbook);
  readMatrix(reader, root, runbook);
  readChecklists(reader, root, runbook);
  readProcedures(reader, root, runbook);
  readCommunication(reader, root, runbook);
  readReferences(reader, root, runbook);
  readGuard(reader, root, runbook);
  addNamedSymptoms(reader, runbook);
  checkPlaceholders(reader, root);
  const bool saysWhen = FieldReader::find(root, u"matrix"_s) || FieldReader::find(root, u"triggers"_s);
  if (!saysWhen)
    reader.warning(root, tr("neither \"matrix\" nor \"triggers\": this runbook never says when to roll back"));
}
}  // namespace

LoadedRunbook readRunbook(const StepKinds &kinds, const QByteArray &content, const QString &source) {
  LoadedRunbook loaded;
  Runbook &runbook = loaded.runbook;
  runbook.source = source;
  runbook.matrix.source = source;
  runbook.digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
  if (const auto document = parseYaml(content, loaded.problems)) {
    const Field root{&*document, {}};
    SectionReader reader(loaded.problems, knownNames(root), kinds);
    if (reader.isMap(root)) {
      reader.isMap(root, sectionKeys());
      readSections(reader, root, runbook);
      for (const Symptom &symptom : std::as_const(runbook.symptoms))
        if (!symptom.title.isEmpty())
          runbook.matrix.symptoms.insert(symptom.id, symptom.title);
    }
  }
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(),
                   [](const Problem &a, const Problem &b) { return a.line != b.line ? a.line < b.line : a.column < b.column; });
  return loaded;
}

}  // namespace sternway
