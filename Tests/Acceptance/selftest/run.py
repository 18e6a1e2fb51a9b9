#!/usr/bin/env python3
"""Proves that each check can fail (faulty/) and can pass (good/, also under a base path)."""
import json
import pathlib
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))
import make_sites

MUST_FAIL = """html.valid links.internal links.anchors links.assets links.external_assets links.javascript
doc.lang doc.title doc.h1 doc.description doc.canonical doc.og doc.jsonld doc.feed_link doc.viewport
doc.table_caption doc.table_scope doc.svg doc.img_alt doc.duplicate_id doc.main
file.sitemap file.feed file.robots file.404 weight.html weight.dom axe.wcag22aa load.console load.external
load.failed look.overflow weight.page weight.load weight.cls nojs.content keyboard.skip_focus print.pdf search.found
search.cost doc.charset""".split()
MUST_WARN = ["links.redirects", "links.orphans", "doc.heading_order", "doc.description_same", "look.dark"]
CONTRACT_MUST_FAIL = "relative inline policy reach manifest data demonstration from_folder".split()
QUERIES = "query,expected,note\nđất đai,Đăng ký đất đai,có dấu\ndat dai,Đăng ký đất đai,không dấu\nnfd:khai sinh,khai sinh,NFD\nkhông có thủ tục này,,không có kết quả\n"

work = pathlib.Path(tempfile.mkdtemp(prefix="accept-"))
make_sites.good(work / "good")
make_sites.good(work / "good-base", "/congkhai/")
make_sites.faulty(work / "faulty")
make_sites.flat(work / "flat")
make_sites.flat(work / "flat-faulty", faults=True)
(work / "q.csv").write_text(QUERIES, "utf-8")
passed = failed = 0


def expect(ok, text):
    global passed, failed
    passed, failed = passed + bool(ok), failed + (not ok)
    if not ok:
        print("NOT OK:", text)


for name, base, rc in (("good", "/", 0), ("good-base", "/congkhai/", 0), ("faulty", "/", 1)):
    r = subprocess.run([sys.executable, str(here.parent / "accept.py"), str(work / name), "--base", base, "--out", str(work / (name + "-out")),
                        "--queries", str(work / "q.csv"), "--quiet", *(["--pages", "3"] if "base" in name else [])], capture_output=True, text=True)
    if "-v" in sys.argv or r.returncode != rc:
        print(r.stdout, r.stderr[-2000:])
    expect(r.returncode == rc, f"{name}: exit code {r.returncode}, not {rc}")
    checks = {c["id"]: c for c in json.loads((work / (name + "-out") / "report.json").read_text())["checks"]}
    if rc == 0:
        for c in checks.values():
            expect(c["status"] in ("pass", "warn"), f"{name}: {c['id']} {c['status']} {c['findings'][:2]}")
    else:
        expect(not set(checks) - set(MUST_FAIL) - set(MUST_WARN), "checks with no fault: " + " ".join(set(checks) - set(MUST_FAIL) - set(MUST_WARN)))
        for cid in MUST_FAIL:
            expect(checks.get(cid, {}).get("status") == "fail", f"faulty: {cid} is {checks.get(cid, {}).get('status')}")
        for cid in MUST_WARN:
            expect(checks.get(cid, {}).get("status") == "warn", f"faulty: {cid} is {checks.get(cid, {}).get('status')}")
for name, kind, rc in (("flat", "demonstration", 0), ("flat", "site", 1), ("flat-faulty", "demonstration", 1)):
    r = subprocess.run([sys.executable, str(here.parent / "accept.py"), str(work / name), "--out", str(work / (name + "-out")), "--only", "contract",
                        "--contract", kind, "--quiet"], capture_output=True, text=True)
    expect(r.returncode == rc, f"{name} as {kind}: exit code {r.returncode}, not {rc}\n{r.stdout}{r.stderr[-2000:]}")
    checks = {c["id"]: c["status"] for c in json.loads((work / (name + "-out") / "report.json").read_text())["checks"]}
    wrong = set(CONTRACT_MUST_FAIL) if name != "flat" else {"demonstration"} if kind == "site" else set()
    for cid in CONTRACT_MUST_FAIL:
        want = "fail" if cid in wrong else "pass"
        expect(checks.get("contract." + cid) == want, f"{name} as {kind}: contract.{cid} is {checks.get('contract.' + cid)}, not {want}")
# A site without an open data package: both checks of it must say so.
r = subprocess.run([sys.executable, str(here.parent / "accept.py"), str(work / "flat"), "--out", str(work / "data-out"), "--only", "data",
                    "--contract", "demonstration", "--quiet"], capture_output=True, text=True)
checks = {c["id"]: c["status"] for c in json.loads((work / "data-out" / "report.json").read_text())["checks"]}
for cid in ("data.package", "data.catalog"):
    expect(checks.get(cid) == "fail", f"flat: {cid} is {checks.get(cid)}, not fail")
print("work:", work)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
