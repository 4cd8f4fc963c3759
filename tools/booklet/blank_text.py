"""The layout of hosts that print a text layer with an empty line after every line."""
import random

from .pages import paginate
from .text import body_lines, truth


def render(booklet: dict, rng: random.Random) -> tuple:
    lines = body_lines(booklet, rng, blanks=False)
    out = paginate(lines, booklet["_style"]["page_lines"], False, rng, feeds=rng.random() < 0.5)
    return "\n\n".join(out) + "\n", truth(booklet, "blank_text")
