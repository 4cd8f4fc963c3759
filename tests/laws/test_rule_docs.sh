#!/bin/sh
# The pages of docs/rules are what the rules say of themselves. Started by ctest:
#   test_rule_docs.sh COMMAND SOURCE_DIR
set -eu

exec python3 "$2/tools/update_rule_docs" --check "$(dirname "$1")"
