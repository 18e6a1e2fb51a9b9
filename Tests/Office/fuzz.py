#!/usr/bin/env python3
"""Gives a reader thousands of damaged files: none may crash it, hang it, or make it take more memory than it may.

    fuzz.py [--program .build/release/congkhai] [--rounds 20000] [--seed 1] [--reader xlsx,xls,csv] [SEED_FILE…]

Workbooks, documents, web pages and tables are looked at by `inspect`; texts out of a PDF are imported as plans.

Each round takes a whole file and damages it: bytes of the container, or, unpacked and packed again, the XML or the
records inside it. The same seed damages the same way. Files that break the reader are kept in .build/fuzz/.
"""

import argparse
import concurrent.futures
import io
import os
import pathlib
import random
import re
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).parent
BATCH = 200
# Seconds for one file; a batch may take as long as a slow machine needs for all its files.
ONE, MANY = 10, 120
MEMORY = 2 << 30

NUMBERS = [b"0", b"-1", b"1", b"255", b"256", b"16384", b"16385", b"65536", b"1048576", b"1048577", b"2147483648",
           b"4294967296", b"99999999999999999999", b"1e308", b"1e999", b"nan", b"0x10", b"", b"A", b"XFE1", b"ZZZZZ9",
           b"A1:XFD1048576", b"A0", b"2958466", b"-0.5", b"60"]
XML = [b"<!DOCTYPE x [<!ENTITY a \"b\">]>", b"&a;", b"&#0;", b"&#x10FFFF;", b"<![CDATA[x]]>", b"<!-- -->", b"<x>", b"</x>",
       b"</c>", b"</row>", b"<row>", b"<c t=\"s\"><v>0</v></c>", b"<c t=\"inlineStr\"><is>", b"<v>", b"<f/>", b"<si>", b"<rPh>",
       b"<mergeCell ref=\"A1:XFD1048576\"/>", b"<sheet name=\"x\" r:id=\"rId1\"/>", b"_x0000_", b"\xff", b"\x00", b"]]>",
       b"<a>" * 300, b"<c " + b" ".join(b"a%d=\"\"" % n for n in range(600)) + b"/>",
       b"<w:tc>", b"</w:tc>", b"<w:tr>", b"</w:tbl>", b"<w:gridSpan w:val=\"99999999\"/>", b"<w:vMerge/>", b"<table>",
       b"<td colspan=\"99999999\" rowspan=\"99999999\">", b"<tr>"]


