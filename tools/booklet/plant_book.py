"""A clean booklet with the places at which it prints what a fault changes.

In: a text in one of the layouts of the registry, and its truth. Out: rows, keys and heads by id,
each with the spans of its day, hours, place and title. What is not found in the way that most print
it is left out: there are enough others."""
import re
from dataclasses import dataclass

ID = r"[A-Z][A-Za-z]* (?:\d+[a-z]?\.\d+|[IVXL]+)"
SESSION = r"[A-Z][A-Za-z]* \d+[a-z]?"
CLOCK = r"\d?\d:\d\d"
DAY = r"[A-Z][a-z]+"
ROW = re.compile(rf"^(?P<id>{ID})[ \t](?P<day>{DAY})[ \t](?P<start>{CLOCK})[–-](?P<end>{CLOCK})[ \t]",
                 re.MULTILINE)
SESSION_ROW = re.compile(
    rf"^(?P<id>{SESSION})(?:\.(?P<first>\d+)[–-](?P<last>\d+[a-z]?\.\d+))?[ \t](?P<day>{DAY})[ \t]"
    rf"(?P<start>{CLOCK})[–-](?P<end>{CLOCK})[ \t]", re.MULTILINE)
KEY = re.compile(rf"^(?:(?P<label>(?:\*\*)?[A-Z][^\d\n]*?) +)?(?P<id>{ID}) (?P<day>{DAY}) "
                 rf"(?P<start>{CLOCK}) (?P<room>[^\n]+)$", re.MULTILINE)
PAGE_ROW = re.compile(rf"^(?:\|  \| )?(?P<start>{CLOCK})(?: \| | |\n)(?P<id>{ID})(?= |\n)",
                      re.MULTILINE)
HEAD = re.compile(rf"^(?:## )?(?P<id>{SESSION}): (?P<title>[^\n]+)$", re.MULTILINE)
WHEN = re.compile(rf"^(?P<label>(?:Time|Zeit): )?(?P<day>{DAY})(?P<date>, [^:\n]*?\d{{4}},)?,? "
                  rf"(?P<start>{CLOCK})[–-](?P<end>{CLOCK})(?:, (?P<room>[^\n]+)$)?", re.MULTILINE)
PLACE = re.compile(r"(?:Location|Raum): (?P<room>[^\n]+)$", re.MULTILINE)
PAGE_DATE = re.compile(rf"^(?P<day>{DAY}), (?P<date>[^:\n]*?\d{{4}}), (?P<start>{CLOCK})–"
                       rf"(?P<end>{CLOCK}), (?P<room>[^\n]+)$", re.MULTILINE)
PAGE_KEY = re.compile(rf"^(?P<id>{ID}): (?P<label>[^\n]+)\n+", re.MULTILINE)


@dataclass
class Printed:
    """One row, key or head: spans by name, and the value of the truth that it prints."""
    value: dict
    spans: dict
    begin: int
    end: int  # of its first line
    part: dict = None
    session: dict = None

    def has(self, *names):
        return all(name in self.spans for name in names)

    def start(self, name):
        return self.spans[name][0]


def printed(match, value, part=None, session=None):
    spans = {name: match.span(name) for name, text in match.groupdict().items() if text}
    return Printed(value, spans, match.start(), match.end(), part, session)


class Book:
    def __init__(self, layout, text, truth):
        self.layout, self.text, self.truth = layout, text, truth
        self.rows, self.session_rows, self.keys, self.heads = {}, {}, {}, {}
        self.guests, self.twice = set(), set()
        self._listed = {row["id"] for p in truth["parts"] for row in p["overview"]["talks"]}
        self._sessions = {s["id"]: (p, s) for p in truth["parts"] for s in p["sessions"] if s["id"]}
        self._talks = {e["id"]: (p, s, e) for p in truth["parts"] for s in p["sessions"]
                       for e in s["entries"] if e["type"] == "talk"}
        self._read_rows()
        self._read_keys()
        self._read_heads()

    def line_end(self, at):
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def listed(self, talk):
        return talk["id"] in self._listed

    # --- reading --------------------------------------------------------------------------------

    def _read_rows(self):
        talks, sessions = {}, {}
        for part in self.truth["parts"]:
            for row in part["overview"]["talks"]:
                if row["id"] and row["id"].split(" ")[0] == part["code"]:
                    talks[row["id"]] = (part, row)
                elif row["id"]:
                    self.guests.add(row["id"])
            for row in part["overview"]["sessions"]:
                sessions[row["id"]] = (part, row)
        for match in ROW.finditer(self.text):
            self._add_row(match, talks, self.rows)
        for match in SESSION_ROW.finditer(self.text):
            self._add_row(match, sessions, self.session_rows)
        for ident in self.guests:  # the same row may stand in two overviews
            self.rows.pop(ident, None)

    def _add_row(self, match, known, found):
        ident = match["id"]
        if ident not in known:
            return
        part, value = known[ident]
        row = printed(match, value, part)
        at, room = match.end(), value["room"]
        if room and self.text.startswith(room, at) and self.text[at + len(room)] in " \t":
            row.spans["room"] = (at, at + len(room))
            title = at + len(room) + 1
            row.spans["title"] = (title, self.line_end(at))
        row.end = self.line_end(at)
        found[ident] = row

    def _read_keys(self):
        patterns = {"web_contribution": PAGE_KEY, "web_session": PAGE_ROW}
        for match in patterns.get(self.layout, KEY).finditer(self.text):
            if match["id"] not in self._talks:
                continue
            part, session, talk = self._talks[match["id"]]
            key = printed(match, talk, part, session)
            if self.layout == "web_contribution":
                date = PAGE_DATE.match(self.text, match.end())
                if not date:
                    continue
                key.spans.update({n: date.span(n) for n in date.groupdict()})
                key.end = date.end()
            if match["id"] in self.keys:
                self.twice.add(match["id"])
            self.keys[match["id"]] = key

    def _read_heads(self):
        if self.layout == "web_contribution":
            return
        for match in HEAD.finditer(self.text):
            ident = match["id"]
            if ident not in self._sessions or ident in self.heads:
                continue
            part, session = self._sessions[ident]
            head = printed(match, session, part, session)
            when = WHEN.search(self.text, match.end(), match.end() + 3000)
            other = HEAD.search(self.text, match.end())
            if when and not (other and other.start() < when.start()):
                head.spans.update({n: when.span(n) for n, t in when.groupdict().items()
                                   if t and n != "label"})
                place = PLACE.search(self.text, when.end(), when.end() + 200)
                if place and "room" not in head.spans:
                    head.spans["room"] = place.span("room")
                self.heads[ident] = head

    # --- what surrounds a talk ------------------------------------------------------------------

    def begin_of(self, key):
        """Where a talk begins: its label may stand on a line of its own above the key."""
        label = key.value["label"]
        if not label or "label" in key.spans:
            return key.begin
        before = self.text[:key.begin].rstrip("\n")
        line = before.rfind("\n") + 1
        return line if before[line:].strip("*") == label else key.begin

    def neighbours(self, talk, session):
        """The entries before and behind a talk, or None."""
        entries = session["entries"]
        at = next(i for i, e in enumerate(entries) if e is talk)
        return (entries[at - 1] if at else None,
                entries[at + 1] if at + 1 < len(entries) else None)
