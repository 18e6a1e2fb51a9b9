#!/usr/bin/env python3
"""Bad input, tried on copies of the demonstration: each kind must give its one diagnostic, with place and remedy, in words for a
clerk, and leave the published site as it was.

    faults.py [--program .build/release/congkhai] [--content content] [--templates templates] [-v] [CASE…]

Only Python's standard library. Exit 0: every case passed. Last line: `N passed, N failed`.
"""
import argparse
import csv
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLAN = "ke-hoach/thai-nguyen-2017"


# ---------------------------------------------------------------- ways of spoiling a file
def read(path):
    return path.read_text("utf-8")


def swap(path, old, new):
    """Puts `new` for the first `old`, which must be there."""
    text = read(path)
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def cell(path, row, column, value):
    """Sets a cell: row 1 is the first under the head."""
    table = list(csv.reader(io.StringIO(read(path), newline="")))
    table[row][table[0].index(column)] = value
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(table)
    path.write_text(out.getvalue(), "utf-8")


def line(path, number, change):
    """Changes a line of the file, counted from 1."""
    lines = read(path).split("\n")
    lines[number - 1] = change(lines[number - 1])
    path.write_text("\n".join(lines), "utf-8")


def drop_column(path, column):
    table = list(csv.reader(io.StringIO(read(path), newline="")))
    at = table[0].index(column)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([r[:at] + r[at + 1:] for r in table])
    path.write_text(out.getvalue(), "utf-8")


