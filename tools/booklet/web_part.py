"""The layout of the web page of a part: one row per session, in cells or one cell per line."""
import random

from . import overview, printing, rich, web
from .truth import Prints, empty_part, overview_session, record


def render(booklet: dict, rng: random.Random) -> tuple:
    style, language = booklet["_style"], booklet["_style"]["language"]
    prints = Prints("web_part", text=rich.flat, conference=True, part_head=style["web_part_head"])
    lines, parts = [], []
    for part in booklet["parts"]:
        sessions = [s for s in part["sessions"] if s["id"]]
        if not sessions:
            continue
        truth = empty_part(part, prints)
        for line in web.top(booklet, language) + ([web.part_line(part)] if style["web_part_head"]
                                                  else []):
            lines += [line, ""]
        for session in sessions:
            row = dict(overview.session_row(session), first=None, last=None)
            truth["overview"]["sessions"].append(overview_session(row, prints))
            lines += _row(row, style, language)
        lines.append("")
        for line in web.foot(booklet, language):
            lines += [line, ""]
        parts.append(truth)
    return rich.flat("\n".join(lines)) + "\n", record(booklet, prints, parts)


def _row(row: dict, style: dict, language: str) -> list:
    """|  | Mo, 09:30–13:00 | H13 | HL 1: Title (joint session HL/KFM) | """
    day = printing.short_day(row["day"], language)
    if row["last_day"]:
        day += "-" + printing.short_day(row["last_day"], language)
    cells = ["%s, %s" % (day, web.hours(row, language)), row["room"],
             "%s: %s" % (row["id"], row["title"])]
    if style["web_rows"] == "cell lines":
        return cells
    return ["|  | %s | " % " | ".join(cells)]
