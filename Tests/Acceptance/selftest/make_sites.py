#!/usr/bin/env python3
"""Writes small sites: good/ (every check passes), faulty/ (every check fails), and the same two for --contract."""
import hashlib
import json
import pathlib
import struct
import sys
import zlib

ORIGIN = "https://congkhai.example.vn"
CSS = """:root{color-scheme:light dark;--bg:#fff;--fg:#1a1a1a;--link:#0b57d0;--line:#767676}
@media (prefers-color-scheme:dark){:root{--bg:#121212;--fg:#eee;--link:#9ecbff;--line:#999}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 "Noto Sans",sans-serif}
a{color:var(--link)}header,main,footer{max-width:60rem;margin:auto;padding:1rem}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem;z-index:9}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto}table{border-collapse:collapse}td,th{border:1px solid var(--line);padding:.3rem .5rem;text-align:left}
svg.chart{max-width:100%;height:auto}nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}
input{font:inherit;max-width:100%}main{overflow-wrap:anywhere}
@media print{header nav,form,footer,.skip{display:none}@page{size:A4;margin:20mm}}
"""
SEARCH_JS = """const rows=DATA;const box=document.querySelector('input[type=search]'),out=document.querySelector('#search-results');
const fold=s=>s.normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/\\u0111/g,'d').replace(/\\u0110/g,'D').toLowerCase();
box.addEventListener('input',()=>{const q=fold(box.value).split(/\\s+/).filter(Boolean);out.textContent='';
if(!q.length)return;for(const [t,u] of rows.filter(r=>q.every(w=>fold(r[0]).includes(w))).slice(0,10)){
const li=document.createElement('li'),a=document.createElement('a');a.href=u;a.textContent=t;li.append(a);out.append(li)}});
"""


def png(w, h, rgb):
    raw = b"".join(b"\0" + bytes(rgb) * w for _ in range(h))
    chunk = lambda t, d: struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


TABLE = """<div class="scroll" tabindex="0" role="region" aria-label="Bảng hồ sơ"><table><caption>Số hồ sơ theo lĩnh vực</caption>
<thead><tr><th scope="col">Lĩnh vực</th><th scope="col">Đúng hạn</th><th scope="col">Quá hạn</th></tr></thead>
<tbody><tr><th scope="row">Đất đai</th><td>1.204</td><td>35</td></tr><tr><th scope="row">Hộ tịch</th><td>880</td><td>2</td></tr></tbody></table></div>"""
CHART = """<figure><svg class="chart" role="img" aria-labelledby="ct cd" viewBox="0 0 320 120" width="320" height="120">
<title id="ct">Hồ sơ theo lĩnh vực</title><desc id="cd">Đất đai 1.239 hồ sơ, hộ tịch 882 hồ sơ.</desc>
<rect x="0" y="10" width="300" height="30" fill="#0b57d0"/><rect x="0" y="60" width="214" height="30" fill="#0b57d0"/>
</svg><figcaption>Nguồn: sổ theo dõi hồ sơ.</figcaption></figure>"""

PAGES = [
    ("", "Cổng công khai thủ tục hành chính", "<p>Tra cứu thủ tục, hồ sơ và ngân sách của tỉnh.</p>"),
    ("thu-tuc/", "Danh mục thủ tục", TABLE),
    ("thu-tuc/1-004194/", "Đăng ký đất đai lần đầu", "<h2>Thành phần hồ sơ</h2><p>Đơn đăng ký, giấy tờ về quyền sử dụng đất.</p><h2 id=\"phi\">Phí, lệ phí</h2><p>Theo nghị quyết của hội đồng nhân dân tỉnh.</p>"),
    ("thu-tuc/1-001193/", "Đăng ký khai sinh", "<h2>Thành phần hồ sơ</h2><p>Tờ khai, giấy chứng sinh.</p><p><a href=\"../1-004194/#phi\">Phí của thủ tục đất đai</a></p>"),
    ("thong-ke/", "Thống kê hồ sơ", CHART + TABLE),
    ("tin/", "Tin mới", "<p>Chưa có tin mới trong tuần này.</p>"),
]
SEARCHBOX = ("<form role=\"search\" action=\"{b}tim-kiem/\"><label for=\"q\">Tìm thủ tục</label> <input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\">"
             "</form><ul id=\"search-results\"></ul><script src=\"{b}search.js\"></script>")


