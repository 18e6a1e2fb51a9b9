"""What this generator promises of its output beyond what any good site has: flat files that work from a folder, a
strict Content-Security-Policy, a manifest that tells the truth, data files that open, and a demonstration that says so."""
import collections
import csv
import hashlib
import io
import json
import re
import urllib.parse

from playwright.sync_api import Error as PWError

# Files of the keeper of the folder, not of a build.
CARRIED = {".gitignore", ".well-known"}
DEMONSTRATION = "Bản trình diễn phần mềm, không phải trang của cơ quan nhà nước"


def check_pages(site):
    """-> {check: findings}: relative links, nothing inline, a policy, every page within reach of the home page."""
    bad = collections.defaultdict(list)
    steps = collections.defaultdict(set)
    for url, p in site.pages.items():
        at404 = site.is_404(url)
        for ref, line in p["links"] + [(r, n) for r, n, _ in p["assets"]]:
            kind, path, _ = site.resolve(url, ref, p["base_href"])
            if kind != "internal" or not ref:
                continue
            plain = urllib.parse.urlsplit(ref)
            if not at404 and (plain.scheme or plain.netloc or plain.path.startswith("/")):
                bad["relative"].append({"page": url, "line": line, "ref": ref, "why": "not a relative address"})
            elif plain.path.endswith("/") or plain.path in (".", ".."):
                bad["relative"].append({"page": url, "line": line, "ref": ref, "why": "a folder, not a file"})
            f = site.target(path)[0]
            if f is not None and f.suffix == ".html":
                steps[url].add(site.url_of(f))
        if site.is_stub(p):
            continue
        bad["inline"] += [{"page": url, "line": n, "why": what} for what, n in p["inline"]]
        policy = p["meta"].get("content-security-policy", "")
        if "default-src" not in policy:
            bad["policy"].append({"page": url, "why": "no Content-Security-Policy with default-src"})
        elif re.search(r"unsafe-|\*|https?:(?!//)|https?://", policy):
            bad["policy"].append({"page": url, "why": "too loose: " + policy})
    seen, todo = {site.base}, [site.base]
    while todo:
        for to in steps[todo.pop()] - seen:
            seen.add(to)
            todo.append(to)
    bad["reach"] = [{"page": u, "why": "no way from the home page"} for u, p in site.pages.items()
                    if u not in seen and not site.is_404(u) and not site.is_stub(p)
                    and not u[len(site.base):].startswith("nhung/")]
    return bad


def files_of(site):
    return sorted(f for f in site.root.rglob("*")
                  if f.is_file() and f.relative_to(site.root).parts[0] not in CARRIED)


def check_manifest(site):
    path = site.root / "manifest.json"
    if not path.is_file():
        return [{"file": "manifest.json", "why": "missing"}]
    try:
        manifest = json.loads(path.read_text("utf-8"))
    except ValueError as e:
        return [{"file": "manifest.json", "why": f"not JSON: {e}"}]
    rows = next((v for v in manifest.values() if isinstance(v, (list, dict)) and v), None)
    if rows is None:
        return [{"file": "manifest.json", "why": "no list of files"}]
    if isinstance(rows, dict):
        rows = [{"path": k, **(v if isinstance(v, dict) else {"sha256": v})} for k, v in rows.items()]
    bad, listed = [], {}
    for row in rows:
        name = row.get("path") or row.get("file") or ""
        listed[name] = (row.get("size", row.get("bytes")), str(row.get("sha256", "")).removeprefix("sha256-"))
    there = {f.relative_to(site.root).as_posix(): f for f in files_of(site)}
    for name, (size, digest) in listed.items():
        if name == "manifest.json":
            bad.append({"file": name, "why": "lists itself"})
        elif name not in there:
            bad.append({"file": name, "why": "listed, not there"})
        else:
            raw = there[name].read_bytes()
            if size != len(raw):
                bad.append({"file": name, "why": f"size {size}, is {len(raw)}"})
            if digest != hashlib.sha256(raw).hexdigest():
                bad.append({"file": name, "why": "another SHA-256"})
    bad += [{"file": name, "why": "there, not listed"} for name in there if name not in listed and name != "manifest.json"]
    return bad


def check_data(site):
    """Every data file opens in the program that it is meant for."""
    bad, count = [], collections.Counter()
    for f in files_of(site):
        name, raw = f.relative_to(site.root).as_posix(), None
        if f.suffix not in (".json", ".csv", ".ics"):
            continue
        count[f.suffix] += 1
        raw = f.read_bytes()
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as e:
            bad.append({"file": name, "why": f"not UTF-8: {e}"})
            continue
        if f.suffix == ".json":
            try:
                json.loads(text)
            except ValueError as e:
                bad.append({"file": name, "why": f"not JSON: {e}"})
        elif f.suffix == ".csv":
            try:
                rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            except csv.Error as e:
                bad.append({"file": name, "why": f"not CSV: {e}"})
                continue
            if len({len(r) for r in rows}) != 1:
                bad.append({"file": name, "why": f"rows of {sorted({len(r) for r in rows})} fields"})
            elif len(set(rows[0])) != len(rows[0]):
                bad.append({"file": name, "why": "two columns of one name"})
        else:
            bad += [{"file": name, "why": why} for why in calendar_faults(raw)]
    return bad, " ".join(f"{n} {k}" for k, n in sorted(count.items()))


