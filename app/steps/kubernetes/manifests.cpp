// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/manifests.h"

#include "core/format.h"
#include "core/yaml.h"
#include "steps/kubernetes/objectdata.h"
#include "steps/kubernetes/objects.h"
#include "steps/programstep.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr int manifestMegabytes = 8;
constexpr auto programPatience = 120s;  ///< where the step has no timeout

/// Scalars as kubectl reads them (YAML 1.1): 0644 is octal, "yes" and "on" are true.
QJsonValue manifestScalar(const YamlNode &scalar) {
  static const QStringList truths{u"true"_s, u"True"_s, u"TRUE"_s, u"yes"_s, u"Yes"_s, u"YES"_s,
                                  u"on"_s,   u"On"_s,   u"ON"_s,   u"y"_s,   u"Y"_s};
  static const QStringList lies{u"false"_s, u"False"_s, u"FALSE"_s, u"no"_s, u"No"_s, u"NO"_s,
                                u"off"_s,   u"Off"_s,   u"OFF"_s,   u"n"_s,  u"N"_s};
  static const QRegularExpression integer(u"^[-+]?(0|[1-9][0-9]*|0[0-7]+|0x[0-9a-fA-F]+)$"_s);
  static const QRegularExpression fraction(u"^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"_s);
  if (!scalar.plain)
    return scalar.text;
  if (truths.contains(scalar.text) || lies.contains(scalar.text))
    return truths.contains(scalar.text);
  bool isNumber = false;
  if (integer.match(scalar.text).hasMatch())
    if (const qint64 number = scalar.text.toLongLong(&isNumber, 0); isNumber)
      return number;
  if (fraction.match(scalar.text).hasMatch())
    if (const double number = scalar.text.toDouble(&isNumber); isNumber)
      return number;
  return scalar.text;
}

bool isSeparator(const QByteArray &line) {
  return line.startsWith("---") && (line.size() == 3 || line.at(3) == ' ' || line.at(3) == '\t' || line.at(3) == '\r');
}

bool saysSomething(const QByteArray &line) {
  const QByteArray text = line.trimmed();
  return !text.isEmpty() && !text.startsWith('#') && !isSeparator(text);
}

/// One YAML document, and how many lines stand before it.
struct ManifestDocument {
  QByteArray text = {};
  int linesBefore = 0;
  bool isEmpty = true;
};

QList<ManifestDocument> parted(const QByteArray &text) {
  QList<ManifestDocument> documents{{}};
  int number = 0;
  for (const QByteArray &line : text.split('\n')) {
    if (isSeparator(line))
      documents.append(ManifestDocument{.linesBefore = number});
    ManifestDocument &document = documents.last();
    document.text += line + '\n';
    document.isEmpty &= !saysSomething(line);
    ++number;
  }
  return documents;
}

Result<Done> takeObject(const QJsonObject &object, QList<QJsonObject> &into) {
  const QString kind = object.value(u"kind"_s).toString();
  if (kind == u"List") {
    const QJsonArray items = object.value(u"items"_s).toArray();
    for (const QJsonValue &item : items)
      (void)TRY(takeObject(item.toObject(), into));
    return Done{};
  }
  const QString name = object.value(u"metadata"_s)[u"name"_s].toString();
  const QString version = object.value(u"apiVersion"_s).toString();
  if (kind.isEmpty() || version.count(u'/') > 1 || !isObjectName(QString(version).remove(u'/')))
    return fail(ErrorKind::Input, tr("A manifest has no kind and apiVersion"));
  if (!isObjectName(name))
    return fail(ErrorKind::Input, tr("A manifest of kind %1 has no name that an object can have").arg(kind));
  if (const QString in = object.value(u"metadata"_s)[u"namespace"_s].toString(); !in.isEmpty() && !isObjectName(in))
    return fail(ErrorKind::Input, tr("%1 %2 has no namespace that there can be").arg(kind, name));
  into.append(object);
  return Done{};
}

