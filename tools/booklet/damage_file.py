"""Damage to a file as a whole: line ends, byte order mark, encoding.

In: text and truth. Out: both, the text as bytes where its encoding is the damage.
"""
import unicodedata

from .damage import kind

# What an editor that knows cp1252 alone writes for signs that it lacks.
CLOSEST = {"●": "•", "∙": "•", "−": "-", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "∼": "~"}


@kind("crlf", "CR LF at line ends", whole_file=True)
def crlf(text, truth):
    return text.replace("\n", "\r\n"), truth


@kind("bom", "a byte order mark", whole_file=True)
def bom(text, truth):
    return "\ufeff" + text, truth


@kind("latin1", "the file is Latin-1 (cp1252); letters that it lacks are gone", whole_file=True)
def latin1(text, truth):
    """Letters outside of cp1252 lose their marks, other signs become `?`; in the truth as well."""
    # A name in capitals is small in the truth.
    signs = {case for c in text for case in (c, c.lower()) if len(case) == 1}
    table = {ord(c): closest(c) for c in signs if not encodable(c)}
    return text.translate(table).encode("cp1252"), translate(truth, table)


def encodable(letter):
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def closest(letter):
    if letter in CLOSEST:
        return CLOSEST[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    return base if encodable(base) else "?"


def translate(node, table):
    if isinstance(node, dict):
        return {key: translate(value, table) for key, value in node.items()}
    if isinstance(node, list):
        return [translate(member, table) for member in node]
    return node.translate(table) if isinstance(node, str) else node
