"""The overview of a part: which talks it lists, in which groups, and its sessions.

In: a part with its sessions filled. Out: the overview of RECORD.md; rows print begin and end.
"""
import random

GROUPS = {
    "en": {"invited": "Invited Talks", "topical": "Topical Talks", "plenary": "Plenary Talks",
           "prize": "Prize Talks",
           "keynote": "Keynotes", "tutorial": "Tutorials", "evening": "Evening Talks",
           "other": "Lunch Talks"},
    "de": {"invited": "Hauptvorträge", "topical": "Topical Talks", "plenary": "Plenarvorträge",
           "prize": "Preisvorträge",
           "keynote": "Keynotes", "tutorial": "Tutorials", "evening": "Abendvorträge",
           "other": "Lunch Talks"},
}
ORDER = ["plenary", "prize", "keynote", "invited", "topical", "tutorial", "evening", "other"]


def talk_row(talk: dict, group: str) -> dict:
    return {"group": group, "id": talk["id"], "day": talk["day"], "date": None,
            "start": talk["start"], "end": talk["end"],
            "room": talk["room"], "title": talk["title"],
            "authors": [{"name": a["name"], "presenting": a["presenting"]}
                        for a in talk["authors"]],
            "_language": talk["language"]}


def session_row(session: dict) -> dict:
    talks = [e for e in session["entries"] if e["type"] == "talk"]
    return {"id": session["id"], "first": talks[0]["id"] if talks else None,
            "last": talks[-1]["id"] if talks else None,
            "day": session["day"], "last_day": session["last_day"], "date": None,
            "start": session["start"],
            "end": session["end"], "room": session["room"], "title": session["title"]}


def make(part: dict, rng: random.Random) -> dict:
    """Own talks of every kind that is listed (all of it, or none), then the sessions."""
    language = part["_language"]
    talks = [e for s in part["sessions"] for e in s["entries"] if e["type"] == "talk"]
    listed = list(ORDER)
    if rng.random() < 0.15:
        listed = ["plenary", "prize", "evening", "invited"]
    rows = []
    for kind in listed:
        rows += [talk_row(t, GROUPS[language][kind]) for t in talks if t["kind"] == kind]
    sessions = [session_row(s) for s in part["sessions"] if s["id"]]
    return {"talks": rows, "sessions": sessions}


def foreign_rows(part: dict, other: dict) -> list:
    """Rows of another part's talks, as divisions list plenary talks and those of their symposia."""
    language = part["_language"]
    if other["kind"] == "plenary":
        group = GROUPS[language]["plenary"]
    elif language == "en":
        group = "Invited Talks of the joint Symposium %s (%s)" % (other["title"], other["code"])
    else:
        group = "Hauptvorträge des gemeinsamen Symposiums %s (%s)" % (other["title"], other["code"])
    wanted = "plenary" if other["kind"] == "plenary" else "invited"
    talks = [e for s in other["sessions"] for e in s["entries"] if e["type"] == "talk"
             and e["kind"] == wanted]
    return [talk_row(t, group) for t in talks]


def head(part: dict) -> str:
    """Overview of Invited Talks and Sessions; Übersicht der Hauptvorträge und Fachsitzungen …"""
    own = [row for row in part["overview"]["talks"] if "ymposi" not in row["group"]]
    names = list(dict.fromkeys(row["group"] for row in own))
    sessions = bool(part["overview"]["sessions"])
    if part["_language"] == "en":
        if len(names) > 2:
            names = ["Invited Talks" if "Invited Talks" in names else names[0]]
        return "Overview of " + " and ".join([" and ".join(names)] * bool(names)
                                             + ["Sessions"] * sessions)
    if len(names) > 2:
        many = "Übersicht der Plenar-, Haupt- und Eingeladenen Vorträge"
        return many + " und Fachsitzungen" * sessions
    names = [n if n.endswith("vorträge") else "Hauptvorträge" for n in names[:1]]
    return "Übersicht der " + " und ".join(names + ["Fachsitzungen"] * sessions)