def add(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as f:
        f.write(text)


def tcvn3(path):
    """An old Vietnamese encoding: one byte a letter, so no UTF-8."""
    path.write_bytes(read(path).encode("cp1258", "replace"))


def emptied(folder):
    shutil.rmtree(folder)
    folder.mkdir()


# name: (what spoils the copy, given content and templates; what the one error must carry)
# file: its file; line, column: where known to the letter; words: each must stand in the message or what it expects or suggests
# not: what the message must not repeat
CASES = {
    "open-quote": (lambda c, t: line(c / PLAN / "nhiem-vu.csv", 4, lambda s: s.replace(",Sở", ',"Sở', 1)), {"file": f"{PLAN}/nhiem-vu.csv", "line": 4}),
    "ragged-row": (lambda c, t: line(c / PLAN / "nhiem-vu.csv", 5, lambda s: s + ",thừa"), {"file": f"{PLAN}/nhiem-vu.csv", "line": 5}),
    "wrong-encoding": (lambda c, t: tcvn3(c / "co-quan.csv"), {"file": "co-quan.csv", "words": ["UTF-8"]}),
    "empty-table": (lambda c, t: (c / "van-ban.csv").write_bytes(b""), {"file": "van-ban.csv"}),
    "no-site-yaml": (lambda c, t: (c / "site.yaml").unlink(), {"words": ["site.yaml"]}),
    "empty-folder": (lambda c, t: emptied(c), {"words": ["site.yaml"]}),
    "missing-column": (lambda c, t: drop_column(c / PLAN / "nhiem-vu.csv", "noi_dung"), {"file": f"{PLAN}/nhiem-vu.csv", "words": ["noi_dung"]}),
    "missing-key": (lambda c, t: line(c / "site.yaml", 1, lambda s: "# " + s), {"file": "site.yaml", "words": ["ten_cong"]}),
    "bad-yaml": (lambda c, t: swap(c / "site.yaml", "cap: tinh", "cap: [tinh"), {"file": "site.yaml"}),
    "bad-yaml-value": (lambda c, t: swap(c / "site.yaml", "ngay_so_lieu: 2026-11-16", "ngay_so_lieu: hôm qua"), {"file": "site.yaml", "words": ["hôm qua"]}),
    "impossible-day": (lambda c, t: cell(c / PLAN / "nhiem-vu.csv", 3, "thoi_gian", "31/02/2017"), {"file": f"{PLAN}/nhiem-vu.csv", "line": 4, "cell": "G4", "words": ["31/02/2017", "28/02/2017"]}),
    "impossible-day-yaml": (lambda c, t: swap(c / PLAN / "ke-hoach.md", "den: 2017-12-31", "den: 2017-12-32"), {"file": f"{PLAN}/ke-hoach.md", "words": ["2017-12-32"]}),
    "period-backwards": (lambda c, t: swap(c / PLAN / "ke-hoach.md", "den: 2017-12-31", "den: 2016-12-31"), {"file": f"{PLAN}/ke-hoach.md"}),
    "unreadable-amount": (lambda c, t: spoil_amount(c), {"file": f"{PLAN}/nhiem-vu.csv", "line": 3, "words": ["12x50 triệu"]}),
    "unknown-name-in-template": (lambda c, t: swap(t / "trang.mustache", "{{", "{{khong_co_ten_nay}}{{"), {"words": ["khong_co_ten_nay"]}),
    "unclosed-section": (lambda c, t: add(t / "trang.mustache", "\n{{#tieu_de}}\n"), {"words": ["tieu_de"]}),
    "two-pages-one-address": (lambda c, t: add(c / "chuyen-huong.csv", "gioi-thieu.html,index.html\n" if (c / "chuyen-huong.csv").is_file() else "tu,den\ngioi-thieu.html,index.html\n"), {"words": ["gioi-thieu"]}),
    "broken-link": (lambda c, t: add(c / "trang/gioi-thieu.md", "\nXem [trang này](khong-co-trang-nay.md).\n"), {"file": "trang/gioi-thieu.md", "words": ["khong-co-trang-nay.md", "sửa đường dẫn"]}),
    "one-identifier-twice": (lambda c, t: line(c / "co-quan.csv", 3, lambda s: s + "\n" + s), {"file": "co-quan.csv", "words": ["lặp lại"]}),
    "personal-phone": (lambda c, t: add(c / "trang/gioi-thieu.md", "\nAnh Nguyễn Văn Mẫu, di động 0912 345 678.\n"), {"file": "trang/gioi-thieu.md", "not": ["0912 345 678"]}),
    "personal-phone-site": (lambda c, t: swap(c / "site.yaml", "dien_thoai: 1900 0000", "dien_thoai: 0912 345 678"), {"file": "site.yaml", "not": ["0912 345 678"]}),
    "name-beside-dossier": (lambda c, t: add(c / "trang/gioi-thieu.md", "\nHồ sơ H19.25-260105-0003 của bà Trần Thị Mẫu đã trả.\n"), {"file": "trang/gioi-thieu.md", "not": ["Trần Thị Mẫu"]}),
    "score-twice": (lambda c, t: line(c / "chi-so/pci/ket-qua.csv", 900, lambda s: s + "\n" + s), {"file": "chi-so/pci/ket-qua.csv", "line": 901, "words": ["xóa dòng lặp"]}),
    "procedure-twice": (lambda c, t: repeat_last(c / "thu-tuc/thu-tuc.csv"), {"file": "thu-tuc/thu-tuc.csv", "words": ["lặp lại"]}),
    "score-above-maximum": (lambda c, t: cell(c / "chi-so/pci/ket-qua.csv", 1, "diem", "842,5"), {"file": "chi-so/pci/ket-qua.csv", "line": 2, "words": ["842,5"]}),
    "folder-without-head": (lambda c, t: (c / "chi-so/sipas/chi-so.md").unlink(), {"file": "chi-so/sipas/chi-so.md"}),
    "front-matter-open": (lambda c, t: swap(c / "trang/gioi-thieu.md", "\n---\n", "\n"), {"file": "trang/gioi-thieu.md"}),
    "latin-markdown": (lambda c, t: tcvn3(c / "trang/gioi-thieu.md"), {"file": "trang/gioi-thieu.md", "words": ["UTF-8"]}),
    "unreadable-file": (lambda c, t: (c / "van-ban.csv").chmod(0), {"file": "van-ban.csv"}),
}


def repeat_last(path):
    """Writes the last record once more."""
    table = list(csv.reader(io.StringIO(read(path), newline="")))
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(table + table[-1:])
    path.write_text(out.getvalue(), "utf-8")


def spoil_amount(content):
    path = content / PLAN / "nhiem-vu.csv"
    table = list(csv.reader(io.StringIO(read(path), newline="")))
    for number, row in enumerate(table):
        row.append("kinh_phi" if number == 0 else "12x50 triệu" if number == 2 else "")
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(table)
    path.write_text(out.getvalue(), "utf-8")


# ---------------------------------------------------------------- running
def tree(folder):
    """Path, bytes, inode and time of every file: what "as it was" means."""
    return {f.relative_to(folder).as_posix(): (hashlib.sha256(f.read_bytes()).hexdigest(), f.stat().st_ino, f.stat().st_mtime_ns)
            for f in sorted(folder.rglob("*")) if f.is_file()}


class Bench:
    def __init__(self, a):
        self.program, self.content, self.templates = a.program.resolve(), a.content.resolve(), a.templates.resolve()
        self.verbose = a.verbose
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="congkhai-faults-"))
        self.work.chmod(0o755)
        self.passed = self.failed = 0

    def copy(self):
        for name, source in (("content", self.content), ("templates", self.templates)):
            shutil.rmtree(self.work / name, ignore_errors=True)
            shutil.copytree(source, self.work / name)

    def build(self, *extra, prefix=(), output="site"):
        argv = [*prefix, str(self.program), "build", "--content", "content", "--templates", "templates", "--output", output, "--format", "json", "--lang", "vi", *extra]
        return subprocess.run(argv, cwd=self.work, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120)

    def expect(self, name, bad, run=None):
        if bad:
            self.failed += 1
            print(f"FAIL {name}: " + "; ".join(bad))
            if run is not None:
                said = [s for s in run.stdout.splitlines() + run.stderr.splitlines() if '"severity":"note"' not in s]
                print("     " + "\n     ".join(said)[-2500:])
        else:
            self.passed += 1
            if self.verbose:
                print(f"ok   {name}")


def faults_of(run):
    rows = [json.loads(s) for s in run.stdout.splitlines() if s.startswith("{")]
    return [r for r in rows if "severity" in r], next((r for r in rows if r.get("end")), None)


