// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownimport.h"
#include "steps/registry.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace sternway;
using namespace sternway::importer;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
/// About 76,000 characters, as the longest runbook that was seen: parts of every kind, again and again.
QByteArray longRunbook() {
  QString text = u"# Long rollback runbook\n\n"_s;
  for (int i = 0; text.size() < 76'000; ++i)
    text +=
        u"## When to roll back service %1\n\n- Error rate > %1% for more than 2 minutes\n- P99 latency > 2s\n- Data corruption "
        u"%1\n\n"
        "## Decision matrix %1\n\n| Metric | Threshold | Action | Severity |\n|--|--|--|--|\n| Error rate | 5-10% | Rollback "
        "within 5 min | P1 |\n\n"
        "## Rollback steps %1\n\n### 1. Assess (2 min)\n\n```bash\n# Look at the pods\nkubectl get pods -n shop -l "
        "app=web-%1\n```\n\n"
        "### 2. Go back (3 min)\n\n```bash\nkubectl rollout undo deployment/web-%1 -n shop\nkubectl rollout status "
        "deployment/web-%1 -n shop\n```\n\n"
        "## Verification %1\n\n- [ ] Error rate < 1%\n- [ ] Orders of <customer> can be placed\n\nProse that nobody needs, number %1.\n\n"_s
            .arg(i + 1);
  return text.toUtf8();
}
}  // namespace

int main() {
  const QByteArray text = longRunbook();
  for (const char *name : {"first (reads the words of all languages)", "second"}) {
    QElapsedTimer timer;
    timer.start();
    const auto made = importMarkdown(stepKinds(), text, {.fileName = u"long.md"_s});
    std::printf("import of %lld characters, %s: %lld ms, %lld steps\n", static_cast<long long>(text.size()), name,
                static_cast<long long>(timer.elapsed()), static_cast<long long>(made ? made->report.understood.steps : -1));
  }
  return 0;
}