def shell(url, title, body, base, /, **o):
    lang = o.get("lang", "vi")
    head = [f"{o.get('charset', '<meta charset=' + chr(34) + 'utf-8' + chr(34) + '>')}<meta name=\"viewport\" content=\"{o.get('viewport', 'width=device-width,initial-scale=1')}\">"]
    if o.get("title", True):
        head.append(f"<title>{o.get('title_text', title + ' | Cổng công khai')}</title>")
    if o.get("description", True):
        head.append(f"<meta name=\"description\" content=\"{o.get('about', title)}: thông tin công khai của tỉnh.\">")
    if o.get("canonical", True):
        head.append(f"<link rel=\"canonical\" href=\"{ORIGIN}{base}{url}\">")
    if o.get("og", True):
        head.append(f"<meta property=\"og:title\" content=\"{title}\"><meta property=\"og:image\" content=\"{ORIGIN}{base}og.png\">")
    if o.get("feed", True):
        head.append(f"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Tin mới\" href=\"{base}feed.xml\">")
    head.append(f"<link rel=\"icon\" href=\"{base}og.png\">")
    if o.get("css", True):
        head.append(f"<link rel=\"stylesheet\" href=\"{base}site.css\">")
    head.append(o.get("jsonld", "<script type=\"application/ld+json\">" + json.dumps({"@context": "https://schema.org", "@type": "WebPage", "name": title}, ensure_ascii=False) + "</script>"))
    head.append(o.get("head", ""))
    skip = "<a class=\"skip\" href=\"#main\">Đến nội dung chính</a>" if o.get("skip", True) else ""
    nav = "".join(f"<li><a href=\"{base}{u}\">{t}</a></li>" for u, t, _ in PAGES)
    tag = o.get("main", "main")
    h1 = o.get("h1", f"<h1>{title}</h1>")
    return (f"<!doctype html>\n<html{f' lang={chr(34)}{lang}{chr(34)}' if lang else ''}><head>{''.join(head)}</head>\n<body>{skip}<header><nav aria-label=\"Chính\"><ul>{nav}</ul></nav></header>\n"
            f"<{tag} id=\"main\" tabindex=\"-1\">{h1}\n{body}\n</{tag}>\n<footer><p>Ủy ban nhân dân tỉnh</p></footer></body></html>\n")


def put(root, rel, data):
    f = root / rel
    f.parent.mkdir(parents=True, exist_ok=True)
    f.write_bytes(data if isinstance(data, bytes) else data.encode())


