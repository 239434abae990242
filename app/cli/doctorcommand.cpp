// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/doctor.h"

#include <algorithm>

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {
/// doctor: 1 where something is missing that Sternway cannot do without.
class DoctorCommand final : public CliCommand {
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    const auto told = [this](const Finding &each) { m_output.text(findingLine(each)); };
    after(examineComputer(m_options, m_environment, told, this), [this](const QList<Finding> &findings) {
      m_output.json(QJsonObject{{u"findings"_s, toJson(findings)}});
      const bool lacks = std::ranges::any_of(findings, [](const Finding &each) { return each.severity == Severity::Block; });
      return finish(lacks ? ExitStatus::No : ExitStatus::Done);
    });
    return Done{};
  }
};
}  // namespace

std::unique_ptr<CliCommand> doctorCommand(const Options &options, const Environment &environment) {
  return std::make_unique<DoctorCommand>(options, environment);
}

}  // namespace sternway::cli