def judge(run, wanted):
    """What is wrong with the diagnostics of a spoiled copy."""
    if run.returncode != 1:
        yield f"exit code {run.returncode}, not 1"
    if "Fatal error" in run.stderr or "Traceback" in run.stderr or run.returncode < 0:
        yield "crashed"
    try:
        rows, end = faults_of(run)
    except ValueError as e:
        yield f"not JSON lines: {e}"
        return
    errors = [r for r in rows if r["severity"] == "error"]
    if end is None or end.get("errors") != len(errors):
        yield f"the last line does not count {len(errors)} errors: {end}"
    if len(errors) != 1:
        yield f"{len(errors)} errors for one mistake: " + ", ".join(f"{r['id']} ({r.get('file')}:{r.get('line')})" for r in errors[:6])
    if not errors:
        return
    first = errors[0]
    said = " ".join(str(first.get(k) or "") for k in ("summary", "file", "expected", "suggestion", "record"))
    for key in ("file", "line", "cell"):
        if key in wanted and first.get(key) != wanted[key]:
            yield f"{key} is {first.get(key)!r}, not {wanted[key]!r}"
    for word in wanted.get("words", []):
        if word not in said:
            yield f"says nothing of {word!r}"
    for word in wanted.get("not", []):
        if word in run.stdout + run.stderr:
            yield f"repeats {word!r}"
    if not (first.get("expected") or first.get("suggestion")):
        yield "offers no remedy"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("cases", nargs="*", metavar="CASE")
    p.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/congkhai")
    p.add_argument("--content", type=pathlib.Path, default=ROOT / "content")
    p.add_argument("--templates", type=pathlib.Path, default=ROOT / "templates")
    p.add_argument("-v", "--verbose", action="store_true")
    b = Bench(p.parse_args())
    only = set(p.parse_args().cases)
    try:
        b.copy()
        run = b.build()
        if run.returncode != 0:
            print(run.stdout + run.stderr)
            sys.exit("the content builds with errors before anything is spoiled")
        good = tree(b.work / "site")
        for name, (spoil, wanted) in CASES.items():
            if only and name not in only:
                continue
            b.copy()
            spoil(b.work / "content", b.work / "templates")
            prefix = ()
            if name == "unreadable-file" and os.geteuid() == 0:
                prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                for f in b.work.rglob("*"):
                    os.chown(f, 65534, 65534)
                os.chown(b.work, 65534, 65534)
            run = b.build(prefix=prefix)
            bad = list(judge(run, wanted))
            if tree(b.work / "site") != good:
                bad.append("the published site is not as it was")
            left = [f.name for f in b.work.iterdir() if f.name not in ("content", "templates", "site")]
            if left:
                bad.append(f"left behind: {left}")
            b.expect(name, bad, run)
        if not only or only & {"not-our-folder", "unchanged", "full-disk"}:
            others(b, good)
    finally:
        shutil.rmtree(b.work, ignore_errors=True)
    print(f"{b.passed} passed, {b.failed} failed")
    sys.exit(1 if b.failed else 0)


def others(b, good):
    """Output folders: not ours, ours and unchanged, on a disk that is full."""
    b.copy()
    foreign = b.work / "foreign"
    foreign.mkdir()
    (foreign / "thu.txt").write_text("của người khác", "utf-8")
    run = b.build(output="foreign")
    bad = [] if run.returncode == 2 else [f"exit code {run.returncode}, not 2"]
    if [f.name for f in foreign.iterdir()] != ["thu.txt"] or read(foreign / "thu.txt") != "của người khác":
        bad.append("the folder is not as it was")
    if "foreign" not in run.stdout + run.stderr:
        bad.append("does not name the folder")
    b.expect("not-our-folder", bad, run)
    shutil.rmtree(foreign)

    run = b.build()
    bad = [] if run.returncode == 0 else [f"exit code {run.returncode}, not 0"]
    if tree(b.work / "site") != good:
        bad.append("unchanged files were written again")
    b.expect("unchanged", bad, run)

    # A disk of its own that is too small, seen by this run alone. Without the right to make one, the case is left out.
    small = b.work / "small"
    small.mkdir()
    kilobytes = sum(f.stat().st_size for f in (b.work / "site").rglob("*") if f.is_file()) // 2048
    script = (f'mount -t tmpfs -o size={kilobytes}k tmpfs small && mkdir small/site && printf "*\\n" >small/site/.gitignore && "$@" ; code=$?; '
              'printf "left: "; ls -A small small/site | tr "\\n" " "; exit $code')
    probe = subprocess.run(["unshare", "-m", "true"], capture_output=True) if shutil.which("unshare") else None
    if probe is None or probe.returncode != 0:
        print("skip full-disk: no right to make a small disk")
    else:
        run = b.build(prefix=("unshare", "-m", "bash", "-c", script, "_"), output="small/site")
        bad = [] if run.returncode == 3 else [f"exit code {run.returncode}, not 3"]
        if "index.html" in run.stdout.split("left: ")[-1]:
            bad.append("half a site was published")
        b.expect("full-disk", bad, run)
    shutil.rmtree(small)


if __name__ == "__main__":
    main()
