#!/usr/bin/env python3
"""Times the writing of a workbook against PyPI's XlsxWriter in constant-memory mode: the same rows, interleaved, on tmpfs.

    writing.py [--rows 100000] [--columns 20] [--rounds 3]
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

from bench import Run, median, mib, python_with

HERE = pathlib.Path(__file__).resolve().parent
PEER = """
import sys, xlsxwriter
path, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
book = xlsxwriter.Workbook(path, {"constant_memory": True})
sheet = book.add_worksheet("Số liệu")
whole, decimal = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "#,##0.00"})
for c in range(columns): sheet.write_string(0, c, f"Cột {c}")
for r in range(rows):
    for c in range(columns):
        if c % 4 == 0: sheet.write_number(r + 1, c, r * 7 + c, whole)
        elif c % 4 == 1: sheet.write_string(r + 1, c, f"Sở Nội vụ, dòng {r}")
        elif c % 4 == 2: sheet.write_number(r + 1, c, (r * 31 + c) / 100, decimal)
        else: sheet.write_string(r + 1, c, "Trung tâm Phục vụ hành chính công")
book.close()
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    python = python_with("XlsxWriter")
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", HERE / "workbooks", "--scratch-path", HERE.parent / ".build/workbooks"],
        check=True, stdout=subprocess.DEVNULL)
    program = HERE.parent / ".build/workbooks/release/write"
    ours, theirs = [], []
    with tempfile.TemporaryDirectory(dir="/dev/shm") as place:
        one, two = f"{place}/ours.xlsx", f"{place}/peer.xlsx"
        for _ in range(args.rounds):
            ours.append(Run(program, one, args.rows, args.columns))
            theirs.append(Run(python, "-c", PEER, two, args.rows, args.columns))
        # Both must hold the same cells: the last row of each is read back.
        last = []
        for path in (one, two):
            with zipfile.ZipFile(path) as book:
                last.append(book.read("xl/worksheets/sheet1.xml").rstrip().rsplit(b"<row ", 1)[1].count(b"<c "))
        assert last == [args.columns] * 2, last
        sizes = [os.path.getsize(p) / 1e6 for p in (one, two)]
    ratios = sorted(a.wall / b.wall for a, b in zip(ours, theirs))
    for name, runs, size in (("congkhai", ours, sizes[0]), ("XlsxWriter", theirs, sizes[1])):
        print(f"{name:11}{median(r.wall for r in runs):6.2f} s  {mib(max(r.peak for r in runs)):>8}  {size:.1f} MB")
    print(f"congkhai takes {median(ratios):.2f} of XlsxWriter's time ({ratios[0]:.2f} to {ratios[-1]:.2f})")


if __name__ == "__main__":
    sys.exit(main())
