"""A published run, read by programs that are not ours: what the readers of the samples share.

Shares no code with Tirage: the list is read by Python's csv, texts by poppler, codes by zxing-cpp and by ZBar from
MuPDF's raster of 100 dpi (poppler's takes five times as long where pages are rich), objects by qpdf.
"""
import csv
import glob
import hashlib
import json
import os
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

import jsonschema
import zxingcpp
from PIL import Image

RESOLUTION = 100


def folded(text):
    """As people compare: compatibility forms alike, no blanks, no marks of direction."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


class PublishedRun:
    """Collects everything that is wrong in `problems`.

    `page` is the trim's width and height, the bleed, and what lies around it for marks, in millimetres; without `has_pictures` every image in the
    files must be a stencil. Codes are looked for on `coded` of the pages of a piece, counted from 1, or on all.
    """

    def __init__(self, run, contact_list, scratch, page, has_pictures=False, base="https://go.example.com/", coded=None):
        self.base, self.coded = base, coded
        self.run, self.contact_list, self.scratch = run, contact_list, scratch
        self.page, self.has_pictures = page, has_pictures
        self.problems = []

    def wrong(self, text):
        self.problems.append(text)

    def told(self, *command):
        """What a program prints; its failure is a problem."""
        done = subprocess.run(command, capture_output=True)
        if done.returncode != 0:
            self.wrong(f"{command[0]} {os.path.basename(command[-1])}: exit {done.returncode}: {done.stderr.decode()[:300]}")
        return done.stdout

    def contacts(self):
        """The list's rows by line."""
        rows = {}
        with open(self.contact_list, encoding="utf-8", errors="surrogateescape", newline="") as file:
            reader = csv.reader(file)
            header = next(reader)
            before = reader.line_num
            for row in reader:
                rows[before + 1] = dict(zip(header, row))
                before = reader.line_num
        return rows

    def read_texts(self, part, shaped):
        """The text of every page of a part.

        Where pages are rich poppler takes thirty times as long as MuPDF, but MuPDF does not know /ActualText: `shaped`
        are the pages whose letters need not be one glyph each.
        """
        pages_of = lambda *command: [folded(page) for page in self.told(*command).decode().split("\f")[:-1]]
        if not self.has_pictures:
            return pages_of("pdftotext", "-raw", part, "-")
        texts = pages_of("mutool", "draw", "-q", "-F", "txt", "-o", "-", part)
        if shaped:
            few = self.extract(part, shaped)
            for page, text in zip(shaped, pages_of("pdftotext", "-raw", few, "-")):
                texts[page - 1] = text
            os.remove(few)
        return texts

    def extract(self, part, pages):
        """A copy with a few pages only."""
        path = os.path.join(self.scratch, os.path.basename(part))
        self.told("qpdf", "--empty", "--pages", part, ",".join(map(str, pages)), "--", path)
        return path

    def read_codes(self, part, pages):
        """By page, what zxing-cpp and what ZBar read in its raster."""
        stem = self.extract(part, pages)
        self.told("mutool", "draw", "-q", "-r", str(RESOLUTION), "-c", "gray", "-o", stem + "-%06d.pgm", stem)
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
                self.wrong(f"zbarimg: exit {done.returncode}")
            space = "{http://zbar.sourceforge.net/2008/barcode}"
            for source in ElementTree.fromstring(done.stdout).iter(space + "source"):
                by_zbar[source.get("href")] = [data.text for data in source.iter(space + "data")]
        if len(images) != len(pages):
            self.wrong(f"{os.path.basename(part)}: {len(images)} pictures of {len(pages)} pages")
        result = {page: (zxing, by_zbar.get(path, [])) for page, path, zxing in zip(pages, images, by_zxing)}
        for path in images + [stem]:
            os.remove(path)
        return result

    def check_container(self, part):
        name = os.path.basename(part)
        self.told("qpdf", "--check", part)
        fonts = self.told("pdffonts", part).decode().splitlines()[2:]
        if not fonts:
            self.wrong(f"{name}: no fonts")
        for font in fonts:
            if re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font).group(1) != "yes":
                self.wrong(f"{name}: a font is not embedded: {font}")
        boxes = self.told("pdfinfo", "-f", "1", "-l", "-1", "-box", part).decode()
        width, height, bleed, slug = self.page
        millimetres = lambda *values: [round(value * 72 / 25.4, 2) for value in values]
        # Each box lies in the middle of the next larger one.
        around = lambda edge: millimetres(
            slug + bleed - edge, slug + bleed - edge, slug + bleed + width + edge, slug + bleed + height + edge)
        expected = {"MediaBox": around(slug + bleed), "BleedBox": around(bleed), "TrimBox": around(0)}
        pages = int(re.search(r"^Pages:\s+(\d+)", boxes, re.M).group(1))
        for box, numbers in expected.items():
            found = re.findall(rf"^Page\s+\d+ {box}:\s+(.*)$", boxes, re.M)
            if len(found) != pages:
                self.wrong(f"{name}: {len(found)} of {pages} pages have a {box}")
            for text in found:
                if any(abs(a - b) > 0.02 for a, b in zip(map(float, text.split()), numbers)):
                    self.wrong(f"{name}: {box} is {text}")
        return pages

    def check_objects(self, part):
        """How many forms, stencils and pictures a part has; nothing active in it."""
        text = self.told("qpdf", "--json=2", "--json-key=qpdf", part).decode()
        forms = stencils = pictures = 0
        for name, value in json.loads(text)["qpdf"][1].items():
            if "stream" not in value:
                continue
            kind = value["stream"]["dict"]
            if kind.get("/Subtype") == "/Form":
                forms += 1
            if kind.get("/Subtype") == "/Image" and kind.get("/ImageMask") is not True and self.has_pictures:
                pictures += 1
            elif kind.get("/Subtype") == "/Image":
                stencils += 1
                if kind.get("/ImageMask") is not True or kind.get("/BitsPerComponent", 1) != 1:
                    self.wrong(f"{os.path.basename(part)}: {name} is an image, not a stencil of one bit")
                if kind.get("/Interpolate", False):
                    self.wrong(f"{os.path.basename(part)}: {name} may be smoothed")
        for key in ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles",
                    "/SubmitForm", "/GoToR", "/URI", "/Annots", "/AcroForm"]:
            if f'"{key}"' in text:
                self.wrong(f"{os.path.basename(part)}: holds {key}")
        return forms, stencils, pictures

    def check_manifest(self):
        folder = os.path.join(self.run, "manifest")
        descriptor = json.load(open(os.path.join(folder, "datapackage.json")))
        for resource in descriptor["resources"]:
            data = open(os.path.join(folder, resource["path"]), "rb").read()
            if resource["hash"] != "sha256:" + hashlib.sha256(data).hexdigest() or resource["bytes"] != len(data):
                self.wrong(f"manifest: {resource['path']} is not what the descriptor says")
        schema = json.load(open(os.path.join(folder, "schema/purl-row.v1.json")))
        validator = jsonschema.Draft202012Validator(schema)
        rows = [json.loads(line) for line in open(os.path.join(folder, "purl.jsonl"), encoding="utf-8")]
        for number, row in enumerate(rows, 1):
            for error in validator.iter_errors(row):
                self.wrong(f"manifest row {number}: {error.message[:100]}")
            self.check_token(number, row)
        tokens = [row["token"] for row in rows]
        if len(set(tokens)) != len(tokens) or len({row["rid"] for row in rows}) != len(rows):
            self.wrong("manifest: a token or rid is there twice")
        with open(os.path.join(folder, "purl.csv"), encoding="utf-8", newline="") as file:
            twin = list(csv.DictReader(file))
        if len(twin) != len(rows):
            self.wrong("purl.csv has another number of rows")
        for row, other in zip(rows, twin):
            place = row["print"] or {"file": "", "pages": ["", ""], "piece": ""}
            expected = [
                row["token"], row["campaign"], row["rid"], row["target"] or "", row["valid"]["from"] or "",
                row["valid"]["until"] or "", "live", str(row["seq"]), row["purl"], place["file"], str(place["pages"][0]),
                str(place["pages"][1]), str(place["piece"]), row["kind"]]
            if list(other.values()) != expected:
                self.wrong(f"purl.csv differs from purl.jsonl: {row['rid']}")
        return rows

    def check_token(self, number, row):
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
        if len(digits) not in (9, 14, 27) or sum != digits[-1]:
            self.wrong(f"manifest row {number}: the check symbol is wrong")
        if row["purl"] != self.base + row["token"]:
            self.wrong(f"manifest row {number}: purl is not base and token")
        if row["qr"]["payload"] != self.base + row["token"].upper():
            self.wrong(f"manifest row {number}: payload is not base and token")

    def check_privacy(self, rows):
        """No name and no address outside list, plan and pages."""
        shown = {os.path.join(folder, name) for folder, _, names in os.walk(self.run) for name in names
                 if not name.endswith((".pdf", ".sqlite"))}
        texts = {path: folded(open(path, encoding="utf-8").read()) for path in sorted(shown)}
        for part in sorted(glob.glob(os.path.join(self.run, "print/*.pdf"))):
            texts[part + " (info)"] = folded(self.told("pdfinfo", part).decode())
        for line, row in rows.items():
            for secret in [f"{row.get('first_name', '')} {row.get('last_name', '')}", row.get("address", "")]:
                secret = folded(secret)
                if len(secret) < 6:
                    continue
                for path, text in texts.items():
                    if secret in text:
                        self.wrong(f"{os.path.basename(path)} holds the name or address of line {line}")

    def read(self):
        """Everything that needs no knowledge of the template.

        Returns, piece by piece, the manifest's row, the contact, and of each page the text and the codes.
        """
        self.rows = self.contacts()
        with open(os.path.join(self.run, "not-printed.csv"), encoding="utf-8", newline="") as file:
            self.held = {int(row["line"]) for row in csv.DictReader(file)}
        printed = [line for line in sorted(self.rows) if line not in self.held]
        manifest = self.check_manifest()
        pieces = [row for row in manifest if row["kind"] == "contact"]
        probes = [row for row in manifest if row["kind"] == "probe"]
        if [row["print"]["piece"] for row in pieces] != list(range(1, len(printed) + 1)):
            self.wrong("the manifest's pieces are not 1 to the number of printed contacts")
        if len(probes) != 1 or probes[0]["print"] is not None:
            self.wrong("the manifest has not one unprinted probe")

        parts = sorted(glob.glob(os.path.join(self.run, "print/*.pdf")))
        pages = {os.path.basename(part): self.check_container(part) for part in parts}
        self.objects = [self.check_objects(part) for part in parts]
        if len({forms for forms, _, _ in self.objects}) != 1:
            self.wrong(f"the number of forms depends on the number of pieces: {self.objects}")

        # Place in the files by the manifest; each page must be some piece's, once.
        places = []
        taken, looked, shaped = set(), {file: [] for file in pages}, {file: [] for file in pages}
        for row, line in zip(pieces, printed):
            file, (first, last) = row["print"]["file"], row["print"]["pages"]
            own = range(first, last + 1)
            places.append((row, self.rows[line], file, own))
            taken |= {(file, page) for page in own}
            looked[file] += [page for number, page in enumerate(own, 1) if self.coded is None or number in self.coded]
            if any(c.isalpha() and not unicodedata.name(c, "").startswith("LATIN") for cell in self.rows[line].values()
                   for c in cell):
                shaped[file] += own
        files = {os.path.basename(part): part for part in parts}
        texts = {file: self.read_texts(part, shaped[file]) for file, part in files.items()}
        codes = {file: self.read_codes(part, looked[file]) for file, part in files.items()}
        said = [(row, contact, [texts[file][page - 1] for page in own], [codes[file].get(page) for page in own])
                for row, contact, file, own in places]
        if taken != {(file, page) for file, count in pages.items() for page in range(1, count + 1)}:
            self.wrong("pages and pieces are not one to one")
        self.check_privacy(self.rows)
        self.page_count = sum(pages.values())
        return said

    def check_codes(self, piece, codes, expected):
        """What both readers found on each page looked at, and what they should have: a payload or None. Returns the
        number of codes read."""
        read = 0
        for page, (found, payload) in enumerate(zip(codes, expected), 1):
            if found is None:
                continue
            for reader, texts in zip(["zxing-cpp", "ZBar"], found):
                if texts != ([payload] if payload else []):
                    self.wrong(f"piece {piece}: {reader} reads {len(texts)} codes on page {page}, or another than the "
                               "manifest's")
                read += len(texts)
        return read

    def tell(self, counted):
        counted.update(
            pages=self.page_count, forms=self.objects[0][0],
            stencils=sum(stencils for _, stencils, _ in self.objects), held=len(self.held))
        if self.has_pictures:
            counted["pictures"] = [pictures for _, _, pictures in self.objects]
        print(json.dumps({"counted": counted, "problems": self.problems}, ensure_ascii=False))

    def short(self, row):
        """The PURL as it is printed, folded."""
        token = row["token"]
        return folded(self.base.removeprefix("https://") + "-".join(token[i:i + 4] for i in range(0, len(token), 4)))
