"""Damage to words of running text: hyphens, blanks, paragraphs.

In: text, truth and a random generator. Out: places (damage.py).
"""
import collections
import re

from .damage import NOT_BLANK_LINES, Place, kind
from .damage_truth import PROSE, Printed

VOWELS = "aeiouyäöü"
LONG_WORD = re.compile(r"(?<![\w@./<&-])[^\W\d_]{8,}(?![\w@>;-]|\.\w)")


def prose_pairs(truth):
    """Every two neighbouring words of the prose: cheap evidence that a place stands in prose."""
    pairs = set()
    for part in truth["parts"]:
        texts = list(part["description"])
        for session in part["sessions"]:
            texts += session["synopsis"]
            for entry in session["entries"]:
                texts += entry.get("abstract", [])
        for text in texts:
            words = text.split()
            pairs.update(zip(words, words[1:]))
    return pairs


def cut(word):
    """Where a hyphen could stand: before a consonant and a vowel, three letters from the ends."""
    cuts = [k for k in range(3, len(word) - 2)
            if word[k] not in VOWELS and word[k + 1] in VOWELS and word[k:].islower()]
    return cuts[len(cuts) // 2] if cuts else None


@kind("lost_hyphen", "highthroughput; kept")
def lost_hyphen(text, truth, rng):
    del rng
    printed = Printed(text, truth)
    return [Place(m.start(), m.end(), "",
                  lambda at=m.start(): printed.change(at, at + 1, "", PROSE))
            for m in re.finditer(r"(?<=[^\W\d_]{3})-(?=[a-zäöüß]{3})", text)]


@kind("leftover_hyphen", "a line-end hyphen inside a line: vocab- ulary; mended")
def leftover_hyphen(text, truth, rng):
    del rng
    pairs = prose_pairs(truth)
    places = []
    for match in LONG_WORD.finditer(text):
        at = cut(match.group(0))
        if at and in_prose(text, match, pairs):
            places.append(Place(match.start() + at, match.start() + at, "- "))
    return places


@kind("inner_hyphen", "the same without a blank, where the document shows it: mate-rials; mended")
def inner_hyphen(text, truth, rng):
    words = collections.Counter(w.casefold() for w in re.findall(r"[^\W\d_]+", text))
    pairs, candidates = prose_pairs(truth), collections.defaultdict(list)
    for match in LONG_WORD.finditer(text):
        word = match.group(0).casefold()
        at = cut(match.group(0))
        if at and words[word] >= 3 and not words[word[:at]] and in_prose(text, match, pairs):
            candidates[word].append(Place(match.start() + at, match.start() + at, "-"))
    places = []
    for word in sorted(candidates):
        # The plain word must stay at two places, or nothing shows what is right.
        rng.shuffle(candidates[word])
        places += candidates[word][:words[word] - 2]
    return places


def in_prose(text, match, pairs):
    line = text[text.rfind("\n", 0, match.start()) + 1:match.end()].split()
    after = re.match(r"\S*", text[match.end():match.end() + 40]).group(0)
    return len(line) > 1 and (line[-2], line[-1] + after) in pairs


@kind("double_blanks", "two blanks for one")
def double_blanks(text, truth, rng):
    del truth, rng
    return [Place(m.start(), m.end(), "  ") for m in re.finditer(r"(?<=\S) (?=\S)", text)]


@kind("split_paragraph", "a blank line inside of a sentence; mended", NOT_BLANK_LINES)
def split_paragraph(text, truth, rng):
    """Between words of a sentence, once a paragraph; in a text layer at one line end in eight."""
    pairs, layer = prose_pairs(truth), truth["parts"][0]["layout"] == "text"
    places = {}
    gap = r"(?<=[a-zäöüß]{2})%s(?=([a-zäöüß]\S*))" % ("\n" if layer else " ")
    for match in re.finditer(gap, text):
        if (previous_word(text, match.start()), match.group(1)) in pairs:
            paragraph = match.start() if layer else text.rfind("\n", 0, match.start())
            places.setdefault(paragraph, []).append(Place(match.start(), match.end(), "\n\n"))
    chosen = [rng.choice(places[paragraph]) for paragraph in sorted(places)]
    return rng.sample(chosen, (len(chosen) + 7) // 8) if layer else chosen


def previous_word(text, end):
    return re.search(r"\S+$", text[max(0, end - 60):end]).group(0)
