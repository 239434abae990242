// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/toolsteps.h"

#include "runbook/stepkinds.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
bool hasAny(const QStringList &words, std::initializer_list<QString> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&words](const QString &word) { return words.contains(word); });
}

/// The words of a program that runs others: what it runs.
QStringList inner(const QStringList &words) {
  qsizetype at = 0;
  while (at < words.size() && QStringList{u"sudo"_s, u"time"_s, u"nohup"_s, u"exec"_s}.contains(words.at(at)))
    ++at;
  return words.mid(at);
}

/// Words of a program without its options, to see whether it was told what to do.
qsizetype plainCount(const QStringList &words) {
  return std::count_if(words.cbegin(), words.cend(), [](const QString &word) { return !word.startsWith(u'-'); });
}
}  // namespace

ProcedureStep procedureStep(const QString &kind, const QJsonObject &arguments) {
  ProcedureStep step;
  step.kind = kind;
  step.arguments = arguments;
  const ProcedureStepKind *known = stepKind(kind);
  step.idempotent = known && known->idempotent;
  return step;
}

void putText(QJsonObject &object, const QString &key, const QString &text) {
  if (!text.isEmpty())
    object.insert(key, text);
}

ToolSteps toolSteps(const QStringList &words, const ToolContext &context) {
  const QString program = words.value(0);
  if (program == u"kubectl" || program == u"k")
    return kubectlSteps(words, context);
  if (program == u"helm")
    return helmSteps(words, context);
  if (program == u"git")
    return gitSteps(words, context);
  if (program == u"gh")
    return githubSteps(words, context);
  for (const auto &read : {composeSteps, httpSteps, databaseSteps, migrationSteps})
    if (auto steps = read(words, context))
      return steps;
  return std::nullopt;
}

bool isInteractive(const QStringList &all) {
  static const QSet<QString> always{u"vi"_s,     u"vim"_s,  u"nvim"_s, u"nano"_s,  u"emacs"_s,    u"top"_s, u"htop"_s,
                                    u"less"_s,   u"more"_s, u"man"_s,  u"open"_s,  u"xdg-open"_s, u"k9s"_s, u"stern"_s,
                                    u"telnet"_s, u"code"_s, u"lens"_s, u"pgcli"_s, u"watch"_s};
  static const QSet<QString> shells{u"bash"_s,      u"sh"_s,     u"zsh"_s,     u"ash"_s,  u"/bin/sh"_s,
                                    u"/bin/bash"_s, u"python"_s, u"python3"_s, u"node"_s, u"irb"_s};
  const QStringList words = inner(all);
  const QString program = words.value(0);
  if (always.contains(program) || (shells.contains(program) && words.size() == 1))
    return true;
  if (program == u"psql")
    return !hasAny(words, {u"-c"_s, u"-f"_s, u"-l"_s, u"--list"_s, u"--command"_s, u"--file"_s}) &&
           !words.join(u' ').contains(u"--command="_s);
  if (program == u"mysql" || program == u"mariadb")
    return !hasAny(words, {u"-e"_s, u"--execute"_s});
  if (program == u"mongo" || program == u"mongosh")
    return !hasAny(words, {u"--eval"_s}) && plainCount(words) <= 2;
  if (program == u"redis-cli")
    return !words.mid(1).join(QString()).contains(QRegularExpression(u"[A-Z]{3}|\\b(?:info|ping|get|keys)\\b"_s));
  if (program == u"ssh")
    return plainCount(words) <= 2;
  if (program == u"tail" || program == u"journalctl")
    return hasAny(words, {u"-f"_s, u"-F"_s, u"--follow"_s});
  if (program == u"docker" && hasAny(words, {u"-it"_s, u"-ti"_s}))
    return shells.contains(words.constLast());
  if (program == u"rails" || program == u"bin/rails")
    return hasAny(words, {u"console"_s, u"c"_s, u"dbconsole"_s});
  if (program != u"kubectl")
    return false;
  const qsizetype rest = words.indexOf(u"--"_s);
  if (words.contains(u"exec"_s))
    return rest < 0 ? shells.contains(words.constLast()) : isInteractive(words.mid(rest + 1));
  return hasAny(words, {u"port-forward"_s, u"edit"_s, u"proxy"_s, u"attach"_s});
}

