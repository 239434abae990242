// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

/// Stands in for libFuzzer where the compiler has none. Takes its options -runs=, -seed= and -max_len=, and folders of seeds.
/// Knows nothing of coverage: it runs every seed, then so many mutations of them, the same ones every time. What was run when the
/// process crashed is left in the file "crash" in the current folder.

namespace {
std::string current;

void keepInput(int signal) {
  const int file = ::open("crash", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file >= 0 && ::write(file, current.data(), current.size()) >= 0)
    ::close(file);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void run(const std::string &input) {
  current = input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(current.data()), current.size());
}

/// Pieces that mean something to one of the formats.
const std::vector<std::string> &pieces() {
  static const std::vector<std::string> all{
      "{",       "}",       "[",    "]",     "\"",   "'",     "\\",     "\n",           "\n- ",
      ": ",      "#",       "&a ",  "*a",    "|\n",  ">-\n",  "!!str ", "---\n",        "...",
      "\t",      "\xff",    "\xc3", "%",     "> 5%", "in 5m", "and ",   "between ",     "(",
      ")",       "null",    "true", "1e999", "-1",   "{{A}}", "{{",     "\xef\xbb\xbf", "\xf0\x9f\x94\x84",
      "\\u0000", "\\ud800", "<<: ", "? "};
  return all;
}

class Mutator {
public:
  Mutator(std::vector<std::string> seeds, std::uint64_t seed, std::size_t longest)
      : m_seeds(std::move(seeds)), m_random(seed), m_longest(longest) {}

  std::string next() {
    std::string text = m_seeds.at(below(m_seeds.size()));
    for (std::size_t i = below(6) + 1; i > 0; --i)
      mutate(text);
    text.resize(std::min(text.size(), m_longest));
    return text;
  }

private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(m_random() % limit); }

  void mutate(std::string &text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(std::min<std::size_t>(text.size() - at, 200) + 1);
    switch (below(7)) {
      case 0:
        if (at < text.size())
          text[at] = static_cast<char>(text[at] ^ static_cast<char>(1U << below(8)));
        break;
      case 1: text.erase(at, length); break;
      case 2: text.insert(at, text.substr(below(text.size() + 1), length)); break;
      case 3: text.insert(at, pieces().at(below(pieces().size()))); break;
      case 4: text.replace(at, length, pieces().at(below(pieces().size()))); break;
      case 5: {
        const std::string &other = m_seeds.at(below(m_seeds.size()));
        const std::size_t from = below(other.size() + 1);
        text = text.substr(0, at) + other.substr(from);
        break;
      }
      default: text.resize(at); break;
    }
  }

  std::vector<std::string> m_seeds;
  std::mt19937_64 m_random;
  std::size_t m_longest;
};

std::vector<std::string> seedsIn(const std::vector<std::filesystem::path> &folders) {
  std::vector<std::filesystem::path> files;
  for (const auto &folder : folders)
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.is_regular_file())
        files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds{{}};
  for (const auto &file : files) {
    std::ifstream stream(file, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return seeds;
}

/// The number after NAME= where the argument is that option.
bool option(const std::string &argument, const std::string &name, std::uint64_t &value) {
  if (argument.rfind(name + '=', 0) != 0)
    return false;
  value = std::stoull(argument.substr(name.size() + 1));
  return true;
}
}  // namespace

int main(int argc, char **argv) {
  std::uint64_t runs = 1000;
  std::uint64_t seed = 1;
  std::uint64_t longest = 20'000;
  std::vector<std::filesystem::path> folders;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (!option(argument, "-runs", runs) && !option(argument, "-seed", seed) && !option(argument, "-max_len", longest))
      folders.emplace_back(argument);
  }
  for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS})
    std::signal(signal, keepInput);
  const std::vector<std::string> seeds = seedsIn(folders);
  for (const std::string &each : seeds)
    run(each);
  Mutator mutator(seeds, seed, static_cast<std::size_t>(longest));
  for (std::uint64_t i = 0; i < runs; ++i)
    run(mutator.next());
  std::printf("%zu seeds and %llu mutations\n", seeds.size(), static_cast<unsigned long long>(runs));
  return 0;
}