def calendar_faults(raw):
    """RFC 5545: CRLF, lines of at most 75 bytes, one calendar, blocks that close."""
    if not raw.endswith(b"\r\n") or b"\n" in raw.replace(b"\r\n", b""):
        yield "lines do not end in CRLF"
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    if any(len(line) > 75 for line in lines):
        yield f"a line of {max(map(len, lines))} bytes"
    open_blocks = []
    for line in lines:
        if line.startswith(b"BEGIN:"):
            open_blocks.append(line[6:])
        elif line.startswith(b"END:"):
            if not open_blocks or open_blocks.pop() != line[4:]:
                yield "blocks do not close: " + line.decode("utf-8", "replace")
    if open_blocks or not raw.startswith(b"BEGIN:VCALENDAR"):
        yield "not one whole calendar"
    events = raw.count(b"BEGIN:VEVENT")
    if raw.count(b"\nUID:") != events or raw.count(b"\nDTSTAMP") != events:
        yield "an event without UID or DTSTAMP"


def check_demonstration(site, wanted):
    """A demonstration says so on every page and in every data file, and is not indexed; another site never does."""
    bad = []
    for url, p in site.pages.items():
        says = DEMONSTRATION in p["file"].read_text("utf-8", "replace")
        off = "noindex" in p["meta"].get("robots", "")
        if site.is_stub(p):
            continue
        if wanted and not says:
            bad.append({"page": url, "why": "does not say that it is a demonstration"})
        if wanted and not off:
            bad.append({"page": url, "why": "not noindex"})
        if not wanted and says:
            bad.append({"page": url, "why": "says that it is a demonstration"})
        if not wanted and off and not site.is_404(url) and url in (site.base,):
            bad.append({"page": url, "why": "the home page is noindex"})
    for f in files_of(site):
        if f.suffix in (".json", ".csv", ".ics") and f.name != "manifest.json":
            text = f.read_text("utf-8", "replace").replace("\n ", "").replace("\\,", ",")
            if (DEMONSTRATION in text) != wanted:
                bad.append({"file": f.relative_to(site.root).as_posix(),
                            "why": "does not say that it is a demonstration" if wanted else "says that it is a demonstration"})
    return bad


def from_folder(browser, site, least=5):
    """The home page opened by double-click, with JavaScript and without: every link of the navigation leads to a page
    that is drawn with its style sheet."""
    bad, walked = [], 0
    for js in (True, False):
        name = "with JavaScript" if js else "without JavaScript"
        ctx = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=js)
        page = ctx.new_page()
        page.set_default_timeout(15000)
        errors = []
        page.on("console", lambda m: errors.append(m.text[:200]) if m.type == "error" else None)
        page.on("pageerror", lambda e: errors.append("uncaught: " + str(e)[:200]))
        # an icon that was still loading when the next page was opened is no fault
        page.on("requestfailed", lambda r: None if "ERR_ABORTED" in str(r.failure) else errors.append("did not load: " + r.url[-120:]))
        try:
            page.goto((site.root / "index.html").as_uri())
            hrefs = page.eval_on_selector_all("nav a[href], footer a[href]", "els => els.map(e => e.href)")
            hrefs = list(dict.fromkeys(h.split("#")[0] for h in hrefs if h.startswith("file:")))
            if len(hrefs) < least:
                bad.append({"page": "index.html", "why": f"{name}: only {len(hrefs)} links in the navigation"})
            for href in hrefs:
                try:
                    page.goto(href)
                    got = page.evaluate("({h1: document.querySelectorAll('main h1').length, sheets: document.styleSheets.length,"
                                        " text: (document.querySelector('main') || document.body).innerText.trim().length})")
                    walked += 1
                    if href.endswith((".html",)) and (got["h1"] != 1 or not got["sheets"] or got["text"] < 40):
                        bad.append({"page": href[len(site.root.as_uri()) + 1:], "why": f"{name}: {got}"})
                except PWError as e:
                    if "Download is starting" not in str(e):
                        bad.append({"page": href[len(site.root.as_uri()) + 1:], "why": f"{name}: {str(e)[:120]}"})
            bad += [{"page": "navigation", "why": f"{name}: {e}"} for e in dict.fromkeys(errors)]
        except PWError as e:
            bad.append({"page": "index.html", "why": f"{name}: {str(e)[:160]}"})
        ctx.close()
    return bad, walked
