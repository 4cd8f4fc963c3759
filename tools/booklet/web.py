"""What all web pages share: site furniture in both languages, date lines, the name of a part."""
import datetime

from . import printing
from .schedule import DAYS

TOP = {"en": "{place} {year} – scientific programme",
       "de": "{place} {year} – wissenschaftliches Programm"}
MENU = {"en": "Parts | Days | Selection | Search | Updates | Downloads | Help",
        "de": "Bereiche | Tage | Auswahl | Suche | Aktualisierungen | Downloads | Hilfe"}
FOOT = {"en": ["100% | Mobile layout | Deutsche Version | Contact/Imprint/Privacy",
               "Programme archive > {year} > {place}"],
        "de": ["100% | Mobilansicht | English version | Kontakt/Impressum/Datenschutz",
               "Programmarchiv > {year} > {place}"]}


def top(booklet: dict, language: str) -> list:
    conference = booklet["conference"]
    return [TOP[language].format(**conference), MENU[language]]


def foot(booklet: dict, language: str) -> list:
    return [line.format(**booklet["conference"]) for line in FOOT[language]]


def part_line(part: dict) -> str:
    """CPP: Fachverband Chemische Physik und Polymerphysik; SYMD: Symposium Title"""
    return "%s: %s%s" % (part["code"], "Symposium " if part["kind"] == "symposium" else "",
                         part["title"])


def date_of(booklet: dict, day: str) -> str:
    """ISO date of a weekday of the conference."""
    return (booklet["_style"]["monday"] + datetime.timedelta(days=DAYS.index(day))).isoformat()


def hours(item: dict, language: str) -> str:
    """09:30–13:00, or all day; web pages always pad."""
    if printing.is_all_day(item):
        return printing.WORDS[language]["all day"]
    return "%s–%s" % (item["start"], item["end"])


def date_line(booklet: dict, item: dict, language: str) -> str:
    """Monday, March 17, 2025, 19:00–21:00, P4; Mittwoch, 24. März 1999, 16:45–17:15, PC4"""
    date = printing.full_date(date_of(booklet, item["day"]), language)
    return ", ".join([date, hours(item, language), item["room"]])


def session_line(booklet: dict, session: dict, language: str) -> str:
    """The date line of a session; a range of days stands without date."""
    if not session["last_day"]:
        return date_line(booklet, session, language)
    days = "%s–%s" % (printing.long_day(session["day"], language),
                      printing.long_day(session["last_day"], language))
    return ", ".join([days, hours(session, language), session["room"]])


def dated(booklet: dict) -> dict:
    """The booklet with the dates that web pages always print."""
    def with_date(item):
        return dict(item, date=date_of(booklet, item["day"]) if item.get("day")
                    and not item.get("last_day") else None)
    parts = []
    for part in booklet["parts"]:
        sessions = [dict(with_date(s), entries=[with_date(e) if e["type"] == "talk" else e
                                                for e in s["entries"]])
                    for s in part["sessions"]]
        parts.append(dict(part, sessions=sessions))
    return dict(booklet, parts=parts)
