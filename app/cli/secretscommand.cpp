// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/output.h"
#include "runbook/runbook.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {

/// secrets: which secrets of a runbook have a value, and where (1 where one has none); takes one from the terminal or from
/// standard input, never from an argument; removes one. No value is ever printed.
class SecretsCommand final : public CliCommand {
  Q_DECLARE_TR_FUNCTIONS(sternway::cli::SecretsCommand)
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    m_store = m_environment.secrets();
    const QString verb = m_options.arguments.value(0);
    const QString what = m_options.arguments.value(1);
    if (verb == "set"_L1)
      return set(what);
    if (verb == "remove"_L1)
      return remove(what);
    if (verb != "list"_L1)
      return fail(ErrorKind::Input, tr("\"%1\" is not list, set or remove").arg(verb),
                  tr("See: %1").arg(u"sternway secrets --help"_s));
    m_options.runbook = what;
    const RunbookPtr runbook = TRY(runbookFor({}));
    m_secrets = runbook::secretsOf(*runbook);
    listNext();
    return Done{};
  }

  void listNext() {
    if (m_listed.size() == m_secrets.size()) {
      m_output.json(m_listed);
      if (m_secrets.isEmpty())
        m_output.text(tr("This runbook names no secret."));
      finish(m_isMissing ? ExitStatus::No : ExitStatus::Done);
      return;
    }
    const runbook::SecretUse &use = m_secrets.at(m_listed.size());
    readRunbookSecret(m_store.get(), use.name, this)->then([this, use](const Result<RunbookSecret> &secret) {
      m_isMissing |= !secret;
      const QDateTime lastUse = placeOf(secret) == "stored"_L1 ? m_store->lastUse(runbookSecretKey(use.name)) : QDateTime();
      m_output.text(wordsOf(use.name, secret, lastUse));
      m_listed.append(QJsonObject{
          {u"name"_s, use.name},
          {u"place"_s, placeOf(secret)},
          {u"lastUse"_s, lastUse.isValid() ? QJsonValue(lastUse.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
          {u"users"_s, QJsonArray::fromStringList(use.users)}});
      listNext();
    });
  }

  /// A keychain that is locked may hold it.
  static QString placeOf(const Result<RunbookSecret> &secret) {
    if (!secret)
      return secret.error().kind == ErrorKind::Storage ? u"unknown"_s : u"missing"_s;
    return secret->fromEnvironment ? u"environment"_s : u"stored"_s;
  }

  static QString wordsOf(const QString &name, const Result<RunbookSecret> &secret, const QDateTime &lastUse) {
    if (!secret && placeOf(secret) == "unknown"_L1)
      return tr("%1: not known. %2. %3").arg(name, secret.error().message, secret.error().detail);
    if (!secret)
      return tr("%1: missing. %2").arg(name, secret.error().detail);
    if (secret->fromEnvironment)
      return tr("%1: in the environment").arg(name);
    return lastUse.isValid() ? tr("%1: stored, last used %2").arg(name, lastUse.toString(Qt::ISODate))
                             : tr("%1: stored").arg(name);
  }

  Result<Done> set(const QString &name) {
    m_prompt.askSecret(tr("Value of %1:").arg(name), [this, name](const QString &value) {
      if (value.isEmpty())
        return endWith({.kind = ErrorKind::Input, .message = tr("No value was given"), .detail = tr("Nothing is stored.")});
      after(m_store->write(runbookSecretKey(name), value, this), [this, name](Done) { return stored(name); });
    });
    return Done{};
  }

  /// What only this process would remember is not stored.
  Result<Done> stored(const QString &name) {
    if (!m_store->isPersistent())
      return fail(ErrorKind::Storage,
                  m_store->refusal().isEmpty() ? tr("There is no keychain that keeps the secret") : m_store->refusal(),
                  tr("Set $%1 for the commands that need it.").arg(runbookSecretVariable(name)));
    m_output.json(QJsonObject{{u"stored"_s, name}});
    m_output.text(tr("%1 is stored in the keychain.").arg(name));
    return finish(ExitStatus::Done);
  }

  Result<Done> remove(const QString &name) {
    after(m_store->remove(runbookSecretKey(name), this), [this, name](Done) -> Result<Done> {
      m_output.json(QJsonObject{{u"removed"_s, name}});
      m_output.text(tr("%1 is removed.").arg(name));
      return finish(ExitStatus::Done);
    });
    return Done{};
  }

  std::shared_ptr<SecretStore> m_store;
  QList<runbook::SecretUse> m_secrets;
  QJsonArray m_listed;
  bool m_isMissing = false;
  Prompt m_prompt;
};

}  // namespace

std::unique_ptr<CliCommand> secretsCommand(const Options &options, const Environment &environment) {
  return std::make_unique<SecretsCommand>(options, environment);
}

}  // namespace sternway::cli
