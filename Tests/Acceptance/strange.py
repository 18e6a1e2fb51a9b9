#!/usr/bin/env python3
"""Strange input that is no error: the page must stay whole, and `check` must say what is odd.

    strange.py [--program .build/release/congkhai] [--templates templates] [-v] [CASE…]

Each case is a small site of its own. It is built; the warnings it must give are looked for; its pages are opened in Chromium
at 320 and 1280 px (Playwright, from requirements.txt), where nothing may stand outside the window. Exit 0: every case passed.
Last line: `N passed, N failed`.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]

SITE = """ten_cong: Cổng mẫu
tinh: Mẫu
co_quan_chu_quan: Ủy ban nhân dân tỉnh Mẫu
ngay_so_lieu: 2026-11-16
dia_chi: https://mau.example/
"""
POST = "---\ntieu_de: {title}\nngay: 2026-11-10\n---\n{body}\n"
POST_FILE = "tin-tuc/2026-11-10-bai.md"
POST_PAGE = "tin-tuc/2026-11-10-bai.html"
INDEX = "---\nten: Chỉ số mẫu\nto_chuc: Bộ Mẫu\nthang_diem: 100\n---\nCách tính.\n"
ALT = "Tấm ảnh để thử"


def png(width, height):
    """A PNG of one bit a pixel, all white."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    row = b"\0" + b"\xff" * ((width + 7) // 8)
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([1, 0, 0, 0, 0])
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * height, 9))
            + chunk(b"IEND", b""))


def picture(name):
    return POST.format(title="Bài có ảnh", body=f"![{ALT}](../tep/{name})")


