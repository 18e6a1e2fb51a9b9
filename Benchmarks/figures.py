#!/usr/bin/env python3
"""Times figures alone: an index with every sub-index and year, and dossier reports, checked and rendered.

    figures.py [--rounds 5] [--seed N] [--keep]

63 provinces x 15 years x 11 sub-indices (with weights that make the whole, and published ranks), and 10,000 rows of
dossiers in 100 monthly reports of 100 units; all figures agree, so that every check runs to its end. A full build, and
`congkhai check` alone, on tmpfs.
"""
import calendar
import os
import random
import sys

import content
from mixed import arguments, head, rounds, show, workspace

YEARS, UNITS, PARTS = range(2011, 2026), 63, 11
WEIGHTS = [5, 5, 20, 5, 10, 5, 5, 20, 15, 5, 5]
REPORTS, OFFICES = 100, 99


def index(folder, rnd):
    content.table(folder / "don-vi-hanh-chinh.csv", ["ma", "ten", "cap", "loai"], [(f"{i:02d}", f"Tỉnh thử {i}", "tỉnh", "tỉnh") for i in range(1, UNITS + 1)])
    place, rows = folder / "chi-so" / "chi-so-thu", []
    for year in YEARS:
        made = []
        for unit in range(1, UNITS + 1):
            parts = [rnd.randint(400, 950) for _ in range(PARTS)]
            made.append((sum(w * p for w, p in zip(WEIGHTS, parts)) / 1000, unit, parts))
        scores = [round(total, 4) for total, _, _ in made]
        for score, (_, unit, parts) in zip(scores, made):
            rows.append((year, f"{unit:02d}", "", f"{score:.4f}".replace(".", ","), 1 + sum(s > score for s in scores)))
            rows += [(year, f"{unit:02d}", f"t{n}", f"{p / 100:.2f}".replace(".", ","), "") for n, p in enumerate(parts)]
    content.table(place / "ket-qua.csv", ["nam", "don_vi", "tieu_chi", "diem", "hang"], rows)
    content.table(place / "tieu-chi.csv", ["ma", "ten", "diem_toi_da", "trong_so"], [(f"t{n}", f"Chỉ số thành phần {n + 1}", 10, w) for n, w in enumerate(WEIGHTS)])
    (place / "chi-so.md").write_text(head(ten="Chỉ số thử", to_chuc="Đơn vị thử", thang_diem=100) + "Cách chấm.\n", "utf-8")


def reports(folder, rnd):
    names = [f"Đơn vị thử {n}" for n in range(1, OFFICES + 1)]
    content.table(folder / "co-quan.csv", ["ma", "ten", "cap"], [(f"dv-{n}", name, "tinh" if n < 20 else "xa") for n, name in enumerate(names, 1)])
    left = {name: rnd.randint(0, 40) for name in names}
    for i in range(REPORTS):
        year, month = 2018 + i // 12, i % 12 + 1
        rows = []
        for name, before in left.items():
            new, late = rnd.randint(80, 400), rnd.randint(0, 5)
            after = rnd.randint(5, 40)
            done = before + new - after
            early = done - late - min(30, done - late)
            rows.append([name, before, new, before + new, early, done - late - early, late, done, after, 0, after])
            left[name] = after
        rows.append(["Tổng số"] + [sum(r[c] for r in rows) for c in range(1, 11)])
        place = folder / "bao-cao" / f"thang-{year}-{month:02d}"
        content.table(place / "ho-so.csv", ["don_vi", "ton_ky_truoc", "tiep_nhan_moi", "tong_tiep_nhan", "truoc_han", "dung_han", "qua_han", "tong_da_giai_quyet",
                                            "dang_trong_han", "dang_qua_han", "tong_dang_giai_quyet"], rows)
        (place / "bao-cao.md").write_text(head(tieu_de=f"Báo cáo giải quyết hồ sơ tháng {month}/{year}", loai="thang", tu=f"{year}-{month:02d}-01", den=f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]}", co_quan="dv-1"), "utf-8")


def main():
    a = arguments(__doc__)
    rnd = random.Random(a.seed)
    with workspace("figures", a.keep) as work:
        folder = work / "content"
        (folder / "site.yaml").write_text("ten_cong: Cổng thử\ntinh: Thử\nco_quan_chu_quan: UBND tỉnh Thử\nngay_so_lieu: 2026-06-30\n", "utf-8")
        index(folder, rnd)
        reports(folder, rnd)
        runs, (files, _) = rounds(work, a.rounds, [("check", ["check"]), ("build", ["build"])])
        print(f"{UNITS} units × {len(YEARS)} years × {PARTS} sub-indices, {REPORTS * (OFFICES + 1):,} dossier rows; seed {a.seed}; {os.cpu_count()} processors; {files:,} files")
        show(runs)


if __name__ == "__main__":
    sys.exit(main())
