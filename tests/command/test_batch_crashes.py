#!/usr/bin/env python3
"""What can go wrong while a batch runs: kill -9, full disks, folders that cannot be written, files that
change, two runs at once. Afterwards each output is whole or absent, and --resume ends where a run that
nothing disturbed ends.

    test_batch_crashes.py BINARY SOURCE_DIR [WORD]
"""
import fcntl
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

import command
from command import PROGRAMME, Skipped, check_message, fill, read_json, test, tree

FILES = 40
KILLS = 50


def programmes(c):
    text = c.corpus("clean/symd-2025.txt").read_text()
    fill(c, {f"p/{n % 3}/{n:02}.txt": text.replace("SYMD", f"SY{chr(65 + n % 26)}D") * (1 + n % 5) for n in range(FILES)})


def whole_run(c):
    """What a run that nothing disturbs writes."""
    assert c.run("-q", "--out-dir", "whole", "p").code == 0
    return tree(c.folder / "whole")


def check_whole_or_absent(c, whole):
    """Outputs as they should be, and beside them at most what a killed run was writing."""
    for name, data in tree(c.folder / "out").items():
        if not os.path.basename(name).startswith(".symd-"):
            assert data == whole[name], f"{name} is not whole"


def check_resumed(c, whole):
    done = c.run("-q", "--out-dir", "out", "--resume", "p")
    assert done.code == 0 and tree(c.folder / "out") == whole, done


