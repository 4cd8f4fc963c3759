#!/usr/bin/env python3
"""symd.json: what it says, where it is found, what is wrong with it, and the same on the command line.

    test_check_config.py BINARY SOURCE_DIR [WORD]
"""
import json
import os
import re
import sys

import command
from command import PROGRAMME, QUIET, read_json, test

NAME = "symd-check"
ODD = PROGRAMME.replace("Göttingen, Germany", "Göttingen, gERMANY")


def found(c, *arguments, **more):
    """(severity, rule) of each finding."""
    done = c.run(*arguments, **more)
    assert done.code in (0, 1), done
    return re.findall(r"^\S+:\d+:\d+: (\w+): .* \[([a-z-]+)\]$", done.out.decode(), re.M)


def config(c, name="symd.json", **keys):
    return c.write(name, json.dumps(keys, indent=1))


def failed(c, *words, arguments=("a.txt",)):
    done = c.run(*arguments)
    assert done.code == 2, done
    command.check_message(done, *words, by=NAME)


BOTH = [("note", "missing-date"), ("warning", "odd-country-case")]


# --- what it says -------------------------------------------------------------------------------------

@test
def rules_are_switched(c):
    c.write("a.txt", ODD)
    assert found(c, "a.txt") == BOTH
    for rules, wanted in (({"missing-date": "off"}, BOTH[1:]), ({"time": "off"}, BOTH[1:]),
                          ({"all": "off"}, []), ({"all": "off", "affiliation": "on"}, BOTH[1:]),
                          ({"missing-date": "error"}, [("error", "missing-date"), BOTH[1]]),
                          ({"time": "off", "missing-date": "warning"}, [("warning", "missing-date"), BOTH[1]]),
                          ({}, BOTH)):
        config(c, rules=rules)
        assert found(c, "a.txt") == wanted, rules


@test
def severities_count_for_the_exit_code(c):
    c.write("a.txt", ODD)
    config(c, rules={"missing-date": "error"})
    assert c.run("a.txt").code == 1
    assert c.run("a.txt", "--severity", "missing-date=note").code == 0
    config(c, fail_on="note")
    assert c.run("a.txt").code == 1
    assert c.run("a.txt", "--fail-on", "error").code == 0
    config(c, rules={"missing-date": "error"}, fail_on="never")
    assert c.run("a.txt").code == 0


@test
def the_week_and_the_time_zone(c):
    c.write("a.txt", PROGRAMME)
    config(c, monday="2025-03-17", timezone="Europe/Berlin")
    assert found(c, "a.txt") == found(c, "a.txt", "--no-config", "--monday", "2025-03-17")
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    record, = c.run("-q", "a.txt", "--compact", binary=extract).records()
    assert record["timezone"] is None and record["parts"][0]["sessions"][0]["date"] is None
    record, = c.run("-q", "a.txt", "--compact", "--config", "symd.json", binary=extract).records()
    assert record["timezone"] == "Europe/Berlin" and record["parts"][0]["sessions"][0]["date"] == "2025-03-17"


@test
def the_record_follows_a_configuration_that_is_named(c):
    extract = os.path.join(os.path.dirname(c.binary), "symd-extract")
    c.write("a.txt", ODD)
    config(c, rules={"missing-date": "off", "affiliation": "error"})
    plain = read_json(c.run("-q", "a.txt", binary=extract).out)["validation"]
    assert [(f["severity"], f["rule"]) for f in plain["findings"]] == BOTH
    named = read_json(c.run("-q", "a.txt", "--config", "symd.json", binary=extract).out)["validation"]
    assert [(f["severity"], f["rule"]) for f in named["findings"]] == [("error", "odd-country-case")]
    assert named["counts"] == {"error": 1, "warning": 0, "note": 0}


@test
def a_baseline_beside_it(c):
    os.mkdir(c.folder / "d")
    c.write("d/a.txt", ODD)
    config(c, "d/symd.json", baseline="known.json")
    done = c.run("d/a.txt", "--update-baseline")
    assert done.code == 0 and (c.folder / "d/known.json").exists(), done
    assert found(c, "d/a.txt") == []
    assert found(c, "a.txt", before=lambda: os.chdir(c.folder / "d")) == []


@test
def norms_are_changed_key_by_key(c):
    c.write("a.txt", ODD)
    for norms in ({"break_tolerance": 3}, {"lengths": {"talk": [20], "invited": []}}, {"shared_places": ["foyer"]}):
        config(c, norms=norms)
        assert found(c, "a.txt") == BOTH, norms
    config(c)
    assert found(c, "a.txt", "--norm", "break_tolerance=3", "--norm", 'lengths={"talk": [20]}') == BOTH


# --- where it is found --------------------------------------------------------------------------------

