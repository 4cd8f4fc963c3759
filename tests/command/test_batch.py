#!/usr/bin/env python3
"""Batches: folders in, a record for each file out, whatever the files and folders are.

    test_batch.py BINARY SOURCE_DIR [WORD]
"""
import os
import shutil
import signal
import subprocess
import sys
import time

import command
from command import NO_PROGRAMME, PROGRAMME, QUIET, check_failed, fill, read_json, test, tree


def programme(number):
    return PROGRAMME.replace("SYQM", f"SYQ{'ABCDEFGHIJ'[number % 10]}").replace("Ada", f"A{number}")


def several(count):
    return {f"p/{n % 7}/{n:03}.txt": programme(n) for n in range(count)}


# --- what is read and where it goes -------------------------------------------------------------------

@test
def folder_is_mirrored(c):
    fill(c, {"p/a.txt": PROGRAMME, "p/2025/b.md": QUIET, "p/2025/c.json": "{}", "p/.hidden.txt": QUIET,
             "p/.git/d.txt": QUIET, "p/e": QUIET, "p2.TXT": QUIET})
    done = c.run("--out-dir", "out", "p", "p2.TXT", "p/e")
    assert done.code == 0 and done.out == b"", done
    assert sorted(tree(c.folder / "out")) == ["p/2025/b.json", "p/a.json", "p/e.json", "p2.json"]
    for name, source in (("p/a.json", "p/a.txt"), ("p/2025/b.json", "p/2025/b.md")):
        assert c.read("out/" + name) == c.run(source).out, name


@test
def paths_stay_below_the_folder(c):
    fill(c, {"q/a.txt": QUIET, "b.txt": QUIET})
    os.makedirs(c.folder / "p")
    done = subprocess.run([c.binary, "-q", "--out-dir", "out", "../q/a.txt", ".././b.txt", c.folder / "q/../b.txt"],
                          cwd=c.folder / "p", capture_output=True)
    assert done.returncode == 0, done
    below = os.path.relpath(c.folder, "/")
    assert sorted(tree(c.folder / "p/out")) == sorted(["q/a.json", "b.json", below + "/b.json"])


@test
def globs(c):
    fill(c, {"p/a.txt": QUIET, "p/b.text": QUIET, "p/old/a.txt": QUIET, "p/.c.text": QUIET})
    for include, expected in ((["*.text"], ["p/b.json"]), (["p/old/*"], ["p/old/a.json"]),
                              (["a.*", "*.text"], ["p/a.json", "p/b.json", "p/old/a.json"]),
                              ([".*"], ["p/.c.json"])):
        options = [word for glob in include for word in ("--include", glob)]
        names = {name.replace(".text.json", ".json") for name in
                 tree_of_run(c, "--out-dir", "out", *options, "p")}
        assert names == set(expected), (include, names)


def tree_of_run(c, *arguments):
    done = c.run("-q", *arguments)
    assert done.code == 0, done
    found = tree(c.folder / "out")
    subprocess.run(["rm", "-r", c.folder / "out"], check=True)
    return found


@test
def lists_of_names(c):
    strange = b"p/new\nline \xff.txt"
    fill(c, {"p/a.txt": QUIET, "p/b.txt": QUIET, strange: QUIET})
    c.write("list", "p/a.txt\r\n\np/b.txt")
    assert sorted(tree_of_run(c, "--out-dir", "out", "--files-from", "list")) == ["p/a.json", "p/b.json"]
    done = c.run("--out-dir", "out", "-0", "--files-from", "-", stdin=b"p/a.txt\0" + strange + b"\0")
    assert done.code == 0 and b"new<U+000A>line <FF>.txt: 1 talk" in done.err, done
    assert os.path.exists(os.path.join(os.fsencode(c.folder), b"out", strange[:-4] + b".json"))
    assert len(tree_of_run(c, "--out-dir", "out", "p")) == 3
    check_failed(c.run("--out-dir", "out", "--files-from", "no"), "no: cannot read: No such file")


@test
def links_in_a_circle(c):
    fill(c, {"p/a.txt": QUIET, "p/q/b.txt": QUIET})
    os.symlink("..", c.folder / "p/q/up")
    os.symlink("loop.txt", c.folder / "p/loop.txt")
    os.symlink("a.txt", c.folder / "p/link.txt")
    done = c.run("--out-dir", "out", "p")
    assert done.code == 2, done
    assert b"p/q/up: this folder was read already" in done.err, done
    assert b"p/loop.txt: cannot read: Too many levels" in done.err, done
    assert sorted(tree(c.folder / "out")) == ["p/a.json", "p/link.json", "p/q/b.json"]


