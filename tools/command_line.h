// What the commands share: how arguments are read, what a terminal wants, and exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "symd/extract.h"
#include "symd/result.h"

namespace symd_tools {

// Exit codes: all is well; there is something that the user asked to be told of; something could
// not be read or written, an option or a grammar is wrong.
inline constexpr int kFine = 0;
inline constexpr int kFindings = 1;
inline constexpr int kFailed = 2;

// Writes "COMMAND: MESSAGE" to standard error, made safe for a terminal.
void Complain(std::string_view command, const std::string& message);

// Writes a text to the file at `path`, or to standard output when it is empty. Returns an exit
// code.
int Print(std::string_view command, std::string_view text, const std::string& path);

// The columns of the terminal behind a descriptor; 100 when there is none.
int TerminalColumns(int descriptor);

// Whether a descriptor is a terminal that wants colours (no-color.org).
bool WantsColour(int descriptor);

// For CLI11: complains of an empty value. An unset variable in a script must not mean standard
// output or the built-in grammar.
std::string NotEmpty(const std::string& value);

// What the options --monday and --timezone say; empty ones say nothing.
symd::Result<symd::ExtractOptions> ReadExtractOptions(const std::string& monday,
                                                      const std::string& time_zone);

// Reads the arguments of a command. Returns an exit code when it is to end at once: the help was
// asked for, or an argument is wrong, which is said.
std::optional<int> ReadArguments(CLI::App* app, std::string_view command, std::string_view help,
                                 int argc, char** argv);

}  // namespace symd_tools
