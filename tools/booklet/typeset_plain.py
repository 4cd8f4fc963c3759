"""What plain pdftotext does to words, so that the truth can keep what it prints.

It sets a blank behind raised and lowered characters (`Nb3 Sn`, `kB T`), and takes every hyphen at a
line end away, real ones too (`selfcorrecting`). Neither can be undone for sure by a reader of the
text. In: a truth and the text; out: the truth in the words of the text.
"""
import collections
import re

from . import rich
from .damage_truth import Printed, leaves_of

# Stands behind a raised run of the truth until the text has shown whether a blank is there.
RAISED_END = "\0"


def mark_raised(text):
    """Nb₃Sn -> Nb3, RAISED_END, Sn."""
    tagged = re.sub(r"</su[bp]>(?=\S)", RAISED_END, rich.tagged(text))
    return re.sub(r"</?su[bp]>", "", tagged)


def as_plain_prints(truth, text):
    """Each word with raised characters as the text has it most often; else without blanks."""
    forms = {}

    def word(match):
        marked = match.group(0)
        if marked not in forms:
            pattern = re.escape(marked).replace(re.escape(RAISED_END), "( ?)")
            found = collections.Counter(
                m.group(0) for m in re.finditer(rf"(?<!\S){pattern}(?!\S)", text))
            plain = marked.replace(RAISED_END, "")
            forms[marked] = min(found, key=lambda form: (-found[form], form)) if found else plain
        return forms[marked]

    def walk(node):
        if isinstance(node, dict):
            return {key: walk(value) for key, value in node.items()}
        if isinstance(node, list):
            return [walk(member) for member in node]
        if isinstance(node, str) and RAISED_END in node:
            return re.sub(rf"\S*{RAISED_END}\S*", word, node)
        return node
    return walk(truth)


def keep_joined_words(text, raw, truth):
    """`raw` shows which words a line end cut; where the truth has a hyphen there, it loses it."""
    printed = Printed(text, truth)
    words = "\n".join(leaf.text for leaf in leaves_of(truth))
    # Marks before a name and indices behind it are no part of the word.
    for before, after in sorted(set(re.findall(r"([^\s•●∙-]+)-\n([^\W_\d]+)", raw))):
        hyphens = [h for h in ("-", "- ") if before + h + after in words]
        if not hyphens:
            continue
        joined = re.compile(r"(?<![^\W_])%s(?=%s)" % (re.escape(before), re.escape(after)))
        for match in joined.finditer(text):
            end, last = match.end(), before[-1]
            any(printed.change(end - 1, end, last, None, last + hyphen) for hyphen in hyphens)
