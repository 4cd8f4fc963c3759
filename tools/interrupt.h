// Signals that ask the command to stop, for work that ends cleanly first.
#pragma once

namespace symd_tools {

// From here on SIGHUP, SIGINT and SIGTERM are remembered, once: the second one ends the command at
// once. One that is ignored stays so (nohup).
void RememberInterrupts();

// The signal that came, 0 for none.
int Interrupt();

// Ends the command by that signal, as if it had not been remembered.
[[noreturn]] void EndByInterrupt();

}  // namespace symd_tools
