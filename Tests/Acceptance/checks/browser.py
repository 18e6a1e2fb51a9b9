"""Checks that need a browser (Chromium through playwright)."""
import collections
import csv
import gzip
import importlib.util
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import time
import unicodedata
import urllib.parse

from playwright.sync_api import Error as PWError, TimeoutError as PWTimeout

CHROMIUM = next(filter(None, (os.environ.get("CHROMIUM"), *map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))), None)
# --no-sandbox: root and containers have no user namespaces for Chromium's sandbox, and only our own pages are opened
ARGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--disable-features=Translate,OptimizationHints,MediaRouter"]
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def axe_source():
    spec = importlib.util.find_spec("axe_playwright_python")
    return next(pathlib.Path(spec.origin).parent.rglob("axe.min.js")).read_text("utf-8")


def slug(url):
    s = urllib.parse.unquote(url).strip("/").replace("/", "_") or "home"
    s = unicodedata.normalize("NFD", s.replace("đ", "d").replace("Đ", "D"))
    return re.sub(r"[^A-Za-z0-9._-]+", "-", "".join(c for c in s if not unicodedata.combining(c)))[:70]


class Visit:
    """A page opened in its own tab with every request and message noted."""

    def __init__(self, ctx, origin):
        self.origin = origin
        self.page = ctx.new_page()
        self.page.set_default_timeout(15000)
        self.requests, self.external, self.failed, self.errors = [], [], [], []
        self.page.on("request", self._request)
        self.page.on("response", self._response)
        self.page.on("requestfailed", lambda r: self.failed.append((r.url, str(r.failure))))
        self.page.on("console", lambda m: self.errors.append(m.text[:300]) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.errors.append("uncaught: " + str(e)[:300]))

    def _request(self, r):
        if r.url.startswith(("data:", "blob:", "about:", "chrome")):
            return
        if r.url.startswith(self.origin + "/"):
            self.requests.append((r.url, r.resource_type))
        else:
            self.external.append(r.url)

    def _response(self, r):
        if r.status >= 400 and r.url.startswith(self.origin) and not r.url.endswith("/favicon.ico"):
            self.failed.append((r.url, r.status))

    def go(self, url, wait="load"):
        r = self.page.goto(self.origin + url, wait_until=wait)
        try:
            self.page.evaluate("document.fonts.ready.then(() => 1)")
        except PWError:
            pass
        return r

    def close(self):
        self.page.close()


def new_context(browser, origin, width=1280, height=800, scheme="light", js=True, **kw):
    ctx = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme,
                              java_script_enabled=js, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh",
                              reduced_motion="reduce", service_workers="block", **kw)
    # requests that leave the machine are noted and stopped at once
    ctx.route(lambda u: not u.startswith((origin, "data:", "blob:")), lambda r: r.abort())
    return ctx


OVERFLOW = """() => {
  const w = document.documentElement.clientWidth;
  const over = Math.max(document.documentElement.scrollWidth, 0) - w;
  const bad = [];
  const clips = e => { for (let p = e.parentElement; p && p !== document.body && p !== document.documentElement; p = p.parentElement) {
      const o = getComputedStyle(p).overflowX; if (o !== 'visible') return true; } return false; };
  for (const e of document.body.querySelectorAll('*')) {
    const r = e.getBoundingClientRect();
    if (r.width > 1 && r.height > 1 && r.right > w + 1 && !clips(e)) {
      const s = getComputedStyle(e);
      if (s.visibility === 'hidden' || s.position === 'fixed' || s.clipPath !== 'none') continue;
      bad.push(e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (typeof e.className === 'string' && e.className ? '.' + e.className.split(' ')[0] : '') + ' +' + Math.round(r.right - w));
      if (bad.length > 4) break;
    }
  }
  const hid = [document.body, document.documentElement].some(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX));
  return {over, bad, cut: hid && bad.length > 0};
}"""

CONTENT = """() => {
  const m = document.querySelector('main, [role=main]') || document.body;
  const vis = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; };
  const n = s => [...m.querySelectorAll(s)].filter(vis).length;
  return {text: m.innerText.replace(/\\s+/g, ' ').trim().length, rows: n('tr'), svg: n('svg'),
          img: n('img'), canvas: n('canvas'), links: n('a[href]'),
          bare_canvas: [...m.querySelectorAll('canvas')].filter(c => !c.textContent.trim() && !(c.closest('figure') || c.parentElement).querySelector('table, img, svg')).length};
}"""