def common(root, base, urls, search=True):
    put(root, "site.css", CSS)
    put(root, "og.png", png(1200, 630, (11, 87, 208)))
    put(root, "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {ORIGIN}{base}sitemap.xml\n")
    put(root, "sitemap.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        + "".join(f"<url><loc>{ORIGIN}{base}{u}</loc></url>" for u in urls) + "</urlset>\n")
    put(root, "feed.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin mới</title><id>{ORIGIN}{base}</id><updated>2026-01-01T00:00:00Z</updated>'
        f'<entry><title>Đăng ký khai sinh</title><id>{ORIGIN}{base}thu-tuc/1-001193/</id><updated>2026-01-01T00:00:00Z</updated><link href="{ORIGIN}{base}thu-tuc/1-001193/"/></entry></feed>\n')
    data = json.dumps([[t, base + u] for u, t, _ in PAGES], ensure_ascii=False)
    put(root, "search.js", SEARCH_JS.replace("DATA", data) if search else "document.querySelector('input').addEventListener('input',()=>fetch('/big.js'));")


def good(root, base="/"):
    for url, title, body in PAGES:
        put(root, url + "index.html", shell(url, title, body + (SEARCHBOX.format(b=base) if url == "" else ""), base))
    put(root, "tim-kiem/index.html", shell("tim-kiem/", "Tìm kiếm", "<p>Gõ từ cần tìm ở <a href=\"../\">trang đầu</a>.</p>", base))
    put(root, "404.html", shell("404.html", "Không tìm thấy trang", "<p>Trang không còn ở địa chỉ này.</p>", base, canonical=False))
    common(root, base, [u for u, _, _ in PAGES] + ["tim-kiem/"])


def faulty(root, base="/"):
    """Ten pages. The comment after each names the checks that must fail there."""
    s = lambda url, title, body, /, **o: put(root, url + "index.html", shell(url, title, body, base, **o))
    # 1 home: search box that finds nothing, no skip link; console error; request to another host
    s("", "Cổng công khai", SEARCHBOX.format(b=base) + "<script>console.error('lỗi thử');fetch('https://outside.example/x').catch(()=>{})</script>", skip=False)
    # 2 broken link, broken anchor, missing image, javascript link, external stylesheet
    s("thu-tuc/", "Danh mục thủ tục", "<p><a href=\"/khong-co/\">Hỏng</a> <a href=\"1-004194/#khong-co\">Neo hỏng</a> <a href=\"javascript:void(0)\">js</a> <a href=\"1-004194\">Chuyển hướng</a></p><img src=\"/khong-co.png\" alt=\"Không có\">",
      head="<link rel=\"stylesheet\" href=\"https://fonts.outside.example/a.css\">")
    # 3 wrong language, no title, two h1, no description, no canonical, no og, broken JSON-LD, no feed link, no zooming, no main
    s("thu-tuc/1-004194/", "Đăng ký đất đai lần đầu", "<h1>Hai tiêu đề</h1><h4>Nhảy bậc</h4>", lang="en", title=False, description=False, canonical=False, og=False,
      jsonld="<script type=\"application/ld+json\">{\"@type\": </script>", feed=False, viewport="width=device-width,user-scalable=no", main="div", charset="")
    # 4 table without caption and scope, chart without role and title, image without alt, bad markup, id twice
    s("thu-tuc/1-001193/", "Đăng ký khai sinh", "<table><tr><th>Lĩnh vực</th><td>Số</td></tr></table><figure><svg viewBox=\"0 0 9 9\"><text x=\"1\" y=\"8\">9</text></svg></figure><img src=\"/og.png\" width=\"40\"><p id=\"x\"><div id=\"x\">Sai</div></p><center>cũ</center>")
    # 5 sideways scrolling at 360 px, low contrast
    s("thong-ke/", "Thống kê hồ sơ", "<div style=\"width:900px\">Rộng quá</div><p style=\"color:#ccc;background:#fff\">Khó đọc</p>")
    # 6 content made by JavaScript only
    s("tin/", "Tin mới", "<div id=\"app\"></div><script>document.getElementById('app').innerHTML='<p>'+'Nội dung chỉ có khi chạy JavaScript. '.repeat(30)+'</p><table><caption>B</caption><tr><th scope=row>a</th><td>1</td></tr></table><svg role=img viewBox=\"0 0 9 9\" width=90 height=90><title>t</title><desc>d</desc></svg><canvas></canvas>'</script>")
    # 7 focus cannot be seen; title of another page; no dark scheme
    s("tieu-diem/", "Tiêu điểm", "<p><a href=\"../tin/\">Liên kết</a></p>", title_text="Tin mới | Cổng công khai", head="<style>:focus,:focus-visible{outline:none!important}@media (prefers-color-scheme:dark){:root{--bg:#fff;--fg:#1a1a1a;--link:#0b57d0}}</style>")
    # 8 too heavy: HTML, elements, page, slow script, layout shift
    s("nang/", "Trang nặng", "<ul>" + "".join(f"<li>Mục số {i} {i * 7919 % 100003} {'x' * 150}</li>" for i in range(3200)) + "</ul><script>const t=Date.now();while(Date.now()-t<1700);"
      "requestAnimationFrame(()=>setTimeout(()=>{const d=document.createElement('div');d.style.height='500px';document.querySelector('main').prepend(d)},20))</script>", head=f"<script src=\"{base}big.js\"></script>")
    # 9 printing: navigation is printed, not A4
    s("in/", "Trang in", "<p>Trang in sai khổ.</p>", about="Trùng", head="<style>@media print{header nav{display:block!important}@page{size:A5}}</style>")
    # 10 nobody links here, not in the sitemap; loads a missing script
    s("mo-coi/", "Trang mồ côi", "<p>Không trang nào dẫn đến.</p><script src=\"/khong-co.js\"></script>", about="Trùng")
    common(root, base, ["", "thu-tuc/", "khong-co-trong-site/"], search=False)
    import random
    rnd = random.Random(1)
    put(root, "big.js", "const z='" + "".join(rnd.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(500000)) + "';")
    put(root, "robots.txt", "User-agent: *\nDisallow: /\n")
    put(root, "feed.xml", "<feed><entry></feed>")


POLICY = "default-src 'self'; img-src 'self' data:"
MARK = "Bản trình diễn phần mềm, không phải trang của cơ quan nhà nước"
CALENDAR = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//vi", "X-WR-CALDESC:" + MARK[:30], " " + MARK[30:].replace(",", "\\,"), "BEGIN:VEVENT",
            "UID:1@example", "DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20260131", "SUMMARY:Hạn", "END:VEVENT", "END:VCALENDAR"]