def square(west, south, size=1.0):
    east, north = west + size, south + size
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def country(*, whole):
    """A land of twelve squares, with or without the archipelagos."""
    features = [{"type": "Feature", "properties": {"ten": f"Tỉnh Mẫu {i + 1}"},
                 "geometry": {"type": "MultiPolygon", "coordinates": [square(103 + i % 3, 10 + i // 3)]}} for i in range(12)]
    if whole:
        features[0]["geometry"]["coordinates"] += [square(111.8, 16.3, 0.1), square(114.2, 9.7, 0.1)]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


LAND = "nam,don_vi,diem\n" + "".join(f"2025,Mẫu {i + 1},{50 + i}\n" for i in range(12))

# files; warnings that must be among those given; pages; words a page must hold; words it must not; addresses that must not be
CASES = {
    "title-of-2000-characters": dict(
        files={POST_FILE: POST.format(title=("Một tiêu đề rất dài " * 100)[:2000].strip(), body="Nội dung.")},
        pages=[POST_PAGE, "tin-tuc/index.html", "index.html"]),
    "name-without-spaces": dict(
        files={"co-quan.csv": "ma,ten,loai\nso-mau," + "Sởmẫukhôngcókhoảngtrắng" * 12 + ",sở\n",
               "mot-cua.csv": "ten,co_quan,dia_chi\n" + "Quầykhôngcókhoảngtrắng" * 12 + ",so-mau,\n"},
        pages=["co-quan/so-mau.html", "co-quan/index.html", "mot-cua.html", "index.html"]),
    "forty-columns": dict(
        files={POST_FILE: POST.format(
            title="Bảng rộng",
            body="|" + "|".join(f" Cột {i} " for i in range(40)) + "|\n" + "|---" * 40 + "|\n" + "| 1.234 " * 40 + "|")},
        pages=[POST_PAGE], words=["Cột 39"]),
    "forty-unknown-columns": dict(
        files={"kiem-tra.csv": "nam,loai,don_vi_duoc_kiem_tra," + ",".join(f"la_{i}" for i in range(40)) + "\n2026,đột xuất,Sở Mẫu"
               + ",1" * 40 + "\n"},
        warnings=["column-unused"], pages=["kiem-tra.html"], words=["Sở Mẫu"]),
    "no-data-for-a-year": dict(
        files={"chi-so/mau/chi-so.md": INDEX,
               "chi-so/mau/ket-qua.csv": "nam,don_vi,diem\n2022,Mẫu,70\n2022,Mẫu Hai,60\n2024,Mẫu,72\n2024,Mẫu Hai,61\n",
               "chi-so/mau/cong-bo.csv": "nam,so_don_vi\n2022,2\n2023,2\n2024,2\n"},
        pages=["chi-so/mau/index.html", "chi-so/mau/2024.html", "chi-so/mau/don-vi/mau.html"]),
    "one-unit": dict(
        files={"chi-so/mau/chi-so.md": INDEX, "chi-so/mau/ket-qua.csv": "nam,don_vi,diem\n2024,Mẫu,72\n"},
        pages=["chi-so/mau/index.html", "chi-so/mau/2024.html", "chi-so/mau/don-vi/mau.html"], words=["72"]),
    "thousand-communes": dict(
        files={"don-vi-hanh-chinh.csv": "ma,ten,cap,loai\n" + "".join(f"x{i},Mẫu {i},xã,xã\n" for i in range(1000)),
               "bao-cao/thang-10/bao-cao.md": "---\ntieu_de: Báo cáo tháng 10\nloai: thang\ntu: 2026-09-15\nden: 2026-10-14\n---\n",
               "bao-cao/thang-10/ho-so.csv": "don_vi,cap,tong_tiep_nhan,dung_han,qua_han,tong_da_giai_quyet,tong_dang_giai_quyet\n"
               + "".join(f"xã Mẫu {i},xã,12,{10 - i % 2},{i % 2},10,2\n" for i in range(1000))},
        pages=["bao-cao/thang-10.html", "bao-cao/index.html", "don-vi-hanh-chinh.html"], words=["Mẫu 999"]),
    "photo-of-6000-pixels": dict(
        files={POST_FILE: picture("lon.png"), "tep/lon.png": png(6000, 4000)}, warnings=["picture-large"], pages=[POST_PAGE],
        words=['width="6000" height="4000"', 'loading="lazy"']),
    "drawing-with-a-script": dict(
        files={POST_FILE: picture("doc.svg"),
               "tep/doc.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'},
        warnings=["picture-runs-code"], pages=[POST_PAGE], words=[ALT], without=["doc.svg"], gone=["tep/doc.svg"]),
    "drawing-with-an-event": dict(
        files={POST_FILE: picture("doc.svg"),
               "tep/doc.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><path d="M0 0h9"/></svg>'},
        warnings=["picture-runs-code"], pages=[POST_PAGE], words=[ALT], gone=["tep/doc.svg"]),
    "broken-picture": dict(
        files={POST_FILE: picture("hong.jpg"), "tep/hong.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF"}, warnings=["picture-broken"],
        pages=[POST_PAGE], words=[ALT], without=["<img"], gone=["tep/hong.jpg"]),
    "picture-without-words": dict(
        files={POST_FILE: POST.format(title="Ảnh câm", body="![](../tep/nho.png)"), "tep/nho.png": png(8, 8)},
        warnings=["commentary-image-without-alt"], pages=[POST_PAGE], words=['width="8" height="8"']),
    "map-of-the-country": dict(
        files={"ban-do.geojson": country(whole=True), "chi-so/mau/chi-so.md": INDEX, "chi-so/mau/ket-qua.csv": LAND},
        pages=["chi-so/mau/2025.html"], words=["Quần đảo Hoàng Sa", "Quần đảo Trường Sa", 'id="ban-do"']),
    "map-without-archipelagos": dict(
        files={"ban-do.geojson": country(whole=False), "chi-so/mau/chi-so.md": INDEX, "chi-so/mau/ket-qua.csv": LAND},
        errors=["map-without-archipelagos"], pages=[]),
    "notices-without-an-address": dict(
        files={"site.yaml": SITE.replace("dia_chi: https://mau.example/\n", ""),
               "thu-tuc/thu-tuc.csv": "ma,ten,linh_vuc,cap\n1.000001,Đăng ký mẫu,Hộ tịch,Cấp Xã\n"},
        pages=["niem-yet/1.000001-a4.html", "niem-yet/cap-xa-a3.html"], words=["không có mã QR"], without=['class="qr"']),
    "notices-left-out": dict(
        files={"site.yaml": SITE + "niem_yet: khong\n",
               "thu-tuc/thu-tuc.csv": "ma,ten,linh_vuc,cap\n1.000001,Đăng ký mẫu,Hộ tịch,Cấp Xã\n"},
        pages=["thu-tuc/1.000001.html"], without=["niem-yet"], gone=["niem-yet/1.000001-a4.html"]),
}


def made(case, folder, a):
    """Builds the site of a case: the process and the folder of the site."""
    content = folder / "content"
    for name, data in ({"site.yaml": SITE} | case["files"]).items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    site = folder / "site"
    run = subprocess.run(
        [a.program, "build", "--content", content, "--templates", a.templates, "--output", site, "--format", "json"],
        capture_output=True, text=True)
    return run, site


def judge(case, run, site):
    """What is wrong with the files; nothing where all is well."""
    faults = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    ids = {f.get("id") for f in faults}
    errors = sorted({f["id"] for f in faults if f.get("severity") == "error"})
    wanted = case.get("errors", [])
    if errors != wanted or run.returncode != (1 if wanted else 0):
        return [f"exit {run.returncode}, errors {errors} {run.stderr[-300:]}"]
    wrong = [f"no warning {w}; given: {sorted(ids - {None})}" for w in case.get("warnings", []) if w not in ids]
    wrong += [f"{g} was published" for g in case.get("gone", []) if (site / g).exists()]
    for number, page in enumerate(case["pages"]):
        if not (site / page).exists():
            wrong.append(f"no page {page}")
            continue
        text = (site / page).read_text()
        if number == 0:
            wrong += [f"{page} lacks {w!r}" for w in case.get("words", []) if w not in text]
        wrong += [f"{page} holds {w!r}" for w in case.get("without", []) if w in text]
    return wrong


OUTSIDE = """() => {
  const out = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > innerWidth + 1 && !e.closest('.scroll, pre, .vh');
  });
  return {wide: document.documentElement.scrollWidth, room: innerWidth, first: out[0] && out[0].outerHTML.slice(0, 120),
          heads: document.querySelectorAll('h1').length};
}"""


def look(browser, site, pages):
    wrong = []
    for width in (320, 1280):
        tab = browser.new_page(viewport={"width": width, "height": 800})
        for page in pages:
            tab.goto((site / page).as_uri())
            seen = tab.evaluate(OUTSIDE)
            if seen["wide"] > seen["room"]:
                wrong.append(f"{page} is {seen['wide']} px wide in {width}: {seen['first']}")
            if seen["heads"] != 1:
                wrong.append(f"{page} has {seen['heads']} h1")
        tab.close()
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/release/congkhai")
    parser.add_argument("--templates", default=ROOT / "templates")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("cases", nargs="*")
    a = parser.parse_args()
    from playwright.sync_api import sync_playwright
    passed = failed = 0
    with sync_playwright() as play, tempfile.TemporaryDirectory() as work:
        browser = play.chromium.launch(executable_path=a.chromium, args=["--no-sandbox"])
        for name, case in CASES.items():
            if a.cases and name not in a.cases:
                continue
            folder = pathlib.Path(work) / name
            run, site = made(case, folder, a)
            wrong = judge(case, run, site)
            if not wrong and case["pages"]:
                wrong = look(browser, site, case["pages"])
            passed, failed = passed + (not wrong), failed + bool(wrong)
            if wrong or a.v:
                print(f"{'FAIL' if wrong else 'ok  '} {name}")
                for line in wrong:
                    print("     " + line)
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