Result<QJsonObject> readDocument(const ManifestDocument &document) {
  QList<Problem> problems;
  const auto node = parseYaml(document.text, problems, {.megabytes = manifestMegabytes});
  for (Problem &problem : problems)
    problem.line += document.linesBefore;
  if (!node || !problems.isEmpty())
    return fail(
        ErrorKind::Input,
        tr("The manifest cannot be read: line %1: %2").arg(QString::number(problems.value(0).line), problems.value(0).message));
  return toJson(*node, manifestScalar).toObject();
}

QJsonObject withoutServersOwn(QJsonObject object) {
  QJsonObject metadata = object.value(u"metadata"_s).toObject();
  for (const QString &own :
       {u"managedFields"_s, u"resourceVersion"_s, u"uid"_s, u"generation"_s, u"creationTimestamp"_s, u"selfLink"_s})
    metadata.remove(own);
  if (QJsonObject annotations = metadata.value(u"annotations"_s).toObject(); !annotations.isEmpty()) {
    annotations.remove(u"kubectl.kubernetes.io/last-applied-configuration"_s);
    metadata.insert(u"annotations"_s, annotations);
  }
  object.insert(u"metadata"_s, metadata);
  object.remove(u"status"_s);
  return object;
}

/// A port without a protocol is one of TCP; API servers up to 1.20 refuse it in a server-side apply ("omits key field protocol").
QJsonValue withPortProtocols(const QJsonValue &value) {
  if (value.isArray()) {
    QJsonArray list = value.toArray();
    for (qsizetype index = 0; index < list.size(); ++index)
      list.replace(index, withPortProtocols(list.at(index)));
    return list;
  }
  if (!value.isObject())
    return value;
  QJsonObject object = value.toObject();
  for (const QString &key : object.keys())
    object.insert(key, withPortProtocols(object.value(key)));
  if (object.contains(u"containerPort"_s) && !object.contains(u"protocol"_s))
    object.insert(u"protocol"_s, u"TCP"_s);
  return object;
}

QJsonObject withDefaultsOfPorts(QJsonObject object) {
  const QString version = object.value(u"apiVersion"_s).toString();
  if (version == u"v1" || version.startsWith(u"apps/"_s) || version.startsWith(u"batch/"_s))
    object = withPortProtocols(object).toObject();
  QJsonObject spec = object.value(u"spec"_s).toObject();
  if (version != u"v1" || object.value(u"kind"_s).toString() != u"Service" || !spec.contains(u"ports"_s))
    return object;
  QJsonArray ports = spec.value(u"ports"_s).toArray();
  for (qsizetype index = 0; index < ports.size(); ++index)
    if (QJsonObject port = ports.at(index).toObject(); !port.contains(u"protocol"_s)) {
      port.insert(u"protocol"_s, u"TCP"_s);
      ports.replace(index, port);
    }
  spec.insert(u"ports"_s, ports);
  object.insert(u"spec"_s, spec);
  return object;
}

/// What a server-side apply does not keep track of: the server makes data of stringData, which then is nobody's.
QJsonObject withoutStringData(QJsonObject object) {
  if (object.value(u"kind"_s).toString() != u"Secret" || !object.contains(u"stringData"_s))
    return object;
  object.insert(u"data"_s, encodedSecretData(object));
  object.remove(u"stringData"_s);
  return object;
}

/// Of standard error, without anything that the program printed on its output.
QString lastErrorWords(const ProgramResult &result) {
  QString said = keptText(result.errorOutput).section(u'\n', -3).trimmed();
  for (const QByteArray &line : result.output.split('\n'))
    if (const QString text = QString::fromUtf8(line).trimmed(); !text.isEmpty())
      said.replace(text, u"[…]"_s);
  return said;
}

