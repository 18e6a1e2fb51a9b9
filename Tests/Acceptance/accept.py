#!/usr/bin/env python3
"""Acceptance checks for a site of plain files.

    accept.py SITE_DIR [--pages N] [--out DIR] [--base /path/] [--queries FILE.csv]

Serves SITE_DIR on 127.0.0.1 from this process, checks it, writes OUT/report.json and
OUT/report.txt, prints the table, and exits 0 when no check failed, 1 when one did,
2 when the harness itself could not run.
"""
import argparse
import gzip
import json
import pathlib
import statistics
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

GROUPS = ["html", "links", "docs", "files", "look", "weight", "nojs", "keyboard", "print", "search", "contract", "data"]


def args_of(argv):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("site", type=pathlib.Path)
    p.add_argument("--pages", type=int, default=20, help="pages opened in the browser (spread over kinds)")
    p.add_argument("--html-pages", type=int, default=0, help="pages given to the HTML checker (0: all)")
    p.add_argument("--out", type=pathlib.Path, default=pathlib.Path("accept-out"))
    p.add_argument("--base", default="/", help="path under which the site is served")
    p.add_argument("--origin", help="https://host of the published site (default: from a canonical link)")
    p.add_argument("--lang", default="vi")
    p.add_argument("--url", action="append", default=[], help="page always in the sample; repeat")
    p.add_argument("--print", dest="print_urls", action="append", default=[], help="page to print; repeat")
    p.add_argument("--queries", type=pathlib.Path, help="CSV: query,expected[,note]")
    p.add_argument("--search-url", help="page with the search box (default: home)")
    p.add_argument("--search-input", help="CSS selector of the search box")
    p.add_argument("--search-results", help="CSS selector of one result")
    p.add_argument("--only", action="append", choices=GROUPS, default=[])
    p.add_argument("--skip", action="append", choices=GROUPS, default=[])
    p.add_argument("--allow", action="append", default=[], help="check id that may fail (becomes a warning)")
    p.add_argument("--vnu-ignore", action="append", default=[], help="regular expression over the checker's messages")
    p.add_argument("--schemes", default="light,dark")
    p.add_argument("--nojs-least", type=float, default=0.9)
    p.add_argument("--max-html-kb", type=float, default=500, help="largest HTML file, not packed")
    p.add_argument("--max-page-gz-kb", type=float, default=300, help="page with all it loads, gzip")
    p.add_argument("--max-dom", type=int, default=3000)
    p.add_argument("--max-load-ms", type=float, default=1500, help="median load, this machine, no throttling")
    p.add_argument("--max-slow-ms", type=float, default=5000, help="load on a slow phone and network")
    p.add_argument("--max-cls", type=float, default=0.1)
    p.add_argument("--max-search-ms", type=float, default=800)
    p.add_argument("--max-warm-search-ms", type=float, default=100)
    p.add_argument("--max-search-kb", type=float, default=500)
    p.add_argument("--contract", choices=["demonstration", "site"],
                   help="also check what this generator promises of its output; a demonstration must say so everywhere")
    p.add_argument("--quiet", action="store_true")
    return p.parse_args(argv)


class Report:
    def __init__(self, allow):
        self.checks = []
        self.allow = set(allow)

    def add(self, cid, bad, note="", status=None, data=None, keep=50):
        """bad: list of findings (empty means passed)."""
        st = status or ("fail" if bad else "pass")
        if st == "fail" and cid in self.allow:
            st = "warn"
        self.checks.append({"id": cid, "status": st, "count": len(bad), "note": note,
                            "findings": bad[:keep], **({"data": data} if data is not None else {})})

    def warn(self, cid, bad, note="", data=None):
        self.add(cid, bad, note, "warn" if bad else "pass", data)

    def skip(self, cid, note):
        self.add(cid, [], note, "skip")


def short(finding):
    if not isinstance(finding, dict):
        return str(finding)[:110]
    rest = " ".join(f"{k}={v}" if k not in ("why", "text", "ref", "found") else str(v)
                    for k, v in finding.items() if k not in ("page", "also"))
    return (str(finding.get("page", "")) + " " + rest).strip()[:150]


