"""What the tests of symd-check's reports share: programmes with findings, and how a report is asked for."""
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