bool isFilter(const QStringList &words) {
  static const QSet<QString> filters{u"grep"_s, u"egrep"_s,  u"head"_s, u"tail"_s,  u"jq"_s,  u"yq"_s,     u"sort"_s,
                                     u"less"_s, u"more"_s,   u"wc"_s,   u"awk"_s,   u"sed"_s, u"cut"_s,    u"uniq"_s,
                                     u"tr"_s,   u"column"_s, u"cat"_s,  u"zgrep"_s, u"rg"_s,  u"python"_s, u"python3"_s};
  return filters.contains(words.value(0)) && (!words.value(0).startsWith(u"python"_s) || words.contains(u"json.tool"_s));
}

bool isProgram(const QString &word) {
  static const QSet<QString> programs{u"kubectl"_s,
                                      u"helm"_s,
                                      u"git"_s,
                                      u"gh"_s,
                                      u"docker"_s,
                                      u"docker-compose"_s,
                                      u"curl"_s,
                                      u"wget"_s,
                                      u"psql"_s,
                                      u"mysql"_s,
                                      u"npm"_s,
                                      u"npx"_s,
                                      u"yarn"_s,
                                      u"pnpm"_s,
                                      u"node"_s,
                                      u"python"_s,
                                      u"python3"_s,
                                      u"pip"_s,
                                      u"bash"_s,
                                      u"sh"_s,
                                      u"zsh"_s,
                                      u"ssh"_s,
                                      u"scp"_s,
                                      u"rsync"_s,
                                      u"cd"_s,
                                      u"ls"_s,
                                      u"cat"_s,
                                      u"cp"_s,
                                      u"mv"_s,
                                      u"rm"_s,
                                      u"mkdir"_s,
                                      u"touch"_s,
                                      u"chmod"_s,
                                      u"chown"_s,
                                      u"ln"_s,
                                      u"echo"_s,
                                      u"printf"_s,
                                      u"export"_s,
                                      u"source"_s,
                                      u"set"_s,
                                      u"watch"_s,
                                      u"vi"_s,
                                      u"vim"_s,
                                      u"nano"_s,
                                      u"open"_s,
                                      u"xdg-open"_s,
                                      u"grep"_s,
                                      u"sed"_s,
                                      u"awk"_s,
                                      u"tail"_s,
                                      u"head"_s,
                                      u"less"_s,
                                      u"jq"_s,
                                      u"yq"_s,
                                      u"find"_s,
                                      u"xargs"_s,
                                      u"tar"_s,
                                      u"sudo"_s,
                                      u"systemctl"_s,
                                      u"journalctl"_s,
                                      u"service"_s,
                                      u"aws"_s,
                                      u"gcloud"_s,
                                      u"gsutil"_s,
                                      u"az"_s,
                                      u"terraform"_s,
                                      u"tofu"_s,
                                      u"ansible"_s,
                                      u"ansible-playbook"_s,
                                      u"argocd"_s,
                                      u"flux"_s,
                                      u"kustomize"_s,
                                      u"helmfile"_s,
                                      u"kubectx"_s,
                                      u"kubens"_s,
                                      u"istioctl"_s,
                                      u"oc"_s,
                                      u"make"_s,
                                      u"mvn"_s,
                                      u"gradle"_s,
                                      u"./gradlew"_s,
                                      u"java"_s,
                                      u"go"_s,
                                      u"cargo"_s,
                                      u"dotnet"_s,
                                      u"php"_s,
                                      u"composer"_s,
                                      u"rails"_s,
                                      u"bundle"_s,
                                      u"rake"_s,
                                      u"ruby"_s,
                                      u"alembic"_s,
                                      u"flyway"_s,
                                      u"liquibase"_s,
                                      u"knex"_s,
                                      u"prisma"_s,
                                      u"sequelize"_s,
                                      u"goose"_s,
                                      u"migrate"_s,
                                      u"diesel"_s,
                                      u"mix"_s,
                                      u"redis-cli"_s,
                                      u"mongo"_s,
                                      u"mongosh"_s,
                                      u"mongorestore"_s,
                                      u"mongodump"_s,
                                      u"pg_restore"_s,
                                      u"pg_dump"_s,
                                      u"pg_ctl"_s,
                                      u"mysqldump"_s,
                                      u"sqlite3"_s,
                                      u"kafka-topics"_s,
                                      u"consul"_s,
                                      u"vault"_s,
                                      u"nomad"_s,
                                      u"etcdctl"_s,
                                      u"vercel"_s,
                                      u"netlify"_s,
                                      u"heroku"_s,
                                      u"fly"_s,
                                      u"flyctl"_s,
                                      u"wrangler"_s,
                                      u"firebase"_s,
                                      u"eas"_s,
                                      u"fastlane"_s,
                                      u"serverless"_s,
                                      u"sls"_s,
                                      u"sam"_s,
                                      u"cdk"_s,
                                      u"pulumi"_s,
                                      u"railway"_s,
                                      u"render"_s,
                                      u"supabase"_s,
                                      u"pm2"_s,
                                      u"nginx"_s,
                                      u"supervisorctl"_s,
                                      u"launchctl"_s,
                                      u"crontab"_s,
                                      u"kill"_s,
                                      u"pkill"_s,
                                      u"killall"_s,
                                      u"ps"_s,
                                      u"top"_s,
                                      u"htop"_s,
                                      u"free"_s,
                                      u"df"_s,
                                      u"du"_s,
                                      u"dig"_s,
                                      u"nslookup"_s,
                                      u"ping"_s,
                                      u"nc"_s,
                                      u"netstat"_s,
                                      u"ss"_s,
                                      u"openssl"_s,
                                      u"base64"_s,
                                      u"date"_s,
                                      u"sleep"_s,
                                      u"wait"_s,
                                      u"test"_s,
                                      u"true"_s,
                                      u"exit"_s,
                                      u"if"_s,
                                      u"for"_s,
                                      u"while"_s,
                                      u"until"_s,
                                      u"case"_s,
                                      u"function"_s,
                                      u"time"_s,
                                      u"timeout"_s,
                                      u"nohup"_s,
                                      u"env"_s,
                                      u"diff"_s,
                                      u"patch"_s,
                                      u"zip"_s,
                                      u"unzip"_s,
                                      u"k6"_s,
                                      u"ab"_s,
                                      u"wrk"_s,
                                      u"artillery"_s,
                                      u"newman"_s,
                                      u"pytest"_s,
                                      u"jest"_s,
                                      u"cypress"_s,
                                      u"playwright"_s,
                                      u"promtool"_s,
                                      u"amtool"_s,
                                      u"logcli"_s,
                                      u"stern"_s,
                                      u"k9s"_s,
                                      u"k"_s,
                                      u"skaffold"_s,
                                      u"tkn"_s,
                                      u"velero"_s,
                                      u"crictl"_s,
                                      u"podman"_s,
                                      u"nerdctl"_s,
                                      u"skopeo"_s,
                                      u"crane"_s,
                                      u"cosign"_s,
                                      u"eksctl"_s,
                                      u"doctl"_s,
                                      u"hcloud"_s,
                                      u"ibmcloud"_s,
                                      u"cf"_s,
                                      u"bosh"_s,
                                      u"chef"_s,
                                      u"knife"_s,
                                      u"puppet"_s,
                                      u"salt"_s,
                                      u"pip3"_s,
                                      u"poetry"_s,
                                      u"uv"_s,
                                      u"django-admin"_s,
                                      u"celery"_s,
                                      u"gunicorn"_s,
                                      u"forge"_s,
                                      u"cast"_s,
                                      u"hardhat"_s,
                                      u"deno"_s,
                                      u"bun"_s,
                                      u"tsx"_s,
                                      u"drizzle-kit"_s,
                                      u"typeorm"_s,
                                      u"dbmate"_s,
                                      u"atlas"_s,
                                      u"sqlcmd"_s,
                                      u"bq"_s,
                                      u"bazel"_s,
                                      u"just"_s,
                                      u"task"_s,
                                      u"unset"_s,
                                      u"pushd"_s,
                                      u"popd"_s,
                                      u"trap"_s,
                                      u"read"_s,
                                      u"tee"_s,
                                      u"wc"_s,
                                      u"sort"_s,
                                      u"which"_s,
                                      u"man"_s};
  if (programs.contains(word))
    return true;
  static const QRegularExpression path(
      u"^(?:\\.{1,2}/|~/|/[\\w.-]+/)[\\w./{}-]+$|^[\\w.-]+(?:/[\\w.{}-]+)*\\.(?:sh|py|rb|pl|ps1|js|ts|php)$|^(?:bin|scripts|vendor)/[\\w./-]+$"_s);
  return path.match(word).hasMatch();
}

}  // namespace sternway
