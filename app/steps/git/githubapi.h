// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "steps/steprun.h"

#include <QJsonDocument>

namespace sternway::steps {

struct GithubAnswer {
  QJsonDocument json = {};  ///< empty where the answer has no body
  QDateTime date = {};      ///< of GitHub's clock; invalid: it does not say
};

/// A repository by GitHub's REST API. Plain value; it holds the token, so it goes nowhere but here. GUI thread.
struct GithubApi {
  WebClient *web = nullptr;
  QString address = {};     ///< "https://api.github.com"
  QString repository = {};  ///< "OWNER/NAME"
  QByteArray token = {};

  /// \a path: below the repository's, encoded: "issues/3/comments?per_page=100"; empty: the repository. \a body: a POST with it;
  /// empty: a GET. Errors: as of ErrorKind, with GitHub's words; Timeout, Unreachable and Server of a POST: whether it took
  /// effect is not known.
  [[nodiscard]] Call<GithubAnswer> *ask(const QString &path, const QJsonObject &body, QObject *parent) const;
};

/// By the arguments "repository" (else that of the address in "issue", else $GH_REPO, else the remote origin of the working
/// folder), "token" (else
/// {{secret:github-token}}) and "api". A repository that is not github.com's needs "api", so that no token goes where nobody
/// said.
[[nodiscard]] Call<GithubApi> *openGithub(const StepContext &context, const Step &step, QObject *parent);

/// "https://api.github.com", or the argument.
[[nodiscard]] QString githubAddress(const QJsonObject &arguments);
/// "OWNER/NAME" of an address of a remote or of a page on github.com; empty: it is of another host, or none.
[[nodiscard]] QString githubRepository(const QString &address);

/// How a step ends that GitHub did not answer as hoped.
[[nodiscard]] QString githubWords(const Error &error);

}  // namespace sternway::steps