def look(pw, browser, site, urls, origin, out, log, schemes=("light", "dark"), axe_widths=(360, 1280)):
    """axe, overflow, console, screenshots, DOM size over widths and colour schemes."""
    axe = axe_source()
    viol = collections.OrderedDict()
    incomplete = collections.Counter()
    errors, external, overflow, failed = [], [], [], []
    dom, dark = {}, {}
    shots = out / "shots"
    shots.mkdir(parents=True, exist_ok=True)
    runs = 0
    for width in axe_widths:
        for scheme in schemes:
            ctx = new_context(browser, origin, width, 800 if width > 600 else 740, scheme)
            for i, url in enumerate(urls):
                v = Visit(ctx, origin)
                try:
                    v.go(url)
                    v.page.evaluate(axe)
                    res = v.page.evaluate(
                        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations','incomplete']})",
                        AXE_TAGS)
                    runs += 1
                    for r in res["violations"]:
                        rec = viol.setdefault(r["id"], {"impact": r["impact"], "help": r["help"], "nodes": 0,
                                                        "pages": {}, "example": None})
                        rec["nodes"] += len(r["nodes"])
                        rec["pages"].setdefault(url, []).append(f"{width}/{scheme}:{len(r['nodes'])}")
                        if rec["example"] is None:
                            n = r["nodes"][0]
                            rec["example"] = {"page": url, "target": n["target"], "html": n["html"][:160],
                                              "why": n.get("failureSummary", "")[:240]}
                    for r in res["incomplete"]:
                        incomplete[r["id"]] += len(r["nodes"])
                    bg = v.page.evaluate("[document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).join('|')")
                    dark.setdefault(url, {})[scheme] = bg
                    if width == min(axe_widths) and scheme == "light":
                        for w in (width, 320):
                            v.page.set_viewport_size({"width": w, "height": 740})
                            o = v.page.evaluate(OVERFLOW)
                            if o["over"] > 0 or o["cut"]:
                                overflow.append({"page": url, "width": w, "over_px": o["over"],
                                                 "cut_off": o["cut"], "by": o["bad"]})
                        v.page.set_viewport_size({"width": width, "height": 740})
                    if width == max(axe_widths) and scheme == "light":
                        dom[url] = v.page.evaluate("document.querySelectorAll('*').length")
                    if i < 12:
                        name = {("light", True): "mobile", ("dark", True): "mobile-dark",
                                ("light", False): "desktop", ("dark", False): "desktop-dark"}[(scheme, width < 600)]
                        v.page.screenshot(path=str(shots / f"{slug(url)}.{name}.png"),
                                          clip={"x": 0, "y": 0, "width": width,
                                                "height": min(4000, v.page.evaluate("Math.max(document.documentElement.scrollHeight, 400)"))},
                                          full_page=True)
                except PWError as e:
                    errors.append({"page": url, "at": f"{width}/{scheme}", "text": "harness: " + str(e)[:200]})
                for t in v.errors:
                    if "favicon.ico" not in t and not (site.is_404(url) and "status of 404" in t):
                        errors.append({"page": url, "at": f"{width}/{scheme}", "text": t})
                external += [{"page": url, "url": u} for u in v.external]
                failed += [{"page": url, "url": u.removeprefix(origin), "why": w} for u, w in v.failed
                           if u.startswith(origin)]
                v.close()
            ctx.close()
            log(f"  axe {width}px {scheme}: {len(urls)} pages")

    def uniq(rows):
        seen, res = set(), []
        for r in rows:
            k = tuple(sorted((k, str(v)) for k, v in r.items() if k != "at"))
            if k not in seen:
                seen.add(k)
                res.append(r)
        return res
    no_dark = [u for u, d in dark.items() if len(schemes) > 1 and len(set(d.values())) == 1]
    return {"axe": {"runs": runs, "by_rule": viol, "incomplete": dict(incomplete)},
            "console": uniq(errors), "external": uniq(external), "failed": uniq(failed),
            "overflow": overflow, "dom": dom, "no_dark": no_dark}


