#!/usr/bin/env python3
"""Times the reading of a workbook against PyPI's openpyxl in read-only mode: every cell of the same file, interleaved, on
tmpfs. Prints also what a million stray blank rows cost.

    office.py [--rows 100000] [--columns 20] [--rounds 3]
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from bench import PROGRAM, Run, median, mib, python_with

PEER = """
import sys, openpyxl
book, count = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True), 0
for sheet in book.worksheets:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if value is not None: count += 1
assert count == int(sys.argv[2]), count
"""
MAKE = """
import datetime, sys, xlsxwriter
path, rows, columns, blank = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
book = xlsxwriter.Workbook(path, {"constant_memory": blank > 0})
sheet = book.add_worksheet("Số liệu")
day, grey = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"bg_color": "#EEEEEE"})
for r in range(rows):
    for c in range(columns):
        k = r * columns + c
        if c % 5 == 0: sheet.write_number(r, c, k)
        elif c % 5 == 1: sheet.write_string(r, c, f"Sở Nông nghiệp và Môi trường, việc {k % 9973}")
        elif c % 5 == 2: sheet.write_number(r, c, k / 7)
        elif c % 5 == 3: sheet.write_datetime(r, c, datetime.datetime(2026, 1, 1) + datetime.timedelta(days=r % 365), day)
        else: sheet.write_string(r, c, f"1.{k:06}")
for r in range(rows, blank): sheet.write_blank(r, 0, None, grey)
book.close()
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--program", default=str(PROGRAM))
    args = parser.parse_args()
    python = python_with("openpyxl", "XlsxWriter")
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(dir="/dev/shm") as place:
        book, blank = f"{place}/book.xlsx", f"{place}/blank.xlsx"
        subprocess.run([python, "-c", MAKE, book, str(args.rows), str(args.columns), "0"], check=True)
        subprocess.run([python, "-c", MAKE, blank, "100", str(args.columns), "1048576"], check=True)
        cells = args.rows * args.columns
        # Not counting what it never read: the sheet's own line says how many cells there were.
        said = subprocess.run([args.program, "inspect", "--format", "json", book], capture_output=True, text=True, check=True)
        assert f'"cells":{cells},' in said.stdout, said.stdout[:300]
        for _ in range(args.rounds):
            ours.append(Run(args.program, "inspect", "--quiet", book))
            theirs.append(Run(python, "-c", PEER, book, cells))
        stray = Run(args.program, "inspect", "--quiet", blank)
    ratios = sorted(a.wall / b.wall for a, b in zip(ours, theirs))
    for name, runs in (("congkhai", ours), ("openpyxl", theirs)):
        print(f"{name:11}{median(r.wall for r in runs):6.2f} s  {mib(max(r.peak for r in runs)):>8}")
    print(f"congkhai takes {median(ratios):.2f} of openpyxl's time ({ratios[0]:.2f} to {ratios[-1]:.2f})")
    print(f"1,048,576 rows, all but 100 blank: {stray.wall:.2f} s, {mib(stray.peak)}")


if __name__ == "__main__":
    sys.exit(main())
