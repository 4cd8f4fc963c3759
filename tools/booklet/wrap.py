"""Breaks paragraphs into the lines of a text layer: words hyphenated by simple rules, real hyphens
at ends.

What a perfect reader needs is kept: the last line of a paragraph is clearly shorter than the
others; a compound that is written with a hyphen and a small letter behind it (time-dependent) is
broken there only after it has stood unbroken somewhere; no soft break leaves "und" or "or" for the
next line.
"""
import random
import re

_VOWELS = set("aeiouyäöüáàâéèêëíìîïóòôúùûåøæœıőűąęě")
_KEPT = {"en": ("ch", "sh", "th", "ph", "ck", "gh", "wh", "qu", "bl", "br", "cl", "cr", "dr", "fl",
                "fr", "gl", "gr", "pl", "pr",
                "tr", "str", "sc", "sp", "sw"),
         "de": ("ch", "sch", "ck", "ph", "th", "qu", "bl", "br", "cl", "dr", "fl", "fr", "gl", "gr",
                "kl", "kr", "pl", "pr", "tr",
                "kn")}
_RUN = re.compile(r"[^\W\d_]+")
_SUSPENDED = {"und", "oder", "and", "or", "bis", "to", "bzw"}


def soft_points(word: str, language: str) -> list:
    """Offsets at which a plain word may be divided: Schicht|dicke, meas|ure|ment."""
    low = word.lower()
    vowels = [i for i, c in enumerate(low) if c in _VOWELS]
    out = []
    for a, b in zip(vowels, vowels[1:]):
        if b - a < 2:
            continue
        consonants = low[a + 1:b]
        keep = next((k for k in range(min(3, len(consonants)), 1, -1)
                     if consonants[-k:] in _KEPT[language]), 1)
        point = b - keep
        if len(consonants) == keep and keep > 1 and language == "en" and consonants == "ck":
            point = a + 3
        if point >= 2 and len(word) - point >= 3 and low[point:] not in _SUSPENDED:
            out.append(point)
    return out


class Hyphens:
    """Where words may be divided; remembers which compounds have stood unbroken."""

    def __init__(self, language: str):
        self._language, self._seen, self._points = language, set(), {}

    def saw(self, token: str) -> None:
        if "-" in token:
            self._seen.add(token.strip("(),.;:?!•●∙").casefold())

    def breaks(self, token: str) -> list:
        """(offset, printed hyphen or "") of every division of a token, from left to right."""
        if "@" in token or "/" in token or "[" in token or len(token) < 5:
            return []
        out = []
        known = token.strip("(),.;:?!•●∙").casefold() in self._seen
        for i, c in enumerate(token):
            if c == "-" and 0 < i < len(token) - 1 and token[i + 1].isalnum() and i > 1:
                if token[i + 1].isupper() or token[i + 1].isdigit() or known:
                    out.append((i + 1, ""))
        for run in _RUN.finditer(token):
            word = run.group()
            after_index = token[run.start() - 1:run.start()].isdigit()
            if len(word) < 5 or not word[1:].islower() or after_index:
                continue
            if token[run.end():run.end() + 1].isdigit() and not token[run.start():run.start()
                + 1].isupper():
                continue
            if word not in self._points:
                self._points[word] = soft_points(word, self._language)
            # A piece behind a hyphen that is torn off with a soft hyphen stays readable.
            out += [(run.start() + p, "-") for p in self._points[word]]
        return sorted(out)


def _tokens(text: str) -> list:
    """Words; a reference in the middle of a sentence stays with the word before it."""
    out = []
    for word in text.split(" "):
        if out and len(word) > 1 and word[0] == "[" and word[1].isdigit():
            out[-1] += " " + word
        else:
            out.append(word)
    return out


def fill(tokens: list, measure: int, hyphens: Hyphens, rng: random.Random) -> list:
    lines, now = [], ""
    for token in tokens:
        while True:
            room = measure - len(now) - (1 if now else 0)
            if len(token) <= room or (not now and not hyphens.breaks(token)):
                now = now + " " + token if now else token
                break
            cut = None
            if room > 3 and rng.random() < 0.85:
                for offset, hyphen in hyphens.breaks(token):
                    if offset + len(hyphen) <= room:
                        cut = (offset, hyphen)
            if cut is None:
                if not now:
                    now = token
                    break
                lines.append(now)
                now = ""
                continue
            piece = token[:cut[0]] + cut[1]
            lines.append(now + " " + piece if now else piece)
            now, token = "", token[cut[0]:]
    lines.append(now)
    return lines


# Lines of a page differ in their number of characters; where a last line is too long, they are set
# narrower by so many columns until it is this part of the measure.
NARROWER = [(0, 0.66), (1, 0.66), (2, 0.66), (3, 0.7), (4, 0.74), (5, 0.78), (6, 0.78), (7, 0.8)]
SEEN = 0.8  # a last line that is no longer than this part of the measure
NARROWEST = 16  # columns, where an empty line cannot tell the end


def _ends_early(lines: list, measure: int) -> bool:
    """Whether a line within the paragraph looks like its last one."""
    return any(line[-1:] in ".!?:)" and len(line) + 1 + len(after.split()[0]) <= measure
               for line, after in zip(lines, lines[1:]) if after)


def wrap(text: str, measure: int, hyphens: Hyphens, rng: random.Random, closed: bool = True,
         must: bool = True, blanks: bool = True) -> tuple:
    """Lines of one paragraph, and whether its end can be seen. closed: it should; must: nothing
    else tells it; blanks: but for an empty line.
    """
    tokens, best, best_rank = _tokens(text), None, None
    widths = NARROWER if must else NARROWER[:5]
    if must and not blanks:
        widths = widths + [(narrower, SEEN) for narrower in range(len(widths), NARROWEST + 1)]
    for narrower, enough in widths:
        lines = fill(tokens, measure - narrower, hyphens, rng)
        early = _ends_early(lines, measure)
        good = 3 < len(lines[-1]) <= enough * measure and not early
        rank = (early, len(lines[-1]))
        if best is None or good or rank < best_rank:
            best, best_rank = lines, rank
        if good or not closed:
            break
    for sign in (" — ", ", ") if " — " in text else ():  # a credit goes on behind a dash or comma
        if closed and len(best[-1]) > 0.78 * measure and sign in best[-1]:
            head, tail = best[-1].rsplit(sign, 1)
            best = best[:-1] + [head + sign.rstrip(), tail]
    for token in tokens:
        if any(token in line for line in best):
            hyphens.saw(token)
    return best, len(best[-1]) <= SEEN * measure