def table(rep, meta):
    lines = [f"{meta['site']}  base {meta['base']}  origin {meta['origin']}",
             f"{meta['pages']} pages, {meta['files']} files, {meta['bytes'] / 1e6:.1f} MB; {meta['sampled']} opened in the browser; {meta['seconds']:.0f} s", ""]
    for c in rep.checks:
        mark = {"pass": "ok  ", "fail": "FAIL", "warn": "warn", "skip": "skip"}[c["status"]]
        lines.append(f"{mark} {c['id']:<22} {c['count'] or '':>5}  {c['note']}")
        if c["status"] in ("fail", "warn"):
            lines += ["       " + short(f) for f in c["findings"][:3]]
    n = {s: sum(c["status"] == s for c in rep.checks) for s in ("pass", "warn", "fail", "skip")}
    lines += ["", f"{n['warn']} warnings", f"{n['pass'] + n['warn']} passed, {n['fail']} failed, {n['skip']} skipped"]
    return "\n".join(lines), n


def main(argv=None):
    a = args_of(argv)
    from checks import static
    t0 = time.time()
    want = set(a.only or GROUPS) - set(a.skip)
    if not (a.site / "index.html").is_file():
        print(f"no index.html in {a.site}", file=sys.stderr)
        return 2
    a.out.mkdir(parents=True, exist_ok=True)
    took = {}

    def log(text):
        if not a.quiet:
            print(f"[{time.time() - t0:5.0f} s] {text}", file=sys.stderr, flush=True)

    log("reading pages")
    site = static.Site(a.site, a.base, a.origin)
    rep = Report(a.allow)
    files = [f for f in site.root.rglob("*") if f.is_file()]
    sample = site.sample(a.pages)
    for u in a.url:
        u = u if u.startswith(site.base) else site.base + u.lstrip("/")
        if u in site.pages and u not in sample:
            sample.append(u)
    meta = {"site": str(a.site), "base": site.base, "origin": site.origin, "pages": len(site.pages),
            "files": len(files), "bytes": sum(f.stat().st_size for f in files), "sampled": len(sample),
            "sample": sample, "argv": sys.argv[1:]}

    def clock(name, fn, *args, **kw):
        t = time.time()
        log(name)
        r = fn(*args, **kw)
        took[name] = round(time.time() - t, 1)
        return r

    if "html" in want:
        urls = site.sample(a.html_pages) if a.html_pages else list(site.pages)
        r = clock("html", static.check_html, site, urls, a.vnu_ignore)
        rep.add("html.valid", [{"page": v["first"]["page"], "line": v["first"]["line"], "times": v["count"], "why": k}
                               for k, v in r["by_message"].items()],
                f"{r['errors']} errors in {r['pages']} pages, {sum(r['warnings'].values())} warnings", data=r)
    if "links" in want:
        r = clock("links", static.check_links, site)
        rep.add("links.internal", r["broken"], f"{r['checked']} links and assets looked up", data={"external_links": r["external_links"]})
        rep.add("links.anchors", r["anchors"])
        rep.add("links.assets", r["assets"])
        rep.add("links.external_assets", r["external_assets"], "assets named on other hosts")
        rep.add("links.javascript", r["script_links"], "javascript: links")
        rep.warn("links.redirects", r["redirects"], "links that need a redirect (folder without /)")
        rep.warn("links.orphans", [{"page": u} for u in r["orphans"]], "pages no page links to")
    if "docs" in want:
        bad = clock("docs", static.check_docs, site, a.lang)
        for key in ("lang", "title", "h1", "description", "canonical", "og", "jsonld", "feed_link", "viewport", "charset",
                    "table_caption", "table_scope", "svg", "img_alt", "duplicate_id", "main"):
            rep.add("doc." + key, bad[key])
        rep.warn("doc.heading_order", bad["heading_order"], "a heading level is skipped")
        rep.warn("doc.description_same", bad["description_same"])
    if "files" in want:
        out, info = clock("files", static.check_files, site)
        for key, rows in out.items():
            note = {"sitemap": f"{info.get('sitemap_urls', 0)} addresses", "feed": str(info.get("feed_entries", ""))}.get(key, "")
            rep.add("file." + key, rows, note)

    if "contract" in want and a.contract:
        from checks import contract
        bad = clock("contract", contract.check_pages, site)
        rep.add("contract.relative", bad["relative"], "links are relative and name files")
        rep.add("contract.inline", bad["inline"], "no inline style or script")
        rep.add("contract.policy", bad["policy"], "a strict Content-Security-Policy")
        rep.add("contract.reach", bad["reach"], "every page is reached from the home page")
        rep.add("contract.manifest", contract.check_manifest(site))
        rows, note = contract.check_data(site)
        rep.add("contract.data", rows, note)
        rep.add("contract.demonstration", contract.check_demonstration(site, a.contract == "demonstration"), a.contract)

    if "data" in want and a.contract:
        from checks import opendata
        rows, note = clock("data", opendata.check_package, site)
        rep.add("data.package", rows, note)
        rep.add("data.catalog", opendata.check_catalog(site))

    heavy = sorted(site.pages.items(), key=lambda kv: -kv[1]["size"])
    if "weight" in want:
        sizes = [p["size"] for p in site.pages.values()]
        gz = [p["gzip"] for p in site.pages.values()]
        over = [{"page": u, "why": f"{p['size'] / 1000:.0f} kB ({p['gzip'] / 1000:.0f} kB gzip)"} for u, p in heavy if p["size"] > a.max_html_kb * 1000]
        u, p = heavy[0]
        rep.add("weight.html", over, f"median {statistics.median(sizes) / 1000:.1f} kB ({statistics.median(gz) / 1000:.1f} gzip), largest {p['size'] / 1000:.0f} kB {u}",
                data={"largest": [{"page": u, "bytes": p["size"], "gzip": p["gzip"], "tags": p["nodes"]} for u, p in heavy[:15]]})
        tags = sorted(((p["nodes"], u) for u, p in site.pages.items()), reverse=True)
        rep.add("weight.dom", [{"page": u, "why": f"{n} elements"} for n, u in tags if n > a.max_dom],
                f"median {statistics.median(p['nodes'] for p in site.pages.values()):.0f}, most {tags[0][0]} {tags[0][1]} (limit {a.max_dom})")

    need_browser = want & {"look", "weight", "nojs", "keyboard", "print", "search"}
    if a.contract:
        need_browser |= want & {"contract"}
    if need_browser:
        from playwright.sync_api import sync_playwright
        from checks import browser as B
        from checks.serve import serve
        server, origin = serve(site.root, site.base)
        try:
            with sync_playwright() as pw:
                br = pw.chromium.launch(executable_path=B.CHROMIUM, args=B.ARGS)
                meta["chromium"] = br.version
                kinds = {}
                for u in sample:
                    kinds.setdefault(site.kind(u), u)
                per_kind = list(kinds.values())
                if "look" in want:
                    r = clock("look", B.look, pw, br, site, sample, origin, a.out, log, tuple(a.schemes.split(",")))
                    ax = r["axe"]
                    rep.add("axe.wcag22aa", [{"page": next(iter(v["pages"])), "rule": k, "impact": v["impact"], "nodes": v["nodes"],
                                              "on_pages": len(v["pages"]), "why": v["help"]} for k, v in ax["by_rule"].items()],
                            f"{ax['runs']} runs (pages x widths x schemes)", data=ax)
                    rep.add("load.console", r["console"])
                    rep.add("load.external", r["external"], "requests to other hosts while loading")
                    rep.add("load.failed", r["failed"] if not r["failed"] else [f for f in r["failed"] if not site.is_404(f["page"])])
                    rep.add("look.overflow", r["overflow"], "sideways scrolling at 360 or 320 px")
                    rep.warn("look.dark", [{"page": u} for u in r["no_dark"]], "same background in light and dark")
                    meta["dom"] = r["dom"]
                if "weight" in want:
                    urls = [site.base] + [u for u, _ in heavy[:2]] + per_kind
                    urls = list(dict.fromkeys(u for u in urls if u in site.pages and not site.is_404(u) and not site.is_stub(site.pages[u])))[:max(6, a.pages // 2)]
                    r = clock("weight", B.weigh, br, site, urls, origin)
                    big = max(r.items(), key=lambda kv: kv[1]["gzip"])
                    rep.add("weight.page", [{"page": u, "why": f"{x['gzip'] / 1000:.0f} kB gzip"} for u, x in r.items() if x["gzip"] > a.max_page_gz_kb * 1000],
                            f"heaviest {big[1]['bytes'] / 1000:.0f} kB, {big[1]['gzip'] / 1000:.0f} gzip, {big[1]['requests']} requests {big[0]}", data=r)
                    med = statistics.median(x["load_ms"] for x in r.values())
                    slow = max(r.items(), key=lambda kv: kv[1]["slow_load_ms"])
                    rep.add("weight.load", [{"page": u, "why": f"{x['load_ms']} ms"} for u, x in r.items() if x["load_ms"] > a.max_load_ms]
                            + [{"page": u, "why": f"{x['slow_load_ms']} ms on a slow phone"} for u, x in r.items() if x["slow_load_ms"] > a.max_slow_ms],
                            f"median {med:.0f} ms; slow phone worst {slow[1]['slow_load_ms']} ms {slow[0]}")
                    rep.add("weight.cls", [{"page": u, "why": f"layout shift {x['cls']}"} for u, x in r.items() if x["cls"] > a.max_cls])
                if "nojs" in want:
                    rows, bad = clock("nojs", B.without_js, br, sample, origin, a.nojs_least)
                    ratio = [x["text_nojs"] / x["text_js"] for x in rows.values() if x["text_js"]]
                    rep.add("nojs.content", bad, f"least text without JS {min(ratio) * 100:.0f} %" if ratio else "", data=rows)
                if "keyboard" in want:
                    rows, bad = clock("keyboard", B.keyboard, br, per_kind[:6], origin)
                    rep.add("keyboard.skip_focus", bad, f"{len(rows)} pages walked with Tab", data=rows)
                if "print" in want:
                    urls = [u if u.startswith(site.base) else site.base + u.lstrip("/") for u in a.print_urls] or per_kind[:5]
                    rows, bad = clock("print", B.prints, br, site, urls, origin, a.out)
                    rep.add("print.pdf", bad, ", ".join(f"{x['pages']} p." for x in rows.values()), data=rows)
                if "search" in want:
                    start = a.search_url or site.base
                    start = start if start.startswith(site.base) else site.base + start.lstrip("/")
                    if not a.queries:
                        rep.skip("search", "no --queries")
                    else:
                        rows = clock("search", B.search, br, site, origin, start, B.read_queries(a.queries), a.search_input, a.search_results)
                        if rows is None:
                            rep.add("search.found", [{"page": start, "why": "no search box"}])
                        else:
                            rep.add("search.found", [{"query": x["query"], "expected": x["expected"], "found": " / ".join(t[:40] for t in x["top5"][:3]) or "nothing"}
                                                     for x in rows if not x["ok"]], f"{sum(x['ok'] for x in rows)} of {len(rows)} queries", data=rows)
                            ms = [x["ms"] for x in rows if x["ms"] is not None]
                            kb = [x["bytes"] for x in rows]
                            rep.add("search.cost", [{"query": x["query"], "why": f"{x['ms']} ms, {x['bytes'] / 1000:.0f} kB"} for x in rows
                                                    if (x["ms"] or 0) > a.max_search_ms or x["bytes"] > a.max_search_kb * 1000],
                                    f"first query in a fresh browser: median {statistics.median(ms) if ms else 0:.0f} ms, {statistics.median(kb) / 1000:.0f} kB")
                            warm = sorted({x["warm_ms"] for x in rows if x["warm_ms"] is not None})
                            rep.add("search.warm", [{"query": x["query"], "why": f"{x['warm_ms']} ms"} for x in rows
                                                    if (x["warm_ms"] or 0) > a.max_warm_search_ms],
                                    f"from the last key, all loaded: {warm[0] if warm else 0} to {warm[-1] if warm else 0} ms")
                if "contract" in want and a.contract:
                    rows, walked = clock("from a folder", contract.from_folder, br, site)
                    rep.add("contract.from_folder", rows, f"{walked} pages opened by file://")
                br.close()
        finally:
            server.shutdown()
    meta["seconds"] = time.time() - t0
    meta["took"] = took
    text, n = table(rep, meta)
    (a.out / "report.json").write_text(json.dumps({"meta": meta, "totals": n, "checks": rep.checks}, ensure_ascii=False, indent=1, default=str), "utf-8")
    (a.out / "report.txt").write_text(text + "\n", "utf-8")
    print(text)
    return 1 if n["fail"] else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(2)
    except Exception as e:      # the harness itself broke: not the site's fault
        import traceback
        traceback.print_exc()
        print(f"harness error: {e}", file=sys.stderr)
        sys.exit(2)
