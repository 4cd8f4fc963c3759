#!/usr/bin/env python3
"""SARIF of symd-check, read by readers that are not ours.

    test_check_sarif.py BINARY SOURCE_DIR [WORD]

Two read it here: sarif.schema.json, our own reading of the part of the standard that is written, and
the classes of python3-sarif-python-om, which were generated from the published schema: they refuse a
property that it has not and miss one that it requires. test_sarif_published.py asks the published
schema itself.
"""
import json
import re
import sys
import urllib.parse
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

import command
from command import Skipped, read_json, test
from reports import ALL_KINDS, NAME, ODD_NAME, check_valid, damaged_sarif, report, sarif_logs

try:
    import sarif_om
except ImportError:
    sarif_om = None

# The object of the standard that a property holds, or each element of its list.
OBJECTS = {
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration",
    "properties": "PropertyBag", "invocations": "Invocation",
    "toolExecutionNotifications": "Notification", "results": "Result", "message": "Message",
    "locations": "Location", "relatedLocations": "Location", "physicalLocation": "PhysicalLocation",
    "logicalLocations": "LogicalLocation", "artifactLocation": "ArtifactLocation",
    "region": "Region", "fixes": "Fix", "description": "Message",
    "artifactChanges": "ArtifactChange", "replacements": "Replacement", "deletedRegion": "Region",
    "insertedContent": "ArtifactContent"}
FREE = {"partialFingerprints", "properties"}  # objects whose keys the standard leaves open

# --- sarif --------------------------------------------------------------------------------------------

def own_schema(c):
    schema = json.loads((c.source / "tests/command/sarif.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@test
def sarif_is_valid_by_our_schema(c):
    validator = own_schema(c)
    for log in sarif_logs(c):
        check_valid(validator, read_json(log))


@test
def our_schema_refuses_damage(c):
    validator = own_schema(c)
    c.write("a.txt", ALL_KINDS)
    for log in damaged_sarif(read_json(report(c, "sarif", "a.txt"))):
        assert best_match(validator.iter_errors(log)) is not None
    for damage in (lambda log: log.update(version="2.0.0"),
                   lambda log: log["runs"][0]["results"][0].update(level="fatal"),
                   lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
                   ["region"].update(startLine=0),
                   lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
                   ["artifactLocation"].update(uri="a b.txt")):
        log = read_json(report(c, "sarif", "a.txt"))
        check_valid(validator, log)
        damage(log)
        assert best_match(validator.iter_errors(log)) is not None


def snake_case(name):
    return re.sub("(?=[A-Z])", "_", name.removeprefix("$")).lower()


def read_by_classes(log):
    """Builds the log out of sarif_om's classes, bottom up: each value after the values inside it."""
    if sarif_om is None:
        raise Skipped("python3-sarif-python-om is not installed")
    waiting, built = [(log, "SarifLog")], []
    for value, _ in waiting:  # grows while it is walked: outer objects come first
        waiting += [(inner, OBJECTS.get(key)) for key, property in value.items() if key not in FREE
                    for inner in (property if isinstance(property, list) else [property])
                    if isinstance(inner, dict)]
    for value, kind in reversed(waiting):
        assert kind is not None, f"no object of the standard is known for {list(value)}"
        kind = getattr(sarif_om, kind)
        names = {field.metadata["schema_property_name"] for field in kind.__attrs_attrs__}
        unknown = set(value) - names
        assert not unknown, f"{kind.__name__} has no {sorted(unknown)}"
        built.append(kind(**{snake_case(key) + ("_uri" if key == "$schema" else ""): inner
                             for key, inner in value.items()}))
    return built[-1]


@test
def sarif_is_read_by_classes_made_of_the_published_schema(c):
    for log in sarif_logs(c):
        read = read_by_classes(read_json(log))
        assert isinstance(read, sarif_om.SarifLog) and read.version == "2.1.0"


@test
def those_classes_refuse_damage(c):
    c.write("a.txt", ALL_KINDS)
    for log in damaged_sarif(read_json(report(c, "sarif", "a.txt"))):
        try:
            read_by_classes(log)
        except (AssertionError, TypeError):
            continue
        raise AssertionError(f"is read: {json.dumps(log)[:300]}")


@test
def sarif_says_what_the_findings_say(c):
    c.write(ODD_NAME, ALL_KINDS)
    run = read_json(report(c, "sarif", ODD_NAME))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    results = run["results"]
    assert [r["ruleId"] for r in results] == ["missing-presenter", "odd-country-case", "missing-final-newline"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results)
    place = results[1]["locations"][0]["physicalLocation"]
    assert urllib.parse.unquote(place["artifactLocation"]["uri"]) == ODD_NAME
    data = ALL_KINDS.encode()
    region = place["region"]
    begin = region["byteOffset"]
    assert data[begin:begin + region["byteLength"]].decode() == "gERMANY", region
    line = ALL_KINDS.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1:region["endColumn"] - 1] == "gERMANY", region
    replacement = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "Germany" and replacement["deletedRegion"] == region


@test
def sarif_names_what_cannot_be_read(c):
    invocation = read_json(report(c, "sarif", "none.txt"))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "none.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]


if __name__ == "__main__":
    sys.exit(command.main(NAME))
