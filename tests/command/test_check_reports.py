#!/usr/bin/env python3
"""The formats of symd-check's reports, read by readers that are not ours.

    test_check_reports.py BINARY SOURCE_DIR [WORD]

SARIF is validated in every run by sarif.schema.json, our own reading of the part of the standard that
is written. Where npm can install it, the published schema and Microsoft's multitool check it too; both
come with one package, which goes into the folder of the build.
"""
import json
import os
import shutil
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree
from pathlib import Path

from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.exceptions import best_match

import command
from command import PROGRAMME, QUIET, Skipped, read_json, test

NAME = "symd-check"
MULTITOOL = "@microsoft/sarif-multitool-linux@5.7.0"
WARNING = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY")
ERROR = QUIET.replace("●", "")
ALL_KINDS = ERROR.replace("Göttingen, Germany", "Göttingen, gERMANY").rstrip("\n")
ODD_NAME = "a b%,:;&<>\"'é#?.txt"


def corpus(c):
    return sorted(c.corpus("flawed").glob("*.txt")) + sorted(c.corpus("clean").glob("*.txt"))


def report(c, form, *arguments, **more):
    done = c.run("--format", form, *arguments, **more)
    assert done.code in (0, 1, 2), done
    return done.out


# --- json ---------------------------------------------------------------------------------------------

@test
def json_agrees_with_the_record(c):
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    files = corpus(c)
    checked = read_json(report(c, "json", *files))
    assert checked["format"] == "symd-findings/1" and len(checked["files"]) == len(files)
    for file, entry in zip(files, checked["files"]):
        record = read_json(c.run("-q", file, binary=extract).out)
        prints = [finding.pop("fingerprint") for finding in entry["findings"]]
        assert entry["findings"] == record["validation"]["findings"], file.name
        assert len(set(prints)) == len(prints), (file.name, prints)
        assert (entry["path"], entry["failure"]) == (str(file), None)


@test
def json_names_what_cannot_be_read(c):
    c.write("a.txt", QUIET)
    files = read_json(report(c, "json", "none.txt", "a.txt"))["files"]
    assert "none.txt" in files[0]["failure"] and files[0]["findings"] == [], files
    assert files[1] == {"path": "a.txt", "failure": None, "findings": []}, files


@test
def the_summary_goes_to_standard_error(c):
    c.write("a.txt", WARNING)
    for form in ("json", "sarif", "github", "junit", "gitlab"):
        done = c.run("a.txt", "--format", form)
        assert done.err.decode() == "a.txt: 0 errors, 1 warning, 0 notes; 1 can be repaired with --fix\n", done
        assert c.run("a.txt", "-q", "--format", form).err == b""


# --- fingerprints -------------------------------------------------------------------------------------

@test
def fingerprints_survive_moved_lines(c):
    for file in corpus(c):
        text = file.read_bytes()
        if text.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        c.write("a.txt", text)
        c.write("b.txt", b"\n\n\n" + text)
        a, b = read_json(report(c, "json", "a.txt", "b.txt"))["files"]
        prints = [[(f["rule"], f["fingerprint"]) for f in entry["findings"]] for entry in (a, b)]
        assert prints[0] == prints[1], file.name


# --- sarif --------------------------------------------------------------------------------------------

