#!/usr/bin/env python3
"""Times a full build of a site as a province has it: everything at once, not procedures alone.

    mixed.py [--rounds 5] [--seed N] [--keep]

3,000 procedures, 200 documents, 500 posts, 5 plans of 80 tasks, 60 reports, 6 indices of 15 years over 63 units, all made
from a random seed; each round builds into a folder that does not exist, with all threads and with one, on tmpfs.
"""
import argparse
import calendar
import contextlib
import os
import pathlib
import random
import shutil
import sys
import tempfile

import content
from bench import PROGRAM, ROOT, Run, median, mib

TEMPLATES = ROOT / "templates"

WORDS = "cải cách hành chính thủ tục hồ sơ một cửa liên thông trực tuyến người dân doanh nghiệp công chức kiểm tra báo cáo kế hoạch chỉ số".split()
DEADLINES = ["Quý {q}/{y}", "Tháng {m}/{y}", "{d}/{m}/{y}", "Thường xuyên", "Theo quy định", "Trước {d}/{m}/{y}", "Năm {y}"]


def sentence(rnd, words):
    return " ".join(rnd.choice(WORDS) for _ in range(words)).capitalize()


def deadline(rnd, year):
    return rnd.choice(DEADLINES).format(q=rnd.choice(("I", "II", "III", "IV")), m=rnd.randint(1, 12), d=rnd.randint(1, 28), y=year)


def head(**values):
    return "---\n" + "".join(f"{k}: {v}\n" for k, v in values.items()) + "---\n\n"


def documents(folder, rnd, count):
    made = [(f"{i}/QĐ-UBND", f"{rnd.randint(1, 28)}/{rnd.randint(1, 12)}/{rnd.randint(2015, 2026)}", "Sở Nội vụ", "Quyết định", sentence(rnd, 14)) for i in range(1, count + 1)]
    content.table(folder / "van-ban.csv", ["so_hieu", "ngay_ban_hanh", "co_quan", "loai", "trich_yeu"], [*content.LAWS, *made])


def posts(folder, rnd, count):
    (folder / "tin-tuc").mkdir()
    for i in range(count):
        day = f"{rnd.randint(2022, 2025)}-{rnd.randint(1, 12):02d}-{rnd.randint(1, 28):02d}"
        body = "\n\n".join(f"## {sentence(rnd, 6)}\n\n" + ". ".join(sentence(rnd, 18) for _ in range(5)) + ".\n\n- " + "\n- ".join(sentence(rnd, 8) for _ in range(4)) for _ in range(3))
        (folder / "tin-tuc" / f"{day}-tin-{i}.md").write_text(
            head(tieu_de=f'"{sentence(rnd, 9)} {i}"', ngay=day, co_quan="so-nv", chu_de=f"[{rnd.choice(('Một cửa', 'Chuyển đổi số', 'Thể chế', 'Công vụ'))}]", the_loai="tin") + body + "\n", "utf-8")


