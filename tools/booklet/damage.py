"""Kinds of damage (FORMAT.md section 3), each at a share of the places where it can strike.

In: a text, its truth, the kind's name, a share and a random generator. Out: Struck: the damaged
text, the truth that a right extractor still yields, and how often it struck. The truth stays
where the information is still there, or where it is gone and nothing better can be said; it
changes where RECORD.md keeps what is printed (`highthroughput`, `uSA`, an author list printed
twice).

A kind is a function that lists Places; the modules damage_*.py hold them, grouped by what they
strike."""
from dataclasses import dataclass

MARKDOWN = frozenset({"markdown"})
MARKUP = frozenset({"markdown", "web_contribution", "web_session", "web_part"})
NOT_BLANK_LINES = frozenset({"markdown", "text", "web_contribution", "web_session", "web_part"})
PAGED = frozenset({"markdown", "text"})


@dataclass(frozen=True)
class Place:
    """Where a text is struck. `adapt` changes the truth; False when it does not find the value."""
    start: int
    end: int
    replacement: str
    adapt: object = None  # None, or function() -> bool


@dataclass
class Struck:
    text: object  # bytes where the encoding is the damage
    truth: dict
    count: int


@dataclass(frozen=True)
class Kind:
    name: str
    says: str
    find: object  # (text, truth, rng) -> [Place]; for a whole file: (text, truth) -> (text, truth)
    families: object = None  # layouts (RECORD.md) in which it occurs; None: all
    whole_file: bool = False


KINDS = {}


def kind(name, says, families=None, whole_file=False):
    """Registers a function as a kind of damage."""
    def register(find):
        KINDS[name] = Kind(name, says, find, families, whole_file)
        return find
    return register


def can_strike(name, truths):
    families = KINDS[name].families
    layouts = {part["layout"] for truth in truths for part in truth["parts"]}
    return families is None or bool(layouts & families)


def strike(name, text, truth, rate, rng):
    """Strikes `truth`'s text at `rate` of its places, at one at least if there is any."""
    what = KINDS[name]
    if what.whole_file:
        damaged, truth = what.find(text, truth)
        unchanged = damaged == text or damaged == text.encode("utf-8")
        return Struck(damaged, truth, 0 if unchanged else 1)
    places = what.find(text, truth, rng)
    wanted = min(len(places), max(1, round(rate * len(places))))
    rng.shuffle(places)
    chosen, taken = [], set()
    for place in places:
        if len(chosen) == wanted:
            break
        span = range(place.start, max(place.end, place.start + 1))
        if taken.isdisjoint(span) and (place.adapt is None or place.adapt()):
            taken.update(span)
            chosen.append(place)
    pieces, end = [], len(text)
    for place in sorted(chosen, key=lambda p: -p.start):
        pieces += [text[place.end:end], place.replacement]
        end = place.start
    return Struck("".join([text[:end]] + pieces[::-1]), truth, len(chosen))


# Each module registers its kinds; the order here is that of tables.
from . import (  # noqa: E402,F401  pylint: disable=wrong-import-position
    damage_letters, damage_words, damage_credits, damage_blocks, damage_markup, damage_file)
