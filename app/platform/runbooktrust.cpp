// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/runbooktrust.h"

#include "core/format.h"

namespace sternway::platform {

namespace {
constexpr qsizetype digestSize = 32;
constexpr qsizetype mostKept = 1000;

QString nameOf(const QByteArray &digest) {
  return QString::fromLatin1(digest.toHex());
}
}  // namespace

bool RunbookTrust::isTrusted(const QByteArray &digest) const {
  return digest.size() == digestSize && m_settings.get(setting::acceptedRunbooks).contains(nameOf(digest));
}

Result<Done> RunbookTrust::accept(const QByteArray &digest) {
  if (digest.size() != digestSize)
    return fail(ErrorKind::Input, platform::tr("This runbook has no digest that could be accepted"));
  if (isTrusted(digest))
    return Done{};
  QStringList accepted = m_settings.get(setting::acceptedRunbooks);
  accepted.append(nameOf(digest));
  while (accepted.size() > mostKept)
    accepted.removeFirst();
  return m_settings.set(setting::acceptedRunbooks, accepted);
}

bool isAccepted(const Runbook &runbook, Settings &settings) {
  return runbook.path.isEmpty() || RunbookTrust(settings).isTrusted(runbook.digest);
}

}  // namespace sternway::platform