@test
def what_cannot_be_read_stops_nothing(c):
    user = c.as_nobody()
    fill(c, {"p/a.txt": QUIET, "p/b.txt": QUIET, "p/locked/c.txt": QUIET, "p/z.txt": QUIET})
    (c.folder / "p/b.txt").chmod(0)
    (c.folder / "p/locked").chmod(0)
    (c.folder / "out").mkdir()
    (c.folder / "out").chmod(0o777)
    done = c.run("--out-dir", "out", "--summary", "out/summary", "p", "no.txt", user=user)
    (c.folder / "p/locked").chmod(0o755)
    assert done.code == 2, done
    for message in (b"p/b.txt: cannot read: Permission denied", b"p/locked: cannot read this folder: Permission",
                    b"no.txt: cannot read: No such file"):
        assert done.err.count(message) == 1, (message, done)
    assert sorted(tree(c.folder / "out")) == ["p/a.json", "p/z.json", "summary"]
    outcomes = [f["outcome"] for f in read_json(c.read("out/summary"))["files"]]
    assert outcomes == ["written", "failed", "failed", "written", "failed"], outcomes


@test
def two_inputs_of_one_output(c):
    fill(c, {"p/a.txt": QUIET, "p/a.md": QUIET, "q/a.txt": QUIET})
    check_failed(c.run("--out-dir", "out", "p"), "'p/a.md' and 'p/a.txt' would both be written to 'out/p/a.json'")
    check_failed(c.run("--out-dir", "out", "q", "./q/a.txt"), "would both be written")
    assert "out" not in c.listing()
    fill(c, {"r/a.txt": QUIET, "r/a.json": QUIET})
    check_failed(c.run("--out-dir", ".", "r/a.txt", "r/a.json"), "'r/a.txt' would be written over the input")
    assert c.read("r/a.json") == QUIET.encode()
    assert c.run("-q", "--ndjson", "p").code == 0  # a stream has no names


@test
def nothing_to_read(c):
    os.mkdir(c.folder / "p")
    check_failed(c.run("--out-dir", "out", "p"), "no file of the folders matches")
    check_failed(c.run("--out-dir", "out"), "there is nothing to read")


@test
def options_that_exclude_each_other(c):
    fill(c, {"a.txt": QUIET})
    for options, word in ((["--ndjson", "--out-dir", "o"], "exclude each other"), (["--out-dir", "o", "-o", "f"], "--output"),
                          (["--ndjson", "--resume"], "--resume needs --out-dir"), (["--jobs", "2"], "--out-dir or --ndjson"),
                          (["--out-dir", "o", "-0"], "--null needs"), (["--out-dir", "o", "--shard", "3/2"], "3/2"),
                          (["--out-dir", "o", "--shard", "x"], "no share"), (["--out-dir", "o", "--jobs", "0"], "--jobs"),
                          (["--out-dir", "o", "--dump", "lines"], "--dump"), (["--out-dir", "o", "-"], "standard input")):
        check_failed(c.run(*options, "a.txt"), word)
    assert c.listing() == ["a.txt"]


@test
def large_files_are_refused(c):
    fill(c, {"p/a.txt": QUIET, "p/b.txt": QUIET + "x" * 2000})
    done = c.run("--out-dir", "out", "--max-bytes", "1KB", "p")
    assert done.code == 2 and b"p/b.txt: cannot read: larger than the 1024 bytes" in done.err, done
    assert list(tree(c.folder / "out")) == ["p/a.json"]
    check_failed(c.run("--max-bytes", "100", "p/a.txt"), "larger than the 100 bytes")
    check_failed(c.run("--max-bytes", "100", "-", stdin=QUIET.encode()), "larger than the 100 bytes")
    check_failed(c.run("--max-bytes", "many", "p/a.txt"), "--max-bytes")


# --- order, threads, shares ---------------------------------------------------------------------------

@test
def stream_is_in_order(c):
    fill(c, several(60))
    (c.folder / "p/0/000.txt").write_text(PROGRAMME * 500)  # the first takes longest
    one = c.run("-q", "--ndjson", "--jobs", "1", "p")
    assert one.code == 0 and len(one.records()) == 60, one
    for jobs in ("2", "7", "64"):
        assert c.run("-q", "--ndjson", "--jobs", jobs, "p").out == one.out, jobs
    names = sorted(str(path.relative_to(c.folder)) for path in (c.folder / "p").rglob("*.txt"))
    assert [r["source"]["name"] for r in one.records()] == [os.path.basename(name) for name in names]
    assert c.run("-q", *names).out == one.out
    assert c.run("-q", "--ndjson", "-o", "all", "p").code == 0 and c.read("all") == one.out


