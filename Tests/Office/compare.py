#!/usr/bin/env python3
"""Compares `congkhai inspect --cells` cell by cell with PyPI's openpyxl (.xlsx) and xlrd (.xls).

    compare.py [--program .build/release/congkhai] [--show N] FILE_OR_FOLDER…

Files are told by their content. A cell counts as equal where kind and value are; every other cell is counted under its
explanation. Exit 1 where fewer than 99.9 cells in 100 are equal or explained, a difference is unexplained, or a file
that the other reader reads is not read.
"""

import argparse
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import warnings

import openpyxl
import xlrd
from openpyxl.utils import get_column_letter

warnings.filterwarnings("ignore")


def number(value):
    """The double a decimal reads back to, so that `1`, `1.0` and `1e0` are one."""
    return repr(float(value))


def moment(value):
    """A date, a moment or a time as the contract writes it, rounded to the second."""
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, datetime.time):
        value = datetime.datetime.combine(datetime.date(2000, 1, 1), value)
        return (value + datetime.timedelta(microseconds=500_000)).strftime("%H:%M:%S")
    if isinstance(value, datetime.datetime):
        value = (value + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
        if value.time() == datetime.time():
            return value.date().isoformat()
        return value.isoformat()
    return value.isoformat()


def text(value):
    return unicodedata.normalize("NFC", value)


def openpyxl_cells(path):
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None or value == "":
                    continue
                if isinstance(value, bool):
                    found = ("boolean", "true" if value else "false")
                elif isinstance(value, (int, float)):
                    found = ("number", number(value))
                elif isinstance(value, str):
                    found = ("error", value) if cell.data_type == "e" else ("text", text(value))
                else:
                    found = ("date", moment(value))
                yield (text(sheet.title), cell.coordinate), found


def xlrd_cells(path):
    book = xlrd.open_workbook(path, formatting_info=True, logfile=open("/dev/null", "w"))
    for sheet in book.sheets():
        covered = set()
        for top, bottom, left, right in sheet.merged_cells:
            covered |= {(r, c) for r in range(top, bottom) for c in range(left, right)} - {(top, left)}
        for row in range(sheet.nrows):
            for column in range(sheet.row_len(row)):
                kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
                if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or value == "" or (row, column) in covered:
                    continue
                if kind == xlrd.XL_CELL_TEXT:
                    found = ("text", text(value))
                elif kind == xlrd.XL_CELL_NUMBER:
                    found = ("number", number(value))
                elif kind == xlrd.XL_CELL_BOOLEAN:
                    found = ("boolean", "true" if value else "false")
                elif kind == xlrd.XL_CELL_ERROR:
                    found = ("error", xlrd.error_text_from_code.get(value, "#ERR!"))
                else:
                    found = ("date", serial(value, book.datemode))
                yield (text(sheet.name), f"{get_column_letter(column + 1)}{row + 1}"), found


def serial(value, datemode):
    """xlrd names the serial of a date; what it means is the file's own epoch."""
    seconds = round(value * 86400)
    if 0 <= seconds < 86400:
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    days = seconds // 86400
    if datemode:
        start = datetime.datetime(1904, 1, 1)
    else:
        start = datetime.datetime(1899, 12, 31 if days < 60 else 30)
    return moment(start + datetime.timedelta(seconds=seconds))


def our_cells(program, path):
    run = subprocess.run(
        [program, "inspect", "--cells", "--format", "json", str(path)], capture_output=True, timeout=120)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"exit {run.returncode}: {run.stderr[-500:]!r}")
    cells, errors = {}, []
    for line in run.stdout.decode("utf-8").splitlines():
        value = json.loads(line)
        if "kind" in value:
            found = number(value["value"]) if value["kind"] == "number" else value["value"]
            cells[(value["sheet"], value["cell"])] = (value["kind"], found)
        elif value.get("severity") == "error":
            errors.append(value["summary"])
    return cells, errors


ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def explanation(theirs, ours):
    """Why a difference is none to mend; None where it is."""
    if theirs is None or ours is None:
        return None
    if theirs[0] == "text" == ours[0]:
        if ESCAPE.sub(lambda found: chr(int(found[1], 16)), theirs[1].replace("x005F_", "")) == ours[1]:
            return "_xHHHH_ stands for a character; openpyxl leaves it as it is written"
        if unicodedata.normalize("NFC", ours[1]) == theirs[1]:
            return "letters of another script than Latin left as stored"
    if theirs == ("error", "#VALUE!") and ours[0] == "number":
        return "a date format on a number that is no date: openpyxl makes it #VALUE!"
    if theirs[0] == "date" == ours[0] and re.fullmatch(r"-?\d+:\d\d:\d\d", ours[1]) and "T" in theirs[1]:
        return "a length of time such as [h]:mm, which xlrd gives as a day"
    return None


def files(places):
    for place in map(pathlib.Path, places):
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=".build/release/congkhai")
    parser.add_argument("--show", type=int, default=20, help="unexplained differences to show")
    parser.add_argument("places", nargs="+")
    options = parser.parse_args()
    total = equal = 0
    why = collections.Counter()
    unexplained, unread = [], []
    count = collections.Counter()
    for path in files(options.places):
        head = path.read_bytes()[:8]
        kind = "xlsx" if head[:2] == b"PK" else "xls" if head[:4] == b"\xd0\xcf\x11\xe0" else None
        if kind is None or path.suffix.lower() in (".doc", ".docx"):
            continue
        try:
            theirs = dict(openpyxl_cells(open(path, "rb")) if kind == "xlsx" else xlrd_cells(str(path)))
        except Exception as error:  # noqa: BLE001: whatever the other reader trips over
            ours, errors = our_cells(options.program, path)
            count["read by us alone" if ours else "read by neither"] += 1
            print(f"{path}: not read by the other reader ({type(error).__name__}: {error}); "
                  f"{len(ours)} cells, {errors or 'no error'}")
            continue
        try:
            ours, errors = our_cells(options.program, path)
        except Exception as error:  # noqa: BLE001
            unread.append(f"{path}: {error}")
            continue
        if errors:
            unread.append(f"{path}: {errors}")
            continue
        count[kind] += 1
        for place in theirs.keys() | ours.keys():
            total += 1
            if theirs.get(place) == ours.get(place):
                equal += 1
                continue
            reason = explanation(theirs.get(place), ours.get(place))
            if reason:
                why[reason] += 1
            else:
                unexplained.append(f"{path} {place[0]}!{place[1]}: theirs {theirs.get(place)!r}, ours {ours.get(place)!r}")
    share = 100 * equal / total if total else 0
    print(f"{sum(count.values())} files ({dict(sorted(count.items()))}), {total} cells, {equal} equal: {share:.4f} %")
    for reason, times in sorted(why.items()):
        print(f"  {times} explained: {reason}")
    print(f"  {len(unexplained)} unexplained, {len(unread)} files not read")
    for line in unexplained[: options.show] + unread:
        print("   ", line)
    bad = len(unexplained) > 0 or len(unread) > 0 or 100 * (equal + sum(why.values())) < 99.9 * total
    print(f"{0 if bad else 1} passed, {1 if bad else 0} failed")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