Result<QByteArray> outputOf(const QString &program, const Result<ProgramResult> &ended) {
  if (!ended) {
    const QString package = packageOf(program);
    return fail(ended.error().kind, ended.error().message,
                package.isEmpty() || ended.error().kind != ErrorKind::NotFound ? ended.error().detail
                                                                               : tr("The package %1 has it.").arg(package));
  }
  if (!ended->succeeded())
    return fail(ErrorKind::Input,
                tr("%1 ended with exit status %2: %3").arg(program, QString::number(ended->exitCode), lastErrorWords(*ended)));
  if (ended->cut)
    return fail(ErrorKind::Input, tr("%1 prints more than can be kept").arg(program));
  return ended->output;
}

/// One answer of discovery after the other.
struct KindSearch {
  QList<QJsonObject> objects;
  QString nameSpace;
  QHash<QString, QJsonArray> served;  ///< apiVersion → resources
};

Result<Manifest> placed(const QJsonObject &object, const KindSearch &search) {
  const QString version = object.value(u"apiVersion"_s).toString();
  const QString kind = object.value(u"kind"_s).toString();
  const QJsonArray resources = search.served.value(version);
  for (const QJsonValue &resource : resources) {
    const QString plural = resource[u"name"_s].toString();
    if (resource[u"kind"_s].toString() != kind || plural.contains(u'/'))
      continue;
    Manifest manifest{withoutStringData(withDefaultsOfPorts(withoutServersOwn(object))), {}};
    QJsonObject metadata = manifest.object.value(u"metadata"_s).toObject();
    if (!resource[u"namespaced"_s].toBool())
      metadata.remove(u"namespace"_s);
    else if (metadata.value(u"namespace"_s).toString().isEmpty())
      metadata.insert(u"namespace"_s, search.nameSpace);
    manifest.object.insert(u"metadata"_s, metadata);
    manifest.path = {version.contains(u'/') ? version.section(u'/', 0, 0) : QString(), version.section(u'/', -1), plural,
                     metadata.value(u"namespace"_s).toString(), metadata.value(u"name"_s).toString()};
    return manifest;
  }
  return fail(ErrorKind::Input, tr("The cluster does not serve %1 of %2").arg(kind, version),
              tr("It may have been removed from the API since, or its CustomResourceDefinition is missing."));
}

Result<QList<Manifest>> allPlaced(const KindSearch &search) {
  QList<Manifest> manifests;
  for (const QJsonObject &object : search.objects)
    manifests.append(TRY(placed(object, search)));
  return manifests;
}

void discoverNext(ClusterApi &cluster, const KindSearch &search, Call<QList<Manifest>> *call) {
  for (const QJsonObject &object : search.objects) {
    const QString version = object.value(u"apiVersion"_s).toString();
    if (search.served.contains(version))
      continue;
    const ResourcePath discovery{
        version.contains(u'/') ? version.section(u'/', 0, 0) : QString(), version.section(u'/', -1), {}, {}, {}};
    cluster.get(discovery, call)->then([&cluster, search, version, call](const Result<QJsonObject> &answer) {
      if (!answer && answer.error().kind != ErrorKind::NotFound)
        return call->finish(tl::unexpected(answer.error()));
      KindSearch next = search;
      next.served.insert(version, answer ? answer->value(u"resources"_s).toArray() : QJsonArray());
      discoverNext(cluster, next, call);
    });
    return;
  }
  call->finish(allPlaced(search));
}
}  // namespace

QString Manifest::display() const {
  const QString what = path.plural + u'/' + path.name;
  return path.nameSpace.isEmpty() ? what : tr("%1 in %2").arg(what, path.nameSpace);
}

Result<QList<QJsonObject>> readManifests(const QByteArray &text) {
  QList<QJsonObject> objects;
  if (const QJsonDocument json = QJsonDocument::fromJson(text); json.isObject()) {
    (void)TRY(takeObject(json.object(), objects));
    return objects;
  }
  for (const ManifestDocument &document : parted(text))
    if (!document.isEmpty) {
      const QJsonObject object = TRY(readDocument(document));
      (void)TRY(takeObject(object, objects));
    }
  return objects;
}

