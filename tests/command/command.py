"""What the tests of the command share: running it, in a terminal too, and counting what passed.

A test is a function marked @test that takes a Command; every test has a new folder of its own. Nothing
of the library is known here. Standard library only; jsonschema is used where it can be imported.
"""
import fcntl
import json
import os
import pty
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
from pathlib import Path

NOBODY = 65534

# A programme without any finding above a note; "note" is missing-date.
PROGRAMME = """# Symposium Quiet Machines (SYQM)

## SYQM 1: Quiet Machines

Time: Monday 15:00–15:30

Location: H1

**Invited Talk**

SYQM 1.1 Mon 15:00 H1

**Gears that Whisper** — ●ADA KELLERMANN — Universität Göttingen, Germany

A gear can whisper when its teeth are cut with care.
"""
QUIET = PROGRAMME.replace("Monday", "Monday, March 17, 2025,")
NO_PROGRAMME = "The mill at the edge of the village has been closed for years.\n"

_tests = []


class Skipped(Exception):
    pass


def test(function):
    _tests.append(function)
    return function


class Done:
    """How a run ended: exit code (negative: killed by that signal), outputs, CPU seconds, peak memory."""

    def __init__(self, code, out, err, seconds=0.0, peak_bytes=0):
        self.code, self.out, self.err = code, out, err
        self.seconds, self.peak_bytes = seconds, peak_bytes

    def records(self):
        return [read_json(line) for line in self.out.split(b"\n")[:-1]]

    def __repr__(self):
        return f"exit code {self.code}, stdout {self.out[:300]!r}, stderr {self.err[:1000]!r}"


class Command:
    def __init__(self, binary, source, folder):
        self.binary, self.source, self.folder = binary, source, folder

    def corpus(self, name):
        return self.source / "corpus" / name

    def write(self, name, data):
        """A file of the test's folder; `name` may be bytes."""
        path = os.path.join(os.fsencode(self.folder), os.fsencode(name))
        with open(path, "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return path if isinstance(name, bytes) else Path(os.fsdecode(path))

    def read(self, name):
        return (self.folder / name).read_bytes()

    def listing(self):
        return sorted(os.listdir(self.folder))

    def run(self, *arguments, stdin=b"", stdout=None, stderr=None, env=None, before=None, user=None,
            seconds=120, binary=None):
        """Runs the command in the test's folder. `stdout`, `stderr`: a file or descriptor in place of
        the one that is read back; `before` runs in the child just before the command starts."""
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, \
                tempfile.TemporaryFile() as err:
            given.write(stdin)
            given.seek(0)
            child = subprocess.Popen(
                [binary or self.binary, *arguments], stdin=given, cwd=self.folder,
                stdout=out if stdout is None else stdout, stderr=err if stderr is None else stderr,
                env={**os.environ, **(env or {})}, preexec_fn=before,
                **({} if user is None else {"user": user, "group": user, "extra_groups": []}))
            # The command must never hang: what takes this long is killed, and the test fails.
            timer = threading.Timer(seconds, child.kill)
            timer.start()
            _, status, usage = os.wait4(child.pid, 0)
            timer.cancel()
            child.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            return Done(child.returncode, out.read(), err.read(), usage.ru_utime + usage.ru_stime,
                        usage.ru_maxrss * 1024)

    def run_in_terminal(self, *arguments, columns=80, env=None):
        """As run, with standard error in a terminal of that width; `err` is what it shows."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        modes = termios.tcgetattr(theirs)
        modes[1] &= ~termios.OPOST
        termios.tcsetattr(theirs, termios.TCSANOW, modes)
        shown = bytearray()

        def listen():
            while True:
                try:
                    piece = os.read(ours, 1 << 16)
                except OSError:  # how Linux says that the other side is closed
                    return
                if not piece:
                    return
                shown.extend(piece)

        listener = threading.Thread(target=listen)
        listener.start()
        try:
            done = self.run(*arguments, stderr=theirs, env={"TERM": "xterm", "NO_COLOR": "", **(env or {})})
        finally:
            os.close(theirs)
            listener.join()
            os.close(ours)
        done.err = bytes(shown)
        return done

    def as_nobody(self):
        """The user for whom permissions count: None (ourselves) unless we are root."""
        if os.geteuid() != 0:
            return None
        try:
            if self.run("--version", user=NOBODY).code == 0:
                return NOBODY
        except (OSError, subprocess.SubprocessError):
            pass
        raise Skipped("root may read and write everything, and nobody cannot start the command")

    def time_scale(self):
        """1 for a release build; 10 for one without optimisation or with sanitizers."""
        scale = float(os.environ.get("SYMD_TIME_SCALE", "1"))
        cache = Path(self.binary).resolve().parent / "CMakeCache.txt"
        text = cache.read_text(errors="replace") if cache.exists() else ""
        release = re.search(r"^CMAKE_BUILD_TYPE:\w+=Release$", text, re.M)
        return scale if release and "fsanitize" not in text else 10 * scale

    def sanitized(self):
        cache = Path(self.binary).resolve().parent / "CMakeCache.txt"
        return cache.exists() and "fsanitize=address" in cache.read_text(errors="replace")


def fill(c, files):
    """Writes files by name, with the folders on their way."""
    for name, text in files.items():
        path = os.path.join(os.fsencode(c.folder), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)


def tree(folder):
    """All files below a folder: path → bytes."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def no_duplicates(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key twice: {keys}"
    return dict(pairs)


def read_json(data):
    """Strict: UTF-8, no key twice, no NaN."""
    return json.loads(data.decode("utf-8", "strict"), object_pairs_hook=no_duplicates,
                      parse_constant=lambda word: fail(f"{word} is no JSON"))


def fail(message):
    raise AssertionError(message)


def rules(record):
    return [finding["rule"] for finding in record["validation"]["findings"]]


def check_failed(done, *words, by="symd-extract"):
    """Exit code 2, nothing on standard output, one line of message with these words in it."""
    assert done.code == 2 and done.out == b"", done
    check_message(done, *words, by=by)


def check_message(done, *words, by="symd-extract"):
    lines = [line for line in done.err.decode().split("\n") if line.startswith(by + ": ")]
    assert len(lines) == 1 and done.err.endswith(b"\n"), done
    for word in words:
        assert str(word) in lines[0], f"no {word!r} in {lines[0]!r}"


def limit_file_size(size):
    """For `before`: no file may grow beyond this size, as on a full disk; the write fails with EFBIG."""
    def before():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return before


def main(command=None):
    """Runs the tests of the script that imported this: SCRIPT BINARY SOURCE_DIR [WORD in names].

    `command` names another command in the folder of BINARY that is tested in its place. Returns the exit code:
    77 when all was skipped, which ctest knows (SKIP_RETURN_CODE)."""
    binary, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    if command is not None:
        binary = os.path.join(os.path.dirname(binary), command)
    word = sys.argv[3] if len(sys.argv) > 3 else ""
    passed = failed = skipped = 0
    for function in _tests:
        if word not in function.__name__:
            continue
        folder = Path(tempfile.mkdtemp(prefix="symd-test-"))
        folder.chmod(0o755)
        try:
            function(Command(binary, source, folder))
            passed += 1
        except Skipped as reason:
            skipped += 1
            print(f"skipped {function.__name__}: {reason}")
        except (AssertionError, OSError, ValueError, KeyError, IndexError) as problem:
            failed += 1
            print(f"FAILED {function.__name__}\n  {type(problem).__name__}: {problem}")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    if skipped and not passed and not failed:
        return 77
    return 1 if failed else 0
