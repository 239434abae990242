// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretstore.h"

#include "core/variables.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
struct Secrets {
  Q_DECLARE_TR_FUNCTIONS(Secrets)
};

QString remedyFor(const QString &name) {
  return Secrets::tr("Store it with \"sternway secrets set %1\" or in the window under Service, Secrets; or set $%2.")
      .arg(name, runbookSecretVariable(name));
}

tl::unexpected<Error> unknown(const QString &name, const QString &why) {
  return fail(ErrorKind::NotFound, Secrets::tr("The secret \"%1\" is not known: %2").arg(name, why), remedyFor(name));
}

/// What the keychain does not say is not missing.
tl::unexpected<Error> unread(const QString &name, const Error &why) {
  return fail(ErrorKind::Storage, Secrets::tr("The secret \"%1\" cannot be read: %2").arg(name, why.message),
              (why.detail + u' ' + Secrets::tr("Or set $%1.").arg(runbookSecretVariable(name))).trimmed());
}
}  // namespace

QStringList runbookSecretsIn(const QString &text) {
  QStringList names;
  for (const Placeholder &placeholder : placeholdersIn(text))
    if (const QString name = placeholder.name.section(u':', 1); placeholder.isSecret() && !names.contains(name))
      names.append(name);
  return names;
}

QString runbookSecretVariable(const QString &name) {
  static const QRegularExpression other(u"[^A-Z0-9_]"_s);
  return u"STERNWAY_SECRET_"_s + name.toUpper().replace(other, u"_"_s);
}

QString runbookSecretKey(const QString &name) {
  return u"runbook/"_s + name;
}

Call<RunbookSecret> *readRunbookSecret(SecretStore *store, const QString &name, QObject *context) {
  const QByteArray variable = runbookSecretVariable(name).toLatin1();
  if (qEnvironmentVariableIsSet(variable.constData()))
    return Call<RunbookSecret>::finished(
        context, RunbookSecret{.value = qEnvironmentVariable(variable.constData()), .fromEnvironment = true});
  if (!store)
    return Call<RunbookSecret>::finished(context, unknown(name, Secrets::tr("there is no keychain here")));
  return mapped<RunbookSecret>(context, store->read(runbookSecretKey(name), context),
                               [name](const Result<QString> &value) -> Result<RunbookSecret> {
                                 if (!value && value.error().kind == ErrorKind::Storage)
                                   return unread(name, value.error());
                                 if (!value)
                                   return unknown(name, value.error().message);
                                 return RunbookSecret{.value = *value, .fromEnvironment = false};
                               });
}

Call<RunbookSecret> *useRunbookSecret(SecretStore *store, const QString &name, QObject *context) {
  return mapped<RunbookSecret>(context, readRunbookSecret(store, name, context),
                               [store, name](const Result<RunbookSecret> &secret) {
                                 if (secret && !secret->fromEnvironment)
                                   store->noteUse(runbookSecretKey(name));
                                 return secret;
                               });
}

}  // namespace sternway
