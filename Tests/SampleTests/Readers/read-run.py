#!/usr/bin/python3
"""Reads a published run of the sample with programs that are not ours, and says everything that is wrong.

    python3 -B read-run.py RUN CONTACTS SCRATCH LOG...

Shares no code with Tirage: the list is read by Python's csv, texts and rasters are poppler's, codes are read by
zxing-cpp and by ZBar from a raster of 150 dpi, objects by qpdf. Prints one JSON object: what was counted, and the
problems.
"""
import csv
import glob
import json
import os
import re
import sys

from codes import read_codes
from containers import check_file, check_objects
from findings import folded, problems, told, wrong
from manifest import read_manifest
from privacy import check_privacy

RUN, CONTACTS, SCRATCH, *LOGS = sys.argv[1:]
PAGES = 2  # of a postcard


def contacts():
    """The list's rows by line."""
    rows = {}
    with open(CONTACTS, encoding="utf-8", errors="surrogateescape", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        before = reader.line_num
        for row in reader:
            rows[before + 1] = dict(zip(header, row))
            before = reader.line_num
    return rows


class Piece:
    """One postcard: what its contact and its manifest row say, and what was read in its pages."""

    def __init__(self, row, contact, texts, codes):
        self.number = row["print"]["piece"]
        self.payload = row["qr"]["payload"]
        self.texts = texts
        self.codes = codes
        token = row["token"]
        self.short = folded("go.example.com/" + "-".join(token[i:i + 4] for i in range(0, len(token), 4)))
        self.name = folded(f"{contact['first_name'] or 'Famille'} {contact['last_name']}")
        self.address = "".join(map(folded, [
            contact["company"], contact["first_name"] or "Famille", contact["last_name"], contact["address"],
            contact["postcode"], contact["city"]]))
        self.values = [
            {"greeting": folded((contact["first_name"] or "Ce soir-là") + ",")},
            {"address block": self.address, "PURL": self.short,
             "favourite": folded(contact["favourite"] or "les Pléiades") + "."},
        ]

    def static(self, side):
        """A page's text without this piece's own values and control mark, each of which it must have once."""
        rest = self.texts[side]
        for what, value in self.values[side].items():
            if rest.count(value) != 1:
                wrong(f"piece {self.number}: its {what} is {rest.count(value)} times on page {side + 1}")
            rest = rest.replace(value, "…", 1)
        mark = rf"postcardr1{self.number:06d}{side + 1}/{PAGES}[0-9A-F]{{8}}"
        rest, count = re.subn(mark, "…", rest)
        if count != 1:
            wrong(f"piece {self.number}: its control mark is {count} times on page {side + 1}")
        return rest


def placed(manifest_rows, list_rows, held, pages, texts, codes):
    """The pieces, by the places that the manifest gives them; each page is one piece's, in the list's order."""
    printed = [line for line in sorted(list_rows) if line not in held]
    rows = [row for row in manifest_rows if row["kind"] == "contact"]
    if [row["print"]["piece"] for row in rows] != list(range(1, len(printed) + 1)):
        wrong("the manifest's pieces are not 1 to the number of printed contacts")
    places = []
    pieces = []
    for row, line in zip(rows, printed):
        file, (first, last) = row["print"]["file"], row["print"]["pages"]
        if last - first + 1 != PAGES:
            wrong(f"piece {row['print']['piece']} has pages {first} to {last}")
        places += [(file, page) for page in range(first, last + 1)]
        pieces.append(Piece(row, list_rows[line], texts[file][first - 1:last], codes[file][first - 1:last]))
    if places != [(file, page) for file in sorted(pages) for page in range(1, pages[file] + 1)]:
        wrong("pages and pieces are not one to one, in order")
    return pieces


def check_texts(pieces):
    """Every page shows its own contact's values; nobody else's; and what is left is the same on all."""
    for side in range(PAGES):
        rests = {}
        for piece in pieces:
            rests.setdefault(piece.static(side), []).append(piece.number)
        if len(rests) != 1:
            odd = min(rests.values(), key=len)
            wrong(f"page {side + 1} says something else besides its values on pieces {odd[:10]}")
    for piece in pieces:
        text = "".join(piece.texts)
        for other in pieces:
            if other.number != piece.number and (other.short in text or (
                    other.name in text and other.name not in piece.name)):
                wrong(f"piece {piece.number}: shows the name or PURL of piece {other.number}")


def check_codes(pieces):
    """Both decoders read exactly the manifest's payload on the back and nothing on the front."""
    read = 0
    for piece in pieces:
        for side, found in enumerate(piece.codes):
            for reader, payloads in zip(["zxing-cpp", "ZBar"], found, strict=True):
                if payloads != ([piece.payload] if side == 1 else []):
                    wrong(f"piece {piece.number}: {reader} reads {len(payloads)} codes on page {side + 1}, "
                          "or another than the manifest's")
                read += len(payloads)
    return read


def main():
    list_rows = contacts()
    with open(os.path.join(RUN, "not-printed.csv"), encoding="utf-8", newline="") as file:
        held = {int(row["line"]) for row in csv.DictReader(file)}
    manifest_rows = read_manifest(RUN, SCRATCH)
    probes = [row for row in manifest_rows if row["kind"] == "probe"]
    if len(probes) != 1 or probes[0]["print"] is not None:
        wrong("the manifest has not one unprinted probe")

    parts = sorted(glob.glob(os.path.join(RUN, "print/*.pdf")))
    pages = {os.path.basename(part): check_file(part) for part in parts}
    objects = [check_objects(part, kinds=PAGES) for part in parts]
    texts = {
        os.path.basename(part): [
            folded(page) for page in told("pdftotext", "-raw", part, "-").decode().split("\f")[:-1]]
        for part in parts
    }
    codes = {os.path.basename(part): read_codes(part, SCRATCH) for part in parts}
    pieces = placed(manifest_rows, list_rows, held, pages, texts, codes)
    check_texts(pieces)
    read = check_codes(pieces)
    looked_into = check_privacy(RUN, parts, list_rows, manifest_rows, LOGS)
    counted = {
        "pieces": len(pieces), "pages": sum(pages.values()), "codesRead": read,
        "formsInEachPart": max(forms for forms, _ in objects), "stencils": sum(stencils for _, stencils in objects),
        "held": len(held), "textsWithoutNames": looked_into,
    }
    print(json.dumps({"counted": counted, "problems": problems}, ensure_ascii=False))


main()
