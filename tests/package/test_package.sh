#!/bin/sh
# Installs the build into an empty folder, then builds and runs the program of README.md (its first block
# of C++) against what was installed. Started by ctest, which passes the build in the environment:
#   test_package.sh COMMAND SOURCE_DIR
set -eu

source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "test_package: $1" >&2
  exit 1
}

"$SYMD_CMAKE" --install "$SYMD_BUILD_DIR" --prefix "$work/installed" >"$work/log" ||
  fail "cmake --install failed"
[ -x "$work/installed/bin/symd-extract" ] || fail "no bin/symd-extract was installed"
[ -n "$(find "$work/installed/share/symd/grammars" -name '*.json')" ] || fail "no grammar was installed"
[ -x "$work/installed/bin/symd-check" ] || fail "no bin/symd-check was installed"
"$work/installed/bin/symd-extract" --version >/dev/null || fail "the installed command does not start"

awk '/^```/ { if (inside) exit; if ($0 == "```cpp") inside = 1; next } inside' \
  "$source_dir/README.md" >"$work/program.cpp"
[ -s "$work/program.cpp" ] || fail "README.md has no block that begins with \`\`\`cpp"

if ! {
  "$SYMD_CMAKE" -G "$SYMD_GENERATOR" -S "$source_dir/tests/package" -B "$work/build" \
    -DPROGRAM="$work/program.cpp" -DCMAKE_PREFIX_PATH="$work/installed" \
    -DCMAKE_CXX_COMPILER="$SYMD_CXX" -DCMAKE_CXX_FLAGS="$SYMD_CXX_FLAGS" &&
    "$SYMD_CMAKE" --build "$work/build"
} >"$work/log" 2>&1; then
  cat "$work/log" >&2
  fail "the program of README.md does not build against the installed library"
fi

cd "$source_dir"
"$work/build/consumer" corpus/clean/symd-2025.txt >"$work/output" ||
  fail "the program of README.md ended with exit code $?"
[ -s "$work/output" ] || fail "the program of README.md printed nothing"
cat "$work/output"
