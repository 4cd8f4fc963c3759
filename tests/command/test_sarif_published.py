#!/usr/bin/env python3
"""SARIF of symd-check by the published schema, and by Microsoft's multitool where that runs.

    test_sarif_published.py BINARY SOURCE_DIR [WORD]

Both come with packages of npm, which go into the folder of the build once: the schema with a small one,
of which nothing but that file is used. Without npm, or without a way to what it fetches, this test is
skipped, and ctest says so at its end.
"""
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

import command
from command import Skipped, read_json, test
from reports import ALL_KINDS, NAME, check_valid, damaged_sarif, report, sarif_logs

SCHEMA = "@microsoft/jest-sarif@1.0.0-beta.0", "package/lib/schemas/sarif-2.1.0-rtm.5.json"
MULTITOOL = "@microsoft/sarif-multitool-linux@5.7.0"
SECONDS = 120  # in which a package is there


def npm(c, package, *arguments):
    """Runs npm in its folder of the build, which is returned."""
    folder = Path(c.binary).parent / "npm"
    program = shutil.which("npm")
    if program is None:
        raise Skipped("there is no npm to fetch " + package)
    folder.mkdir(exist_ok=True)
    try:
        done = subprocess.run([program, *arguments, package], cwd=folder, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise Skipped(f"npm does not fetch {package} in time")
    if done.returncode != 0:
        raise Skipped(f"npm cannot fetch {package}: {done.stderr.decode(errors='replace')[-200:]}")
    return folder


def published_schema(c):
    package, name = SCHEMA
    kept = Path(c.binary).parent / "npm/sarif.schema.json"
    if not kept.exists():
        folder = npm(c, package, "pack", "--silent")
        with tarfile.open(next(folder.glob("microsoft-jest-sarif-*.tgz"))) as packed:
            kept.write_bytes(packed.extractfile(name).read())
    schema = json.loads(kept.read_text(encoding="utf-8-sig"))
    assert schema["required"] == ["version", "runs"], "another schema is in the package"
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@test
def sarif_is_valid_by_the_published_schema(c):
    validator = published_schema(c)
    for log in sarif_logs(c):
        check_valid(validator, read_json(log))


@test
def the_published_schema_refuses_damage(c):
    validator = published_schema(c)
    c.write("a.txt", ALL_KINDS)
    for log in damaged_sarif(read_json(report(c, "sarif", "a.txt"))):
        assert best_match(validator.iter_errors(log)) is not None


@test
def the_multitool_finds_no_error(c):
    program = Path(c.binary).parent / "npm/node_modules" / MULTITOOL.rsplit("@", 1)[0] / "Sarif.Multitool"
    if not program.exists():
        npm(c, MULTITOOL, "install", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix", ".")
    program.chmod(0o755)
    for number, log in enumerate(sarif_logs(c)):
        given = c.write(f"{number}.sarif", log)
        told = c.folder / f"{number}.out.sarif"
        done = subprocess.run([program, "validate", given, "--output", told, "--level", "Error"],
                              capture_output=True, cwd=c.folder,
                              env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
        if done.returncode != 0 and not told.exists():
            raise Skipped(f"the multitool does not run here: {(done.stdout + done.stderr)[:200]!r}")
        results = json.loads(told.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
        errors = [r for r in results if r.get("level", "warning") == "error"]
        assert not errors, errors[:3]


if __name__ == "__main__":
    sys.exit(command.main(NAME))
