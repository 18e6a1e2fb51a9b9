"""Open data: `datapackage.json` is valid by Frictionless' own program, down to every cell of every table, and names
every table of the site; `data.json` is JSON-LD that leads to the same files."""
import json
import pathlib


def check_package(site):
    from frictionless import Package, system
    bad = []
    file = site.root / "datapackage.json"
    if not file.is_file():
        return [{"file": "datapackage.json", "why": "not there"}], ""
    descriptor = json.loads(file.read_text("utf-8"))
    with system.use_context(trusted=True):
        report = Package(str(file)).validate()
    rows = 0
    for error in report.errors:
        bad.append({"file": "datapackage.json", "why": error.message})
    for task in report.tasks:
        rows += task.stats.get("rows", 0)
        bad += [{"file": task.place, "why": e.message} for e in task.errors[:5]]
    named = {r["path"] for r in descriptor["resources"]}
    for f in site.root.rglob("*.csv"):
        path = f.relative_to(site.root).as_posix()
        if path not in named and not path.startswith(("tep/", "van-ban/tep/")):
            bad.append({"file": path, "why": "no resource of datapackage.json"})
    for resource in descriptor["resources"]:
        for key in ("title", "description", "version", "sources"):
            if not resource.get(key):
                bad.append({"file": resource["path"], "why": f"no {key}"})
        bad += [{"file": resource["path"], "why": f"column {field['name']} has no title or description"}
                for field in resource["schema"]["fields"] if not field.get("title") or not field.get("description")]
    return bad, f"{len(named)} tables, {rows} rows"


def check_catalog(site):
    bad = []
    file = site.root / "data.json"
    if not file.is_file():
        return [{"file": "data.json", "why": "not there"}]
    catalog = json.loads(file.read_text("utf-8"))
    if catalog.get("@type") != "dcat:Catalog" or not isinstance(catalog.get("@context"), dict):
        bad.append({"file": "data.json", "why": "no dcat:Catalog with a context of its own"})
    home = catalog.get("foaf:homepage", "index.html").removesuffix("index.html")
    for dataset in catalog.get("dcat:dataset", []):
        for key in ("dct:title", "dct:description", "dct:publisher", "dcat:version", "dcat:distribution"):
            if not dataset.get(key):
                bad.append({"file": "data.json", "why": f"{dataset.get('dct:identifier')}: no {key}"})
        for address in [dataset.get("dcat:landingPage", "")] + [d["dcat:downloadURL"] for d in dataset.get("dcat:distribution", [])]:
            path = pathlib.PurePosixPath(address.removeprefix(home).split("#")[0])
            if not (site.root / path).is_file():
                bad.append({"file": "data.json", "why": f"nothing at {address}"})
    return bad
