// The entry of libFuzzer. The environment names the target, SYMD_FUZZ_TARGET=lines; without it the
// names are printed. A broken law ends the fuzzer, which keeps the bytes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/targets.h"

namespace {

symd::tests::FuzzTarget ChosenTarget() {
  const char* name = std::getenv("SYMD_FUZZ_TARGET");
  for (const symd::tests::FuzzTarget& target : symd::tests::FuzzTargets()) {
    if (name == nullptr) std::printf("%s\n", target.name.data());
    if (name != nullptr && target.name == name) return target;
  }
  if (name != nullptr) std::fprintf(stderr, "symd-fuzz: no target is called %s\n", name);
  std::exit(name == nullptr ? 0 : 2);
}

const symd::tests::FuzzTarget& TheTarget() {
  static const symd::tests::FuzzTarget target = ChosenTarget();
  return target;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  TheTarget();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = TheTarget().broken({reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "symd-fuzz: target %s: %s\n", TheTarget().name.data(), broken.c_str());
  std::abort();
}
