"""The documents that are measured: invented booklets in every layout, and the corpus.

In: names of layouts, a seed and sizes. Out: layout -> Documents, one for each language.
"""
import json
import random
from dataclasses import dataclass
from pathlib import Path

from . import registry, typeset
from .invent import invent

CORPUS = Path(__file__).resolve().parent.parent.parent / "corpus/clean"


@dataclass
class Document:
    """One text in one layout, with the record that a right extractor yields."""
    name: str
    text: object  # str, or bytes where the encoding matters
    truth: dict


def known_layouts(with_typeset):
    """Names; `corpus` comes last and only on demand."""
    names = [name for name in registry.LAYOUTS if name not in typeset.LAYOUTS]
    return names + list(typeset.LAYOUTS) if with_typeset else names


def make_documents(names, seed, talks, parts, languages):
    """Raises ValueError for an unknown name, RuntimeError when a layout lacks a package."""
    renderers = {**registry.LAYOUTS, **typeset.LAYOUTS}
    unknown = [name for name in names if name not in renderers and name != "corpus"]
    if unknown:
        raise ValueError(f"no layout {unknown[0]}; there are: {', '.join([*renderers, 'corpus'])}")
    documents, booklets = {}, {}
    for name in names:
        if name == "corpus":
            documents[name] = read_corpus()
            continue
        documents[name] = []
        for language in languages:
            if language not in booklets:
                share = max(1, talks // len(languages))
                booklets[language] = invent(seed=seed, talks=share, parts=parts, language=language)
            rng = random.Random(f"{seed}/{name}/{language}")
            text, truth = renderers[name](booklets[language], rng)
            documents[name].append(Document(f"{name}-{language}", text, truth))
    return documents


def read_corpus():
    documents = []
    for expected in sorted(CORPUS.glob("*.expected.json")):
        text = expected.with_name(expected.name.replace(".expected.json", ".txt"))
        documents.append(Document(f"corpus-{text.stem}", text.read_text(encoding="utf-8"),
                                  json.loads(expected.read_text(encoding="utf-8"))))
    return documents


def save(documents, folder):
    """Writes texts and truths as NAME.txt and NAME.expected.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for document in (d for some in documents.values() for d in some):
        data = document.text
        data = data if isinstance(data, bytes) else data.encode("utf-8")
        (folder / f"{document.name}.txt").write_bytes(data)
        (folder / f"{document.name}.expected.json").write_text(
            json.dumps(document.truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
