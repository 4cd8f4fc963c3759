"""Times of sessions and of the talks in them: what begins when, and where the breaks are.

Slots of a day do not overlap: morning ends by 13:30, midday is 13:30 to 14:20, afternoon 14:30 to
18:25, evening from 18:30. Inside of a session talks and breaks tile without a gap.
"""
import random

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
START = {"morning": ["9:30", "9:30", "9:30", "10:00", "10:30", "9:00", "9:15"],
         "midday": ["13:30"], "afternoon": ["14:30", "15:00", "15:00", "14:45"],
         "evening": ["18:30", "18:30", "19:00", "18:45"]}
ROOM = {"morning": 13 * 60 + 30, "midday": 14 * 60 + 20, "afternoon": 18 * 60 + 25,
        "evening": 24 * 60}
# Minutes of a talk by its kind; the seldom ones are off the grid.
LENGTHS = {"talk": [15] * 40 + [20], "invited": [30] * 30 + [45, 25], "topical": [30],
           "group_report": [30] * 9 + [20],
           "plenary": [45, 45, 60], "prize": [30, 45], "keynote": [45], "tutorial": [45, 60, 50],
           "evening": [60], "other": [30, 45]}


def minutes(text: str) -> int:
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


def clock(value: int) -> str:
    """HH:MM; 24:00 is the end of a day, what is later belongs to the next."""
    if value > 24 * 60:
        value -= 24 * 60
    return "%02d:%02d" % (value // 60, value % 60)


def length(kind: str, rng: random.Random, plain: bool) -> int:
    return LENGTHS[kind][0] if plain else rng.choice(LENGTHS[kind])


def break_after(count: int, rng: random.Random) -> set:
    """After how many talks a break stands."""
    if count < 5 or rng.random() < 0.15:
        return set()
    if count > 10:
        third = count // 3
        return {third, 2 * third + rng.randint(0, 1)}
    return {count // 2 + rng.randint(-1, 1)}


BREAKS = {"en": ["{} min. break"] * 6 + ["{} minutes break", "Coffee break", "Coffee break"],
          "de": ["{} Min. Pause"] * 7 + ["Kaffeepause", "Kaffeepause"]}


def a_break(language: str, lunch: bool, rng: random.Random) -> dict:
    """A break without its times, and "_gap", the minutes that it takes."""
    if lunch:
        return {"type": "break", "label": "Lunch break" if language == "en" else "Mittagspause",
                "minutes": None,
                "start": None, "end": None, "_gap": rng.choice((60, 75, 90))}
    label = rng.choice(BREAKS[language])
    gap = rng.choice((15, 15, 15, 15, 30, 20)) if "{}" in label else rng.choice((15, 20, 30))
    return {"type": "break", "label": label.format(gap), "minutes": gap if "{}" in label else None,
            "start": None, "end": None, "_gap": gap}


def tile(start: int, kinds: list, language: str, rng: random.Random, lunch: bool = False) -> tuple:
    """Entries as (begin, end, kind) or break dicts with times, and the end of all."""
    plain = rng.random() < 0.9
    after, out, now = break_after(len(kinds), rng), [], start
    for i, kind in enumerate(kinds):
        if i in after and i > 0:
            pause = a_break(language, lunch and i == max(after), rng)
            pause["start"], pause["end"] = clock(now), clock(now + pause["_gap"])
            now += pause["_gap"]
            out.append(pause)
        end = now + length(kind, rng, plain)
        out.append((clock(now), clock(end), kind))
        now = end
    return out, now


def fits(kinds: list) -> bool:
    """Whether the talks of one session fit into a morning, breaks included."""
    return sum(LENGTHS[k][0] for k in kinds) <= 165


def slot_of(kind: str, rng: random.Random) -> tuple:
    """The slots that a session of this kind takes."""
    if kind == "long":
        return ("morning", "midday", "afternoon")
    if kind in ("assembly", "evening", "night"):
        return ("evening",)
    if kind == "midday":
        return ("midday",)
    return (rng.choice(("morning", "morning", "afternoon")),)