@test
def shares_are_stable_and_complete(c):
    fill(c, several(40))
    whole = tree_of_run(c, "--out-dir", "out", "p")
    united, sizes = {}, []
    for share in range(1, 5):
        part = tree_of_run(c, "--out-dir", "out", "--shard", f"{share}/4", "p")
        assert not set(part) & set(united)
        united.update(part)
        sizes.append(len(part))
        alone = next(iter(part)).replace(".json", ".txt")
        assert list(tree_of_run(c, "--out-dir", "out", "--shard", f"{share}/4", alone)) == [next(iter(part))]
    assert united == whole and min(sizes) > 2, sizes


@test
def memory_does_not_grow_with_files(c):
    if c.sanitized():
        raise command.Skipped("sanitizers keep memory")
    text = c.corpus("clean/symd-2025.txt").read_bytes()
    fill(c, {f"p/{n:04}.txt": text for n in range(1500)})
    few = c.run("-q", "--ndjson", "--jobs", "2", *[f"p/{n:04}.txt" for n in range(100)], stdout=subprocess.DEVNULL)
    many = c.run("-q", "--ndjson", "--jobs", "2", "p", stdout=subprocess.DEVNULL)
    assert few.code == many.code == 0, many
    assert many.peak_bytes <= few.peak_bytes + 3_000_000, (few.peak_bytes, many.peak_bytes)


# --- what is said ---------------------------------------------------------------------------------------

@test
def lines_table_and_summary(c):
    fill(c, {"p/a.txt": PROGRAMME, "p/b.txt": c.corpus("flawed/odd-country-case.txt").read_bytes(),
             "p/c.txt": NO_PROGRAMME})
    done = c.run("--out-dir", "out", "--summary", "s.json", "p", "no.txt")
    lines = done.err.decode().splitlines()
    assert lines[0] == "p/a.txt: 1 talk; 0 errors, 0 warnings, 1 note; written", lines
    assert lines[3] == "symd-extract: no.txt: cannot read: No such file or directory", lines
    assert lines[4].split() == ["files", "MB", "talks", "errors", "warnings", "notes"], lines
    assert [line.split()[:2] for line in lines[5:8]] == [["written", "3"], ["kept", "0"], ["failed", "1"]], lines
    assert lines[8].startswith("all 4 files in "), lines
    summary = read_json(c.read("s.json"))
    assert summary["format"] == "symd-batch/1" and summary["stopped"] is False, summary
    for file in summary["files"][:3]:
        validation = read_json(c.read(file["output"]))["validation"]
        assert file["findings"] == validation["counts"] and file["coverage"] == validation["coverage"], file
        assert file["bytes"] == os.path.getsize(c.folder / file["path"]) and file["error"] is None, file
    assert summary["files"][3]["outcome"] == "failed" and "No such file" in summary["files"][3]["error"]
    assert summary["totals"]["written"]["files"] == 3 and summary["totals"]["failed"]["files"] == 1
    assert c.run("-q", "--out-dir", "out", "p").err == b""


@test
def exit_codes(c):
    fill(c, {"p/a.txt": PROGRAMME, "q/a.txt": NO_PROGRAMME, "r/a.txt": c.corpus("flawed/odd-country-case.txt").read_bytes()})
    for arguments, code in ((["p"], 0), (["q"], 1), (["r"], 0), (["--fail-on", "warning", "r"], 1),
                            (["--fail-on", "error", "r"], 0), (["p", "q", "no"], 2)):
        for resume in ([], ["--resume"]):  # what is kept counts as what is written
            assert c.run("-q", "--out-dir", "out", *resume, *arguments).code == code, (arguments, resume)


@test
def progress_on_a_terminal(c):
    fill(c, several(30))
    done = c.run_in_terminal("--out-dir", "out", "p", "no.txt")
    assert done.code == 2 and b" of 31 (" in done.err and b"\r\x1b[K" in done.err, done
    assert done.err.count(b"000.txt") == 0 and done.err.count(b"no.txt: cannot read") == 1, done
    assert b"all 31 files" in done.err.split(b"\n")[-2], done
    quiet = c.run_in_terminal("-q", "--out-dir", "out", "p")
    assert quiet.code == 0 and quiet.err == b"", quiet


# --- going on where a run stopped -----------------------------------------------------------------------

