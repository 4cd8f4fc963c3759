"""The overview's rows of before about 2007: T 1.2 Mi 09:00 (Audimax) Title, Presenter

No end, no dash, no mark: what stands behind the last comma is the presenter. A row without id may
open a group: Di 09:00 (Audimax) Opening.
"""
from . import printing


def rows(part: dict) -> list:
    """The rows as they are printed then: no end, one author."""
    out = []
    for row in part["overview"]["talks"]:
        presenter = next(a for a in row["authors"] if a["presenting"])
        out.append(dict(row, end=None, authors=[presenter]))
    if out:
        opening = next((s for s in part["sessions"] if s["title"] in ("Opening", "Eröffnung")
                        and not s["last_day"]), None)
        if opening:
            out.insert(0, dict(out[0], id=None, day=opening["day"], start=opening["start"],
                               room=opening["room"],
                               title=opening["title"], authors=[]))
    return out


def text(row: dict, language: str) -> str:
    ident = row["id"] + " " if row["id"] else ""
    who = "".join(", " + a["name"]["full"] for a in row["authors"])
    return "%s%s %s (%s) %s%s" % (ident, printing.short_day(row["day"], language), row["start"],
                                  row["room"], row["title"], who)


def change(booklet: dict):
    """For the truth of a booklet in this form: part -> part with such rows; None for others."""
    if not booklet["_style"]["old_form"]:
        return None
    return lambda part: dict(part, overview=dict(part["overview"], talks=rows(part)))
