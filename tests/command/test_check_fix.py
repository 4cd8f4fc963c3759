#!/usr/bin/env python3
"""symd-check --fix and --diff: what they change, and what they leave alone.

    test_check_fix.py BINARY SOURCE_DIR [WORD]
"""
import os
import subprocess
import sys

import command
from command import PROGRAMME, QUIET, limit_file_size, test

NAME = "symd-check"
BODY = "A gear can whisper when its teeth are cut with care.\n"
# One safe fix at the beginning, one in the middle, one at the very end.
DAMAGED = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY").replace(
    BODY, "A gear can whisper when its\n\nteeth are cut with care. The mill is in MÃ¼nster.")
MENDED = QUIET.replace(BODY, "A gear can whisper when its teeth are cut with care. The mill is in Münster.\n")


def corpus(c):
    """Those that --fix may change: the converted are refused."""
    for folder in ("flawed", "clean"):
        for file in sorted(c.corpus(folder).glob("*.txt")):
            if not file.name.startswith("legacy-"):
                yield file


def fixed(c, text):
    c.write("fixed.txt", text)
    done = c.run("fixed.txt", "--fix")
    assert done.code in (0, 1) and done.err == b"", done
    return c.read("fixed.txt")


def patched(c, name, patch):
    """What `git apply` makes of the file, in its folder, outside of a repository and within one."""
    data = c.read(name)
    if not (c.folder / "within").exists():
        subprocess.run(["git", "init", "-q", "within"], cwd=c.folder, check=True)
    (c.folder / "within" / name).parent.mkdir(exist_ok=True)
    c.write("within/" + name, data)
    made = []
    for folder in (c.folder, c.folder / "within"):
        done = subprocess.run(["git", "apply", "-"], input=patch, cwd=folder, capture_output=True)
        assert done.returncode == 0, (done, patch.decode("utf-8", "replace"))
        made.append((folder / name).read_bytes())
    assert made[0] == made[1] != data, name
    return made[0]


# --- fix ----------------------------------------------------------------------------------------------

@test
def fixes_are_applied(c):
    c.write("a.txt", DAMAGED)
    done = c.run("a.txt", "--fix")
    assert c.read("a.txt").decode() == MENDED
    assert done.out == b"a.txt: 0 errors, 0 warnings, 0 notes; 4 were repaired\n", done


@test
def what_cannot_be_repaired_is_left_and_told(c):
    c.write("a.txt", DAMAGED.replace("●", ""))
    done = c.run("a.txt", "--fix")
    assert done.code == 1 and b"[missing-presenter]" in done.out and b"gERMANY" not in done.out, done
    assert c.read("a.txt").decode() == MENDED.replace("●", "")


@test
def only_selected_rules_are_repaired(c):
    c.write("a.txt", DAMAGED)
    c.run("a.txt", "--fix", "--select", "odd-country-case")
    assert c.read("a.txt").decode() == DAMAGED.replace("gERMANY", "Germany")


@test
def suppressed_findings_are_not_repaired(c):
    c.write("a.txt", "<!-- symd-disable all -->\n" + DAMAGED)
    c.run("a.txt", "--fix")
    assert c.read("a.txt").decode() == "<!-- symd-disable all -->\n" + DAMAGED


@test
def fixing_twice_changes_nothing_more(c):
    for file in corpus(c):
        once = fixed(c, file.read_bytes())
        assert fixed(c, once) == once, file.name
        done = c.run("fixed.txt", "--diff")
        assert done.out == b"", (file.name, done)
        assert b"with --fix" not in c.run("fixed.txt").out, file.name


@test
def line_endings_and_byte_order_mark_stay(c):
    for newline in ("\n", "\r\n", "\r"):
        for mark in (b"", b"\xef\xbb\xbf"):
            wanted = mark + MENDED.replace("\n", newline).encode()
            assert fixed(c, mark + DAMAGED.replace("\n", newline).encode()) == wanted, (newline, mark)


@test
def bytes_that_are_no_text_stay(c):
    odd = "# Symposium".encode() + b" \xff\xfe\x00"
    damaged = DAMAGED.encode().replace(b"# Symposium", odd, 1)
    assert fixed(c, damaged) == MENDED.encode().replace(b"# Symposium", odd, 1)


@test
def permissions_and_links_stay(c):
    c.write("a.txt", DAMAGED)
    os.chmod(c.folder / "a.txt", 0o640)
    os.symlink("a.txt", c.folder / "link.txt")
    c.run("link.txt", "--fix")
    assert os.path.islink(c.folder / "link.txt") and c.read("a.txt").decode() == MENDED
    assert os.stat(c.folder / "a.txt").st_mode & 0o7777 == 0o640
    assert c.listing() == ["a.txt", "link.txt"]


@test
def a_file_without_findings_is_not_touched(c):
    c.write("a.txt", QUIET)
    os.utime(c.folder / "a.txt", (1, 1))
    c.run("a.txt", "--fix")
    assert os.stat(c.folder / "a.txt").st_mtime == 1