def outcomes(c, *arguments):
    c.run("-q", "--out-dir", "out", "--resume", "--summary", "s", *arguments, "p")
    return [f["outcome"][0] for f in read_json(c.read("s"))["files"]]


@test
def resume_keeps_what_is_current(c):
    fill(c, {"p/a.txt": PROGRAMME, "p/b.txt": QUIET, "p/c.txt": NO_PROGRAMME, "p/d.txt": QUIET})
    time.sleep(0.02)  # files are dated by a clock of some milliseconds
    assert outcomes(c) == ["w"] * 4
    first = read_json(c.read("s"))["files"]
    assert outcomes(c) == ["k"] * 4
    for before, after in zip(first, read_json(c.read("s"))["files"]):
        assert {**before, "outcome": 0, "seconds": 0} == {**after, "outcome": 0, "seconds": 0}
    whole = tree(c.folder / "out")

    c.write("p/b.txt", QUIET + " \n")  # newer
    record = c.read("out/p/c.json")
    c.write("out/p/c.json", record[:-20])  # not whole
    os.utime(c.folder / "out/p/d.json", (0, 0))  # old
    assert outcomes(c) == ["k", "w", "w", "w"]
    assert {**tree(c.folder / "out"), "p/b.json": 0} == {**whole, "p/b.json": 0}

    assert outcomes(c, "--compact") == ["w"] * 4
    assert outcomes(c, "--provenance") == ["w"] * 4
    assert outcomes(c, "--provenance") == ["k"] * 4
    own = (c.source / "grammars/dpg.json").read_text() + "\n"
    fill(c, {"own.json": own, **{path.name: path.read_bytes() for path in (c.source / "grammars").iterdir()}})
    assert outcomes(c, "--provenance", "--grammar", "own.json") == ["w"] * 4
    assert outcomes(c, "--provenance", "--grammar", "own.json") == ["k"] * 4
    later = c.read("out/p/a.json").replace(b'"version": "', b'"version": "9')
    c.write("out/p/a.json", later)
    assert outcomes(c, "--provenance", "--grammar", "own.json") == ["w", "k", "k", "k"]


@test
def fsync_changes_nothing(c):
    fill(c, several(5))
    assert tree_of_run(c, "--out-dir", "out", "p") == tree_of_run(c, "--out-dir", "out", "--fsync", "p")


@test
def outputs_keep_their_mode_and_links(c):
    fill(c, {"p/a.txt": QUIET, "p/b.txt": QUIET, "out/p/a.json": "old", "real.json": "old"})
    (c.folder / "out/p/a.json").chmod(0o640)
    os.symlink("../../real.json", c.folder / "out/p/b.json")
    assert c.run("-q", "--out-dir", "out", "p").code == 0
    assert os.stat(c.folder / "out/p/a.json").st_mode & 0o777 == 0o640
    assert os.readlink(c.folder / "out/p/b.json") == "../../real.json"
    assert c.read("real.json") == c.run("p/b.txt").out
    assert c.run("-q", "--out-dir", "new", "p", before=lambda: os.umask(0o027)).code == 0
    assert os.stat(c.folder / "new/p/a.json").st_mode & 0o777 == 0o640


def interrupted(c, number, *arguments):
    """Starts a batch, lets some files be written, sends a signal; returns what was said and the code."""
    child = subprocess.Popen([c.binary, "--jobs", "2", "--out-dir", "out", *arguments, "p"], cwd=c.folder,
                             stderr=subprocess.PIPE)
    for _ in range(3):
        child.stderr.readline()
    child.send_signal(number)
    said = child.stderr.read()
    return said, child.wait()


@test
def signals_end_cleanly(c):
    text = PROGRAMME * 200
    fill(c, {f"p/{n:03}.txt": text for n in range(200)})
    whole = None
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        shutil.rmtree(c.folder / "out", ignore_errors=True)
        said, code = interrupted(c, number, "--summary", "s")
        assert code == -number and b"stopped: " in said and b"--resume" in said and b"stopped after " in said, said
        summary = read_json(c.read("s"))
        done = tree(c.folder / "out")
        assert summary["stopped"] and 3 <= len(done) == len(summary["files"]) < 200, len(done)
        whole = whole or c.run("p/000.txt").out.replace(b"000.txt", b"NNN.txt")
        for name, record in done.items():
            assert record.replace(name.encode()[-8:-5] + b".txt", b"NNN.txt") == whole, name
    done = c.run("--out-dir", "out", "--resume", "p")
    assert done.code == 0 and len(tree(c.folder / "out")) == 200, done


if __name__ == "__main__":
    sys.exit(command.main())
