"""Texts of a booklet as LaTeX: characters that TeX reads otherwise, sub- and superscripts.

In: texts as a record holds them (BaTiO₃, k_{B}). Out: source for LuaLaTeX.
"""
import re

from . import rich

RAISED = re.compile("<(sub|sup)>([^<]*)</(?:sub|sup)>")
SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}",
           "^": r"\textasciicircum{}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
           '"': r"\char34{}", "<": r"\char60{}",
           ">": r"\char62{}"}


def tex(text):
    """BaTiO₃ & 5 % -> BaTiO\\textsubscript{3} \\& 5 \\%."""
    out, end = [], 0
    tagged = rich.tagged(text)
    for match in RAISED.finditer(tagged):
        out.append(plain(tagged[end:match.start()]))
        out.append(r"\text%sscript{%s}" % ({"sub": "sub", "sup": "super"}[match.group(1)],
                                               plain(match.group(2))))
        end = match.end()
    return "".join(out) + plain(tagged[end:])


def plain(text):
    return "".join(SPECIAL.get(c, c) for c in text)
