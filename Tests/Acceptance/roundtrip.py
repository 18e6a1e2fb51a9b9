#!/usr/bin/env python3
"""What is downloaded can be put back: every table of the site that stands for a table of the content takes that table's
place in a copy of the content folder, and the copy builds the same pages.

    roundtrip.py [--program .build/release/congkhai] [--content content] [--templates templates] [-v] [csv|xlsx …]

Pages may differ only in where a figure stands in its file: a download has the columns in an order of its own, and a workbook
has sheets. Only Python's standard library. Exit 0: every table of every form went round. Last line: `N passed, N failed`.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sources(content, site):
    """Downloads without their ending, and the table of the content that each stands for."""
    for path in sorted(content.rglob("*.csv")):
        inside = path.relative_to(content).with_suffix("")
        parts = inside.parts
        if parts[0] == "ke-hoach" and len(parts) == 3:
            slug = parts[1]
            name = {"nhiem-vu": slug, "tien-do": f"{slug}-tien-do", "chi-tieu": f"{slug}-chi-tieu",
                    "ket-qua": f"{slug}-ket-qua"}.get(parts[2])
            download = name and f"ke-hoach/{name}"
        elif parts[0] == "chi-so" and parts[-1] == "ket-qua":
            download = f"chi-so/{parts[1]}/tat-ca-nam"
        elif parts[0] == "chi-so" and parts[-1] == "minh-chung":
            download = f"chi-so/{parts[1]}/minh-chung"
        elif parts[0] == "bao-cao" and len(parts) == 3:
            download = f"bao-cao/{parts[1]}" + ("" if parts[2] == "ho-so" else f"-{parts[2]}")
        elif parts[0] == "thu-tuc":
            download = "/".join(parts)
        elif len(parts) == 1:
            download = next((f"{d}{parts[0]}" for d in ("", f"{parts[0]}/") if (site / f"{d}{parts[0]}.csv").exists()), None)
        else:
            download = None
        if download and (site / f"{download}.csv").exists():
            yield download, str(inside)


def build(program, content, templates, output):
    run = subprocess.run(
        [program, "build", "--content", content, "--templates", templates, "--output", output, "--quiet", "--format", "json"],
        capture_output=True, text=True)
    return run


# Where a figure stands in its file: a cell, a line, the file's own name and form.
PLACES = re.compile(
    r"(ô\s|tại\s)[A-Z]{1,3}\d+|dòng(&nbsp;|\s|\u00a0)\d+|[\w./-]+\.(csv|xlsx)|\b[A-Z]{1,2}\d{1,5}\b|\d+(&nbsp;|\s|\u00a0)kB"
    r"|trang tính[^<·;,.]*")


def pages(site):
    def without_places(text):
        return re.sub(r"•(, •)+", "•", PLACES.sub("•", text))

    return {p.relative_to(site).as_posix(): without_places(p.read_text("utf-8")) for p in site.rglob("*.html")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=ROOT / ".build/release/congkhai")
    parser.add_argument("--content", default=ROOT / "content", type=pathlib.Path)
    parser.add_argument("--templates", default=ROOT / "templates")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("forms", nargs="*")
    args = parser.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        site = place / "site"
        first = build(args.program, args.content, args.templates, site)
        if first.returncode:
            print(first.stdout[-2000:], first.stderr[-2000:])
            print("0 passed, 1 failed")
            return 1
        want = pages(site)
        for form in args.forms or ["csv", "xlsx"]:
            tables = [(d, s) for d, s in sources(args.content, site) if (site / f"{d}.{form}").exists()]
            # All at once where that works; one by one to name those that do not.
            for group in [tables] + [[t] for t in tables]:
                copy, again = place / "content", place / "again"
                for folder in (copy, again):
                    shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(args.content, copy)
                for download, source in group:
                    (copy / f"{source}.csv").unlink()
                    shutil.copyfile(site / f"{download}.{form}", copy / f"{source}.{form}")
                run = build(args.program, copy, args.templates, again)
                got = pages(again) if run.returncode == 0 else {}
                wrong = sorted(p for p in want.keys() | got.keys() if want.get(p) != got.get(p))
                if not wrong:
                    if len(group) == len(tables):
                        passed += len(tables)
                        break
                    passed += 1
                elif len(group) < len(tables) or len(tables) == 1:
                    failed += 1
                    print(f"FAIL {form}: {group[0][0]}.{form} in the place of {group[0][1]}.csv: {len(wrong)} pages differ")
                    for line in [l for l in run.stdout.splitlines() if '"error"' in l][:3]:
                        print("   ", line[:400])
                    for page in wrong[:3]:
                        a, b = want.get(page, "").splitlines(), got.get(page, "").splitlines()
                        change = next(((x, y) for x, y in zip(a, b) if x != y), ("", ""))
                        print("   ", page, "\n      -", change[0].strip()[:300], "\n      +", change[1].strip()[:300])
            if args.v:
                print(form, len(tables), "tables:", ", ".join(d for d, _ in tables))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
