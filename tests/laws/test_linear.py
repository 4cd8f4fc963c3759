#!/usr/bin/env python3
"""Twice the size takes at most 2.2 times the instructions, for each of tests/laws/pathological.cpp.

    test_linear.py BINARY SOURCE_DIR [BYTES]

Callgrind counts what symd-tests does for BYTES (8192) and for twice as many. Prints the inputs that
grow most. Without valgrind it says so and passes: the limit of time in test_linear.cpp holds anyhow.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

MOST = 2.2
SHOWN = 5


def counts(folder):
    """What was dumped: (1 or 2, name) → instructions."""
    found = {}
    for path in Path(folder).glob("out.*"):
        with open(path, errors="replace") as file:
            text = file.read()
        trigger = re.search(r"^desc: Trigger: Client Request: ([12]) (.*)$", text, re.M)
        total = re.search(r"^(?:summary|totals): (\d+)", text, re.M)
        if trigger and total:
            found[trigger[1], trigger[2]] = int(total[1])
    return found


def main():
    tests = Path(os.environ.get("SYMD_BUILD_DIR", Path(sys.argv[1]).parent)) / "symd-tests"
    if not shutil.which("valgrind"):
        print("skipped: no valgrind (on Debian, apt-get install valgrind)\n0 passed, 0 failed")
        return 0
    if b"__asan_init" in tests.read_bytes():
        print("skipped: valgrind does not run what sanitizers check\n0 passed, 0 failed")
        return 0
    environment = {**os.environ, "SYMD_LINEAR_BYTES": sys.argv[3] if len(sys.argv) > 3 else "8192"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", tests,
                               "[.instructions]"], env=environment, capture_output=True, text=True)
        found = counts(folder)
    names = [name for size, name in found if size == "1"]
    if done.returncode != 0 or len(names) < 100 or any(("2", name) not in found for name in names):
        print(f"{len(names)} inputs were counted, exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return 1
    ratios = sorted(((found["2", name] / found["1", name], name) for name in names), reverse=True)
    for ratio, name in ratios[:SHOWN]:
        print(f"{ratio:.2f} times the instructions: {name}")
    failed = [name for ratio, name in ratios if ratio > MOST]
    for name in failed:
        print(f"FAILED {name}: more than {MOST} times the instructions for twice the size")
    print(f"{len(names) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
