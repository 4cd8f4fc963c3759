#!/usr/bin/env python3
"""Records and findings against what was written by hand from the text.

    test_expected.py BINARY SOURCE_DIR

For each corpus/**/X.txt:
  - every key of X.expected.json has exactly that value in the record, keys in the same order;
  - X.expected.findings lists exactly the findings, one "LINE:COLUMN SEVERITY RULE" per line;
  - a file in corpus/clean has no finding above a note, a file in corpus/flawed has one of the
    rule that its name begins with;
  - the exit code is 1 when there is no programme in the file, else 0.
Files in corpus/clean and corpus/flawed must have both expectations.
"""
import json
import subprocess
import sys
from pathlib import Path

SHOWN = 5  # differences printed per file

# Files in corpus/flawed whose name is not the name of a rule, or a rule and "-something".
RULE_OF = {"legacy-utf16": "legacy-encoding"}


def inputs(source):
    """The programmes of the corpus: *.txt without a second dot in the name."""
    return sorted(p for p in (source / "corpus").rglob("*.txt") if "." not in p.stem)


def short(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else text[:297] + "..."


def differences(expected, actual, path=""):
    """Yields (path, expected, actual) for each place where the two differ."""
    if type(expected) is not type(actual):  # also tells true from 1
        yield path, short(expected), short(actual)
    elif isinstance(expected, dict):
        for key in expected:
            if key not in actual:
                yield f"{path}.{key}", short(expected[key]), "(no such key)"
        for key in actual:
            if key not in expected:
                yield f"{path}.{key}", "(no such key)", short(actual[key])
        common = [key for key in expected if key in actual]
        order = [key for key in actual if key in expected]
        if common != order:
            yield f"{path} (order of keys)", short(common), short(order)
        for key in common:
            yield from differences(expected[key], actual[key], f"{path}.{key}")
    elif isinstance(expected, list):
        for i in range(max(len(expected), len(actual))):
            if i >= len(actual):
                yield f"{path}[{i}]", short(expected[i]), "(nothing)"
            elif i >= len(expected):
                yield f"{path}[{i}]", "(nothing)", short(actual[i])
            else:
                yield from differences(expected[i], actual[i], f"{path}[{i}]")
    elif expected != actual:
        yield path, short(expected), short(actual)


def compare_record(record, expected):
    lines = []
    order = [key for key in record if key in expected]
    if order != [key for key in expected if key in record]:
        lines.append(f"  order of keys\n    expected {list(expected)}\n    actual   {order}")
    found = []
    for key, value in expected.items():
        if key in record:
            found.extend(differences(value, record[key], key))
        else:
            found.append((key, short(value), "(no such key)"))
    for path, want, got in found[:SHOWN]:
        lines.append(f"  {path}\n    expected {want}\n    actual   {got}")
    if len(found) > SHOWN:
        lines.append(f"  ... and {len(found) - SHOWN} more")
    return lines


def compare_findings(findings, expected):
    actual = [f"{f['line']}:{f['column']} {f['severity']} {f['rule']}" for f in findings]
    if actual == expected:
        return []
    lines = ["  findings"]
    lines += [f"    missing    {line}" for line in expected if line not in actual]
    lines += [f"    unexpected {line}" for line in actual if line not in expected]
    if len(lines) == 1:
        lines.append(f"    order or number\n      expected {expected}\n      actual   {actual}")
    return lines


def check_folder(path, findings):
    """What the folder of a corpus file promises about its findings."""
    rules = {f["rule"] for f in findings}
    if "clean" in path.parts:
        loud = sorted({f["rule"] for f in findings if f["severity"] != "note"})
        return [f"  clean, but has {', '.join(loud)}"] if loud else []
    if "flawed" in path.parts:
        wanted = RULE_OF.get(path.stem)
        if wanted is not None:
            hit = wanted in rules
        else:
            hit = any(path.stem == rule or path.stem.startswith(rule + "-") for rule in rules)
        return [] if hit else [f"  none of the rule that the file's name says: {sorted(rules)}"]
    return []


def check(binary, path, relative):
    """Returns the lines that describe what is wrong with one file; none when all is well."""
    expected_record = path.with_name(path.stem + ".expected.json")
    expected_findings = path.with_name(path.stem + ".expected.findings")
    strict = relative.parts[1] in ("clean", "flawed")
    run = subprocess.run([binary, str(path)], capture_output=True)
    try:
        record = json.loads(run.stdout)
    except ValueError as error:
        return [f"  no JSON (exit code {run.returncode}): {error}"]
    findings = record["validation"]["findings"]
    lines = []
    wanted_code = 1 if any(f["rule"] == "no-programme" for f in findings) else 0
    if run.returncode != wanted_code:
        lines.append(f"  exit code {run.returncode}, expected {wanted_code}")
    if expected_record.exists():
        lines += compare_record(record, json.loads(expected_record.read_text(encoding="utf-8")))
    elif strict:
        lines.append(f"  {expected_record.name} is missing")
    if expected_findings.exists():
        wanted = expected_findings.read_text(encoding="utf-8").splitlines()
        lines += compare_findings(findings, wanted)
    elif strict:
        lines.append(f"  {expected_findings.name} is missing")
    return lines + check_folder(relative, findings)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = sys.argv[1], Path(sys.argv[2])
    passed = failed = 0
    for path in inputs(source):
        relative = path.relative_to(source)
        lines = check(binary, path, relative)
        if lines:
            failed += 1
            print(f"FAILED {relative}")
            print("\n".join(lines))
        else:
            passed += 1
    if passed + failed == 0:
        print("no corpus file found")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