Result<QList<QJsonObject>> readManifestFile(const QString &path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, tr("%1 cannot be read: %2").arg(path, file.errorString()));
  const QByteArray text = file.read(qint64(manifestMegabytes) * 1'000'000 + 1);
  if (file.error() != QFile::NoError)
    return fail(ErrorKind::Storage, tr("%1 cannot be read: %2").arg(path, file.errorString()));
  return readManifests(text);
}

Call<QByteArray> *programOutput(const StepContext &context, const ProgramRequest &request, QObject *parent) {
  auto *call = new Call<QByteArray>(parent);
  const QString program = request.argv.value(0);
  ProgramRun *run = context.programs ? context.programs->run(request, call) : nullptr;
  if (!run) {
    call->deleteLater();
    return Call<QByteArray>::finished(parent, fail(ErrorKind::Unsupported, tr("Not run: no program runs in a rehearsal")));
  }
  QObject::connect(run, &ProgramRun::ended, call,
                   [call, program](const Result<ProgramResult> &ended) { call->finish(outputOf(program, ended)); });
  call->setCanceller([run = QPointer<ProgramRun>(run)] {
    if (run)
      run->stop();
  });
  return call;
}

Call<QList<QJsonObject>> *loadManifests(const StepContext &context, const Step &step, QObject *parent) {
  const QString file = step.args.value(u"file"_s).toString();
  if (!file.isEmpty())
    return Call<QList<QJsonObject>>::finished(parent, readManifestFile(file));
  QString folder = step.args.value(u"kustomization"_s).toString();
  if (folder.startsWith(u'-'))
    folder.prepend(u"./"_s);  // else it would be an option
  const bool hasKubectl = !context.programs || !context.programs->find(u"kubectl"_s).isEmpty();
  const bool hasKustomize = context.programs && !context.programs->find(u"kustomize"_s).isEmpty();
  const QStringList argv = hasKubectl || !hasKustomize ? QStringList{u"kubectl"_s, u"kustomize"_s, folder}
                                                       : QStringList{u"kustomize"_s, u"build"_s, folder};
  const ProgramRequest request{.argv = argv, .timeout = step.timeout > 0ms ? step.timeout : programPatience};
  return mapped<QList<QJsonObject>>(parent, programOutput(context, request, parent), [](const Result<QByteArray> &built) {
    return built.and_then([](const QByteArray &text) { return readManifests(text); });
  });
}

Call<QList<Manifest>> *resolveManifests(ClusterApi &cluster, const QList<QJsonObject> &objects, const QString &nameSpace,
                                        QObject *parent) {
  if (objects.isEmpty())
    return Call<QList<Manifest>>::finished(parent, fail(ErrorKind::Input, tr("There is no object in the manifests")));
  auto *call = new Call<QList<Manifest>>(parent);
  // from the event loop: a call never finishes within the function that made it
  QMetaObject::invokeMethod(
      call, [&cluster, search = KindSearch{objects, nameSpace, {}}, call] { discoverNext(cluster, search, call); },
      Qt::QueuedConnection);
  return call;
}

Call<QList<Manifest>> *manifestsOf(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<QList<Manifest>>(parent);
  ClusterApi *cluster = context.cluster(step.target);
  auto *loading = loadManifests(context, step, call);
  call->setCanceller([underWay = QPointer<CallBase>(loading)] {
    if (underWay)
      underWay->cancel();
  });
  loading->then([cluster, nameSpace = step.target.scope, call](const Result<QList<QJsonObject>> &objects) {
    if (!objects)
      return call->finish(tl::unexpected(objects.error()));
    resolveManifests(*cluster, *objects, nameSpace, call)->then([call](const Result<QList<Manifest>> &manifests) {
      call->finish(manifests);
    });
  });
  return call;
}

}  // namespace sternway::steps
