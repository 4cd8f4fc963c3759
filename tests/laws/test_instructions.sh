#!/bin/sh
# No loop is inside of another that grows with the text: tools/linear, with inputs that are small enough to be
# counted quickly. Started by ctest: test_instructions.sh COMMAND SOURCE_DIR
# Callgrind cannot run what the sanitizers have changed; the tests are built without them, too.
set -eu

case ${SYMD_CXX_FLAGS-} in
  *-fsanitize*) echo "0 passed, 0 failed, 1 skipped: callgrind does not run under the sanitizers" && exit 77 ;;
esac

# What an ordinary file of 10 kB costs is the start for the most part. Counted where the compiler optimises.
case ${SYMD_BUILD_TYPE-} in
  Release)
    most=80000000
    counted=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null \
      "$1" -q -o /dev/null "$2/corpus/clean/symd-2025.txt" 2>&1 | sed -n 's/.*Collected : //p')
    echo "a start with 10 kB: $counted instructions, at most $most"
    [ "$counted" -le "$most" ] ;;
esac
exec python3 "$2/tools/linear" --tests "$(dirname "$1")/symd-tests" 8192
