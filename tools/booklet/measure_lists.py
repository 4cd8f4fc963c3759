"""Scores the command on the lists of tests/evaluation: names and affiliations.

In: the rows of names.tsv or affiliations.tsv and the command. Each row is printed in a programme
of its own, so that none is evidence for another; one run reads them all. Out: for each half of a
list, and for all names, its figures, and the rows that came out otherwise than labelled."""
import csv
import json
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

HALVES = ("dev", "held")
FIELDS = ("institution", "department", "street", "postcode", "city", "region", "country")
LIMIT_SECONDS = 120

HEAD = """# Symposium Values and their Forms (SYVF)

## SYVF 1: Values and their Forms

Time: Monday 9:00–12:00

Location: H1
"""


@dataclass
class Result:
    """Figures by name, as `names/held/full`, and for each miss its half, text and fields."""
    figures: dict = field(default_factory=dict)
    misses: list = field(default_factory=list)


def read_rows(file):
    with open(file, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def score_names(file, command):
    rows = read_rows(file)
    result = Result()
    counts = {half: [0, 0, 0] for half in HALVES}  # rows, right in full, in given and family
    for row, record in zip(rows, records_of(map(programme_of_name, rows), command)):
        wanted = [row[part] for part in ("full", "given", "family")]
        got = name_in(record, row)
        count = counts[row["half"]]
        count[0] += 1
        count[1] += got[0] == wanted[0]
        count[2] += got[1:] == wanted[1:]
        if got != wanted:
            result.misses.append((row["half"], row["printed"], {row["kind"]: (wanted, got)}))
    counts["all"] = [sum(count) for count in zip(*counts.values())]
    for half, (total, full, parts) in counts.items():
        result.figures[f"names/{half}/full"] = full / total
        result.figures[f"names/{half}/parts"] = parts / total
    return result


def programme_of_name(row):
    """The name as presenter; no person's name behind one; `beside` as chair or second author."""
    chair, second = "", ""
    if row["kind"] == "not-a-person":
        joint = " " if row["printed"].split()[0] in ("for", "für", "on") else ", "
        authors = "●ANNA WEBER" + joint + row["printed"]
    else:
        authors = "●" + row["printed"]
    beside = row["beside"]
    if beside.startswith("Chair: "):
        chair = f"\n{beside}\n"
    elif beside:
        second = f"\n{talk(2, f'●KLARA LANG, {beside}', 'DESY, Hamburg')}"
    return HEAD + chair + "\n" + talk(1, authors, "DESY, Hamburg") + second


def talk(number, authors, affiliation):
    return (f"SYVF 1.{number} Mon {8 + number}:00 H1\n\n"
            f"**Spin waves and their forms** — {authors} — {affiliation}\n\nWe show them.\n")


def name_in(record, row):
    talks = [e for p in record["parts"] for s in p["sessions"] for e in s["entries"]]
    names = [author["name"] for author in talks[0]["authors"]] if talks else []
    if row["kind"] == "not-a-person":
        others = [n["full"] for n in names if n["source"] != "ANNA WEBER" and n["full"]]
        return ["; ".join(others), "", ""] if len(names) else ["no author", "", ""]
    if len(names) != 1:
        return [f"{len(names)} authors", "", ""]
    return [names[0][part] or "" for part in ("full", "given", "family")]


def score_affiliations(file, command):
    rows = read_rows(file)
    texts = (f"{HEAD}\n{talk(1, '●ANNA WEBER', row['text'])}" for row in rows)
    result = Result()
    counts = {(half, name): [0, 0, 0] for half in HALVES for name in FIELDS}  # right, said, labelled
    for row, record in zip(rows, records_of(texts, command)):
        entries = record["parts"][0]["sessions"][0]["entries"]
        found = entries[0]["affiliations"]
        got = found[0] if len(found) == 1 else dict.fromkeys(("text", *FIELDS))
        if got["text"] != row["text"]:
            result.misses.append((row["half"], row["text"], {"text": (row["text"], got["text"])}))
        different = {}
        for name in FIELDS:
            wanted, value = row[name], got[name] or ""
            count = counts[row["half"], name]
            count[0] += value == wanted != ""
            count[1] += value != ""
            count[2] += wanted != ""
            if value != wanted:
                different[name] = (wanted, value)
        if different:
            result.misses.append((row["half"], row["text"], different))
    for (half, name), (right, said, labelled) in counts.items():
        result.figures[f"affiliations/{half}/{name}/precision"] = right / said if said else 1.0
        result.figures[f"affiliations/{half}/{name}/f1"] = 2 * right / (said + labelled)
    return result


def records_of(texts, command):
    """The record of each text, in order."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for text in texts:
            files.append(Path(folder) / f"{len(files):04}.txt")
            files[-1].write_text(text, encoding="utf-8")
        run = subprocess.run([*command, "-q", "--compact", *files], capture_output=True,
                             timeout=LIMIT_SECONDS, check=False)
        records = [json.loads(line) for line in run.stdout.splitlines()]
    if len(records) != len(files):
        raise RuntimeError(f"{len(records)} records for {len(files)} files: "
                           + run.stderr.decode("utf-8", "replace")[-300:])
    return records


# --- what is said -------------------------------------------------------------------------------

def table(figures):
    return [f"{name:<44}{100 * value:7.2f} %" for name, value in figures.items()]


def differences(misses):
    lines = []
    for _, text, fields in misses:
        lines.append(text)
        lines += [f"    {name}: {wanted!r}, said {got!r}" for name, (wanted, got) in fields.items()]
    return lines