def weigh(browser, site, urls, origin, repeats=3, slow=True):
    """Bytes and load times, each time in a fresh context with an empty cache."""
    gz = {}
    rows = {}

    def sizes(u):
        if u not in gz:
            f = site.target(urllib.parse.urlsplit(u).path)[0]
            raw = f.read_bytes() if f else b""
            packed = len(raw) if f and f.suffix in (".woff2", ".woff", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gz") \
                else len(gzip.compress(raw, 6)) if raw else 0
            gz[u] = (len(raw), packed)
        return gz[u]

    TIMING = """() => new Promise(done => {
      const n = performance.getEntriesByType('navigation')[0];
      let lcp = 0, cls = 0;
      new PerformanceObserver(l => { for (const e of l.getEntries()) lcp = e.startTime; }).observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) cls += e.value; }).observe({type: 'layout-shift', buffered: true});
      setTimeout(() => done({load: n.loadEventEnd, dcl: n.domContentLoadedEventEnd,
        fcp: (performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime || 0, lcp, cls}), 60);
    })"""

    def once(url, throttle):
        ctx = new_context(browser, origin, 360, 740)
        v = Visit(ctx, origin)
        cdp = ctx.new_cdp_session(v.page)
        if throttle:     # a cheap phone on slow 4G: 1.6 Mbit/s, 150 ms, CPU 4 times slower
            cdp.send("Network.enable")
            cdp.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150,
                     "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8})
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        v.go(url)
        t = v.page.evaluate(TIMING)
        reqs = list(dict.fromkeys(v.requests))
        ctx.close()
        return t, reqs

    for url in urls:
        ts, reqs = [], []
        for _ in range(repeats):
            t, reqs = once(url, False)
            ts.append(t)
        by = collections.defaultdict(lambda: [0, 0, 0])
        for u, kind in reqs:
            raw, packed = sizes(u)
            k = {"document": "html", "stylesheet": "css", "script": "js", "font": "font", "image": "image"}.get(kind, "other")
            by[k][0] += 1
            by[k][1] += raw
            by[k][2] += packed
        row = {"requests": len(reqs), "bytes": sum(x[1] for x in by.values()), "gzip": sum(x[2] for x in by.values()),
               "by_type": {k: {"n": a, "bytes": b, "gzip": c} for k, (a, b, c) in by.items()}}
        for k in ("load", "fcp", "lcp"):
            row[k + "_ms"] = round(statistics.median(t[k] for t in ts), 1)
        row["cls"] = round(max(t["cls"] for t in ts), 4)
        if slow:
            t, _ = once(url, True)
            row["slow_load_ms"], row["slow_lcp_ms"] = round(t["load"]), round(t["lcp"])
        rows[url] = row
    return rows


def without_js(browser, urls, origin, least=0.9):
    rows, bad = {}, []
    for url in urls:
        got = {}
        for js in (True, False):
            ctx = new_context(browser, origin, 1280, 800, js=js)
            v = Visit(ctx, origin)
            try:
                v.go(url)
                if js:
                    v.page.wait_for_timeout(250)
                got[js] = v.page.evaluate(CONTENT)
            except PWError as e:
                got[js] = None
                bad.append({"page": url, "why": "harness: " + str(e)[:160]})
            ctx.close()
        a, b = got[True], got[False]
        if not a or not b:
            continue
        rows[url] = {"text_js": a["text"], "text_nojs": b["text"], "rows": [a["rows"], b["rows"]],
                     "svg": [a["svg"], b["svg"]], "links": [a["links"], b["links"]]}
        if b["text"] < least * a["text"]:
            bad.append({"page": url, "why": f"text {b['text']} of {a['text']} characters"})
        for k, name in (("rows", "table rows"), ("svg", "SVG"), ("img", "images")):
            if b[k] < a[k]:
                bad.append({"page": url, "why": f"{name}: {b[k]} of {a[k]}"})
        if a["bare_canvas"]:
            bad.append({"page": url, "why": f"{a['bare_canvas']} canvas with no table, image or text beside it"})
    return rows, bad


STYLE = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const f = x => { const s = getComputedStyle(x); return [s.outlineStyle === 'none' ? 'none' : s.outlineStyle + s.outlineWidth + s.outlineColor, s.boxShadow, s.borderColor, s.borderWidth,
     s.backgroundColor, s.textDecorationLine, s.textDecorationThickness, s.color, s.transform, s.clip, s.clipPath, s.opacity].join(';') + '|' + ['::before','::after'].map(p => { const q = getComputedStyle(x, p); return q.content + q.outlineStyle + q.boxShadow + q.opacity; }).join(); };
  const all = () => [e, e.parentElement, e.labels && e.labels[0], e.nextElementSibling].filter(Boolean).map(f).join('##');
  const r = e.getBoundingClientRect(), on = all();
  const name = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + (e.getAttribute('aria-label') || e.innerText || e.value || e.placeholder || '').trim().replace(/\\s+/g, ' ').slice(0, 40);
  // An element's place would shift when a script is added or taken away meanwhile.
  const stops = window.__stops ||= new Map();
  if (!stops.has(e)) stops.set(e, stops.size);
  const key = stops.get(e);
  const cx = r.left + Math.min(r.width / 2, 20), cy = r.top + r.height / 2;
  const top = document.elementFromPoint(cx, cy);
  const seen = r.width > 1 && r.height > 1 && r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth && getComputedStyle(e).opacity !== '0';
  const href = e.getAttribute('href');
  e.blur(); const off = all(); e.focus({preventScroll: true});
  const back = all();
  return {name, key, href, rect: [r.left, r.top, r.width, r.height], seen, covered: !(top && (e.contains(top) || top.contains(e))), changed: on !== off}; }"""


def keyboard(browser, urls, origin, width=1280, steps=30):
    bad, rows = [], {}
    for url in urls:
        ctx = new_context(browser, origin, width, 800)
        v = Visit(ctx, origin)
        try:
            v.go(url)
            pg = v.page
            pg.keyboard.press("Tab")
            first = pg.evaluate(STYLE)
            skip = None
            if not first:
                bad.append({"page": url, "why": "Tab reaches nothing"})
            else:
                skip = first["name"]
                href = first["href"] or ""
                if not href.startswith("#") or len(href) < 2:
                    bad.append({"page": url, "why": "first stop is not a skip link: " + first["name"]})
                else:
                    if not first["seen"]:
                        bad.append({"page": url, "why": "skip link stays out of sight when focused"})
                    ok = pg.evaluate("h => { const t = document.getElementById(decodeURIComponent(h.slice(1))); return !!t && (t.matches('main, [role=main]') || !!t.closest('main, [role=main]') || !!t.querySelector('main, [role=main], h1')); }", href)
                    if not ok:
                        bad.append({"page": url, "why": f"skip link {href} does not lead to main"})
                    pg.keyboard.press("Enter")
                    pg.wait_for_timeout(60)
                    pg.keyboard.press("Tab")
                    inside = pg.evaluate("""h => { const t = document.getElementById(decodeURIComponent(h.slice(1))), a = document.activeElement;
                      if (!t || a === document.body || t === a || t.contains(a)) return true;
                      const after = e => !!(t.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
                      const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(e => e.getClientRects().length);
                      return after(a) || !stops.some(after); }""", href)
                    if not inside:
                        bad.append({"page": url, "why": "after the skip link Tab goes on in the header"})
            # walk: is focus visible at each stop?
            v.go(url)
            seen, unseen, stops = [], [], 0
            for _ in range(steps):
                pg.keyboard.press("Tab")
                st = pg.evaluate(STYLE)
                if not st:
                    break
                if seen and st["key"] == seen[-1]:
                    bad.append({"page": url, "why": "Tab is trapped at " + st["name"]})
                    break
                if st["key"] in seen:
                    break
                seen.append(st["key"])
                stops += 1
                if not st["seen"]:
                    unseen.append(st["name"] + " (out of sight)")
                elif not st["changed"]:
                    unseen.append(st["name"] + " (no focus style)")
                elif st["covered"]:
                    unseen.append(st["name"] + " (covered)")
            rows[url] = {"first": skip, "stops": stops, "no_visible_focus": unseen}
            if unseen:
                bad.append({"page": url, "why": f"{len(unseen)} of {stops} stops without visible focus", "stops": unseen[:5]})
        except PWError as e:
            bad.append({"page": url, "why": "harness: " + str(e)[:160]})
        ctx.close()
    return rows, bad


def prints(browser, site, urls, origin, out):
    rows, bad = {}, []
    folder = out / "print"
    folder.mkdir(parents=True, exist_ok=True)
    ctx = new_context(browser, origin, 1280, 800)
    for url in urls:
        v = Visit(ctx, origin)
        try:
            v.go(url)
            h1 = v.page.evaluate("(document.querySelector('h1') || {}).innerText || ''")
            v.page.emulate_media(media="print", color_scheme="light")
            shown = v.page.evaluate("""() => [...document.querySelectorAll('nav, input[type=search], [role=search], footer nav')]
                .filter(e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden').map(e => e.tagName.toLowerCase() + (e.className ? '.' + String(e.className).split(' ')[0] : ''))""")
            pdf = folder / f"{slug(url)}.pdf"
            t = time.time()
            v.page.pdf(path=str(pdf), format="A4", print_background=True, prefer_css_page_size=True, tagged=True)
            ms = round((time.time() - t) * 1000)
            info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True).stdout
            pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
            w, h = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
            png = folder / slug(url)
            subprocess.run(["pdftoppm", "-r", "70", "-f", "1", "-l", "1", "-singlefile", "-png", str(pdf), str(png)], check=True)
            text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True).stdout
            norm = lambda s: re.sub(r"\s+", "", unicodedata.normalize("NFC", s)).lower()
            rows[url] = {"pages": pages, "size_pt": [w, h], "ms": ms, "bytes": pdf.stat().st_size,
                         "pdf": str(pdf), "png": str(png) + ".png", "still_shown": shown}
            if h1 and norm(h1)[:60] not in norm(text):
                bad.append({"page": url, "why": "h1 is not in the printed text: " + h1[:80]})
            if abs(min(w, h) - 595) > 2 or abs(max(w, h) - 842) > 2:
                bad.append({"page": url, "why": f"not A4: {w} x {h} pt"})
            if shown:
                bad.append({"page": url, "why": "navigation is printed: " + ", ".join(shown[:4])})
        except (PWError, subprocess.CalledProcessError, AttributeError) as e:
            bad.append({"page": url, "why": "harness: " + str(e)[:160]})
        v.close()
    ctx.close()
    return rows, bad


