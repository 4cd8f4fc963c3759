"""Which member of one list is which member of another.

In: two lists and a function that names a member. Out: pairs (wanted index or None, got index or
None). One missing or misread member must not make the ones after it look wrong, so members are
paired by name first, in order; what is left is paired where the words of the names agree enough.
What the members hold is compared by measure.py."""
import collections
import difflib
import unicodedata

# Leftover lists longer than this are not compared each with each: time would grow with the square.
MOST_LEFT = 400


def fold(value):
    """NFC and single blanks, as tools that score records do."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    return value


def pair_by_name(wanted, got, name, threshold=0.5):
    """Pairs members with the same name, the k-th with the k-th; then the most alike of the rest."""
    places = collections.defaultdict(collections.deque)
    for index, member in enumerate(got):
        places[name(member)].append(index)
    pairs, left = [], []
    for index, member in enumerate(wanted):
        found = places.get(name(member))
        if found:
            pairs.append((index, found.popleft()))
        else:
            left.append(index)
    over = sorted(index for found in places.values() for index in found)
    return finish(wanted, got, name, threshold, pairs, left, over)


def pair_in_order(wanted, got, name, threshold=0.5):
    """As pair_by_name, but equal names are paired along the longest common run first."""
    wanted_names, got_names = [name(m) for m in wanted], [name(m) for m in got]
    if wanted_names == got_names:
        return [(index, index) for index in range(len(wanted))]
    matcher = difflib.SequenceMatcher(None, wanted_names, got_names, autojunk=False)
    pairs, seen_wanted, seen_got = [], set(), set()
    for a, b, size in matcher.get_matching_blocks():
        for k in range(size):
            pairs.append((a + k, b + k))
            seen_wanted.add(a + k)
            seen_got.add(b + k)
    left = [i for i in range(len(wanted)) if i not in seen_wanted]
    over = [i for i in range(len(got)) if i not in seen_got]
    return finish(wanted, got, name, threshold, pairs, left, over)


def finish(wanted, got, name, threshold, pairs, left, over):
    """Pairs what is left by likeness, then reports the rest as missing or invented."""
    if left and over and len(left) <= MOST_LEFT and len(over) <= MOST_LEFT:
        left_names = {i: pieces(name(wanted[i])) for i in left}
        over_names = {j: pieces(name(got[j])) for j in over}
        candidates = []
        for i in left:
            for j in over:
                alike = likeness(left_names[i], over_names[j])
                if alike >= threshold:
                    candidates.append((-alike, i, j))
        for _, i, j in sorted(candidates):
            if i in left_names and j in over_names:
                del left_names[i], over_names[j]
                pairs.append((i, j))
        left, over = sorted(left_names), sorted(over_names)
    pairs.sort()
    return pairs + [(i, None) for i in left] + [(None, j) for j in over]


def pieces(text):
    """What likeness looks at: words of a long text, pairs of letters of a short one."""
    text = str(text or "").casefold()
    if len(text) > 60:
        return collections.Counter(text.split())
    return collections.Counter(text[k:k + 2] for k in range(len(text) - 1)) if len(text) > 1 \
        else collections.Counter([text] if text else [])


def likeness(a, b):
    """Shared pieces, as a share of all: 1 for the same text, 0 for nothing in common."""
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0


def moved(pairs):
    """How many paired members stand before one that they should follow."""
    highest, count = -1, 0
    for i, j in sorted((i, j) for i, j in pairs if i is not None and j is not None):
        if j < highest:
            count += 1
        highest = max(highest, j)
    return count
