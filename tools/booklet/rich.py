"""Sub- and superscripts. Inside a booklet they stand as in a record: Unicode when every character
has one (BaTiO₃, 10⁻⁶), else _{…} and ^{…} (k_{B}, N^{1/3}).

Out of that form come what Markdown prints (<sub>3</sub>) and what a text layer prints (BaTiO3).
"""
import re

_SUB = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ₓ", "0123456789+−x"))
_SUP = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+−n"))
_MARKED = re.compile("([%s]+)|([%s]+)|_\\{([^}]*)\\}|\\^\\{([^}]*)\\}"
                     % ("".join(_SUB), "".join(_SUP)))


def _pieces(match):
    """(is subscript, plain characters) of one raised or lowered run."""
    if match.group(1):
        return True, "".join(_SUB[c] for c in match.group(1))
    if match.group(2):
        return False, "".join(_SUP[c] for c in match.group(2))
    if match.group(3) is not None:
        return True, match.group(3)
    return False, match.group(4)


def keep(text: str) -> str:
    return text


def flat(text: str) -> str:
    """BaTiO₃ -> BaTiO3, 10⁻⁶ -> 10−6, k_{B} -> kB."""
    return _MARKED.sub(lambda m: _pieces(m)[1], text)


def tagged(text: str) -> str:
    """BaTiO₃ -> BaTiO<sub>3</sub>."""
    def one(match):
        is_sub, plain = _pieces(match)
        tag = "sub" if is_sub else "sup"
        return "<%s>%s</%s>" % (tag, plain, tag)
    return _MARKED.sub(one, text)
