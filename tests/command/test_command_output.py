#!/usr/bin/env python3
"""Where the record goes: standard output, -o FILE (whole or not at all), pipes, full disks.

    test_command_output.py BINARY SOURCE_DIR [WORD]
"""
import os
import shutil
import stat
import subprocess
import sys

import command
from command import (NO_PROGRAMME, PROGRAMME, Done, Skipped, check_failed, check_message, limit_file_size, read_json,
                     test)

OLD = b"old\n"


def check_record(c, name):
    assert read_json(c.read(name))["parts"][0]["code"] == "SYQM"


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


# --- -o on a file -------------------------------------------------------------------------------------

@test
def new_file(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("-o", "out.json", "a.txt", before=lambda: os.umask(0o027))
    assert done.code == 0 and done.out == b"", done
    assert c.read("out.json") == c.run("a.txt").out
    assert mode(c.folder / "out.json") == 0o640, oct(mode(c.folder / "out.json"))
    assert c.listing() == ["a.txt", "out.json"]


@test
def findings_still_go_to_standard_error(c):
    done = c.run("-o", "out.json", c.corpus("flawed/odd-country-case.txt"))
    assert b"[odd-country-case]" in done.err and done.code == 0, done


@test
def existing_file_is_replaced_and_keeps_its_mode(c):
    c.write("a.txt", PROGRAMME)
    for bits in (0o600, 0o664, 0o755):
        c.write("out.json", OLD * 100000).chmod(bits)
        assert c.run("-o", "out.json", "a.txt").code == 0
        check_record(c, "out.json")
        assert mode(c.folder / "out.json") == bits
    assert c.listing() == ["a.txt", "out.json"]


@test
def readers_of_the_old_file_keep_it(c):
    """It is replaced, not rewritten under the feet of who reads it."""
    c.write("a.txt", PROGRAMME)
    with open(c.write("out.json", OLD), "rb") as reader:
        assert c.run("-o", "out.json", "a.txt").code == 0
        assert reader.read() == OLD


@test
def output_over_the_input(c):
    c.write("a.txt", PROGRAMME)
    assert c.run("-o", "a.txt", "a.txt").code == 0
    check_record(c, "a.txt")


@test
def several_records_in_one_file(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("-o", "out.json", "a.txt", "no.txt", "a.txt")
    assert done.code == 2, done
    assert len(Done(0, c.read("out.json"), b"").records()) == 2


@test
def record_without_programme_is_written(c):
    c.write("a.txt", NO_PROGRAMME)
    done = c.run("-o", "out.json", "a.txt")
    assert done.code == 1 and read_json(c.read("out.json"))["parts"] == [], done


@test
def nothing_read_nothing_written(c):
    c.write("out.json", OLD)
    check_failed(c.run("-o", "out.json", "no.txt"), "no.txt: cannot read")
    check_failed(c.run("-o", "new.json", "."), "folder")
    assert c.read("out.json") == OLD and c.listing() == ["out.json"]


@test
def dash_is_standard_output(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("-o", "-", "a.txt")
    assert read_json(done.out) and c.listing() == ["a.txt"], done


@test
def schema_version_and_dump_go_to_the_file_too(c):
    c.write("a.txt", PROGRAMME)
    for options in (["--schema"], ["--version"], ["--dump", "lines", "a.txt"]):
        assert c.run(*options, "-o", "out").code == 0
        assert c.read("out") == c.run(*options).out


@test
def longest_names(c):
    """Names may have 255 bytes; what is written beside the file has a name too."""
    c.write("a.txt", PROGRAMME)
    for name in ("n" * 255, "ü" * 127):
        assert c.run("-o", name, "a.txt").code == 0, len(name.encode())
        check_record(c, name)


@test
def name_with_strange_bytes(c):
    c.write("a.txt", PROGRAMME)
    name = b"o\xff \n\x1b.json"
    done = c.run("-o", name, "a.txt")
    assert done.code == 0 and name in os.listdir(os.fsencode(c.folder)), done


# --- -o on links, folders, devices --------------------------------------------------------------------

@test
def link_is_followed_and_stays(c):
    c.write("a.txt", PROGRAMME)
    os.mkdir(c.folder / "d")
    c.write("d/real.json", OLD).chmod(0o640)
    os.symlink("d/real.json", c.folder / "link.json")
    assert c.run("-o", "link.json", "a.txt").code == 0
    assert os.readlink(c.folder / "link.json") == "d/real.json"
    check_record(c, "d/real.json")
    assert mode(c.folder / "d/real.json") == 0o640 and os.listdir(c.folder / "d") == ["real.json"]


@test
def link_to_a_file_that_is_not_there_yet(c):
    c.write("a.txt", PROGRAMME)
    os.mkdir(c.folder / "d")
    os.symlink("d/real.json", c.folder / "link.json")
    assert c.run("-o", "link.json", "a.txt").code == 0
    assert os.readlink(c.folder / "link.json") == "d/real.json"
    check_record(c, "d/real.json")


@test
def link_into_a_missing_folder(c):
    c.write("a.txt", PROGRAMME)
    os.symlink("missing/real.json", c.folder / "link.json")
    check_failed(c.run("-o", "link.json", "a.txt"), "link.json: cannot write")
    assert os.readlink(c.folder / "link.json") == "missing/real.json"


@test
def folder_as_output(c):
    c.write("a.txt", PROGRAMME)
    os.mkdir(c.folder / "d")
    for name in ("d", "d/", "."):
        check_failed(c.run("-o", name, "a.txt"), name + ": cannot write: Is a directory")
    assert os.listdir(c.folder / "d") == []


@test
def missing_folder(c):
    c.write("a.txt", PROGRAMME)
    check_failed(c.run("-o", "no/out.json", "a.txt"), "no/out.json: cannot write: No such file")
    check_failed(c.run("-o", "no.json/", "a.txt"), "no.json/: cannot write")
    check_failed(c.run("-o", "a.txt/out.json", "a.txt"), "a.txt/out.json: cannot write: Not a directory")


@test
def folder_that_may_not_be_written(c):
    user = c.as_nobody()
    c.write("a.txt", PROGRAMME)
    os.mkdir(c.folder / "d")
    c.write("d/old.json", OLD).chmod(0o666)
    (c.folder / "d").chmod(0o555)
    for name in ("d/new.json", "d/old.json"):
        check_failed(c.run("-o", name, "a.txt", user=user), name + ": cannot write: Permission denied")
    assert os.listdir(c.folder / "d") == ["old.json"] and c.read("d/old.json") == OLD
    (c.folder / "d").chmod(0o755)


@test
def file_that_may_not_be_written(c):
    user = c.as_nobody()
    c.write("a.txt", PROGRAMME)
    os.mkdir(c.folder / "d")
    (c.folder / "d").chmod(0o777)
    c.write("d/out.json", OLD).chmod(0o444)
    check_failed(c.run("-o", "d/out.json", "a.txt", user=user), "d/out.json: cannot write: Permission denied")
    assert c.read("d/out.json") == OLD and os.listdir(c.folder / "d") == ["out.json"]


@test
def dev_null(c):
    c.write("a.txt", PROGRAMME)
    assert c.run("-o", "/dev/null", "a.txt").code == 0
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@test
def dev_stdout(c):
    c.write("a.txt", PROGRAMME)
    done = subprocess.run([c.binary, "-q", "-o", "/dev/stdout", "a.txt"], cwd=c.folder, capture_output=True)
    assert done.returncode == 0 and read_json(done.stdout), done


@test
def named_pipe_as_output(c):
    c.write("a.txt", PROGRAMME)
    os.mkfifo(c.folder / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=c.folder, stdout=subprocess.PIPE)
    done = c.run("-o", "pipe", "a.txt")
    assert done.code == 0 and reader.communicate()[0] == c.run("a.txt").out, done
    assert stat.S_ISFIFO(os.stat(c.folder / "pipe").st_mode)


# --- what cannot be written ---------------------------------------------------------------------------

@test
def full_device(c):
    c.write("a.txt", PROGRAMME)
    with open("/dev/full", "wb") as full:
        for arguments in (["a.txt"], ["--compact", "a.txt"], ["a.txt", "a.txt"], ["--dump", "lines", "a.txt"],
                          ["--schema"], ["--version"], ["--help"]):
            done = c.run(*arguments, stdout=full)
            assert done.code == 2, (arguments, done)
            check_message(done, "standard output: cannot write: No space left")
    check_failed(c.run("-o", "/dev/full", "a.txt"), "/dev/full: cannot write: No space left")


@test
def full_disk(c):
    """A real one, where a name space of our own can be had: nothing but the old file is left."""
    shutil.copy(c.corpus("clean/symd-2025.txt"), c.folder / "a.txt")
    os.mkdir(c.folder / "disk")
    script = """mount -t tmpfs -o size=16k none disk || exit 77
        echo old > disk/old.json
        "$1" -q -o disk/old.json a.txt; echo $?
        "$1" -q -o disk/new.json a.txt; echo $?
        ls disk; cat disk/old.json"""
    if not shutil.which("unshare"):
        raise Skipped("no unshare")
    done = c.run("--mount", "--map-root-user", "sh", "-c", script, "sh", c.binary, binary="unshare")
    if done.code != 0:
        raise Skipped("no name space of our own here")
    assert done.out == b"2\n2\nold.json\nold\n", done
    messages = done.err.decode().splitlines()
    assert [line.split(";")[0] for line in messages] == [
        f"symd-extract: disk/{name}.json: cannot write: No space left on device" for name in ("old", "new")], done


@test
def file_grows_too_large(c):
    c.write("a.txt", PROGRAMME)
    c.write("out.json", OLD)
    for name in ("out.json", "new.json"):
        done = c.run("-o", name, "a.txt", before=limit_file_size(1024))
        check_failed(done, name + ": cannot write: File too large")
    assert c.read("out.json") == OLD and c.listing() == ["a.txt", "out.json"]


@test
def closed_pipe(c):
    """symd-extract BIG | head -c 1: a message and exit code 2, no death by signal."""
    big = c.write("big.txt", c.corpus("clean/symd-2025.txt").read_bytes() * 20)
    for arguments in ([big], [big, big], ["--dump", "lines", big], ["-o", "/dev/stdout", big]):
        ours, theirs = os.pipe()
        os.close(ours)
        done = c.run("-q", *arguments, stdout=theirs)
        os.close(theirs)
        assert done.code == 2, (arguments, done)
        check_message(done, "cannot write: Broken pipe")


@test
def pipe_that_closes_in_the_middle(c):
    big = c.write("big.txt", c.corpus("clean/symd-2025.txt").read_bytes() * 20)
    script = '{ "$1" -q "$2"; echo $? >&2; } | head -c 1'
    done = c.run("-c", script, "sh", c.binary, big, binary="sh")
    assert done.out == b"{" and done.err.endswith(b"\n2\n") and b"Broken pipe" in done.err, done


@test
def standard_output_closed(c):
    c.write("a.txt", PROGRAMME)
    done = c.run("a.txt", before=lambda: os.close(1))
    assert done.code == 2, done
    check_message(done, "standard output: cannot write")


@test
def standard_output_closed_and_not_needed(c):
    c.write("a.txt", PROGRAMME)
    assert c.run("-o", "out.json", "a.txt", before=lambda: os.close(1)).code == 0
    check_record(c, "out.json")


@test
def standard_error_closed(c):
    """What should have been said there must not land in the record."""
    file = c.corpus("flawed/odd-country-case.txt")
    assert c.run("-o", "out.json", file, before=lambda: os.close(2)).code == 0
    assert c.read("out.json") == c.run(file).out
    assert c.run(file, before=lambda: os.close(2)).out == c.run(file).out


@test
def standard_input_closed(c):
    """The file that is written must not be read as the programme."""
    check_failed(c.run("-o", "out.json", "-", before=lambda: os.close(0)), "standard input: cannot read")
    assert c.listing() == []


@test
def standard_error_full(c):
    """Findings that cannot be shown do not spoil the record."""
    file = c.corpus("flawed/odd-country-case.txt")
    with open("/dev/full", "wb") as full:
        done = c.run(file, stderr=full)
    assert read_json(done.out)["parts"], done


if __name__ == "__main__":
    sys.exit(command.main())
