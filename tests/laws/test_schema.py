#!/usr/bin/env python3
"""Every record is valid against the schema that the program prints (law 8).

    test_schema.py BINARY SOURCE_DIR

The validator is python3-jsonschema, which is not ours. Checked are: the schema itself; that it is
strict enough to refuse a record with a key too many, a key too few or a wrong value; each corpus
file's record, plain and with --compact, --provenance and both: valid, keys in the order of the
schema, no key twice, --compact on one line, the options change nothing but what they are for;
several files give one record per line.
"""
import copy
import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, best_match

OPTIONS = ([], ["--compact"], ["--provenance"], ["--provenance", "--compact"])
PROVENANCE = ("at", "why", "from")


class Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def __call__(self, name, problems):
        """Counts one check; `problems` are lines, none when all is well."""
        if problems:
            self.failed += 1
            print(f"FAILED {name}")
            for line in problems[:5]:
                print(f"  {line}")
        else:
            self.passed += 1


def inputs(source):
    """The programmes of the corpus: *.txt without a second dot in the name."""
    return sorted(p for p in (source / "corpus").rglob("*.txt") if "." not in p.stem)


def run(binary, *arguments):
    return subprocess.run([binary, *map(str, arguments)], capture_output=True)


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key twice in {keys}")
    return dict(pairs)


def parse(data):
    return json.loads(data.decode("utf-8"), object_pairs_hook=unique)


def invalid(validator, record):
    error = best_match(validator.iter_errors(record))
    if error is None:
        return []
    path = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in error.absolute_path)
    return [f"{path or '(record)'}: {error.message[:300]}"]


def resolve(node, schema, value):
    """The object or array schema that describes `value`: follows $ref, null | X, and if/then."""
    while True:
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
        elif "anyOf" in node:
            node = next(n for n in node["anyOf"] if n.get("type") != "null")
        elif "if" in node:
            kind = node["if"]["properties"]["type"]["const"]
            node = node["then"] if value.get("type") == kind else node["else"]
        else:
            return node


def wrong_order(value, node, schema, path=""):
    """Yields each object whose keys do not stand in the order of the schema."""
    if isinstance(value, dict):
        node = resolve(node, schema, value)
        properties = node.get("properties")
        if not properties:
            return
        keys = [key for key in value if key in properties and key not in PROVENANCE]
        wanted = [key for key in properties if key in keys]
        if keys != wanted:
            yield f"{path or '(record)'}: keys {keys}, expected {wanted}"
        for key in keys:
            yield from wrong_order(value[key], properties[key], schema, f"{path}.{key}")
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        node = resolve(node, schema, value)
        for i, item in enumerate(value):
            yield from wrong_order(item, node["items"], schema, f"{path}[{i}]")


def stray_provenance(value, path=""):
    """Yields each name in "at", "why" or "from" that is no field of the object it stands in."""
    if isinstance(value, dict):
        for name in PROVENANCE:
            for field in value.get(name, {}):
                if field not in value and not (name == "at" and field == "self"):
                    yield f"{path}.{name}.{field}: the object has no such field"
        for key, item in value.items():
            if key not in PROVENANCE:
                yield from stray_provenance(item, f"{path}.{key}")
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from stray_provenance(item, f"{path}[{i}]")


def bare(value):
    """The record without provenance, and without the options it was made with."""
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if k not in PROVENANCE and k != "options"}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return value


def loose_objects(schema):
    """Yields each object of the schema that lets keys be absent or unknown ones in."""
    open_ones = {"Why", "Origins"}  # names of fields, whichever object it stands in
    for name, node in [("(record)", schema), *schema["$defs"].items()]:
        if node.get("type") != "object" or name in open_ones:
            continue
        wanted = [key for key in node["properties"] if key not in PROVENANCE]
        if node.get("required") != wanted:
            yield f"{name}: required is {node.get('required')}, expected {wanted}"
        if node.get("additionalProperties") is not False:
            yield f"{name}: lets unknown keys in"
        for key in wanted:
            target = node["properties"][key]
            if "description" not in target and "$ref" not in target:
                yield f"{name}.{key}: no description"


