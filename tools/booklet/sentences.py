"""A small sentence grammar: symbols with alternatives, in which {symbol} stands for another symbol.

In: a dict symbol -> list of alternatives, and a source of chance. Out: one sentence.
{symbol} is chosen anew each time; {=symbol} is chosen once per talk (kept in `bound`), so that a
title and the sentences of its abstract are about the same thing. {^symbol} begins with a capital.
"""
import random
import re

_HOLE = re.compile(r"(?<![_^])\{([=^]*)([a-z_0-9]+)\}")  # not r_{eff}


class Grammar:
    def __init__(self, rules: dict):
        self._rules = {symbol: [self._compile(text) for text in texts]
                       for symbol, texts in rules.items()}

    @staticmethod
    def _compile(text: str):
        pieces, at = [], 0
        for hole in _HOLE.finditer(text):
            if hole.start() > at:
                pieces.append(text[at:hole.start()])
            pieces.append((hole.group(2), "=" in hole.group(1), "^" in hole.group(1)))
            at = hole.end()
        if at < len(text):
            pieces.append(text[at:])
        return tuple(pieces)

    def make(self, symbol: str, rng: random.Random, bound: dict) -> str:
        rule = self._rules[symbol]
        pieces = rule[int(rng.random() * len(rule))]
        if len(pieces) == 1 and isinstance(pieces[0], str):
            return pieces[0]
        out = []
        for piece in pieces:
            if isinstance(piece, str):
                out.append(piece)
                continue
            name, keep, capital = piece
            if keep and name in bound:
                text = bound[name]
            else:
                text = self.make(name, rng, bound)
                if keep:
                    bound[name] = text
            out.append(capitalise(text) if capital else text)
        return "".join(out)


def capitalise(text: str) -> str:
    """First letter a capital, but hBN stays."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


_SMALL = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the",
          "to", "via", "with", "without", "between", "beyond", "under", "near", "are", "is"}


def title_case(text: str) -> str:
    """Every content word of an English title with a capital, also behind hyphens."""
    words = text.split(" ")
    out = []
    for i, word in enumerate(words):
        begins = i == 0 or words[i - 1].endswith((":", "?"))
        if word in _SMALL and not begins:
            out.append(word)
        elif word[:1].islower() and word.replace("-", "").rstrip(":,?").isalpha():
            out.append("-".join(p if p in _SMALL else capitalise(p) for p in word.split("-")))
        else:
            out.append(word)
    return " ".join(out)
