// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <cstdio>
#include <map>
#include <string>

namespace sternway::testing {

namespace {
std::map<std::string, Run> &runs() {
  static std::map<std::string, Run> all;
  return all;
}
}  // namespace

Registration::Registration(const char *name, Run run) {
  runs().emplace(name, run);
}

}  // namespace sternway::testing

int main(int argc, char **argv) {
  const auto &runs = sternway::testing::runs();
  const auto found = argc > 1 ? runs.find(argv[1]) : runs.end();
  if (found == runs.end()) {
    std::fputs("Which test class? One of:\n", stderr);
    for (const auto &[name, run] : runs)
      std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
  }
  argv[1] = argv[0];  // Qt Test reads its own arguments from here on
  return found->second(argc - 1, argv + 1);
}
