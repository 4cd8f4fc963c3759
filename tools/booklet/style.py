"""How one booklet is printed: one choice for all of it, so that a document is consistent with
itself.
"""
import datetime
import random


def booklet_style(rng: random.Random, language: str) -> dict:
    year = rng.randint(2003, 2027)
    march = datetime.date(year, 3, rng.choice((1, 8, 15)))
    monday = march + datetime.timedelta(days=(7 - march.weekday()) % 7)
    return {
        "language": language if language in ("en", "de")
        else rng.choice(("en", "de")),  # of page furniture
        "monday": monday,
        "mark": rng.choice("•••●●●∙"),  # of the presenter
        "capitals": rng.random() < 0.7,  # Markdown: authors in capitals
        "apostrophe": rng.choice("'’"),
        "codes": rng.random() < 0.12,  # NL for Netherlands
        "ampersand": rng.random() < 0.5,  # titles may hold &
        "dates": rng.random() < 0.2,  # session heads print full dates
        "padded": rng.random() < 0.15,  # 09:30 for 9:30
        "range": rng.choice("–––-"),  # 15:00–17:45
        "label_place": rng.choice(("own line", "own line", "key line")),
        "time_place": rng.choice(("two lines", "two lines", "one line")),
        "entity": rng.choice(("&", "&amp;")),  # Markdown
        "row_title": rng.choice(("<b>", "**")),  # Markdown: titles in overview rows
        "page_heads": rng.random() < 0.25,  # Markdown: "Regensburg 2025 – SYMD" survives
        "old_form": rng.random() < 0.06,  # text: rows "T 1.2 Mi 09:00 (Audimax) Title, Presenter"
        "blank_lines": rng.choice(("none", "blocks", "blocks")),  # text
        "web_rows": rng.choice(("plain", "cells", "cell lines")),
        "web_part_head": rng.random() < 0.6,
        "measure": rng.randint(70, 95),  # text: columns
        "page_lines": rng.randint(48, 72),
        "plain_hyphens": rng.random() < 0.5,
    }
