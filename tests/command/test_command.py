#!/usr/bin/env python3
"""The whole command as a user meets it: inputs, options, exit codes.

    test_command.py BINARY SOURCE_DIR [WORD]     (WORD: only tests with it in their name)

Beside it stand the tests of where the record goes (test_command_output), of what people see
(test_command_terminal) and of strange files (test_command_inputs).
"""
import os
import re
import sys

import command
from command import (NO_PROGRAMME, PROGRAMME, QUIET, check_failed, check_message, read_json, rules, test)


# --- inputs -------------------------------------------------------------------------------------------

@test
def one_file(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("a.txt")
    assert done.code == 0, done
    record = read_json(done.out)
    assert record["format"] == "symd-programme/1"
    assert record["source"] == {"name": "a.txt", "bytes": len(PROGRAMME.encode()), "lines": 15}, record["source"]
    assert record["parts"][0]["sessions"][0]["entries"][0]["id"] == "SYQM 1.1"
    assert done.out.startswith(b'{\n  "format"') and done.out.endswith(b"}\n")


@test
def source_name_has_no_folder(c):
    os.mkdir(c.folder / "d")
    c.write("d/a.txt", PROGRAMME)
    assert read_json(c.run("./d/a.txt").out)["source"]["name"] == "a.txt"


@test
def standard_input(c):
    done = c.run("-", stdin=PROGRAMME.encode())
    c.write("a.txt", PROGRAMME)
    assert done.code == 0 and read_json(done.out)["source"]["name"] == "-", done
    file = read_json(c.run("a.txt").out)
    assert {**file, "source": 0} == {**read_json(done.out), "source": 0}


@test
def standard_input_is_called_so_in_messages(c):
    done = c.run("-", stdin=NO_PROGRAMME.encode())
    assert done.err.startswith(b"standard input:1:1: error: "), done


@test
def standard_input_twice(c):
    check_failed(c.run("-", "-", stdin=PROGRAMME.encode()), "standard input", "twice")


@test
def standard_input_closed(c):
    check_failed(c.run("-", before=lambda: os.close(0)), "standard input", "cannot read")


@test
def standard_input_is_a_folder(c):
    folder = os.open(c.folder, os.O_RDONLY)
    done = c.run("-", before=lambda: os.dup2(folder, 0))
    os.close(folder)
    check_failed(done, "standard input", "folder")


@test
def named_pipe_as_input(c):
    os.mkfifo(c.folder / "pipe")
    if os.fork() == 0:
        c.write("pipe", PROGRAMME)
        os._exit(0)
    done = c.run("pipe")
    os.wait()
    assert done.code == 0 and read_json(done.out)["source"]["bytes"] == len(PROGRAMME.encode()), done


@test
def file_whose_size_is_not_known(c):
    """Files of /proc say that they are empty."""
    done = c.run("--compact", "/proc/self/status")
    assert done.code == 1 and read_json(done.out)["source"]["bytes"] > 100, done


@test
def link_as_input(c):
    c.write("a.txt", PROGRAMME)
    os.symlink("a.txt", c.folder / "link.txt")
    done = c.run("link.txt")
    assert done.code == 0 and read_json(done.out)["source"]["name"] == "link.txt", done


@test
def link_that_leads_to_itself(c):
    os.symlink("loop", c.folder / "loop")
    check_failed(c.run("loop"), "loop: cannot read: Too many levels")


@test
def missing_file(c):
    check_failed(c.run("nothing.txt"), "nothing.txt: cannot read: No such file")


@test
def missing_file_in_quiet(c):
    check_failed(c.run("-q", "nothing.txt"), "nothing.txt: cannot read: No such file")


@test
def folder_as_input(c):
    check_failed(c.run("."), ".: cannot read", "folder")


@test
def unreadable_file(c):
    user = c.as_nobody()
    c.write("secret.txt", PROGRAMME).chmod(0)
    check_failed(c.run("secret.txt", user=user), "secret.txt: cannot read: Permission denied")


@test
def file_beyond_the_limit(c):
    """1 GiB; a file of holes takes no room on the disk."""
    with open(c.folder / "huge.txt", "wb") as file:
        file.truncate((1 << 30) + 1)
    done = c.run("huge.txt")
    check_failed(done, "huge.txt: cannot read", "1 GiB")
    assert c.sanitized() or done.peak_bytes < 200e6, done.peak_bytes


@test
def empty_name(c):
    check_failed(c.run(""), "cannot read")


@test
def names_like_options_and_lists(c):
    """Behind -- everything is a file, and no name is taken apart."""
    for name in ("--compact", "-q", "-", "[a,b]", "[x]", "a,b", "a b", "'a'", '"a"', "%%", "a=b", "{}"):
        c.write(name, PROGRAMME)
        done = c.run("--", "./" + name if name == "-" else name)
        assert done.code == 0 and read_json(done.out)["source"]["name"] == name, (name, done)


# --- several files ------------------------------------------------------------------------------------

@test
def several_files_one_record_a_line(c):
    for name in ("a.txt", "b.txt", "c.txt"):
        c.write(name, PROGRAMME)
    done = c.run("a.txt", "b.txt", "c.txt")
    assert done.code == 0 and done.out.count(b"\n") == 3, done
    assert [record["source"]["name"] for record in done.records()] == ["a.txt", "b.txt", "c.txt"]
    summary = [line.split(":")[0] for line in done.err.decode().splitlines()]
    assert summary == ["a.txt", "b.txt", "c.txt"], done


@test
def several_records_equal_those_of_single_runs(c):
    files = [c.corpus("clean/two-parts.txt"), c.corpus("clean/names.txt"), c.corpus("flawed/glued-blocks.txt")]
    singles = b"".join(c.run("--compact", file).out for file in files)
    assert c.run(*files).out == singles


@test
def several_files_with_standard_input(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("a.txt", "-", stdin=PROGRAMME.encode())
    assert [record["source"]["name"] for record in done.records()] == ["a.txt", "-"], done


@test
def several_files_one_missing(c):
    """The good ones are written all the same, wherever the missing one stands."""
    c.write("a.txt", PROGRAMME)
    c.write("b.txt", PROGRAMME)
    for files in (["no.txt", "a.txt", "b.txt"], ["a.txt", "no.txt", "b.txt"], ["a.txt", "b.txt", "no.txt"]):
        done = c.run(*files)
        assert done.code == 2, done
        assert [record["source"]["name"] for record in done.records()] == ["a.txt", "b.txt"], done
        check_message(done, "no.txt: cannot read")


@test
def one_good_file_among_missing_ones_is_still_a_line(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("no.txt", "a.txt", ".")
    assert done.code == 2 and len(done.records()) == 1, done


@test
def several_files_without_programme_beside_a_missing_one(c):
    c.write("a.txt", NO_PROGRAMME)
    assert c.run("a.txt", "no.txt").code == 2


# --- exit codes ---------------------------------------------------------------------------------------

@test
def no_programme(c):
    c.write("a.txt", NO_PROGRAMME)
    done = c.run("a.txt")
    assert done.code == 1, done
    record = read_json(done.out)
    assert record["parts"] == [] and "no-programme" in rules(record), rules(record)


@test
def no_programme_among_several(c):
    c.write("a.txt", PROGRAMME)
    c.write("b.txt", NO_PROGRAMME)
    for files in (["a.txt", "b.txt"], ["b.txt", "a.txt"]):
        done = c.run(*files)
        assert done.code == 1 and len(done.records()) == 2, done


@test
def findings_do_not_change_the_exit_code(c):
    for file in sorted(c.corpus("flawed").glob("*.txt")):
        if file.stem != "no-programme" and "." not in file.stem:
            assert c.run("-q", file).code == 0, file.name


@test
def fail_on(c):
    """Exit code 1 when there are findings of the level or above; the record is written anyway."""
    files = {"error": c.corpus("flawed/missing-presenter.txt"), "warning": c.corpus("flawed/odd-country-case.txt"),
             "note": c.write("note.txt", PROGRAMME), "none": c.write("quiet.txt", QUIET)}
    expected = {"error": {"error"}, "warning": {"error", "warning"}, "note": {"error", "warning", "note"}}
    for level, worst in ((level, worst) for level in expected for worst in files):
        done = c.run("--fail-on", level, files[worst])
        assert done.code == (1 if worst in expected[level] else 0), (level, worst, done)
        assert read_json(done.out)["parts"], (level, worst)
    assert c.run("--fail-on=note", files["none"], files["note"]).code == 1


# --- options ------------------------------------------------------------------------------------------

@test
def help_shows_all_options(c):
    for option in ("-h", "--help"):
        done = c.run(option)
        assert done.code == 0 and done.err == b"", done
        text = done.out.decode()
        for word in ("--output", "-o", "--compact", "--provenance", "--grammar", "--monday", "--timezone", "--fail-on",
                     "--dump", "--schema", "--version", "--quiet", "-q", "Exit codes"):
            assert word in text, word


@test
def version(c):
    done = c.run("--version")
    assert done.code == 0 and done.err == b"", done
    assert re.fullmatch(rb"symd-extract \d+\.\d+\.\d+, grammar dpg [0-9a-f]{16}\n", done.out), done


@test
def version_in_the_record(c):
    generator = read_json(c.run(c.corpus("clean/symd-2025.txt")).out)["generator"]
    words = c.run("--version").out.decode().replace(",", "").split()
    assert [generator["name"], generator["version"], generator["grammar_digest"]] == [words[0], words[1], words[4]]


@test
def schema(c):
    done = c.run("--schema")
    assert done.code == 0 and done.err == b"" and read_json(done.out)["$schema"], done


@test
def records_follow_the_schema(c):
    try:
        import jsonschema
    except ImportError:
        raise command.Skipped("no jsonschema")
    validator = jsonschema.Draft202012Validator(read_json(c.run("--schema").out))
    c.write("empty.txt", b"")
    c.write("none.txt", NO_PROGRAMME)
    c.write("nul.bin", bytes(range(256)) * 4)
    c.write(b"\xff\x1b\n.txt", PROGRAMME)
    files = [os.fsencode(file) for file in sorted(c.corpus("clean").glob("*.txt"))]
    for options in ([], ["--provenance"]):
        done = c.run(*options, *files, "empty.txt", "none.txt", "nul.bin", b"\xff\x1b\n.txt")
        assert len(done.records()) == len(files) + 4
        for record in done.records():
            for error in validator.iter_errors(record):
                raise AssertionError(f"{record['source']['name']}: {list(error.path)}: {error.message[:300]}")


@test
def compact(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("--compact", "a.txt")
    assert done.out.count(b"\n") == 1 and b'": ' not in done.out, done
    assert read_json(done.out) == read_json(c.run("a.txt").out)


@test
def provenance(c):
    """`at` leads to the bytes; without it the record is the same."""
    data = c.write("a.txt", PROGRAMME).read_bytes()
    plain, full = read_json(c.run("a.txt").out), read_json(c.run("--provenance", "a.txt").out)
    talk = full["parts"][0]["sessions"][0]["entries"][0]
    offset, length, line, column = talk["at"]["title"][0]
    assert data[offset:offset + length].decode() == talk["title"] == "Gears that Whisper", talk["at"]
    assert (line, column) == (13, 3), talk["at"]

    def without(value):
        if isinstance(value, dict):
            return {key: without(item) for key, item in value.items() if key not in ("at", "why", "from")}
        return [without(item) for item in value] if isinstance(value, list) else value
    assert without({**full, "generator": 0}) == {**plain, "generator": 0}


@test
def quiet(c):
    done = c.run("-q", c.corpus("flawed/missing-presenter.txt"))
    assert done.code == 0 and done.err == b"" and read_json(done.out)["parts"], done
    done = c.run("--quiet", "a.txt", c.corpus("flawed/missing-presenter.txt"))
    check_message(done, "a.txt: cannot read")
    assert done.code == 2 and done.err.count(b"\n") == 1, done


@test
def dump(c):
    """One line per line, block or field, in place of the record and without findings."""
    c.write("a.txt", PROGRAMME)
    for stage in ("lines", "blocks", "fields"):
        done = c.run("--dump", stage, "a.txt")
        assert done.code == 0 and done.err == b"" and done.out.count(b"\n") > 3, (stage, done)
    lines = c.run("--dump", "lines", "a.txt").out.decode().splitlines()
    assert len(lines) == 15 and "Gears that Whisper" in lines[12], lines


@test
def wrong_options(c):
    c.write("a.txt", PROGRAMME)
    for arguments, words in (
            ([], ["no file", "--help"]),
            (["--nosuch", "a.txt"], ["--nosuch", "--help"]),
            (["-x", "a.txt"], ["-x", "--help"]),
            (["--compcat", "a.txt"], ["--compcat"]),
            (["--fail-on", "eror", "a.txt"], ["--fail-on", "eror", "error", "warning", "note"]),
            (["--fail-on"], ["--fail-on"]),
            (["--dump", "line", "a.txt"], ["--dump", "line", "lines", "blocks", "fields"]),
            (["a.txt", "-o"], ["--output"]),
            (["-o", "", "a.txt"], ["output"]),
            (["--grammar", "", "a.txt"], ["grammar"]),
            (["-o", "b", "-o", "c", "a.txt"], ["output"]),
            (["--compact=maybe", "a.txt"], ["compact"])):
        done = c.run(*arguments)
        check_failed(done, *words)
        assert c.listing() == ["a.txt"], (arguments, c.listing())


@test
def quiet_and_other_short_options_together(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("-qo", "b.json", "a.txt")
    assert done.code == 0 and done.err == done.out == b"" and read_json(c.read("b.json")), done


# --- README.md ---------------------------------------------------------------------------------------

@test
def examples_of_the_readme(c):
    """Its programme gives the JSON and the findings that stand there; "…" stands for any lines."""
    readme = (c.source / "README.md").read_text(encoding="utf-8")
    text, findings = (re.search(rf"^```{kind}\n(.*?)^```", readme, re.M | re.S).group(1)
                      for kind in ("text", "console"))
    c.write("programme.txt", text)
    done = c.run("programme.txt")
    assert done.err.decode() == findings, done
    written = done.out.decode() + c.run("--provenance", "programme.txt").out.decode()
    blocks = [block for block in re.findall(r"^```json\n(.*?)^```", readme, re.M | re.S) 
              if "talk_labels" not in block and "fail_on" not in block]
    assert len(blocks) == 2, len(blocks)
    for block in blocks:
        at = 0
        for piece in re.split(r"^ *…\n", block, flags=re.M):
            at = written.find(piece.rstrip("\n"), at)
            assert at >= 0, f"not in the record: {piece}"


@test
def options_of_the_readme(c):
    """It names every option, and none that is not there."""
    readme = (c.source / "README.md").read_text(encoding="utf-8")
    sections = readme[readme.index("\n## The command"):readme.index("\n## Checking programmes")]
    cells = " ".join(re.findall(r"^\| (`-.*?`) \|", sections, re.M))
    assert set(re.findall(r"--[a-z][a-z-]*", cells)) == set(re.findall(r"--[a-z][a-z-]*", c.run("--help").out.decode()))


# --- the grammar --------------------------------------------------------------------------------------

def own_grammar(c, change):
    """A changed copy of the grammar in the test's folder, with the files that it names."""
    for file in (c.source / "grammars").glob("*.json"):
        c.write(file.name, file.read_bytes())
    text = (c.source / "grammars/dpg.json").read_text()
    changed = change(text)
    assert changed != text
    return c.write("own.json", changed)


def line_of(path, words):
    return next(i for i, line in enumerate(path.read_text().splitlines(), 1) if words in line)


@test
def grammar_of_the_source_is_the_built_in_one(c):
    assert c.run("--grammar", c.source / "grammars/dpg.json", "--version").out == c.run("--version").out


@test
def grammar_with_one_more_label(c):
    own_grammar(c, lambda text: text.replace('"talk_labels": {', '"talk_labels": {"Gast": "invited",'))
    text = PROGRAMME.replace("Invited Talk", "Gast")
    c.write("a.txt", text)
    talk = read_json(c.run("--grammar", "own.json", "a.txt").out)["parts"][0]["sessions"][0]["entries"][0]
    assert (talk["label"], talk["kind"]) == ("Gast", "invited"), talk
    without = read_json(c.run("a.txt").out)["parts"][0]["sessions"][0]["entries"][0]
    assert without["label"] is None, without


@test
def grammar_names_files_relative_to_itself(c):
    os.mkdir(c.folder / "g")
    for file in (c.source / "grammars").glob("*.json"):
        c.write("g/" + file.name, file.read_bytes())
    assert c.run("--grammar", "g/dpg.json", "--version").code == 0
    weekdays = c.folder / "g/weekdays.json"
    weekdays.write_text(weekdays.read_text()[:-20])
    check_failed(c.run("--grammar", "g/dpg.json", "--version"), "weekdays.json:")


@test
def grammar_takes_what_it_does_not_name_from_the_built_in_set(c):
    own_grammar(c, lambda text: re.sub(r'"uses": \{.*?\}', '"uses": {}', text))
    for name in ("weekdays.json", "countries.json", "names.json"):
        os.remove(c.folder / name)
    c.write("a.txt", PROGRAMME)
    own = read_json(c.run("--grammar", "own.json", "a.txt").out)
    assert own["parts"] == read_json(c.run("a.txt").out)["parts"]


@test
def missing_grammar(c):
    c.write("a.txt", PROGRAMME)
    check_failed(c.run("--grammar", "no.json", "a.txt"), "no.json: ", "cannot read", "No such file")


@test
def folder_as_grammar(c):
    check_failed(c.run("--grammar", ".", "--version"), ".: ", "folder")


@test
def grammar_that_is_no_json(c):
    c.write("own.json", '{\n"name": "own",\n"words": oops\n}\n')
    check_failed(c.run("--grammar", "own.json", "--version"), "own.json:3: ")


@test
def grammar_with_invalid_bytes(c):
    c.write("own.json", b'{"name": "\xff\x9b"}')
    done = c.run("--grammar", "own.json", "--version")
    check_failed(done, "own.json:1: ")


@test
def grammar_with_a_failing_example(c):
    path = own_grammar(c, lambda text: text.replace('"Symposium Quantum', '"Simposium Quantum'))
    check_failed(c.run("--grammar", "own.json", "--version"),
                 f"own.json:{line_of(path, 'Simposium')}: ", "'Simposium Quantum (Bio-)Physics (SYQB)'")


@test
def grammar_with_a_near_miss_that_matches(c):
    path = own_grammar(c, lambda text: text.replace('"The Symposium (SYMD)"', '"Symposium Fallen (SYFA)"'))
    done = c.run("--grammar", "own.json", "--version")
    check_failed(done, f"own.json:{line_of(path, 'SYFA')}: ", "'Symposium Fallen (SYFA)'")


@test
def grammar_with_a_broken_pattern(c):
    path = own_grammar(c, lambda text: text.replace('"{organised_by}:?', '"{organised_by}:?('))
    check_failed(c.run("--grammar", "own.json", "--version"), f"own.json:{line_of(path, ':?(')}: ")


@test
def grammar_with_an_unknown_word_list(c):
    path = own_grammar(c, lambda text: text.replace('"{organised_by}:?', '"{organised_bi}:?'))
    check_failed(c.run("--grammar", "own.json", "--version"),
                 f"own.json:{line_of(path, 'organised_bi}')}: ", "organised_bi")


@test
def grammar_with_an_unknown_kind(c):
    path = own_grammar(c, lambda text: text.replace('"Invited Talk": "invited"', '"Invited Talk": "invitd"'))
    check_failed(c.run("--grammar", "own.json", "--version"), f"own.json:{line_of(path, 'invitd')}: ", "invitd")


@test
def grammar_that_names_a_missing_file(c):
    own_grammar(c, lambda text: text.replace('"weekdays.json"', '"nosuch.json"'))
    check_failed(c.run("--grammar", "own.json", "--version"), "nosuch.json")


@test
def wrong_grammar_leaves_the_output_alone(c):
    c.write("a.txt", PROGRAMME)
    c.write("out.json", "old")
    check_failed(c.run("--grammar", "no.json", "-o", "out.json", "a.txt"), "no.json")
    assert c.read("out.json") == b"old"


if __name__ == "__main__":
    sys.exit(command.main())