def bytes_damaged(chance, data):
    """A few bytes changed, cut out, doubled or broken off."""
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not data:
            break
        place = chance.randrange(len(data))
        match chance.randrange(8):
            case 0 | 1:
                data[place] = chance.randrange(256)
            case 2:
                data[place] ^= 1 << chance.randrange(8)
            case 3:
                del data[place:place + chance.randrange(1, 64)]
            case 4:
                data[place:place] = data[place:place + chance.randrange(1, 256)]
            case 5:
                data[place:place + 4] = chance.choice(
                    (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xfe\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\x80"))
            case 6:
                other = chance.randrange(len(data))
                size = chance.randrange(1, 128)
                data[place:place + size] = data[other:other + size]
            case 7:
                if chance.random() < 0.3:
                    del data[place:]
    return bytes(data)


def text_damaged(chance, data):
    """Text in angle brackets with numbers made impossible, tags lost and doubled, and what no such file holds."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        match chance.randrange(6):
            case 0 | 1:
                found = list(re.finditer(rb'(?<=[">])[0-9.A-Z:]+(?=["<])', data))
                if found:
                    at = chance.choice(found)
                    data = data[:at.start()] + chance.choice(NUMBERS) + data[at.end():]
            case 2:
                place = chance.randrange(len(data) + 1)
                data = data[:place] + chance.choice(XML) + data[place:]
            case 3:
                tags = list(re.finditer(rb"<[^>]*>", data))
                if tags:
                    at = chance.choice(tags)
                    data = data[:at.start()] + data[at.end():]
            case 4:
                tags = list(re.finditer(rb"<[^>]*>", data))
                if len(tags) > 1:
                    one, two = sorted(chance.sample(tags, 2), key=lambda tag: tag.start())
                    piece = data[one.start():two.end()]
                    data = data[:two.end()] + piece * chance.choice((1, 1, 2, 8)) + data[two.end():]
            case 5:
                data = bytes_damaged(chance, data)
    return data


def lines_damaged(chance, data):
    """A text with lines lost, doubled, swapped, joined and cut, blanks and marks between cells changed."""
    lines = data.split(b"\n")
    for _ in range(chance.choice((1, 2, 4, 8))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                lines[at:at + chance.randrange(1, 6)] = []
            case 1:
                lines[at:at] = lines[other:other + chance.randrange(1, 12)] * chance.choice((1, 1, 2, 20))
            case 2:
                lines[at], lines[other] = lines[other], lines[at]
            case 3:
                lines[at:at + 2] = [b" ".join(lines[at:at + 2])]
            case 4:
                lines[at] = lines[at].replace(b"  ", chance.choice((b" ", b"\t", b"   ", b"|", b"")))
            case 5:
                lines[at] = lines[at].replace(*chance.choice(((b"|", b""), (b"\t", b" "), (b" ", b"  "), (b".", b""), (b"1", b"999999999999"))))
            case 6:
                lines[at] += chance.choice((b"|", b"\t\t", b"\x0c", b"-" * 200, b"1.1.1.1.1", "Sở Nội vụ; ".encode() * 50, b"\xff"))
            case 7:
                lines[at] = bytes_damaged(chance, lines[at])
        lines = lines or [b""]
    return b"\n".join(lines)


def archive_damaged(chance, data):
    """A part of an archive damaged, lost, doubled or swapped, and all packed again."""
    if chance.random() < 0.3:
        return bytes_damaged(chance, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    chosen = [n for n, part in enumerate(parts) if re.search(r"sheet|shared|styles|workbook|comment|document|numbering|rels", part[0])]
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.choice(chosen if chance.random() < 0.9 else range(len(parts)))
        name, part = parts[at]
        match chance.randrange(12):
            case 0:
                other = chance.randrange(len(parts))
                parts[at], parts[other] = (name, parts[other][1]), (parts[other][0], part)
            case 1:
                parts[at] = ("gone/" + name, part)
            case 2:
                parts[at] = (name, part[:chance.randrange(len(part) + 1)])
            case _:
                parts[at] = (name, text_damaged(chance, part))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if chance.random() < 0.8 else zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


def records_damaged(chance, data):
    """An old workbook's container, or its bare stream with records damaged, lost, doubled, or of another kind."""
    if chance.random() < 0.4:
        return bytes_damaged(chance, data)
    stream = data[data.find(b"\x09\x08\x10\x00"):]
    records, place = [], 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        records.append((kind, stream[place + 4:place + 4 + size]))
        place += 4 + size
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.randrange(len(records))
        kind, body = records[at]
        match chance.randrange(7):
            case 0:
                del records[at]
            case 1:
                records.insert(at, records[chance.randrange(len(records))])
            case 2:
                records[at] = (chance.choice((0x3C, 0xFC, 0xFD, 0x204, 0x208, 0x06, 0x207, 0x27E, 0xBD, 0xE5, 0x85, 0x31,
                                              0x41E, 0xE0, 0x0809, 0x0A, 0x1C, 0x1B6, 0x5D, 0x7D, 0x203, 0x205, 0xD6)), body)
            case 3:
                cut = chance.randrange(len(body) + 1)
                records[at:at + 1] = [(kind, body[:cut]), (0x3C, body[cut:])]
            case _:
                records[at] = (kind, bytes_damaged(chance, body))
    out = b"".join(struct.pack("<HH", kind, len(body) & 0xFFFF) + body[:0xFFFF] for kind, body in records)
    return bytes_damaged(chance, out) if chance.random() < 0.1 else out


READERS = {
    "xlsx": (archive_damaged, [".xlsx"]),
    "docx": (archive_damaged, [".docx"]),
    "xls": (records_damaged, [".xls"]),
    "html": (text_damaged, [".html", ".htm"]),
    "csv": (bytes_damaged, [".csv"]),
    "txt": (lines_damaged, [".txt"]),
}


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def broken(command, paths, seconds):
    """Why the reader broke on some of the files; None where it did not."""
    if "import" in command:
        shutil.rmtree(command[-1], ignore_errors=True)
    try:
        run = subprocess.run(command + paths, capture_output=True, timeout=seconds, preexec_fn=limits)
    except subprocess.TimeoutExpired:
        return f"no end within {seconds} s"
    if run.returncode in (0, 1):
        return None
    return f"exit {run.returncode}: {run.stderr.decode('utf-8', 'replace').strip()[-300:]}"


def search(command, paths):
    """The files of a batch that break the reader, each with why."""
    found = [(path, why) for path in paths if (why := broken(command, [path], ONE))]
    return found or [(paths[-1], "only the batch as a whole broke")]


def seeds_of(reader, options):
    """The whole files that are damaged. Of a text the table alone: a short one is imported in a tenth of the time."""
    home = HERE.parent / "Layouts" if reader == "txt" else HERE / "seeds"
    places = [pathlib.Path(seed) for seed in options.seeds] or sorted(home.iterdir())
    seeds = [path.read_bytes() for path in places if path.suffix in READERS[reader][1]]
    if reader != "txt":
        return seeds
    return [b"\n".join(seed.rpartition("PHỤ LỤC\n".encode())[2].split(b"\n")[:24]) for seed in seeds]


def batch(reader, start, seeds, options, folder, keep):
    """Damages and reads the files of one batch; the failures."""
    damage, endings = READERS[reader]
    chance = random.Random(f"{options.seed} {reader} {start}")
    command = options.program.split()
    if not options.raw:
        out = str(folder / f"out-{reader}-{start}")
        command += ["import", "--quiet", "--as", "plan", "--to", out] if reader == "txt" else ["inspect", "--quiet"]
    paths = []
    for number in range(start, min(start + BATCH, options.rounds)):
        path = folder / f"{reader}-{number}{endings[0]}"
        path.write_bytes(damage(chance, chance.choice(seeds)))
        paths.append(str(path))
    failures = []
    if broken(command, paths, MANY):
        for path, why in search(command, paths):
            kept = keep / f"{options.seed}-{pathlib.Path(path).name}"
            shutil.copy(path, kept)
            failures.append(f"{kept}: {why}")
    for path in paths:
        os.unlink(path)
    return failures


def fuzz(reader, options, folder, keep):
    seeds = seeds_of(reader, options)
    if not seeds:
        return 0, []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        starts = range(0, options.rounds, BATCH)
        found = workers.map(lambda start: batch(reader, start, seeds, options, folder, keep), starts)
        return options.rounds, [failure for failures in found for failure in failures]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=".build/release/congkhai")
    parser.add_argument("--raw", action="store_true", help="the program takes files alone, without `inspect --quiet`")
    parser.add_argument("--rounds", type=int, default=20_000, help="damaged files for each reader")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--reader", default=",".join(READERS))
    parser.add_argument("seeds", nargs="*")
    options = parser.parse_args()
    keep = pathlib.Path(".build/fuzz")
    keep.mkdir(parents=True, exist_ok=True)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    good = bad = 0
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        for reader in options.reader.split(","):
            began = time.monotonic()
            rounds, failures = fuzz(reader, options, pathlib.Path(folder), keep)
            if not rounds:
                continue
            print(f"{reader}: {rounds} damaged files, {len(failures)} broke the reader, {time.monotonic() - began:.0f} s")
            for line in failures:
                print("   ", line)
            good += not failures
            bad += bool(failures)
    print(f"{good} passed, {bad} failed")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
