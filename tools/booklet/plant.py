"""Contradictions to plant into clean booklets, and what must be found of each.

A kind is a function of a Book (plant_book.py): it lists the Plantings that can be made in it, each
one contradiction. The modules plant_*.py hold them and register them here:

    @kind("room-mismatch", BOOKLETS, "another place in a row of the overview")
    def room_of_row(book, rng):
        return [Planting([edit], [edit.start, elsewhere]) for …]

The rule must then be named at one of the places, as the finding's own line or a related one, and no
other rule may have more findings than before but those in `follows`."""
from dataclasses import dataclass

BOOKLETS = ("markdown", "text", "blank_text")
WEB = ("web_contribution", "web_session")


@dataclass(frozen=True)
class Edit:
    start: int  # in characters of the clean text
    end: int
    text: str


@dataclass(frozen=True)
class Planting:
    edits: list
    places: list  # characters of the clean text, outside of what is deleted, that may be named
    follows: tuple = ()  # rules of which a finding is a true consequence
    encoding: str = "utf-8"  # of the file; "\udc80" to "\udcff" in edits are the bytes 80 to ff

    def apply(self, text):
        """The text with the fault, and the lines (from 1) of the places in it."""
        pieces, end, shifts = [], 0, []
        for edit in sorted(self.edits, key=lambda e: e.start):
            pieces += [text[end:edit.start], edit.text]
            shifts.append((edit.end, len(edit.text) - (edit.end - edit.start)))
            end = edit.end
        planted = "".join(pieces) + text[end:]
        moved = [place + sum(shift for at, shift in shifts if at <= place)
                 for place in self.places]
        return planted, {planted.count("\n", 0, place) + 1 for place in moved}


@dataclass(frozen=True)
class Kind:
    rule: str
    name: str
    layouts: tuple
    says: str
    find: object  # (book, rng) -> [Planting]
    dates: bool  # it needs booklets that print them


KINDS = {}


def kind(rule, layouts, says, dates=False):
    """Registers a function as a kind of contradiction that `rule` must name."""
    def register(find):
        name = f"{rule}/{find.__name__}"
        KINDS[name] = Kind(rule, name, layouts, says, find, dates)
        return find
    return register


# Each module registers its kinds; the order here is that of tables.
from . import plant_overview, plant_rows, plant_times  # noqa: E402,F401  pylint: disable=wrong-import-position
from . import plant_document, plant_ids, plant_people, plant_text  # noqa: E402,F401  pylint: disable=wrong-import-position
