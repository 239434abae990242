// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace sternway::test {

using namespace Qt::StringLiterals;

inline QString described(const Error &error) {
  return errorKindName(error.kind) + u": "_s + error.message + u" | "_s + error.detail;
}

inline const QByteArray server = "server: 'https://api:6443'";

/// A kubeconfig with one context "c" of cluster "k" and user "u".
inline QByteArray single(const QByteArray &cluster, const QByteArray &user, const QByteArray &context = "cluster: k, user: u") {
  return "apiVersion: v1\nkind: Config\ncurrent-context: c\nclusters:\n- name: k\n  cluster: {" + cluster +
         "}\nusers:\n- name: u\n  user: {" + user + "}\ncontexts:\n- name: c\n  context: {" + context + "}\n";
}

/// Files in a folder of their own, read as a kubeconfig.
class KubeconfigFixture : public QObject {
  Q_OBJECT
protected:
  std::unique_ptr<QTemporaryDir> m_dir;

  QString write(const QString &name, const QByteArray &content) const {
    const QString path = m_dir->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path : QString();
  }

  [[nodiscard]] Result<kube::Kubeconfig> load(const QByteArray &content) const {
    return kube::Kubeconfig::load({.explicitFile = write(u"config"_s, content), .variable = {}, .home = {}});
  }

  [[nodiscard]] Result<kube::KubeContext> resolve(const QByteArray &content, const QString &context = {}) const {
    const auto config = load(content);
    return config ? config->context(context) : tl::unexpected(config.error());
  }

private Q_SLOTS:
  void init() { m_dir = std::make_unique<QTemporaryDir>(); }
};

}  // namespace sternway::test