@test
def killed_at_any_moment(c):
    programmes(c)
    whole = whole_run(c)
    choose = random.Random(1)
    longest = 0.1  # seconds in which a run ends, more or less: it is found out, however busy the machine is
    killed = tries = 0
    while killed < KILLS:
        tries += 1
        assert tries < 20 * KILLS, f"only {killed} of {tries} runs were killed before their end"
        for name in choose.sample(sorted(whole), FILES // 2):  # so that there is something to do
            if os.path.exists(c.folder / "out" / name):
                os.unlink(c.folder / "out" / name)
        child = subprocess.Popen([c.binary, "-q", "--out-dir", "out", "--resume", "--jobs", "2", "p"], cwd=c.folder)
        begin = time.monotonic()
        try:
            assert child.wait(timeout=choose.uniform(0, longest)) == 0
            longest = time.monotonic() - begin
        except subprocess.TimeoutExpired:
            longest *= 1.1
            child.kill()
            killed += child.wait() == -signal.SIGKILL
        check_whole_or_absent(c, whole)
    check_resumed(c, whole)


@test
def killed_by_hand_while_writing(c):
    """What a killed run leaves beside an output is used up, also when the name is the longest."""
    name = "n" * 250
    fill(c, {f"p/{name}.md": PROGRAMME})
    child = subprocess.Popen([c.binary, "-q", "--out-dir", "out", "p"], cwd=c.folder)
    child.wait()
    leftover = c.write("out/p/.symd-" + fnv(name + ".json"), "half of a rec")
    os.unlink(c.folder / "out/p" / (name + ".json"))
    assert c.run("-q", "--out-dir", "out", "p").code == 0
    assert os.listdir(c.folder / "out/p") == [name + ".json"], leftover


def fnv(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & (2**64 - 1)
    return f"{value:016x}"


@test
def two_runs_at_once(c):
    """A file that another run is writing is not written by this one; nor is it broken."""
    fill(c, {"p/a.txt": PROGRAMME, "p/b.txt": PROGRAMME, "out/p/.symd-" + fnv("a.json"): ""})
    with open(c.folder / "out/p" / (".symd-" + fnv("a.json"))) as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        done = c.run("-q", "--out-dir", "out", "p")
    assert done.code == 2, done
    check_message(done, "out/p/a.json: cannot write: another run is writing it")
    assert c.run("-q", "--out-dir", "out", "--resume", "p").code == 0
    assert sorted(os.listdir(c.folder / "out/p")) == ["a.json", "b.json"]

    programmes(c)
    whole = whole_run(c)
    shutil.rmtree(c.folder / "out")
    children = [subprocess.Popen([c.binary, "-q", "--out-dir", "out", "p"], cwd=c.folder, stderr=subprocess.DEVNULL)
                for _ in range(4)]
    for child in children:
        child.wait()
    check_whole_or_absent(c, whole)
    check_resumed(c, whole)


@test
def full_disk(c):
    """A real one, where a file system of our own can be mounted."""
    programmes(c)
    whole = whole_run(c)
    os.mkdir(c.folder / "out")
    script = """mount -t tmpfs -o size=400k none out || exit 77
        "$1" --out-dir out --jobs 2 p; echo $?
        cp -a out before
        mount -o remount,size=40m none out
        "$1" --out-dir out --resume --jobs 2 p 2>resumed; echo $?
        cp -a out after"""
    if not shutil.which("unshare"):
        raise Skipped("no unshare")
    done = c.run("--mount", "--map-root-user", "sh", "-c", script, "sh", c.binary, binary="unshare")
    if done.code != 0:
        raise Skipped("no file system of our own can be mounted here")
    assert done.out == b"2\n0\n", done
    assert b"cannot write: No space left on device; make room" in done.err and b"stopped after" in done.err, done
    before = tree(c.folder / "before")
    assert 0 < len(before) < FILES and all(whole[name] == data for name, data in before.items()), sorted(before)
    assert tree(c.folder / "after") == whole
    assert b"kept" in c.read("resumed") and b"; kept\n" in c.read("resumed")


@test
def folder_that_cannot_be_written(c):
    user = c.as_nobody()
    programmes(c)
    whole = whole_run(c)
    for name in ("out", "out/p", "out/p/0", "out/p/1"):
        os.mkdir(c.folder / name)
        (c.folder / name).chmod(0o777)
    (c.folder / "out/p/1").chmod(0o555)
    done = c.run("-q", "--out-dir", "out", "p", user=user)
    assert done.code == 2 and b"out/p/1/01.json: cannot write: Permission denied" in done.err, done
    assert tree(c.folder / "out") == {name: data for name, data in whole.items() if not name.startswith("p/1/")}
    (c.folder / "out/p/1").chmod(0o777)
    assert c.run("-q", "--out-dir", "out", "--resume", "p", user=user).code == 0
    assert tree(c.folder / "out") == whole


@test
def output_folder_that_is_a_file(c):
    fill(c, {"p/a.txt": PROGRAMME, "out": "a file", "other/p": "a file"})
    for folder in ("out", "other"):
        done = c.run("-q", "--out-dir", folder, "p/a.txt")
        assert done.code == 2 and f"{folder}/p/a.json: cannot write: Not a directory".encode() in done.err, done
    assert c.read("out") == b"a file" and c.read("other/p") == b"a file"


@test
def summary_that_cannot_be_written(c):
    fill(c, {"p/a.txt": PROGRAMME})
    done = c.run("-q", "--out-dir", "out", "--summary", "no/s.json", "p")
    assert done.code == 2, done
    check_message(done, "no/s.json: cannot write: No such file or directory")
    assert list(tree(c.folder / "out")) == ["p/a.json"]


@test
def file_that_shrinks(c):
    """It is cut in half and filled again all the time: a record is whole, or there is none."""
    text = PROGRAMME.encode() * 20000
    fill(c, {"p/a.txt": text, "p/b.txt": PROGRAMME})
    whole = whole_run(c)
    stop = threading.Event()

    def change():
        while not stop.is_set():
            with open(c.folder / "p/a.txt", "r+b") as file:
                file.truncate(len(text) // 2)
                file.seek(0, os.SEEK_END)
                file.write(text[len(text) // 2:])

    thread = threading.Thread(target=change)
    thread.start()
    failed = runs = 0
    try:
        while runs < 10 or (failed == 0 and runs < 200):
            runs += 1
            done = c.run("-q", "--out-dir", "out", "p")
            for name, data in tree(c.folder / "out").items():  # perhaps of the half, when it lay still
                assert data == whole[name] or read_json(data)["source"]["bytes"] < len(text)
            failed += done.code == 2 and b"p/a.txt: cannot read: it changed meanwhile" in done.err
    finally:
        stop.set()
        thread.join()
    assert failed > 0, "it was never changed while it was read"
    check_resumed(c, whole)


if __name__ == "__main__":
    sys.exit(command.main())
