"""Which value of the truth owns a place of the text.

In: text and truth of a document. Out: Printed, which changes a value when the text around a place
is found in it, as often there as in the text. Talks are told apart by their keys: a talk's region
runs from its key to the next. Places that are not found once are refused, so the truth is never
changed by mistake."""
import bisect
import re

CONTEXT_WORDS = 3
PROSE = ("abstract", "description", "synopsis", "title")
# What repeats a piece of another value, or is not printed in this form.
PIECES = {"given", "family", "institution", "department", "street", "postcode", "city", "region"}
NOT_PRINTED = PIECES | {"source", "country", "type", "kind", "layout", "language", "day",
                        "last_day", "date", "start", "end", "derived"}
# SYMD 1.1, S 3a.2, PV IV; found inside of longer texts too.
KEY = re.compile(r"(?<![\w.])(?=([^\W\d_]{1,10}\s+(?:\d+[a-z]?\.\d+|[IVXLC]+)(?![\w.])))")
# An overview row prints begin and end after the id; a range of ids is no key either.
RANGE_AFTER = re.compile(r"[–-]\d|[^\n]{0,24}?\d\d?:\d\d\s?[–-]\s?\d")


class Leaf:
    """One text of the truth; its edits are all kept, as each refers to the text as it was first."""

    def __init__(self, owner, key, name):
        self.owner, self.key, self.name = owner, key, name
        self.text = owner[key]
        self.edits = []
        # The parts of an affiliation or a name are pieces of it.
        self.parts = {part: owner[part] for part in sorted(PIECES & set(owner))
                      if name in ("text", "full") and isinstance(owner[part], str)}

    def replace(self, start, end, replacement):
        self.edits.append((start, end, replacement))
        self.owner[self.key] = self.edited(0, len(self.text))
        for key, part in self.parts.items():
            at = self.text.find(part)
            if at >= 0:
                self.owner[key] = self.edited(at, at + len(part))

    def edited(self, begin, stop):
        """The text from `begin` to `stop`, with the edits inside of it."""
        text = self.text[begin:stop]
        for at, until, new in sorted(self.edits, reverse=True):
            if begin <= at and until <= stop:
                text = text[:at - begin] + new + text[until - begin:]
        return text


class Printed:
    def __init__(self, text, truth):
        self.text = text
        self.talks = [entry for part in truth["parts"] for session in part["sessions"]
                      for entry in session["entries"] if entry["type"] == "talk"]
        self.rest = leaves_of({k: v for k, v in truth.items() if k == "parts"}, skip_talks=True)
        self.starts, self.owners = regions(text, self.talks)
        self.talk_leaves = {}

    def region(self, offset):
        """(begin, end, talk) of the talk printed at `offset`; talk None before the first key."""
        k = bisect.bisect_right(self.starts, offset) - 1
        begin = self.starts[k] if k >= 0 else 0
        end = self.starts[k + 1] if k + 1 < len(self.starts) else len(self.text)
        return begin, end, self.owners[k] if k >= 0 else None

    def change(self, start, end, replacement, names=None, instead_of=None):
        """Writes `replacement` into the value that prints text[start:end]; False when unsure.

        `names`: the keys whose values may be changed; None: any. `instead_of`: what the truth has
        where the text has text[start:end], if that is not the same.
        """
        wanted = self.text[start:end] if instead_of is None else instead_of
        begin, stop, talk = self.region(start)
        spans = [(self.rest, 0, len(self.text))]
        if talk is not None:
            if id(talk) not in self.talk_leaves:
                self.talk_leaves[id(talk)] = leaves_of(talk)
            spans.insert(0, (self.talk_leaves[id(talk)], begin, stop))
        left, right = around(self.text, start, end)
        word = re.search(r"[^\W\d_]*$", left).group(0), re.match(r"[^\W\d_]*", right).group(0)
        for left, right in ((left, right), (left, ""), ("", right), word):
            context = left + self.text[start:end] + right
            if len(context.strip("- ")) < 5:
                continue
            for leaves, begin, stop in spans:
                if not any(left + wanted + right in leaf.text for leaf in leaves):
                    continue
                here = occurrences(self.text[begin:stop], context)
                there = [(leaf, at) for leaf in leaves
                         for at in occurrences(leaf.text, left + wanted + right)]
                if len(here) == len(there) and start - len(left) - begin in here:
                    leaf, at = there[here.index(start - len(left) - begin)]
                    if names is not None and leaf.name not in names:
                        return False
                    at += len(left)
                    leaf.replace(at, at + len(wanted), replacement)
                    return True
        return False


def around(text, start, end):
    """The words before and after a place, inside of its line and its markup."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    left = re.search(r"(?:[^\s<>*|]+ ){0,%d}[^\s<>*|]*$" % CONTEXT_WORDS, text[line_start:start])
    right = re.match(r"[^\s<>*|]*(?: [^\s<>*|]+){0,%d}" % CONTEXT_WORDS, text[end:line_end])
    return left.group(0), right.group(0)


def occurrences(text, context):
    found, at = [], text.find(context)
    while at >= 0:
        found.append(at)
        at = text.find(context, at + 1)
    return found


def leaves_of(root, skip_talks=False):
    """Every text below `root`, in the order in which it is printed."""
    leaves, open_nodes = [], [(root, None)]
    while open_nodes:
        node, name = open_nodes.pop()
        if isinstance(node, dict):
            if skip_talks and node.get("type") == "talk":
                continue
            items = [(key, value, key) for key, value in node.items()]
        else:
            items = [(k, value, name) for k, value in enumerate(node)]
        for key, value, called in reversed(items):
            if isinstance(value, (dict, list)):
                open_nodes.append((value, called))
        leaves += [Leaf(node, key, called) for key, value, called in items
                   if isinstance(value, str) and called not in NOT_PRINTED]
    return leaves


def regions(text, talks):
    """Begin of each talk's key and the talk; talks that are not found are left out."""
    places = {talk["id"]: [] for talk in talks if talk["id"]}
    for match in KEY.finditer(text):
        found = places.get(" ".join(match.group(1).split()))
        if found is not None and not RANGE_AFTER.match(text, match.end(1)):
            found.append(match.start())
    # From the end: the last key before the next talk's, since overviews and other parts come earlier.
    starts, owners, limit = [], [], len(text)
    for talk in reversed(talks):
        found = places.get(talk["id"], [])
        k = bisect.bisect_left(found, limit) - 1
        if k >= 0:
            limit = found[k]
            starts.append(limit)
            owners.append(talk)
    return starts[::-1], owners[::-1]
