#!/usr/bin/python3
"""Reads a published run of the sample with programs that are not ours, and says everything that is wrong.

    read-run.py RUN CONTACTS SCRATCH

Shares no code with Tirage: the list is read by Python's csv, texts and rasters are poppler's, codes are read by
zxing-cpp and by ZBar from a raster of 150 dpi, objects by qpdf. Prints one JSON object: what was counted, and the
problems.
"""
import csv
import glob
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

import jsonschema
import zxingcpp
from PIL import Image

RUN, CONTACTS, SCRATCH = sys.argv[1:4]
RESOLUTION = 150
PAGES = 2  # of a postcard
problems = []
counted = {}


def wrong(text):
    problems.append(text)


def told(*command):
    """What a program prints; its failure is a problem."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0:
        wrong(f"{command[0]} {os.path.basename(command[-1])}: exit {done.returncode}: {done.stderr.decode()[:300]}")
    return done.stdout


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


def folded(text):
    """As people compare: compatibility forms alike, no blanks, no marks of direction."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def read_texts(parts):
    """The text of every page of every part."""
    return {
        part: [folded(page) for page in told("pdftotext", "-raw", part, "-").decode().split("\f")[:-1]]
        for part in parts
    }


def read_codes(part):
    """For each page, what zxing-cpp and what ZBar read in its raster."""
    stem = os.path.join(SCRATCH, os.path.basename(part))
    told("pdftoppm", "-r", str(RESOLUTION), "-gray", part, stem)
    images = sorted(glob.glob(glob.escape(stem) + "-*.pgm"))
    by_zxing = []
    for path in images:
        with Image.open(path) as image:
            by_zxing.append([code.text for code in zxingcpp.read_barcodes(image)])
    by_zbar = {}
    for first in range(0, len(images), 100):
        batch = images[first:first + 100]
        # Exit 4 says that some image has no code, as the fronts have none.
        done = subprocess.run(
            ["zbarimg", "--nodbus", "-q", "--xml", "-Sdisable", "-Sqrcode.enable"] + batch, capture_output=True)
        if done.returncode not in (0, 4):
            wrong(f"zbarimg: exit {done.returncode}")
        space = "{http://zbar.sourceforge.net/2008/barcode}"
        for source in ElementTree.fromstring(done.stdout).iter(space + "source"):
            by_zbar[source.get("href")] = [data.text for data in source.iter(space + "data")]
    result = [(zxing, by_zbar.get(path, [])) for zxing, path in zip(by_zxing, images)]
    for path in images:
        os.remove(path)
    return result


def check_container(part):
    name = os.path.basename(part)
    told("qpdf", "--check", part)
    fonts = told("pdffonts", part).decode().splitlines()[2:]
    if not fonts:
        wrong(f"{name}: no fonts")
    for font in fonts:
        if re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font).group(1) != "yes":
            wrong(f"{name}: a font is not embedded: {font}")
    boxes = told("pdfinfo", "-f", "1", "-l", "-1", "-box", part).decode()
    millimetres = lambda *values: [round(value * 72 / 25.4, 2) for value in values]
    expected = {
        "MediaBox": millimetres(0, 0, 154, 111), "BleedBox": millimetres(0, 0, 154, 111),
        "TrimBox": millimetres(3, 3, 151, 108),
    }
    pages = int(re.search(r"^Pages:\s+(\d+)", boxes, re.M).group(1))
    for box, numbers in expected.items():
        found = re.findall(rf"^Page\s+\d+ {box}:\s+(.*)$", boxes, re.M)
        if len(found) != pages:
            wrong(f"{name}: {len(found)} of {pages} pages have a {box}")
        for text in found:
            if any(abs(a - b) > 0.02 for a, b in zip(map(float, text.split()), numbers)):
                wrong(f"{name}: {box} is {text}")
    return pages