# ---------------------------------------------------------------- search
INPUTS = ["input[type=search]", "input[role=combobox]", ".pagefind-ui__search-input", ".md-search__input"]
RESULTS = ["[data-search-results] li", "#search-results li", "#ket-qua li", ".search-results li", ".search-results article",
           ".pagefind-ui__result", "[role=listbox] [role=option]", ".md-search-result__item", "#results li", "main ol.results li"]
WATCH = """([input, results]) => {
  const el = document.querySelector(input);
  window.__s = {t0: 0, last: 0, key: '', rows: []};
  if (el) { el.addEventListener('input', () => { window.__s.t0 = performance.now(); window.__s.last = 0; window.__s.key = ''; window.__s.rows = []; }, true);
            el.addEventListener('keydown', e => { if (e.key === 'Enter') window.__s.t0 = performance.now(); }, true); }
  const base = new Set([...document.querySelectorAll('a[href]')].filter(a => a.getClientRects().length).map(a => a.href));
  const read = () => {
    let els = [];
    for (const r of results) { els = [...document.querySelectorAll(r)].filter(e => e.getClientRects().length); if (els.length) break; }
    if (!els.length) els = [...document.querySelectorAll('a[href]')].filter(a => a.getClientRects().length && !base.has(a.href) && a.innerText.trim());
    return els.slice(0, 5).map(e => e.innerText.replace(/\\s+/g, ' ').trim());
  };
  const tick = () => { const rows = read(), key = rows.join('\\n');
    if (key !== window.__s.key) { window.__s.key = key; window.__s.rows = rows; window.__s.last = performance.now(); }
    setTimeout(tick, 8); };
  tick();
}"""


