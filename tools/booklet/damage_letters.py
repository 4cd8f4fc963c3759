"""Damage to single letters: ligatures, diacritics, encodings, case, l for I.

In: text, truth and a random generator. Out: places (damage.py).
"""
import re
import unicodedata

from .damage import Place, kind
from .damage_truth import PROSE, Printed

SPACING = {"\u0300": "`", "\u0301": "´", "\u0302": "ˆ", "\u0303": "˜", "\u0304": "¯", "\u0306": "˘",
           "\u0307": "˙", "\u0308": "¨", "\u030a": "˚", "\u030b": "˝", "\u030c": "ˇ", "\u0327": "¸",
           "\u0328": "˛"}
WORD = re.compile(r"[^\W\d_]+")


@kind("ligatures", "split ligatures: di ff erent, fi eld")
def ligatures(text, truth, rng):
    del truth, rng
    places = []
    for match in re.finditer(r"(?<![@./<>&])\b[^\W\d_]*?(f[fil])[^\W\d_]*\b(?![@.]\w|<)", text):
        if len(match.group(0)) < 5:  # r_{eff}, flat: no word
            continue
        start, end = match.span(1)
        if text[start:start + 3] in ("ffi", "ffl"):
            end = start + 3
        before = " " if start > match.start() else ""
        after = " " if end < match.end() else ""
        places.append(Place(start, end, before + text[start:end] + after))
    return places


@kind("diacritics", "detached diacritics: Universit¨at, f¨ ur")
def diacritics(text, truth, rng):
    del truth
    places = []
    for match in WORD.finditer(text):
        for offset, letter in enumerate(match.group(0)):
            parts = unicodedata.normalize("NFD", letter)
            if len(parts) == 2 and parts[1] in SPACING:
                base = "ı" if parts[0] == "i" else parts[0]
                blank = " " if rng.random() < 0.3 else ""
                at = match.start() + offset
                places.append(Place(at, at + 1, SPACING[parts[1]] + blank + base))
    return places


def misread(text):
    """UTF-8 read as cp1252, or as Latin-1 where cp1252 has nothing."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode("utf-8"))


@kind("mojibake", "words read as cp1252: MÃ¼nster")
def mojibake(text, truth, rng):
    del truth, rng
    return [Place(m.start(), m.end(), misread(m.group(0)))
            for m in WORD.finditer(text) if not m.group(0).isascii()]


@kind("letter_case", "one letter's case in a country: uSA; kept in `text`")
def letter_case(text, truth, rng):
    del rng
    printed = Printed(text, truth)
    countries = set()
    for owner in affiliations(truth):
        last = owner["text"].split(", ")[-1]
        if owner["country"] and last != owner["city"] and last.isalpha() and last[0].isupper():
            countries.add(last)
    if not countries:
        return []
    pattern = re.compile(r"(?<=, )(?:%s)\b" % "|".join(sorted(map(re.escape, countries))))
    places = []
    for match in pattern.finditer(text):
        at, low = match.start(), match.group(0)[0].lower()
        places.append(Place(at, at + 1, low,
                            lambda at=at, low=low: printed.change(at, at + 1, low, ("text",))))
    return places


@kind("l_for_i", "l for I in prose and titles: ln, Al-driven; kept")
def l_for_i(text, truth, rng):
    del rng
    printed = Printed(text, truth)
    return [Place(m.start(), m.end(), "l",
                  lambda at=m.start(): printed.change(at, at + 1, "l", PROSE))
            for m in re.finditer(r"(?<![^\W_])I(?=[a-z ])|(?<=\bA)I\b", text)]


@kind("hyphen_dash", "en dash for a hyphen in an affiliation: D–48149, Max–Planck; kept in `text`")
def hyphen_dash(text, truth, rng):
    del rng
    printed = Printed(text, truth)
    return [Place(m.start(), m.end(), "–",
                  lambda at=m.start(): printed.change(at, at + 1, "–", ("text",)))
            for m in re.finditer(r"(?<=\b[A-Z])-(?=\d{4,5}\b)|(?<=[a-z])-(?=[A-Z][a-z])", text)]


def affiliations(truth):
    """Every affiliation of the record."""
    for part in truth["parts"]:
        yield from (o["affiliation"] for o in part["organisers"] if o["affiliation"])
        for session in part["sessions"]:
            for entry in session["entries"]:
                yield from entry.get("affiliations", [])