def check_objects(part):
    """How many forms and stencils a part has; nothing active in it."""
    text = told("qpdf", "--json=2", "--json-key=qpdf", part).decode()
    forms = stencils = 0
    for name, value in json.loads(text)["qpdf"][1].items():
        if "stream" not in value:
            continue
        kind = value["stream"]["dict"]
        if kind.get("/Subtype") == "/Form":
            forms += 1
        if kind.get("/Subtype") == "/Image":
            stencils += 1
            if kind.get("/ImageMask") is not True or kind.get("/BitsPerComponent", 1) != 1:
                wrong(f"{os.path.basename(part)}: {name} is an image, not a stencil of one bit")
            if kind.get("/Interpolate", False):
                wrong(f"{os.path.basename(part)}: {name} may be smoothed")
    for key in ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles",
                "/SubmitForm", "/GoToR", "/URI", "/Annots", "/AcroForm"]:
        if f'"{key}"' in text:
            wrong(f"{os.path.basename(part)}: holds {key}")
    return forms, stencils


def check_manifest():
    folder = os.path.join(RUN, "manifest")
    descriptor = json.load(open(os.path.join(folder, "datapackage.json")))
    for resource in descriptor["resources"]:
        data = open(os.path.join(folder, resource["path"]), "rb").read()
        if resource["hash"] != "sha256:" + hashlib.sha256(data).hexdigest() or resource["bytes"] != len(data):
            wrong(f"manifest: {resource['path']} is not what the descriptor says")
    schema = json.load(open(os.path.join(folder, "schema/purl-row.v1.json")))
    validator = jsonschema.Draft202012Validator(schema)
    rows = [json.loads(line) for line in open(os.path.join(folder, "purl.jsonl"), encoding="utf-8")]
    for number, row in enumerate(rows, 1):
        for error in validator.iter_errors(row):
            wrong(f"manifest row {number}: {error.message[:100]}")
        check_token(number, row)
    tokens = [row["token"] for row in rows]
    if len(set(tokens)) != len(tokens) or len({row["rid"] for row in rows}) != len(rows):
        wrong("manifest: a token or rid is there twice")
    with open(os.path.join(folder, "purl.csv"), encoding="utf-8", newline="") as file:
        twin = list(csv.DictReader(file))
    if len(twin) != len(rows):
        wrong("purl.csv has another number of rows")
    for row, other in zip(rows, twin):
        place = row["print"] or {"file": "", "pages": ["", ""], "piece": ""}
        expected = [
            row["token"], row["campaign"], row["rid"], row["target"] or "", row["valid"]["from"] or "",
            row["valid"]["until"] or "", "live", str(row["seq"]), row["purl"], place["file"], str(place["pages"][0]),
            str(place["pages"][1]), str(place["piece"]), row["kind"]]
        if list(other.values()) != expected:
            wrong(f"purl.csv differs from purl.jsonl: {row['rid']}")
    return rows


def check_token(number, row):
    """The check symbol, worked out anew: sum of symbols times powers of 2 in GF(32) with x^5 + x^2 + 1."""
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    digits = [alphabet.index(symbol) for symbol in row["token"]]
    sum = 0
    for place, digit in enumerate(digits[:-1]):
        value = digit
        for _ in range(len(digits) - 1 - place):
            value <<= 1
            if value & 32:
                value ^= 0b100101
        sum ^= value
    if len(digits) != 14 or sum != digits[-1]:
        wrong(f"manifest row {number}: the check symbol is wrong")
    if row["purl"] != "https://go.example.com/" + row["token"]:
        wrong(f"manifest row {number}: purl is not base and token")
    if row["qr"]["payload"] != "https://go.example.com/" + row["token"].upper():
        wrong(f"manifest row {number}: payload is not base and token")


def check_privacy(rows):
    """No name and no address outside list, plan and pages."""
    shown = {os.path.join(folder, name) for folder, _, names in os.walk(RUN) for name in names
             if not name.endswith((".pdf", ".sqlite"))}
    texts = {path: folded(open(path, encoding="utf-8").read()) for path in sorted(shown)}
    for part in sorted(glob.glob(os.path.join(RUN, "print/*.pdf"))):
        texts[part + " (info)"] = folded(told("pdfinfo", part).decode())
    for line, row in rows.items():
        for secret in [f"{row.get('first_name', '')} {row.get('last_name', '')}", row.get("address", "")]:
            secret = folded(secret)
            if len(secret) < 6:
                continue
            for path, text in texts.items():
                if secret in text:
                    wrong(f"{os.path.basename(path)} holds the name or address of line {line}")


