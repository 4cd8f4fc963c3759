#!/usr/bin/env python3
"""Same input, same bytes out (law 5), and any bytes give a whole record (laws 1 and 2).

    test_determinism.py BINARY SOURCE_DIR

For each corpus file: the output is the same in every locale and time zone and from standard input.
For each file in corpus/clean: Windows line ends and a byte order mark change nothing but offsets, a
missing final newline changes only the findings. For each corpus file, cut off at three evenly spread
places: exit code 0 or 1, whole JSON, and a coverage that adds up. Every single truncation of the
reference-like file is tested in C++, where it is faster.
"""
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CUTS = 3
SECONDS = 60  # for one run; only a program that hangs takes so long
PLACES = (
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo"},
    {"LC_ALL": "de_DE.UTF-8", "TZ": "Europe/Berlin"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"},
)


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def __call__(self, name, problem):
        """Counts one check; `problem` is a line, or None when all is well."""
        if problem:
            self.failed += 1
            print(f"FAILED {name}\n  {problem}")
        else:
            self.passed += 1


def inputs(source):
    """The programmes of the corpus: *.txt without a second dot in the name."""
    return sorted(p for p in (source / "corpus").rglob("*.txt") if "." not in p.stem)


def run(binary, *arguments, data=None, env=None):
    return subprocess.run([binary, *map(str, arguments)], input=data, capture_output=True,
                          timeout=SECONDS, env={**os.environ, **(env or {})})


def check_places(binary, path, record):
    """The same bytes at every place on earth, twice, and from standard input."""
    first = run(binary, "--provenance", path)
    for place in PLACES:
        again = run(binary, "--provenance", path, env=place)
        if again.stdout != first.stdout or again.returncode != first.returncode:
            return f"with {place}: another output"
    piped = json.loads(run(binary, "-", data=path.read_bytes()).stdout)
    if piped["source"]["name"] != "-":
        return f"from standard input the name is {piped['source']['name']!r}, not \"-\""
    if {**piped, "source": {**piped["source"], "name": record["source"]["name"]}} != record:
        return "from standard input: another record"
    return None


def places_of(record):
    """The findings without what depends on the number of bytes before them."""
    keys = ("rule", "severity", "message", "line", "column", "entry")
    return [tuple(f[key] for key in keys) for f in record["validation"]["findings"]]


def first_difference(a, b, path=""):
    """The path of the first place where two records differ, or None."""
    if type(a) is not type(b):
        return path
    if isinstance(a, dict):
        if list(a) != list(b):
            return path
        return next(filter(None, (first_difference(a[k], b[k], f"{path}.{k}") for k in a)), None)
    if isinstance(a, list):
        if len(a) != len(b):
            return path
        pairs = enumerate(zip(a, b))
        return next(filter(None, (first_difference(x, y, f"{path}[{i}]") for i, (x, y) in pairs)),
                    None)
    return None if a == b else path


def check_variant(binary, folder, path, record, data, same_findings):
    """The record of a changed file against that of the file itself."""
    changed = Path(folder) / path.name
    changed.write_bytes(data)
    variant = json.loads(run(binary, changed).stdout)
    for key in record:
        if key not in ("source", "validation"):
            where = first_difference(record[key], variant[key], key)
            if where:
                return f"{where} differs"
    if variant["source"]["lines"] != record["source"]["lines"]:
        return f"{variant['source']['lines']} lines, {record['source']['lines']} in the file itself"
    if same_findings:
        if places_of(variant) != places_of(record):
            odd = set(map(str, places_of(variant))) ^ set(map(str, places_of(record)))
            return f"findings differ: {sorted(odd)[:3]}"
    else:
        rules = sorted([f["rule"] for f in record["validation"]["findings"]]
                       + ["missing-final-newline"])
        got = sorted(f["rule"] for f in variant["validation"]["findings"])
        if rules != got:
            return f"findings {got}, expected {rules}"
    return check_coverage(variant, len(data))


def check_coverage(record, size):
    coverage = record["validation"]["coverage"]
    total = coverage["fields"] + coverage["markup"] + coverage["unrecognised"]
    if not total == coverage["bytes"] == record["source"]["bytes"] == size:
        return f"coverage {coverage} for {size} bytes"
    return None


def check_cut(binary, data, size):
    """One truncation. Returns a line, or None when all is well."""
    try:
        result = run(binary, "--compact", "-", data=data[:size])
    except subprocess.TimeoutExpired:
        return f"cut at {size}: still running after {SECONDS} s"
    if result.returncode not in (0, 1):
        return f"cut at {size}: exit code {result.returncode}: {result.stderr[-200:]!r}"
    try:
        record = json.loads(result.stdout.decode("utf-8"))
    except ValueError as error:
        return f"cut at {size}: no JSON: {error}"
    found = not any(f["rule"] == "no-programme" for f in record["validation"]["findings"])
    if found != (result.returncode == 0) or found != bool(record["parts"]):
        return (f"cut at {size}: exit code {result.returncode}, {len(record['parts'])} parts, "
                f"no-programme {'absent' if found else 'present'}")
    problem = check_coverage(record, size)
    return f"cut at {size}: {problem}" if problem else None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = sys.argv[1], Path(sys.argv[2])
    check = Checks()
    paths = inputs(source)
    check("the corpus is there", None if paths else "no corpus file found")
    with ThreadPoolExecutor(os.cpu_count()) as pool, tempfile.TemporaryDirectory() as folder:
        for path in paths:
            name = path.relative_to(source)
            try:
                record = json.loads(run(binary, path).stdout)
                check(f"{name}: places", check_places(binary, path, record))
                data = path.read_bytes()
                if name.parts[1] == "clean":
                    variants = (
                        ("Windows line ends", data.replace(b"\n", b"\r\n"), True),
                        ("byte order mark", b"\xef\xbb\xbf" + data, True),
                        ("no final newline", data.rstrip(b"\n"), False),
                    )
                    if data.endswith(b"\f"):  # a text layer ends with its last page, not a line
                        variants = variants[:2]
                    for what, changed, same in variants:
                        problem = check_variant(binary, folder, path, record, changed, same)
                        check(f"{name}: {what}", problem)
            except (ValueError, subprocess.TimeoutExpired) as error:
                check(f"{name}", str(error)[:300])
                continue
            sizes = sorted({len(data) * i // CUTS for i in range(CUTS)})
            problems = pool.map(lambda size: check_cut(binary, data, size), sizes)
            for problem in filter(None, problems):
                check(f"{name}: truncations", problem)
                break
            else:
                check(f"{name}: truncations", None)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
