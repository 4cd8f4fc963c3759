"""Titles, abstracts, keywords, descriptions and synopses from the word lists of one language."""
import random
import re

from . import words_de, words_en
from .sentences import Grammar, title_case

GRAMMARS = {"en": Grammar(words_en.RULES), "de": Grammar(words_de.RULES)}
FUNDING = {"en": ["This work was funded by the {0} Foundation under grant {1} {2}.",
                  "We acknowledge support by the {0} Foundation ({1} {2}).",
                  "Supported by the {0} Foundation through project {1} {2}."],
           "de": ["Gefördert durch die {0}-Stiftung unter {1} {2}.",
                  "Diese Arbeit wird von der {0}-Stiftung unterstützt ({1} {2})."]}
FUNDS = """Harbour Alder Northmoor Kienholz Ahrens Salzbrunn Lindqvist Weidenfeld Marken
    Tornquist""".split()
JOURNALS = ["J. Inv. Phys.", "Ann. Cloud Res.", "Proc. Thin Matter", "Acta Mensurae",
            "Z. f. Muster", "Lett. Quiet Phys.",
            "Trans. Fict. Soc.", "Rev. Odd Mat."]


_SMALL = {"en": {"of", "the", "for", "by", "on", "and"}, "de": {"der", "die", "von", "und", "zur"}}
# What titles have besides; "in" and "an" are words of both languages.
_OTHER_SMALL = {"en": set("from with at to towards via between under into how is not".split()),
                "de": set("""des dem den das im mit für aus zu zum auf bei durch nach am ein eine einer
                             zwischen über unter""".split())}
_ARTICLE = re.compile(r"\b([Aa])(?= [aeioAEIO](?![A-Z]))")  # an amplifier


def title_tells(title: str, language: str) -> bool:
    """Whether a title has a word that only its language has."""
    return bool((_SMALL[language] | _OTHER_SMALL[language]) & set(title.lower().split()))


class Texts:
    """All prose of one booklet."""

    def __init__(self, rng: random.Random, ampersand: bool):
        self._rng, self._ampersand = rng, ampersand

    def _one(self, language: str, symbol: str, bound=None) -> str:
        text = GRAMMARS[language].make(symbol, self._rng, {} if bound is None else bound)
        return _ARTICLE.sub(r"\1n", text) if language == "en" else text

    def title(self, language: str, bound: dict, alone: bool) -> str:
        """alone: without an abstract; then the small words of the title must tell its language."""
        text = self._one(language, "title", bound)
        while alone and not _SMALL[language] & set(text.lower().split()):
            bound.clear()
            text = self._one(language, "title", bound)
        if not self._ampersand:
            text = text.replace(" & ", " and ")
        if language == "en" and self._rng.random() < 0.2:
            return title_case(text)
        return text

    def session_title(self, language: str, taken: set) -> str:
        """A title that no other session of the part has."""
        for _ in range(50):
            title = self._one(language, "session")
            if language == "en":
                title = title_case(title)
            if title not in taken:
                break
        taken.add(title)
        return title

    def symposium_title(self, language: str) -> str:
        title = self._one(language, "symposium")
        return title_case(title) if language == "en" else title

    def abstract(self, language: str, bound: dict, authors: list, long: bool) -> list:
        rng = self._rng
        count = rng.choice((1, 1, 1, 1, 2, 2, 3)) + (rng.choice((0, 0, 1)) if long else 0)
        paragraphs, refers = [], False
        for number in range(count):
            sentences = [self._one(language, "opening", bound)] if number == 0 else []
            for _ in range(rng.randint(2, 5) + (2 if long else 0)):
                sentence = self._one(language, "body", bound)
                if all(sentence[:12] != other[:12] for other in sentences):
                    sentences.append(sentence)
            if number == count - 1:
                sentences.append(self._one(language, "closing", bound))
            text = " ".join(sentences)
            refers = refers or "[1]" in text
            paragraphs.append(text)
        if refers:
            paragraphs += self._references(authors)
        if rng.random() < 0.08:
            paragraphs.append(rng.choice(FUNDING[language]).format(
                rng.choice(FUNDS), "".join(rng.choice("ABCDEFGHKLMNPRSTW") for _ in range(2)),
                rng.randint(100, 9999)))
        return paragraphs

    def _references(self, authors: list) -> list:
        rng, out = self._rng, []
        for number in range(1, rng.choice((1, 1, 2, 3)) + 1):
            name = rng.choice(authors)
            who = "%s. %s%s" % (name["given"][0], name["family"],
                                rng.choice((" et al.", "", " et al.")))
            out.append("[%d] %s, %s %d, %d (%d)." % (number, who, rng.choice(JOURNALS),
                                                     rng.randint(1, 140),
                                                     rng.randint(1, 9999), rng.randint(1996, 2025)))
        return out

    def keywords(self, language: str, bound: dict) -> list:
        words = []
        for _ in range(self._rng.randint(2, 6)):
            word = self._one(language, "keyword", bound)
            if word not in words:
                words.append(word)
        return words

    def description(self, language: str) -> list:
        out = []
        for _ in range(self._rng.choice((0, 1, 1, 2, 3))):
            sentences = []
            for _ in range(self._rng.randint(2, 5)):
                sentence = self._one(language, "welcome")
                if sentence not in sentences:
                    sentences.append(sentence)
            out.append(" ".join(sentences))
        return out

    def synopsis(self, language: str) -> list:
        sentences = []
        for _ in range(self._rng.randint(2, 4)):
            sentence = self._one(language, "welcome")
            if sentence not in sentences:
                sentences.append(sentence)
        return [" ".join(sentences)]