# The box itself says that there is nothing.
SAID = "() => [...document.querySelectorAll('form[role=search] [role=status]')].some(e => e.textContent.includes('Không có kết quả'))"


def read_queries(path):
    rows = []
    with open(path, encoding="utf-8", newline="") as f:
        for r in csv.DictReader(f):
            q = r["query"]
            if q.startswith("nfd:"):
                q = unicodedata.normalize("NFD", q[4:])
            rows.append({"query": q, "expected": (r.get("expected") or "").strip(), "note": r.get("note", "")})
    return rows


def plain(s):
    return unicodedata.normalize("NFC", s).casefold()


def search(browser, site, origin, start, queries, input_sel=None, results_sel=None, limit_ms=4000, enter="auto"):
    ins = [input_sel] if input_sel else INPUTS
    res = [results_sel] if results_sel else RESULTS
    rows = []
    gz = {}

    def size(u):
        if u not in gz:
            f = site.target(urllib.parse.urlsplit(u).path)[0]
            raw = f.read_bytes() if f else b""
            gz[u] = (len(raw), len(raw) if raw[:2] == b"\x1f\x8b" else len(gzip.compress(raw, 6)) if raw else 0)
        return gz[u]

    def open_page(ctx):
        v = Visit(ctx, origin)
        v.go(start)
        v.mark = len(v.requests)       # all that comes later is for searching
        sel = next((s for s in ins if v.page.locator(s).count()), None)
        if sel is None:
            return v, None
        if not v.page.locator(sel).first.is_visible():
            for opener in ("button[aria-label*=earch i]", "button[aria-label*='Tìm' i]", "label[for=__search]", "summary"):
                loc = v.page.locator(opener)
                if loc.count() and loc.first.is_visible():
                    loc.first.click()
                    v.page.wait_for_timeout(200)
                    break
        v.page.evaluate(WATCH, [sel, res])
        return v, sel

    def ask(v, sel, q):
        page = v.page
        before, v.mark = (v.mark, None) if v.mark is not None else (len(v.requests), None)
        box = page.locator(sel).first
        box.fill("")
        page.wait_for_timeout(60)
        t_wall = time.time()
        box.press_sequentially(q, delay=25)
        typed = time.time()
        url0, pressed = page.url, False
        state = {}
        while (time.time() - typed) * 1000 < limit_ms:
            try:
                state = page.evaluate("() => { const s = window.__s || {}; return {rows: s.rows || [], ms: s.last - s.t0, age: performance.now() - Math.max(s.last, s.t0)}; }")
            except PWError:
                page.wait_for_timeout(40)
                continue
            if state["rows"] and state["age"] > 350:
                break
            if not state["rows"] and not pressed and (time.time() - typed) > 1 and page.evaluate(SAID):
                break
            if not state["rows"] and not pressed and enter == "auto" and (time.time() - typed) > 1.5:
                box.press("Enter")
                pressed = True
                page.wait_for_timeout(150)
                if page.url != url0:            # a results page of its own
                    page.wait_for_load_state("load")
                    page.evaluate(WATCH, [sel, res])
            page.wait_for_timeout(20)
        used = list(dict.fromkeys(u for u, _ in v.requests[before:]))
        ms = state.get("ms") if state.get("rows") else None
        return {"top5": state.get("rows", []), "ms": round(ms) if ms is not None and ms >= 0 else (0 if ms is not None else None),
                "requests": len(used), "bytes": sum(size(u)[0] for u in used), "gzip": sum(size(u)[1] for u in used),
                "pressed_enter": pressed}

    warm_ctx = new_context(browser, origin, 1280, 800)
    warm, wsel = open_page(warm_ctx)
    if wsel is None:
        warm_ctx.close()
        return None
    w = {"ms": None, "bytes": 0}
    for number, q in enumerate(queries):
        ctx = new_context(browser, origin, 1280, 800)
        v, sel = open_page(ctx)
        cold = ask(v, sel, q["query"])
        ctx.close()
        # Again where all that is needed was loaded; a few tell enough.
        if number % 8 == 0:
            if warm.page.url != origin + start:
                warm.close()
                warm, wsel = open_page(warm_ctx)
            ask(warm, wsel, q["query"])
            w = ask(warm, wsel, q["query"])
        want = [x for x in (plain(p.strip()) for p in q["expected"].split("|")) if x]
        hits = [i + 1 for i, t in enumerate(cold["top5"]) if any(x in plain(t) for x in want)]
        ok = hits[:1] == [1] if want else not cold["top5"]   # the right page first
        rows.append({**q, "ok": ok, "rank": hits[0] if hits else None, **cold,
                     "warm_ms": w["ms"], "warm_bytes": w["bytes"]})
    warm_ctx.close()
    return rows
