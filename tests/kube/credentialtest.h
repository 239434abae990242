// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"
#include "kube/execplugin.h"
#include "net/httprequest.h"
#include "support/manualclock.h"
#include "support/tlsfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace sternway::test {

using namespace kube;
using namespace net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto version = "client.authentication.k8s.io/v1";

inline QString bearer(const Result<Authorization> &authorization) {
  return authorization ? QString::fromUtf8(headerValue(authorization->headers, "Authorization"))
                       : errorKindName(authorization.error().kind) + u": "_s + authorization.error().message + u" | "_s +
                             authorization.error().detail;
}

/// A folder for files of credentials, and credential plugins that are scripts in it.
class CredentialTest : public QObject {
protected:
  std::unique_ptr<QTemporaryDir> m_dir = std::make_unique<QTemporaryDir>();
  std::unique_ptr<ManualClock> m_clock = std::make_unique<ManualClock>();

  void begin() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>();
  }

  QString write(const QString &name, const QByteArray &content, bool executable = false) const {
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
      return {};
    if (executable)
      file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
  }

  [[nodiscard]] QByteArray read(const QString &name) const {
    QFile file(m_dir->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  [[nodiscard]] qsizetype runs() const { return read(u"runs"_s).count('\n'); }

  // A plugin that notes each of its runs and prints \a answer with N for the number of the run.
  [[nodiscard]] ExecSettings plugin(const QByteArray &answer, const QByteArray &before = {}) const {
    ExecSettings out;
    out.plugin.apiVersion = QString::fromLatin1(version);
    out.plugin.command = write(u"plugin"_s,
                               "#!/bin/sh\ncd '" + m_dir->path().toUtf8() + "'\necho run >>runs\n" + before +
                                   "\nn=$(wc -l <runs)\ncat <<END\n" + QByteArray(answer).replace("NUMBER", "$n") + "\nEND\n",
                               true);
    out.plugin.interactiveMode = InteractiveMode::Never;
    return out;
  }

  [[nodiscard]] static QByteArray answer(const QByteArray &status) {
    return "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + QByteArray(version) + "\",\"status\":{" + status + "}}";
  }

  [[nodiscard]] std::shared_ptr<Authorizer> execAuthorizer(const ExecSettings &exec, Terminal terminal = Terminal::No,
                                                           const ExecTimeouts &timeouts = {}) const {
    CredentialSettings settings;
    settings.user = u"u"_s;
    settings.exec = exec;
    return std::make_shared<ExecAuthorizer>(settings, *m_clock, terminal, timeouts);
  }

  [[nodiscard]] static Result<Authorization> authorize(Authorizer &authorizer) {
    QObject context;
    std::optional<Result<Authorization>> result;
    authorizer.authorize(&context)->then([&](const Result<Authorization> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20'000))
      return fail(ErrorKind::Timeout, u"the call never finished"_s);
    return *result;
  }
};

}  // namespace sternway::test
