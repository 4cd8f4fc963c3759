#!/usr/bin/env python3
"""Words are data (law 7): a synonym is one line of the grammar, and needs no compiler.

    test_synonyms.py BINARY SOURCE_DIR

For each row of SYNONYMS: grammars/dpg.json with one word more in one list, given by --grammar, reads
a programme that prints this word; the grammar that is built in does not.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

# A small text layer; a synonym takes the place of one of its words.
TEXT = """Symposium Thin Ice (SYTI)

jointly organised by
the Thin Films Division (DS)

Spokesperson: Anna Weber
University of Celle
D-29221 Celle

Overview of Invited Talks and Sessions
(Lecture hall H1; Poster P2)

Invited Talks
SYTI 1.1 Mon 15:00–15:30 H1 Ice — •Anna Weber

Sessions
SYTI 1.1–1.2 Mon 15:00–16:00 H1 Thin Ice

SYTI 1: Thin Ice
Chair: Eva Klee
Time: Monday 15:00–16:00
Location: H1

Invited Talk SYTI 1.1 Mon 15:00 H1
Ice — •Anna Weber and Jan Roth — University of Celle, Germany
Ice is thin where it melts.
Keywords: ice; lakes

15 min. break

SYTI 1.2 Mon 15:45 H1
Snow — •Jan Roth — University of Celle, Germany
Snow is white.
"""

# List, what is added to it, the word that it stands for, where the record shows it. An object gives
# the new word a meaning.
SYNONYMS = (
    ("place_labels", '"Venue"', "Location: H1", "Venue: H1", "parts/0/sessions/0/room"),
    ("time_labels", '"When"', "Time: Monday", "When: Monday", "parts/0/sessions/0/start"),
    ("chair_labels", '"Host"', "Chair: Eva", "Host: Eva", "parts/0/sessions/0/chairs/0/name/full"),
    ("keyword_labels", '"Topics"', "Keywords:", "Topics:", "parts/0/sessions/0/entries/0/keywords"),
    ("talk_labels", '"Guest Talk": "invited"', "Invited Talk SYTI", "Guest Talk SYTI",
     "parts/0/sessions/0/entries/0/kind"),
    ("talk_groups", '"Guest Talks": "invited"', "Invited Talks\nSYTI", "Guest Talks\nSYTI",
     "parts/0/overview/talks/0/group"),
    ("hall_words", '"Theatre"', "(Lecture hall H1", "(Theatre H1", "parts/0/rooms/0"),
    ("overview_words", '"Survey of"', "Overview of", "Survey of", "parts/0/rooms/0"),
    ("organised_by", '"hosted by"', "jointly organised by", "hosted by",
     "parts/0/organised_by/0/code"),
    ("roles", '"Figurehead"', "Spokesperson:", "Figurehead:", "parts/0/organisers/0/role"),
    ("minutes", '"mn."', "15 min. break", "15 mn. break",
     "parts/0/sessions/0/entries/1/minutes"),
    ("presenter_marks", '"※"', "•Anna Weber and", "※Anna Weber and",
     "parts/0/sessions/0/entries/0/authors/0/presenting"),
    ("and", '"plus": "en"', "Weber and Jan", "Weber plus Jan",
     "parts/0/sessions/0/entries/0/authors/1/name/full"),
)


def record_of(binary, text, folder, *options):
    file = Path(folder) / "a.txt"
    file.write_text(text, encoding="utf-8")
    run = subprocess.run([binary, "-q", *options, str(file)], capture_output=True, timeout=60,
                         check=False)
    if not run.stdout:
        raise RuntimeError(run.stderr.decode())
    return json.loads(run.stdout)


def value_at(record, path):
    """The value at a path, "parts/0/rooms"; None where there is none."""
    node = record
    for key in path.split("/"):
        try:
            node = node[int(key)] if isinstance(node, list) else node[key]
        except (IndexError, KeyError, TypeError):
            return None
    return node


def with_word(grammar, name, word):
    """The grammar with a word more in front of a list; one line of it differs."""
    for bracket in "[{":
        begin = f'    "{name}": {bracket}'
        if begin in grammar:  # words stand before patterns of the same name
            changed = grammar.replace(begin, f"{begin}{word}, ", 1)
            pairs = zip(grammar.splitlines(), changed.splitlines())
            assert sum(a != b for a, b in pairs) == 1
            return changed
    raise RuntimeError(f"no list of words {name}")


def check(binary, grammar, folder, synonym):
    """What is wrong with one row; None when all is well."""
    name, word, old, new, path = synonym
    if TEXT.count(old) != 1:
        return f"'{old}' stands {TEXT.count(old)} times in the text"
    text = TEXT.replace(old, new)
    before = value_at(record_of(binary, TEXT, folder), path)
    own = Path(folder) / "dpg.json"
    own.write_text(with_word(grammar, name, word), encoding="utf-8")
    now = value_at(record_of(binary, text, folder, "--grammar", str(own)), path)
    without = value_at(record_of(binary, text, folder), path)
    # A label or group is printed in the record as it stands in the text.
    wanted = new.split("\n")[0].rstrip(":") if path.endswith(("/group", "/role")) else before
    if before in (None, [], False):
        return f"{path} is {before} in the text as it is"
    if now != wanted:
        return f"{path} is {now!r} with the word, expected {wanted!r}"
    if without == wanted:
        return f"{path} is {without!r} without the word, too"
    return None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, source = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    grammar = (source / "grammars/dpg.json").read_text(encoding="utf-8")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in (source / "grammars").glob("*.json"):
            (Path(folder) / file.name).write_bytes(file.read_bytes())
        for synonym in SYNONYMS:
            problem = check(binary, grammar, folder, synonym)
            if problem:
                failed += 1
                print(f"FAILED {synonym[0]}, {synonym[1]}\n  {problem}")
    print(f"{len(SYNONYMS)} synonyms, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