def flat(root, faults=False):
    """Flat files under the contract; with faults, each of its checks has something to find."""
    pages = {"index.html": ("", "Trang chủ"), "a.html": ("", "Trang thứ nhất"), "b.html": ("", "Trang thứ hai"), "s/index.html": ("../", "Danh mục"), "s/c.html": ("../", "Mục một")}
    for name, (up, title) in pages.items():
        nav = "".join(f'<li><a href="{up}{n}">{t}</a></li>' for n, (_, t) in pages.items() if not faults or n not in ("b.html", "s/c.html"))
        mark = "" if faults and name == "a.html" else f'<p>{MARK}.</p>'
        style = ' style="color:red"' if faults and name == "index.html" else ""
        extra = '<a href="/s/">Danh mục</a><script>console.log(1)</script>' if faults and name == "index.html" else ""
        policy = POLICY.replace("'self';", "'self' 'unsafe-inline' *;") if faults else POLICY
        if not (faults and name == "b.html"):
            policy = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        else:
            policy = ""
        put(root, name, f'<!doctype html><html lang="vi"><head><meta charset="utf-8">{policy}<title>{title}</title><meta name="robots" content="noindex">'
            f'<link rel="stylesheet" href="{up}site.css"></head><body><nav><ul>{nav}</ul></nav><main{style}><h1>{title}</h1>{mark}<p>Nội dung của trang này đủ dài để đọc được.</p>{extra}</main></body></html>\n')
    put(root, "site.css", CSS)
    put(root, "d.json", json.dumps({"ghi_chu": MARK, "so": [1, 2]}, ensure_ascii=False) + ("}" if faults else ""))
    put(root, "d.csv", "\ufeffso,ten,ghi_chu\r\n1,một," + f'"{MARK}"' + ("" if not faults else ",thừa") + "\r\n")
    put(root, "d.ics", "\r\n".join(CALENDAR if not faults else CALENDAR[:-1]) + "\r\n")
    rows = [{"path": f.relative_to(root).as_posix(), "size": f.stat().st_size, "sha256": hashlib.sha256(f.read_bytes()).hexdigest()}
            for f in sorted(root.rglob("*")) if f.is_file()]
    put(root, "manifest.json", json.dumps({"files": rows[1:] if faults else rows}, ensure_ascii=False))


if __name__ == "__main__":
    out = pathlib.Path(sys.argv[1])
    good(out / "good")
    good(out / "good-base", "/congkhai/")
    faulty(out / "faulty")
    flat(out / "flat")
    flat(out / "flat-faulty", faults=True)
