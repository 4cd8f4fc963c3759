#!/bin/sh
# The shares of a batch, each run by GNU parallel, are together the single run, byte for byte; so are the
# files handed out by it one by one. The commands are those of README.md.
#   test_batch_parallel.sh BINARY SOURCE_DIR
set -eu

command=$1
source=$2
if ! command -v parallel >/dev/null 2>&1; then
  echo "skipped: no GNU parallel (on Debian, apt-get install parallel)"
  echo "0 passed, 0 failed"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir bin home
ln -s "$command" bin/symd-extract
PATH=$folder/bin:$PATH
HOME=$folder/home
export PATH HOME
cp -r "$source/corpus" programmes
rm programmes/README.md
# Not all of the corpus holds a programme, which is exit code 1.
symd-extract -q --out-dir single programmes || [ $? -eq 1 ]

failed=0
same() {
  if diff -r single "$1"; then return; fi
  echo "FAILED: $1 is not what a single run writes"
  failed=$((failed + 1))
}

parallel --will-cite symd-extract -q --jobs 1 --out-dir shares --shard {}/4 programmes ::: 1 2 3 4 || [ $? -lt 5 ]
same shares

find programmes -name '*.txt' -print0 |
  parallel --will-cite -0 -X symd-extract -q --jobs 1 --out-dir each {} || [ $? -lt 101 ]
same each

# What a job array sees: its number in the environment.
for SLURM_ARRAY_TASK_ID in 1 2 3; do
  symd-extract -q --resume --out-dir array --shard "$SLURM_ARRAY_TASK_ID/3" programmes || [ $? -eq 1 ]
done
same array

echo "$((3 - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