@test
def a_file_that_cannot_be_written_stays_whole(c):
    c.write("a.txt", DAMAGED)
    done = c.run("a.txt", "--fix", "-q", "--max-findings", "0", before=limit_file_size(200))
    assert done.code == 2 and b"a.txt: cannot write: " in done.err, done
    assert c.read("a.txt").decode() == DAMAGED and c.listing() == ["a.txt"]


@test
def a_write_protected_file_is_said(c):
    c.write("a.txt", DAMAGED)
    os.chmod(c.folder / "a.txt", 0o444)
    done = c.run("a.txt", "--fix", user=c.as_nobody())
    assert done.code == 2 and b"a.txt: cannot write: Permission denied" in done.err, done
    assert c.read("a.txt").decode() == DAMAGED


@test
def converted_files_are_refused(c):
    for name in ("legacy-encoding.txt", "legacy-utf16.txt"):
        data = c.corpus("flawed/" + name).read_bytes()
        c.write("a.txt", data)
        for option in ("--fix", "--diff"):
            done = c.run("a.txt", option)
            assert b"a.txt: is not repaired, for it is not in UTF-8" in done.err, (name, done)
            assert c.read("a.txt") == data
            assert option == "--fix" or done.out == b"", done


@test
def standard_input_is_not_repaired_in_place(c):
    command.check_failed(c.run("-", "--fix", stdin=DAMAGED.encode()), "standard input", "--diff", by=NAME)
    command.check_failed(c.run("a.txt", "--fix", "--diff"), "--diff", by=NAME)


# --- patches ------------------------------------------------------------------------------------------

@test
def a_patch(c):
    c.write("a.txt", DAMAGED)
    done = c.run("a.txt", "--diff", "--select", "odd-country-case")
    assert done.out.decode() == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -10,7 +10,7 @@\n \n SYQM 1.1 Mon 15:00 H1\n \n"
        "-**Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, gERMANY\n"
        "+**Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, Germany\n"
        " \n A gear can whisper when its\n \n"), done
    assert done.code == 0 and done.err == b"a.txt: 0 errors, 1 warning, 0 notes\n", done
    assert c.read("a.txt").decode() == DAMAGED


@test
def patches_do_what_fix_does(c):
    for file in corpus(c):
        c.write("a.txt", file.read_bytes())
        done = c.run("a.txt", "--diff")
        wanted = fixed(c, file.read_bytes())
        if done.out:
            assert patched(c, "a.txt", done.out) == wanted, file.name
        else:
            assert wanted == file.read_bytes(), file.name


@test
def patches_of_all_endings_apply(c):
    for newline in ("\n", "\r\n", "\r"):
        for end in ("", "\n", "\n\n", "\f"):
            for mark in ("", "\ufeff"):
                text = (mark + DAMAGED.rstrip("\n") + end).replace("\n", newline)
                c.write("a.txt", text)
                done = c.run("a.txt", "--diff")
                assert patched(c, "a.txt", done.out) == fixed(c, text), (newline, end, mark)


@test
def patches_of_odd_names_apply(c):
    os.mkdir(c.folder / "a folder")
    for name in ("a b.txt", "q\"uote.txt", "back\\slash.txt", "ümlaut.txt", "tab\there.txt", "a folder/b.txt"):
        c.write(name, DAMAGED)
        assert patched(c, name, c.run(name, "--diff").out).decode() == MENDED, name
        c.write(name, DAMAGED)
        whole = str(c.folder / name)
        assert patched(c, name, c.run(whole, "--diff").out).decode() == MENDED, whole


@test
def one_patch_of_several_files(c):
    for name in ("a.txt", "b.txt", "c.txt"):
        c.write(name, QUIET if name == "b.txt" else DAMAGED)
    done = c.run("a.txt", "b.txt", "c.txt", "--diff")
    assert done.out.count(b"--- a/") == 2, done
    subprocess.run(["git", "apply", "-"], input=done.out, cwd=c.folder, check=True)
    assert [c.read(name).decode() for name in ("a.txt", "b.txt", "c.txt")] == [MENDED, QUIET, MENDED]


@test
def a_patch_of_standard_input(c):
    done = c.run("-", "--diff", stdin=DAMAGED.encode())
    assert done.out.startswith(b"--- a/stdin\n+++ b/stdin\n"), done


@test
def hunks_stand_apart_or_together(c):
    """Changes three lines apart share a hunk, those further apart do not; one patch with both."""
    lines = [f"Gears of kind {i} whisper." for i in range(40)]
    for i in (0, 4, 20, 39):
        lines[i] += " Made in MÃ¼nster."
    text = PROGRAMME + "\n".join(lines)
    c.write("a.txt", text)
    done = c.run("a.txt", "--diff")
    assert done.out.count(b"\n@@ ") == 3, done.out.decode()
    assert patched(c, "a.txt", done.out).decode() == text.replace("MÃ¼nster", "Münster") + "\n"


if __name__ == "__main__":
    sys.exit(command.main(NAME))
