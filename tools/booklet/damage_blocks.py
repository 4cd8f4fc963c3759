"""Damage between blocks: glued and fused ones, stray rules, thumb-index letters.

In: text, truth and a random generator. Out: places (damage.py). The truth stays: what is there
can be told."""
import re

from .damage import MARKDOWN, PAGED, Place, kind
from .printing import long_day

BOLD_LINE = r"\*\*[^*\n]{4,40}\*\*"
# What may stand on one line with the block before it: each has one group, the blank line between.
GLUED = (
    rf"^{BOLD_LINE}(\n\n)(?={BOLD_LINE}(?:$|[^\n—]*$))",            # break and label
    rf"^{BOLD_LINE}(\n\n)(?=\w+ [\w.]+ [A-Z][a-z]{{1,2}} \d)",     # label and key
    rf"(?<=[.\])])(\n\n)(?={BOLD_LINE}$)",                         # abstract and label or break
    rf"^\w+: [^\n]{{1,60}}(\n\n)(?={BOLD_LINE}$)",                 # place and label or break
    r"^[A-Z]\w* [\w.]+ [A-Z]\w \d[^\n]{4,40}(\n\n)(?=\*\*[^\n]* — )",  # key and title
)


@kind("glued_blocks", "**15 min. break****Invited Talk**, **Invited Talk**SYMD 1.4 Mon", MARKDOWN)
def glued_blocks(text, truth, rng):
    del truth, rng
    return [Place(m.start(1), m.end(1), "") for pattern in GLUED
            for m in re.finditer(pattern, text, re.MULTILINE)]


@kind("stray_rule", "a table rule after the last row", MARKDOWN)
def stray_rule(text, truth, rng):
    del truth, rng
    last_row = r"^[^\t\n]+\t[^\t\n]*\t[^\n]*\d[^\n]*\t[^\n]*$(?=\n\n|\n?\Z)"
    return [Place(m.end(), m.end(), "\n--------------\t-----\t-------------\t----\t---")
            for m in re.finditer(last_row, text, re.MULTILINE)]


@kind("fused_headings", "two headings on one line", MARKDOWN)
def fused_headings(text, truth, rng):
    """Heading and heading; or the overview's with its bracket, a session's with what follows.

    One in four without a blank between."""
    del truth
    pair = r"^#+ [^\n]*(\n\n(?:#+ )?)(?=\([^\n]*\)$|(?<=# )[^\n]|(?:Time|Zeit): )"
    return [Place(m.start(1), m.end(1), "" if rng.random() < 0.25 else " ")
            for m in re.finditer(pair, text, re.MULTILINE)]


@kind("thumb_letters", "vertical thumb-index letters at page ends", PAGED)
def thumb_letters(text, truth, rng):
    """At form feeds, and at one blank line in thirty where a converter has removed the pages; there
    every letter may be a paragraph."""
    days = sorted({entry["day"] for part in truth["parts"] for session in part["sessions"]
                   for entry in (session, *session["entries"]) if entry.get("day")})
    if not days:
        return []
    language = "de" if re.search(r"\b(?:Zeit|Raum):|\bMo \d", text) else "en"
    feeds = [m.start() for m in re.finditer("\f", text)]
    if feeds:
        spots = [at for at in feeds if text[at - 1] == "\n"]
    else:
        spots = [m.end() for m in re.finditer("\n\n", text)]
        spots = sorted(rng.sample(spots, min(len(spots), 1 + len(spots) // 30)))
    places = []
    for at in spots:
        between = "\n" if feeds else rng.choice(("\n", "\n\n"))
        letters = between.join(long_day(rng.choice(days), language))
        places.append(Place(at, at, letters + ("\n" if feeds else "\n\n")))
    return places
