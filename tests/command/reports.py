"""What the tests of symd-check's reports share: programmes with findings, and how a report is asked for."""
import json

from jsonschema.exceptions import best_match

from command import QUIET

NAME = "symd-check"
WARNING = QUIET.replace("Göttingen, Germany", "Göttingen, gERMANY")
ERROR = QUIET.replace("●", "")
# One finding of each severity, and a name of which each format has to escape something.
ALL_KINDS = ERROR.replace("Göttingen, Germany", "Göttingen, gERMANY").rstrip("\n")
ODD_NAME = "a b%,:;&<>\"'é#?.txt"


def corpus(c):
    return sorted(c.corpus("flawed").glob("*.txt")) + sorted(c.corpus("clean").glob("*.txt"))


def report(c, form, *arguments, **more):
    done = c.run("--format", form, *arguments, **more)
    assert done.code in (0, 1, 2), done
    return done.out


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


def damaged_sarif(log):
    """Logs that no reader may take, each made of a valid one."""
    def of(change):
        copy = json.loads(json.dumps(log))
        change(copy, copy["runs"][0], copy["runs"][0]["results"][0])
        return copy
    yield of(lambda log, run, result: run.pop("tool"))
    yield of(lambda log, run, result: run["tool"]["driver"].pop("name"))
    yield of(lambda log, run, result: result.pop("message"))
    yield of(lambda log, run, result: result.update(severity="high"))
    yield of(lambda log, run, result: result["locations"][0]["physicalLocation"]["region"].update(line=1))