def own_schema(c):
    schema = json.loads((c.source / "tests/command/sarif.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def check_valid(validator, log):
    error = best_match(validator.iter_errors(log))
    assert error is None, f"{list(error.absolute_path)}: {error.message[:300]}"


def sarif_logs(c):
    """Of the whole corpus at once, of odd names, of nothing, of what cannot be read."""
    c.write(ODD_NAME, ALL_KINDS)
    c.write("clean.txt", QUIET)
    for arguments in (corpus(c), [ODD_NAME, "./clean.txt"], ["clean.txt"], ["none.txt", "clean.txt"]):
        yield report(c, "sarif", *arguments)
    yield report(c, "sarif", "-", stdin=ALL_KINDS.encode())


@test
def sarif_is_valid_by_our_schema(c):
    validator = own_schema(c)
    for log in sarif_logs(c):
        check_valid(validator, read_json(log))


@test
def our_schema_refuses_damage(c):
    validator = own_schema(c)
    c.write("a.txt", ALL_KINDS)
    for damage in (lambda log: log.update(version="2.0.0"),
                   lambda log: log["runs"][0].pop("tool"),
                   lambda log: log["runs"][0]["results"][0].update(level="fatal"),
                   lambda log: log["runs"][0]["results"][0].pop("message"),
                   lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
                   ["region"].update(startLine=0),
                   lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
                   ["artifactLocation"].update(uri="a b.txt")):
        log = read_json(report(c, "sarif", "a.txt"))
        check_valid(validator, log)
        damage(log)
        assert best_match(validator.iter_errors(log)) is not None


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


def multitool(c):
    """The folder of the package; it is installed once per build."""
    folder = Path(c.binary).parent / "npm"
    package = folder / "node_modules" / MULTITOOL.rsplit("@", 1)[0]
    if not (package / "sarif-2.1.0.json").exists():
        npm = shutil.which("npm")
        if npm is None:
            raise Skipped("there is no npm to install " + MULTITOOL)
        folder.mkdir(exist_ok=True)
        try:
            done = subprocess.run([npm, "install", "--no-fund", "--no-audit", "--ignore-scripts", "--prefix",
                                   folder, MULTITOOL], capture_output=True, timeout=120)
        except subprocess.TimeoutExpired:
            raise Skipped(f"npm does not install {MULTITOOL} in time")
        if done.returncode != 0 or not (package / "sarif-2.1.0.json").exists():
            raise Skipped(f"npm cannot install {MULTITOOL}")
    return package


@test
def sarif_is_valid_by_the_published_schema(c):
    schema = json.loads((multitool(c) / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    for log in sarif_logs(c):
        check_valid(Draft7Validator(schema), read_json(log))


@test
def the_multitool_finds_no_error(c):
    program = multitool(c) / "Sarif.Multitool"
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


# --- github -------------------------------------------------------------------------------------------

def unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def workflow_commands(out):
    """(command, properties, message) as the runner of GitHub reads them: one per line."""
    for line in out.decode().split("\n")[:-1]:
        head, message = line.removeprefix("::").split("::", 1)
        name, properties = head.split(" ", 1)
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        yield name, {key: unescaped(value) for key, value in pairs.items()}, unescaped(message)


@test
def github_commands(c):
    c.write(ODD_NAME, ALL_KINDS)
    commands = list(workflow_commands(report(c, "github", ODD_NAME)))
    assert [name for name, _, _ in commands] == ["error", "warning", "notice"], commands
    assert all(properties["file"] == ODD_NAME for _, properties, _ in commands), commands
    assert commands[1] == ("warning", {"file": ODD_NAME, "line": "13", "col": "66", "endColumn": "73",
                                       "title": "odd-country-case"},
                           "country 'gERMANY' is usually written 'Germany'"), commands


@test
def github_commands_come_most_severe_first(c):
    c.write("a.txt", PROGRAMME)
    c.write("b.txt", WARNING)
    c.write("c.txt", ERROR)
    names = [name for name, _, _ in workflow_commands(report(c, "github", "a.txt", "b.txt", "c.txt"))]
    assert names == ["error", "warning", "notice"], names


@test
def github_messages_are_escaped(c):
    c.write("a.txt", WARNING.replace("ADA", "100%").replace("gERMANY", "gERMANY\n\n\x1b[31m :: ,\n"))
    for _, properties, message in workflow_commands(report(c, "github", "a.txt", "none%.txt")):
        assert "\x1b" not in message and set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}


@test
def github_is_chosen_by_itself(c):
    c.write("a.txt", WARNING)
    actions = {"GITHUB_ACTIONS": "true"}
    assert c.run("a.txt", env=actions).out.startswith(b"::warning "), c.run("a.txt", env=actions)
    assert c.run("a.txt", "--format", "text", env=actions).out.startswith(b"a.txt:13:")
    c.run("a.txt", "-o", "out.txt", env=actions)
    assert c.read("out.txt").startswith(b"a.txt:13:")
    assert c.run("a.txt", env={"GITHUB_ACTIONS": ""}).out.startswith(b"a.txt:13:")


# --- junit --------------------------------------------------------------------------------------------

def suites(out):
    root = xml.etree.ElementTree.fromstring(out)
    assert root.tag == "testsuites"
    for suite in [root, *root]:
        cases = list(suite.iter("testcase"))
        for name, tag in (("tests", None), ("failures", "failure"), ("errors", "error")):
            count = len(cases) if tag is None else sum(case.find(tag) is not None for case in cases)
            assert int(suite.get(name)) == count, (suite.attrib, name, count)
    return list(root)


@test
def junit_cases(c):
    c.write(ODD_NAME, ALL_KINDS)
    c.write("clean.txt", QUIET)
    odd, clean, none = suites(report(c, "junit", ODD_NAME, "clean.txt", "none.txt"))
    assert odd.get("name") == ODD_NAME and [case.get("classname") for case in odd] == [ODD_NAME] * 3
    assert [case.get("name") for case in odd][1] == "odd-country-case at 13:66"
    assert [[child.tag for child in case] for case in odd] == [["failure"], ["system-out"], ["system-out"]]
    assert odd[0][0].get("type") == "error" and odd[0][0].text.startswith(ODD_NAME + ":13:26: no author")
    assert [list(case) for case in clean] == [[]] and none[0][0].tag == "error"


@test
def junit_fails_by_the_threshold(c):
    c.write("a.txt", ALL_KINDS)
    for level, failures in (("note", 3), ("warning", 2), ("error", 1), ("never", 0)):
        suite, = suites(report(c, "junit", "a.txt", "--fail-on", level))
        assert suite.get("failures") == str(failures), level


@test
def junit_of_everything_is_xml(c):
    suites(report(c, "junit", *corpus(c)))
    c.write("a.txt", b"\xff\x00\x01\xef\xbf\xbe ]]> \xc2\x85 & <b>\n" + ALL_KINDS.encode())
    suites(report(c, "junit", "a.txt"))


@test
def junit_is_read_by_junitparser(c):
    try:
        import junitparser
    except ImportError:
        raise Skipped("python3-junitparser is not installed")
    c.write("a.txt", ALL_KINDS)
    (c.folder / "a.xml").write_bytes(report(c, "junit", "a.txt", "none.txt"))
    xml_report = junitparser.JUnitXml.fromfile(str(c.folder / "a.xml"))
    assert (xml_report.tests, xml_report.failures, xml_report.errors) == (4, 1, 1)


# --- gitlab -------------------------------------------------------------------------------------------

ISSUE = {"type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
         "properties": {
             "description": {"type": "string", "minLength": 1},
             "check_name": {"type": "string", "minLength": 1},
             "fingerprint": {"type": "string", "minLength": 1},
             "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
             "location": {"type": "object", "required": ["path", "lines"], "properties": {
                 "path": {"type": "string", "pattern": "^(?!\\./)"},
                 "lines": {"type": "object", "required": ["begin"],
                           "properties": {"begin": {"type": "integer", "minimum": 1}}}}}}}


@test
def gitlab_issues(c):
    issues = read_json(report(c, "gitlab", *corpus(c)))
    check_valid(Draft202012Validator({"type": "array", "minItems": 20, "items": ISSUE}), issues)
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints), "two issues with one fingerprint"
    c.write("a.txt", ALL_KINDS)
    issues = read_json(report(c, "gitlab", "./a.txt"))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]
    assert issues[1]["location"] == {"path": "a.txt", "lines": {"begin": 13, "end": 13}}
    c.write("clean.txt", QUIET)
    assert read_json(report(c, "gitlab", "clean.txt")) == []


if __name__ == "__main__":
    sys.exit(command.main(NAME))
