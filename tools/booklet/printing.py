"""Pieces of print that all layouts share: days, hours, keys, lists of names, credits.

Nothing here knows a layout; what differs (marks of indices, form of names) comes in as a function.
"""
import datetime

from .schedule import DAYS

SHORT = {"en": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
         "de": ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]}
LONG = {"en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]}
MONTHS = {"en": """January February March April May June July August September October November
              December""".split(),
          "de": """Januar Februar März April Mai Juni Juli August September Oktober November
              Dezember""".split()}
WORDS = {"en": {"time": "Time", "place": "Location", "all day": "all day"},
         "de": {"time": "Zeit", "place": "Raum", "all day": "ganztags"}}
STUB = {"en": "See {} for details of this session.",
        "de": "Siehe {} für Details zu dieser Sitzung."}


def short_day(day: str, language: str) -> str:
    return SHORT[language][DAYS.index(day)]


def long_day(day: str, language: str) -> str:
    return LONG[language][DAYS.index(day)]


def full_date(iso: str, language: str) -> str:
    """Monday, March 17, 2025; Montag, 17. März 2025"""
    date = datetime.date.fromisoformat(iso)
    day, month = LONG[language][date.weekday()], MONTHS[language][date.month - 1]
    if language == "en":
        return "%s, %s %d, %d" % (day, month, date.day, date.year)
    return "%s, %d. %s %d" % (day, date.day, month, date.year)


def hour(time: str, style: dict) -> str:
    """9:30, or 09:30 in a booklet that pads."""
    return time if style["padded"] else time.lstrip("0") if time[:2] != "00" else "0" + time[2:]


def hours(start: str, end: str, style: dict) -> str:
    return hour(start, style) + style["range"] + hour(end, style)


def is_all_day(item: dict) -> bool:
    return item["start"] == "00:00" and item["end"] == "24:00"


def row_when(row: dict, style: dict, language: str) -> tuple:
    """Day and hours of an overview row: ("Mon", "15:00–15:30"), ("Mo-Fr", "ganztags")."""
    day = short_day(row["day"], language)
    if row.get("last_day"):
        day += "-" + short_day(row["last_day"], language)
    return day, WORDS[language]["all day"] if is_all_day(row) else hours(row["start"], row["end"],
        style)


def session_when(session: dict, style: dict, language: str) -> str:
    """Monday 15:00–17:45; Monday, March 17, 2025, 15:00–17:45; Montag–Freitag ganztags"""
    time = WORDS[language]["all day"] if is_all_day(session) else hours(session["start"],
        session["end"], style)
    if session["last_day"]:
        return "%s–%s %s" % (long_day(session["day"], language),
                             long_day(session["last_day"], language), time)
    if session["date"]:
        return full_date(session["date"], language) + ", " + time
    return long_day(session["day"], language) + " " + time


def key(talk: dict, style: dict, language: str) -> str:
    """SYMD 1.1 Mon 15:00 H1"""
    return "%s %s %s %s" % (talk["id"], short_day(talk["day"], language),
                            hour(talk["start"], style), talk["room"])


def range_of(row: dict, style: dict) -> str:
    """SYMD 1.1–1.5, O 52.1–52.1, O 52"""
    if not row["first"]:
        return row["id"]
    return row["first"] + style["range"] + row["last"].split(" ", 1)[1]


def name_list(names: list, language: str, open_end: bool = False) -> str:
    """A and B; A, B, and C; A, B und C. open_end: something with its own connector follows."""
    if open_end or len(names) == 1:
        return ", ".join(names)
    together = "and" if language == "en" else "und"
    comma = "," if language == "en" and len(names) > 2 else ""
    return "%s%s %s %s" % (", ".join(names[:-1]), comma, together, names[-1])


def indexed(talk: dict) -> bool:
    """Indices stand only where there are several authors and several affiliations."""
    return len(talk["authors"]) > 1 and len(talk["affiliations"]) > 1


def authors(talk: dict, style: dict, form, index) -> str:
    """The author list of a credit. form: Name -> text; index: "1,2" -> how it is printed, or None:
    no indices.
    """
    marked = index if index and indexed(talk) else None
    items = []
    for author in talk["authors"]:
        text = (style["mark"] if author["presenting"] else "") + form(author["name"])
        if marked:
            text += marked(",".join(str(i + 1) for i in author["affiliations"]))
        items.append(text)
    tail = talk["_collaboration"] or ""
    return name_list(items, talk["language"], tail.startswith((", and", " and", " und"))) + tail


def affiliations(talk: dict, index) -> list:
    """The affiliations of a credit as printed, each with its index where there are indices."""
    many = indexed(talk)
    return [(index(str(i + 1)) if many else "") + a["text"] for i,
            a in enumerate(talk["affiliations"])]


def row_authors(row: dict, style: dict, form) -> str:
    """The authors of an overview row: no indices, no collaboration."""
    items = [(style["mark"] if a["presenting"] else "") + form(a["name"]) for a in row["authors"]]
    return name_list(items, row["_language"])


def chairs(session: dict, language: str) -> str:
    """Chair: Given Family and Given Family"""
    return "%s: %s" % (session["chairs"][0]["role"],
                       name_list([c["name"]["full"] for c in session["chairs"]], language))


def part_head(part: dict) -> str:
    """Symposium Title (CODE); Surface Science Division (O)"""
    return "%s%s (%s)" % ("Symposium " if part["kind"] == "symposium" else "", part["title"],
                          part["code"])


def page_head(booklet: dict, part: dict, what: str) -> str:
    """Regensburg 2025 – SYMD, and the day or the word Overview, apart."""
    conference = booklet["conference"]
    return "%s %d – %s" % (conference["place"], conference["year"], part["code"]), what