@test
def it_is_found_upwards_from_each_file(c):
    os.makedirs(c.folder / "2025/text")
    os.makedirs(c.folder / "2026")
    for name in ("a.txt", "2025/text/a.txt", "2026/a.txt"):
        c.write(name, ODD)
    config(c, rules={"missing-date": "off"})
    config(c, "2025/symd.json", rules={"odd-country-case": "off"})
    assert found(c, "a.txt", "2025/text/a.txt", "2026/a.txt") == [BOTH[1], BOTH[0], BOTH[1]]
    assert found(c, str(c.folder / "2025/text/a.txt")) == BOTH[:1]
    assert found(c, "../2026/a.txt", before=lambda: os.chdir(c.folder / "2025")) == BOTH[1:]
    done = c.run("-", stdin=ODD.encode())
    assert b"missing-date" not in done.out and b"odd-country-case" in done.out, done


@test
def another_can_be_named_or_none(c):
    c.write("a.txt", ODD)
    config(c, rules={"all": "off"})
    config(c, "other.json", rules={"missing-date": "off"})
    assert found(c, "a.txt") == []
    assert found(c, "a.txt", "--config", "other.json") == BOTH[1:]
    assert found(c, "a.txt", "--no-config") == BOTH


@test
def the_command_line_counts_for_more(c):
    c.write("a.txt", ODD)
    config(c, rules={"missing-date": "off", "odd-country-case": "error"})
    assert found(c, "a.txt", "--select", "missing-date") == BOTH[:1]
    assert found(c, "a.txt", "--ignore", "affiliation") == []
    assert found(c, "a.txt", "--severity", "affiliation=note") == [("note", "odd-country-case")]


# --- what is wrong ------------------------------------------------------------------------------------

@test
def unknown_keys_and_values_suggest_the_nearest(c):
    c.write("a.txt", ODD)
    for text, *words in (
            ('{\n "rule": {}}', "symd.json:2: configuration: ", "'rule' is not known here; did you mean 'rules'?"),
            ('{"rules": {\n\n"lost-hypen": "off"}}', "symd.json:3: ", "did you mean 'lost-hyphen'?"),
            ('{"rules": {"lost-hyphen":\n "offf"}}', "symd.json:2: ", "'offf'", "did you mean 'off'?"),
            ('{"norms":\n{"break_tolerence": 1}}', "symd.json:2: ", "did you mean 'break_tolerance'?"),
            ('{"norms": {"lengths": {"talks": [1]}}}', "symd.json:1: ", "did you mean 'talk'?"),
            ('{"norms": {"break_tolerance": "5"}}', "symd.json:1: ", "norms/break_tolerance"),
            ('{\n\n"monday": "17.3.2025"}', "symd.json:3: configuration: monday: ", "'17.3.2025' is no date"),
            ('{"timezone":\n"Europe/Berlln"}', "symd.json:2: configuration: timezone: ", "Europe/Berlln"),
            ('{"fail_on": "warnin"}', "symd.json:1: ", "did you mean 'warning'?"),
            ('{"rules": []}', "symd.json:1: "), ("[]", "symd.json:1: "),
            ('{"rules": {},\n}', "symd.json:2: configuration: not valid JSON")):
        c.write("symd.json", text)
        failed(c, *words)


@test
def wrong_options(c):
    c.write("a.txt", ODD)
    for arguments, *words in (
            (("--config", "none.json"), "none.json"), (("--severity", "missing-date"), "--severity", "NAME=VALUE"),
            (("--severity", "missing-date=fatal"), "--severity", "fatal"),
            (("--severity", "missing-dat=note"), "did you mean 'missing-date'?"),
            (("--norm", "break_tolerence=1"), "--norm break_tolerence", "did you mean 'break_tolerance'?"),
            (("--norm", "break_tolerance=x"), "--norm break_tolerance", "not valid JSON"),
            (("--monday", "17.3.2025"), "--monday: '17.3.2025' is no date"),
            (("--timezone", "Europe/Berlln"), "--timezone: ", "Europe/Berlln"),
            (("--config", "a.json", "--no-config"), "--no-config")):
        done = c.run("a.txt", *arguments)
        assert done.code == 2, done
        command.check_message(done, *words, by=NAME)


@test
def a_wrong_configuration_does_not_stop_other_files(c):
    os.mkdir(c.folder / "d")
    c.write("a.txt", ODD)
    c.write("d/a.txt", ODD)
    c.write("d/symd.json", "{")
    done = c.run("d/a.txt", "a.txt")
    assert done.code == 2 and b"\na.txt:" in b"\n" + done.out and b"d/symd.json:1: configuration: " in done.err, done


if __name__ == "__main__":
    sys.exit(command.main(NAME))