def plans(folder, rnd, count, tasks):
    names = [name for _, name, _, _ in content.AGENCIES]
    for i in range(count):
        year = 2022 + i
        place = folder / "ke-hoach" / f"ke-hoach-{year}"
        rows = [(f"{s}.{t}", s, f"Mục {s}", sentence(rnd, 16), "Báo cáo", rnd.choice(names), "Các sở, ban, ngành", deadline(rnd, year), rnd.choice(("", "120", "1.250")))
                for s in range(1, 9) for t in range(1, tasks // 8 + 1)]
        content.table(place / "nhiem-vu.csv", ["tt", "muc", "ten_muc", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_gian", "kinh_phi"], rows)
        content.table(place / "tien-do.csv", ["tt", "ngay", "trang_thai", "ty_le"],
                      [(r[0], f"{year}-05-20", rnd.choice(("dang_lam", "hoan_thanh")), rnd.choice((40, 70, 100))) for r in rows[::2]])
        (place / "ke-hoach.md").write_text(
            head(tieu_de=f"Kế hoạch cải cách hành chính năm {year}", so_hieu=f"{100 + i}/KH-UBND", ngay_ban_hanh=f"{year}-01-05", co_quan="so-nv",
                 tu=f"{year}-01-01", den=f"{year}-12-31", don_vi_tien="trieu"), "utf-8")


def reports(folder, rnd, count):
    left = {name: rnd.randint(0, 40) for _, name, _, _ in content.AGENCIES}
    for i in range(count):
        year, month = 2021 + i // 12, i % 12 + 1
        rows = []
        for unit, before in left.items():
            new, early, due, late = rnd.randint(80, 400), rnd.randint(20, 50), rnd.randint(10, 20), rnd.randint(0, 5)
            total, done = before + new, early + due + late
            # What is left stays small: most of it is done before time.
            more = max(0, total - done - rnd.randint(5, 40))
            early, done = early + more, done + more
            left[unit] = total - done
            rows.append((unit, before, new, total, early, due, late, done, total - done, 0, total - done))
        place = folder / "bao-cao" / f"thang-{year}-{month:02d}"
        content.table(place / "ho-so.csv", ["don_vi", "ton_ky_truoc", "tiep_nhan_moi", "tong_tiep_nhan", "truoc_han", "dung_han", "qua_han", "tong_da_giai_quyet",
                                            "dang_trong_han", "dang_qua_han", "tong_dang_giai_quyet"], rows)
        (place / "bao-cao.md").write_text(head(tieu_de=f"Báo cáo giải quyết hồ sơ tháng {month}/{year}", loai="thang", tu=f"{year}-{month:02d}-01", den=f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]}", co_quan="so-nv"), "utf-8")


def indices(folder, rnd, count, years, units):
    content.table(folder / "don-vi-hanh-chinh.csv", ["ma", "ten", "cap", "loai"], [(f"{i:02d}", f"Tỉnh thử {i}", "tỉnh", "tỉnh") for i in range(1, units + 1)])
    for i in range(count):
        place = folder / "chi-so" / f"chi-so-{i + 1}"
        rows = []
        for year in range(2026 - years, 2026):
            scores = sorted((rnd.randint(5000, 9900) for _ in range(units)), reverse=True)
            order = rnd.sample(range(1, units + 1), units)
            rows += [(year, f"{unit:02d}", f"{score // 100},{score % 100:02d}", 1 + scores.index(score)) for unit, score in zip(order, scores)]
        content.table(place / "ket-qua.csv", ["nam", "don_vi", "diem", "hang"], rows)
        (place / "chi-so.md").write_text(head(ten=f"Chỉ số thử {i + 1}", to_chuc="Bộ Nội vụ", thang_diem=100, cong_bo_hang="tat_ca") + "Cách chấm của chỉ số thử.\n", "utf-8")


def arguments(doc):
    p = argparse.ArgumentParser(description=doc.split("\n")[0])
    p.add_argument("--rounds", type=int, default=5)
    p.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    p.add_argument("--keep", action="store_true", help="leave the content on tmpfs, to look at")
    return p.parse_args()


@contextlib.contextmanager
def workspace(name, keep):
    """A folder on tmpfs with an empty content folder in it."""
    work = pathlib.Path(tempfile.mkdtemp(prefix=f"congkhai-{name}-", dir="/dev/shm"))
    try:
        (work / "content").mkdir()
        yield work
    finally:
        if keep:
            print("left behind:", work)
        else:
            shutil.rmtree(work, ignore_errors=True)


def rounds(work, count, orders):
    """Runs each order (a name and its arguments) once a round; a build gets a folder that does not exist. Gives the runs by
    name, and files and bytes of a build."""
    runs, built = {name: [] for name, _ in orders}, (0, 0)
    for _ in range(count):
        for name, (command, *more) in orders:
            site = work / "site"
            output = ["--output", site] if command == "build" else []
            runs[name].append(Run(PROGRAM, command, "--quiet", "--content", work / "content", "--templates", TEMPLATES, *output, *more))
            if output:
                sizes = [f.stat().st_size for f in site.rglob("*") if f.is_file()]
                built = (len(sizes), sum(sizes))
                shutil.rmtree(site)
    return runs, built


def show(runs):
    for name, rs in runs.items():
        print(f"{name:<12} {median(r.wall for r in rs):>6.2f} s wall, {median(r.user + r.system for r in rs):>6.2f} s processor, peak {mib(median(r.peak for r in rs))}")


def main():
    a = arguments(__doc__)
    rnd = random.Random(a.seed)
    with workspace("mixed", a.keep) as work:
        folder = work / "content"
        content.write(folder, 3000, a.seed)
        documents(folder, rnd, 200)
        posts(folder, rnd, 500)
        plans(folder, rnd, 5, 80)
        reports(folder, rnd, 60)
        indices(folder, rnd, 6, 15, 63)
        runs, (files, size) = rounds(work, a.rounds, [("all threads", ["build"]), ("one thread", ["build", "--jobs", "1"])])
        print(f"3,000 procedures, 200 documents, 500 posts, 5 plans, 60 reports, 6 indices × 15 years × 63 units; seed {a.seed}; {os.cpu_count()} processors")
        print(f"{files:,} files, {size / 1e6:.1f} MB")
        show(runs)


if __name__ == "__main__":
    sys.exit(main())
