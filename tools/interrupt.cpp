// Signals that are remembered; see interrupt.h.
#include "interrupt.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>

namespace symd_tools {
namespace {

// A handler can reach nothing but globals.
std::atomic<int> interrupt = 0;

extern "C" void Remember(int signal) { interrupt = signal; }

}  // namespace

void RememberInterrupts() {
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction action = {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = Remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(signal, &action, nullptr);
  }
}

int Interrupt() { return interrupt; }

void EndByInterrupt() {
  std::signal(interrupt, SIG_DFL);
  raise(interrupt);
  std::_Exit(2);  // it was blocked
}

}  // namespace symd_tools
