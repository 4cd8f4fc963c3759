"""Cuts the lines of a text layer into pages: page number, form feed, running head in the midst of
anything.
"""
import random
from dataclasses import dataclass


@dataclass
class Line:
    text: str
    head: tuple  # running head of a page that begins here: ("Regensburg 2025 – SYMD", "Monday")
    opens_part: bool = False


def paginate(lines: list, length: int, blanks: bool, rng: random.Random,
             feeds: bool = True) -> list:
    """The printed lines. blanks: empty lines around page numbers and running heads."""
    out, number, on_page = [], rng.randint(1, 700), 0
    limit = length + rng.randint(-3, 3)
    for i, line in enumerate(lines):
        begins_part = line.opens_part and rng.random() < 0.5 and on_page > 5
        if i == 0 or on_page >= limit or begins_part:
            if i:
                gap = [""] if blanks else []
                out += gap + [str(number)]
                number += 1
                limit = length + rng.randint(-3, 3)
            left, right = line.head
            if i and rng.random() < 0.1:
                right = lines[i - 1].head[1]  # the day of a running head need not be the talk's
            text = left + rng.choice((" ", " " * 8, " " * 30)) + right
            out.append(("\f" if feeds and i else "") + text)
            if blanks:
                out.append("")
            on_page = 0
        out.append(line.text)
        on_page += 1
    return out + ([""] if blanks else []) + [str(number)]
