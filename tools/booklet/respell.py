"""Other spellings of persons' and institutions' names, as authors of a programme print them.

In: a name or an institution. Out: one of its spellings that differs from it, or None when it has
none.
"""
import random
import unicodedata

PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "Ø": "O", "Ł": "L", "Đ": "D", "ß": "ss"}
LONG = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa",
        "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
UNIVERSITIES = ("Universität {}", "University of {}", "Univ. {}", "{} University")
TECHNICAL = ("Technische Universität {}", "Technical University of {}", "TU {}",
             "Technical University {}")
PLANCK = ("Max-Planck-Institut für {}", "MPI für {}", "Max Planck Institut für {}")


def without_diacritics(text: str) -> str:
    text = "".join(PLAIN.get(c, c) for c in text)
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def with_two_letters(text: str) -> str:
    return without_diacritics("".join(LONG.get(c, c) for c in text))


def initials(given: str) -> str:
    """A. for Anna, K.-H. for Karl-Heinz."""
    return " ".join("-".join(piece[0] + "." for piece in word.split("-"))
                    for word in given.split())


def respell_name(name: dict, rng: random.Random) -> str | None:
    full, given = name["full"], name["given"]
    rest = full[len(given):]
    first = given.split()[0]
    forms = {without_diacritics(full), with_two_letters(full), initials(given) + rest,
             given.replace("-", " ") + rest, full.upper()}
    if not first.endswith("."):
        forms.add(first + rest)
        forms.add(initials(first) + rest)
    return _choose(forms - {full}, rng)


def respell_institution(name: str, rng: random.Random) -> str | None:
    for forms in (TECHNICAL, PLANCK, UNIVERSITIES):
        for form in forms:
            before, after = form.split("{}")
            if name.startswith(before) and name.endswith(after):
                core = name[len(before):len(name) - len(after)]
                return _choose({f.format(core) for f in forms} - {name}, rng)
    return None


def _choose(forms: set, rng: random.Random) -> str | None:
    return rng.choice(sorted(forms)) if forms else None
