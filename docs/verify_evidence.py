#!/usr/bin/env python3
"""Checks a file that `walletdeskctl audit export FILE` wrote, without WalletDesk and without the database.

    verify_evidence.py FILE [--anchor ANCHOR]

ANCHOR is a file of `walletdeskctl seal --anchor`, or a log of the server. Exit code 0: everything fits; 1: faults were
found, one a line; 2: a file cannot be read. Needs Python 3.8 or later and nothing else. The form is in evidence.md.
"""
import argparse
import bisect
import hashlib
import json
import re
import sys

DISORDER_MS = 60_000
LATE_MS = 3_600_000
ANCHOR = re.compile(r"walletdesk seal number=(\d{1,18}) .*\broot=([0-9a-f]{64})\b")
LEAF_FIELDS = ("at", "login", "action", "target_kind", "target_id", "command_id", "detail", "txid")
ROOT_FIELDS = ("number", "series", "opening", "cluster", "timeline", "at", "window_from", "window_to", "base_id",
               "covered_from", "covered_to", "first_id", "last_id", "rows", "batch", "previous")


def field(value):
    """A field as it enters a hash: length in bytes, ':', UTF-8; null is '-'; true and false are 1 and 0."""
    if value is None:
        return b"-"
    if isinstance(value, bool):
        value = int(value)
    utf8 = str(value).encode()
    return str(len(utf8)).encode() + b":" + utf8


def leaf_of(row):
    return hashlib.sha256(b"".join(field(row[name]) for name in LEAF_FIELDS)).hexdigest()


def root_of(seal):
    return hashlib.sha256(b"".join(field(seal[name]) for name in ROOT_FIELDS)).hexdigest()


def batch_of(rows):
    digest = hashlib.sha256()
    for row in rows:
        digest.update(field(row["id"]) + field(row["leaf"]))
    return digest.hexdigest()


class Series:
    def __init__(self):
        self.base = 0
        self.opening = None
        self.windows = []  # (from, to, number), ascending


class Check:
    def __init__(self, whole, previous):
        self.whole = whole
        self.previous = previous
        self.faults = []
        self.seals = {}
        self.last = None
        self.earlier = {}  # number -> instant of the seal before
        self.series = {}
        self.rows = {}
        self.unsealed = 0
        self.newest = 0
        self.is_file = False  # of one seat: windows are of ids

    def fault(self, word, seal=0, row=0, more=""):
        self.faults.append(f"{word} seal={seal or '-'} row={row or '-'}{more}")

    def add_seal(self, seal):
        before = self.seals.get(self.last)
        expected = before["number"] + 1 if before else (1 if self.whole else seal["number"])
        if seal["number"] != expected:
            self.fault("seal_missing", expected)
        elif seal["previous"] != self.previous:
            self.fault("seal_missing", seal["number"])
        if root_of(seal) != seal["root"]:
            self.fault("seal_changed", seal["number"])
        self.is_file = seal["cluster"] == "sqlite"
        self.earlier[seal["number"]] = before["at"] if before else 0
        self.last = seal["number"]
        self.seals[self.last] = seal
        self.previous = seal["root"]
        self.rows[seal["number"]] = []
        series = self.series.setdefault(seal["series"], Series())
        series.base = seal["base_id"]
        if seal["opening"]:
            series.opening = seal
        else:
            series.windows.append((seal["window_from"], seal["window_to"], seal["number"]))

    def place(self, row):
        """The number of the seal that covers the row; None: newer than all; 0: none, and there should be one."""
        order = sorted(self.series)
        for at, name in enumerate(order):
            series = self.series[name]
            last = at + 1 == len(order)
            if self.is_file:
                position = row["id"]
            elif row["txid"] is None or not row["txid"].isdigit():
                return 0
            else:
                position = int(row["txid"])
            if row["id"] <= series.base:
                opening = series.opening
                if opening and (row["id"] > opening["covered_to"]
                                or (row["id"] > opening["covered_from"] and position >= opening["window_from"])):
                    return opening["number"]
                continue
            following = None if last else self.series[order[at + 1]].opening
            if following and row["id"] > following["covered_to"]:
                continue
            found = bisect.bisect_right(series.windows, (position, float("inf"), 0)) - 1
            if found >= 0 and position < series.windows[found][1]:
                return series.windows[found][2]
            if last and (not series.windows or position >= series.windows[-1][1]):
                return None
        return 0 if self.series else None

    def add_row(self, row):
        number = self.place(row)
        if not number and not self.whole:
            return
        if leaf_of(row) != row["leaf"]:
            self.fault("row_changed", number, row["id"])
        seal = self.seals.get(number)
        earlier = self.earlier.get(number, 0)
        if (row["at"] + DISORDER_MS < self.newest or (earlier and row["at"] + LATE_MS < earlier)
                or (seal and row["at"] > seal["at"] + DISORDER_MS)):
            self.fault("row_out_of_time", number, row["id"])
        self.newest = max(self.newest, row["at"])
        if number is None:
            self.unsealed += 1
        elif number == 0:
            self.fault("rows_added", 0, row["id"])
        else:
            self.rows[number].append(row)

    def finish(self, anchor):
        for number, seal in self.seals.items():
            rows = self.rows[number]
            counted = f" expected={seal['rows']} found={len(rows)}"
            if len(rows) < seal["rows"]:
                self.fault("rows_missing", number, 0, counted)
            elif len(rows) > seal["rows"]:
                self.fault("rows_added", number, 0, counted)
            elif batch_of(rows) != seal["batch"]:
                self.fault("rows_changed", number)
        newest = max(self.seals, default=0)
        for number, root in anchor:
            if number in self.seals:
                if self.seals[number]["root"] != root:
                    self.fault("anchor_differs", number)
            elif self.whole and number > newest:
                self.fault("anchor_cut", number)


def read(path):
    with open(path, encoding="utf-8-sig") as file:
        head = json.loads(file.readline())
        if head.get("format") != "walletdesk-evidence" or head.get("version") != 1:
            raise ValueError("not an export of version 1")
        check = Check(head["whole"], head["previous"])
        counts = [0, 0]
        end = None
        for line in file:
            part = json.loads(line)
            if end is not None:
                raise ValueError("lines after the end")
            if "seal" in part:
                check.add_seal(part["seal"])
                counts[0] += 1
            elif "row" in part:
                check.add_row(part["row"])
                counts[1] += 1
            else:
                end = part["end"]
        if end is None or [end["seals"], end["rows"]] != counts:
            check.fault("file_cut")
        return check


def main():
    parser = argparse.ArgumentParser(description="Checks an export of WalletDesk's evidence.")
    parser.add_argument("file")
    parser.add_argument("--anchor")
    options = parser.parse_args()
    try:
        anchor = []
        if options.anchor:
            with open(options.anchor, encoding="utf-8", errors="replace") as file:
                anchor = [(int(m[1]), m[2]) for m in map(ANCHOR.search, file) if m]
        check = read(options.file)
        check.finish(anchor)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"cannot be read: {error}", file=sys.stderr)
        return 2
    for line in check.faults:
        print(line)
    sealed = sum(len(rows) for rows in check.rows.values())
    print(f"{len(check.seals)} seals, {sealed} sealed rows, {check.unsealed} rows not sealed yet, "
          f"{len(check.faults)} faults; newest root {check.previous or '-'}")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
