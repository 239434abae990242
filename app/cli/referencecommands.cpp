// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/reference.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

namespace {
/// manual, completion: what is made of the same table as the help.
class ReferenceCommand final : public CliCommand {
public:
  using CliCommand::CliCommand;

private:
  Result<Done> begin() override {
    const QString text = m_options.command == "manual"_L1 ? manualPage(commandWords())
                                                          : TRY(completion(commandWords(), m_options.arguments.constFirst()));
    m_output.raw(text.toUtf8());
    return finish(ExitStatus::Done);
  }
};
}  // namespace

std::unique_ptr<CliCommand> referenceCommand(const Options &options, const Environment &environment) {
  return std::make_unique<ReferenceCommand>(options, environment);
}

}  // namespace sternway::cli
