"""Law: the language of programmes is data (DESIGN.md, law 7).

No weekday, label or society name of grammars/*.json stands in a string literal of src/ or include/.
Comments may show them, and so may the examples of a rule, which are raw strings in src/rules. Names that
the record's schema or the grammar itself gives to something are no words, in just these letters: "time"
is the name of a field, "Time" is a label.
Started by ctest: test_no_programme_words.py COMMAND SOURCE_DIR
"""

import json
import pathlib
import re
import sys

# What is found in any text, in a finding's message too, is no word of programmes.
SKIPPED_FILES = {"names.json"}
SKIPPED_LISTS = {"and", "articles", "english", "german", "never_last", "empty_words", "suspending",
                 "hyphen_first", "hyphen_last", "joined_first", "compounds", "prose_words", "site_words", "site_notes"}
# Members of a grammar that explain or show lines.
SKIPPED_KEYS = re.compile(r"about.*|why|matche?s?|near_miss(es)?|examples?|id|origin|source|parts")
# Words of a grammar that the code needs for something else, in these letters: each with the reason.
ALLOWED = {"location": "a key of GitLab's reports",
           "of the": "plain English of messages", "at the": "plain English of messages"}
MINIMUM_LETTERS = 4

WORD_LIKE = re.compile(r"[^\W\d_]+([ .,&'’-]+[^\W\d_]+)*\.?")
# What stands in the code as a name is no word: "missing-presenter", "talk_kind".
NAME_LIKE = re.compile(r"[a-z][a-z0-9]*([-_./][a-z0-9]+)+")

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<include>^[ \t]*\#[ \t]*include[^\n]*)
      | (?P<raw>(?:u8|[uUL])?R"(?P<delimiter>[^ ()\\\t\v\f\n]{0,16})\((?P<raw_text>.*?)\)(?P=delimiter)")
      | (?P<string>"(?P<text>(?:[^"\\\n]|\\.)*)")
      | (?P<number>\b\d[\w']*)
      | (?P<character>'(?:[^'\\\n]|\\.)+')""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


def words_of(value, in_list=False):
    """Yields the words of a grammar: strings in lists, and what the tables under "words" explain."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "words" and isinstance(member, dict):
                for name, table in member.items():
                    if name not in SKIPPED_LISTS and not SKIPPED_KEYS.fullmatch(name):
                        yield from words_of(list(table), in_list=True)
            elif not SKIPPED_KEYS.fullmatch(key):
                yield from words_of(member, in_list=key in {"word", "label"})
    elif isinstance(value, list):
        for member in value:
            yield from words_of(member, in_list=True)
    elif isinstance(value, str) and in_list and WORD_LIKE.fullmatch(value):
        if sum(letter.isalpha() for letter in value) >= MINIMUM_LETTERS:
            yield value


def grammar_names(value):
    """Yields the names by which the code knows a grammar's lists, fragments and parts of patterns."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield key
            if key == "words" and isinstance(member, dict):
                yield from member
            elif key == "name" and isinstance(member, str) and "pattern" in value:
                yield member
            elif key == "pattern" and isinstance(member, str):
                yield from re.findall(r"\(\?P<(\w+)>", member)
            elif key != "parts":
                yield from grammar_names(member)
    elif isinstance(value, list):
        for member in value:
            yield from grammar_names(member)


def schema_names(value):
    """Yields the names of the record: members, and values that the schema fixes."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key in {"properties", "$defs"}:
                yield from member
            if key == "enum":
                yield from (x for x in member if isinstance(x, str))
            if key == "const" and isinstance(member, str):
                yield member
            yield from schema_names(member)
    elif isinstance(value, list):
        for member in value:
            yield from schema_names(member)


def literals(text, raw_strings):
    """Yields (line, text) of the string literals of a C++ file, without escapes."""
    for token in TOKEN.finditer(text):
        line = text.count("\n", 0, token.start()) + 1
        if token["string"]:
            # Escapes are blanks here: a word does not begin with the n of \n.
            yield line, re.sub(r"\\(x[0-9a-fA-F]+|u[0-9a-fA-F]{4}|.)", " ", token["text"])
        elif token["raw"] and raw_strings:
            yield line, token["raw_text"]


def main():
    root = pathlib.Path(sys.argv[2])
    words = {}
    allowed = set(ALLOWED)
    for file in sorted((root / "grammars").glob("*.json")):
        if file.name not in SKIPPED_FILES:
            grammar = json.loads(file.read_text(encoding="utf-8"))
            allowed.update(grammar_names(grammar))
            for word in words_of(grammar):
                words.setdefault(word.casefold().rstrip("."), (word, file.name))
    if not words:
        print("no words found in grammars/*.json: was their form changed?")
        return 1

    schema = json.loads((root / "src/write/record.schema.json").read_text(encoding="utf-8"))
    for name in schema_names(schema):
        for part in {name, *re.split(r"[-_ ]", name)}:
            allowed |= {part, part.removesuffix("s")}

    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(word) for word in longest_first) + r")(?!\w)",
        re.IGNORECASE,
    )
    faults = []
    files = [f for folder in ("src", "include") for f in (root / folder).rglob("*")]
    for file in sorted(f for f in files if f.suffix in {".h", ".cpp"}):
        place = file.relative_to(root)
        in_rules = place.parts[:2] == ("src", "rules")
        for line, text in literals(file.read_text(encoding="utf-8"), raw_strings=not in_rules):
            for found in pattern.finditer(NAME_LIKE.sub(" ", text)):
                if found[0] not in allowed:
                    word, grammar = words.get(found[0].casefold(), (found[0], "a grammar"))
                    faults.append(f'{place}:{line}: "{found[0]}" is a word of {grammar} ("{word}")')
    if faults:
        print("\n".join(faults))
        print("Words of programmes belong into the grammar. If one is meant otherwise here, say it in")
        print("another word, or add it with a reason to ALLOWED in", pathlib.Path(__file__).name)
        return 1
    print(f"none of {len(words)} words of the grammars stands in the code")
    return 0


if __name__ == "__main__":
    sys.exit(main())
