#!/usr/bin/env python3
"""Options that tell the command about a programme: its week and its time zone.

    test_command_options.py BINARY SOURCE_DIR [WORD]
"""
import os
import sys

import command
from command import PROGRAMME, QUIET, check_failed, read_json, test

ZONE = b"TZif2" + bytes(39)


def zones(c, *names):
    """A folder of time zones; the environment in which it is the system's."""
    for name in names:
        os.makedirs((c.folder / "zones" / name).parent, exist_ok=True)
        c.write(f"zones/{name}", ZONE)
    return {"TZDIR": str(c.folder / "zones")}


@test
def monday_dates_the_weekdays(c):
    c.write("a.txt", PROGRAMME)
    for day in ("2025-03-17", "2025-03-16", "2025-03-20", "2025-03-22"):
        record = read_json(c.run("--monday", day, "a.txt").out)
        session = record["parts"][0]["sessions"][0]
        assert session["date"] == session["entries"][0]["date"] == "2025-03-17", session
        assert session["entries"][0]["derived"]["date"] == "option", session
        assert record["generator"]["options"] == {"monday": day}, record["generator"]
    assert read_json(c.run("a.txt").out)["generator"]["options"] == {}


@test
def printed_dates_win(c):
    c.write("a.txt", QUIET)
    session = read_json(c.run("--monday", "2026-03-16", "a.txt").out)["parts"][0]["sessions"][0]
    assert session["date"] == "2025-03-17", session
    assert session["entries"][0]["derived"]["date"] == "session", session


@test
def wrong_dates(c):
    c.write("a.txt", PROGRAMME)
    for date in ("2025-02-29", "2025-13-01", "2025-00-10", "17.3.2025", "2025-3-17", "monday", "",
                 "2025-03-17 ", "0000-01-01", "2025-03-170", "２025-03-17"):
        done = c.run("--monday", date, "a.txt")
        check_failed(done, "--monday", date)
        assert done.out == b"", done
    check_failed(c.run("--monday", "2025-02-29", "a.txt"), "no day '2025-02-29'", "2025-03-17")


@test
def time_zone_in_the_record(c):
    c.write("a.txt", PROGRAMME)
    env = zones(c, "Europe/Berlin")
    record = read_json(c.run("--timezone", "Europe/Berlin", "a.txt", env=env).out)
    assert record["timezone"] == "Europe/Berlin", record["timezone"]
    assert record["generator"]["options"] == {"timezone": "Europe/Berlin"}, record["generator"]
    assert read_json(c.run("a.txt").out)["timezone"] is None


@test
def unknown_time_zones(c):
    c.write("a.txt", PROGRAMME)
    env = zones(c, "Europe/Berlin", "Europe/Paris", "UTC", "posix/Europe/Bern", "America/Argentina/Salta")
    for name, nearest in (("Europe/Berlni", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
                          ("Berlin", "Europe/Berlin"), ("Europe/Bern", "Europe/Berlin"), ("utc", "UTC"),
                          ("Pari", "Europe/Paris"), ("salta", "America/Argentina/Salta"),
                          ("posix/Europe/Bern", "Europe/Berlin"), ("Europe/Berlin ", "Europe/Berlin")):
        check_failed(c.run("--timezone", name, "a.txt", env=env), "--timezone", f"'{name}'", f"'{nearest}'")
    for name in ("Qqqqqq", "", "..", "Europe/../UTC", "/etc/passwd", "Europe", "x" * 5000):
        check_failed(c.run("--timezone", name, "a.txt", env=env), "--timezone", name[:20])


@test
def time_zones_of_a_system_without_any(c):
    c.write("a.txt", PROGRAMME)
    env = {"TZDIR": str(c.folder / "nothing")}
    assert read_json(c.run("--timezone", "Europe/Berlin", "a.txt", env=env).out)["timezone"] == "Europe/Berlin"
    check_failed(c.run("--timezone", "berlin", "a.txt", env=env), "'berlin'", "Europe/Berlin")


if __name__ == "__main__":
    sys.exit(command.main())