def damaged(record):
    """Yields (name, record) for records that a strict schema refuses."""
    def change(name, edit):
        copied = copy.deepcopy(record)
        edit(copied)
        return name, copied

    yield change("unknown key", lambda r: r.update(extra=1))
    yield change("missing key", lambda r: r.pop("timezone"))
    yield change("wrong format", lambda r: r.update(format="symd-programme/2"))
    part = record["parts"][0]
    yield change("wrong kind", lambda r: r["parts"][0].update(kind="party"))
    yield change("empty text", lambda r: r["parts"][0].update(title=""))
    yield change("double blank", lambda r: r["parts"][0].update(title="two  blanks"))
    if part["sessions"]:
        yield change("wrong day", lambda r: r["parts"][0]["sessions"][0].update(day="Monday"))
        yield change("wrong time", lambda r: r["parts"][0]["sessions"][0].update(start="9:00"))
        yield change("beyond midnight", lambda r: r["parts"][0]["sessions"][0].update(end="24:01"))
        yield change("wrong date", lambda r: r["parts"][0]["sessions"][0].update(date="17.3.2025"))
        yield change("neither talk nor break",
                     lambda r: r["parts"][0]["sessions"][0]["entries"].append({"type": "walk"}))
    yield change("wrong severity", lambda r: r["validation"]["findings"].append(
        {"rule": "x", "severity": "fatal", "message": "x", "line": 1, "column": 1, "end_line": 1,
         "end_column": 1, "offset": 0, "length": 0, "entry": None, "related": [], "fix": None}))
    yield change("negative count", lambda r: r["validation"]["counts"].update(error=-1))


def check_file(check, binary, path, name, validator, schema):
    """Checks the records of one file under all options; returns the plain one.

    Validating takes most of the time: of a record that differs from a valid one in what made it alone,
    only that is validated again.
    """
    plain = None
    valid = []
    for options in OPTIONS:
        label = " ".join([name, *options])
        result = run(binary, *options, path)
        try:
            record = parse(result.stdout)
        except ValueError as error:
            check(label, [f"no JSON (exit code {result.returncode}): {error}"])
            continue
        if plain is None:
            plain = record
        rest = {key: value for key, value in record.items() if key != "generator"}
        if rest in valid:
            made_by = {"$defs": schema["$defs"], **schema["properties"]["generator"]}
            problems = invalid(Draft202012Validator(made_by), record["generator"])
        else:
            problems = invalid(validator, record)
            valid += [] if problems else [rest]
        problems += wrong_order(record, schema, schema)
        problems += stray_provenance(record)
        if "--compact" in options and result.stdout.count(b"\n") != 1:
            problems.append("--compact gives more than one line")
        if not result.stdout.endswith(b"\n"):
            problems.append("no newline at the end")
        if bare(record) != bare(plain):
            problems.append("the options change values of the record")
        has_provenance = any(f'"{word}"'.encode() in result.stdout for word in PROVENANCE)
        if has_provenance and "--provenance" not in options:
            problems.append('"at" or "why" without --provenance')
        if "--provenance" in options and record["parts"] and not has_provenance:
            problems.append('--provenance gives neither "at" nor "why"')
        check(label, problems)
    return plain


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = sys.argv[1], Path(sys.argv[2])
    check = Checks()
    printed = run(binary, "--schema")
    try:
        schema = parse(printed.stdout)
        Draft202012Validator.check_schema(schema)
    except (ValueError, SchemaError) as error:
        check("--schema", [f"not a schema (exit code {printed.returncode}): {str(error)[:300]}"])
        print(f"{check.passed} passed, {check.failed} failed")
        return 1
    check("--schema", [f"exit code {printed.returncode}"] if printed.returncode else [])
    own = json.loads((source / "src/write/record.schema.json").read_text(encoding="utf-8"))
    check("--schema prints src/write/record.schema.json",
          [] if own == schema else ["the two differ"])
    check("the schema is closed", list(loose_objects(schema)))

    validator = Draft202012Validator(schema)
    paths = inputs(source)
    check("the corpus is there", [] if paths else ["no corpus file found"])
    plain = {}
    for path in paths:
        record = check_file(check, binary, path, str(path.relative_to(source)), validator, schema)
        if record is not None:
            plain[path] = record
    full = next((r for r in plain.values() if r["parts"] and not invalid(validator, r)), None)
    if full is not None:
        for name, record in damaged(full):
            check(f"the schema refuses: {name}",
                  [] if invalid(validator, record) else ["it is accepted"])

    several = list(plain)[:3]
    if len(several) > 1:
        lines = run(binary, *several).stdout.splitlines()
        problems = []
        if len(lines) != len(several):
            problems.append(f"{len(lines)} lines for {len(several)} files")
        for path, line in zip(several, lines):
            if bare(parse(line)) != bare(plain[path]):
                problems.append(f"{path.name}: not the record that the file alone gives")
        check("several files", problems)
    print(f"{check.passed} passed, {check.failed} failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
