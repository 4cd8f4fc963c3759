#!/usr/bin/env python3
"""The formats of symd-check's reports but SARIF (test_check_sarif.py), read by readers that are not ours.

    test_check_reports.py BINARY SOURCE_DIR [WORD]
"""
import json
import os
import sys
import xml.etree.ElementTree
from pathlib import Path

from jsonschema import Draft202012Validator

import command
from command import PROGRAMME, QUIET, Skipped, read_json, test
from reports import ALL_KINDS, ERROR, NAME, ODD_NAME, WARNING, check_valid, corpus, report

try:
    import junitparser
except ImportError:
    junitparser = None


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
    if junitparser is None:
        raise Skipped("python3-junitparser is not installed")
    c.write("a.txt", ALL_KINDS)
    c.write("a.xml", report(c, "junit", "a.txt", "none.txt"))
    read = junitparser.JUnitXml.fromfile(str(c.folder / "a.xml"))
    assert (read.tests, read.failures, read.errors) == (4, 1, 1)
    findings, unread = read
    assert findings.name == "a.txt" and (findings.tests, findings.failures, findings.errors) == (3, 1, 0)
    cases = list(findings)
    assert [case.name.split(" at ")[0] for case in cases] == ["missing-presenter", "odd-country-case",
                                                              "missing-final-newline"]
    assert [[type(r) for r in case.result] for case in cases] == [[junitparser.Failure], [], []]
    assert cases[0].result[0].type == "error" and "gERMANY" in cases[1].system_out
    assert [type(r) for case in unread for r in case.result] == [junitparser.Error]


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
