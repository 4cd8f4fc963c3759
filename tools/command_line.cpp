// What the commands share; see command_line.h.
#include "command_line.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <utility>
#include <vector>

#include "calendar_date.h"
#include "output.h"
#include "symd/visible.h"
#include "time_zone.h"

namespace symd_tools {
namespace {

// The arguments in CLI11's order, last one first. It takes "[a,b]" for a list of two files, and
// "--output=" for a name that follows, which would be the input's.
std::vector<std::string> Arguments(int argc, char** argv) {
  std::vector<std::string> arguments;
  bool files_only = false;
  for (int i = 1; i < argc; ++i) {
    std::string argument = argv[i];
    files_only |= argument == "--";
    const bool no_value = argument.starts_with("--") && argument.find('=') + 1 == argument.size();
    if (argument.starts_with('[') && argument.ends_with(']')) argument.insert(0, "./");
    if (no_value && !files_only) argument.pop_back();
    arguments.push_back(std::move(argument));
    if (no_value && !files_only) arguments.emplace_back();
  }
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

// CLI11's messages begin with a capital; ours do not.
std::string Lowered(std::string message) {
  if (message.size() > 1 && message[0] >= 'A' && message[0] <= 'Z' && message[1] >= 'a') {
    message[0] = static_cast<char>(message[0] + 32);
  }
  return message;
}

}  // namespace

void Complain(std::string_view command, const std::string& message) {
  std::cerr << command << ": " << symd::Visible(message) << '\n';
}

int Print(std::string_view command, std::string_view text, const std::string& path) {
  Output output(path);
  output.stream() << text;
  if (output.ok() && output.Finish()) return kFine;
  Complain(command, output.Message());
  return kFailed;
}

int TerminalColumns(int descriptor) {
  winsize size = {};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 100;
}

bool WantsColour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string NotEmpty(const std::string& value) {
  return value.empty() ? "the value is empty" : std::string();
}

symd::Result<symd::ExtractOptions> ReadExtractOptions(const std::string& monday,
                                                      const std::string& time_zone) {
  symd::ExtractOptions options;
  if (!monday.empty()) {
    const symd::Result<symd::Date> date = ReadDate(monday);
    if (!date) return symd::Error{"--monday: " + date.error()};
    options.week = date.value();
  }
  if (!time_zone.empty()) {
    if (const auto wrong = WrongTimeZone(time_zone)) {
      return symd::Error{"--timezone: " + *wrong};
    }
    options.time_zone = time_zone;
  }
  return options;
}

std::optional<int> ReadArguments(CLI::App* app, std::string_view command, std::string_view help,
                                 int argc, char** argv) {
  app->set_help_flag("-h,--help");
  try {
    app->parse(Arguments(argc, argv));
  } catch (const CLI::CallForHelp&) {
    return Print(command, help, "");
  } catch (const CLI::ParseError& error) {
    Complain(command, Lowered(error.what()) + " (--help shows all options)");
    return kFailed;
  }
  return std::nullopt;
}

}  // namespace symd_tools