def main():
    rows = contacts()
    with open(os.path.join(RUN, "not-printed.csv"), encoding="utf-8", newline="") as file:
        held = {int(row["line"]) for row in csv.DictReader(file)}
    printed = [line for line in sorted(rows) if line not in held]
    manifest = check_manifest()
    pieces = [row for row in manifest if row["kind"] == "contact"]
    probes = [row for row in manifest if row["kind"] == "probe"]
    if [row["print"]["piece"] for row in pieces] != list(range(1, len(printed) + 1)):
        wrong("the manifest's pieces are not 1 to the number of printed contacts")
    if len(probes) != 1 or probes[0]["print"] is not None:
        wrong("the manifest has not one unprinted probe")

    parts = sorted(glob.glob(os.path.join(RUN, "print/*.pdf")))
    pages = {os.path.basename(part): check_container(part) for part in parts}
    objects = [check_objects(part) for part in parts]
    if len({forms for forms, _ in objects}) != 1:
        wrong(f"the number of forms depends on the number of pieces: {objects}")
    texts = {os.path.basename(part): text for part, text in read_texts(parts).items()}
    codes = {os.path.basename(part): read_codes(part) for part in parts}

    # Place in the files by the manifest; each page must be some piece's, once.
    taken = set()
    said = []
    for row, line in zip(pieces, printed):
        place = row["print"]
        first, last = place["pages"]
        if last - first + 1 != PAGES:
            wrong(f"piece {place['piece']} has pages {first} to {last}")
        taken |= {(place["file"], page) for page in range(first, last + 1)}
        said.append((row, rows[line], [texts[place["file"]][page - 1] for page in range(first, last + 1)],
                     [codes[place["file"]][page - 1] for page in range(first, last + 1)]))
    if taken != {(file, page) for file, count in pages.items() for page in range(1, count + 1)}:
        wrong("pages and pieces are not one to one")

    short = lambda row: folded(
        "go.example.com/" + "-".join(row["token"][i:i + 4] for i in range(0, len(row["token"]), 4)))
    name = lambda contact: folded(f"{contact['first_name'] or 'Famille'} {contact['last_name']}")
    chance = random.Random(20261001)
    read = 0
    for index, (row, contact, (front, back), (front_codes, back_codes)) in enumerate(said):
        piece = row["print"]["piece"]
        if folded((contact["first_name"] or "Ce soir-là") + ",") not in front:
            wrong(f"piece {piece}: the greeting is not on the front")
        for what, text in [("name", name(contact)), ("address", folded(contact["address"])), ("PURL", short(row)),
                           ("town", folded(contact["postcode"] + contact["city"]))]:
            if text not in back:
                wrong(f"piece {piece}: its {what} is not on its back")
        for side, text in [(1, front), (2, back)]:
            if side == 2 and f"postcardr1{piece:06d}{side}/2" not in text:
                wrong(f"piece {piece}: its control mark is not on page {side}")
        others = {index - 1, index + 1, *(chance.randrange(len(said)) for _ in range(8))} - {index}
        for other in others:
            if 0 <= other < len(said) and (name(said[other][1]) in back or short(said[other][0]) in front + back):
                wrong(f"piece {piece}: shows the name or PURL of piece {said[other][0]['print']['piece']}")
        for reader, found in zip(["zxing-cpp", "ZBar"], front_codes):
            if found:
                wrong(f"piece {piece}: {reader} reads a code on the front")
        for reader, found in zip(["zxing-cpp", "ZBar"], back_codes):
            if found != [row["qr"]["payload"]]:
                wrong(f"piece {piece}: {reader} reads {len(found)} codes on the back, or another than the manifest's")
            read += 1
    check_privacy(rows)
    counted.update(
        pieces=len(said), pages=sum(pages.values()), codesRead=read, forms=objects[0][0],
        stencils=sum(stencils for _, stencils in objects), held=len(held))
    print(json.dumps({"counted": counted, "problems": problems}, ensure_ascii=False))


main()
