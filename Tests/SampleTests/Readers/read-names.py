#!/usr/bin/python3
"""Reads the names of a published run back, and looks for boxes in place of glyphs.

    read-names.py RUN NAMES

Every page shows its name twice: poppler's copy of the page must hold it as it went in. The pages' contents, written
out by qpdf, must not call for glyph 0, which every font draws as a box. Prints one JSON object.
"""
import csv
import glob
import json
import os
import re
import subprocess
import sys
import unicodedata

from published_run import folded


def told(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def boxes(part):
    """How many texts call for glyph 0: a code of two bytes, <0000>."""
    content = told("qpdf", "--stream-data=uncompress", "--object-streams=disable", part, "-")
    shown = re.findall(rb"<([0-9a-fA-F]+)>", b"".join(re.findall(rb"^.*T[jJ]$", content, re.M)))
    if not shown:
        raise SystemExit(f"{part}: no text of two bytes a glyph is seen")
    return sum(len(text) % 4 == 0 and any(text[i:i + 4] == b"0000" for i in range(0, len(text), 4)) for text in shown)


# Arabic letters that are one glyph. Poppler turns round what /ActualText says of such a glyph, as if it were drawn from
# left to right.
LIGATURES = re.compile("ل[اآأإ]|لله")


def copies(name, page):
    """How often a page holds a name."""
    pattern, at = "", 0
    for ligature in LIGATURES.finditer(name):
        pattern += re.escape(name[at:ligature.start()]) + f"(?:{ligature[0]}|{ligature[0][::-1]})"
        at = ligature.end()
    return len(re.findall(pattern + re.escape(name[at:]), page))


def main():
    run, names = sys.argv[1:3]
    problems = []
    with open(names, encoding="utf-8", newline="") as file:
        contacts = list(csv.DictReader(file))
    with open(os.path.join(run, "not-printed.csv"), encoding="utf-8", newline="") as file:
        held = list(csv.DictReader(file))
    problems += [f"line {row['line']} is held back without a reason" for row in held if not row["reason"]]
    lines = {int(row["line"]) for row in held}
    printed = [contact for line, contact in enumerate(contacts, 2) if line not in lines]
    parts = sorted(glob.glob(os.path.join(run, "print/*.pdf")))
    pages = [page for part in parts for page in told("pdftotext", "-raw", part, "-").decode().split("\f")[:-1]]
    if len(pages) != len(printed):
        problems.append(f"{len(pages)} pages of {len(printed)} names")
    scripts = set()
    for page, contact in zip(pages, printed):
        name = folded(contact["name"])
        if copies(name, folded(page)) != 2:
            problems.append(f"{contact['id']} {contact['locale']}: {contact['name']!r} is copied as {page!r}")
        scripts |= {unicodedata.name(c).split()[0] for c in name if c.isalpha()}
    problems += [f"{os.path.basename(part)} draws {count} boxes" for part in parts for count in [boxes(part)] if count]
    print(json.dumps({
        "counted": {"names": len(contacts), "locales": len({contact["locale"] for contact in contacts}),
                    "printed": len(printed), "held": len(held), "scripts": len(scripts)},
        "problems": problems}, ensure_ascii=False))


main()
